import { day } from "@fairdue/core/calendar/day.ts";
import type { Rule } from "@fairdue/core/contact/rule.ts";
import { givenUk } from "./base.ts";
import { conc } from "./instruments.ts";
import { COLLECTING, DEBT_DETAIL, OBLIGORS } from "./purpose.ts";

/** Roles to which the debt may be spoken of: those who owe and those who stand in for them. */
const ENTITLED = [
  ...OBLIGORS,
  "guardian",
  "executor",
  "attorney",
  "debt-adviser",
  "nominated-contact",
  "creditor",
  "credit-bureau",
];

/**
 * Nothing about the debt reaches anyone but the customer.
 *
 * > CONC 7.9.6R–7.9.10R: no unfair disclosure, no public embarrassment; post marked for the addressee, sender unnamed
 *
 * Not formalised: how identity is checked; the rule asks only whether it was.
 */
export const thirdPartyPrivacy: Rule = {
  id: "uk.contact.third-party",
  title: { zh: "不得向第三人泄露债务", en: "No disclosure of the debt to third parties" },
  cites: [conc("7.9.6R–7.9.10R", "verified")],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2014-04-01"),
  appliesTo: {},
  parameters: {},
  unknown: "requires",
  sayings: {
    stranger: {
      agent: { zh: "对方不是客户本人，不得提及债务。", en: "This is not the customer: say nothing about the debt." },
      borrower: { zh: "不得向他人透露您的债务。", en: "Your debt must not be disclosed to others." },
    },
    unverified: {
      agent: { zh: "先核实身份，再谈债务。", en: "Check identity before any detail of the debt." },
      borrower: {
        zh: "透露债务之前必须先核实是您本人。",
        en: "Nobody may speak of the debt before checking it is you.",
      },
    },
    open: {
      agent: {
        zh: "信封、地址或页面会让他人看到债务。",
        en: "Envelope, address or page would show the debt to others.",
      },
      borrower: {
        zh: "信件和消息的外观不得透露债务。",
        en: "Post and messages must not reveal the debt on the outside.",
      },
    },
    nobody: {
      agent: { zh: "信件没有写明收件人。", en: "The letter names no addressee." },
      borrower: { zh: "催收信必须写给您本人。", en: "A letter about the debt must be addressed to you." },
    },
  },
  notFormalised: {
    zh: "以何种方式核实身份才算充分，由公司决定并留存证据。",
    en: "How much checking is enough is for the firm to decide and evidence.",
  },
  check(ask) {
    const { request } = ask.facts;
    const { point, envelope, recipient, channel } = request;
    const details = request.content === undefined || DEBT_DETAIL.some((part) => ask.has(part));
    if (point.wrongParty === true && details) return { kind: "refuse", says: "stranger" };
    if (!ENTITLED.includes(recipient.role) && details) return { kind: "refuse", says: "stranger" };
    if (point.publiclyVisible === true || envelope?.postcard === true || envelope?.revealsDebt === true)
      return { kind: "refuse", says: "open" };
    if (envelope?.senderName === "reveals-collection") return { kind: "refuse", says: "open" };
    if (channel === "letter" && recipient.id === undefined) return { kind: "refuse", says: "nobody" };
    const spoken = channel === "voice" || channel === "visit";
    if (spoken && recipient.verified !== true && details)
      return { kind: "require", needs: "identity-check", says: "unverified" };
    return undefined;
  },
  vectors: [
    {
      name: "the balance is not told before the identity check",
      given: givenUk({ recipient: { verified: false }, request: { content: ["balance"] } }),
      expect: "require",
    },
    { name: "and may be told after it", given: givenUk({ request: { content: ["balance"] } }), expect: "silent" },
    {
      name: "a letter to the occupier is not sent",
      given: () => {
        const facts = givenUk({ request: { channel: "letter" } })();
        return { ...facts, request: { ...facts.request, recipient: { role: "borrower" } } };
      },
      expect: "refuse",
    },
    {
      name: "a neighbour hears nothing of the debt",
      given: givenUk({ recipient: { role: "third-party" }, request: { content: ["debt-existence"] } }),
      expect: "refuse",
    },
    {
      name: "a neighbour may be asked to pass a neutral message on",
      given: givenUk({
        recipient: { role: "third-party" },
        request: { messageClass: "relay-request", content: ["natural-person-name", "relay-question"] },
      }),
      expect: "silent",
    },
    {
      name: "an envelope does not name a collector",
      given: givenUk({ request: { channel: "letter", envelope: { senderName: "reveals-collection" } } }),
      expect: "refuse",
    },
    {
      name: "a postcard is not sent",
      given: givenUk({ request: { channel: "letter", envelope: { postcard: true } } }),
      expect: "refuse",
    },
    {
      name: "a public wall is not written on",
      given: givenUk({ request: { channel: "im" }, point: { kind: "im", publiclyVisible: true } }),
      expect: "refuse",
    },
  ],
};

/** Sources by which an address was traced rather than given. */
const TRACED = ["bureau", "public-lawful", "prior-collector", "address-book", "unknown"];

/**
 * Nobody is pursued who may not be the borrower.
 *
 * > CONC 7.5.2R: not someone the firm knows or believes might not be the borrower
 *
 * The number of matching facts that a traced address needs is the firm's own.
 */
export const rightPerson: Rule = {
  id: "uk.identity.right-person",
  title: { zh: "只向真正的借款人追讨", en: "Pursue the right person only" },
  cites: [conc("7.5.2R", "verified")],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2014-04-01"),
  appliesTo: { recipients: OBLIGORS, messageClasses: COLLECTING },
  parameters: {
    matchingFacts: { value: 3, unit: { zh: "项相符", en: "matching facts" }, tighten: "higher" },
  },
  unknown: "requires",
  sayings: {
    doubt: {
      agent: { zh: "此人可能不是借款人，先查清身份。", en: "This may not be the borrower: settle identity first." },
      borrower: {
        zh: "未确认您是借款人之前不得向您追讨。",
        en: "Nobody may pursue you while it is unclear that you owe.",
      },
    },
    match: {
      agent: {
        zh: "追踪所得地址只有 {matched} 项相符，需要 {needed} 项。",
        en: "A traced address matches on {matched} facts; {needed} are needed.",
      },
      borrower: { zh: "同名不等于同一人。", en: "Sharing a name does not make you the borrower." },
    },
  },
  check(ask, parameter) {
    const { point, recipient } = ask.facts.request;
    if (point.wrongParty === true || ask.hold("identity") !== undefined || ask.hold("identity-theft") !== undefined)
      return { kind: "refuse", says: "doubt" };
    if (point.source !== undefined && !TRACED.includes(point.source)) return undefined;
    const needed = parameter.matchingFacts as number;
    const matched = recipient.factors ?? 0;
    if (matched >= needed) return undefined;
    return { kind: "require", needs: "trace-match", says: "match", used: { matched, needed } };
  },
  vectors: [
    {
      name: "name and date of birth are not enough for a traced address",
      given: givenUk({ point: { source: "bureau" }, recipient: { factors: 2 } }),
      expect: "require",
    },
    {
      name: "a third matching fact is",
      given: givenUk({ point: { source: "bureau" }, recipient: { factors: 3 } }),
      expect: "silent",
    },
    {
      name: "an address from the contract needs no trace",
      given: givenUk({ recipient: { factors: 0 } }),
      expect: "silent",
    },
    {
      name: "an open identity question stops the demand",
      given: givenUk({ holds: [{ kind: "identity", from: 0 }] }),
      expect: "refuse",
    },
  ],
};
