import { addDays } from "@fairdue/core/calendar/day.ts";
import { HOUR_MS } from "@fairdue/core/calendar/zone.ts";
import type { Finding, Rule } from "@fairdue/core/contact/rule.ts";
import { call, callsOn, givenUs, ny } from "./base.ts";
import {
  consentedToCall,
  conversations,
  countedCalls,
  countedDebts,
  daysOf,
  firstFreeDay,
  violationFactor,
} from "./call-counting.ts";
import { REGULATION_F, regF } from "./instruments.ts";
import { PROFESSIONALS, whenCovered } from "./scope.ts";

const DAYS = { zh: "连续日", en: "consecutive days" };
const WEEK = ["2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22"];

/**
 * At most seven calls in seven consecutive days, per collector, person and debt, over all numbers.
 *
 * > 12 CFR 1006.14(b)(2)(i)(A), (b)(3): unanswered, dropped and voicemail calls count; busy and not in service do not
 *
 * The law makes the eighth call a presumed violation, not a certain one; the gate holds it back all the same. Where the
 * request carries a fact that may rebut the presumption, it warns and a person decides.
 */
export const callFrequency: Rule = {
  id: "us.contact.call-frequency",
  title: { zh: "七日内最多七次电话", en: "Seven calls in seven days" },
  cites: [regF("1006.14(b)(2)(i)(A)", "verified"), regF("1006.14(b)(3)(ii)", "reported")],
  strength: "presumption",
  ...REGULATION_F,
  appliesTo: { channels: ["voice"] },
  parameters: {
    calls: { value: 7, unit: { zh: "次", en: "calls" }, tighten: "lower" },
    days: { value: 7, unit: DAYS, tighten: "higher" },
  },
  unless: ["us.contact.frequency-consent"],
  unknown: "refuses",
  sayings: {
    full: {
      agent: {
        zh: "七个连续日内就此债务已拨打 {calls} 次电话。",
        en: "{calls} calls about this debt stand in seven consecutive days.",
      },
      borrower: { zh: "同一债务七日内最多拨打七次电话。", en: "At most seven calls in seven days about one debt." },
    },
    rebuttable: {
      agent: {
        zh: "已达七次；有可推翻推定的理由（{factor}），须由人判断并记录。",
        en: "Seven calls stand already; a fact speaks against the presumption ({factor}): a person must weigh and record it.",
      },
      borrower: { zh: "此次来电有特别理由。", en: "This call has a special reason." },
    },
  },
  check: whenCovered((ask, parameter) => {
    const { calls: limit = 0, days: span = 0 } = parameter;
    if (PROFESSIONALS.includes(ask.facts.request.recipient.role)) return undefined;
    let until = ask.day;
    let most = 0;
    for (const debt of countedDebts(ask)) {
      const days = daysOf(ask, countedCalls(ask, debt));
      const free = firstFreeDay(days, ask.day, { limit, span });
      if (free === undefined) return { kind: "refuse", says: "full", used: { calls: days.length } };
      if (free > ask.day) most = Math.max(most, days.filter((day) => Math.abs(day - ask.day) < span).length);
      if (free > until) until = free;
    }
    if (until === ask.day) return undefined;
    const factor = violationFactor(ask);
    if (factor !== undefined) return { kind: "warn", says: "rebuttable", used: { factor } };
    return { kind: "later", until: ask.instantOn(until, 0), says: "full", used: { calls: most } };
  }),
  vectors: [
    { name: "the seventh call", given: givenUs({ history: callsOn(WEEK) }), expect: "silent" },
    {
      name: "the eighth waits until the first has left the seven days",
      given: givenUs({ history: callsOn([...WEEK, "2026-11-23"]) }),
      expect: "later",
      until: ny("2026-11-24", "00:00"),
    },
    {
      name: "a call seven days ago has left: its day was day one",
      given: givenUs({ history: callsOn(["2026-11-16", ...WEEK]) }),
      expect: "silent",
    },
    {
      name: "all numbers together",
      given: givenUs({
        history: callsOn([...WEEK, "2026-11-22"]).map((one, i) => ({ ...one, pointId: `point-${i}` })),
      }),
      expect: "later",
      until: ny("2026-11-24", "00:00"),
    },
    {
      name: "busy and out of service do not count",
      given: givenUs({
        history: [
          ...callsOn(WEEK),
          call(ny("2026-11-22", "12:00"), { outcome: "busy" }),
          call(ny("2026-11-22", "13:00"), { outcome: "not-in-service" }),
        ],
      }),
      expect: "silent",
    },
    {
      name: "voicemail and dropped calls do",
      given: givenUs({
        history: [...callsOn(WEEK, { outcome: "voicemail" }), call(ny("2026-11-22", "12:00"), { outcome: "dropped" })],
      }),
      expect: "later",
      until: ny("2026-11-24", "00:00"),
    },
    {
      name: "another debt has a count of its own",
      given: givenUs({ history: callsOn([...WEEK, "2026-11-22"], { debts: ["debt-2"] }) }),
      expect: "silent",
    },
    {
      name: "another collector too",
      given: givenUs({ history: callsOn([...WEEK, "2026-11-22"], { actorId: "collector-2" }) }),
      expect: "silent",
    },
    {
      name: "text messages are not calls",
      given: givenUs({ history: callsOn([...WEEK, "2026-11-22"], { channel: "sms", outcome: "sent" }) }),
      expect: "silent",
    },
    {
      name: "student loans under one account number are one debt",
      given: givenUs({
        history: callsOn([...WEEK, "2026-11-22"], { debts: ["loan-b"] }),
        debts: [
          { id: "debt-1", countingGroup: "account-1" },
          { id: "loan-b", countingGroup: "account-1" },
        ],
      }),
      expect: "later",
      until: ny("2026-11-24", "00:00"),
    },
    {
      name: "calls to a number that was never the person's do not count",
      given: givenUs({
        history: [
          ...callsOn(WEEK.slice(0, 4), { pointId: "wrong" }),
          call(ny("2026-11-21", "12:00"), { pointId: "wrong", outcome: "wrong-party", misdirected: true }),
          ...callsOn(["2026-11-22", "2026-11-22"], { pointId: "point-1" }),
        ],
      }),
      expect: "silent",
    },
    {
      name: "over the spring change seven days are seven dates",
      given: givenUs({
        request: { at: ny("2026-03-10", "10:00") },
        history: callsOn([
          "2026-03-03",
          "2026-03-04",
          "2026-03-05",
          "2026-03-06",
          "2026-03-07",
          "2026-03-08",
          "2026-03-09",
        ]),
      }),
      expect: "silent",
    },
    {
      name: "and over the leap day",
      given: givenUs({
        request: { at: ny("2028-03-02", "10:00") },
        history: callsOn([
          "2028-02-25",
          "2028-02-26",
          "2028-02-27",
          "2028-02-28",
          "2028-02-29",
          "2028-03-01",
          "2028-03-02",
        ]),
      }),
      expect: "later",
      until: ny("2028-03-03", "00:00"),
    },
    {
      name: "an eighth call that law requires is for a person to weigh",
      given: givenUs({ history: callsOn([...WEEK, "2026-11-22"]), request: { requiredByLaw: true } }),
      expect: "warn",
    },
  ],
};

