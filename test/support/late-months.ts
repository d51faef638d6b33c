import { oldestFirst } from "@fairdue/core/account/waterfall.ts";
import { type Day, day } from "@fairdue/core/calendar/day.ts";
import type { FurnishFacts } from "@fairdue/core/credit/furnish/facts.ts";
import { addToMonth, firstDayOf, lastDayOf, type Month } from "@fairdue/core/credit/furnish/month.ts";
import type { EntryId, LedgerEntry } from "@fairdue/core/ledger/entry.ts";

/** Due day of every month, as days after its first. */
const DUE_AFTER = 4;
/** Earlier instalments, so that somebody may be late already in the first month told. */
const EARLIER = 9;

/**
 * A ledger that fits what a bank wrote down month by month: so many instalments late at each month's end, none when zero
 * or below. One instalment of 100 falls due on the 5th of each month; whoever caught up paid by the month's end.
 *
 * @returns undefined when lateness grows by more than a month in a month, which no ledger can do
 */
export function ledgerOfLateness(first: Month, lateness: readonly number[]): FurnishFacts | undefined {
  const from = addToMonth(first, -EARLIER);
  const instalments = Array.from({ length: EARLIER + lateness.length }, (_, index) => ({
    no: index + 1,
    dueOn: (firstDayOf(addToMonth(from, index)) + DUE_AFTER) as Day,
    principal: 100n,
    interest: 0n,
    fee: 0n,
  }));
  // One more that is never due here keeps the account open.
  instalments.push({ no: instalments.length + 1, dueOn: day("2099-01-05"), principal: 100n, interest: 0n, fee: 0n });
  const entries: LedgerEntry[] = [];
  let paid = 0;
  const months = [...Array.from({ length: EARLIER }, () => undefined), ...lateness];
  for (const [index, told] of months.entries()) {
    // Before the first month told, pay just what lets that month come out right.
    const late = told ?? Math.max(0, (lateness[0] ?? 0) - (EARLIER - index));
    const toBe = index + 1 - Math.max(0, late);
    if (toBe < paid) return undefined;
    if (toBe > paid) {
      const month = addToMonth(from, index);
      const id = entries.length + 1;
      const valueOn = told === undefined || late <= 0 ? ((firstDayOf(month) + DUE_AFTER) as Day) : lastDayOf(month);
      const amount = { minor: 100n * BigInt(toBe - paid) };
      entries.push({ id: id as EntryId, valueOn, bookedAt: 0, sourceRef: `P${id}`, kind: "payment", amount });
    }
    paid = toBe;
  }
  const notices = Array.from({ length: months.length }, (_, index) => lastDayOf(addToMonth(from, index)));
  const contract = { terms: { graceDays: 0, waterfall: oldestFirst }, instalments };
  return { openedOn: firstDayOf(from), contract, entries, told: [], notices, contests: [] };
}
