import type { Instant } from "@fairdue/core/calendar/zone.ts";
import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Attempt } from "@fairdue/core/contact/facts.ts";
import type { Channel, Consent } from "@fairdue/core/contact/request.ts";
import type { Rule } from "@fairdue/core/contact/rule.ts";
import { call, givenUs, ny } from "./base.ts";
import { REGULATION_F, regF } from "./instruments.ts";
import { CONSUMERS, whenCovered } from "./scope.ts";
import { answersOnce, directConsents, standing } from "./statements.ts";
import { sameClosedStretch } from "./times.ts";

const TIMES = ["us.contact.hours", "us.contact.zone-conflict", "us.contact.inconvenient-time"];
const PLACE = "us.contact.inconvenient-place";

/**
 * One answer to a person who made contact at a barred time or from a barred place, by the same medium.
 *
 * > cmt 6(b)(1)-2: may respond once at that time or place; another medium only with consent given in that contact
 *
 * At that time: an answer to a contact of the afternoon, or of last night, does not open this night.
 */
export const consumerInitiated: Rule = {
  id: "us.contact.consumer-initiated",
  title: { zh: "客户先联系时可答复一次", en: "One answer to a consumer who made contact" },
  cites: [regF("cmt 6(b)(1)-2", "verified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { recipients: CONSUMERS },
  parameters: {},
  unknown: "permits",
  sayings: {
    answer: {
      agent: {
        zh: "客户先联系，可用同一渠道答复一次。",
        en: "The customer made contact, so one answer the same way is allowed.",
      },
      borrower: { zh: "您先联系时，对方可以答复一次。", en: "When you make contact, one answer is allowed." },
    },
  },
  check: whenCovered((ask) => {
    if (!answersOnce(ask)) return undefined;
    const lifts = sameClosedStretch(ask) ? [...TIMES] : [];
    if (standing(ask, "inconvenient-place").length > 0) lifts.push(PLACE);
    return lifts.length === 0 ? undefined : { kind: "lift", lifts, says: "answer" };
  }),
  vectors: [
    { name: "a text at night is answered by text", given: atNight({ channel: "sms", toldBy: "sms" }), expect: "lift" },
    { name: "not by a call", given: atNight({ channel: "voice", toldBy: "sms" }), expect: "silent" },
    {
      name: "by a call when the person agreed to one in that contact",
      given: atNight({ channel: "voice", toldBy: "sms", consentedChannel: "voice" }),
      expect: "lift",
    },
    {
      name: "a text of the afternoon does not open the night",
      given: atNight({ channel: "sms", toldBy: "sms", told: "15:00" }),
      expect: "silent",
    },
    {
      name: "and not a second time",
      given: atNight({
        channel: "sms",
        toldBy: "sms",
        history: [call(ny("2026-11-23", "22:02"), { channel: "sms", outcome: "sent" })],
      }),
      expect: "silent",
    },
    {
      name: "a text from a time the person called bad is answered in it",
      given: givenUs({
        request: { channel: "sms", replyTo: { at: ny("2026-11-23", "09:30"), channel: "sms" } },
        directives: [{ at: 0, kind: "inconvenient-time", minutes: { from: 9 * 60, until: 12 * 60 } }],
      }),
      expect: "lift",
    },
    {
      name: "a call from the place the person called bad is answered there",
      given: givenUs({
        request: { replyTo: { at: ny("2026-11-23", "09:55"), channel: "voice" } },
        directives: [{ at: 0, kind: "inconvenient-place", place: "home" }],
      }),
      expect: "lift",
    },
  ],
};

/** An answer at 22:05 to a contact of five minutes before, or of `told`. */
function atNight(about: {
  readonly channel: Channel;
  readonly toldBy: Channel;
  readonly told?: string;
  readonly consentedChannel?: Channel;
  readonly history?: readonly Attempt[];
}) {
  const { channel, toldBy, told = "22:00", consentedChannel, history = [] } = about;
  const agreed = consentedChannel === undefined ? {} : { consentedChannel };
  const replyTo = { at: ny("2026-11-23", told), channel: toldBy, ...agreed };
  return givenUs({ request: { at: ny("2026-11-23", "22:05"), channel, replyTo }, history });
}

const EVENING = { to: "collector-1", at: 0, scope: "time", obtained: "asked" } as const;

/**
 * The consumer's own prior consent, given directly to this collector, opens times, places, work or a represented person.
 *
 * > 12 CFR 1006.6(b)(4); (ii) a court's express permission does the same. Consent obtained in a barred contact is none, and one given to a creditor or an earlier
 * > collector does not pass to this one
 */
export const priorConsent: Rule = {
  id: "us.contact.prior-consent",
  title: { zh: "客户的事先同意", en: "The consumer's prior consent" },
  cites: [regF("1006.6(b)(4)", "verified"), regF("cmt 6(b)(4)(i)-1, -2", "unverified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { recipients: CONSUMERS },
  parameters: {},
  unknown: "refuses",
  sayings: {
    court: {
      agent: { zh: "法院已准许此次联系。", en: "A court permitted this contact." },
      borrower: { zh: "法院准许了此次联系。", en: "A court permitted this contact." },
    },
    consented: {
      agent: { zh: "客户已直接向我方同意如此联系。", en: "The customer agreed to this directly with us." },
      borrower: { zh: "您已同意如此联系。", en: "You agreed to be contacted this way." },
    },
  },
  check: whenCovered((ask) => {
    const any = directConsents(ask, "any").length > 0;
    if (ask.facts.request.courtPermission === true) {
      return { kind: "lift", lifts: [...TIMES, PLACE, "us.contact.workplace"], says: "court" };
    }
    const lifts: string[] = [];
    if (any || directConsents(ask, "time").length > 0) lifts.push(...TIMES);
    if (any || directConsents(ask, "place").length > 0) lifts.push(PLACE, "us.contact.workplace");
    if (directConsents(ask, "despite-attorney").length > 0) lifts.push("us.contact.attorney");
    if (lifts.length === 0) return undefined;
    const used = directConsents(ask, "any", "time", "place", "despite-attorney");
    const until = Math.min(...used.map((consent) => endOf(ask, consent)));
    return { kind: "lift", lifts, says: "consented", ...(until < Infinity && { until }) };
  }),
  vectors: [
    {
      name: "consent to this collector",
      given: givenUs({
        person: { consents: [{ to: "collector-1", at: 0, scope: "time", obtained: "person-initiative" }] },
      }),
      expect: "lift",
    },
    {
      name: "consent for an hour of the evening, to its end",
      given: givenUs({
        request: { at: ny("2026-11-23", "21:30") },
        person: { consents: [{ ...EVENING, minutes: { from: 21 * 60, until: 22 * 60 } }] },
      }),
      expect: "lift",
      until: ny("2026-11-23", "22:00"),
    },
    {
      name: "consent that ends tonight, until it does",
      given: givenUs({ person: { consents: [{ ...EVENING, until: ny("2026-11-23", "20:00") }] } }),
      expect: "lift",
      until: ny("2026-11-23", "20:00"),
    },
    { name: "a court's permission", given: givenUs({ request: { courtPermission: true } }), expect: "lift" },
    {
      name: "consent to the creditor does not pass on",
      given: givenUs({ person: { consents: [{ to: "creditor-1", at: 0, scope: "time", obtained: "asked" }] } }),
      expect: "silent",
    },
    {
      name: "nor does one transferred with the file",
      given: givenUs({ person: { consents: [{ to: "collector-1", at: 0, scope: "any", obtained: "transferred" }] } }),
      expect: "silent",
    },
    {
      name: "one obtained in a barred call is none",
      given: givenUs({
        person: { consents: [{ to: "collector-1", at: 0, scope: "any", obtained: "during-barred-contact" }] },
      }),
      expect: "silent",
    },
    {
      name: "one taken back is none",
      given: givenUs({
        person: { consents: [{ to: "collector-1", at: 0, scope: "any", obtained: "asked", revokedAt: 1 }] },
      }),
      expect: "silent",
    },
  ],
};

/** When a consent that holds now ends by its own terms or by the hours it is about; infinity when by neither. */
function endOf(ask: Ask, { until, minutes }: Consent): Instant {
  const today = minutes === undefined ? Infinity : ask.instantOn(ask.day, minutes.until);
  return Math.min(until ?? Infinity, today);
}
