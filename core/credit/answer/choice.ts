import type { ParsedQuestion } from "../ask/parsed.ts";
import type { CreditBook } from "../book.ts";
import type { RecordProduct } from "../product.ts";
import type { CreditEvent } from "../question.ts";
import type { CreditAnswer } from "./answer.ts";
import { answerParsed } from "./compose.ts";

/** What was picked instead of asked: no product means licensed credit in general; days are whole days past due. */
export type CreditChoice = {
  readonly product?: RecordProduct | undefined;
  readonly event: CreditEvent;
  readonly daysLate?: number | undefined;
};

/** Answers a choice of product, event and days as if it had been asked in words. */
export function answerChoice(
  { product, event, daysLate }: CreditChoice,
  book: CreditBook,
  today: string,
): CreditAnswer {
  const parsed: ParsedQuestion = {
    ...NOTHING_SAID,
    products: product === undefined ? [] : [{ product, heard: "" }],
    event,
    lateness: daysLate === undefined ? undefined : { unit: "day", from: daysLate, to: daysLate },
    isPaid: event === "paid-after",
  };
  return answerParsed("", parsed, book, today);
}

const NOTHING_SAID: ParsedQuestion = {
  text: "",
  products: [],
  productsLeft: [],
  namesWithoutFacts: [],
  event: undefined,
  otherEvents: [],
  asks: [],
  other: undefined,
  lateness: undefined,
  alsoLate: [],
  sincePaidDays: undefined,
  isPaid: false,
  isUnpaid: false,
  amountMinor: undefined,
  dates: [],
  paidOn: undefined,
  times: undefined,
  codes: [],
  buckets: [],
  assetClass: undefined,
  terms: [],
  hints: [],
  isCredit: true,
  namesRecord: true,
};
