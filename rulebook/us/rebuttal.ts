import { addDays, weekdayOf } from "@fairdue/core/calendar/day.ts";
import { localDayAt, MINUTE_MS } from "@fairdue/core/calendar/zone.ts";
import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Finding, Rule } from "@fairdue/core/contact/rule.ts";
import { call, callsOn, givenUs, ny } from "./base.ts";
import { countedCalls, countedDebts } from "./call-counting.ts";
import { isFederalHoliday } from "./federal-holidays.ts";
import { REGULATION_F, regF } from "./instruments.ts";
import { PROFESSIONALS, whenCovered } from "./scope.ts";

const AGENT_WEIGHS = { zh: "请由人判断。", en: "A person must weigh it." };

function factor(zh: string, en: string) {
  return {
    agent: { zh: `${zh}${AGENT_WEIGHS.zh}`, en: `${en} ${AGENT_WEIGHS.en}` },
    borrower: {
      zh: "即使未超过次数，来电方式也可能构成骚扰。",
      en: "Calls may harass even while their number is in bounds.",
    },
  };
}

/**
 * Facts that may overturn the presumption that calls within the counts are lawful: warned of, never refused.
 *
 * > cmt 14(b)(2)(i)-2: frequency and pattern of calls and voicemails, what the person said before, how the collector
 * > behaved before; the facts of cmt 14(b)(2)(ii)-2 on the other side are warned of by the counting rules themselves
 *
 * The numbers here are thresholds for a warning, not law.
 */
export const frequencyRebuttal: Rule = {
  id: "us.contact.frequency-rebuttal",
  title: { zh: "可能推翻合规推定的情形", en: "Facts that may rebut the presumption of compliance" },
  cites: [regF("cmt 14(b)(2)(i)-2, 14(b)(2)(ii)-2", "verified")],
  strength: "presumption",
  ...REGULATION_F,
  appliesTo: { channels: ["voice"] },
  parameters: {
    minutesApart: { value: 5, unit: { zh: "分钟", en: "minutes" }, tighten: "higher" },
    callsInADay: { value: 7, unit: { zh: "次", en: "calls" }, tighten: "lower" },
    voicemails: { value: 3, unit: { zh: "次", en: "voicemails in seven days" }, tighten: "lower" },
  },
  unknown: "permits",
  sayings: {
    abusive: factor("此前的联系中曾使用辱骂或威胁。", "The collector used obscene or threatening language before."),
    refused: factor(
      "客户曾要求不要联系、拒绝付款或否认债务。",
      "The person asked not to be called, refused to pay or denied the debt.",
    ),
    burst: factor("{minutes} 分钟内连续拨打。", "The last call was less than {minutes} minutes ago."),
    "many-in-a-day": factor("同一天第 {calls} 次拨打。", "This would be call number {calls} of the day."),
    voicemails: factor("七日内已留言 {voicemails} 次。", "{voicemails} voicemails were left in seven days."),
    "day-of-rest": factor("今天是星期日或法定假日。", "It is a Sunday or a legal public holiday."),
  },
  check: whenCovered((ask, parameter): Finding | undefined => {
    const { minutesApart = 0, callsInADay = 0, voicemails = 0 } = parameter;
    if (PROFESSIONALS.includes(ask.facts.request.recipient.role)) return undefined;
    if (ask.facts.history.some(({ abusive }) => abusive === true)) return { kind: "warn", says: "abusive" };
    if (spokeAgainst(ask)) return { kind: "warn", says: "refused" };
    const calls = countedDebts(ask).flatMap((debt) => countedCalls(ask, debt));
    if (calls.some(({ at }) => Math.abs(ask.at - at) < minutesApart * MINUTE_MS)) {
      return { kind: "warn", says: "burst", used: { minutes: minutesApart } };
    }
    const today = new Set(calls.filter(({ at }) => localDayAt(ask.zone, at) === ask.day)).size;
    if (today + 1 >= callsInADay) return { kind: "warn", says: "many-in-a-day", used: { calls: today + 1 } };
    const since = addDays(ask.day, -6);
    const left = new Set(calls.filter((one) => one.outcome === "voicemail" && localDayAt(ask.zone, one.at) >= since))
      .size;
    if (left >= voicemails) return { kind: "warn", says: "voicemails", used: { voicemails: left } };
    return weekdayOf(ask.day) === 7 || isFederalHoliday(ask.day) ? { kind: "warn", says: "day-of-rest" } : undefined;
  }),
  vectors: [
    { name: "an ordinary call", given: givenUs({}), expect: "silent" },
    {
      name: "a second call within five minutes",
      given: givenUs({ history: [call(ny("2026-11-23", "09:56"))] }),
      expect: "warn",
    },
    {
      name: "a second call after five minutes",
      given: givenUs({ history: [call(ny("2026-11-23", "09:55"))] }),
      expect: "silent",
    },
    {
      name: "the seventh call of a day",
      given: givenUs({ request: { at: ny("2026-11-23", "18:00") }, history: callsOn(Array(6).fill("2026-11-23")) }),
      expect: "warn",
    },
    {
      name: "the sixth call of a day",
      given: givenUs({ request: { at: ny("2026-11-23", "18:00") }, history: callsOn(Array(5).fill("2026-11-23")) }),
      expect: "silent",
    },
    { name: "three voicemails within the week", given: givenUs({ history: voicemails() }), expect: "warn" },
    { name: "two voicemails within the week", given: givenUs({ history: voicemails().slice(1) }), expect: "silent" },
    { name: "a Sunday", given: givenUs({ request: { at: ny("2026-11-22", "12:00") } }), expect: "warn" },
    { name: "Thanksgiving", given: givenUs({ request: { at: ny("2026-11-26", "12:00") } }), expect: "warn" },
    {
      name: "the person refused to pay by word of mouth",
      given: givenUs({ directives: [{ at: 0, kind: "refuses-to-pay", written: false }] }),
      expect: "warn",
    },
    {
      name: "the collector shouted abuse last month",
      given: givenUs({ history: [call(ny("2026-10-20", "11:00"), { outcome: "conversation", abusive: true })] }),
      expect: "warn",
    },
  ],
};

function spokeAgainst(ask: Ask): boolean {
  const against = ["refuses-to-pay", "stop-all", "stop-channel", "stop-address"];
  return ask.facts.directives.some((directive) => {
    return against.includes(directive.kind) && directive.at <= ask.at && directive.revokedAt === undefined;
  });
}

function voicemails() {
  return callsOn(["2026-11-18", "2026-11-19", "2026-11-20"], { outcome: "voicemail" });
}
