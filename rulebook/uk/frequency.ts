import { addDays, day } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { Attempt } from "@fairdue/core/contact/facts.ts";
import type { Rule } from "@fairdue/core/contact/rule.ts";
import { givenUk, london } from "./base.ts";
import { cite, conc } from "./instruments.ts";
import { answers, obliged } from "./purpose.ts";

/**
 * A firm's cap on contacts of every channel in a week; the law forbids excess without a number.
 *
 * > CONC 7.3.14R; Administration of Justice Act 1970 s.40; Protection from Harassment Act 1997
 *
 * All brands of a group count, so attempts are not told apart by lender. A number that rings busy reached nobody.
 */
export const weeklyCap: Rule = {
  id: "uk.contact.frequency",
  title: { zh: "公司自定的每周联系上限", en: "The firm's weekly cap on contacts" },
  cites: [
    conc("7.3.14R, 7.9", "unverified"),
    cite({ zh: "英国《1970年司法行政法》", en: "Administration of Justice Act 1970" }, "s.40", "unverified"),
    cite({ zh: "英国《1997年防止骚扰法》", en: "Protection from Harassment Act 1997" }, "", "unverified"),
  ],
  strength: "house",
  state: "in-force",
  inForceFrom: day("2014-04-01"),
  appliesTo: {},
  parameters: {
    contacts: { value: 3, unit: { zh: "次", en: "contacts" }, tighten: "lower" },
    days: { value: 7, unit: { zh: "连续日数", en: "consecutive days" }, tighten: "higher" },
  },
  unknown: "refuses",
  sayings: {
    full: {
      agent: {
        zh: "最近 {days} 天内已联系 {count} 次，上限为 {limit} 次。",
        en: "{count} contacts in the last {days} days; the firm's limit is {limit}.",
      },
      borrower: { zh: "不得过于频繁地联系您。", en: "You must not be contacted too often." },
    },
  },
  notFormalised: {
    zh: "次数未超上限也可能构成骚扰；须由人看整体情形。",
    en: "Contact within the cap can still harass; a person must look at the whole picture.",
  },
  check(ask, parameter) {
    if (answers(ask) || obliged(ask)) return undefined;
    const { contacts: limit, days } = parameter as { contacts: number; days: number };
    const since = ask.instantOn(addDays(ask.day, 1 - days), 0);
    const made = ask.attempts(since, { direction: "outbound", except: ["busy", "not-in-service"] });
    if (made.length < limit) return undefined;
    const used = { count: made.length, days, limit };
    const blocking = made[made.length - limit];
    if (blocking === undefined) return { kind: "refuse", says: "full", used };
    const until = ask.instantOn(addDays(localDayAt(ask.zone, blocking.at), days), 0);
    return { kind: "later", until, says: "full", used };
  },
  vectors: [
    { name: "the third contact of the week is made", given: givenUk({ history: on("17", "19") }), expect: "silent" },
    {
      name: "the fourth waits until the oldest of three has left the week",
      given: givenUk({ history: on("17", "19", "21") }),
      expect: "later",
      until: london("2026-11-24", "00:00"),
    },
    {
      name: "a contact seven days ago has left the week",
      given: givenUk({ history: on("16", "19", "21") }),
      expect: "silent",
    },
    {
      name: "a text message counts like a call",
      given: givenUk({ history: on("18", "19", "21").map((attempt) => ({ ...attempt, channel: "sms" })) }),
      expect: "later",
      until: london("2026-11-25", "00:00"),
    },
    {
      name: "a notice the Act demands is not held up",
      given: givenUk({ history: on("17", "19", "21"), request: { messageClass: "arrears-notice", channel: "letter" } }),
      expect: "silent",
    },
  ],
};

/** No answer at noon on these days of November 2026. */
function on(...days: readonly string[]): readonly Attempt[] {
  return days.map((date) => ({
    at: london(`2026-11-${date}`, "12:00"),
    channel: "voice",
    direction: "outbound",
    outcome: "no-answer",
    actorId: "agency-1",
    lenderId: "lender-1",
    debts: ["debt-1"],
  }));
}
