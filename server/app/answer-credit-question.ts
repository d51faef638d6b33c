import type { CreditAnswer } from "@fairdue/core/credit/answer/answer.ts";
import { answerQuestion } from "@fairdue/core/credit/answer/compose.ts";
import { creditBookCn } from "@fairdue/rulebook/cn/credit/index.ts";

/** Answers a free question about the credit record of mainland China, as of a day (YYYY-MM-DD). Refuses nothing. */
export function answerCreditQuestion(question: string, today: string): CreditAnswer {
  return answerQuestion(question, creditBookCn, today);
}
