import type { Claim, Confidence, CreditSource } from "@fairdue/core/credit/claim.ts";

/** One claim: how far it carries, what it rests on, and its words. */
export function say(confidence: Confidence, cites: readonly CreditSource[], zh: string, en: string): Claim {
  return { text: { zh, en }, confidence, cites };
}
