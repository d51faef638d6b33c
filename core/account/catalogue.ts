import type { Zone } from "../calendar/zone.ts";
import type { ContactFacts, DebtFact } from "../contact/facts.ts";
import type { Text } from "../text.ts";
import type { ProductTerms } from "./product-terms.ts";

/** A creditor that FairDue collects for, under its own name. */
export type Lender = {
  readonly id: string;
  readonly name: Text;
  readonly kind: NonNullable<ContactFacts["lender"]["kind"]>;
  /** Zone of its borrowers when their own is not known. */
  readonly zone: Zone;
  readonly currency: string;
  /** Number a borrower can call; shown in every text. */
  readonly hotline: string;
  /** Where a borrower pays and sees the account; opened from texts. */
  readonly payLink: string;
  /** Postal address for letters, one line each. */
  readonly address: readonly string[];
  /** Ladder its cases follow, by id; the newest version is used. */
  readonly ladder: string;
};

/** A kind of credit as sold by one lender. */
export type Product = {
  readonly id: string;
  readonly lender: string;
  readonly name: Text;
  readonly kind: NonNullable<DebtFact["product"]>;
  /** Days after the due day without consequence; 0 when sources conflict. */
  readonly graceDays: number;
  readonly currency: string;
  /** What the contract says about money; without it nothing is charged for being late. */
  readonly terms?: ProductTerms;
};
