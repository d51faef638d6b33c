import type { Account } from "../account/account.ts";
import type { LateCharge } from "../account/accrual-terms.ts";
import type { Day } from "../calendar/day.ts";
import type { RateCap } from "../plan/arrangement-law.ts";
import { type Accrual, accrue } from "./accrual.ts";
import { type CapOutcome, holdToCaps } from "./cost-cap.ts";
import { type AccountHistory, debtHistory } from "./debt-history.ts";
import type { LedgerEntry } from "./entry.ts";
import type { Line } from "./tally.ts";

/** What the contract and the law say about an account beside its schedule. */
export type PayoffTerms = {
  readonly charges: readonly LateCharge[];
  /** An instalment of which no more is left when grace ends counts as paid in time; minor units. */
  readonly graceMinor: bigint;
  /** Undefined when the law caps the account and nobody knows at what: then only principal is claimed. */
  readonly caps: readonly RateCap[] | undefined;
};

/** A charge for paying late of one instalment: what the formula gives, less what was charged for it in the ledger. */
export type LateDue = Accrual & {
  /** Part of `computed` that entries charged already. */
  readonly billed: bigint;
  /** The rest. */
  readonly minor: bigint;
};

/** What closes an account on a day; all amounts in minor units. */
export type Payoff = {
  readonly asOf: Day;
  /** `open` + `late` − `interestNotYetDue` − `credit` − `cap.reduction`; zero or above. */
  readonly amount: bigint;
  /** Everything billed and unpaid, due or not. */
  readonly open: bigint;
  /** Contracted interest of instalments due after the day, which settling spares. */
  readonly interestNotYetDue: bigint;
  readonly late: readonly LateDue[];
  /** Money received that found nothing to pay, as far as it meets late charges. */
  readonly credit: bigint;
  readonly cap: CapOutcome;
};

/**
 * What closes an account as of a day: its balances, what its formulas give for being late, less what a cap takes off.
 *
 * Money meets what is billed, then the late charges computed here: they are never stored, so no allocation of the past
 * changes with the day it is looked at. A lender whose contract lets charges go first bills them by an entry. What is
 * charged beyond the schedule counts as late charges billed, since most ledgers do not name them.
 *
 * Paying it closes the account together with a waiver of `interestNotYetDue` and of what the cap took off, which whoever
 * accepts the payoff posts beside the payment.
 *
 * @throws RangeError when an entry names an instalment that is not there; see `checkEntry`
 */
export function payoff(account: Account, entries: readonly LedgerEntry[], terms: PayoffTerms, asOf: Day): Payoff {
  const history = debtHistory(account, entries, asOf);
  const { lines, credit: unapplied } = history.tally;
  const late = lateCharges(account, history, terms, asOf);
  let open = 0n;
  let openPrincipal = 0n;
  let interestNotYetDue = 0n;
  let charged = 0n;
  for (const { dueOn, open: owed, paid } of lines) {
    open += owed.principal + owed.interest + owed.fee + owed.penalty;
    openPrincipal += owed.principal;
    charged += owed.interest + owed.fee + owed.penalty + paid.interest + paid.fee + paid.penalty;
    if (dueOn > asOf) interestNotYetDue += owed.interest;
  }
  let accrued = 0n;
  for (const one of late) accrued += one.minor;
  const credit = unapplied < accrued ? unapplied : accrued;
  const cap = holdToCaps(
    history,
    { openedOn: account.openedOn, asOf },
    {
      charged: charged - interestNotYetDue + accrued,
      unpaid: open - openPrincipal - interestNotYetDue + accrued - credit,
    },
    terms.caps,
  );
  const reduction = cap.kind === "none" ? 0n : cap.reduction;
  const amount = open - interestNotYetDue + accrued - credit - reduction;
  return { asOf, amount, open, interestNotYetDue, late, credit, cap };
}

/** What the formulas give for each instalment, oldest first, with what was billed of it. */
function lateCharges(
  { terms: { graceDays } }: Account,
  history: AccountHistory,
  terms: Pick<PayoffTerms, "charges" | "graceMinor">,
  asOf: Day,
): readonly LateDue[] {
  const due: LateDue[] = [];
  if (terms.charges.length === 0) return due;
  history.debts.forEach((debt, index) => {
    if (debt.dueOn >= asOf) return;
    const billed = chargedLater(history.tally.lines[index] as Line, debt.contracted);
    for (const charge of terms.charges) {
      const accrual = accrue(debt, charge, { days: graceDays, minor: terms.graceMinor }, asOf, history.debts);
      if (accrual === undefined) continue;
      const already = lesser(accrual.computed, billed[charge.component]);
      billed[charge.component] -= already;
      due.push({ ...accrual, billed: already, minor: accrual.computed - already });
    }
  });
  return due;
}

/** What entries charged on an instalment beyond its schedule. A fee nobody named counts as a penalty. */
function chargedLater({ open, paid, waived }: Line, contracted: { readonly interest: bigint; readonly fee: bigint }) {
  const whole = (one: "interest" | "fee" | "penalty") => open[one] + paid[one] + waived[one];
  return {
    interest: whole("interest") - contracted.interest,
    penalty: whole("penalty") + whole("fee") - contracted.fee,
  };
}

function lesser(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}
