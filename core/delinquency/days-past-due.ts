import type { Day } from "../calendar/day.ts";

/**
 * What of one instalment is still to be paid, in minor units; satisfied by `OpenAmounts` of the ledger and by the open
 * instalments of a case alike.
 */
export type Unpaid = {
  readonly dueOn: Day;
  readonly principal: bigint | number;
  readonly interest: bigint | number;
  readonly fee: bigint | number;
  readonly penalty?: bigint | number;
};

/** A day on which to judge, and the contract's grace. */
export type Judging = { readonly asOf: Day; readonly graceDays: number };

/** Whether anything of an instalment is still to be paid. */
export function isUnpaid(instalment: Unpaid): boolean {
  const { principal, interest, fee, penalty } = instalment;
  return principal > 0 || interest > 0 || fee > 0 || (penalty !== undefined && penalty > 0);
}

/** Due day of the oldest instalment not fully paid, past or to come; undefined when all are paid. */
export function oldestUnpaidDueOn(instalments: readonly Unpaid[]): Day | undefined {
  let oldest: Day | undefined;
  for (const instalment of instalments) {
    if ((oldest === undefined || instalment.dueOn < oldest) && isUnpaid(instalment)) oldest = instalment.dueOn;
  }
  return oldest;
}

/**
 * Whole local days since a due day: 0 on the due day and, however long grace is, within it; after grace they count from
 * the due day, not from its end. Above zero means delinquent.
 *
 * Never stored: `asOf` is the local day in the account's zone.
 */
function daysSinceDue(dueOn: Day, judging: Judging): number {
  const days = judging.asOf - dueOn;
  return days > 0 && days > judging.graceDays ? days : 0;
}

/** Days past due of an account: those of its oldest unpaid instalment; 0 when nothing is delinquent. */
export function daysPastDue(instalments: readonly Unpaid[], judging: Judging): number {
  const oldest = oldestUnpaidDueOn(instalments);
  return oldest === undefined ? 0 : daysSinceDue(oldest, judging);
}

/** Days past due of one instalment; 0 when it is paid. */
export function instalmentDaysPastDue(instalment: Unpaid, judging: Judging): number {
  return isUnpaid(instalment) ? daysSinceDue(instalment.dueOn, judging) : 0;
}

/** At least one instalment is past due beyond grace. */
export function isDelinquent(instalments: readonly Unpaid[], judging: Judging): boolean {
  return daysPastDue(instalments, judging) > 0;
}

/**
 * Back to no arrears: nothing whose due day has passed is unpaid. Stricter than not being delinquent, since an unpaid
 * instalment within grace is still in arrears.
 */
export function isCured(instalments: readonly Unpaid[], asOf: Day): boolean {
  const oldest = oldestUnpaidDueOn(instalments);
  return oldest === undefined || oldest >= asOf;
}
