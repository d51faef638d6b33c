import { COMPONENTS, type Component, type ComponentAmounts } from "../account/component.ts";
import type { Balances } from "../ledger/balances.ts";
import type { Payoff } from "../ledger/payoff.ts";

/** What a cap or money in hand lessens first: the charges that a borrower in trouble owes last of all, never principal. */
const LESSENED: readonly Component[] = ["penalty", "fee", "interest"];

/**
 * What closes an account today, component by component; sums to the payoff's amount.
 *
 * Contracted interest still to come is spared; charges for being late are added where their formula puts them; money
 * received ahead and what a cap takes off come off penalties, then fees, then interest.
 */
export function owedToday(
  { open, interestNotYetDue }: Pick<Balances, "open" | "interestNotYetDue">,
  { late, credit, cap }: Payoff,
): ComponentAmounts {
  const owed = { ...open, interest: open.interest - interestNotYetDue };
  for (const { charge, minor } of late) owed[charge.component] += minor;
  let off = credit + (cap.kind === "none" ? 0n : cap.reduction);
  for (const component of LESSENED) {
    const less = owed[component] < off ? owed[component] : off;
    owed[component] -= less;
    off -= less;
  }
  if (off > 0n || COMPONENTS.some((component) => owed[component] < 0n)) {
    throw new RangeError("a payoff takes off more than its charges");
  }
  return owed;
}
