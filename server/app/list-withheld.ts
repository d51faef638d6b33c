import { BUCKETS } from "@fairdue/core/bucket.ts";
import type { Day } from "@fairdue/core/calendar/day.ts";
import { furnishedHistory, type Withheld } from "@fairdue/core/credit/furnish/history.ts";
import type { Month } from "@fairdue/core/credit/furnish/month.ts";
import type { Pool } from "pg";
import { pageAccounts } from "../store/furnish-facts.ts";
import { loadFurnishLedgers } from "../store/furnish-ledgers.ts";
import { factsOf, loadBeyondLedger } from "./furnish-facts.ts";

/** An account whose month is kept back from the credit bureau. */
export type WithheldAccount = { readonly caseId: number; readonly accountId: number } & Withheld;

/** Accounts read at once. */
const PAGE = 1_000;

/**
 * Accounts whose month is kept back as things stand, bucket by bucket, each as soon as it is found: nothing is written, and
 * memory does not grow with the portfolio.
 *
 * @param today local day of the house; objections open on it count
 */
export async function* listWithheld(
  pool: Pool,
  { month, today }: { readonly month: Month; readonly today: Day },
): AsyncGenerator<WithheldAccount> {
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const beyond = await loadBeyondLedger(pool, bucket, undefined);
    let after = 0;
    for (;;) {
      const page = await pageAccounts(pool, bucket, { after, limit: PAGE, cases: undefined });
      const last = page.at(-1);
      if (last === undefined) break;
      after = last;
      for (const ledger of await loadFurnishLedgers(pool, bucket, page)) {
        const { caseId, accountId } = ledger;
        const range = { from: month, through: month, knownOn: today };
        const { withheld } = furnishedHistory(factsOf(ledger, beyond), range);
        for (const one of withheld) yield { caseId, accountId, ...one };
      }
    }
  }
}
