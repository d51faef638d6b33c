import { addDays } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Finding, Rule } from "@fairdue/core/contact/rule.ts";
import { givenUs, ny } from "./base.ts";
import { REGULATION_F, regF } from "./instruments.ts";
import { CONSUMERS, whenCovered } from "./scope.ts";
import { directConsents } from "./statements.ts";

const DAYS = { zh: "日", en: "days" };
const CONSENT = { to: "collector-1", at: ny("2026-11-01", "12:00"), scope: "address", obtained: "asked" } as const;
const NO_ROUTE = {
  agent: {
    zh: "此地址没有安全港依据；如因此向第三人泄露，将无善意错误抗辩。",
    en: "This address has no safe-harbour route; a leak to others would have no bona fide error defence.",
  },
  borrower: {
    zh: "催收方应能说明从何处取得您的地址。",
    en: "A collector should be able to say how it came by your address.",
  },
};
const LEAKED = {
  agent: {
    zh: "已知此地址曾向第三人泄露债务。",
    en: "This address is known to have disclosed the debt to somebody else.",
  },
  borrower: { zh: "曾泄露您债务的地址不得再用。", en: "An address that leaked your debt may not be used again." },
};

/** The routes of 12 CFR 1006.6(d)(4)(i) and (iii), by which even an address at work may be used. */
function ownRoute(ask: Ask): boolean {
  const { point } = ask.facts.request;
  const usedByConsumer = point.usedByConsumerAt !== undefined && point.usedByConsumerAt <= ask.at;
  const notOut = point.optedOutAt === undefined || point.optedOutAt > ask.at;
  const consented = directConsents(ask, "address", "channel", "any").length > 0;
  const inherited = point.priorCollectorUsed === true && point.priorCollectorRoute !== "none";
  return notOut && (usedByConsumer || consented || inherited);
}

/** The person once consented to this address and has taken it back: the route by consent is broken. */
function takenBack(ask: Ask): boolean {
  const { person, request } = ask.facts;
  return [...(person.consents ?? []), ...(request.point.consents ?? [])].some(
    ({ scope, to, revokedAt }) =>
      scope === "address" && to === request.actor.id && revokedAt !== undefined && revokedAt <= ask.at,
  );
}

/** What the creditor's notice still lacks (1006.6(d)(4)(ii)): nothing, time, or something else. */
function creditorRoute(ask: Ask, waitDays: number): Finding | "complete" | undefined {
  const { creditorRoute: route, employerProvided } = ask.facts.request.point;
  if (route === undefined) return undefined;
  const { noticeSentAt, optOutBy } = route;
  const basis = route.obtainedFromConsumer === true && route.usedForAccount === true && route.publicDomain === true;
  if (route.noticeComplete === false) return undefined;
  const open = route.optedOut !== true && employerProvided !== true;
  if (!basis || !open || noticeSentAt === undefined || optOutBy === undefined) return undefined;
  const sent = localDayAt(ask.zone, noticeSentAt);
  const last = localDayAt(ask.zone, optOutBy);
  if (last - sent < waitDays) return undefined;
  if (ask.day > last) return "complete";
  return { kind: "later", until: ask.instantOn(addDays(last, 1), 0), says: "window" };
}

/**
 * An e-mail address with a route that shields against an accidental disclosure.
 *
 * > 12 CFR 1006.6(d)(3)–(4): (i) the consumer used it with the collector or consented; (ii) the creditor had it from the
 * > consumer, used it for the account and gave notice with at least 35 days to opt out; (iii) the collector right before
 * > used it by such a route
 *
 * No route is no offence: with nothing known the rule warns; with a route begun and not complete it asks for the rest.
 */
