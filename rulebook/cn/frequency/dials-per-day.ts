import type { Parameter } from "@fairdue/core/contact/rule.ts";
import { at, given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cbaGuideline, house } from "../instruments.ts";
import { SINCE } from "../since.ts";
import { call, calls, dialledToday, unansweredToday } from "./calls.ts";

const PER_DAY: Parameter = { value: 6, unit: { zh: "次／日", en: "attempts a day" }, tighten: "lower" };
const MIDNIGHT = at("2026-11-24", "00:00");
const EVENING = { request: { at: at("2026-11-23", "20:00") } };

/**
 * A number that does not answer is dialled at most six times a day.
 *
 * > Banking association guideline 2026: not more than six times a day on one contact point, unless agreed
 *
 * The wording is soft ("不宜"); we keep it hard. Not formalised: the agreement that would lift it.
 */
export const unansweredAttempts = inForce({
  id: "cn.freq.unanswered-attempts",
  title: { zh: "同一号码未接每日不超过六次", en: "Six dials a day on a number that does not answer" },
  cites: [cbaGuideline("reported")],
  strength: "self-regulation",
  inForceFrom: SINCE.cba,
  appliesTo: { channels: ["voice"] },
  parameters: { attemptsPerDay: PER_DAY },
  unknown: "refuses",
  sayings: {
    full: {
      agent: {
        zh: "此号码今日已拨 {count} 次未接，上限 {limit} 次。",
        en: "This number went unanswered {count} times today; the limit is {limit}.",
      },
      borrower: {
        zh: "您未接听时，同一号码每天最多被拨打 {limit} 次（今日 {count} 次）。",
        en: "A number you do not answer may be dialled {limit} times a day ({count} today).",
      },
    },
  },
  notFormalised: {
    zh: "借款人同意更多次数的约定不作例外。",
    en: "An agreement on more attempts is not taken as an exception.",
  },
  check(ask, parameter) {
    const limit = parameter.attemptsPerDay as number;
    if (ask.madeToday.length < limit) return undefined;
    const count = unansweredToday(ask, ask.facts.request.point.id);
    return count < limit ? undefined : { kind: "later", until: ask.tomorrow, says: "full", used: { count, limit } };
  },
  vectors: [
    {
      name: "the sixth dial",
      given: given({ ...EVENING, history: calls(5, { outcome: "no-answer" }) }),
      expect: "silent",
    },
    {
      name: "the seventh dial",
      given: given({ ...EVENING, history: calls(6, { outcome: "no-answer" }) }),
      expect: "later",
      until: MIDNIGHT,
    },
    {
      name: "an attempt whose end is unknown counts",
      given: given({ ...EVENING, history: [...calls(5, { outcome: "busy" }), call("18:00", { outcome: "unknown" })] }),
      expect: "later",
      until: MIDNIGHT,
    },
    {
      name: "another number has its own count",
      given: given({ ...EVENING, point: { id: "point-2" }, history: calls(6, { outcome: "no-answer" }) }),
      expect: "silent",
    },
  ],
});

/** Six attempts a day over all numbers of a person, so that changing numbers wins nothing. */
export const attemptTotal = inForce({
  id: "cn.freq.attempt-total",
  title: { zh: "所有号码合计每日六次", en: "Six dials a day over all numbers" },
  cites: [house({ zh: "防止换号拨打", en: "no more calls by changing numbers" })],
  strength: "house",
  inForceFrom: SINCE.house,
  appliesTo: { channels: ["voice"] },
  parameters: { attemptsPerDay: PER_DAY },
  unknown: "refuses",
  sayings: {
    full: {
      agent: {
        zh: "今日所有号码已拨 {count} 次，上限 {limit} 次。",
        en: "{count} dials today over all numbers; the limit is {limit}.",
      },
      borrower: {
        zh: "我们每天拨打您所有号码合计不超过 {limit} 次（今日 {count} 次）。",
        en: "We dial all your numbers together at most {limit} times a day ({count} today).",
      },
    },
  },
  check(ask, parameter) {
    const limit = parameter.attemptsPerDay as number;
    if (ask.madeToday.length < limit) return undefined;
    const count = dialledToday(ask);
    return count < limit ? undefined : { kind: "later", until: ask.tomorrow, says: "full", used: { count, limit } };
  },
  vectors: [
    { name: "the sixth dial", given: given({ ...EVENING, history: calls(5, { outcome: "busy" }) }), expect: "silent" },
    {
      name: "three on each of two numbers fill the day",
      given: given({
        ...EVENING,
        history: [...calls(3, { outcome: "busy" }), ...calls(3, { outcome: "busy", pointId: "point-2" }, 14)],
      }),
      expect: "later",
      until: MIDNIGHT,
    },
  ],
});
