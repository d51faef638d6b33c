import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Outcome } from "@fairdue/core/contact/facts.ts";
import type { ContentPart, MessageClass } from "@fairdue/core/contact/request.ts";
import type { Finding, Rule } from "@fairdue/core/contact/rule.ts";
import { attorneyStands } from "./attorney.ts";
import { call, givenUs, ny } from "./base.ts";
import { fdcpa, REGULATION_F, regF } from "./instruments.ts";
import { CONSUMERS, PROFESSIONALS, whenCovered } from "./scope.ts";
import { directConsents } from "./statements.ts";

/** Acts towards a court, a bureau or another holder; they have rules of their own. */
const NOT_CONTACT: readonly MessageClass[] = ["legal-action", "proof-of-claim", "credit-report", "debt-transfer"];

/** Words from which anybody learns of the debt. */
const REVEALING: readonly ContentPart[] = [
  "debt-existence",
  "balance",
  "amount-breakdown",
  "itemisation",
  "creditor-name",
  "original-creditor-name",
  "debt-collector-disclosure",
  "debt-collection-purpose-disclosure",
];

/** Outcomes in which the other side heard or received something. */
const REACHED: readonly Outcome[] = ["conversation", "answered", "sent", "delivered", "read", "notified", "unknown"];

/**
 * Only the consumer, and a short list of others, may be contacted about a debt.
 *
 * > 12 CFR 1006.6(a), (d)(1)–(2): spouse, parent of a minor, guardian, executor or administrator, confirmed successor;
 * > attorney, bureau, creditor and their attorneys; else with the consumer's direct prior consent, a court's permission
 * > or as needed for a post-judgment remedy
 */
