import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cbaGuideline, civilCode } from "../instruments.ts";
import { COLLECTING } from "../purpose.ts";
import { SINCE } from "../since.ts";

/**
 * Somebody else answers for the debt only on proof, such as a spouse and the household's purpose.
 *
 * > Banking association guideline 2026 (debt-related third persons); Civil Code art. 1064
 *
 * Lifts `cn.party.debtor-only` when the proof is on file. Not formalised: weighing the proof, which a reviewer does.
 */
export const relatedThirdParty = inForce({
  id: "cn.party.related-third-party",
  title: { zh: "与债务有关的第三人须有证据", en: "A debt-related third person needs proof" },
  cites: [cbaGuideline("reported"), civilCode("1064", "verified")],
  strength: "self-regulation",
  inForceFrom: SINCE.cba,
  appliesTo: { recipients: ["spouse", "family", "parent-of-minor"], messageClasses: COLLECTING },
  unknown: "refuses",
  sayings: {
    proven: {
      agent: { zh: "此人须共同承担债务的证据已审核。", en: "Reviewed proof shows that this person shares the debt." },
      borrower: {
        zh: "只有证据表明其须共同承担时，才能联系家人。",
        en: "A relative is approached only on proof that they share the debt.",
      },
    },
  },
  notFormalised: {
    zh: "证据是否足够由复核人判断；仅有婚姻关系不够。",
    en: "A reviewer weighs the proof; marriage alone is none.",
  },
  check(ask) {
    if (ask.facts.request.recipient.liabilityProof !== true) return undefined;
    return { kind: "lift", lifts: ["cn.party.debtor-only"], says: "proven" };
  },
  vectors: [
    {
      name: "a spouse who signed too",
      given: given({ recipient: { role: "spouse", liabilityProof: true } }),
      expect: "lift",
    },
    { name: "a spouse who is merely married", given: given({ recipient: { role: "spouse" } }), expect: "silent" },
  ],
});

/**
 * A spouse owes only on a joint signature or ratification, for the family's daily needs, or on proof of joint use.
 *
 * > Civil Code art. 1064
 */
export const spouse = inForce({
  id: "cn.vuln.spouse",
  title: { zh: "配偶仅在法定情形承担债务", en: "A spouse owes only where the Code says so" },
  cites: [civilCode("1064", "verified")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  appliesTo: { recipients: ["spouse"], messageClasses: COLLECTING },
  unknown: "requires",
  sayings: {
    unproven: {
      agent: {
        zh: "没有共同签字、追认或共同用途的证据，不得向配偶催收。",
        en: "No joint signature, ratification or proof of joint use: the spouse owes nothing.",
      },
      borrower: {
        zh: "仅凭婚姻关系，您的配偶不承担您的个人债务。",
        en: "Marriage alone does not make your spouse answer for your debt.",
      },
    },
  },
  check(ask) {
    if (ask.facts.request.recipient.liabilityProof === true) return undefined;
    return { kind: "require", needs: "joint-liability-proof", says: "unproven" };
  },
  vectors: [
    { name: "no proof", given: given({ recipient: { role: "spouse" } }), expect: "require" },
    {
      name: "a joint signature",
      given: given({ recipient: { role: "spouse", liabilityProof: true } }),
      expect: "silent",
    },
  ],
});

/**
 * Somebody who does not owe may pay only after offering to by themselves.
 *
 * > Banking association guideline 2026: third persons, unless they state their willingness to pay
 *
 * Lifts `cn.party.debtor-only` and `cn.party.third-party-purpose-limit`, not the ban on telling them of the debt.
 */
export const voluntaryPayer = inForce({
  id: "cn.party.voluntary-payer",
  title: { zh: "第三人主动提出代偿", en: "A third person who offered to pay" },
  cites: [cbaGuideline("reported")],
  strength: "self-regulation",
  inForceFrom: SINCE.cba,
  appliesTo: {
    recipients: ["spouse", "family", "parent-of-minor", "nominated-contact", "contact-person", "third-party"],
  },
  unknown: "refuses",
  sayings: {
    offered: {
      agent: { zh: "对方已主动提出代偿，不得施压。", en: "This person offered to pay by themselves: no pressure." },
      borrower: { zh: "他人代您还款只能出于自愿。", en: "Others may pay for you only of their own accord." },
    },
  },
  notFormalised: {
    zh: "是否自发提出由录音证明。",
    en: "That the offer was spontaneous is shown by the recording.",
  },
  check(ask) {
    const { recipient } = ask.facts.request;
    if (recipient.offeredToPay !== true || recipient.refused === true) return undefined;
    return { kind: "lift", lifts: ["cn.party.debtor-only", "cn.party.third-party-purpose-limit"], says: "offered" };
  },
  vectors: [
    {
      name: "a brother who offered",
      given: given({ recipient: { role: "family", offeredToPay: true } }),
      expect: "lift",
    },
    { name: "a brother who did not", given: given({ recipient: { role: "family" } }), expect: "silent" },
    {
      name: "a brother who offered and then refused",
      given: given({ recipient: { role: "family", offeredToPay: true, refused: true } }),
      expect: "silent",
    },
  ],
});