/**
 * No call for seven days after a conversation about the debt, the day of the conversation being the first.
 *
 * > 12 CFR 1006.14(b)(2)(i)(B), (b)(4), cmt 14(b)(4)-1: whoever called; every debt that was discussed
 */
export const conversationCooldown: Rule = {
  id: "us.contact.conversation-cooldown",
  title: { zh: "通话后七日内不再拨打", en: "Seven days without calls after a conversation" },
  cites: [regF("1006.14(b)(2)(i)(B), (b)(4), cmt 14(b)(4)-1", "verified")],
  strength: "presumption",
  ...REGULATION_F,
  appliesTo: { channels: ["voice"] },
  parameters: { days: { value: 7, unit: DAYS, tighten: "higher" } },
  unless: ["us.contact.frequency-consent"],
  unknown: "refuses",
  sayings: {
    spoke: {
      agent: {
        zh: "七日内已就此债务通话（{daysAgo} 日前）。",
        en: "There was a conversation about this debt {daysAgo} days ago; seven days must pass.",
      },
      borrower: {
        zh: "通话后七日内不得再就同一债务致电。",
        en: "After a conversation you may not be called about that debt for seven days.",
      },
    },
    rebuttable: {
      agent: {
        zh: "七日内已通话；有可推翻推定的理由（{factor}），须由人判断并记录。",
        en: "There was a conversation within seven days; a fact speaks against the presumption ({factor}): a person must weigh and record it.",
      },
      borrower: { zh: "此次来电有特别理由。", en: "This call has a special reason." },
    },
  },
  check: whenCovered((ask, parameter) => {
    const { days: span = 0 } = parameter;
    if (PROFESSIONALS.includes(ask.facts.request.recipient.role)) return undefined;
    const spoken = countedDebts(ask).flatMap((debt) => daysOf(ask, conversations(ask, debt)));
    const recent = spoken.filter((day) => day <= ask.day && ask.day - day < span);
    if (recent.length === 0) return undefined;
    const factor = violationFactor(ask);
    if (factor !== undefined) return { kind: "warn", says: "rebuttable", used: { factor } };
    const last = recent.reduce((a, b) => (a > b ? a : b));
    const until = ask.instantOn(addDays(last, span), 0);
    return { kind: "later", until, says: "spoke", used: { daysAgo: ask.day - last } };
  }),
  vectors: [
    {
      name: "a conversation on Tuesday closes the telephone through Monday",
      given: givenUs({ history: [call(ny("2026-11-17", "11:00"), { outcome: "conversation" })] }),
      expect: "later",
      until: ny("2026-11-24", "00:00"),
    },
    {
      name: "on the eighth day it is open",
      given: givenUs({ history: [call(ny("2026-11-16", "20:00"), { outcome: "conversation" })] }),
      expect: "silent",
    },
    {
      name: "a conversation that the consumer began counts",
      given: givenUs({ history: [call(ny("2026-11-20", "11:00"), { outcome: "conversation", direction: "inbound" })] }),
      expect: "later",
      until: ny("2026-11-27", "00:00"),
    },
    {
      name: "one about another debt does not",
      given: givenUs({ history: [call(ny("2026-11-20", "11:00"), { outcome: "conversation", debts: ["debt-2"] })] }),
      expect: "silent",
    },
    {
      name: "an exchange of texts is no telephone conversation",
      given: givenUs({ history: [call(ny("2026-11-20", "11:00"), { outcome: "conversation", channel: "sms" })] }),
      expect: "silent",
    },
    {
      name: "a call about active litigation is for a person to weigh",
      given: givenUs({
        request: { forLitigation: true },
        history: [call(ny("2026-11-20", "11:00"), { outcome: "conversation" })],
      }),
      expect: "warn",
    },
  ],
};

