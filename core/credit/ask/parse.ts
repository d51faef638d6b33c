import { ASSET_CLASSES, type AssetClass, RECORD_CODES, type RecordCode } from "../codes.ts";
import type { RecordProduct } from "../product.ts";
import { ASKS, type Ask, CREDIT_EVENTS, type CreditEvent, type Lateness, type OtherTopic } from "../question.ts";
import { readAmountMinor } from "./amounts.ts";
import { nameYears, readDates, type SaidDate } from "./dates.ts";
import { type Duration, readDurations } from "./durations.ts";
import type { Lexicon, Phrase } from "./lexicon.ts";
import { findNames } from "./names.ts";
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
const MOST_PRODUCTS = 3;
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
  const products = named.filter(({ product }) => !appliedFor.has(product.id)).slice(0, MOST_PRODUCTS);
  const times = timesOf(undated);
  const durations = readDurations(undated);
  const events = eventsOf(text, lexicon);
  const lateness = latenessOf(undated, durations, lexicon, events[0]) ?? bucketLateness(text);
  const paidDate = paidOn(text, dates);
  if (lateness !== undefined && events[0] === "minimum-paid" && events.includes("late"))
    events.push(...events.splice(0, 1));
  const asks = asksOf(text, lexicon, [...appliedFor.values()]);
  const isLate = lateness !== undefined && !events.some((event) => event !== "own-query" && event !== "applied");
  return {
    text,
    products,
    namesWithoutFacts: unheld,
    event:
      (paidDate !== undefined && (events[0] === "late" || events[0] === undefined) ? "paid-after" : events[0]) ??
      (isLate ? "late" : undefined),
    otherEvents: events.slice(1),
    asks: asks.slice(0, MOST_ASKS),
    other: strongest(text, lexicon.others),
    lateness,
    sincePaidDays: sincePaidOf(undated, durations, lexicon),
    isPaid: (paidDate !== undefined || new RegExp(lexicon.paid).test(text)) && !new RegExp(lexicon.unpaid).test(text),
    isUnpaid: new RegExp(lexicon.unpaid).test(text),
    amountMinor: readAmountMinor(undated),
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

/** Agreements whose months and instalments are their own. */
const PLANS: readonly CreditEvent[] = [
  "personal-instalment",
  "negotiated",
  "deferral",
  "instalments",
  "early-repayment",
];

/** The length of time that is lateness, by the words around it. */
function latenessOf(
  text: string,
  durations: readonly Duration[],
  lexicon: Lexicon,
  event: CreditEvent | undefined,
): Lateness | undefined {
  const [before, after] = [new RegExp(lexicon.lateBefore), new RegExp(lexicon.lateAfter)];
  const scored = durations.map((duration) => {
    const lead = text.slice(Math.max(0, duration.at - 24), duration.at);
    const tail = text.slice(duration.end, duration.end + 30);
    // Ago tells how late it is of what is not paid; of anything else it tells when that happened.
    if (/^ ago|^(?:之|以)?前/.test(tail) && event !== undefined && event !== "late") return { duration, score: 0 };
    if (before.test(lead)) return { duration, score: 3 };
    if (isTerm(lead, tail, lexicon) || isSincePaid(lead, tail, lexicon)) return { duration, score: 0 };
    const isTermOfPlan =
      event !== undefined && PLANS.includes(event) && duration.unit !== "day" && duration.unit !== "hour";
    const mayBeLate = event !== undefined && duration.unit !== "year" && !isTermOfPlan;
    return { duration, score: after.test(tail) ? 2 : mayBeLate ? 1 : 0 };
  });
  const best = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)[0];
  if (best === undefined) return ordinalLateness(text);
  const { unit, days } = best.duration;
  return unit === "hour" ? { unit: "hour" } : { unit: "day", ...days };
}

/** Days named without a count: the due day itself, the day after. */
function ordinalLateness(text: string): Lateness | undefined {
  if (/(?:第|首)(?:一)?[天日]|第二天|次日|隔天|the (?:next|following) day|first day/.test(text))
    return { unit: "day", from: 1, to: 1 };
  const between = daysBetween(text);
  if (between !== undefined) return { unit: "day", from: between, to: between };
  const due = DUE_BEFORE.findIndex((words) => words.test(text));
  if (due >= 0) return { unit: "day", from: due + 1, to: due + 1 };
  if (MIDNIGHT.test(text)) return { unit: "hour" };
  if (DUE_DAY.test(text)) return { unit: "day", from: 0, to: 0 };
  return OF_THE_CLOCK.test(text) ? { unit: "hour" } : undefined;
}

