import { addDays, day, weekdayOf } from "@fairdue/core/calendar/day.ts";
import type { Instant } from "@fairdue/core/calendar/zone.ts";
import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Directive } from "@fairdue/core/contact/facts.ts";
import type { Finding, Parameter, Rule } from "@fairdue/core/contact/rule.ts";
import { givenUk, london } from "./base.ts";
import { conc } from "./instruments.ts";
import { answers, obliged } from "./purpose.ts";

/**
 * Reasonable requests on when, where and how to be contacted are honoured.
 *
 * > CONC 7.9.4R: not at unreasonable times, and with regard to reasonable requests (such as those of shift workers)
 *
 * Not formalised: whether a request is reasonable; every recorded one is honoured. The Handbook names no hours,
 * so a firm's own hours are the separate rule `uk.house.contact-hours`.
 */
export const requestedTimes: Rule = {
  id: "uk.contact.times",
  title: { zh: "按客户要求的时间、地点和方式联系", en: "Contact when, where and how the customer asks" },
  cites: [conc("7.9.4R", "verified")],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2014-04-01"),
  appliesTo: { recipients: ["borrower", "co-borrower", "guarantor", "spouse", "executor"] },
  parameters: {},
  unknown: "permits",
  sayings: {
    time: {
      agent: { zh: "客户要求不在此时联系。", en: "The customer asked not to be contacted at this time." },
      borrower: { zh: "您要求的联系时间应得到尊重。", en: "Your wishes on contact times must be respected." },
    },
    means: {
      agent: {
        zh: "客户要求不使用该渠道、地址或地点。",
        en: "The customer asked not to be reached this way or there.",
      },
      borrower: {
        zh: "您要求的联系方式应得到尊重。",
        en: "Your wishes on how and where to be reached must be respected.",
      },
    },
  },
  notFormalised: {
    zh: "要求是否合理须由人判断；系统一律照办。",
    en: "Whether a request is reasonable is for a person to judge; software honours every one.",
  },
  check(ask) {
    if (answers(ask) || obliged(ask)) return undefined;
    const standing = ask.facts.directives.filter((directive) => stands(directive, ask.at));
    if (standing.some((directive) => closesWay(directive, ask))) return { kind: "refuse", says: "means" };
    const until = nextAllowed(standing, ask);
    return until === undefined ? undefined : until > ask.at ? { kind: "later", until, says: "time" } : undefined;
  },
  vectors: [
    {
      name: "a night worker who asked for calls after 16:00 is not called at 10:00",
      given: givenUk({ directives: [after16()] }),
      expect: "later",
      until: london("2026-11-23", "16:00"),
    },
    {
      name: "and may be called at 17:00",
      given: givenUk({ directives: [after16()], request: { at: london("2026-11-23", "17:00") } }),
      expect: "silent",
    },
    {
      name: "a barred hour ends when the person said it ends",
      given: givenUk({ directives: [{ ...after16(), kind: "inconvenient-time", minutes: { from: 540, until: 720 } }] }),
      expect: "later",
      until: london("2026-11-23", "12:00"),
    },
    {
      name: "no more text messages leaves the telephone open",
      given: givenUk({ directives: [{ at: 0, kind: "stop-channel", channel: "sms" }] }),
      expect: "silent",
    },
    {
      name: "no more calls closes the telephone",
      given: givenUk({ directives: [{ at: 0, kind: "stop-channel", channel: "voice" }] }),
      expect: "refuse",
    },
    {
      name: "a notice the Act demands goes out all the same",
      given: givenUk({
        directives: [{ at: 0, kind: "stop-all" }],
        request: { channel: "letter", messageClass: "arrears-notice" },
      }),
      expect: "silent",
    },
    {
      name: "a request that was taken back binds no longer",
      given: givenUk({ directives: [{ at: 0, kind: "stop-channel", channel: "voice", revokedAt: 1 }] }),
      expect: "silent",
    },
  ],
};

