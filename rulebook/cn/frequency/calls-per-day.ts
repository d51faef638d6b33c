import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Finding, Parameter, Saying } from "@fairdue/core/contact/rule.ts";
import { at, given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { gbt45251, house, nifa } from "../instruments.ts";
import { SINCE } from "../since.ts";
import { call, calls, connectedToday, informingToday, twoWayToday } from "./calls.ts";

const PER_DAY: Parameter = { value: 3, unit: { zh: "次／日", en: "calls a day" }, tighten: "lower" };
const MIDNIGHT = at("2026-11-24", "00:00");
const EVENING = { request: { at: at("2026-11-23", "20:00") } };

function full(ask: Ask, count: number, limit: number): Finding | undefined {
  return count < limit ? undefined : { kind: "later", until: ask.tomorrow, says: "full", used: { count, limit } };
}

const FULL: Saying = {
  agent: {
    zh: "今日已接通 {count} 次，上限 {limit} 次。",
    en: "{count} calls have connected today; the limit is {limit}.",
  },
  borrower: {
    zh: "同一家金融机构及其合作方每天接通您的电话不得超过 {limit} 次（今日 {count} 次）。",
    en: "A lender and its agencies together may reach you by phone {limit} times a day ({count} today).",
  },
};

/**
 * Effective calls, in which two can speak, at most three a day for a lender with all its agencies.
 *
 * > GB/T 45251-2025, 5.3: interactive calls, intelligent voice included, per debtor and day
 *
 * Counted per natural person and lender, over all products. A place reserved and an end unknown count as made.
 */
export const interactiveCalls = inForce({
  id: "cn.freq.interactive-calls",
  title: { zh: "每日有效通话不超过三次", en: "Three effective calls a day" },
  cites: [gbt45251("5.3", "reported")],
  strength: "standard",
  inForceFrom: SINCE.gbt,
  appliesTo: { channels: ["voice"] },
  parameters: { callsPerDay: PER_DAY },
  unknown: "refuses",
  sayings: { full: FULL },
  check(ask, parameter) {
    if (ask.facts.request.automation === "prerecorded") return undefined;
    return full(ask, twoWayToday(ask), parameter.callsPerDay as number);
  },
  vectors: [
    { name: "the third call of the day", given: given({ ...EVENING, history: calls(2) }), expect: "silent" },
    { name: "the fourth", given: given({ ...EVENING, history: calls(3) }), expect: "later", until: MIDNIGHT },
    {
      name: "an agency's calls count for its lender",
      given: given({ ...EVENING, history: calls(3, { actorId: "agency-1" }) }),
      expect: "later",
      until: MIDNIGHT,
    },
    {
      name: "calls of another lender are another's",
      given: given({ ...EVENING, history: calls(3, { lenderId: "lender-2" }) }),
      expect: "silent",
    },
    {
      name: "unanswered calls do not count",
      given: given({ ...EVENING, history: calls(3, { outcome: "busy" }) }),
      expect: "silent",
    },
  ],
});

/**
 * Informing calls that connect, at most three a day for a lender with all its partners.
 *
 * > GB/T 45251-2025, 5.3, after the association guideline of 2024: calls that only inform, as connected
 */
export const notificationCalls = inForce({
  id: "cn.freq.notification-calls",
  title: { zh: "每日告知类语音不超过三次", en: "Three informing voice calls a day" },
  cites: [nifa("", "reported"), gbt45251("5.3", "unverified")],
  strength: "standard",
  inForceFrom: SINCE.gbt,
  appliesTo: { channels: ["voice"] },
  parameters: { callsPerDay: PER_DAY },
  unknown: "refuses",
  sayings: { full: FULL },
  check(ask, parameter) {
    if (ask.facts.request.automation !== "prerecorded") return undefined;
    return full(ask, informingToday(ask), parameter.callsPerDay as number);
  },
  vectors: [
    {
      name: "the third recording of the day",
      given: given({
        request: { ...EVENING.request, automation: "prerecorded" },
        history: calls(2, { outcome: "notified" }),
      }),
      expect: "silent",
    },
    {
      name: "the fourth",
      given: given({
        request: { ...EVENING.request, automation: "prerecorded" },
        history: calls(3, { outcome: "notified" }),
      }),
      expect: "later",
      until: MIDNIGHT,
    },
    {
      name: "a person calling is counted elsewhere",
      given: given({ ...EVENING, history: calls(3, { outcome: "notified" }) }),
      expect: "silent",
    },
  ],
});

/**
 * One budget of three connected calls a day for every kind of call together.
 *
 * The standard can be read as three of each kind; the cautious reading shares one budget. It also caps what several
 * lenders on this system do together, since every call in the history counts, whoever made it and for whom.
 */
export const combinedVoice = inForce({
  id: "cn.freq.combined-voice",
  title: { zh: "各类接通电话合计每日三次", en: "Three connected calls a day, all kinds together" },
  cites: [
    house({
      zh: "从严理解 GB/T 45251-2025 第 5.3 项，各类通话、各放款方合计",
      en: "the strict reading of GB/T 45251-2025, 5.3: all kinds of call and all lenders together",
    }),
  ],
  strength: "house",
  inForceFrom: SINCE.house,
  appliesTo: { channels: ["voice"] },
  parameters: { callsPerDay: PER_DAY },
  unknown: "refuses",
  sayings: {
    full: {
      agent: FULL.agent,
      borrower: {
        zh: "我们每天接通您的电话合计不超过 {limit} 次（今日 {count} 次）。",
        en: "All our calls together reach you at most {limit} times a day ({count} today).",
      },
    },
  },
  check(ask, parameter) {
    return full(ask, connectedToday(ask), parameter.callsPerDay as number);
  },
  vectors: [
    { name: "the third call of the day", given: given({ ...EVENING, history: calls(2) }), expect: "silent" },
    { name: "the fourth", given: given({ ...EVENING, history: calls(3) }), expect: "later", until: MIDNIGHT },
    {
      name: "recordings and conversations share the budget",
      given: given({ ...EVENING, history: [...calls(1, { outcome: "notified" }), ...calls(2, {}, 13)] }),
      expect: "later",
      until: MIDNIGHT,
    },
    {
      name: "a reserved place and an unknown end count",
      given: given({
        ...EVENING,
        history: [...calls(1), call("13:00", { outcome: "unknown" }), call("21:30", { outcome: "reserved" })],
      }),
      expect: "later",
      until: MIDNIGHT,
    },
    {
      name: "yesterday's calls are yesterday's",
      given: given({ ...EVENING, history: ["11:00", "12:00", "13:00"].map((clock) => call(clock, {}, "2026-11-22")) }),
      expect: "silent",
    },
    {
      name: "a call the borrower made to us is not ours",
      given: given({ ...EVENING, history: [...calls(2), call("14:00", { direction: "inbound" })] }),
      expect: "silent",
    },
  ],
});
