import { addDays, day, weekdayOf } from "@fairdue/core/calendar/day.ts";
import { DAY_MS, localDayAt, MINUTE_MS } from "@fairdue/core/calendar/zone.ts";
import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { ContentPart } from "@fairdue/core/contact/request.ts";
import type { Finding, Rule } from "@fairdue/core/contact/rule.ts";
import { call, givenUs, ny } from "./base.ts";
import { isFederalHoliday } from "./federal-holidays.ts";
import { tcpa } from "./instruments.ts";
import { standing } from "./statements.ts";

/** A recording or an artificial voice; the FCC counts a voice made by AI as artificial. */
function robot(ask: Ask): boolean {
  const { automation, channel } = ask.facts.request;
  return channel === "voice" && (automation === "prerecorded" || automation === "ai");
}

/** Consent for automatic calls: to this caller, or with the number to the creditor for this account. */
function consented(ask: Ask): boolean {
  const { person, request, lender } = ask.facts;
  return [...(person.consents ?? []), ...(request.point.consents ?? [])].some((consent) => {
    const known = consent.to === request.actor.id || consent.to === lender.id;
    const open = consent.at <= ask.at && (consent.revokedAt === undefined || consent.revokedAt > ask.at);
    return known && open && (consent.scope === "autodial" || consent.scope === "any");
  });
}

/**
 * A recorded or artificial voice calls a mobile only with prior express consent.
 *
 * > 47 USC 227(b)(1)(A)(iii), 47 CFR 64.1200(a)(1); for every caller, the creditor included
 *
 * Not formalised: autodialling systems, which since 2021 are few; a live manual call needs no consent.
 */
export const robotConsent: Rule = {
  id: "us.tcpa.consent",
  title: { zh: "录音或人工智能语音须有同意", en: "Consent for recorded and artificial voices" },
  cites: [tcpa("47 USC 227(b)(1)(A)(iii); 47 CFR 64.1200(a)(1)", "unverified")],
  strength: "law",
  state: "in-force",
  inForceFrom: day("1992-12-20"),
  appliesTo: { channels: ["voice"] },
  parameters: {},
  unknown: "refuses",
  sayings: {
    "no-consent": {
      agent: {
        zh: "未经同意，不得以录音或人工智能语音呼叫手机。",
        en: "A recorded or artificial voice may not call a mobile without consent.",
      },
      borrower: { zh: "未经您同意，不得以机器语音致电。", en: "A machine may not call you without your consent." },
    },
  },
  check(ask): Finding | undefined {
    const landline = ask.facts.request.point.phoneType === "landline";
    return robot(ask) && !landline && !consented(ask) ? { kind: "refuse", says: "no-consent" } : undefined;
  },
  vectors: [
    {
      name: "a recording to a mobile, no consent",
      given: givenUs({ request: { automation: "prerecorded" } }),
      expect: "refuse",
    },
    { name: "a voice made by AI", given: givenUs({ request: { automation: "ai" } }), expect: "refuse" },
    { name: "a live call", given: givenUs({}), expect: "silent" },
    {
      name: "a recording, the number given to the creditor for this account",
      given: givenUs({
        request: { automation: "prerecorded" },
        person: { consents: [{ to: "creditor-1", at: 0, scope: "autodial", obtained: "person-initiative" }] },
      }),
      expect: "silent",
    },
  ],
};

/**
 * A wish to hear no more automatic calls or texts is honoured within ten business days, however it is put.
 *
 * > 47 CFR 64.1200(a)(10): stop, quit, end, revoke, opt out, cancel, unsubscribe and any other reasonable words
 */
export const revocation: Rule = {
  id: "us.tcpa.revocation",
  title: { zh: "撤回自动呼叫的同意", en: "Consent to automatic contact taken back" },
  cites: [tcpa("47 CFR 64.1200(a)(10)", "verified")],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2025-04-11"),
  appliesTo: { channels: ["voice", "sms"] },
  parameters: { businessDays: { value: 10, unit: { zh: "工作日", en: "business days" }, tighten: "lower" } },
  unknown: "permits",
  sayings: {
    revoked: {
      agent: { zh: "此人已要求停止自动呼叫或短信。", en: "The person asked that automatic calls or texts stop." },
      borrower: { zh: "您的要求须在十个工作日内执行。", en: "Your wish must be honoured within ten business days." },
    },
    pending: {
      agent: {
        zh: "此人已要求停止，请立即执行，最迟十个工作日。",
        en: "The person asked that it stop; honour it now, at the latest within ten business days.",
      },
      borrower: { zh: "您的要求正在执行。", en: "Your wish is being carried out." },
    },
  },
  check(ask, parameter): Finding | undefined {
    const { automation, channel, messageClass } = ask.facts.request;
    const automatic = automation !== undefined && automation !== "human";
    if (!automatic || messageClass === "opt-out-confirmation") return undefined;
    const stops = [...standing(ask, "stop-channel"), ...standing(ask, "stop-all")];
    const asked = stops.filter((one) => one.channel === undefined || one.channel === channel);
    const [first] = asked.toSorted((a, b) => a.at - b.at);
    if (first === undefined) return undefined;
    let left = parameter.businessDays as number;
    for (let one = addDays(localDayAt(ask.zone, first.at), 1); one <= ask.day && left >= 0; one = addDays(one, 1)) {
      if (weekdayOf(one) <= 5 && !isFederalHoliday(one)) left -= 1;
    }
    return left < 0 ? { kind: "refuse", says: "revoked" } : { kind: "warn", says: "pending" };
  },
  vectors: [
    { name: "an automatic text long after a stop", given: robotext("2026-11-02"), expect: "refuse" },
    { name: "ten business days after, with Veterans Day between", given: robotext("2026-11-06"), expect: "warn" },
    { name: "eleven business days after", given: robotext("2026-11-05"), expect: "refuse" },
    { name: "no stop", given: givenUs({ request: { channel: "sms", automation: "prerecorded" } }), expect: "silent" },
  ],
};

