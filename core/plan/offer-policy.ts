import type { DebtFact } from "../contact/facts.ts";
import type { Currency } from "../currency.ts";
import type { Text } from "../text.ts";
import type { Shape } from "./schedule.ts";
import type { BreachRules, ReofferRules } from "./standing.ts";

/** Kinds of product, as the rulebooks know them. */
export type ProductKind = NonNullable<DebtFact["product"]>;

/** What may show that somebody cannot pay. No more than one is asked for; health papers are sensitive data. */
export const EVIDENCE_KINDS = [
  "own-statement",
  "income",
  "unemployment",
  "medical",
  "disaster",
  "family-loss",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Shares given up of what is owed of each component, in hundredths of a percent. */
export type WaivedShares = {
  readonly principal: number;
  readonly interest: number;
  readonly fee: number;
  readonly penalty: number;
};

/** Whom a programme is open to. Every condition given must hold; nothing about the person is among them. */
export type Eligibility = {
  readonly products: readonly ProductKind[];
  /** Days past due of an account, both included; without `to` there is no end. */
  readonly daysPastDue: { readonly from: number; readonly to?: number };
  /** True when hardship must have been told. */
  readonly hardship: boolean;
  /** One of these must have been seen; none are needed when empty. */
  readonly evidence: readonly EvidenceKind[];
  /** True when the whole debt must be beyond what the borrower can pay at once, as card plans by law ask. */
  readonly beyondAbility: boolean;
};

/**
 * One kind of arrangement that a lender grants. What it grants is granted whole to everybody it is open to: nothing is
 * left to haggling, so that same facts give same offers.
 */
export type Programme = {
  readonly id: string;
  readonly name: Text;
  readonly eligibility: Eligibility;
  /** Number of monthly payments; the planner takes the fewest that can be afforded. */
  readonly months: { readonly least: number; readonly most: number };
  /** First payment, counted from the day of the offer; more than one month is a deferral. */
  readonly firstDue: { readonly months: number } | { readonly days: number };
  readonly shape: Shape;
  /** Simple yearly rate on the principal, in hundredths of a percent; 0 for none. */
  readonly yearlyRateBps: number;
  /** No payment but the last is smaller, in minor units. */
  readonly leastInstalment: bigint;
  readonly waives: WaivedShares;
  /** Least share of everything owed that is still to be paid, in hundredths of a percent. */
  readonly floorBps: number;
  /** Days the offer stands; it lapses at the end of the last. */
  readonly validDays: number;
  /** What becomes of the waiver when the plan breaks for good. */
  readonly onBreak: "waiver-returns" | "waiver-stays";
};

/** How far one person may go: amounts in minor units, shares in hundredths of a percent. */
export type Limit = { readonly waivedMinor: bigint; readonly waivedShareBps: number; readonly months: number };

/** What a role may grant alone, and what with a second person (four eyes). Levels rise from first to last. */
export type AuthorityLevel = { readonly role: string; readonly alone: Limit; readonly withSecond?: Limit };

/** A lender's arrangements as data, one file a lender. */
export type OfferPolicy = {
  readonly id: string;
  readonly version: number;
  readonly name: Text;
  readonly currency: Currency;
  /** Share of the disposable amount that an instalment may take, in hundredths of a percent. */
  readonly affordableShareBps: number;
  /** How many offers are shown at once. */
  readonly mostOffers: number;
  readonly programmes: readonly Programme[];
  readonly breach: BreachRules;
  readonly reoffer: ReofferRules;
  /** How many days ahead somebody may promise to pay, and how late it still counts as kept; no promises without it. */
  readonly promises?: { readonly withinDays: number; readonly graceDays: number };
  readonly authority: readonly AuthorityLevel[];
};
