import { MINUTE_MS } from "@fairdue/core/calendar/zone.ts";
import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Consent } from "@fairdue/core/contact/request.ts";
import { at, given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cbaGuideline, civilCode, gbt45251 } from "../instruments.ts";
import { SINCE } from "../since.ts";
import { endOf, isWithin } from "./wishes.ts";

/** Rules about the hour, all of which give way to the person's own wish. */
const HOURS = [
  "cn.contact.quiet-hours",
  "cn.contact.quiet-hours-xinjiang",
  "cn.contact.sms-queue-cutoff",
  "cn.contact.holidays",
];

/**
 * Out-of-hours contact at an hour the person chose unasked.
 *
 * > GB/T 45251-2025, 5.3 (absent agreement); banking association guideline (absent consent); Civil Code arts 496–497
 *
 * A clause in a standard contract is no choice of theirs, nor is a yes to a question of ours. The choice names its
 * hours, may name its channel, and ends when it is taken back.
 */
export const agreedTime = inForce({
  id: "cn.contact.agreed-time",
  title: { zh: "客户主动选择的时间", en: "An hour the customer chose" },
  cites: [gbt45251("5.3", "reported"), cbaGuideline("reported"), civilCode("496–497", "verified")],
  strength: "standard",
  inForceFrom: SINCE.gbt,
  unknown: "refuses",
  sayings: {
    chosen: {
      agent: { zh: "客户主动选择了这个时间。", en: "The customer chose this hour." },
      borrower: {
        zh: "这个时间是您自己选的，可随时取消。",
        en: "You chose this hour yourself and may take it back at any time.",
      },
    },
  },
  notFormalised: {
    zh: "选择是否确由客户主动作出，由留存的记录证明。",
    en: "That the choice was the customer's own is shown by the record kept of it.",
  },
  check(ask) {
    const { person, request } = ask.facts;
    const minutes = chosen(person.consents, ask) ?? chosen(request.point.consents, ask);
    if (minutes === undefined) return undefined;
    return { kind: "lift", lifts: HOURS, until: endOf(minutes, ask), says: "chosen" };
  },
  vectors: [
    { name: "nothing was chosen", given: given({}), expect: "silent" },
    { name: "a call at half past ten at night, as chosen", given: given(atNight({})), expect: "lift" },
    { name: "the chosen stretch has ended", given: given(atNight({}, "23:00")), expect: "silent" },
    { name: "a clause in a form is no choice", given: given(atNight({ obtained: "standard-form" })), expect: "silent" },
    { name: "nor is a yes to our question", given: given(atNight({ obtained: "asked" })), expect: "silent" },
    {
      name: "the choice was taken back",
      given: given(atNight({ revokedAt: at("2026-11-23", "22:29") })),
      expect: "silent",
    },
    { name: "the choice was for another channel", given: given(atNight({ channel: "sms" })), expect: "silent" },
  ],
});

function chosen(consents: readonly Consent[] | undefined, ask: Ask): Consent["minutes"] {
  if (consents === undefined) return undefined;
  for (const { scope, obtained, at: givenAt, until, revokedAt, channel, minutes } of consents) {
    if ((scope !== "time" && scope !== "any") || obtained !== "person-initiative" || minutes === undefined) continue;
    if (givenAt > ask.at || (until !== undefined && until <= ask.at)) continue;
    if (revokedAt !== undefined && revokedAt <= ask.at) continue;
    if (channel !== undefined && channel !== ask.facts.request.channel) continue;
    if (isWithin(minutes, ask.minute)) return minutes;
  }
  return undefined;
}

function atNight(change: Partial<Consent>, clock = "22:30"): Parameters<typeof given>[0] {
  const consent: Consent = {
    to: "lender-1",
    at: at("2026-11-22", "12:00"),
    scope: "time",
    obtained: "person-initiative",
    minutes: { from: 22 * 60, until: 23 * 60 },
    ...change,
  };
  return { request: { at: at("2026-11-23", clock) }, person: { consents: [consent] } };
}

/**
 * Somebody who contacts us at night is answered at night, on the same channel; what follows waits for the morning.
 *
 * > GB/T 45251-2025: what is forbidden is contact on the collector's own initiative
 *
 * Not formalised: how soon an answer is still an answer; the minutes are the house's.
 */
export const inboundException = inForce({
  id: "cn.contact.inbound-exception",
  title: { zh: "回应客户主动联系", en: "Answering a customer who contacted us" },
  cites: [gbt45251("", "reported")],
  strength: "standard",
  inForceFrom: SINCE.gbt,
  parameters: {
    withinMinutes: { value: 15, unit: { zh: "分钟（公司自定）", en: "minutes (our own number)" }, tighten: "lower" },
  },
  unknown: "refuses",
  sayings: {
    answer: {
      agent: { zh: "这是对客户主动联系的即时回应。", en: "This answers a customer who just contacted us." },
      borrower: { zh: "您主动联系我们，我们随时回应。", en: "You contacted us, so we answer at any hour." },
    },
  },
  notFormalised: {
    zh: "多久之内算回应，法律没有数字，分钟数为公司自定。",
    en: "No law says how soon an answer is still one; the minutes are the house's own.",
  },
  check(ask, parameter) {
    const { replyTo, channel } = ask.facts.request;
    if (replyTo === undefined || replyTo.at > ask.at) return undefined;
    if (channel !== replyTo.channel && channel !== replyTo.consentedChannel) return undefined;
    const until = replyTo.at + (parameter.withinMinutes as number) * MINUTE_MS;
    if (ask.at >= until) return undefined;
    return { kind: "lift", lifts: [...HOURS, "cn.contact.debtor-preferences"], until, says: "answer" };
  },
  vectors: [
    { name: "we began it", given: given({}), expect: "silent" },
    { name: "five minutes after they called", given: given(replying("23:05")), expect: "lift" },
    { name: "fourteen minutes after", given: given(replying("23:14")), expect: "lift" },
    { name: "fifteen minutes after it is a contact of ours", given: given(replying("23:15")), expect: "silent" },
    {
      name: "a text does not answer a call",
      given: given({ request: { ...replying("23:05").request, channel: "sms" } }),
      expect: "silent",
    },
  ],
});

function replying(clock: string) {
  return {
    request: { at: at("2026-11-23", clock), replyTo: { at: at("2026-11-23", "23:00"), channel: "voice" as const } },
  };
}
