import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { ContentPart, MessageClass, RecipientRole } from "@fairdue/core/contact/request.ts";

/** Classes by which money is asked for or pressure is built. */
export const COLLECTING: readonly MessageClass[] = [
  "reminder",
  "demand",
  "formal-notice",
  "lawyer-letter",
  "plan-offer",
];

/** Classes that take the matter a step towards enforcement. */
export const ESCALATING: readonly MessageClass[] = ["formal-notice", "default-notice", "lawyer-letter"];

/** Notices that an Act obliges a creditor to send; holds on collection leave them open. */
const STATUTORY: readonly MessageClass[] = ["arrears-notice", "legally-required"];

/** Answers to what the person asked or raised. */
const ANSWERS: readonly MessageClass[] = ["dispute-response", "complaint-response", "requested-information"];

/** Those who owe; a hold protects each of them. */
export const OBLIGORS: readonly RecipientRole[] = ["borrower", "co-borrower", "guarantor"];

/** Words that say or imply a court step. */
export const COURT_CLAIMS: readonly ContentPart[] = [
  "litigation-possibility",
  "litigation-claim",
  "judgment-claim",
  "enforcement-claim",
];

/** Words from which a listener learns of the debt. */
export const DEBT_DETAIL: readonly ContentPart[] = [
  "debt-existence",
  "balance",
  "amount-breakdown",
  "itemisation",
  "debtor-name",
  "creditor-name",
];

/** The person wrote or called first and this is the answer, or answers a dispute, complaint or question of theirs. */
export function answers(ask: Ask): boolean {
  const { replyTo, messageClass } = ask.facts.request;
  return replyTo !== undefined || ANSWERS.includes(messageClass);
}

/** A statute obliges the sender to make this contact. */
export function obliged(ask: Ask): boolean {
  const { request } = ask.facts;
  return request.requiredByLaw === true || STATUTORY.includes(request.messageClass);
}
