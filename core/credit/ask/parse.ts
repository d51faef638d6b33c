import type { RecordProduct } from "../product.ts";
import { ASKS, type Ask, CREDIT_EVENTS, type CreditEvent, type OtherTopic } from "../question.ts";
import { readAmountMinor } from "./amounts.ts";
import { nameYears, readDates, type SaidDate } from "./dates.ts";
import { readDurations } from "./durations.ts";
import { latenessByProduct, latenessOf, sincePaidOf } from "./lateness.ts";
import type { Lexicon, Phrase } from "./lexicon.ts";
import { bucketLateness, bucketsOf, classOf, codesOf } from "./marks-named.ts";
import { BLANK, findNames } from "./names.ts";
import { normalise } from "./normalise.ts";
import { readNumber } from "./numerals.ts";
import type { NamedProduct, ParsedQuestion } from "./parsed.ts";

/** What a parser needs: words, and the products they may name. */
export type Vocabulary = {
  readonly lexicon: Lexicon;
  readonly products: readonly RecordProduct[];
  readonly namesWithoutFacts: readonly string[];
};

/** Events that are only the occasion when a delinquency is told: "overdue, can I apply for …". */
const ASIDE: readonly CreditEvent[] = ["applied", "several-loans", "instalments", "viewed"];
/** Score from which a word tells of lateness at all. */
const SAYS_LATE = 2.5;
/** Score of a word that says "overdue" and nothing else. */
const CLEARLY_LATE = 3;
/** Most products one answer speaks of. */
const MOST_PRODUCTS = 5;
const MOST_ASKS = 4;
/** Words of the repair policy that ask for nothing else. */
const MEANT_BY_POLICY: readonly Ask[] = ["remove", "threshold", "repair-service", "how-long", "shows"];

/**
 * Reads a free question: which products, what happened, how late, how much, what is asked. Never guesses silently.
 *
 * @param thisYear what `今年` and "last year" are counted from
 */
export function parseQuestion(original: string, vocabulary: Vocabulary, thisYear: number): ParsedQuestion {
  const { lexicon } = vocabulary;
  const text = nameYears(normalise(original, lexicon.spellings), thisYear);
  const { named, unheld, rest } = findNames(text, vocabulary.products, vocabulary.namesWithoutFacts, lexicon);
  const { dates, rest: undated } = readDates(text);
  const appliedFor = namedOnlyToApply(text, named, lexicon);
  const meant = named.filter(({ product }) => !appliedFor.has(product.id));
  const times = timesOf(undated);
  const durations = readDurations(undated);
  const events = eventsOf(text, lexicon);
  const first = meant.slice(0, MOST_PRODUCTS);
  const products = latenessByProduct(undated, first, durations, lexicon) ?? first;
  const [lateness = bucketLateness(text), ...alsoLate] = latenessOf(undated, durations, lexicon, events[0]);
  const paidDate = paidOn(text, dates);
  if (lateness !== undefined && events[0] === "minimum-paid" && events.includes("late"))
    events.push(...events.splice(0, 1));
  const asks = asksOf(text, lexicon, [...appliedFor.values()]);
  const isLate = lateness !== undefined && !events.some((event) => event !== "own-query" && event !== "applied");
  return {
    text,
    products,
    productsLeft: meant.slice(MOST_PRODUCTS),
    namesWithoutFacts: unheld,
    event:
      (paidDate !== undefined && (events[0] === "late" || events[0] === undefined) ? "paid-after" : events[0]) ??
      (isLate ? "late" : undefined),
    otherEvents: events.slice(1),
    asks: asks.slice(0, MOST_ASKS),
    other: strongest(text, lexicon.others),
    lateness,
    alsoLate,
    sincePaidDays: sincePaidOf(undated, durations, lexicon),
    isPaid: (paidDate !== undefined || new RegExp(lexicon.paid).test(text)) && !new RegExp(lexicon.unpaid).test(text),
    isUnpaid: new RegExp(lexicon.unpaid).test(text),
    amountMinor: readAmountMinor(withoutNames(undated, rest)),
    dates,
    paidOn: paidDate,
    times,
    codes: codesOf(rest),
    buckets: bucketsOf(text),
    assetClass: classOf(text),
    terms: lexicon.terms.filter(({ pattern }) => new RegExp(pattern).test(text)).flatMap(({ claims }) => claims),
    hints: lexicon.hints.filter(({ pattern }) => new RegExp(pattern).test(text)),
    isCredit: new RegExp(lexicon.credit).test(text) || products.length > 0 || unheld.length > 0,
    namesRecord: new RegExp(lexicon.record).test(text),
  };
}

