import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cbaGuideline, civilCode, gbt45251, pipl } from "../instruments.ts";
import { carriesAny, TELLS_OF_DEBT, THIRD_PERSONS } from "../purpose.ts";
import { SINCE } from "../since.ts";
import { ASKED_WHERE } from "./asked-where.ts";

/**
 * An unrelated third person may be asked for contact details or to pass a message on, and nothing else.
 *
 * > Banking association guideline 2026
 */
export const thirdPartyPurposeLimit = inForce({
  id: "cn.party.third-party-purpose-limit",
  title: { zh: "对第三人只可询问联系方式或请其转告", en: "Third persons: where is he, or please pass it on" },
  cites: [cbaGuideline("reported")],
  strength: "self-regulation",
  inForceFrom: SINCE.cba,
  appliesTo: { recipients: THIRD_PERSONS },
  unless: ["cn.party.voluntary-payer"],
  unknown: "refuses",
  sayings: {
    purpose: {
      agent: {
        zh: "对第三人只能询问联系方式或请其转告。",
        en: "A third person may only be asked for contact details or to pass a message on.",
      },
      borrower: {
        zh: "催收方对他人只能询问您的联系方式或请其转告。",
        en: "Others may only be asked how to reach you, or to pass a message on.",
      },
    },
  },
  check(ask) {
    const { messageClass, recipient } = ask.facts.request;
    if (recipient.liabilityProof === true && (recipient.role === "spouse" || recipient.role === "family"))
      return undefined;
    if (messageClass === "location-inquiry" && recipient.purpose === "location") return undefined;
    if (messageClass === "relay-request" && recipient.purpose === "relay") return undefined;
    return { kind: "refuse", says: "purpose" };
  },
  vectors: [
    { name: "asking where the borrower is", given: given(ASKED_WHERE), expect: "silent" },
    {
      name: "asking to pass a message on",
      given: given({ recipient: { role: "family", purpose: "relay" }, request: { messageClass: "relay-request" } }),
      expect: "silent",
    },
    {
      name: "informing a contact person",
      given: given({ ...ASKED_WHERE, request: { messageClass: "service" } }),
      expect: "refuse",
    },
    {
      name: "a question about contact details that is meant to collect",
      given: given({ ...ASKED_WHERE, recipient: { role: "contact-person", purpose: "collect" } }),
      expect: "refuse",
    },
  ],
});

/**
 * No third person learns that a debt exists, how much it is, or whose product it is.
 *
 * > GB/T 45251-2025, 5.3; Civil Code arts 1032–1034; PIPL art. 25
 *
 * Even a caller's brand can tell, so the creditor's name is among the forbidden parts: the script stays neutral.
 */
export const noDebtDisclosure = inForce({
  id: "cn.party.third-party-no-debt-disclosure",
  title: { zh: "不得向第三人透露债务", en: "No debt disclosed to third persons" },
  cites: [
    gbt45251("5.3", "reported"),
    cbaGuideline("reported"),
    civilCode("1032–1034", "verified"),
    pipl("25", "verified"),
  ],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  appliesTo: { recipients: THIRD_PERSONS },
  unknown: "requires",
  sayings: {
    told: {
      agent: { zh: "内容会让第三人得知债务。", en: "The message would tell a third person of the debt." },
      borrower: { zh: "不得向他人透露您的债务。", en: "Your debt may not be disclosed to others." },
    },
    unread: {
      agent: {
        zh: "内容未经审核，不得发给第三人。",
        en: "Nobody has checked the words: a third person may not get them.",
      },
      borrower: { zh: "未经审核的内容不得发给他人。", en: "Words nobody has checked may not go to others." },
    },
  },
  check(ask) {
    const { content, recipient } = ask.facts.request;
    if (recipient.liabilityProof === true) return undefined;
    if (content === undefined) return { kind: "require", needs: "content", says: "unread" };
    return carriesAny(ask, TELLS_OF_DEBT) ? { kind: "refuse", says: "told" } : undefined;
  },
  vectors: [
    { name: "a neutral question", given: given(ASKED_WHERE), expect: "silent" },
    {
      name: "the balance is mentioned",
      given: given({
        ...ASKED_WHERE,
        request: { messageClass: "relay-request", content: ["relay-question", "balance"] },
      }),
      expect: "refuse",
    },
    {
      name: "the lender's product gives it away",
      given: given({ ...ASKED_WHERE, request: { messageClass: "relay-request", content: ["creditor-name"] } }),
      expect: "refuse",
    },
    {
      name: "nobody has read the message",
      given: (base) => {
        const { content: _content, ...request } = given(ASKED_WHERE)(base).request;
        return { ...base, request };
      },
      expect: "require",
    },
  ],
});

/**
 * Words for third persons are approved beforehand, so that every such contact has its reason and script on file.
 *
 * > Banking association guideline 2026; GB/T 45251-2025, 5.3
 */
export const thirdPartyReason = inForce({
  id: "cn.records.third-party-reason",
  title: { zh: "联系第三人须留存理由和话术", en: "Reason and script of every third-person contact" },
  cites: [cbaGuideline("reported"), gbt45251("5.3", "reported")],
  strength: "standard",
  inForceFrom: SINCE.gbt,
  appliesTo: { recipients: THIRD_PERSONS },
  unknown: "requires",
  sayings: {
    script: {
      agent: { zh: "联系第三人须使用已批准的话术。", en: "A third person is addressed with an approved script only." },
      borrower: {
        zh: "联系他人的理由和用语均须留存。",
        en: "Why others were contacted, and in which words, is kept on record.",
      },
    },
  },
  check(ask) {
    return ask.facts.request.template?.approved === true
      ? undefined
      : { kind: "require", needs: "approved-script", says: "script" };
  },
  vectors: [
    { name: "an approved script", given: given(ASKED_WHERE), expect: "silent" },
    {
      name: "free words",
      given: given({
        ...ASKED_WHERE,
        request: { ...ASKED_WHERE.request, template: { id: "x", version: 1, approved: false } },
      }),
      expect: "require",
    },
  ],
});
