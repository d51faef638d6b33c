import type { Contract } from "../account/account.ts";
import { COMPONENTS, type ComponentAmounts } from "../account/component.ts";
import type { Day } from "../calendar/day.ts";
import { allocatePayments } from "./allocation.ts";
import type { LedgerEntry } from "./entry.ts";

/** What an account owes at the end of a local day, in minor units. */
export type Balances = {
  /** Everything not yet paid, due or not, component by component. */
  readonly open: ComponentAmounts;
  /** The part of it whose due day has passed; on the due day itself nothing is in arrears. Grace does not lessen it. */
  readonly overdue: ComponentAmounts;
  /** Sum of `overdue`. */
  readonly arrears: bigint;
  /** What settles the account on this day: everything open except `interestNotYetDue`. */
  readonly payoff: bigint;
  /** Contracted interest of instalments due after this day, which early settlement spares. */
  readonly interestNotYetDue: bigint;
  /** Money received that found nothing to pay. */
  readonly unapplied: bigint;
  readonly writtenOff: bigint;
};

/**
 * Balances as of a day, from entries valued up to and including it.
 *
 * The payoff counts interest only for instalments due by the day and fees and principal of all. It closes the account
 * together with a waiver of `interestNotYetDue`, which whoever accepts the settlement posts beside the payment.
 *
 * Not formalised: interest of the running period by the day, and a charge for settling early (contracts that know them
 * post them as charges); money refunded by mistake beyond all that was received (`overRefunded` of the allocation).
 */
export function balances(account: Contract, entries: readonly LedgerEntry[], asOf: Day): Balances {
  const { instalments, unapplied, writtenOff } = allocatePayments(account, entries, asOf);
  const open = { principal: 0n, interest: 0n, fee: 0n, penalty: 0n };
  const overdue = { ...open };
  let interestNotYetDue = 0n;
  for (const instalment of instalments) {
    if (instalment.dueOn > asOf) interestNotYetDue += instalment.open.interest;
    for (const component of COMPONENTS) {
      open[component] += instalment.open[component];
      if (instalment.dueOn < asOf) overdue[component] += instalment.open[component];
    }
  }
  const payoff = total(open) - interestNotYetDue;
  return { open, overdue, arrears: total(overdue), payoff, interestNotYetDue, unapplied, writtenOff };
}

/** Sum over the components. */
export function total(amounts: ComponentAmounts): bigint {
  return amounts.principal + amounts.interest + amounts.fee + amounts.penalty;
}