export const emailSafeHarbour: Rule = {
  id: "us.email.safe-harbour",
  title: { zh: "电子邮件地址的安全港", en: "Safe harbour for e-mail addresses" },
  cites: [regF("1006.6(d)(3)–(4)", "verified")],
  strength: "safe-harbour",
  ...REGULATION_F,
  appliesTo: { channels: ["email"], recipients: CONSUMERS },
  parameters: { optOutDays: { value: 35, unit: DAYS, tighten: "higher" } },
  unknown: "permits",
  sayings: {
    leaked: LEAKED,
    window: {
      agent: {
        zh: "债权人通知的退订期尚未结束。",
        en: "The time to opt out after the creditor's notice has not run out.",
      },
      borrower: {
        zh: "退订期结束前不得向此地址发送。",
        en: "Nothing is sent to this address before your time to opt out is over.",
      },
    },
    incomplete: {
      agent: { zh: "此地址的安全港依据不完整。", en: "The safe-harbour route of this address is not complete." },
      borrower: NO_ROUTE.borrower,
    },
    "no-route": NO_ROUTE,
  },
  check: whenCovered((ask, parameter): Finding | undefined => {
    const { point, messageClass, replyTo } = ask.facts.request;
    if (point.disclosedToThirdParty === true) return { kind: "refuse", says: "leaked" };
    if (messageClass === "opt-out-confirmation" || replyTo?.channel === "email" || ownRoute(ask)) return undefined;
    const route = creditorRoute(ask, parameter.optOutDays as number);
    if (route === "complete") return undefined;
    if (route !== undefined) return route;
    const begun = point.creditorRoute !== undefined || point.priorCollectorUsed !== undefined;
    const stale = point.usedByConsumerAt !== undefined || begun || takenBack(ask);
    return stale ? { kind: "require", needs: "email-route", says: "incomplete" } : { kind: "warn", says: "no-route" };
  }),
  vectors: [
    {
      name: "the consumer wrote from it",
      given: email({ usedByConsumerAt: ny("2026-11-01", "12:00") }),
      expect: "silent",
    },
    { name: "nothing known", given: email({}), expect: "warn" },
    {
      name: "the creditor's notice, time to opt out over",
      given: email({ creditorRoute: notice("2026-10-18", "2026-11-22") }),
      expect: "silent",
    },
    {
      name: "the last day to opt out",
      given: email({ creditorRoute: notice("2026-10-19", "2026-11-23") }),
      expect: "later",
      until: ny("2026-11-24", "00:00"),
    },
    {
      name: "34 days to opt out are too few",
      given: email({ creditorRoute: notice("2026-10-19", "2026-11-22") }),
      expect: "require",
    },
    {
      name: "a notice that left something out",
      given: email({ creditorRoute: { ...notice("2026-10-01", "2026-11-20"), noticeComplete: false } }),
      expect: "require",
    },
    {
      name: "an address the creditor bought",
      given: email({ creditorRoute: { ...notice("2026-10-01", "2026-11-20"), obtainedFromConsumer: false } }),
      expect: "require",
    },
    {
      name: "the collector before had a route",
      given: email({ priorCollectorUsed: true, priorCollectorRoute: "creditor" }),
      expect: "silent",
    },
    {
      name: "the collector before had none",
      given: email({ priorCollectorUsed: true, priorCollectorRoute: "none" }),
      expect: "require",
    },
    {
      name: "a consent that was taken back",
      given: email({ consents: [{ ...CONSENT, revokedAt: ny("2026-11-10", "12:00") }] }),
      expect: "require",
    },
    {
      name: "an address known to have leaked, whatever its route",
      given: email({ usedByConsumerAt: ny("2026-11-01", "12:00"), disclosedToThirdParty: true }),
      expect: "refuse",
    },
  ],
};

/**
 * A mobile number for texts, fresh within 60 days.
 *
 * > 12 CFR 1006.6(d)(5): (i) the consumer texted from it about the debt, or (ii) consented directly; and within 60 days
 * > texted again, renewed the consent, or a check of reassigned numbers was clean; a creditor's consent does not pass
 */
