import { decideContact, prepareGate } from "@fairdue/core/contact/gate.ts";
import type { Rule, Vector } from "@fairdue/core/contact/rule.ts";
import { vectorFacts } from "@fairdue/core/contact/vector.ts";
import { describe, expect, it } from "vitest";
import { givenUk, LONDON } from "./base.ts";
import { rulebookUk } from "./index.ts";

describe.each(rulebookUk.rules)("$id", (rule) => {
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

it("permits the ordinary UK contact under the whole book", () => {
  expect(decideContact(prepareGate([rulebookUk], LONDON), givenUk({})()).kind).toBe("permit");
});

/** One rule alone behind the gate, so that whom it applies to is honoured. */
function whatItSays(rule: Rule, vector: Vector): { kind: string; says?: string; until?: number | undefined } {
  const verdict = decideContact(prepareGate([{ ...rulebookUk, rules: [rule] }], LONDON), vector.given(vectorFacts));
  const reason = verdict.kind === "permit" ? verdict.notes[0] : verdict.reasons[0];
  return reason === undefined ? { kind: "silent" } : { kind: reason.kind, says: reason.says, until: reason.until };
}