function after16(): Directive {
  return { at: london("2026-11-01", "12:00"), kind: "preferred-time", minutes: { from: 16 * 60, until: 21 * 60 } };
}

function stands(directive: Directive, at: Instant): boolean {
  if (directive.at > at) return false;
  if (directive.revokedAt !== undefined && directive.revokedAt <= at) return false;
  return directive.until === undefined || at < directive.until;
}

function closesWay(directive: Directive, ask: Ask): boolean {
  const { channel, point } = ask.facts.request;
  if (directive.kind === "stop-all") return true;
  if (directive.kind === "stop-channel") return directive.channel === channel;
  if (directive.kind === "stop-address") return directive.pointId === point.id;
  if (directive.kind === "employer-prohibits") return point.place === "work";
  return directive.kind === "inconvenient-place" && point.place !== undefined && directive.place === point.place;
}

/** First minute-exact moment in the coming week that every stated time allows; undefined when none does. */
function nextAllowed(standing: readonly Directive[], ask: Ask): Instant | undefined {
  const stated = standing.filter((directive) => directive.minutes !== undefined || directive.weekdays !== undefined);
  const times = stated.filter(({ kind }) => kind === "inconvenient-time" || kind === "preferred-time");
  if (times.length === 0) return undefined;
  const edges = times.flatMap(({ minutes }) => (minutes === undefined ? [0] : [0, minutes.from, minutes.until]));
  const minutes = [...new Set(edges)].filter((minute) => minute < 1440).sort((a, b) => a - b);
  if (times.every((directive) => agrees(directive, weekdayOf(ask.day), ask.minute))) return ask.at;
  for (let days = 0; days <= 7; days++) {
    for (const minute of minutes) {
      if (days === 0 && minute <= ask.minute) continue;
      const weekday = weekdayOf(addDays(ask.day, days));
      if (times.every((directive) => agrees(directive, weekday, minute))) {
        return ask.instantOn(addDays(ask.day, days), minute);
      }
    }
  }
  return ask.instantOn(addDays(ask.day, 8), 0);
}

function agrees({ kind, minutes, weekdays }: Directive, weekday: number, minute: number): boolean {
  const onDay = weekdays === undefined || weekdays.includes(weekday);
  const inside = minutes === undefined || within(minutes, minute);
  return kind === "preferred-time" ? onDay && inside : !(onDay && inside);
}

/** A stretch such as 22:00 to 06:00 runs over midnight. */
function within({ from, until }: { from: number; until: number }, minute: number): boolean {
  return from <= until ? minute >= from && minute < until : minute >= from || minute < until;
}

const MINUTE = { zh: "当地时间（分钟）", en: "local minute of the day" };
const opens = (hour: number): Parameter => ({ value: hour * 60, unit: MINUTE, tighten: "higher" });
const closes = (hour: number): Parameter => ({ value: hour * 60, unit: MINUTE, tighten: "lower" });

/**
 * The firm's own hours, since the law names none.
 *
 * > CONC 7.9.4R: not at unreasonable times; 8:00 to 21:00 on weekdays and less at weekends is the trade's habit
 */
