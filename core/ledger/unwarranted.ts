import type { Account } from "../account/account.ts";
import { addDays, type Day } from "../calendar/day.ts";
import { daysPastDue } from "../delinquency/days-past-due.ts";
import { accrue } from "./accrual.ts";
import { type OpenAmounts, openAmounts } from "./allocation.ts";
import { total } from "./balances.ts";
import { chargesMade } from "./charged.ts";
import { type DebtHistory, debtHistory, pointAt } from "./debt-history.ts";
import type { EntryId, LedgerEntry } from "./entry.ts";
import type { PayoffTerms } from "./payoff.ts";

/** A contact that went out, with what it said; minor units. */
export type ContactSent = {
  readonly contactId: number;
  /** Local day of the figures it was made with. */
  readonly on: Day;
  readonly saidArrears: bigint;
};

/** What was told a credit bureau of an account at the end of a month. */
export type ReportSent = { readonly on: Day; readonly saidDaysPastDue: number };

/** An account with everything that hangs on its ledger. */
export type Accountable = {
  readonly account: Account;
  readonly entries: readonly LedgerEntry[];
  readonly terms: Pick<PayoffTerms, "charges" | "graceMinor">;
  readonly reports: readonly ReportSent[];
};

/** What is proposed to put it right; a person approves it. */
export type Remedy =
  | { readonly kind: "refund"; readonly minor: bigint }
  | { readonly kind: "waiver"; readonly minor: bigint }
  | { readonly kind: "apology" }
  | { readonly kind: "credit-correction"; readonly daysPastDue: number };

/** Something that, as the ledger tells it now, should not have been charged, sent or reported. */
export type Unwarranted =
  | {
      readonly kind: "charge";
      readonly accountId: number;
      readonly entry: EntryId;
      readonly instalmentNo: number;
      readonly on: Day;
      /** `not-late`: the instalment was paid in time; `too-much`: more than the formula gives. */
      readonly because: "not-late" | "too-much";
      readonly minor: bigint;
      readonly remedies: readonly Remedy[];
    }
  | {
      readonly kind: "contact";
      readonly contactId: number;
      readonly on: Day;
      /** `nothing-overdue`: nobody should have been asked; `too-much`: less was overdue than it said. */
      readonly because: "nothing-overdue" | "too-much";
      readonly saidArrears: bigint;
      readonly arrears: bigint;
      readonly remedies: readonly Remedy[];
    }
  | {
      readonly kind: "report";
      readonly accountId: number;
      readonly on: Day;
      readonly saidDaysPastDue: number;
      readonly daysPastDue: number;
      readonly remedies: readonly Remedy[];
    };

/**
 * What should not have been charged, sent or reported in a case, now that its ledger says what it says: a payment booked
 * late, a reversed charge, a corrected entry. A function of the facts alone, so it is the same in whatever order they came.
 *
 * A contact is held against what was valued before its day, since money of the same day may have come after it. A charge
 * is held against the formula on its value day; where the formula is not known, only against having been late at all.
 * What was given back already (waived) is left out.
 */
export function findUnwarranted(
  accounts: readonly Accountable[],
  contacts: readonly ContactSent[],
  asOf: Day,
): readonly Unwarranted[] {
  return [
    ...accounts.flatMap((one) => unwarrantedCharges(one, asOf)),
    ...[...contacts]
      .sort((left, right) => left.on - right.on || left.contactId - right.contactId)
      .flatMap((contact) => unwarrantedContact(accounts, contact)),
    ...accounts.flatMap(unwarrantedReports),
  ];
}