export const textSafeHarbour: Rule = {
  id: "us.text.safe-harbour",
  title: { zh: "短信号码的安全港", en: "Safe harbour for text numbers" },
  cites: [regF("1006.6(d)(5)", "verified")],
  strength: "safe-harbour",
  ...REGULATION_F,
  appliesTo: { channels: ["sms"], recipients: CONSUMERS },
  parameters: { freshDays: { value: 60, unit: DAYS, tighten: "lower" } },
  unknown: "permits",
  sayings: {
    leaked: LEAKED,
    stale: {
      agent: {
        zh: "超过 {days} 日未使用、未续同意，也未核查号码是否转手。",
        en: "No use, renewed consent or clean check of reassignment within {days} days.",
      },
      borrower: {
        zh: "久未使用的号码须先核实仍属于您。",
        en: "A number not used for long must be checked to be still yours.",
      },
    },
    "no-route": NO_ROUTE,
  },
  check: whenCovered((ask, parameter): Finding | undefined => {
    const days = parameter.freshDays as number;
    const { point, messageClass, replyTo } = ask.facts.request;
    if (point.disclosedToThirdParty === true) return { kind: "refuse", says: "leaked" };
    if (messageClass === "opt-out-confirmation" || replyTo?.channel === "sms") return undefined;
    const consents = directConsents(ask, "address", "channel", "any");
    const moments = consents.map(({ at }) => at);
    if (point.usedByConsumerAt !== undefined) moments.push(point.usedByConsumerAt);
    const check = point.reassignedCheck;
    if (moments.length === 0) {
      return check === undefined && !takenBack(ask)
        ? { kind: "warn", says: "no-route" }
        : { kind: "require", needs: "text-route", says: "no-route" };
    }
    if (check?.result === "clean") moments.push(check.at);
    const fresh = moments.some((at) => at <= ask.at && ask.day - localDayAt(ask.zone, at) <= days);
    return fresh ? undefined : { kind: "require", needs: "reassigned-number-check", says: "stale", used: { days } };
  }),
  vectors: [
    {
      name: "the consumer texted 60 days ago",
      given: text({ usedByConsumerAt: ny("2026-09-24", "12:00") }),
      expect: "silent",
    },
    { name: "61 days ago", given: text({ usedByConsumerAt: ny("2026-09-23", "12:00") }), expect: "require" },
    {
      name: "61 days ago and checked since",
      given: text({
        usedByConsumerAt: ny("2026-09-23", "12:00"),
        reassignedCheck: { at: ny("2026-11-20", "12:00"), result: "clean" },
      }),
      expect: "silent",
    },
    {
      name: "a number once disclosed to somebody else, though the consumer texted from it",
      given: text({ usedByConsumerAt: ny("2026-11-20", "12:00"), disclosedToThirdParty: true }),
      expect: "refuse",
    },
    { name: "nothing known", given: text({}), expect: "warn" },
    {
      name: "a consent that was taken back",
      given: text({ consents: [{ ...CONSENT, revokedAt: ny("2026-11-10", "12:00") }] }),
      expect: "require",
    },
    {
      name: "consent to the creditor",
      given: text({
        consents: [{ to: "creditor-1", at: ny("2026-11-20", "12:00"), scope: "address", obtained: "asked" }],
      }),
      expect: "warn",
    },
    {
      name: "consent to this collector last week",
      given: text({
        consents: [{ to: "collector-1", at: ny("2026-11-20", "12:00"), scope: "address", obtained: "asked" }],
      }),
      expect: "silent",
    },
  ],
};

/**
 * No e-mail to an address that the employer provides.
 *
 * > 12 CFR 1006.22(f)(3): unless sent by a route of 1006.6(d)(4)(i) or (iii)
 */
export const workEmail: Rule = {
  id: "us.email.work-address",
  title: { zh: "不向工作邮箱发信", en: "No e-mail to a work address" },
  cites: [regF("1006.22(f)(3), cmt 22(f)(3)-1", "verified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { channels: ["email"], recipients: CONSUMERS },
  parameters: {},
  unknown: "permits",
  sayings: {
    work: {
      agent: { zh: "已知这是雇主提供的邮箱。", en: "The address is known to be provided by the employer." },
      borrower: { zh: "不得向您的工作邮箱发送。", en: "Nothing may be sent to your work address." },
    },
  },
  check: whenCovered((ask) => {
    const { point } = ask.facts.request;
    return point.employerProvided === true && !ownRoute(ask) ? { kind: "refuse", says: "work" } : undefined;
  }),
  vectors: [
    { name: "known to be the employer's", given: email({ employerProvided: true }), expect: "refuse" },
    {
      name: "by the creditor's notice",
      given: email({ employerProvided: true, creditorRoute: notice("2026-10-01", "2026-11-20") }),
      expect: "refuse",
    },
    {
      name: "the consumer wrote from it",
      given: email({ employerProvided: true, usedByConsumerAt: 1 }),
      expect: "silent",
    },
    {
      name: "the collector before used it",
      given: email({ employerProvided: true, priorCollectorUsed: true, priorCollectorRoute: "consumer" }),
      expect: "silent",
    },
    { name: "not known", given: email({}), expect: "silent" },
  ],
};

type Point = NonNullable<Parameters<typeof givenUs>[0]["point"]>;

function email(point: Point) {
  return givenUs({ request: { channel: "email", content: ["opt-out-notice"] }, point: { kind: "email", ...point } });
}

function text(point: Point) {
  return givenUs({ request: { channel: "sms", content: ["opt-out-notice"] }, point });
}

function notice(sent: string, optOutBy: string) {
  return {
    obtainedFromConsumer: true,
    usedForAccount: true,
    publicDomain: true,
    noticeSentAt: ny(sent, "09:00"),
    optOutBy: ny(optOutBy, "23:59"),
  };
}
