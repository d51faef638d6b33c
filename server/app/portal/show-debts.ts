import { bucketOfId } from "@fairdue/core/bucket.ts";
import { day, formatDay } from "@fairdue/core/calendar/day.ts";
import { arrearsOf, daysPastDueOf } from "@fairdue/core/case/state.ts";
import type { Text } from "@fairdue/core/text.ts";
import { loadCases } from "../../store/load-cases.ts";
import { loadInstalments } from "../../store/read-cases.ts";
import { explainPayoffOf } from "../explain-payoff.ts";
import type { Reading } from "../show-cases.ts";
import type { SignedIn } from "./sign-in.ts";

/** One account as its borrower sees it; amounts in minor units. */
export type MyAccount = {
  readonly accountId: number;
  readonly reference: string;
  readonly product: Text;
  readonly currency: string;
  readonly openedOn: string;
  readonly arrearsMinor: number;
  /** What closes it today. */
  readonly payoffMinor: number;
  readonly daysPastDue: number;
  /** Since when something is due and unpaid. */
  readonly overdueSince?: string;
  readonly instalmentsLeft: number;
};

/** What a person owes to one lender. */
export type MyDebt = {
  readonly caseId: number;
  readonly lender: Text;
  readonly hotline: string;
  readonly payLink: string;
  readonly stage: string;
  /** Why collection rests now, by the kinds of its holds. */
  readonly holds: readonly string[];
  readonly accounts: readonly MyAccount[];
};

/** Everything a person owes, each lender by itself. */
export async function showDebts(reading: Reading, { caseIds }: SignedIn): Promise<readonly MyDebt[]> {
  const debts: MyDebt[] = [];
  for (const caseId of caseIds) {
    const debt = await showDebt(reading, caseId);
    if (debt !== undefined) debts.push(debt);
  }
  return debts;
}

/** What a person owes in one case; undefined when there is no such case. */
export async function showDebt(reading: Reading, caseId: number): Promise<MyDebt | undefined> {
  const { pool, catalogue } = reading;
  const asOf = day(reading.asOf);
  const bucket = bucketOfId(caseId);
  const [loaded] = await loadCases(pool, bucket, [caseId]);
  const payoff = await explainPayoffOf(reading, { caseId, asOf });
  if (loaded === undefined || payoff.kind === "refused") return undefined;
  const { state } = loaded;
  const opened = new Map((await loadInstalments(pool, bucket, caseId)).map((row) => [row.account_id, row.opened_on]));
  const lender = catalogue.lenders.get(state.lender);
  return {
    caseId,
    lender: lender?.name ?? { zh: state.lender, en: state.lender },
    hotline: lender?.hotline ?? "",
    payLink: lender?.payLink ?? "",
    stage: state.stage,
    holds: [...new Set(state.holds.map(({ kind }) => kind))],
    accounts: payoff.accounts.map((account) => {
      const known = state.accounts.find(({ accountId }) => accountId === account.accountId);
      const [oldest] = known?.open ?? [];
      const days = known === undefined ? 0 : daysPastDueOf(known, asOf);
      return {
        accountId: account.accountId,
        reference: account.reference,
        product: account.product,
        currency: account.currency,
        openedOn: opened.get(account.accountId) ?? "",
        arrearsMinor: known === undefined ? 0 : arrearsOf(known, asOf),
        payoffMinor: account.payoffMinor,
        daysPastDue: days,
        ...(days > 0 && oldest !== undefined && { overdueSince: formatDay(oldest.dueOn) }),
        instalmentsLeft: known?.open.length ?? 0,
      };
    }),
  };
}
