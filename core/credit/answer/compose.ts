import { fillText, type Text } from "../../text.ts";
import { parseQuestion } from "../ask/parse.ts";
import type { NamedProduct, ParsedQuestion } from "../ask/parsed.ts";
import type { CreditBook } from "../book.ts";
import { type CreditSource, type Statement, state } from "../claim.ts";
import type { ClaimId } from "../claim-ids.ts";
import { type Impact, impactOf, lateText } from "../impact.ts";
import type { CreditEvent } from "../question.ts";
import type { CreditAnswer, Outcome } from "./answer.ts";
import { sayForAsks } from "./ask-statements.ts";
import { ASK_RULES } from "./asks.ts";
import { ASK_WORDS, ASSUMED_WORDS, EVENT_WORDS, PAID_WORDS, UNDERSTOOD_WORDS } from "./words.ts";

const MOST_STATEMENTS = 16;
const MOST_STEPS = 4;

/** Answers a free question about the credit record. `today` is YYYY-MM-DD; pure otherwise. */
export function answerQuestion(question: string, book: CreditBook, today: string): CreditAnswer {
  return answerParsed(question, parseQuestion(question, book, Number(today.slice(0, 4))), book, today);
}

/** Answers what was understood, however it was said. */
export function answerParsed(question: string, parsed: ParsedQuestion, book: CreditBook, today: string): CreditAnswer {
  const impacts = impactsOf(parsed, book);
  const statements = once(statementsOf(parsed, impacts, book, today)).slice(0, MOST_STATEMENTS);
  const outcome = outcomeOf(parsed, statements);
  const next = once(nextOf(parsed, outcome, book)).slice(0, MOST_STEPS);
  const isAnswer = outcome === "answered" || outcome === "unknown";
  return {
    question,
    outcome,
    understood: understoodOf(parsed),
    assumed: isAnswer ? assumedOf(parsed, today) : [],
    answer: outcome === "not-understood" ? [] : statements,
    marks: isAnswer
      ? impacts.map(({ marks, product, verdict }) => ({ ...marks, product: product?.name, verdict }))
      : [],
    next,
    sources: isAnswer ? sourcesOf([...statements, ...next]) : [],
    read: {
      products: parsed.products.map(({ product }) => product.id),
      namesWithoutFacts: parsed.namesWithoutFacts,
      event: parsed.event ?? null,
      asks: parsed.asks,
      daysLate: parsed.lateness?.unit === "day" ? { from: parsed.lateness.from, to: parsed.lateness.to } : null,
      amountMinor: parsed.amountMinor ?? null,
      paid: parsed.isPaid,
    },
  };
}

/** An event, said or assumed: a product named without any is asked about in its normal use. */
function eventOf({ event, products, namesWithoutFacts, asks }: ParsedQuestion): CreditEvent | undefined {
  if (event !== undefined) return event;
  if (asks.includes("is-late") || asks.includes("threshold") || asks.includes("when") || asks.includes("grace"))
    return "late";
  return products.length + namesWithoutFacts.length > 0 ? "on-time" : undefined;
}

function impactsOf(parsed: ParsedQuestion, book: CreditBook): readonly Impact[] {
  const event = eventOf(parsed);
  if (event === undefined) return [];
  const { lateness, amountMinor, products, namesWithoutFacts } = parsed;
  if (products.length === 0)
    return namesWithoutFacts.length > 0 ? [] : [impactOf({ product: undefined, event, lateness, amountMinor }, book)];
  return products.map((one) =>
    impactOf({ product: one.product, event, lateness: one.lateness ?? lateness, amountMinor }, book),
  );
}

function statementsOf(
  parsed: ParsedQuestion,
  impacts: readonly Impact[],
  book: CreditBook,
  today: string,
): readonly Statement[] {
  if (isOtherTopic(parsed))
    return [state(book.claims, OTHER_CLAIMS[parsed.other ?? "money"]), ...impacts.flatMap(({ shows }) => shows)];
  const unheld =
    parsed.products.length > 0
      ? []
      : parsed.namesWithoutFacts.map((name) => state(book.claims, "late-unknown", { product: name }));
  const general: ClaimId[] = unheld.length > 0 ? ["must-report", "do-check-contract"] : [];
  const said = sayForAsks(parsed, impacts, book, today);
  if (said[0]?.claim === "late-unknown") general.push("must-report", "do-check-contract");
  return [
    ...unheld,
    ...said,
    ...general.map((claim) => state(book.claims, claim)),
    ...(parsed.other === undefined ? [] : [state(book.claims, OTHER_CLAIMS[parsed.other])]),
  ];
}

