import type { Account } from "../account/account.ts";
import { addDays, addMonths, civilOf, type Day, dayOf } from "../calendar/day.ts";
import { openAmounts } from "../ledger/allocation.ts";
import { total } from "../ledger/balances.ts";
import type { LedgerEntry } from "../ledger/entry.ts";
import { type Buckets, bucketIndex } from "./buckets.ts";
import { daysPastDue } from "./days-past-due.ts";

/** Where an account stood at the end of one month. */
export type MonthEnd = {
  readonly on: Day;
  readonly daysPastDue: number;
  /** Position in the buckets, from 0 for the best. */
  readonly bucket: number;
  /** Everything not yet paid, due or not, in minor units. */
  readonly balance: bigint;
};

/** A first and a last day, both included. */
export type Period = { readonly from: Day; readonly to: Day };

/** Last days of the months that end within a period, in order. */
export function monthEnds(period: Period): readonly Day[] {
  const { year, month } = civilOf(period.from);
  const firstOfMonth = dayOf({ year, month, dayOfMonth: 1 });
  const ends: Day[] = [];
  for (let months = 1; ; months += 1) {
    const end = addDays(addMonths(firstOfMonth, months), -1);
    if (end > period.to) return ends;
    ends.push(end);
  }
}

/**
 * Where an account stood at each month's end of a period, as its ledger tells it today: a back-dated payment mends the
 * months it was valued before.
 */
export function bucketHistory(
  account: Account,
  entries: readonly LedgerEntry[],
  period: Period,
  buckets: Buckets,
): readonly MonthEnd[] {
  return monthEnds(period).map((on) => {
    const open = openAmounts(account, entries, on);
    const days = daysPastDue(open, { asOf: on, graceDays: account.terms.graceDays });
    let balance = 0n;
    for (const instalment of open) balance += total(instalment);
    return { on, daysPastDue: days, bucket: bucketIndex(buckets, days), balance };
  });
}

/** One account at the start and the end of a period. */
export type Move = { readonly before: MonthEnd; readonly after: MonthEnd };

/** How much of one bucket's balance rolled on in a period; the rate is `rolled / balance`. */
export type Roll = {
  readonly bucket: string;
  /** Minor units in the bucket at the start. */
  readonly balance: bigint;
  /** Of it, the part whose account ended in a later bucket. */
  readonly rolled: bigint;
};

/**
 * Roll rates of a portfolio in one currency, bucket by bucket, by balance at the start of the period. Kept as two exact
 * amounts, since a bucket may be empty. The last bucket cannot roll.
 */
export function rollRates(moves: Iterable<Move>, buckets: Buckets): readonly Roll[] {
  const rolls = buckets.map(({ name }) => ({ bucket: name, balance: 0n, rolled: 0n }));
  for (const { before, after } of moves) {
    const roll = rolls[before.bucket];
    if (roll === undefined) throw new RangeError(`no bucket ${before.bucket}: history of other buckets`);
    roll.balance += before.balance;
    if (after.bucket > before.bucket) roll.rolled += before.balance;
  }
  return rolls;
}