function unwarrantedCharges({ account, entries, terms }: Accountable, asOf: Day): readonly Unwarranted[] {
  const found: Unwarranted[] = [];
  const charges = chargesMade(account, entries, asOf);
  if (charges.length === 0) return found;
  const { debts, tally } = debtHistory(account, entries, asOf);
  for (const debt of debts) {
    const line = tally.lines.find(({ no }) => no === debt.no);
    let billed = 0n;
    let excess = 0n;
    // What was given up of charges is given back, oldest first.
    let returned = line === undefined ? 0n : line.waived.penalty + line.waived.fee;
    // Of open fees those charged come first, so that rather less has to be sent back.
    let unpaid = line === undefined ? 0n : line.open.penalty + line.open.fee;
    for (const { entry, minor: whole } of charges.filter(({ instalmentNo }) => instalmentNo === debt.no)) {
      billed += whole;
      const verdict = warranted(debt, { account, terms, debts }, entry.valueOn);
      if (verdict.kind === "unknown") continue;
      const over = lesser(greater(billed - verdict.minor - excess, 0n), whole);
      excess += over;
      const back = lesser(over, returned);
      returned -= back;
      const minor = over - back;
      if (minor === 0n) continue;
      const waiver = lesser(minor, unpaid);
      unpaid -= waiver;
      const remedies: Remedy[] = [];
      if (minor > waiver) remedies.push({ kind: "refund", minor: minor - waiver });
      if (waiver > 0n) remedies.push({ kind: "waiver", minor: waiver });
      remedies.push({ kind: "apology" });
      const place = { accountId: account.id, entry: entry.id, instalmentNo: debt.no, on: entry.valueOn };
      found.push({
        kind: "charge",
        ...place,
        because: verdict.minor === 0n ? "not-late" : "too-much",
        minor,
        remedies,
      });
    }
  }
  return found.sort((left, right) => left.on - right.on);
}

type Warranted = { readonly kind: "known"; readonly minor: bigint } | { readonly kind: "unknown" };

/** What may have been charged on an instalment by a day, as its whole history tells now. */
function warranted(
  debt: DebtHistory,
  { account, terms, debts }: Pick<Accountable, "account" | "terms"> & { readonly debts: readonly DebtHistory[] },
  on: Day,
): Warranted {
  const grace = { days: account.terms.graceDays, minor: terms.graceMinor };
  const left = pointAt(debt, addDays(debt.dueOn, grace.days));
  const late = on > debt.dueOn + grace.days && left.principal + left.interest + left.fee > grace.minor;
  if (!late) return { kind: "known", minor: 0n };
  if (terms.charges.length === 0) return { kind: "unknown" };
  let minor = 0n;
  for (const charge of terms.charges) minor += accrue(debt, charge, grace, on, debts)?.computed ?? 0n;
  return { kind: "known", minor };
}

function unwarrantedContact(accounts: readonly Accountable[], contact: ContactSent): readonly Unwarranted[] {
  const { on, contactId, saidArrears } = contact;
  let arrears = 0n;
  let late = false;
  for (const { account, entries } of accounts) {
    const open = openAmounts(account, entries, addDays(on, -1));
    for (const one of open) if (one.dueOn < on) arrears += total(one);
    late ||= daysPastDueOn(account, open, on) > 0;
  }
  if (late && saidArrears <= arrears) return [];
  const because = late ? "too-much" : "nothing-overdue";
  return [{ kind: "contact", contactId, on, because, saidArrears, arrears, remedies: [{ kind: "apology" }] }];
}

function unwarrantedReports({ account, entries, reports }: Accountable): readonly Unwarranted[] {
  return [...reports]
    .sort((left, right) => left.on - right.on)
    .flatMap(({ on, saidDaysPastDue }) => {
      const days = daysPastDueOn(account, openAmounts(account, entries, on), on);
      if (saidDaysPastDue <= days) return [];
      const remedies = [{ kind: "credit-correction", daysPastDue: days }, { kind: "apology" }] as const;
      return [{ kind: "report", accountId: account.id, on, saidDaysPastDue, daysPastDue: days, remedies }];
    });
}

function daysPastDueOn({ terms: { graceDays } }: Account, open: readonly OpenAmounts[], asOf: Day): number {
  return daysPastDue(open, { asOf, graceDays });
}

function lesser(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}

function greater(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}