const OTHER_CLAIMS = {
  money: "out-of-scope-money",
  crime: "out-of-scope-crime",
  collection: "out-of-scope-collection",
} as const;

function isOtherTopic({ other, namesRecord, asks }: ParsedQuestion): boolean {
  return (
    other !== undefined &&
    !namesRecord &&
    !asks.some((ask) => ["how-long", "repair-service", "mortgage", "blacklist"].includes(ask))
  );
}

function outcomeOf(parsed: ParsedQuestion, [first]: readonly Statement[]): Outcome {
  if (isOtherTopic(parsed)) return "out-of-scope";
  if (first === undefined || !isAboutCredit(parsed)) return "not-understood";
  return first.confidence === "unknown" ? "unknown" : "answered";
}

/** Something to go by: a name, an event, a word of the trade, or the record itself. */
function isAboutCredit(parsed: ParsedQuestion): boolean {
  const { products, namesWithoutFacts, isCredit, namesRecord, event, terms, asks, buckets, hints } = parsed;
  if (products.length + namesWithoutFacts.length + terms.length + buckets.length > 0) return true;
  if (!isCredit) return false;
  return (
    hints.length > 0 ||
    namesRecord ||
    event !== undefined ||
    asks.some((ask) => ask !== "impact" && ask !== "todo" && ask !== "meaning")
  );
}

function nextOf(parsed: ParsedQuestion, outcome: Outcome, book: CreditBook): readonly Statement[] {
  const says = (claims: readonly ClaimId[]) => claims.map((claim) => state(book.claims, claim));
  if (outcome === "not-understood") return says(["ask-again"]);
  const event = eventOf(parsed);
  const asked = parsed.asks.flatMap((ask) => ASK_RULES[ask].next);
  const byEvent = event === undefined ? [] : (EVENT_NEXT[event] ?? EVENT_NEXT.default);
  const first = parsed.asks.some((ask) => ask === "correct" || ask === "complain" || ask === "consent")
    ? [...asked, ...byEvent]
    : [...byEvent, ...asked];
  return says(first.length > 0 ? first : ["do-check-report"]);
}

/** What to do after an event. */
const EVENT_NEXT: Readonly<Partial<Record<CreditEvent, readonly ClaimId[]>>> & {
  readonly default: readonly ClaimId[];
} = {
  default: ["do-check-contract", "do-check-report"],
  "on-time": ["do-on-time", "do-check-contract"],
  late: ["do-pay", "do-ask-lender", "do-negotiate", "do-check-report"],
  "paid-after": ["do-settlement-letter", "do-check-report", "do-on-time"],
  negotiated: ["do-negotiate", "do-check-report"],
  deferral: ["do-negotiate", "do-check-report"],
  "personal-instalment": ["do-negotiate", "do-check-report"],
  settlement: ["do-negotiate", "do-settlement-letter"],
  "write-off": ["do-ask-lender", "do-settlement-letter", "do-check-report"],
  "guarantor-paid": ["do-ask-lender", "do-settlement-letter"],
  "debt-sold": ["do-ask-lender", "do-check-report"],
  judgment: ["do-pay", "do-check-report"],
  litigation: ["do-negotiate", "do-check-report"],
  applied: ["do-stop-applying", "do-check-report"],
  refused: ["do-stop-applying", "do-check-report"],
  viewed: ["do-check-report", "do-object", "do-complain"],
  "own-query": ["do-check-report"],
  "identity-theft": ["do-police", "do-object", "do-complain"],
  "wrong-entry": ["do-object", "do-complain"],
  "several-loans": ["do-stop-applying", "do-on-time"],
};

