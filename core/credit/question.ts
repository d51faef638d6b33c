/** What happened, or may happen, to a credit. */
export const CREDIT_EVENTS = [
  "on-time",
  "late",
  "paid-after",
  "minimum-paid",
  "early-repayment",
  "negotiated",
  "deferral",
  "personal-instalment",
  "settlement",
  "re-age",
  "write-off",
  "recovery",
  "guarantor-paid",
  "asset-in-lieu",
  "debt-sold",
  "guaranteeing",
  "litigation",
  "judgment",
  "opened-by-mistake",
  "unused-line",
  "closed-account",
  "applied",
  "refused",
  "viewed",
  "own-query",
  "post-loan-check",
  "several-loans",
  "identity-theft",
  "wrong-entry",
  "no-history",
] as const;
export type CreditEvent = (typeof CREDIT_EVENTS)[number];

/** What is asked about it. */
export const ASKS = [
  "shows",
  "impact",
  "when",
  "update",
  "how-long",
  "remove",
  "repair-service",
  "repair-policy",
  "mortgage",
  "card",
  "loan",
  "family",
  "work",
  "travel",
  "blacklist",
  "correct",
  "complain",
  "negotiate",
  "queries",
  "check-own",
  "meaning",
  "notice",
  "grace",
  "is-late",
  "todo",
  "who",
  "form",
  "statement",
  "proof",
  "big-data",
  "consent",
  "which-products",
  "threshold",
] as const;
export type Ask = (typeof ASKS)[number];

/** What a question is about when it is not the credit record. */
export type OtherTopic = "money" | "crime" | "collection";

/** Lateness as it was said: whole days, or less than one. */
export type Lateness = { readonly unit: "day"; readonly from: number; readonly to: number } | { readonly unit: "hour" };
