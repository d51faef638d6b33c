import type { PlanRecord } from "@fairdue/core/case/arrangement.ts";
import type { CaseCommand } from "@fairdue/core/case/decide.ts";
import type { EntryRecord } from "@fairdue/core/case/events.ts";
import { openInstalments } from "@fairdue/core/ledger/open-instalments.ts";
import type { IdSource } from "../store/ids.ts";
import { loadLedgers } from "../store/ledgers.ts";
import type { Tx } from "../store/rows.ts";

/** A plan that has just ended, and the day. */
type Ended = { readonly plan: PlanRecord; readonly how: "completed" | "broken"; readonly asOf: EntryRecord["valueOn"] };

/**
 * What the lender gave up by a plan, as entries to post when it ends: all of it when the plan was paid, so that nothing is
 * left open; of a broken plan what stays given up by its terms. Never more than is open.
 */
export async function waiversOf(
  tx: Tx,
  bucket: number,
  { plan, how, asOf }: Ended,
  ids: IdSource,
): Promise<readonly CaseCommand[]> {
  await ids.reserve(tx, plan.accounts.length);
  const ledgers = await loadLedgers(
    tx,
    bucket,
    plan.accounts.map(({ accountId }) => accountId),
  );
  return plan.accounts.flatMap(({ accountId, waived, spared = 0 }): readonly CaseCommand[] => {
    const ledger = ledgers.get(accountId);
    if (ledger === undefined) return [];
    const { account, entries, order } = ledger;
    const givenUp = how === "completed" ? waived + spared : plan.onBreak === "waiver-stays" ? waived : 0;
    const amount = Math.min(givenUp, sumOf(openInstalments(account, entries, order)));
    if (amount === 0) return [];
    const sourceRef = `plan-${plan.planId}-${how}`;
    const entry: EntryRecord = {
      entryId: ids.take(bucket),
      accountId,
      kind: "waiver",
      amount,
      valueOn: asOf,
      sourceRef,
    };
    return [{ kind: "post-entry", entry, open: openInstalments(account, [...entries, entry], order) }];
  });
}

function sumOf(open: ReturnType<typeof openInstalments>): number {
  return open.reduce((sum, { principal, interest, fee }) => sum + principal + interest + fee, 0);
}
