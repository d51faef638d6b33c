import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { arbitraryFacts } from "@fairdue/core/contact/arbitrary-facts.ts";
import { decideContact, prepareGate } from "@fairdue/core/contact/gate.ts";
import type { Rulebook } from "@fairdue/core/contact/rule.ts";
import { type Overrides, stackRulebooks } from "@fairdue/core/contact/stack.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rulebooks } from "./index.ts";

const ZONE: Record<string, readonly string[]> = {
  cn: ["Asia/Shanghai"],
  us: ["America/New_York", "America/Los_Angeles"],
  uk: ["Europe/London"],
};

describe.each(rulebooks)("tightening rulebook $id", (book) => {
  const zones = ZONE[book.id] ?? ["Asia/Shanghai"];
  const loose = prepareGate([book], zones[0] as Zone);
  const tightenings = tighteningsOf(book);

  it("never permits what the law alone refuses, and never earlier", () => {
    const dice = fc.array(fc.nat({ max: 10_000 }), { minLength: 40, maxLength: 200 });
    fc.assert(
      fc.property(dice, tightenings, (numbers, overrides) => {
        const stacked = stackRulebooks([
          { level: "country", book },
          { level: "client", policy: { id: "house", version: "1", overrides } },
        ]);
        if (stacked.kind === "refused") throw new Error(JSON.stringify(stacked.problems));
        const facts = arbitraryFacts(numbers, zones);
        const strict = prepareGate(stacked.books, zones[0] as Zone);
        const [before, after] = [decideContact(loose, facts), decideContact(strict, facts)];
        if (before.kind === "permit") return;
        expect(after.kind).not.toBe("permit");
        if (after.kind !== "permit" && after.earliest !== undefined) {
          expect(before.earliest).toBeDefined();
          expect(after.earliest).toBeGreaterThanOrEqual(before.earliest ?? 0);
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** Any set of lawful tightenings of a book: each parameter left alone or moved its own stricter way. */
function tighteningsOf(book: Rulebook): fc.Arbitrary<Overrides> {
  const moves = book.rules.flatMap((rule) =>
    Object.entries(rule.parameters).map(([name, parameter]) =>
      fc.nat({ max: 9 }).map((step): [string, string, number] => {
        const lower = Math.max(0, parameter.value - Math.ceil((parameter.value * step) / 9));
        const higher = parameter.value + step;
        const value = { lower, higher, fixed: parameter.value }[parameter.tighten];
        return [rule.id, name, value];
      }),
    ),
  );
  return fc.tuple(...moves).map((chosen) => {
    const overrides: Record<string, Record<string, number>> = {};
    for (const [rule, name, value] of chosen) overrides[rule] = { ...overrides[rule], [name]: value };
    return overrides;
  });
}
