import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/day.ts";
import type { LedgerEntry } from "../ledger/entry.ts";
import { entryOf, pay, start } from "../ledger/example-ledger.ts";
import { money } from "../money.ts";
import { type PromiseToPay, promiseOutcome } from "./promise.ts";

const DAY_MS = 86_400_000;
/** Made at noon of day 10: 500.00 by day 20, one yuan and two days either way. */
const promise: PromiseToPay = {
  amount: money(500_00n, "CNY"),
  dueOn: addDays(start, 20),
  madeAt: (start + 10) * DAY_MS + DAY_MS / 2,
  tolerance: { minor: 1_00n, days: 2 },
};
const outcome = (entries: readonly LedgerEntry[], onDay: number) =>
  promiseOutcome(promise, entries, addDays(start, onDay));
const booked = (entry: LedgerEntry, onDay: number): LedgerEntry => ({ ...entry, bookedAt: (start + onDay) * DAY_MS });
const reverse = (id: number, onDay: number, reverses: LedgerEntry) =>
  entryOf(id, onDay, { kind: "reversal", reverses: reverses.id });

describe("a promise to pay", () => {
  it.each<[string, readonly LedgerEntry[], number, string, bigint]>([
    ["is open on its last day of tolerance", [], 22, "open", 500_00n],
    ["is broken the day after", [], 23, "broken", 500_00n],
    ["is kept by one payment in time", [pay(1, 18, 500_00n)], 18, "kept", 0n],
    ["is kept by two", [pay(1, 12, 200_00n), pay(2, 20, 300_00n)], 40, "kept", 0n],
    ["is kept within the tolerance of days", [pay(1, 22, 500_00n)], 40, "kept", 0n],
    ["is not kept by money a day later", [pay(1, 23, 500_00n)], 40, "broken", 500_00n],
    ["is kept within the tolerance of amount", [pay(1, 20, 499_00n)], 40, "kept", 1_00n],
    ["is partial a fen below it", [pay(1, 20, 498_99n)], 40, "partial", 1_01n],
    ["stays open while a part has come", [pay(1, 12, 100_00n)], 15, "open", 400_00n],
    ["is not kept by money that was there before", [pay(1, 9, 500_00n)], 40, "broken", 500_00n],
    ["is kept by money on its way before and booked after", [booked(pay(1, 9, 500_00n), 11)], 40, "kept", 0n],
    ["is kept by money in time that was booked a month late", [booked(pay(1, 19, 500_00n), 50)], 60, "kept", 0n],
    ["does not know tomorrow's money", [pay(1, 19, 500_00n)], 18, "open", 500_00n],
    [
      "is broken when the cheque bounces after its day",
      [pay(1, 19, 500_00n), reverse(2, 30, pay(1, 19, 500_00n))],
      40,
      "broken",
      500_00n,
    ],
    [
      "counts no correction of an earlier payment",
      [pay(1, 5, 500_00n), reverse(2, 11, pay(1, 5, 500_00n)), pay(3, 12, 500_00n)],
      40,
      "broken",
      500_00n,
    ],
    [
      "does not count what was refunded",
      [pay(1, 12, 500_00n), entryOf(2, 13, { kind: "refund", minor: 200_00n })],
      40,
      "partial",
      200_00n,
    ],
  ])("%s", (_name, entries, onDay, kind, short) => {
    const { kind: found, short: missing } = outcome(entries, onDay);
    expect([found, missing]).toEqual([kind, short]);
  });

  it("is kept from the day enough was in hand for good", () => {
    const entries = [pay(1, 12, 500_00n), entryOf(2, 13, { kind: "refund", minor: 500_00n }), pay(3, 16, 600_00n)];
    expect(outcome(entries, 40)).toMatchObject({ kind: "kept", on: addDays(start, 16), paid: 600_00n });
  });

  it("is decided once its days have passed: time alone changes nothing any more", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 11, max: 30 }), fc.bigInt({ min: 1n, max: 300_00n })), { maxLength: 6 }),
        fc.integer({ min: 23, max: 200 }),
        (payments, onDay) => {
          const entries = payments.map(([on, minor], index) => pay(index + 1, on, minor));
          expect(outcome(entries, onDay)).toEqual(outcome(entries, 23));
          expect(outcome([...entries].reverse(), onDay)).toEqual(outcome(entries, onDay));
        },
      ),
    ));
});
