import type { Day } from "@fairdue/core/calendar/day.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import type { FedAccount } from "../intake/portfolio-record.ts";

/** Sums of one currency, in minor units. */
export type CurrencySums = {
  readonly principal: bigint;
  readonly interest: bigint;
  readonly fee: bigint;
  readonly paid: bigint;
};

/** Control totals of a portfolio file: what it held, and what became of it. */
export type PortfolioTotals = {
  readonly rows: { readonly read: number; readonly accepted: number; readonly rejected: number };
  readonly borrowers: number;
  readonly accounts: number;
  readonly instalments: number;
  readonly entries: number;
  /** By currency; of accepted rows. */
  readonly sums: Readonly<Record<string, CurrencySums>>;
  readonly created: { readonly cases: number; readonly accounts: number; readonly entries: number };
  readonly changed: { readonly borrowers: number; readonly accounts: number; readonly entries: number };
  /** Cases that the file says nothing new of. */
  readonly unchanged: number;
  /** Instalments that fall due after the last day of the working-day calendar; as money they are good. */
  readonly dueBeyondCalendar: number;
};

/** Gathers control totals while a file is taken in; what a transaction adds is added when it has been written. */
export class PortfolioTally {
  read = 0;
  accepted = 0;
  rejected = 0;
  borrowers = 0;
  accounts = 0;
  instalments = 0;
  entries = 0;
  unchanged = 0;
  dueBeyondCalendar = 0;
  readonly created = { cases: 0, accounts: 0, entries: 0 };
  readonly changed = { borrowers: 0, accounts: 0, entries: 0 };
  readonly #sums = new Map<string, { principal: bigint; interest: bigint; fee: bigint; paid: bigint }>();

  addAccount(account: FedAccount, calendarUntil: Day | undefined): void {
    this.accounts += 1;
    this.instalments += account.instalments.length;
    const sums = this.#sums.get(account.currency) ?? { principal: 0n, interest: 0n, fee: 0n, paid: 0n };
    this.#sums.set(account.currency, sums);
    for (const { dueOn, principal, interest, fee } of account.instalments) {
      sums.principal += BigInt(principal);
      sums.interest += BigInt(interest);
      sums.fee += BigInt(fee);
      if (calendarUntil !== undefined && dueOn > calendarUntil) this.dueBeyondCalendar += 1;
    }
    for (const { kind, amount } of account.entries) {
      if (amount === 0) continue;
      this.entries += 1;
      if (kind === "payment") sums.paid += BigInt(amount);
    }
  }

  /** Counts what happened to one case. */
  addEvents(events: readonly CaseEvent[], known: ReadonlySet<number>): void {
    if (events.length === 0) {
      this.unchanged += 1;
      return;
    }
    const isNew = events[0]?.kind === "case-opened";
    if (isNew) this.created.cases += 1;
    for (const event of events) {
      if (event.kind === "borrower-recorded" && !isNew) this.changed.borrowers += 1;
      else if (event.kind === "account-recorded")
        (known.has(event.account.accountId) ? this.changed : this.created).accounts += 1;
      else if (event.kind === "entry-posted") {
        const corrects = event.entry.kind === "reversal" && event.entry.sourceRef.endsWith("↻");
        (corrects ? this.changed : this.created).entries += 1;
      }
    }
  }

  snapshot(): PortfolioTotals {
    const { read, accepted, rejected, borrowers, accounts, instalments, entries } = this;
    const { unchanged, dueBeyondCalendar, created, changed } = this;
    return {
      rows: { read, accepted, rejected },
      borrowers,
      accounts,
      instalments,
      entries,
      sums: Object.fromEntries([...this.#sums].sort(([a], [b]) => (a < b ? -1 : 1))),
      created: { ...created },
      changed: { ...changed },
      unchanged,
      dueBeyondCalendar,
    };
  }
}