function robotext(stopped: string) {
  return givenUs({
    request: { channel: "sms", automation: "prerecorded" },
    directives: [{ at: ny(stopped, "09:00"), kind: "stop-channel", channel: "sms" }],
  });
}

/**
 * The text that confirms an opt-out goes out within five minutes, and sells nothing.
 *
 * > 47 CFR 64.1200(a)(12)
 */
export const confirmText: Rule = {
  id: "us.tcpa.confirm-text",
  title: { zh: "退订确认短信", en: "The text that confirms an opt-out" },
  cites: [tcpa("47 CFR 64.1200(a)(12)", "unverified")],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2025-04-11"),
  appliesTo: { channels: ["sms"], messageClasses: ["opt-out-confirmation"] },
  parameters: { minutes: { value: 5, unit: { zh: "分钟", en: "minutes" }, tighten: "lower" } },
  unknown: "permits",
  sayings: {
    late: {
      agent: {
        zh: "退订确认须在 {minutes} 分钟内发出。",
        en: "The confirmation may go out within {minutes} minutes only.",
      },
      borrower: { zh: "退订后不得再拖延发送。", en: "After you opted out, nothing may straggle in." },
    },
    marketing: {
      agent: { zh: "确认短信不得含推销。", en: "The confirmation may not sell anything." },
      borrower: { zh: "确认短信不得夹带推销。", en: "The confirmation may carry no offer." },
    },
  },
  check(ask, parameter): Finding | undefined {
    const minutes = parameter.minutes as number;
    if (ask.has("marketing-offer")) return { kind: "refuse", says: "marketing" };
    const stops = standing(ask, "stop-channel").filter(({ channel }) => channel === "sms");
    const last = Math.max(...stops.map(({ at }) => at));
    const late = stops.length > 0 && ask.at - last > minutes * MINUTE_MS;
    if (late) return { kind: "refuse", says: "late", used: { minutes } };
    return stops.length > 0 ? { kind: "bound", until: last + minutes * MINUTE_MS + 1 } : undefined;
  },
  vectors: [
    { name: "four minutes later", given: confirmation(4), expect: "silent" },
    { name: "five minutes later", given: confirmation(5), expect: "silent" },
    { name: "six minutes later", given: confirmation(6), expect: "refuse" },
    { name: "twenty minutes later", given: confirmation(20), expect: "refuse" },
    { name: "at once, with an offer in it", given: confirmation(1, ["marketing-offer"]), expect: "refuse" },
  ],
};

function confirmation(minutes: number, more: readonly ContentPart[] = []) {
  const stopped = ny("2026-11-23", "10:00") - minutes * MINUTE_MS;
  return givenUs({
    request: { channel: "sms", messageClass: "opt-out-confirmation", content: ["opt-out-honoured", ...more] },
    directives: [{ at: stopped, kind: "stop-channel", channel: "sms" }],
  });
}

/**
 * Recorded informational calls to a home line without consent: three in thirty days.
 *
 * > 47 CFR 64.1200(a)(3), with an opt-out in each
 */
export const landlineRecordings: Rule = {
  id: "us.tcpa.landline-prerecorded",
  title: { zh: "对固定电话的录音来电", en: "Recorded calls to a home line" },
  cites: [tcpa("47 CFR 64.1200(a)(3)", "unverified")],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2023-07-20"),
  appliesTo: { channels: ["voice"] },
  parameters: {
    calls: { value: 3, unit: { zh: "次", en: "calls" }, tighten: "lower" },
    days: { value: 30, unit: { zh: "日", en: "days" }, tighten: "higher" },
  },
  unknown: "refuses",
  sayings: {
    full: {
      agent: {
        zh: "三十日内对此固定电话已有 {calls} 次录音来电。",
        en: "{calls} recorded calls to this home line stand in thirty days.",
      },
      borrower: {
        zh: "未经同意，三十日内至多三次录音来电。",
        en: "Without your consent, three recorded calls in thirty days.",
      },
    },
  },
  check(ask, parameter): Finding | undefined {
    const { calls: limit = 0, days = 0 } = parameter;
    if (!robot(ask) || ask.facts.request.point.phoneType !== "landline" || consented(ask)) return undefined;
    const since = ask.at - days * DAY_MS;
    const made = ask.attempts(since + 1, {
      channels: ["voice"],
      direction: "outbound",
      actorId: ask.facts.request.actor.id,
    });
    const recorded = made.filter(({ automation }) => automation !== "human");
    if (recorded.length < limit) return undefined;
    const oldest = recorded[recorded.length - limit];
    if (oldest === undefined) return { kind: "refuse", says: "full", used: { calls: recorded.length } };
    return { kind: "later", until: oldest.at + days * DAY_MS, says: "full", used: { calls: recorded.length } };
  },
  vectors: [
    { name: "the third in thirty days", given: recordings(2), expect: "silent" },
    { name: "the fourth", given: recordings(3), expect: "later", until: ny("2026-11-10", "12:00") + 30 * DAY_MS },
    { name: "a live call", given: givenUs({ point: { phoneType: "landline" } }), expect: "silent" },
  ],
};

function recordings(count: number) {
  const dates = ["2026-11-10", "2026-11-12", "2026-11-14"].slice(0, count);
  return givenUs({
    request: { automation: "prerecorded" },
    point: { phoneType: "landline" },
    history: dates.map((date) => call(ny(date, "12:00"), { automation: "prerecorded" })),
  });
}
