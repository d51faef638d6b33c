import type { Instant } from "../../calendar/zone.ts";
import type { ActorRole, Consent, RecipientRole } from "../../contact/request.ts";
import type { ContactMade } from "../log.ts";

/** Who collects for others or bought the debt (15 USC 1692a(6)); a creditor in its own name is outside the Act. */
const COLLECTORS: readonly ActorRole[] = ["agency", "assignee", "debt-buyer", "law-firm", "guarantor-company"];

/** The consumer in the wide sense of 12 CFR 1006.6(a). */
const CONSUMERS: readonly RecipientRole[] = [
  "borrower",
  "co-borrower",
  "guarantor",
  "spouse",
  "parent-of-minor",
  "guardian",
  "executor",
  "confirmed-successor",
];

/** Those whom 12 CFR 1006.6(d)(1) lets a collector speak to. */
const PROFESSIONALS: readonly RecipientRole[] = [
  "attorney",
  "credit-bureau",
  "creditor",
  "creditor-attorney",
  "collector-attorney",
];

/** A contact by somebody the Act binds whatever the debt was when it was obtained. */
export function isCollector({ request }: ContactMade): boolean {
  return COLLECTORS.includes(request.actor.role);
}

/** Whether a person in this role is the consumer, or stands for them. */
export function isConsumer(role: RecipientRole): boolean {
  return CONSUMERS.includes(role);
}

/** Whether a person in this role may hear of the debt by their office. */
export function isProfessional(role: RecipientRole): boolean {
  return PROFESSIONALS.includes(role);
}

/** Whether a consent of one of these scopes, to this collector, stood at a moment. */
export function agreedTo(
  consents: readonly Consent[],
  asked: { readonly to: string; readonly at: Instant; readonly scopes: readonly Consent["scope"][] },
): boolean {
  return consents.some(({ to, at, until, revokedAt, scope }) => {
    if (to !== asked.to || at > asked.at || !asked.scopes.includes(scope)) return false;
    return (until === undefined || asked.at < until) && (revokedAt === undefined || asked.at < revokedAt);
  });
}
