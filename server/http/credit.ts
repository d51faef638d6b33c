import type { CreditAnswer } from "@fairdue/core/credit/answer/answer.ts";
import type { CreditSource, Statement } from "@fairdue/core/credit/claim.ts";
import { ASSET_CLASSES, RECORD_CODES } from "@fairdue/core/credit/codes.ts";
import { CREDIT_EVENTS } from "@fairdue/core/credit/question.ts";
import { Type } from "@sinclair/typebox";
import { answerCreditChoice, answerCreditQuestion, creditChoices } from "../app/answer-credit-question.ts";
import { limitRate } from "./rate-limit.ts";
import { CitationShape, oneOf, orNull, ProblemShape, TextShape } from "./shapes.ts";
import type { LawRoutes } from "./site.ts";

/** Longest question; the longest seen in the wild are far below it. */
const MOST_LETTERS = 300;
const QUESTIONS_A_MINUTE = 60;
/** Twenty years late is late enough for any code. */
const MOST_DAYS = 7300;

const SourceShape = Type.Composite([
  CitationShape,
  Type.Object({ url: Type.Optional(Type.String({ description: "Where a page was read." })) }),
]);
const ConfidenceShape = oneOf(["high", "medium", "low", "unknown"] as const, {
  description: "high: an article says so; medium: an official or press report; low: unverified; unknown: nobody says.",
});
const StatementShape = Type.Object({
  claim: Type.String({ description: "Name of what is said, the same in every answer." }),
  text: TextShape,
  confidence: ConfidenceShape,
  cites: Type.Array(SourceShape),
});
const EventShape = oneOf(CREDIT_EVENTS);
const AnswerShape = Type.Object({
  question: Type.String(),
  lang: oneOf(["zh", "en"] as const, { description: "Language to show: asked for, or else the question's own." }),
  outcome: oneOf(["answered", "unknown", "out-of-scope", "not-understood"] as const),
  understood: Type.Array(Type.Object({ what: TextShape, value: TextShape })),
  assumed: Type.Array(TextShape),
  answer: Type.Array(StatementShape, { description: "The most direct first." }),
  marks: Type.Array(
    Type.Object({
      product: orNull(TextShape),
      verdict: oneOf(["yes", "no", "likely", "depends", "unknown"] as const),
      account: oneOf(["yes", "no", "unknown"] as const),
      codes: Type.Array(oneOf(RECORD_CODES), { description: "Month codes, from the least to the most days said." }),
      currentPeriods: Type.Optional(Type.Integer()),
      assetClass: Type.Optional(oneOf(ASSET_CLASSES)),
      query: Type.Optional(oneOf(["hard", "soft"] as const)),
    }),
  ),
  next: Type.Array(StatementShape),
  sources: Type.Array(SourceShape),
  read: Type.Object({
    products: Type.Array(Type.String()),
    namesWithoutFacts: Type.Array(Type.String()),
    event: orNull(EventShape),
    asks: Type.Array(Type.String()),
    daysLate: orNull(Type.Object({ from: Type.Integer(), to: Type.Integer() })),
    amountMinor: orNull(Type.Integer({ description: "Fen." })),
    paid: Type.Boolean(),
  }),
});

/** Questions about the credit record, asked in words or picked. */
export const creditRoutes: LawRoutes = async (app, site) => {
  const limit = limitRate(QUESTIONS_A_MINUTE);
  app.get(
    "/api/credit/choices",
    {
      config: { deed: "read-law", open: true },
      schema: {
        operationId: "listCreditChoices",
        response: {
          200: Type.Object({
            products: Type.Array(
              Type.Object({
                id: Type.String(),
                name: TextShape,
                furnisher: TextShape,
                how: Type.String({ description: "How it is furnished; unknown when no source says." }),
                since: Type.String({ description: "First month it was furnished from, YYYY-MM, or unknown." }),
                confidence: ConfidenceShape,
              }),
            ),
            events: Type.Array(Type.Object({ event: EventShape, name: TextShape })),
          }),
        },
      },
    },
    async () => {
      const { products, events } = creditChoices();
      return {
        products: products.map(({ id, name, furnisher, how, since }) => ({
          id,
          name,
          furnisher: furnisher.value,
          how: how.value,
          since: since.value,
          confidence: how.confidence,
        })),
        events: [...events],
      };
    },
  );
  app.get(
    "/api/credit/answers",
    {
      config: { deed: "read-law", open: true },
      schema: {
        operationId: "answerCreditQuestion",
        description: "Either a question in Chinese or English, or an event with or without product and days.",
        querystring: Type.Object({
          question: Type.Optional(Type.String({ minLength: 1, maxLength: MOST_LETTERS })),
          product: Type.Optional(Type.String({ maxLength: 40 })),
          event: Type.Optional(EventShape),
          days: Type.Optional(Type.Integer({ minimum: 0, maximum: MOST_DAYS })),
          lang: Type.Optional(oneOf(["zh", "en"] as const)),
        }),
        response: { 200: AnswerShape, 400: ProblemShape, 404: ProblemShape, 429: ProblemShape },
      },
    },
    async ({ query: { question = "", product, event, days, lang }, ip }, reply) => {
      const wait = limit(ip);
      if (wait !== undefined)
        return reply
          .code(429)
          .header("retry-after", String(wait))
          .send(problem(429, `More than ${QUESTIONS_A_MINUTE} questions in a minute: ask again in ${wait} s`));
      const asked = question.trim();
      if ((asked === "") === (event === undefined))
        return reply.code(400).send(problem(400, "querystring: give either a question or an event, not both"));
      const { asOf } = await site.reading();
      const answer =
        event === undefined
          ? answerCreditQuestion(asked, asOf)
          : answerCreditChoice({ product, event, daysLate: days }, asOf);
      if (answer === undefined) return reply.code(404).send(problem(404, `There is no product "${product}"`));
      return describe(answer, lang ?? (event !== undefined || /[\u3400-\u9fff]/.test(asked) ? "zh" : "en"));
    },
  );
};

function describe(answer: CreditAnswer, lang: "zh" | "en") {
  const { understood, assumed, marks, sources, read, next, ...rest } = answer;
  return {
    ...rest,
    lang,
    understood: [...understood],
    assumed: [...assumed],
    answer: answer.answer.map(shown),
    marks: marks.map(({ product = null, codes, ...mark }) => ({ ...mark, product, codes: [...codes] })),
    next: next.map(shown),
    sources: sources.map(cited),
    read: {
      ...read,
      products: [...read.products],
      namesWithoutFacts: [...read.namesWithoutFacts],
      asks: [...read.asks],
    },
  };
}

function shown({ cites, ...statement }: Statement) {
  return { ...statement, cites: cites.map(cited) };
}

function cited({ url, ...source }: CreditSource) {
  return { ...source, ...(url !== undefined && { url }) };
}

function problem(status: number, title: string) {
  return { type: "about:blank", title, status };
}