/** `8号还款10号还的`: the due day of the month and the day of payment, which may be in the next month. */
function daysBetween(text: string): number | undefined {
  const match =
    /(?<!\d)(\d{1,2})[号日](?:是|为)?(?:的)?(?:还款|到期|该还|应还|扣款|账单).{0,12}?(?<!\d)(\d{1,2})[号日].{0,4}?(?:还|补|存|交|结清)/.exec(
      text,
    ) ??
    /(?:还款日|到期日|应还日)(?:是|为|:|：)?(?:每月)?(\d{1,2})[号日]?.{0,12}?(?<!\d)(\d{1,2})[号日].{0,4}?(?:还|补|存|交|结清)/.exec(
      text,
    );
  if (match === null) return undefined;
  const [due, paid] = [Number(match[1]), Number(match[2])];
  return due > 31 || paid > 31 ? undefined : paid >= due ? paid - due : paid + 30 - due;
}

/** The due day as one or two days ago: `昨天到期`, "due yesterday". */
const DUE_BEFORE = [
  /昨[天日](?:就)?(?:到期|该还|应还|是?还款日|的还款日)|还款日(?:是|就是)?昨[天日]|due yesterday/,
  /前天(?:就)?(?:到期|该还|应还|是?还款日|的还款日)|还款日(?:是|就是)?前天|due (?:two|2) days ago|due the day before yesterday/,
];
const MIDNIGHT =
  /(?:零|0|十二|12|二十四|24)点(?:钟)?(?:以?后|之后|过|多)|凌晨|过了(?:零点|0点|12点|十二点|半夜)|after midnight|past midnight/;
const OF_THE_CLOCK = /(?<!\d)(?:\d{1,2}|[一二两三四五六七八九十]+)点(?:钟|半|多)?(?:前|之前|以前|后|之后|以后|才|还)/;
const DUE_DAY =
  /还款日?(?:的)?(?:当天|那天|当日)|(?:当天|当日|到期日)(?:的)?(?:晚上|晚|下午|夜里|最后|\d{1,2}点|才|还)|on the due (?:day|date)|the same day/;

function isTerm(lead: string, tail: string, { termBefore, termAfter }: Lexicon): boolean {
  // "is it true that after five years": nobody asks so of five years of lateness.
  return new RegExp(termBefore).test(lead) || new RegExp(termAfter).test(tail);
}

function isSincePaid(lead: string, tail: string, { sincePaidBefore, sincePaidAfter }: Lexicon): boolean {
  return new RegExp(sincePaidBefore).test(lead) || new RegExp(sincePaidAfter).test(tail);
}

function sincePaidOf(text: string, durations: readonly Duration[], lexicon: Lexicon): number | undefined {
  return durations.find(({ at, end }) =>
    isSincePaid(text.slice(Math.max(0, at - 24), at), text.slice(end, end + 30), lexicon),
  )?.days.from;
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

const CODE_LETTERS: Readonly<Record<string, RecordCode>> = { 星号: "*", 井号: "#", 斜杠: "/", "*": "*", "#": "#" };

/** Codes of the report that stand alone in a question: `数字3`, `状态是B`, `N`, `星号`. */
function codesOf(text: string): readonly RecordCode[] {
  const found = [
    ...text.matchAll(
      /(?<![a-z0-9.])([1-7]|[ndzcgbma])(?![a-z0-9.]|\s*(?:天|个|次|期|年|月|号|日|千|万|元|块|笔|家|级|代征信|分|小时|周|days?|months?|weeks?|years?|times|percent|%))|星号|井号|斜杠|[*#]/g,
    ),
  ];
  return found
    .map(([letter]) => CODE_LETTERS[letter] ?? letter.toUpperCase())
    .flatMap((letter) => RECORD_CODES.filter((code) => code === letter && !(letter === "A" && /[a-z] a /.test(text))));
}

/** Stages of delinquency named as `M2`; from the seventh on they are one. */
function bucketsOf(text: string): readonly number[] {
  return [...text.matchAll(/(?<![a-ln-z])m([0-9])(?![0-9])/g)].map(([, stage]) => Math.min(Number(stage), 7));
}

function bucketLateness(text: string): Lateness | undefined {
  const [bucket, another] = bucketsOf(text);
  return another !== undefined || bucket === undefined || bucket === 0
    ? undefined
    : { unit: "day", from: (bucket - 1) * 30 + 1, to: bucket * 30 };
}

const CLASS_WORDS: readonly (readonly [string, AssetClass])[] = [
  ["关注", "special-mention"],
  ["次级", "substandard"],
  ["可疑", "doubtful"],
  ["损失", "loss"],
  ["正常类", "normal"],
  ["special mention", "special-mention"],
  ["substandard", "substandard"],
  ["doubtful", "doubtful"],
];

function classOf(text: string): AssetClass | undefined {
  const word = CLASS_WORDS.find(([words]) => text.includes(words))?.[1];
  return ASSET_CLASSES.find((name) => name === word);
}
