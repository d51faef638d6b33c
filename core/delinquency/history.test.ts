import { describe, expect, it } from "vitest";
import { day, formatDay } from "../calendar/day.ts";
import { accountOf, entryOf, pay } from "../ledger/example-ledger.ts";
import { monthlyBuckets } from "./buckets.ts";
import { bucketHistory, type MonthEnd, monthEnds, rollRates } from "./history.ts";

describe("month ends", () => {
  it.each([
    ["2024-01-31", "2024-03-31", ["2024-01-31", "2024-02-29", "2024-03-31"]],
    ["2024-02-01", "2024-03-30", ["2024-02-29"]],
    ["2023-12-15", "2024-01-31", ["2023-12-31", "2024-01-31"]],
    ["2024-02-01", "2024-02-28", []],
  ])("from %s to %s", (from, to, expected) =>
    expect(monthEnds({ from: day(from), to: day(to) }).map(formatDay)).toEqual(expected),
  );
});

// Three instalments of 115, due on 2026-03-02, 2026-04-01 and 2026-05-01; three days of grace.
const period = { from: day("2026-02-01"), to: day("2026-06-30") };
const told = (history: readonly MonthEnd[]) =>
  history.map(({ daysPastDue, bucket, balance }) => `${monthlyBuckets[bucket]?.name} ${daysPastDue} ${balance}`);

describe("the history of an account", () => {
  it("shows each month's end, from current to the third bucket", () =>
    expect(told(bucketHistory(accountOf(3), [], period, monthlyBuckets))).toEqual([
      "M0 0 345",
      "M1 29 345",
      "M2 59 345",
      "M3 90 345",
      "M4 120 345",
    ]));

  it("is mended by a payment booked late and valued on time", () => {
    const backDated = { ...pay(1, 60, 230n), bookedAt: Date.UTC(2026, 6, 1) };
    expect(told(bucketHistory(accountOf(3), [backDated], period, monthlyBuckets))).toEqual([
      "M0 0 345",
      "M1 29 345",
      "M0 0 115",
      "M1 30 115",
      "M2 60 115",
    ]);
  });

  it("falls back from the value day of a reversal, not before", () => {
    const payment = pay(1, 30, 115n);
    const entries = [payment, entryOf(2, 80, { kind: "reversal", reverses: payment.id })];
    expect(told(bucketHistory(accountOf(3), entries, period, monthlyBuckets)).slice(0, 3)).toEqual([
      "M0 0 345",
      "M0 0 230",
      "M2 59 345",
    ]);
  });
});

describe("roll rates", () => {
  const at = (bucket: number, balance: bigint): MonthEnd => ({ on: period.from, daysPastDue: 0, bucket, balance });

  it("count the balance that ended in a later bucket, by balance at the start", () => {
    const moves = [
      { before: at(1, 100n), after: at(2, 105n) },
      { before: at(1, 50n), after: at(1, 50n) },
      { before: at(1, 25n), after: at(0, 0n) },
      { before: at(2, 10n), after: at(4, 10n) },
      { before: at(7, 9n), after: at(7, 9n) },
    ];
    const rolls = rollRates(moves, monthlyBuckets);
    expect(rolls[0]).toEqual({ bucket: "M0", balance: 0n, rolled: 0n });
    expect(rolls[1]).toEqual({ bucket: "M1", balance: 175n, rolled: 100n });
    expect(rolls[2]).toEqual({ bucket: "M2", balance: 10n, rolled: 10n });
    expect(rolls[7]).toEqual({ bucket: "M7+", balance: 9n, rolled: 0n });
  });

  it("refuse a history of other buckets", () =>
    expect(() => rollRates([{ before: at(9, 1n), after: at(9, 1n) }], monthlyBuckets)).toThrow(RangeError));
});
