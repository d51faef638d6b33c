import { decideContact, prepareGate } from "@fairdue/core/contact/gate.ts";
import type { Rule, Rulebook, Vector } from "@fairdue/core/contact/rule.ts";
import { vectorFacts } from "@fairdue/core/contact/vector.ts";
import { describe, expect, it } from "vitest";
import { givenUs, NEW_YORK } from "./base.ts";
import { rulebookUs } from "./index.ts";
import { rulebookMa } from "./ma.ts";
import { rulebookNyc } from "./nyc.ts";

/** The layers; the vectors of the federal book are run with those of every country. */
const rules = [rulebookNyc, rulebookMa].flatMap((book) => book.rules);

describe.each(rules)("$id", (rule) => {
  it.each(rule.vectors)("$name", (vector) => {
    const said = whatItSays(rule, vector);
    expect(said.kind).toBe(vector.expect);
    if (vector.until !== undefined) expect(said.until).toBe(vector.until);
    if (said.says !== undefined) expect(rule.sayings).toHaveProperty(said.says);
  });
  it("speaks in at least one vector and stays silent in another", () => {
    const expected = rule.vectors.map((vector) => vector.expect);
    expect(expected).toContain("silent");
    expect(expected.some((kind) => kind !== "silent")).toBe(true);
  });
});

it("permits the ordinary US contact under the whole book, and says nothing more", () => {
  const verdict = decideContact(prepareGate([rulebookUs], NEW_YORK), givenUs({})());
  expect(verdict.kind).toBe("permit");
  expect(verdict.notes).toEqual([]);
});

it("says 8:00:01 after a night, the moment at which all rules agree", () => {
  const late = givenUs({ request: { at: Date.parse("2026-11-24T02:30:00Z") } })();
  const verdict = decideContact(prepareGate([rulebookUs], NEW_YORK), late);
  expect(verdict).toMatchObject({ kind: "later", earliest: Date.parse("2026-11-24T13:00:01Z") });
});

/** One rule alone behind the gate, so that whom it applies to is honoured. */
function whatItSays(rule: Rule, vector: Vector): { kind: string; says?: string; until?: number | undefined } {
  const book: Rulebook = { ...rulebookUs, rules: [rule] };
  const verdict = decideContact(prepareGate([book], NEW_YORK), vector.given(vectorFacts));
  const reason = verdict.kind === "permit" ? verdict.notes[0] : verdict.reasons[0];
  return reason === undefined ? { kind: "silent" } : { kind: reason.kind, says: reason.says, until: reason.until };
}