/**
 * A call the consumer agreed to beforehand is in neither count, for seven days at most.
 *
 * > 12 CFR 1006.14(b)(3)(i), cmt 14(b)(3)(i)-2: the day of consent is the first; it ends sooner by its terms, when
 * > taken back, or with the next conversation
 */
export const frequencyConsent: Rule = {
  id: "us.contact.frequency-consent",
  title: { zh: "客户同意的来电不计次", en: "Calls the consumer agreed to" },
  cites: [regF("1006.14(b)(3)(i), cmt 14(b)(3)(i)-2", "verified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { channels: ["voice"] },
  parameters: { days: { value: 7, unit: DAYS, tighten: "lower" } },
  unknown: "refuses",
  sayings: {
    consented: {
      agent: {
        zh: "客户在七日内直接同意此次来电。",
        en: "The customer agreed to this call directly within seven days.",
      },
      borrower: { zh: "您同意了此次来电。", en: "You agreed to this call." },
    },
  },
  check: whenCovered((ask, parameter): Finding | undefined => {
    if (!consentedToCall(ask, parameter.days as number)) return undefined;
    const lifts = ["us.contact.call-frequency", "us.contact.conversation-cooldown"];
    return { kind: "lift", lifts, says: "consented" };
  }),
  vectors: [
    { name: "agreed six days ago", given: agreed("2026-11-17"), expect: "lift" },
    { name: "agreed seven days ago: the day of consent was day one", given: agreed("2026-11-16"), expect: "silent" },
    {
      name: "a conversation since then has used it up",
      given: agreed("2026-11-19", [call(ny("2026-11-20", "11:00"), { outcome: "conversation" })]),
      expect: "silent",
    },
    {
      name: "the conversation in which it was given has not",
      given: agreed("2026-11-19", [call(ny("2026-11-19", "12:00") - HOUR_MS, { outcome: "conversation" })]),
      expect: "lift",
    },
    {
      name: "consent to the creditor is none",
      given: givenUs({
        person: {
          consents: [{ to: "creditor-1", at: ny("2026-11-20", "12:00"), scope: "frequency", obtained: "asked" }],
        },
      }),
      expect: "silent",
    },
  ],
};

function agreed(date: string, history: readonly ReturnType<typeof call>[] = []) {
  return givenUs({
    history,
    person: {
      consents: [{ to: "collector-1", at: ny(date, "12:00"), scope: "frequency", obtained: "person-initiative" }],
    },
  });
}

/**
 * Every call belongs to a debt, or nobody could count it.
 *
 * > 12 CFR 1006.14(b)(4): counted per particular debt; student loans under one account number are one
 */
export const particularDebt: Rule = {
  id: "us.contact.particular-debt",
  title: { zh: "每次电话都归到具体债务", en: "Every call belongs to a particular debt" },
  cites: [regF("1006.14(b)(4)", "unverified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { channels: ["voice"] },
  parameters: {},
  unknown: "requires",
  sayings: {
    unnamed: {
      agent: {
        zh: "请先指明来电涉及哪笔债务。",
        en: "Name the debt the call is about; it must be counted toward one.",
      },
      borrower: { zh: "每次来电都须计入某一笔债务。", en: "Each call is counted toward a debt." },
    },
  },
  check: whenCovered((ask) => {
    return ask.facts.request.debts.length === 0 ? { kind: "require", needs: "debt", says: "unnamed" } : undefined;
  }),
  vectors: [
    { name: "a call about a named debt", given: givenUs({}), expect: "silent" },
    { name: "a call about none", given: givenUs({ request: { debts: [] } }), expect: "require" },
  ],
};
