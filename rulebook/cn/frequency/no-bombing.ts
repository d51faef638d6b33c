import { addDays } from "@fairdue/core/calendar/day.ts";
import { type Instant, localDayAt, MINUTE_MS } from "@fairdue/core/calendar/zone.ts";
import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Attempt } from "@fairdue/core/contact/facts.ts";
import type { Channel, MessageClass } from "@fairdue/core/contact/request.ts";
import type { Finding } from "@fairdue/core/contact/rule.ts";
import { at, given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { house } from "../instruments.ts";
import { DUNNING } from "../purpose.ts";
import { SINCE } from "../since.ts";
import { call } from "./calls.ts";

/**
 * No bombardment: calls keep apart, and messages stay few.
 *
 * > Civil Code art. 1033(1) and Public Security Administration Punishments Law art. 50 forbid disturbing a person's
 * > peace without any number; the numbers here are the house's
 *
 * Text messages of every class count but those the person asked for, such as a code to sign in; app and chat messages that ask
 * for money count with them; e-mail is counted by itself.
 * Not formalised: repeated hang-ups, which the line's own record shows.
 */
export const noBombing = inForce({
  id: "cn.freq.no-bombing",
  title: { zh: "不得密集拨打或群发短信", en: "No bombardment by calls or messages" },
  cites: [
    house({
      zh: "落实《民法典》第1033条第1项、《治安管理处罚法》第50条对私人生活安宁的保护",
      en: "keeping the peace that Civil Code art. 1033(1) and Public Security Punishments Law art. 50 protect",
    }),
  ],
  strength: "house",
  inForceFrom: SINCE.house,
  appliesTo: { channels: ["voice", "sms", "app", "im", "email"] },
  parameters: {
    gapMinutes: { value: 30, unit: { zh: "分钟", en: "minutes" }, tighten: "higher" },
    smsPerDay: { value: 1, unit: { zh: "条／日", en: "messages a day" }, tighten: "lower" },
    smsPerWeek: { value: 3, unit: { zh: "条／七日", en: "messages in seven days" }, tighten: "lower" },
  },
  unknown: "refuses",
  sayings: {
    gap: {
      agent: { zh: "两次拨打至少间隔 {gap} 分钟。", en: "Calls keep {gap} minutes apart." },
      borrower: { zh: "我们两次拨打至少间隔 {gap} 分钟。", en: "Our calls to you keep {gap} minutes apart." },
    },
    day: {
      agent: {
        zh: "今日已发 {count} 条，上限 {limit} 条。",
        en: "{count} messages went out today; the limit is {limit}.",
      },
      borrower: {
        zh: "我们每天最多给您发 {limit} 条消息（今日 {count} 条）。",
        en: "We send you at most {limit} messages a day ({count} today).",
      },
    },
    week: {
      agent: {
        zh: "七日内已发 {count} 条，上限 {limit} 条。",
        en: "{count} messages in seven days; the limit is {limit}.",
      },
      borrower: {
        zh: "我们七日内最多给您发 {limit} 条消息（已发 {count} 条）。",
        en: "We send you at most {limit} messages in seven days ({count} so far).",
      },
    },
  },
  notFormalised: {
    zh: "反复响铃后挂断由线路记录反映，须人工检查。",
    en: "Repeated hang-ups show in the line's own record and are for a person to look at.",
  },
  check(ask, parameter) {
    if (ask.facts.history.length === 0) return undefined;
    const { channel, messageClass } = ask.facts.request;
    if (channel === "voice") return tooClose(ask, parameter.gapMinutes as number);
    if (!disturbs(channel, messageClass)) return undefined;
    return tooMany(ask, { day: parameter.smsPerDay as number, week: parameter.smsPerWeek as number });
  },
  vectors: [
    { name: "a call 30 minutes after the last", given: given({ history: [call("09:30")] }), expect: "silent" },
    {
      name: "a call 29 minutes after the last",
      given: given({ history: [call("09:31")] }),
      expect: "later",
      until: at("2026-11-23", "10:01"),
    },
    {
      name: "a call just before one that has its place already",
      given: given({ history: [call("10:20", { outcome: "reserved" })] }),
      expect: "later",
      until: at("2026-11-23", "10:50"),
    },
    {
      name: "the third text in seven days",
      given: given({ request: { channel: "sms" }, history: [text("2026-11-18"), text("2026-11-21")] }),
      expect: "silent",
    },
    {
      name: "the fourth text in seven days waits for the first to leave the count",
      given: given({
        request: { channel: "sms" },
        history: [text("2026-11-17"), text("2026-11-19"), text("2026-11-21")],
      }),
      expect: "later",
      until: at("2026-11-24", "00:00"),
    },
    {
      name: "the seventh day after is outside",
      given: given({
        request: { channel: "sms" },
        history: [text("2026-11-16"), text("2026-11-19"), text("2026-11-21")],
      }),
      expect: "silent",
    },
    {
      name: "the leap day is one of the seven",
      given: given({
        request: { at: at("2028-03-02", "10:00"), channel: "sms" },
        history: [text("2028-02-25"), text("2028-02-27"), text("2028-02-29")],
      }),
      expect: "later",
      until: at("2028-03-03", "00:00"),
    },
    {
      name: "a second text on one day",
      given: given({ request: { channel: "sms" }, history: [text("2026-11-23")] }),
      expect: "later",
      until: at("2026-11-24", "00:00"),
    },
    {
      name: "a reminder in the app counts as a text",
      given: given({
        request: { channel: "sms", messageClass: "reminder" },
        history: [{ ...text("2026-11-23"), channel: "app" }],
      }),
      expect: "later",
      until: at("2026-11-24", "00:00"),
    },
    {
      name: "an answer in the app is not counted",
      given: given({ request: { channel: "app", messageClass: "dispute-response" }, history: [text("2026-11-23")] }),
      expect: "silent",
    },
    {
      name: "a text the person asked for is not counted",
      given: given({
        request: { channel: "sms" },
        history: [{ ...text("2026-11-23"), messageClass: "requested-information" }],
      }),
      expect: "silent",
    },
    {
      name: "a text the person asks for goes out on a day that had its own",
      given: given({
        request: { channel: "sms", messageClass: "requested-information" },
        history: [text("2026-11-23")],
      }),
      expect: "silent",
    },
    {
      name: "e-mail is counted by itself",
      given: given({ request: { channel: "email" }, history: [text("2026-11-23")] }),
      expect: "silent",
    },
  ],
});

function text(date: string): Attempt {
  return { ...call("09:00", { channel: "sms", outcome: "delivered" }, date) };
}

function tooClose(ask: Ask, gapMinutes: number): Finding | undefined {
  let until: Instant = ask.at;
  for (const { channel, direction, at: madeAt } of ask.facts.history) {
    if (channel !== "voice" || direction !== "outbound") continue;
    if (Math.abs(ask.at - madeAt) < gapMinutes * MINUTE_MS) until = Math.max(until, madeAt + gapMinutes * MINUTE_MS);
  }
  return until === ask.at ? undefined : { kind: "later", until, says: "gap", used: { gap: gapMinutes } };
}

function tooMany(ask: Ask, limits: { readonly day: number; readonly week: number }): Finding | undefined {
  const { day } = ask;
  const today = countSent(ask, { after: day - 1, through: day });
  if (today >= limits.day) {
    return { kind: "later", until: ask.tomorrow, says: "day", used: { count: today, limit: limits.day } };
  }
  const count = countSent(ask, { after: day - 7, through: Number.POSITIVE_INFINITY });
  if (count < limits.week) return undefined;
  let wait = 1;
  while (wait < 7 && countSent(ask, { after: day + wait - 7, through: Number.POSITIVE_INFINITY }) >= limits.week)
    wait += 1;
  return {
    kind: "later",
    until: ask.instantOn(addDays(day, wait), 0),
    says: "week",
    used: { count, limit: limits.week },
  };
}

/** Messages of the request's kind on local days of a stretch. */
function countSent(ask: Ask, days: { readonly after: number; readonly through: number }): number {
  const mail = ask.facts.request.channel === "email";
  let count = 0;
  for (const made of ask.facts.history) {
    if (made.direction !== "outbound" || !isMessage(made.channel, mail)) continue;
    if (made.messageClass !== undefined && !disturbs(made.channel, made.messageClass)) continue;
    const on = localDayAt(ask.zone, made.at);
    if (on > days.after && on <= days.through) count += 1;
  }
  return count;
}

/** Whether a message counts: a text, unless the person asked for it; elsewhere what asks for money. */
function disturbs(channel: Channel, messageClass: MessageClass): boolean {
  return channel === "sms" ? messageClass !== "requested-information" : DUNNING.includes(messageClass);
}

function isMessage(channel: Channel, mail: boolean): boolean {
  return mail ? channel === "email" : channel === "sms" || channel === "app" || channel === "im";
}
