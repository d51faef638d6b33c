import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "../calendar/day.ts";
import type { LedgerEntry } from "../ledger/entry.ts";
import { entryOf, pay, start } from "../ledger/example-ledger.ts";
import type { ScheduleLine } from "./schedule.ts";
import { type AgreedPlan, type BreachRules, mayOfferAgain, planStanding } from "./standing.ts";

const on = (days: number): Day => addDays(start, days);
const line = (no: number): ScheduleLine => ({
  no,
  dueOn: on(30 * no),
  principal: 100n,
  interest: 0n,
  charges: 0n,
  due: 100n,
});
const rules: BreachRules = { graceDays: 3, toleranceMinor: 2n, cureDays: 10, reinstateDays: 15, mostReinstatements: 1 };
/** Three payments of 100 due on days 30, 60 and 90, agreed on day 0. */
const plan: AgreedPlan = { madeAt: start * 86_400_000, lines: [line(1), line(2), line(3)], rules };
const standing = (entries: readonly LedgerEntry[], day: number) => planStanding(plan, entries, on(day));

describe("a plan", () => {
  it.each<[string, readonly LedgerEntry[], number, object]>([
    ["is kept before anything is due", [], 29, { kind: "kept", missing: 0n }],
    ["is kept within grace", [], 33, { kind: "kept", missing: 100n }],
    ["is missed the day after grace", [], 34, { kind: "missed", lineNo: 1, cureUntil: on(43) }],
    ["can be made good until the last day of cure", [pay(1, 43, 100n)], 45, { kind: "kept", breaches: [] }],
    ["is breached the day after", [], 44, { kind: "breached", lineNo: 1, reinstateUntil: on(58) }],
    [
      "comes back when what is missing is paid",
      [pay(1, 58, 100n)],
      59,
      { kind: "kept", breaches: [{ lineNo: 1, on: on(44), reinstatedOn: on(58) }] },
    ],
    ["is broken for good when it is not", [], 59, { kind: "broken", lineNo: 1, on: on(44) }],
    ["stays broken whatever is paid later", [pay(1, 59, 300n)], 100, { kind: "broken", lineNo: 1 }],
    ["comes back only so often", [pay(1, 50, 100n), pay(2, 78, 100n)], 80, { kind: "broken", lineNo: 2 }],
    ["forgives a shortfall within its tolerance", [pay(1, 30, 98n)], 44, { kind: "kept", missing: 2n }],
    ["is missed for a fen more", [pay(1, 30, 97n)], 34, { kind: "missed", missing: 3n }],
    ["is paid ahead", [pay(1, 5, 250n)], 70, { kind: "kept" }],
    ["is completed early", [pay(1, 5, 300n)], 6, { kind: "completed", missing: 0n }],
    [
      "is completed by its last payment",
      [pay(1, 30, 100n), pay(2, 60, 100n), pay(3, 92, 100n)],
      95,
      { kind: "completed" },
    ],
    [
      "is mended in the past by a payment found late",
      [{ ...pay(1, 30, 100n), bookedAt: on(80) * 86_400_000 }],
      61,
      { kind: "kept", breaches: [] },
    ],
    [
      "is missed again when a payment is reversed",
      [pay(1, 30, 100n), entryOf(2, 36, { kind: "reversal", reverses: pay(1, 30, 100n).id })],
      36,
      { kind: "missed", paid: 0n },
    ],
  ])("%s", (_name, entries, day, expected) => expect(standing(entries, day)).toMatchObject(expected));

  it("that is paid on every due day is kept on every day until it is completed", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (day) => {
        const entries = plan.lines.map(({ no, due }) => pay(no, 30 * no, due));
        expect(standing(entries, day).kind).toBe(day < 90 ? "kept" : "completed");
      }),
    ));

  it("never stands worse for a payment more", () => {
    const rank = ["completed", "kept", "missed", "breached", "broken"];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 120 }), fc.bigInt({ min: 1n, max: 150n })), { maxLength: 6 }),
        fc.integer({ min: 1, max: 120 }),
        fc.bigInt({ min: 1n, max: 150n }),
        fc.integer({ min: 0, max: 150 }),
        (payments, paidOn, minor, day) => {
          const entries = payments.map(([when, amount], index) => pay(index + 1, when, amount));
          const before = standing(entries, day);
          const after = standing([...entries, pay(99, paidOn, minor)], day);
          expect(rank.indexOf(after.kind)).toBeLessThanOrEqual(rank.indexOf(before.kind));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("a new offer after a broken plan", () => {
  const reoffer = { waitDays: 30, mostBroken: 1, withinDays: 365 };
  it.each<[string, readonly number[], number, object]>([
    ["none was broken", [], 10, { kind: "yes" }],
    ["broken yesterday", [9], 10, { kind: "not-before", on: on(39) }],
    ["the waiting is over", [9], 39, { kind: "yes" }],
    ["two within the year", [9, 50], 200, { kind: "ask-a-person", broken: 2 }],
    ["the older one is a year ago", [9, 350], 380, { kind: "yes" }],
  ])("%s", (_name, broken, day, expected) => expect(mayOfferAgain(broken.map(on), reoffer, on(day))).toEqual(expected));
});