function understoodOf(parsed: ParsedQuestion): CreditAnswer["understood"] {
  const { products, namesWithoutFacts, event, otherEvents, lateness, amountMinor, isPaid, asks, codes } = parsed;
  const names = [
    ...products.map(({ product }) => product.name),
    ...namesWithoutFacts.map((name) => ({ zh: name, en: name })),
  ];
  const others = otherEvents.filter((one) => one !== "late" || event === "late").slice(0, 1);
  const events = [event, ...others].flatMap((one) => (one === undefined ? [] : [EVENT_WORDS[one]]));
  const own = products.flatMap(({ lateness: one }) => one ?? []);
  const told = own.length > 0 ? own : [...(lateness === undefined ? [] : [lateness]), ...parsed.alsoLate];
  const yuan = amountMinor === undefined ? undefined : `¥${amountMinor / 100}`;
  return [
    ...(names.length > 0 ? [{ what: UNDERSTOOD_WORDS.product, value: listed(names) }] : []),
    ...(events.length > 0 ? [{ what: UNDERSTOOD_WORDS.event, value: listed(events) }] : []),
    ...(told.length > 0
      ? [{ what: UNDERSTOOD_WORDS.lateness, value: listed(told.map((one) => lateText("late", one))) }]
      : []),
    ...(yuan !== undefined ? [{ what: UNDERSTOOD_WORDS.amount, value: { zh: yuan, en: yuan } }] : []),
    ...(isPaid ? [{ what: UNDERSTOOD_WORDS.paid, value: PAID_WORDS }] : []),
    ...(codes.length > 0 && asks.includes("meaning")
      ? [{ what: UNDERSTOOD_WORDS.codes, value: { zh: codes.join("、"), en: codes.join(", ") } }]
      : []),
    ...(asks.length > 0 ? [{ what: UNDERSTOOD_WORDS.asks, value: listed(asks.map((ask) => ASK_WORDS[ask])) }] : []),
  ];
}

function assumedOf(parsed: ParsedQuestion, today: string): readonly Text[] {
  const { products, productsLeft, namesWithoutFacts, lateness, isPaid, isUnpaid } = parsed;
  const event = eventOf(parsed);
  const isLate = event === "late" || event === "paid-after";
  const isVague = lateness?.unit === "day" && lateness.to - lateness.from > 0;
  const range = lateness?.unit === "day" && lateness.to >= 30;
  return [
    ...guesses(products),
    ...(productsLeft.length > 0
      ? [fillIn(ASSUMED_WORDS.tooMany, listed(productsLeft.map(({ product }) => product.name)))]
      : []),
    ...(event === "on-time" && parsed.event === undefined && parsed.asks.length === 0 ? [ASSUMED_WORDS.noEvent] : []),
    ...(isLate && products.length + namesWithoutFacts.length === 0 ? [ASSUMED_WORDS.noProduct] : []),
    ...(isLate && lateness === undefined ? [ASSUMED_WORDS.noDays] : []),
    ...(isVague ? [ASSUMED_WORDS.vague] : []),
    ...(range ? [ASSUMED_WORDS.monthsAsDays] : []),
    ...(event === "late" && lateness !== undefined && !isPaid && !isUnpaid ? [ASSUMED_WORDS.unpaid] : []),
    fill(ASSUMED_WORDS.law, { day: today }),
  ];
}

function guesses(products: readonly NamedProduct[]): readonly Text[] {
  const guessed = products.filter(({ guessed }) => guessed !== undefined);
  const name = guessed[0]?.guessed;
  if (name === undefined) return [];
  const names = listed(guessed.map(({ product }) => product.name));
  return [
    {
      zh: fillText(ASSUMED_WORDS.family, "zh", { name: name.zh, products: names.zh }),
      en: fillText(ASSUMED_WORDS.family, "en", { name: name.en, products: names.en }),
    },
  ];
}

function fillIn(text: Text, products: Text): Text {
  return { zh: fillText(text, "zh", { products: products.zh }), en: fillText(text, "en", { products: products.en }) };
}

function fill(text: Text, values: Readonly<Record<string, string>>): Text {
  return { zh: fillText(text, "zh", values), en: fillText(text, "en", values) };
}

function listed(texts: readonly Text[]): Text {
  return { zh: texts.map(({ zh }) => zh).join("、"), en: texts.map(({ en }) => en).join(", ") };
}

/** Each statement once, where it first stands. */
function once(statements: readonly Statement[]): readonly Statement[] {
  return statements.filter(({ text }, index) => statements.findIndex((other) => other.text.zh === text.zh) === index);
}

function sourcesOf(statements: readonly Statement[]): readonly CreditSource[] {
  const all = statements.flatMap(({ cites }) => cites);
  const keyOf = ({ instrument, article, url }: CreditSource) => `${instrument.zh} ${article} ${url ?? ""}`;
  return all.filter((cite, index) => all.findIndex((other) => keyOf(other) === keyOf(cite)) === index);
}