export const firmHours: Rule = {
  id: "uk.house.contact-hours",
  title: { zh: "公司自定的联系时段", en: "The firm's own contact hours" },
  cites: [conc("7.9.4R", "unverified")],
  strength: "house",
  state: "in-force",
  inForceFrom: day("2014-04-01"),
  appliesTo: { channels: ["voice", "sms", "im", "app", "visit"] },
  parameters: {
    weekdayOpens: opens(8),
    weekdayCloses: closes(21),
    saturdayOpens: opens(9),
    saturdayCloses: closes(18),
    sundayOpens: opens(10),
    sundayCloses: closes(16),
  },
  unknown: "refuses",
  sayings: {
    closed: {
      agent: { zh: "现在不在公司规定的联系时段内。", en: "This is outside the firm's contact hours." },
      borrower: { zh: "只能在合理的时间联系您。", en: "You may be contacted at reasonable times only." },
    },
  },
  notFormalised: {
    zh: "何为不合理的时间，法规没有数字；时段由公司自定并须能说明理由。",
    en: "The law gives no number for an unreasonable time; a firm sets its hours and must be able to defend them.",
  },
  check(ask, parameter): Finding | undefined {
    if (ask.facts.request.replyTo !== undefined) return undefined;
    const today = hoursOf(weekdayOf(ask.day), parameter);
    if (ask.minute < today.opens) return { kind: "later", until: ask.instantOn(ask.day, today.opens), says: "closed" };
    if (ask.minute < today.closes) return { kind: "bound", until: ask.instantOn(ask.day, today.closes) };
    const next = addDays(ask.day, 1);
    const until = ask.instantOn(next, hoursOf(weekdayOf(next), parameter).opens);
    return { kind: "later", until, says: "closed" };
  },
  vectors: [
    {
      name: "08:00 on a weekday is open",
      given: givenUk({ request: { at: london("2026-11-23", "08:00") } }),
      expect: "silent",
    },
    {
      name: "07:59 on a weekday is not",
      given: givenUk({ request: { at: london("2026-11-23", "07:59") } }),
      expect: "later",
      until: london("2026-11-23", "08:00"),
    },
    {
      name: "an answer to a complaint waits for the morning",
      given: givenUk({ request: { at: london("2026-11-23", "07:59"), messageClass: "complaint-response" } }),
      expect: "later",
      until: london("2026-11-23", "08:00"),
    },
    {
      name: "a person who rang at night is answered at night",
      given: givenUk({
        request: {
          at: london("2026-11-23", "23:00"),
          replyTo: { at: london("2026-11-23", "22:58"), channel: "voice" },
        },
      }),
      expect: "silent",
    },
    {
      name: "20:59 on a weekday is open",
      given: givenUk({ request: { at: london("2026-11-23", "20:59") } }),
      expect: "silent",
    },
    {
      name: "21:00 on a weekday waits for the morning",
      given: givenUk({ request: { at: london("2026-11-23", "21:00") } }),
      expect: "later",
      until: london("2026-11-24", "08:00"),
    },
    {
      name: "08:59 on a Saturday waits for 09:00",
      given: givenUk({ request: { at: london("2026-11-21", "08:59") } }),
      expect: "later",
      until: london("2026-11-21", "09:00"),
    },
    {
      name: "09:00 on a Saturday is open",
      given: givenUk({ request: { at: london("2026-11-21", "09:00") } }),
      expect: "silent",
    },
    {
      name: "17:59 on a Saturday is open",
      given: givenUk({ request: { at: london("2026-11-21", "17:59") } }),
      expect: "silent",
    },
    {
      name: "Saturday 18:00 waits for Sunday 10:00",
      given: givenUk({ request: { at: london("2026-11-21", "18:00") } }),
      expect: "later",
      until: london("2026-11-22", "10:00"),
    },
    {
      name: "15:59 on a Sunday is open",
      given: givenUk({ request: { at: london("2026-11-22", "15:59") } }),
      expect: "silent",
    },
    {
      name: "16:00 on a Sunday waits for Monday",
      given: givenUk({ request: { at: london("2026-11-22", "16:00") } }),
      expect: "later",
      until: london("2026-11-23", "08:00"),
    },
    {
      name: "on the Sunday the clocks go forward 10:00 summer time is open",
      given: givenUk({ request: { at: london("2026-03-29", "10:00") } }),
      expect: "silent",
    },
    {
      name: "and 09:59 summer time is not",
      given: givenUk({ request: { at: london("2026-03-29", "09:59") } }),
      expect: "later",
      until: london("2026-03-29", "10:00"),
    },
  ],
};

function hoursOf(weekday: number, parameter: Readonly<Record<string, number>>): { opens: number; closes: number } {
  const name = weekday === 7 ? "sunday" : weekday === 6 ? "saturday" : "weekday";
  return { opens: parameter[`${name}Opens`] as number, closes: parameter[`${name}Closes`] as number };
}
