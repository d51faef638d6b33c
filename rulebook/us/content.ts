import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { DebtFact, Outcome } from "@fairdue/core/contact/facts.ts";
import type { ContentPart, MessageClass } from "@fairdue/core/contact/request.ts";
import type { Finding, Rule } from "@fairdue/core/contact/rule.ts";
import { call, givenUs, ny } from "./base.ts";
import { REGULATION_F, regF } from "./instruments.ts";
import { CONSUMERS, whenCovered } from "./scope.ts";

/** Not communications about a debt with the consumer, or pleadings (1006.18(e)(3)). */
const WITHOUT: readonly MessageClass[] = [
  "limited-content",
  "location-inquiry",
  "opt-out-confirmation",
  "legal-action",
  "proof-of-claim",
  "credit-report",
  "debt-transfer",
];
const TOLD: readonly Outcome[] = ["conversation", "answered", "sent", "delivered", "read", "unknown", "notified"];

/**
 * The collector says that it is one, in the language of the rest.
 *
 * > 12 CFR 1006.18(e): at first, and again in the first writing when the first was by word of mouth, that this is an
 * > attempt to collect a debt and that information will be used for that purpose; afterwards, that it comes from a
 * > debt collector; (e)(4) in the language used for the rest
 */
export const collectorDisclosure: Rule = {
  id: "us.content.collector-disclosure",
  title: { zh: "说明自己是催收方", en: "Disclosing that one is a debt collector" },
  cites: [regF("1006.18(e)", "reported"), regF("1006.18(e)(4)", "unverified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { recipients: CONSUMERS },
  parameters: {},
  unknown: "requires",
  sayings: {
    initial: {
      agent: {
        zh: "首次联系须说明：这是催收债务，所得信息将用于此目的。",
        en: "At first say that this is an attempt to collect a debt and that information will be used for it.",
      },
      borrower: {
        zh: "首次联系时须告诉您这是催收。",
        en: "At first contact you must be told that a debt is being collected.",
      },
    },
    later: {
      agent: { zh: "须说明来自催收方。", en: "Say that this comes from a debt collector." },
      borrower: { zh: "每次都须告诉您对方是催收方。", en: "Each time you must be told that it is a debt collector." },
    },
    language: {
      agent: { zh: "说明须使用与其余内容相同的语言。", en: "The disclosure must be in the language of the rest." },
      borrower: { zh: "说明须使用与您沟通的语言。", en: "You must be told in the language used with you." },
    },
  },
  check: whenCovered((ask): Finding | undefined => {
    const { messageClass, language, disclosureLanguage } = ask.facts.request;
    if (WITHOUT.includes(messageClass)) return undefined;
    const initial = initialHere(ask);
    const full = ask.has("debt-collection-purpose-disclosure");
    if (initial && !full) return { kind: "require", needs: "debt-collection-purpose-disclosure", says: "initial" };
    if (!full && !ask.has("debt-collector-disclosure")) {
      return { kind: "require", needs: "debt-collector-disclosure", says: "later" };
    }
    const foreign = disclosureLanguage !== undefined && language !== undefined && disclosureLanguage !== language;
    return foreign ? { kind: "require", needs: "disclosure-in-same-language", says: "language" } : undefined;
  }),
  vectors: [
    { name: "the first call with the full words", given: givenUs({}), expect: "silent" },
    {
      name: "the first call with the short words",
      given: givenUs({ request: { content: ["debt-collector-disclosure"] } }),
      expect: "require",
    },
    {
      name: "a later call with the short words",
      given: givenUs({ request: { content: ["debt-collector-disclosure"] }, debt: { initialCommunicationAt: 1 } }),
      expect: "silent",
    },
    {
      name: "a later call with none",
      given: givenUs({ request: { content: ["balance"] }, debt: { initialCommunicationAt: 1 } }),
      expect: "require",
    },
    {
      name: "the first writing after a first call needs the full words again",
      given: givenUs({
        request: { channel: "letter", content: ["debt-collector-disclosure"] },
        debt: { initialCommunicationAt: ny("2026-11-10", "11:00") },
        history: [call(ny("2026-11-10", "11:00"), { outcome: "conversation" })],
      }),
      expect: "require",
    },
    {
      name: "in English while the rest is in Spanish",
      given: givenUs({ request: { language: "es", disclosureLanguage: "en" } }),
      expect: "require",
    },
    {
      name: "a limited-content message has none",
      given: givenUs({ request: { messageClass: "limited-content", voicemail: true, content: [] } }),
      expect: "silent",
    },
  ],
};

/** Whether this is the first communication, or the first in writing after only spoken ones. */
function initialHere(ask: Ask): boolean {
  const { channel, actor } = ask.facts.request;
  const told = ask.facts.history.filter(
    (one) => one.direction === "outbound" && one.actorId === actor.id && TOLD.includes(one.outcome) && one.at < ask.at,
  );
  if (ask.debts.every(({ initialCommunicationAt }) => initialCommunicationAt === undefined) && told.length === 0)
    return true;
  const writing = channel !== "voice" && channel !== "visit";
  return writing && told.length > 0 && told.every((one) => one.channel === "voice" || one.channel === "visit");
}

/** Classes that ask for money. */
const ASKING: readonly MessageClass[] = [
  "demand",
  "reminder",
  "formal-notice",
  "lawyer-letter",
  "plan-offer",
  "remedy-notice",
  "legal-action",
  "proof-of-claim",
];

const FALSE_PARTS: readonly ContentPart[] = [
  "false-authority",
  "false-consequence",
  "false-amount",
  "false-legal-claim",
  "false-reason-to-call",
  "criminal-claim",
  "state-organ-likeness",
];

/**
 * Nothing false, and a caller says who is calling.
 *
 * > 12 CFR 1006.18(b)–(d): legal standing, amount, attorney, arrest, action not intended or not lawful; 1006.14(g):
 * > meaningful disclosure of the caller's identity
 *
 * To ask for what is known to be paid, settled or another's debt is to say falsely that it is owed.
 */
export const falseThreat: Rule = {
  id: "us.content.false-threat",
  title: { zh: "不得虚假陈述或威胁", en: "Nothing false, no empty threat" },
  cites: [regF("1006.18(b)–(d), 1006.14(g)", "reported")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: {},
  parameters: {},
  unknown: "permits",
  sayings: {
    false: {
      agent: {
        zh: "内容含有虚假或误导的陈述：{parts}。",
        en: "The content says what is false or misleading: {parts}.",
      },
      borrower: { zh: "催收方不得以虚假陈述误导您。", en: "A collector may not mislead you." },
    },
    disguise: {
      agent: { zh: "不得隐瞒或冒充身份。", en: "No disguise: the caller shows who it is." },
      borrower: { zh: "催收方不得隐瞒身份。", en: "A collector may not hide who it is." },
    },
    "no-suit": {
      agent: { zh: "未打算起诉，不得称将起诉。", en: "A suit nobody intends may not be announced." },
      borrower: { zh: "不得以不打算采取的行动威胁您。", en: "You may not be threatened with what is not intended." },
    },
    "nothing-owed": {
      agent: {
        zh: "债务已还清、已和解或系冒用身份所生，不得再要求支付。",
        en: "The debt is paid, settled or not the consumer's, so nothing may be asked.",
      },
      borrower: { zh: "您不欠的钱不得向您追讨。", en: "You may not be asked for what you do not owe." },
    },
    identity: {
      agent: { zh: "来电须说明来电者身份。", en: "A caller must say who is calling." },
      borrower: { zh: "来电者须说明身份。", en: "A caller must tell you who it is." },
    },
  },
  notFormalised: {
    zh: "措辞是否误导由人审核模板时判断。",
    en: "Whether wording misleads is judged when a person approves a text.",
  },
  check: whenCovered((ask): Finding | undefined => {
    const { actor, channel, messageClass, content, recipient } = ask.facts.request;
    const found = FALSE_PARTS.filter((part) => ask.has(part));
    if (found.length > 0) return { kind: "refuse", says: "false", used: { parts: found.join(", ") } };
    if (actor.posesAsLender === true || actor.genuineCallerId === false) return { kind: "refuse", says: "disguise" };
    if (messageClass === "lawyer-letter" && actor.role !== "law-firm") return { kind: "refuse", says: "disguise" };
    const friend = ask.has("connection-request") && !disclosed(ask);
    if (friend) return { kind: "refuse", says: "disguise" };
    if (ASKING.includes(messageClass) && ask.debts.some(nothingOwed)) return { kind: "refuse", says: "nothing-owed" };
    if (ask.has("litigation-claim") && ask.debts.some(({ litigation }) => litigation === "none")) {
      return { kind: "refuse", says: "no-suit" };
    }
    const spoken = channel === "voice" && CONSUMERS.includes(recipient.role) && !WITHOUT.includes(messageClass);
    const named = ask.has("collector-name") || ask.has("collector-trade-name") || ask.has("natural-person-name");
    return spoken && content !== undefined && !named
      ? { kind: "require", needs: "caller-identity", says: "identity" }
      : undefined;
  }),
  vectors: [
    { name: "an ordinary call", given: givenUs({}), expect: "silent" },
    {
      name: "a threat of arrest",
      given: givenUs({ request: { content: ["collector-name", "criminal-claim"] } }),
      expect: "refuse",
    },
    {
      name: "a suit nobody intends",
      given: givenUs({ request: { content: ["collector-name", "litigation-claim"] } }),
      expect: "refuse",
    },
    {
      name: "a suit that is being considered",
      given: givenUs({
        request: { content: ["collector-name", "litigation-claim"] },
        debt: { litigation: "considered" },
      }),
      expect: "silent",
    },
    {
      name: "a letter in a lawyer's name by no lawyer",
      given: givenUs({ request: { channel: "letter", messageClass: "lawyer-letter" } }),
      expect: "refuse",
    },
    {
      name: "a friend request that does not say from whom",
      given: givenUs({ request: { channel: "im", content: ["connection-request"] } }),
      expect: "refuse",
    },
    {
      name: "one that does",
      given: givenUs({ request: { channel: "im", content: ["connection-request", "debt-collector-disclosure"] } }),
      expect: "silent",
    },
    { name: "a demand for what is paid", given: givenUs({ debt: { paid: true } }), expect: "refuse" },
    { name: "for what is settled", given: givenUs({ debt: { settled: true } }), expect: "refuse" },
    { name: "for what a thief of the name owes", given: givenUs({ debt: { identityTheft: true } }), expect: "refuse" },
    {
      name: "a report that it is paid",
      given: givenUs({
        request: { messageClass: "credit-report" },
        recipient: { role: "credit-bureau" },
        debt: { paid: true },
      }),
      expect: "silent",
    },
    { name: "a caller who gives no name", given: givenUs({ request: { content: ["balance"] } }), expect: "require" },
  ],
};

function nothingOwed({ paid, settled, identityTheft }: DebtFact): boolean {
  return paid === true || settled === true || identityTheft === true;
}

function disclosed(ask: Ask): boolean {
  return ask.has("debt-collector-disclosure") || ask.has("debt-collection-purpose-disclosure");
}
