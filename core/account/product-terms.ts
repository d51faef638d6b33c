import type { Text } from "../text.ts";
import type { LateCharge } from "./accrual-terms.ts";
import type { LateWaterfall } from "./waterfall.ts";

/**
 * How far a term carries. `contract`: the contract on file says so; the others grade what pages tell; `unknown`: nobody
 * we could read says anything, and nothing is computed from it.
 */
export const CERTAINTIES = ["contract", "high", "medium", "low", "unknown"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Where a term stands, and what is doubtful about it. */
export type Told = {
  readonly certainty: Certainty;
  /** Addresses of pages, or the name of a paper. */
  readonly sources: readonly string[];
  readonly note?: Text;
};

/** Somebody who has a part in the credit. `platform`: brings the parties together and is owed nothing. */
export const PARTY_ROLES = ["lender", "funder", "guarantor", "platform"] as const;
export type Party = Told & { readonly role: (typeof PARTY_ROLES)[number]; readonly name: Text };

/** Days of the month, 1–31, as most contracts have them; an instalment's own due day always wins. */
export type Billing = Told & { readonly billDay: number | "unknown"; readonly dueDay: number | "unknown" };

/** An instalment of which no more than this is left when grace ends counts as paid in time (容差); minor units. */
export type GraceAmount = Told & { readonly minor: number };

/** Caps a product knows itself under, by the ids of the rules that set them. */
export const CAP_RULES = ["cn.cost.court-cap-24", "cn.cost.facilitated-all-in", "cn.cost.private-4lpr"] as const;
export type CapRule = (typeof CAP_RULES)[number];

/** What a product's contract says about money, as far as anybody knows. */
export type ProductTerms = {
  readonly parties: readonly Party[];
  readonly billing: Billing;
  readonly graceAmount: GraceAmount;
  /** Empty with certainty `unknown` when the formula is not known: then nothing is charged for being late. */
  readonly late: Told & { readonly charges: readonly LateCharge[] };
  readonly caps: readonly CapRule[];
  /** The order in which money meets debt that is long overdue, where it differs. */
  readonly lateWaterfall?: LateWaterfall;
};
