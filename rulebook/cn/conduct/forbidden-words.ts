import type { Day } from "@fairdue/core/calendar/day.ts";
import type { ContentPart } from "@fairdue/core/contact/request.ts";
import type { Citation, Rule, Strength } from "@fairdue/core/contact/rule.ts";
import { given } from "@fairdue/core/contact/vector.ts";
import type { Text } from "@fairdue/core/text.ts";
import { inForce } from "../in-force.ts";

/** What no message may contain, whoever it goes to; found by the approver of a text or by the check of a transcript. */
export type ForbiddenWords = {
  readonly id: string;
  readonly title: Text;
  readonly parts: readonly [ContentPart, ...ContentPart[]];
  readonly cites: readonly [Citation, ...Citation[]];
  readonly strength: Strength;
  readonly inForceFrom: Day;
  readonly agent: Text;
  readonly borrower: Text;
  readonly notFormalised?: Text;
};

/** A rule that refuses a message known to carry forbidden words; words nobody has looked for it cannot find. */
export function forbids(words: ForbiddenWords): Rule {
  const { id, title, parts, cites, strength, inForceFrom, agent, borrower, notFormalised } = words;
  const [first] = parts;
  return inForce({
    id,
    title,
    cites,
    strength,
    inForceFrom,
    appliesTo: { carrying: parts },
    unknown: "permits",
    sayings: { forbidden: { agent, borrower } },
    ...(notFormalised !== undefined && { notFormalised }),
    check: () => ({ kind: "refuse", says: "forbidden" }),
    vectors: [
      { name: "a plain demand", given: given({}), expect: "silent" },
      ...parts.map((part) => ({
        name: `a message with ${part}`,
        given: given({ request: { content: ["collector-name", "creditor-name", "purpose", part] } }),
        expect: "refuse" as const,
      })),
      {
        name: `a text message with ${first}`,
        given: given({ request: { channel: "sms", content: [first] } }),
        expect: "refuse",
      },
    ] as unknown as Rule["vectors"],
  });
}
