import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cbaGuideline, consumerProtection2022, criminalLaw } from "../instruments.ts";
import { SINCE } from "../since.ts";
import { allDebts, saying } from "./court-words.ts";

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
  appliesTo: { carrying: ["litigation-claim", "litigation-possibility"] },
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
  appliesTo: { carrying: ["judgment-claim", "enforcement-claim"] },
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
