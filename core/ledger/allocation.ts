import type { Contract } from "../account/account.ts";
import type { ComponentAmounts } from "../account/component.ts";
import type { Day } from "../calendar/day.ts";
import type { LedgerEntry } from "./entry.ts";
import { tallyOf } from "./tally.ts";

/** Where an instalment stands: what was billed is `open` + `paid` + `waived`, component by component. */
export type InstalmentPosition = {
  readonly no: number;
  readonly dueOn: Day;
  readonly open: ComponentAmounts;
  readonly paid: ComponentAmounts;
  readonly waived: ComponentAmounts;
};

/** Where every unit of money and every waiver went, in minor units. */
export type Allocation = {
  /** Oldest first, by due day and number. */
  readonly instalments: readonly InstalmentPosition[];
  /** Money received that found nothing to pay; the next charge takes it, or a refund returns it. */
  readonly unapplied: bigint;
  /** Waivers beyond what was owed: without effect. */
  readonly lapsed: bigint;
  /** Refunds beyond all money received: a mistake somebody must look into. Nobody is made to pay it back. */
  readonly overRefunded: bigint;
  /** Written off the books; still owed. */
  readonly writtenOff: bigint;
};

/**
 * Sends every entry valued up to and including a day to its instalments and components.
 *
 * Recomputed from nothing each time, in order of value day: a payment that is booked late but valued on time gives
 * exactly the state it would have given on time. Money received less money refunded is always what is paid plus what is
 * unapplied, less what was over-refunded.
 *
 * @throws RangeError when a charge or waiver names an instalment that is not there; see `checkEntry`
 */
export function allocatePayments(account: Contract, entries: readonly LedgerEntry[], asOf: Day): Allocation {
  const { lines, credit, lapsed, overRefunded, writtenOff } = tallyOf(account, entries, asOf);
  return { instalments: lines, unapplied: credit, lapsed, overRefunded, writtenOff };
}

/** What is still to be paid of one instalment, in minor units, whenever it falls due. */
export type OpenAmounts = ComponentAmounts & { readonly no: number; readonly dueOn: Day };

/**
 * What is still to be paid of every instalment, paid ones with zeros included, oldest first.
 *
 * Without `asOf` every entry counts, one with a value day still to come included: the answer depends on the entries
 * alone, so it can be stored and time never makes it stale. Whoever holds money for a later day posts it on that day.
 */
export function openAmounts(account: Contract, entries: readonly LedgerEntry[], asOf?: Day): readonly OpenAmounts[] {
  return tallyOf(account, entries, asOf).lines.map(({ no, dueOn, open: { principal, interest, fee, penalty } }) => ({
    no,
    dueOn,
    principal,
    interest,
    fee,
    penalty,
  }));
}
