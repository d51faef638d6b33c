import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Finding, Rule } from "@fairdue/core/contact/rule.ts";
import { givenUs } from "./base.ts";
import { fdcpa, REGULATION_F, regF, usc } from "./instruments.ts";
import { whenCovered } from "./scope.ts";

/**
 * A suit is filed where the consumer signed or lives, or where the real property is.
 *
 * > 12 CFR 1006.30(d), FDCPA 811
 */
export const venue: Rule = {
  id: "us.suit.venue",
  title: { zh: "起诉地点", en: "Where a suit may be filed" },
  cites: [regF("1006.30(d)", "unverified"), fdcpa("811", "unverified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { messageClasses: ["legal-action"] },
  parameters: {},
  unknown: "requires",
  sayings: {
    elsewhere: {
      agent: {
        zh: "只能在签约地、居住地或不动产所在地起诉。",
        en: "A suit belongs where the contract was signed, the consumer lives or the real property is.",
      },
      borrower: { zh: "只能在您签约或居住的地方起诉您。", en: "You may be sued only where you signed or live." },
    },
    unknown: {
      agent: { zh: "请写明管辖地。", en: "Say where the suit would be filed." },
      borrower: { zh: "起诉地点须事先核对。", en: "The place of a suit must be checked first." },
    },
  },
  check: whenCovered((ask): Finding | undefined => {
    const { suit } = ask.facts.request;
    if (suit?.venue === undefined) return { kind: "require", needs: "venue", says: "unknown" };
    const right =
      suit.realProperty === true
        ? suit.venue === "real-property"
        : suit.venue === "residence" || suit.venue === "contract-signed";
    return right ? undefined : { kind: "refuse", says: "elsewhere" };
  }),
  vectors: [
    { name: "where the consumer lives", given: suit({ venue: "residence" }), expect: "silent" },
    { name: "where the contract was signed", given: suit({ venue: "contract-signed" }), expect: "silent" },
    { name: "where the collector sits", given: suit({ venue: "other" }), expect: "refuse" },
    {
      name: "over real property, where it lies",
      given: suit({ venue: "real-property", realProperty: true }),
      expect: "silent",
    },
    {
      name: "over real property, elsewhere",
      given: suit({ venue: "residence", realProperty: true }),
      expect: "refuse",
    },
    { name: "nobody said where", given: givenUs({ request: { messageClass: "legal-action" } }), expect: "require" },
  ],
};

function suit(details: NonNullable<ReturnType<ReturnType<typeof givenUs>>["request"]["suit"]>) {
  return givenUs({ request: { messageClass: "legal-action", suit: details } });
}

const FEDERAL = { state: "in-force", inForceFrom: REGULATION_F.inForceFrom } as const;

/**
 * From the petition on, nobody collects; after a discharge, nobody ever.
 *
 * > 11 USC 362(a)(6), 524(a)(2): for every creditor and collector; a proof of claim is filed with the court
 *
 * Not formalised: relief from the stay and secured property, which counsel must enter as a court's permission.
 */
export const bankruptcy: Rule = {
  id: "us.hold.bankruptcy",
  title: { zh: "破产中止催收", en: "Bankruptcy stays collection" },
  cites: [usc("11 USC 362(a)(6), 524(a)(2)", "unverified")],
  strength: "law",
  ...FEDERAL,
  appliesTo: {},
  parameters: {},
  unknown: "refuses",
  sayings: {
    stayed: {
      agent: {
        zh: "客户已申请破产，自动中止一切催收。",
        en: "A bankruptcy petition is filed; all collection is stayed.",
      },
      borrower: { zh: "申请破产后，任何人不得催收。", en: "Once you filed for bankruptcy nobody may collect." },
    },
    discharged: {
      agent: { zh: "债务已在破产中免除。", en: "The debt was discharged in bankruptcy." },
      borrower: { zh: "被免除的债务不得再催收。", en: "A discharged debt may not be collected." },
    },
  },
  check(ask): Finding | undefined {
    const { messageClass, courtPermission, recipient } = ask.facts.request;
    if (messageClass === "proof-of-claim" || courtPermission === true) return undefined;
    if (recipient.role === "attorney" || messageClass === "debt-transfer" || messageClass === "credit-report")
      return undefined;
    const { bankruptcy: petition } = ask.facts.person;
    if (petition?.discharged === true || ask.debts.some(({ discharged }) => discharged === true)) {
      return { kind: "refuse", says: "discharged" };
    }
    const filed = petition !== undefined && petition.filedAt <= ask.at;
    return filed || ask.hold("insolvency") !== undefined ? { kind: "refuse", says: "stayed" } : undefined;
  },
  vectors: [
    {
      name: "a petition filed yesterday, a reminder today, by the lender itself",
      given: givenUs({
        actor: { role: "lender" },
        request: { channel: "sms" },
        person: { bankruptcy: { filedAt: 1 } },
      }),
      expect: "refuse",
    },
    {
      name: "a discharge",
      given: givenUs({ person: { bankruptcy: { filedAt: 1, discharged: true } } }),
      expect: "refuse",
    },
    {
      name: "a proof of claim",
      given: givenUs({
        request: { messageClass: "proof-of-claim" },
        recipient: { role: "court" },
        person: { bankruptcy: { filedAt: 1 } },
      }),
      expect: "silent",
    },
    { name: "no petition", given: givenUs({}), expect: "silent" },
  ],
};

/**
 * No default judgment without an affidavit on military service.
 *
 * > 50 USC 3931: the affidavit; 3937: 6 % on debts from before service; 10 USC 987 for covered credit
 *
 * Not formalised: the interest cap belongs to the ledger; stays belong to the court.
 */
export const servicemember: Rule = {
  id: "us.hold.servicemember",
  title: { zh: "军人保护", en: "Protection of servicemembers" },
  cites: [usc("50 USC 3931, 3937; 10 USC 987", "unverified")],
  strength: "law",
  ...FEDERAL,
  appliesTo: {},
  parameters: {},
  unknown: "requires",
  sayings: {
    affidavit: {
      agent: {
        zh: "请求缺席判决须附服役情况宣誓书。",
        en: "A default judgment needs an affidavit on military service.",
      },
      borrower: { zh: "判决前须查明您是否服役。", en: "Whether you serve must be found out before a judgment." },
    },
    serves: {
      agent: { zh: "客户是现役军人；请核对利率上限与中止。", en: "The customer serves; check the rate cap and stays." },
      borrower: { zh: "服役期间您受特别保护。", en: "While you serve you have special protection." },
    },
  },
  check(ask): Finding | undefined {
    const { messageClass, suit: details } = ask.facts.request;
    if (messageClass === "legal-action" && details?.militaryAffidavit !== true) {
      return { kind: "require", needs: "military-affidavit", says: "affidavit" };
    }
    return serves(ask) ? { kind: "warn", says: "serves" } : undefined;
  },
  vectors: [
    { name: "a default judgment with no affidavit", given: suit({ venue: "residence" }), expect: "require" },
    { name: "with the affidavit", given: suit({ venue: "residence", militaryAffidavit: true }), expect: "silent" },
    { name: "a call to somebody who serves", given: givenUs({ person: { servicemember: true } }), expect: "warn" },
    { name: "an ordinary call", given: givenUs({}), expect: "silent" },
  ],
};

function serves(ask: Ask): boolean {
  return ask.facts.person.servicemember === true;
}
