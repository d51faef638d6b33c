import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Channel } from "@fairdue/core/contact/request.ts";
import type { Finding, Rule } from "@fairdue/core/contact/rule.ts";
import { call, givenUs, ny } from "./base.ts";
import { REGULATION_F, regF } from "./instruments.ts";
import { CONSUMERS, whenCovered } from "./scope.ts";
import { answersOnce, directConsents, standing } from "./statements.ts";

const ELECTRONIC: readonly Channel[] = ["email", "sms", "im", "app"];

/**
 * A medium or a single address that the person asked not to be used is not used.
 *
 * > 12 CFR 1006.14(h): "stop calling" means calls; one number of two means that number; (h)(2): one confirmation that
 * > says nothing else, one answer when the person uses the medium again, and what other law requires
 */
export const channelOptOut: Rule = {
  id: "us.contact.channel-opt-out",
  title: { zh: "停用客户拒绝的渠道或地址", en: "Media and addresses the person opted out of" },
  cites: [regF("1006.14(h)", "verified"), regF("1006.14(h)(2), cmt 14(h)(1)-1, -2", "unverified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: {},
  parameters: {},
  unknown: "permits",
  sayings: {
    medium: {
      agent: { zh: "此人要求不使用该渠道。", en: "The person asked not to be reached through this medium." },
      borrower: { zh: "您要求停用的渠道不得再使用。", en: "A medium you asked to stop may not be used." },
    },
    address: {
      agent: {
        zh: "此人要求不使用该号码或地址。",
        en: "The person asked not to be reached at this number or address.",
      },
      borrower: {
        zh: "您要求停用的号码或地址不得再使用。",
        en: "A number or address you asked to stop may not be used.",
      },
    },
    "confirmation-only": {
      agent: {
        zh: "确认退订的回复只能发一次，且不得含其他内容。",
        en: "The confirmation goes out once and says nothing else.",
      },
      borrower: { zh: "确认退订的回复不得夹带其他内容。", en: "The confirmation may carry nothing else." },
    },
    "required-by-law": {
      agent: {
        zh: "法律要求使用该渠道，退订不妨碍。",
        en: "Law requires this medium, so the opt-out does not stand in the way.",
      },
      borrower: { zh: "法律要求的通知仍会发给您。", en: "Notices that law requires may still reach you." },
    },
  },
  check: whenCovered((ask): Finding | undefined => {
    const { messageClass, requiredByLaw } = ask.facts.request;
    const stopped = stoppedBy(ask);
    if (stopped === undefined) return undefined;
    if (requiredByLaw === true || messageClass === "legally-required") return { kind: "warn", says: "required-by-law" };
    if (messageClass === "opt-out-confirmation") {
      return confirmsOnly(ask) ? undefined : { kind: "refuse", says: "confirmation-only" };
    }
    return answersOnce(ask) ? undefined : { kind: "refuse", says: stopped };
  }),
  vectors: [
    { name: "stop calling closes calls", given: givenUs({ directives: [stop("voice")] }), expect: "refuse" },
    {
      name: "and leaves texts open",
      given: givenUs({ request: { channel: "sms" }, directives: [stop("voice")] }),
      expect: "silent",
    },
    {
      name: "one number of two",
      given: givenUs({ directives: [{ at: 0, kind: "stop-address", pointId: "point-1" }] }),
      expect: "refuse",
    },
    {
      name: "leaves the other open",
      given: givenUs({ directives: [{ at: 0, kind: "stop-address", pointId: "point-2" }] }),
      expect: "silent",
    },
    {
      name: "an e-mail that only confirms",
      given: givenUs({
        request: { channel: "email", messageClass: "opt-out-confirmation", content: ["opt-out-honoured"] },
        directives: [stop("email")],
      }),
      expect: "silent",
    },
    {
      name: "one that also asks for money",
      given: givenUs({
        request: {
          channel: "email",
          messageClass: "opt-out-confirmation",
          content: ["opt-out-honoured", "how-to-pay"],
        },
        directives: [stop("email")],
      }),
      expect: "refuse",
    },
    {
      name: "a second confirmation",
      given: givenUs({
        request: { channel: "email", messageClass: "opt-out-confirmation", content: ["opt-out-honoured"] },
        directives: [stop("email")],
        history: [
          call(ny("2026-11-20", "11:00"), { channel: "email", outcome: "sent", messageClass: "opt-out-confirmation" }),
        ],
      }),
      expect: "refuse",
    },
    {
      name: "one answer when the person texts again after opting out",
      given: givenUs({
        request: { channel: "sms", replyTo: { at: ny("2026-11-23", "09:58"), channel: "sms" } },
        directives: [stop("sms")],
      }),
      expect: "silent",
    },
    {
      name: "what law requires by telephone",
      given: givenUs({ request: { requiredByLaw: true }, directives: [stop("voice")] }),
      expect: "warn",
    },
    {
      name: "a later consent to calls opens them again",
      given: givenUs({
        directives: [stop("voice")],
        person: {
          consents: [{ to: "collector-1", at: 1, scope: "channel", channel: "voice", obtained: "person-initiative" }],
        },
      }),
      expect: "silent",
    },
    {
      name: "a stop by a third party",
      given: givenUs({ recipient: { role: "third-party", refused: true } }),
      expect: "refuse",
    },
  ],
};

/** A stop that stands: by medium, by address, or a spoken wish to be left alone in the medium it was spoken in. */
function stoppedBy(ask: Ask): "medium" | "address" | undefined {
  const { channel, point, recipient } = ask.facts.request;
  const again = directConsents(ask, "channel", "address").reduce((last, { at }) => Math.max(last, at), -1);
  const media = [
    ...standing(ask, "stop-channel"),
    ...standing(ask, "stop-all").filter(({ written }) => written === false),
  ];
  if (media.some((one) => one.channel === channel && one.at > again) || recipient.refused === true) return "medium";
  const addresses = standing(ask, "stop-address").filter(({ pointId, at }) => pointId === point.id && at > again);
  const optedOut = point.optedOutAt !== undefined && point.optedOutAt <= ask.at && point.optedOutAt > again;
  return addresses.length > 0 || optedOut ? "address" : undefined;
}

function confirmsOnly(ask: Ask): boolean {
  const { channel, content, actor } = ask.facts.request;
  const sentBefore = ask.facts.history.some(
    (attempt) =>
      attempt.messageClass === "opt-out-confirmation" && attempt.channel === channel && attempt.actorId === actor.id,
  );
  return ELECTRONIC.includes(channel) && !sentBefore && (content ?? []).every((part) => part === "opt-out-honoured");
}

function stop(channel: Channel) {
  return { at: 0, kind: "stop-channel", channel } as const;
}

/**
 * Every electronic message tells how to opt out of messages to that address, simply and free.
 *
 * > 12 CFR 1006.6(e), cmt 6(e)-1: a reply STOP or a link will do; post, telephone or a site without a link will not;
 * > no fee, and nothing asked but the wish and the address
 */
export const optOutNotice: Rule = {
  id: "us.electronic.opt-out-notice",
  title: { zh: "电子信息须说明如何退订", en: "Opt-out notice in every electronic message" },
  cites: [regF("1006.6(e), cmt 6(e)-1", "verified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { channels: ELECTRONIC, recipients: CONSUMERS },
  parameters: {},
  unknown: "requires",
  sayings: {
    missing: {
      agent: {
        zh: "须清楚说明如何退订发往此地址的信息。",
        en: "Say clearly how to opt out of messages to this address.",
      },
      borrower: { zh: "每条电子信息都须说明如何退订。", en: "Every electronic message must tell you how to opt out." },
    },
    burden: {
      agent: {
        zh: "退订不得收费、不得索取多余资料，也不得只能寄信、打电话或访问网站。",
        en: "Opting out may not cost a fee, ask for needless details, or need a letter, a call or a search of a site.",
      },
      borrower: { zh: "退订应简单、免费。", en: "Opting out must be simple and free." },
    },
  },
  check: whenCovered((ask) => {
    if (ask.facts.request.messageClass === "opt-out-confirmation") return undefined;
    if (ask.has("opt-out-burden")) return { kind: "refuse", says: "burden" };
    return ask.has("opt-out-notice") ? undefined : { kind: "require", needs: "opt-out-notice", says: "missing" };
  }),
  vectors: [
    {
      name: "reply STOP to stop texts to this number",
      given: givenUs({ request: { channel: "sms", content: ["opt-out-notice"] } }),
      expect: "silent",
    },
    {
      name: "a text without it",
      given: givenUs({ request: { channel: "sms", content: ["balance"] } }),
      expect: "require",
    },
    {
      name: "an opt-out by letter only",
      given: givenUs({ request: { channel: "email", content: ["opt-out-notice", "opt-out-burden"] } }),
      expect: "refuse",
    },
    { name: "a call needs none", given: givenUs({}), expect: "silent" },
    {
      name: "nor does the confirmation of an opt-out",
      given: givenUs({
        request: { channel: "sms", messageClass: "opt-out-confirmation", content: ["opt-out-honoured"] },
      }),
      expect: "silent",
    },
  ],
};
