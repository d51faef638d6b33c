import { describe, expect, it } from "vitest";
import type { Account } from "../account/account.ts";
import { type Day, day } from "../calendar/day.ts";
import { openAmounts } from "../ledger/allocation.ts";
import { total } from "../ledger/balances.ts";
import { accountOf, entryOf } from "../ledger/example-ledger.ts";
import { formatMoney } from "../money-text.ts";
import { bucketOf, checkBuckets } from "./buckets.ts";
import { daysPastDue } from "./days-past-due.ts";

// Invented single-payment accounts: opened, due 30 days later, amount, paid in full on.
const portfolio: readonly (readonly [string, string, bigint, string])[] = [
  ["2024-01-01", "2024-01-31", 10_00n, "2024-01-30"],
  ["2024-01-02", "2024-02-01", 20_05n, "2024-03-01"],
  ["2024-01-30", "2024-02-29", 30_10n, "2024-03-31"],
  ["2024-01-30", "2024-02-29", 1_01n, "2024-03-07"],
  ["2024-02-01", "2024-03-02", 40_15n, "2024-03-08"],
  ["2024-02-14", "2024-03-15", 50_20n, "2024-05-16"],
  ["2024-03-01", "2024-03-31", 60_25n, "2024-03-31"],
  ["2024-03-07", "2024-04-06", 70_30n, "2024-04-05"],
];

const checked = checkBuckets([
  { name: "not due", from: 0, to: 0 },
  { name: "1-7", from: 1, to: 7 },
  { name: "8-30", from: 8, to: 30 },
  { name: "31-60", from: 31, to: 60 },
  { name: "61+", from: 61 },
]);

/** Open accounts and amounts by bucket at the end of a day, as "bucket accounts amount". */
function ageing(asOf: Day): readonly string[] {
  if (checked.kind !== "buckets") throw new Error(checked.because);
  const byBucket = new Map(checked.buckets.map(({ name }) => [name, { accounts: 0, minor: 0n }]));
  for (const [index, [opened, due, principal, paid]] of portfolio.entries()) {
    if (day(opened) > asOf) continue;
    const instalment = { no: 1, dueOn: day(due), principal, interest: 0n, fee: 0n };
    const account: Account = { ...accountOf(0), instalments: [instalment] };
    const payment = { ...entryOf(index, 0, { kind: "payment", amount: { minor: principal } }), valueOn: day(paid) };
    const open = openAmounts(account, [payment], asOf);
    const owed = open.reduce((sum, one) => sum + total(one), 0n);
    const row = byBucket.get(bucketOf(checked.buckets, daysPastDue(open, { asOf, graceDays: 0 })));
    if (owed === 0n || row === undefined) continue;
    row.accounts += 1;
    row.minor += owed;
  }
  return [...byBucket]
    .filter(([, { accounts }]) => accounts > 0)
    .map(([name, { accounts, minor }]) => `${name}: ${accounts}, ${formatMoney({ minor, currency: "CNY" })}`);
}

describe("the ageing of a portfolio as of a day", () => {
  it.each([
    ["2023-12-31", []],
    ["2024-01-29", ["not due: 2, 30.05"]],
    ["2024-01-31", ["not due: 3, 51.16"]],
    ["2024-02-29", ["not due: 4, 121.46", "8-30: 1, 20.05"]],
    ["2024-03-07", ["not due: 3, 180.75", "1-7: 2, 70.25"]],
    ["2024-03-08", ["not due: 3, 180.75", "8-30: 1, 30.10"]],
    ["2024-03-31", ["not due: 1, 70.30", "8-30: 1, 50.20"]],
    ["2024-04-14", ["8-30: 1, 50.20"]],
    ["2024-04-15", ["31-60: 1, 50.20"]],
    ["2024-05-14", ["31-60: 1, 50.20"]],
    ["2024-05-15", ["61+: 1, 50.20"]],
    ["2024-05-16", []],
  ])("%s", (asOf, expected) => expect(ageing(day(asOf))).toEqual(expected));
});
