import type { CreditAnswer } from "@fairdue/core/credit/answer/answer.ts";
import { answerChoice } from "@fairdue/core/credit/answer/choice.ts";
import { answerQuestion } from "@fairdue/core/credit/answer/compose.ts";
import { EVENT_WORDS } from "@fairdue/core/credit/answer/words.ts";
import type { RecordProduct } from "@fairdue/core/credit/product.ts";
import { CREDIT_EVENTS, type CreditEvent } from "@fairdue/core/credit/question.ts";
import type { Text } from "@fairdue/core/text.ts";
import { creditBookCn } from "@fairdue/rulebook/cn/credit/index.ts";

/** Answers a free question about the credit record of mainland China, as of a day (YYYY-MM-DD). Refuses nothing. */
export function answerCreditQuestion(question: string, today: string): CreditAnswer {
  return answerQuestion(question, creditBookCn, today);
}

/**
 * Answers a choice of product, event and whole days past due, as of a day (YYYY-MM-DD).
 *
 * @returns undefined when the catalogue has no such product
 */
export function answerCreditChoice(
  chosen: {
    readonly product?: string | undefined;
    readonly event: CreditEvent;
    readonly daysLate?: number | undefined;
  },
  today: string,
): CreditAnswer | undefined {
  const { product: id, ...choice } = chosen;
  const product = creditBookCn.products.find((one) => one.id === id);
  if (id !== undefined && product === undefined) return undefined;
  return answerChoice({ ...choice, product }, creditBookCn, today);
}

/** What may be picked: every product of the catalogue and every event, in words. */
export function creditChoices(): {
  readonly products: readonly RecordProduct[];
  readonly events: readonly { readonly event: CreditEvent; readonly name: Text }[];
} {
  return {
    products: creditBookCn.products,
    events: CREDIT_EVENTS.map((event) => ({ event, name: EVENT_WORDS[event] })),
  };
}