/** The question with the names blanked out too, so that no figure of a name (`360借条`) is taken for money. */
function withoutNames(text: string, rest: string): string {
  return [...text].map((letter, at) => (rest.charAt(at) === BLANK ? BLANK : letter)).join("");
}

function scoreOf(text: string, phrases: readonly Phrase[]): number {
  const [best = 0, ...others] = phrases
    .filter(({ pattern }) => new RegExp(pattern).test(text))
    .map(({ score }) => score)
    .sort((a, b) => b - a);
  return best + others.length * 0.25;
}

function strongest(text: string, topics: Lexicon["others"]): OtherTopic | undefined {
  const scored = (["crime", "collection", "money"] as const).map((topic) => ({
    topic,
    score: scoreOf(text, topics[topic]),
  }));
  return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)[0]?.topic;
}

/** Events by strength. A denied delinquency is good conduct; one that was paid counts as that. */
function eventsOf(text: string, lexicon: Lexicon): CreditEvent[] {
  const denied = new RegExp(lexicon.notLate, "g");
  const told = text.replace(denied, " ");
  const isUnpaid = new RegExp(lexicon.unpaid).test(text);
  const lateScore = scoreOf(told, lexicon.events.late);
  const scored = CREDIT_EVENTS.map((event) => {
    if (event === "late") return { event, score: lateScore };
    const score = scoreOf(text, lexicon.events[event]);
    // "late once, on time ever since" is a delinquency that was paid.
    return event === "on-time" && score > 0 && lateScore >= CLEARLY_LATE
      ? { event: "paid-after" as const, score: score + 1 }
      : { event, score };
  }).filter(
    ({ event, score }) =>
      score > 0 && !(event === "paid-after" && isUnpaid && !/还清后|还清以后|之后|after/.test(text)),
  );
  const sorted = scored.sort((a, b) => b.score - a.score).map(({ event }) => event);
  return lateScore < SAYS_LATE
    ? sorted
    : sorted.filter((event) => !ASIDE.includes(event)).concat(sorted.filter((event) => ASIDE.includes(event)));
}

function asksOf(text: string, lexicon: Lexicon, more: readonly Ask[]): readonly Ask[] {
  const scored = ASKS.map((ask) => ({ ask, score: scoreOf(text, lexicon.asks[ask]) + (more.includes(ask) ? 3 : 0) }));
  const asked = scored
    .filter(({ score }) => score >= 2)
    .sort((a, b) => b.score - a.score)
    .map(({ ask }) => ask);
  return asked.includes("repair-policy") ? asked.filter((ask) => !MEANT_BY_POLICY.includes(ask)) : asked;
}

/** Products that are only what the person wants to apply for, with the ask that stands for it. */
function namedOnlyToApply(text: string, named: readonly NamedProduct[], lexicon: Lexicon): ReadonlyMap<string, Ask> {
  const found = new Map<string, Ask>();
  for (const { product } of named) {
    const rule = lexicon.onlyAppliedFor[product.id];
    if (rule === undefined || new RegExp(rule.unless).test(text)) continue;
    if (rule.when === undefined || new RegExp(rule.when).test(text)) found.set(product.id, rule.ask);
  }
  return found;
}

/** The date beside words of payment: `2026年2月还清`, `2024年3月前结清`. */
function paidOn(text: string, dates: readonly SaidDate[]): SaidDate | undefined {
  return dates.find(
    ({ at }) =>
      /^[\d年月日号\-./ ]{3,12}.{0,4}(?:前|底|初|份|就|已经|已|才|全部|都|我)*(?:还清|结清|还完|还上|还的|还了|才还)/.test(
        text.slice(at),
      ) ||
      /(?:paid|cleared|repaid|settled)(?: it| everything| in full| off)?(?: in| by| on)? ?(?:[a-z]+ )?$/.test(
        text.slice(0, at),
      ),
  );
}

function timesOf(text: string): number | undefined {
  const match = /(\d+|[一二两三四五六七八九十]+)\s*(?:次|回|times)/.exec(text);
  return match?.[1] === undefined ? undefined : readNumber(match[1]);
}
