import type { ContentPart } from "@fairdue/core/contact/request.ts";
import type { Finding, Rule } from "@fairdue/core/contact/rule.ts";
import { givenUs } from "./base.ts";
import { fdcpa, REGULATION_F, regF } from "./instruments.ts";
import { CONSUMERS, whenCovered } from "./scope.ts";

/**
 * No postcard; an envelope that shows an address and nothing of the matter.
 *
 * > 12 CFR 1006.22(f)(1)–(2), cmt 22(f)(2)-1: words and marks that help the mail along are allowed
 */
export const envelope: Rule = {
  id: "us.mail.envelope-postcard",
  title: { zh: "不得用明信片或暴露催收的信封", en: "No postcards, no telling envelopes" },
  cites: [regF("1006.22(f)(1)–(2), cmt 22(f)(2)-1", "verified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { channels: ["letter"], recipients: CONSUMERS },
  parameters: {},
  unknown: "requires",
  sayings: {
    postcard: {
      agent: { zh: "不得用明信片催收。", en: "A postcard may not be used." },
      borrower: { zh: "不得用明信片催收。", en: "Nobody may write to you about a debt on a postcard." },
    },
    telling: {
      agent: { zh: "信封上不得显示催收。", en: "The envelope may show nothing of collection." },
      borrower: { zh: "信封外不得看出与催收有关。", en: "The envelope may not show that it is about a debt." },
    },
    unseen: {
      agent: { zh: "请确认信封样式。", en: "Say what the envelope looks like." },
      borrower: { zh: "信封样式须事先确认。", en: "The envelope must be checked before it is sent." },
    },
  },
  check: whenCovered((ask): Finding | undefined => {
    const outside = ask.facts.request.envelope;
    if (outside === undefined) return { kind: "require", needs: "envelope", says: "unseen" };
    if (outside.postcard === true) return { kind: "refuse", says: "postcard" };
    const telling = outside.revealsDebt === true || outside.senderName === "reveals-collection";
    return telling ? { kind: "refuse", says: "telling" } : undefined;
  }),
  vectors: [
    { name: "a plain envelope with the return address", given: letter({ senderName: "none" }), expect: "silent" },
    { name: "a firm's name that tells nothing", given: letter({ senderName: "neutral" }), expect: "silent" },
    {
      name: "a firm's name that tells of collection",
      given: letter({ senderName: "reveals-collection" }),
      expect: "refuse",
    },
    { name: "words about the debt outside", given: letter({ revealsDebt: true }), expect: "refuse" },
    { name: "a postcard", given: letter({ postcard: true }), expect: "refuse" },
    {
      name: "nobody has looked at the envelope",
      given: givenUs({ request: { channel: "letter" } }),
      expect: "require",
    },
  ],
};

function letter(outside: NonNullable<ReturnType<ReturnType<typeof givenUs>>["request"]["envelope"]>) {
  return givenUs({ request: { channel: "letter", envelope: outside } });
}

/**
 * Nothing on social media that others can see.
 *
 * > 12 CFR 1006.22(f)(4): viewable by the general public or by the person's contacts; a private message is allowed, with
 * > the disclosure of 18(e) and the opt-out of 6(e), which have rules of their own
 */
export const privateOnly: Rule = {
  id: "us.social.private-only",
  title: { zh: "社交媒体仅限私信", en: "Social media: private messages only" },
  cites: [regF("1006.22(f)(4), 1006.18(d)", "reported")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { channels: ["im", "app", "email", "sms"] },
  parameters: {},
  unknown: "permits",
  sayings: {
    public: {
      agent: { zh: "公众或其联系人能看到。", en: "The public or the person's contacts could see it." },
      borrower: {
        zh: "不得在他人能看到的地方谈您的债务。",
        en: "Your debt may not be spoken of where others can see it.",
      },
    },
  },
  check: whenCovered((ask) => {
    return ask.facts.request.point.publiclyVisible === true ? { kind: "refuse", says: "public" } : undefined;
  }),
  vectors: [
    {
      name: "a post on the person's wall",
      given: givenUs({ request: { channel: "im" }, point: { publiclyVisible: true } }),
      expect: "refuse",
    },
    {
      name: "a private message",
      given: givenUs({ request: { channel: "im" }, point: { publiclyVisible: false } }),
      expect: "silent",
    },
  ],
};

/**
 * No charge without its basis.
 *
 * > 12 CFR 1006.22(b), FDCPA 808(1): expressly authorised by the agreement or permitted by law
 *
 * A convenience fee is such a charge: the advisory opinion on it was withdrawn in 2025 and courts are split, so the
 * cautious reading is kept.
 */
export const authorisedCharge: Rule = {
  id: "us.charge.authorised",
  title: { zh: "收费须有依据", en: "Charges need a basis" },
  cites: [regF("1006.22(b)", "unverified"), fdcpa("808(1)", "unverified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: {},
  parameters: {},
  unknown: "requires",
  sayings: {
    unfounded: {
      agent: { zh: "此费用既无合同约定也无法律依据。", en: "Neither the agreement nor a law permits this charge." },
      borrower: { zh: "没有依据的费用不得向您收取。", en: "You may not be charged without a basis." },
    },
    "basis-unknown": {
      agent: { zh: "请记录收费的合同或法律依据。", en: "Record what in the agreement or the law permits the charge." },
      borrower: { zh: "收费须有合同或法律依据。", en: "A charge needs a basis in the agreement or the law." },
    },
  },
  check: whenCovered((ask): Finding | undefined => {
    if (!ask.has("extra-fee")) return undefined;
    if (ask.debts.some(({ feeBasis }) => feeBasis === "none")) return { kind: "refuse", says: "unfounded" };
    const founded = ask.debts.length > 0 && ask.debts.every(({ feeBasis }) => feeBasis !== undefined);
    return founded ? undefined : { kind: "require", needs: "fee-basis", says: "basis-unknown" };
  }),
  vectors: [
    { name: "a fee without a basis", given: fee("none"), expect: "refuse" },
    { name: "a fee the agreement names", given: fee("agreement"), expect: "silent" },
    {
      name: "a fee nobody has looked into",
      given: givenUs({ request: { content: ["collector-name", "extra-fee"] } }),
      expect: "require",
    },
  ],
};

function fee(feeBasis: "agreement" | "none") {
  return givenUs({ request: { content: ["collector-name", "extra-fee"] }, debt: { feeBasis } });
}

const SUIT_WORDS: readonly ContentPart[] = ["litigation-possibility", "litigation-claim", "enforcement-claim"];

/**
 * No suit, and no threat of one, once time has barred the debt.
 *
 * > 12 CFR 1006.26(b): whether or not the collector knew; a proof of claim in bankruptcy is allowed
 */
export const timeBarredNoSuit: Rule = {
  id: "us.timebarred.no-suit",
  title: { zh: "时效届满不得起诉或威胁起诉", en: "Time-barred debt: no suit, no threat of one" },
  cites: [regF("1006.26(b)", "unverified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: {},
  parameters: {},
  unknown: "requires",
  sayings: {
    barred: {
      agent: { zh: "时效已届满，不得起诉或威胁起诉。", en: "Time has barred this debt: no suit and no threat of one." },
      borrower: {
        zh: "过了时效的债务不得起诉您，也不得以此威胁。",
        en: "You may not be sued, nor threatened with suit, over a time-barred debt.",
      },
    },
    unchecked: {
      agent: { zh: "起诉前请先核对当地诉讼时效。", en: "Check the limitation period of the State before a suit." },
      borrower: { zh: "起诉前须核对时效。", en: "Limitation must be checked before a suit." },
    },
  },
  notFormalised: {
    zh: "各州时效、重新起算和法律选择由律师判断。",
    en: "Limitation, revival and choice of law differ by State and are for counsel.",
  },
  check: whenCovered((ask): Finding | undefined => {
    const { messageClass } = ask.facts.request;
    if (messageClass === "proof-of-claim") return undefined;
    const sues = messageClass === "legal-action";
    if (!sues && !SUIT_WORDS.some((part) => ask.has(part))) return undefined;
    if (ask.debts.some(({ timeBarred }) => timeBarred === true)) return { kind: "refuse", says: "barred" };
    const unchecked = sues && ask.debts.some(({ timeBarred }) => timeBarred === undefined);
    return unchecked ? { kind: "require", needs: "limitation-check", says: "unchecked" } : undefined;
  }),
  vectors: [
    { name: "a demand without a threat", given: givenUs({ debt: { timeBarred: true } }), expect: "silent" },
    {
      name: "a hint at a suit",
      given: givenUs({
        request: { content: ["collector-name", "litigation-possibility"] },
        debt: { timeBarred: true },
      }),
      expect: "refuse",
    },
    {
      name: "the suit itself",
      given: givenUs({ request: { messageClass: "legal-action" }, debt: { timeBarred: true } }),
      expect: "refuse",
    },
    {
      name: "a proof of claim",
      given: givenUs({ request: { messageClass: "proof-of-claim" }, debt: { timeBarred: true } }),
      expect: "silent",
    },
    {
      name: "a suit whose limitation nobody checked",
      given: givenUs({ request: { messageClass: "legal-action" } }),
      expect: "require",
    },
    {
      name: "a suit in time",
      given: givenUs({ request: { messageClass: "legal-action" }, debt: { timeBarred: false } }),
      expect: "silent",
    },
  ],
};
