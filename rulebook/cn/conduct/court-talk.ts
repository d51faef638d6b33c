import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { DebtFact } from "@fairdue/core/contact/facts.ts";
import { at, type Changes, given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import {
  cbaGuideline,
  consumerProtection2022,
  criminalLaw,
  dishonestList as dishonestListProvisions,
  highConsumption,
  source,
} from "../instruments.ts";
import { SINCE } from "../since.ts";

/** Whether every debt of the contact satisfies a condition. */
function allDebts(ask: Ask, condition: (debt: DebtFact) => boolean): boolean {
  for (const debt of ask.facts.debts) {
    if (!condition(debt) && ask.facts.request.debts.includes(debt.id)) return false;
  }
  return true;
}

function saying(part: NonNullable<NonNullable<Changes["request"]>["content"]>[number], debt: Partial<DebtFact> = {}) {
  return given({ request: { content: ["collector-name", "creditor-name", "purpose", part] }, debt });
}

/**
 * A claim may be spoken of only where the creditor really may or does sue.
 *
 * > Banking association guideline 2026; consumer protection measures 2022 art. 41
 */
export const truthfulLitigationTalk = inForce({
  id: "cn.conduct.truthful-litigation-talk",
  title: { zh: "诉讼表述须真实", en: "Truth about litigation" },
  cites: [cbaGuideline("reported"), consumerProtection2022("41", "unverified")],
  strength: "law",
  inForceFrom: SINCE.consumerProtection2022,
  unknown: "refuses",
  sayings: {
    idle: {
      agent: {
        zh: "没有起诉的决定或真实可能，不得以起诉相告。",
        en: "No decision to sue stands: do not speak of suing.",
      },
      borrower: {
        zh: "没有真实的起诉安排，不得以起诉吓唬您。",
        en: "Nobody may hint at a lawsuit that is not really considered.",
      },
    },
    unfiled: {
      agent: {
        zh: "尚未立案，不得称已起诉或给出案号、日期。",
        en: "Nothing has been filed: name no case, number or date.",
      },
      borrower: { zh: "未立案时不得谎称已起诉。", en: "Nobody may say you have been sued when nothing was filed." },
    },
  },
  check(ask) {
    if (ask.has("litigation-claim")) {
      const filed = allDebts(
        ask,
        ({ litigation }) => litigation === "filed" || litigation === "judgment" || litigation === "enforcement",
      );
      if (!filed) return { kind: "refuse", says: "unfiled" };
    }
    if (!ask.has("litigation-possibility")) return undefined;
    const real = allDebts(ask, ({ litigation }) => litigation !== undefined && litigation !== "none");
    return real ? undefined : { kind: "refuse", says: "idle" };
  },
  vectors: [
    { name: "no word of a lawsuit", given: given({}), expect: "silent" },
    {
      name: '"the creditor may sue", and it is considered',
      given: saying("litigation-possibility", { litigation: "considered" }),
      expect: "silent",
    },
    {
      name: '"the creditor may sue", and nobody thinks of it',
      given: saying("litigation-possibility"),
      expect: "refuse",
    },
    {
      name: '"you have been sued", and nothing was filed',
      given: saying("litigation-claim", { litigation: "considered" }),
      expect: "refuse",
    },
    {
      name: '"you have been sued", and so it is',
      given: saying("litigation-claim", { litigation: "filed" }),
      expect: "silent",
    },
  ],
});

/**
 * A judgment or a freeze is spoken of only with the court's docket on file.
 *
 * > Banking association guideline 2026; Criminal Law arts 279–280
 */
export const noJudgmentClaims = inForce({
  id: "cn.legal.no-judgment-claims",
  title: { zh: "无案卷证明不得称已判决、已冻结", en: "No talk of judgments without a docket" },
  cites: [cbaGuideline("reported"), criminalLaw("279–280", "verified")],
  strength: "law",
  inForceFrom: SINCE.criminalLaw,
  unknown: "refuses",
  sayings: {
    unproven: {
      agent: {
        zh: "没有法院案卷证明，不得提判决、冻结或执行。",
        en: "Without the court's docket say nothing of judgment, freezing or enforcement.",
      },
      borrower: {
        zh: "未经法院作出的判决、冻结，任何人不得谎称。",
        en: "Nobody may claim a judgment or a freeze that no court has ordered.",
      },
    },
  },
  check(ask) {
    if (!ask.has("judgment-claim") && !ask.has("enforcement-claim")) return undefined;
    const proven = allDebts(
      ask,
      ({ litigation, docketOnFile }) =>
        docketOnFile === true && (litigation === "judgment" || litigation === "enforcement"),
    );
    return proven ? undefined : { kind: "refuse", says: "unproven" };
  },
  vectors: [
    { name: "no word of a judgment", given: given({}), expect: "silent" },
    {
      name: "a judgment with its docket",
      given: saying("judgment-claim", { litigation: "judgment", docketOnFile: true }),
      expect: "silent",
    },
    {
      name: "a judgment nobody can show",
      given: saying("judgment-claim", { litigation: "judgment" }),
      expect: "refuse",
    },
    {
      name: "a freeze while the suit is pending",
      given: saying("enforcement-claim", { litigation: "filed", docketOnFile: true }),
      expect: "refuse",
    },
  ],
});

/**
 * Enforcement measures such as limits on high consumption are the court's, after an effective document was not obeyed.
 *
 * > Provisions limiting high consumption, art. 1
 */
export const highConsumptionLimit = inForce({
  id: "cn.legal.high-consumption-limit",
  title: { zh: "限制高消费仅在执行阶段由法院决定", en: "Limits on consumption are the court's, in enforcement" },
  cites: [highConsumption("1", "verified")],
  strength: "law",
  inForceFrom: SINCE.highConsumption,
  unknown: "refuses",
  sayings: {
    early: {
      agent: {
        zh: "未进入执行程序，不得提限制高消费等措施。",
        en: "There is no enforcement: do not speak of its measures.",
      },
      borrower: {
        zh: "限制高消费只能由法院在执行程序中决定。",
        en: "Only a court may limit consumption, and only in enforcement.",
      },
    },
  },
  check(ask) {
    if (!ask.has("enforcement-claim")) return undefined;
    return allDebts(ask, ({ litigation }) => litigation === "enforcement")
      ? undefined
      : { kind: "refuse", says: "early" };
  },
  vectors: [
    { name: "no word of enforcement", given: given({}), expect: "silent" },
    { name: "in enforcement", given: saying("enforcement-claim", { litigation: "enforcement" }), expect: "silent" },
    {
      name: "after the judgment only",
      given: saying("enforcement-claim", { litigation: "judgment" }),
      expect: "refuse",
    },
  ],
});

/**
 * The list of dishonest judgment debtors is not mentioned before enforcement; mere arrears never suffice.
 *
 * > Provisions on the list, art. 1: an effective legal document, ability to perform, and listed conduct
 */
export const dishonestListTalk = inForce({
  id: "cn.conduct.dishonest-list-talk",
  title: { zh: "执行前不得提失信名单", en: "No talk of the dishonest list before enforcement" },
  cites: [dishonestListProvisions("1", "verified")],
  strength: "law",
  inForceFrom: SINCE.dishonestList,
  unknown: "refuses",
  sayings: {
    early: {
      agent: { zh: "未进入执行程序，不得提失信被执行人。", en: "There is no enforcement: do not mention the list." },
      borrower: { zh: "仅仅逾期不会被列为失信被执行人。", en: "Arrears alone never put anybody on the list." },
    },
  },
  check(ask) {
    if (!ask.has("dishonest-list-claim")) return undefined;
    return allDebts(ask, ({ litigation }) => litigation === "enforcement")
      ? undefined
      : { kind: "refuse", says: "early" };
  },
  vectors: [
    { name: "no word of the list", given: given({}), expect: "silent" },
    { name: "arrears only", given: saying("dishonest-list-claim"), expect: "refuse" },
    { name: "judgment only", given: saying("dishonest-list-claim", { litigation: "judgment" }), expect: "refuse" },
    { name: "in enforcement", given: saying("dishonest-list-claim", { litigation: "enforcement" }), expect: "silent" },
  ],
});

/**
 * Listing is the court's decision; without its paper on file nobody speaks of it.
 *
 * > Provisions on the list, arts 1–4
 */
export const dishonestList = inForce({
  id: "cn.legal.dishonest-list",
  title: { zh: "失信名单由法院决定和公布", en: "Listing is the court's act" },
  cites: [dishonestListProvisions("1–4", "verified")],
  strength: "law",
  inForceFrom: SINCE.dishonestList,
  unknown: "requires",
  sayings: {
    unproven: {
      agent: { zh: "须有法院的失信决定在册。", en: "The court's decision to list must be on file." },
      borrower: { zh: "是否列入失信名单只由法院决定和公布。", en: "Only a court lists and publishes names." },
    },
  },
  check(ask) {
    if (!ask.has("dishonest-list-claim")) return undefined;
    if (allDebts(ask, ({ docketOnFile }) => docketOnFile === true)) return undefined;
    return { kind: "require", needs: "court-decision", says: "unproven" };
  },
  vectors: [
    { name: "no word of the list", given: given({}), expect: "silent" },
    {
      name: "the decision is not on file",
      given: saying("dishonest-list-claim", { litigation: "enforcement" }),
      expect: "require",
    },
    {
      name: "the decision is on file",
      given: saying("dishonest-list-claim", { litigation: "enforcement", docketOnFile: true }),
      expect: "silent",
    },
  ],
});

/**
 * A lawyer's letter comes from a licensed firm that holds the mandate.
 *
 * > Lawyers Law (recalled); banking association guideline 2026
 */
export const lawyerLetter = inForce({
  id: "cn.legal.lawyer-letter",
  title: { zh: "律师函须由受托的执业律所出具", en: "A lawyer's letter comes from a real law firm" },
  cites: [source({ zh: "《律师法》", en: "Lawyers Law" }, "", "unverified"), cbaGuideline("reported")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  appliesTo: { messageClasses: ["lawyer-letter"] },
  unknown: "requires",
  sayings: {
    fake: {
      agent: { zh: "只有律师事务所可以出具律师函。", en: "Only a law firm may send a lawyer's letter." },
      borrower: {
        zh: "律师函须由真实的律师事务所出具，您可以核实。",
        en: "A lawyer's letter must come from a real firm; you may check.",
      },
    },
    licence: {
      agent: { zh: "缺少律所执业许可。", en: "The firm's licence is not on file." },
      borrower: {
        zh: "律师函须由真实的律师事务所出具，您可以核实。",
        en: "A lawyer's letter must come from a real firm; you may check.",
      },
    },
    mandate: {
      agent: { zh: "缺少债权人对该律所的委托。", en: "The creditor's mandate to the firm is not on file." },
      borrower: { zh: "律所须受债权人委托。", en: "The firm must hold the creditor's mandate." },
    },
  },
  notFormalised: {
    zh: "律师是否亲自审查个案，由律所负责。",
    en: "That a lawyer looked at the case is for the firm to answer for.",
  },
  check(ask) {
    const { actor } = ask.facts.request;
    if (actor.role !== "law-firm") return { kind: "refuse", says: "fake" };
    if (actor.licensed !== true) return { kind: "require", needs: "licence", says: "licence" };
    const mandated = allDebts(
      ask,
      ({ placement }) => placement?.agencyId === actor.id && placement.contractOnFile === true,
    );
    return mandated ? undefined : { kind: "require", needs: "mandate", says: "mandate" };
  },
  vectors: [
    {
      name: "the lender's own \"lawyer's letter\"",
      given: given({ request: { messageClass: "lawyer-letter" } }),
      expect: "refuse",
    },
    {
      name: "a firm without licence",
      given: given({ request: { messageClass: "lawyer-letter" }, actor: { role: "law-firm", licensed: false } }),
      expect: "require",
    },
    {
      name: "a firm without mandate",
      given: given({ request: { messageClass: "lawyer-letter" }, actor: { role: "law-firm" } }),
      expect: "require",
    },
    {
      name: "a firm with both",
      given: given({
        request: { messageClass: "lawyer-letter", at: at("2026-11-23", "10:00") },
        actor: { role: "law-firm", id: "firm-1" },
        debt: { placement: { agencyId: "firm-1", contractOnFile: true } },
      }),
      expect: "silent",
    },
  ],
});
