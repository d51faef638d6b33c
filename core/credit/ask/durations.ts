import { ENGLISH_NUMERAL, HAN_NUMERAL, readNumber } from "./numerals.ts";

/** A length of time as it stands in a question. Days may be a range; `hour` is less than a day. */
export type Duration = {
  readonly at: number;
  readonly end: number;
  readonly unit: "hour" | "day" | "month" | "year" | "period";
  readonly days: { readonly from: number; readonly to: number };
};

const DAYS_OF: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, quarter: 90, year: 365, period: 30 };
const UNITS: Readonly<Record<string, string>> = {
  秒: "hour",
  分钟: "hour",
  小时: "hour",
  钟头: "hour",
  天: "day",
  日: "day",
  周: "week",
  星期: "week",
  礼拜: "week",
  月: "month",
  季度: "quarter",
  年: "year",
  期: "period",
};
/** What `几`, `十几` and `several` may be. */
const VAGUE: Readonly<Record<string, readonly [number, number]>> = {
  几: [2, 9],
  好几: [3, 9],
  十几: [11, 19],
  十来: [10, 12],
  几十: [20, 90],
  二十几: [21, 29],
  三十几: [31, 39],
  数: [2, 9],
  "a couple of": [2, 2],
  "a couple": [2, 2],
  "couple of": [2, 2],
  "a few": [2, 5],
  few: [2, 5],
  several: [3, 7],
};

const CHINESE = new RegExp(
  `(第)?(好几|[二三]?十几|几十|十来|几|数|半|\\d+(?:\\.\\d+)?|${HAN_NUMERAL})(?:(?:-|~|到|至|—|、)(\\d+|${HAN_NUMERAL}))?(多|来|余)?(大)?(个)?(半|多)?(秒|分钟|小时|钟头|天|日|周|星期|礼拜|月|季度|年|期)(半|多|以上)?`,
  "g",
);
const ASKED =
  /^(?:内|以内|之内|以上|后|以后|之后)?(?:银行|平台|他们|系统)?(?:会|看|算|上|收|扣|罚|没事|没问题|不上|才|就|要|影响|能|不会|开始|报|可以|有|消|被|更新|恢复|出|还能|是|\?|？|$)/;
const ENGLISH = new RegExp(
  `(a couple of|a couple|couple of|a few|few|several|half an?|\\d+(?:\\.\\d+)?|${ENGLISH_NUMERAL})(?:\\s*(?:-|to|or)\\s*(\\d+|${ENGLISH_NUMERAL}))?(\\+)?[\\s-]*(?:full |whole |calendar |billing )?(minute|hour|day|week|month|year|period|instalment|installment|cycle)s?\\b`,
  "g",
);

/** Every length of time in a normalised question, in order. Dates must be taken out before. */
export function readDurations(text: string): readonly Duration[] {
  const found = [...chinese(text), ...english(text)].sort((a, b) => a.at - b.at);
  const merged: Duration[] = [];
  for (const next of found) {
    const last = merged.at(-1);
    if (last === undefined || !isSequel(last, next, text)) merged.push(next);
    else {
      const days = { from: last.days.from + next.days.from, to: last.days.to + next.days.to };
      merged.splice(-1, 1, { ...last, end: next.end, days });
    }
  }
  return merged;
}

/** `一年零两个月`, "1 year and 2 months": one length in two steps, the larger unit first. */
function isSequel(last: Duration, next: Duration, text: string): boolean {
  return (
    STEPS_DOWN.indexOf(next.unit) > STEPS_DOWN.indexOf(last.unit) &&
    STEPS_DOWN.includes(last.unit) &&
    /^(?:零|又|加|,)?(?: and )? ?$/.test(text.slice(last.end, next.at))
  );
}

const STEPS_DOWN: readonly Duration["unit"][] = ["year", "month", "day"];

function* chinese(text: string): Generator<Duration> {
  for (const match of text.matchAll(CHINESE)) {
    const [whole, ordinal, count = "", upTo, more, , measure, half, unit = "", after] = match;
    const kind = UNITS[unit];
    if (kind === undefined || (ordinal !== undefined && kind !== "day")) continue;
    // `3月` is a month of the year unless it is said otherwise; `俩月` and `半月` are lengths.
    if (unit === "月" && measure === undefined && !/[俩仨两半几]/.test(count)) continue;
    // `逾期几天会上报` asks how many days; `晚了几天` tells it.
    if (count === "几" && ASKED.test(text.slice(match.index + whole.length))) continue;
    const range = upTo === undefined ? rangeOf(count) : span(readNumber(count), readNumber(upTo));
    if (range === undefined) continue;
    // `第二天才还` is the day after; `逾期第二天` is the second day of lateness.
    if (ordinal !== undefined && range[0] === 2 && !/(?:逾期|晚|过期|拖欠)(?:的|了)?$/.test(text.slice(0, match.index)))
      continue;
    const beyond = [half, after].includes("多") || after === "以上" || more !== undefined;
    const plusHalf = half === "半" || after === "半";
    yield lengthOf(kind, range, { at: match.index, end: match.index + whole.length, beyond, plusHalf });
  }
}

function* english(text: string): Generator<Duration> {
  for (const match of text.matchAll(ENGLISH)) {
    const [whole, count = "", upTo, more, unit = ""] = match;
    if (/[a-z0-9]/.test(text.charAt(match.index - 1))) continue;
    const range = upTo === undefined ? rangeOf(count) : span(readNumber(count), readNumber(upTo));
    if (range === undefined) continue;
    const kind = /minute|hour/.test(unit) ? "hour" : /instal|cycle/.test(unit) ? "period" : unit;
    yield lengthOf(kind, range, {
      at: match.index,
      end: match.index + whole.length,
      beyond: more !== undefined,
      plusHalf: false,
    });
  }
}

function lengthOf(
  kind: string,
  range: readonly [number, number],
  found: { at: number; end: number; beyond: boolean; plusHalf: boolean },
): Duration {
  const { at, end, beyond, plusHalf } = found;
  if (kind === "hour") return { at, end, unit: "hour", days: { from: 0, to: 0 } };
  const size = DAYS_OF[kind] ?? 1;
  const [low, high] = range.map((count) => Math.round((count + (plusHalf ? 0.5 : 0)) * size)) as [number, number];
  const days =
    kind === "period"
      ? { from: low - size + 1, to: high }
      : { from: low + (beyond ? 1 : 0), to: high + (beyond ? 1 : 0) };
  const unit = kind === "week" || kind === "quarter" ? "day" : (kind as Duration["unit"]);
  return { at, end, unit, days: { from: Math.max(days.from, 0), to: Math.max(days.from, days.to) } };
}

function rangeOf(count: string): readonly [number, number] | undefined {
  const vague = VAGUE[count];
  if (vague !== undefined) return vague;
  if (count === "半" || /^half/.test(count)) return [0.5, 0.5];
  // `两三天`, `七八个月`: two neighbouring digits are a range.
  const [first = "", second = "", ...others] = [...count];
  if (second !== "" && others.length === 0 && /[一二两三四五六七八九]/.test(first) && /[二三四五六七八九]/.test(second))
    return span(readNumber(first), readNumber(second));
  const value = readNumber(count);
  return value === undefined ? undefined : [value, value];
}

function span(low: number | undefined, high: number | undefined): readonly [number, number] | undefined {
  return low === undefined || high === undefined ? undefined : [Math.min(low, high), Math.max(low, high)];
}
