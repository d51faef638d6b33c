import type { Lender, Product } from "@fairdue/core/account/catalogue.ts";
import type { Day } from "@fairdue/core/calendar/day.ts";
import type { EntryKind, OpenInstalment, PointRecord } from "@fairdue/core/case/events.ts";
import type { Language } from "@fairdue/core/text.ts";

/** Lenders and products a file may name. */
export type KnownCatalogue = {
  readonly lenders: ReadonlyMap<string, Lender>;
  readonly products: ReadonlyMap<string, Product>;
};

/** One number or address as a file gives it, in the clear. */
export type FedPoint = Pick<PointRecord, "kind" | "zone" | "source" | "phoneType" | "place"> & {
  readonly value: string;
};

/** A person as one lender knows them, in the clear. */
export type FedBorrower = {
  readonly lender: string;
  readonly reference: string;
  readonly name: string;
  readonly language: Language;
  /** Empty when the file does not know where the person lives. */
  readonly zones: readonly string[];
  readonly bornOn?: Day;
  readonly points: readonly FedPoint[];
};

/** One ledger entry as a file gives it. An amount of 0 says that nothing stands under this reference (any more). */
export type FedEntry = {
  readonly ref: string;
  readonly kind: EntryKind;
  readonly amount: number;
  readonly valueOn: Day;
  /** Reference of the entry of the same account that a reversal takes back. */
  readonly reverses?: string;
};

/** An account with what a file says of its plan and ledger; a CSV line holds one instalment of it. */
export type FedAccount = {
  readonly reference: string;
  readonly product: string;
  readonly currency: string;
  readonly openedOn: Day;
  readonly graceDays: number;
  readonly instalments: readonly OpenInstalment[];
  readonly entries: readonly FedEntry[];
};

/** What one row of a portfolio says. */
export type PortfolioRecord = { readonly borrower: FedBorrower; readonly accounts: readonly FedAccount[] };
