import type { CreditEvent, Lateness } from "../question.ts";
import type { Duration } from "./durations.ts";
import type { Lexicon } from "./lexicon.ts";
import type { NamedProduct } from "./parsed.ts";

/** Agreements whose months and instalments are their own. */
const PLANS: readonly CreditEvent[] = [
  "personal-instalment",
  "negotiated",
  "deferral",
  "instalments",
  "early-repayment",
];

/** The lengths of time that are lateness, by the words around them; the one that is answered first. */
export function latenessOf(
  text: string,
  durations: readonly Duration[],
  lexicon: Lexicon,
  event: CreditEvent | undefined,
): readonly Lateness[] {
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
  const [best] = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  if (best === undefined) {
    const ordinal = ordinalLateness(text);
    return ordinal === undefined ? [] : [ordinal];
  }
  // `逾期60天和90天`: the second stands beside the first.
  const second = durations.find(({ at }) => at > best.duration.end && BESIDE.test(text.slice(best.duration.end, at)));
  return [best.duration, ...(second === undefined ? [] : [second])].map(asLateness);
}

/** Between two lengths of lateness that are compared or told side by side. */
const BESIDE =
  /^(?:的|了|late|overdue)? ?(?:和|与|跟|还是|或(?:者)?|、|or|and|versus|vs\.?) ?(?:逾期|晚还|晚|拖)?(?:了)?$/;

/** Gives every product the length of time told after its name; undefined unless each of several has one. */
export function latenessByProduct(
  text: string,
  named: readonly NamedProduct[],
  durations: readonly Duration[],
  lexicon: Lexicon,
): readonly NamedProduct[] | undefined {
  if (named.length < 2 || named.some(({ guessed }) => guessed !== undefined)) return undefined;
  const placed = named.map((one) => ({ one, at: text.indexOf(one.heard) })).sort((a, b) => a.at - b.at);
  const own = placed.flatMap(({ one, at }, index) => {
    const end = placed[index + 1]?.at ?? text.length;
    const said = durations.find(
      (duration) =>
        duration.at > at &&
        duration.end <= end &&
        !isTerm(text.slice(Math.max(0, duration.at - 24), duration.at), text.slice(duration.end, end), lexicon),
    );
    return said === undefined ? [] : [{ ...one, lateness: asLateness(said) }];
  });
  return own.length === named.length ? own : undefined;
}

function asLateness({ unit, days }: Duration): Lateness {
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

export function sincePaidOf(text: string, durations: readonly Duration[], lexicon: Lexicon): number | undefined {
  return durations.find(({ at, end }) =>
    isSincePaid(text.slice(Math.max(0, at - 24), at), text.slice(end, end + 30), lexicon),
  )?.days.from;
}
