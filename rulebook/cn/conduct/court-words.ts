import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { DebtFact } from "@fairdue/core/contact/facts.ts";
import type { ContentPart } from "@fairdue/core/contact/request.ts";
import { given } from "@fairdue/core/contact/vector.ts";

/** Whether every debt of the contact satisfies a condition. */
export function allDebts(ask: Ask, condition: (debt: DebtFact) => boolean): boolean {
  for (const debt of ask.facts.debts) {
    if (!condition(debt) && ask.facts.request.debts.includes(debt.id)) return false;
  }
  return true;
}

/** A demand with one more part, for vectors, about a debt in some state. */
export function saying(part: ContentPart, debt: Partial<DebtFact> = {}): ReturnType<typeof given> {
  return given({ request: { content: ["collector-name", "creditor-name", "purpose", part] }, debt });
}
