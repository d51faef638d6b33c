import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { ActorRole, ContentPart, MessageClass, RecipientRole } from "@fairdue/core/contact/request.ts";

/** Classes by which somebody is asked to pay. */
export const DUNNING: readonly MessageClass[] = ["reminder", "demand", "formal-notice", "lawyer-letter"];

/** Classes that further the collection; holds on collection stop them all. */
export const COLLECTING: readonly MessageClass[] = [
  ...DUNNING,
  "plan-offer",
  "limited-content",
  "arrears-notice",
  "default-notice",
];

/** Answers to what the person asked or raised, and notices that an act obliges a creditor to give. */
export const OWED_TO_THEM: readonly MessageClass[] = [
  "dispute-response",
  "complaint-response",
  "requested-information",
  "opt-out-confirmation",
  "cease-confirmation",
  "credit-prior-notice",
  "assignment-notice",
  "legally-required",
];

/** Those who owe. */
const OBLIGORS: readonly RecipientRole[] = ["borrower", "co-borrower", "guarantor"];

/** Those who owe and those who lawfully stand in for them; nobody else may hear of the debt. */
export const MAY_HEAR: readonly RecipientRole[] = [
  ...OBLIGORS,
  "guardian",
  "executor",
  "heir",
  "attorney",
  "debt-adviser",
  "creditor",
  "credit-bureau",
];

/** Everybody else: people who owe nothing and must not learn of the debt. */
export const THIRD_PERSONS: readonly RecipientRole[] = [
  "spouse",
  "parent-of-minor",
  "nominated-contact",
  "contact-person",
  "family",
  "employer",
  "third-party",
];

/** External collectors, who work under a mandate of the lender. */
export const AGENCIES: readonly ActorRole[] = ["agency", "law-firm"];

/** Those who own the debt now without having lent. */
export const NEW_OWNERS: readonly ActorRole[] = ["assignee", "debt-buyer"];

/** Words from which a listener learns of the debt. */
export const TELLS_OF_DEBT: readonly ContentPart[] = [
  "debt-existence",
  "balance",
  "amount-breakdown",
  "itemisation",
  "creditor-name",
  "original-creditor-name",
  "debt-collector-disclosure",
  "debt-collection-purpose-disclosure",
  "credit-report-statement",
  "litigation-possibility",
  "litigation-claim",
  "judgment-claim",
  "enforcement-claim",
];

/** Whether the message is known to carry one of the parts; a message nobody has looked at carries none for certain. */
export function carriesAny(ask: Ask, parts: readonly ContentPart[]): boolean {
  const { content } = ask.facts.request;
  if (content === undefined) return false;
  for (const part of parts) if (content.includes(part)) return true;
  return false;
}

/** First of the parts that the message is not known to carry. */
export function firstMissing(ask: Ask, parts: readonly ContentPart[]): ContentPart | undefined {
  const { content } = ask.facts.request;
  for (const part of parts) if (content === undefined || !content.includes(part)) return part;
  return undefined;
}

/** The lender acts for itself; all others act for it or after it. */
export function isLender(ask: Ask): boolean {
  return ask.facts.request.actor.role === "lender";
}