export const thirdParty: Rule = {
  id: "us.contact.third-party",
  title: { zh: "不得就债务联系第三人", en: "No third parties" },
  cites: [regF("1006.6(a), (d)(1)–(2)", "verified"), fdcpa("805(b)", "reported")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: {},
  parameters: {},
  unknown: "refuses",
  sayings: {
    "third-party": {
      agent: {
        zh: "此人不是债务人，也不在允许联系的名单中。",
        en: "This person is not the consumer nor anyone who may hear of the debt.",
      },
      borrower: { zh: "催收方不得向他人谈您的债务。", en: "A collector may not speak of your debt to others." },
    },
    "not-minor": {
      agent: { zh: "债务人已成年，父母属于第三人。", en: "The consumer is no minor, so a parent is a third party." },
      borrower: {
        zh: "您已成年，催收方不得联系您的父母。",
        en: "You are of age, so your parents may not be contacted.",
      },
    },
    "wrong-address": {
      agent: { zh: "此号码或地址已知属于他人。", en: "This number or address is known to belong to somebody else." },
      borrower: {
        zh: "催收方不得使用属于他人的号码或地址。",
        en: "A collector may not use an address that is not yours.",
      },
    },
  },
  check: whenCovered((ask) => {
    const { recipient, messageClass, courtPermission, point } = ask.facts.request;
    if (messageClass === "location-inquiry" || NOT_CONTACT.includes(messageClass)) return undefined;
    if (courtPermission === true) return undefined;
    if (CONSUMERS.includes(recipient.role)) {
      if (recipient.role === "parent-of-minor" && (ask.facts.person.age ?? 0) >= 18) {
        return { kind: "refuse", says: "not-minor" };
      }
      if (recipient.role === "executor" && ask.facts.person.deceased === false) {
        return { kind: "refuse", says: "third-party" };
      }
      const elsewhere = point.wrongParty === true || point.reassignedCheck?.result === "reassigned";
      return elsewhere ? { kind: "refuse", says: "wrong-address" } : undefined;
    }
    if (PROFESSIONALS.includes(recipient.role) || consentedTo(ask) || executes(ask)) return undefined;
    return { kind: "refuse", says: "third-party" };
  }),
  vectors: [
    { name: "the spouse counts as the consumer", given: givenUs({ recipient: { role: "spouse" } }), expect: "silent" },
    {
      name: "so does the parent of a minor",
      given: givenUs({ recipient: { role: "parent-of-minor" }, person: { age: 17 } }),
      expect: "silent",
    },
    {
      name: "not the parent of an adult",
      given: givenUs({ recipient: { role: "parent-of-minor" }, person: { age: 18 } }),
      expect: "refuse",
    },
    { name: "the executor of the estate", given: givenUs({ recipient: { role: "executor" } }), expect: "silent" },
    {
      name: "not of somebody who lives",
      given: givenUs({ recipient: { role: "executor" }, person: { deceased: false } }),
      expect: "refuse",
    },
    { name: "the consumer's attorney", given: givenUs({ recipient: { role: "attorney" } }), expect: "silent" },
    { name: "a roommate", given: givenUs({ recipient: { role: "third-party" } }), expect: "refuse" },
    { name: "the employer", given: givenUs({ recipient: { role: "employer" } }), expect: "refuse" },
    {
      name: "the employer, to carry out a judgment",
      given: givenUs({
        request: { messageClass: "remedy-notice", channel: "letter" },
        recipient: { role: "employer" },
        debt: { litigation: "judgment" },
      }),
      expect: "silent",
    },
    {
      name: "a sister, with the consumer's direct consent",
      given: givenUs({
        recipient: { role: "family" },
        person: { consents: [{ to: "collector-1", at: 0, scope: "third-party", obtained: "person-initiative" }] },
      }),
      expect: "silent",
    },
    { name: "a number that is somebody else's now", given: givenUs({ point: { wrongParty: true } }), expect: "refuse" },
  ],
};

function consentedTo(ask: Ask): boolean {
  return directConsents(ask, "third-party").length > 0;
}

function executes(ask: Ask): boolean {
  const judged = ask.debts.some(({ litigation }) => litigation === "judgment" || litigation === "enforcement");
  return judged && ask.facts.request.messageClass === "remedy-notice";
}

/**
 * Asking somebody else where the consumer is: once, without a word about the debt.
 *
 * > 12 CFR 1006.10: identify oneself, state that location information is confirmed or corrected, name the employer only
 * > if asked, no postcard, no telling mark; an attorney known, the attorney alone
 */
export const locationQuestion: Rule = {
  id: "us.contact.location-info",
  title: { zh: "向第三人询问下落", en: "Asking others for location information" },
  cites: [regF("1006.10", "verified"), fdcpa("804", "reported")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { messageClasses: ["location-inquiry"] },
  parameters: {},
  unknown: "requires",
  sayings: {
    attorney: {
      agent: {
        zh: "客户有律师代理，只能向律师询问。",
        en: "An attorney stands for the customer; ask the attorney only.",
      },
      borrower: {
        zh: "您有律师时，只能向律师询问您的下落。",
        en: "While an attorney stands for you, only the attorney may be asked.",
      },
    },
    "reveals-debt": {
      agent: { zh: "询问下落时不得透露债务。", en: "A location inquiry may not reveal the debt." },
      borrower: {
        zh: "询问您下落的人不得透露您有债务。",
        en: "Whoever asks about you may not say that you owe a debt.",
      },
    },
    "names-employer": {
      agent: { zh: "除非对方明确询问，不得说出公司名称。", en: "The company is named only if the person asks for it." },
      borrower: {
        zh: "对方未问及时，不得说出催收公司的名称。",
        en: "The collection firm is named only when asked for.",
      },
    },
    once: {
      agent: { zh: "已问过此人，不得再问。", en: "This person was asked already and may not be asked again." },
      borrower: { zh: "同一人只能被询问一次。", en: "The same person may be asked only once." },
    },
    marks: {
      agent: {
        zh: "不得用明信片，信封不得显示催收。",
        en: "No postcard, and nothing on the envelope that tells of collection.",
      },
      borrower: {
        zh: "信件外观不得显示与催收有关。",
        en: "Nothing on the outside of the mail may tell of collection.",
      },
    },
    script: {
      agent: {
        zh: "须说明自己的姓名，并说明是为确认或更正下落。",
        en: "Give your own name and say that you are confirming or correcting location information.",
      },
      borrower: { zh: "询问者须说明姓名和来意。", en: "Whoever asks must give a name and the reason." },
    },
  },
  check: whenCovered((ask): Finding | undefined => {
    const { recipient, content, envelope } = ask.facts.request;
    if (CONSUMERS.includes(recipient.role) || PROFESSIONALS.includes(recipient.role)) return undefined;
    if (attorneyStands(ask)) return { kind: "route", to: "attorney", says: "attorney" };
    if (REVEALING.some((part) => ask.has(part))) return { kind: "refuse", says: "reveals-debt" };
    const named = ask.has("collector-name") || ask.has("collector-trade-name");
    if (named && recipient.askedEmployer !== true) return { kind: "refuse", says: "names-employer" };
    const marked = envelope?.revealsDebt === true || envelope?.senderName === "reveals-collection";
    if (envelope?.postcard === true || marked) return { kind: "refuse", says: "marks" };
    if (askedBefore(ask) && recipient.askedAgain !== true && recipient.earlierAnswerDoubtful !== true) {
      return { kind: "refuse", says: "once" };
    }
    const scripted = ask.has("natural-person-name") && ask.has("location-question");
    return content === undefined || !scripted
      ? { kind: "require", needs: "location-script", says: "script" }
      : undefined;
  }),
  vectors: [
    { name: "name and purpose, no more", given: inquiry({}), expect: "silent" },
    {
      name: "a word about the debt",
      given: inquiry({ request: { content: ["natural-person-name", "location-question", "debt-existence"] } }),
      expect: "refuse",
    },
    {
      name: "the firm's name, unasked",
      given: inquiry({ request: { content: ["natural-person-name", "location-question", "collector-name"] } }),
      expect: "refuse",
    },
    {
      name: "the firm's name, asked for",
      given: inquiry({
        request: { content: ["natural-person-name", "location-question", "collector-name"] },
        recipient: { askedEmployer: true },
      }),
      expect: "silent",
    },
    { name: "a second time", given: inquiry({ history: asked() }), expect: "refuse" },
    {
      name: "a second time, as the person asked",
      given: inquiry({ history: asked(), recipient: { askedAgain: true } }),
      expect: "silent",
    },
    {
      name: "a second time, the first answer being doubtful",
      given: inquiry({ history: asked(), recipient: { earlierAnswerDoubtful: true } }),
      expect: "silent",
    },
    {
      name: "after a first call that nobody answered",
      given: inquiry({ history: asked().map((attempt) => ({ ...attempt, outcome: "no-answer" as const })) }),
      expect: "silent",
    },
    {
      name: "an attorney is known",
      given: inquiry({ person: { representation: { kind: "attorney", known: true } } }),
      expect: "route",
    },
    {
      name: "by postcard",
      given: inquiry({ request: { channel: "letter", envelope: { postcard: true } } }),
      expect: "refuse",
    },
    {
      name: "without saying why",
      given: inquiry({ request: { content: ["natural-person-name"] } }),
      expect: "require",
    },
  ],
};

function askedBefore(ask: Ask): boolean {
  const { recipient, actor } = ask.facts.request;
  return ask.facts.history.some((attempt) => {
    if (attempt.messageClass !== "location-inquiry" || attempt.actorId !== actor.id) return false;
    const same =
      recipient.id !== undefined && attempt.recipientId !== undefined
        ? recipient.id === attempt.recipientId
        : recipient.role === attempt.recipient;
    return same && REACHED.includes(attempt.outcome);
  });
}

function inquiry(changes: Parameters<typeof givenUs>[0]) {
  return givenUs({
    ...changes,
    request: {
      messageClass: "location-inquiry",
      content: ["natural-person-name", "location-question"],
      ...changes.request,
    },
    recipient: { role: "contact-person", id: "neighbour-1", ...changes.recipient },
  });
}

function asked() {
  return [
    call(ny("2026-11-10", "11:00"), {
      recipient: "contact-person",
      recipientId: "neighbour-1",
      messageClass: "location-inquiry",
      outcome: "conversation",
    }),
  ];
}
