import { type Day, formatDay } from "@fairdue/core/calendar/day.ts";
import type { Pool } from "pg";
import { casesChangedSince, loadWatchMark, moveWatchMark } from "../store/credit-watch.ts";
import type { Refusal } from "../store/embedded/refusal.ts";
import { newestFile } from "../store/furnished-files.ts";
import { lastSeal } from "../store/record.ts";
import { furnishMonth } from "./furnish-month.ts";

/** What one look found; without `fileNo` the furnished record and the ledgers agree. */
export type Watched = {
  readonly kind: "watched";
  /** Cases that changed since the last look. */
  readonly cases: number;
  /** Accounts of theirs that were compared. */
  readonly accounts: number;
  /** The file in which corrections wait to be written and sent. */
  readonly fileNo: number | undefined;
  /** Rows that wait in it, those of earlier looks included. */
  readonly rows: number;
};

/**
 * Compares what was furnished with the ledger and prepares the corrections, before anybody asks: the newest month is
 * furnished again for those cases alone of which something was sealed since the last look, or whose dispute ended by its
 * own date. Killed anywhere, the next look begins where this one did; a look with nothing new finds nothing.
 */
export async function watchCredit(pool: Pool, today: Day): Promise<Watched | Refusal> {
  const asOf = formatDay(today);
  // Read before the cases: what is sealed while we look is looked at next time.
  const sealNo = (await lastSeal(pool))?.seal_no ?? 0;
  const newest = await newestFile(pool);
  if (newest === undefined) {
    await moveWatchMark(pool, { sealNo, lookedOn: asOf });
    return { kind: "watched", cases: 0, accounts: 0, fileNo: undefined, rows: 0 };
  }
  const cases = await casesChangedSince(pool, await loadWatchMark(pool), asOf);
  const count = [...cases.values()].reduce((sum, { length }) => sum + length, 0);
  if (count === 0) return { kind: "watched", cases: 0, accounts: 0, fileNo: undefined, rows: 0 };
  const prepared = await furnishMonth({ pool, month: newest.month, today, cases });
  if (prepared.kind === "refused") return prepared;
  await moveWatchMark(pool, { sealNo, lookedOn: asOf });
  const { accounts, fileNo, rows } = prepared;
  return { kind: "watched", cases: count, accounts, fileNo, rows };
}
