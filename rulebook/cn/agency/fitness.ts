import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { gbt45251, internetLoans, nifa } from "../instruments.ts";
import { AGENCIES, isLender } from "../purpose.ts";
import { SINCE } from "../since.ts";
import { givenAgency } from "./mandate.ts";

/**
 * No agency with a record of violent collection.
 *
 * > Measures on commercial banks' internet loans (article not verified)
 */
export const noViolentRecord = inForce({
  id: "cn.agency.no-violent-record",
  title: { zh: "不得委托有暴力催收记录的机构", en: "No agency with a violent record" },
  cites: [internetLoans("", "reported")],
  strength: "law",
  inForceFrom: SINCE.internetLoans,
  unknown: "permits",
  sayings: {
    violent: {
      agent: {
        zh: "该机构有暴力催收记录，终止合作并移送。",
        en: "This collector has a violent record: end the mandate and report it.",
      },
      borrower: {
        zh: "有暴力催收记录的机构不得向您催收。",
        en: "A collector with a violent record may not collect from you.",
      },
    },
  },
  notFormalised: {
    zh: "背景筛查由放款方在准入时进行。",
    en: "The lender screens collectors before it admits them.",
  },
  check(ask) {
    return ask.facts.request.actor.violentRecord === true ? { kind: "refuse", says: "violent" } : undefined;
  },
  vectors: [
    { name: "a clean record", given: givenAgency(), expect: "silent" },
    { name: "a violent one", given: givenAgency({}, { actor: { violentRecord: true } }), expect: "refuse" },
  ],
});

/**
 * An agency's business scope and telecom permits are on file.
 *
 * > GB/T 45251-2025, 5.4; there is no national licence for collection
 */
export const licenseScope = inForce({
  id: "cn.agency.license-scope",
  title: { zh: "机构经营范围和电信许可在册", en: "An agency's permits are on file" },
  cites: [gbt45251("5.4", "unverified")],
  strength: "standard",
  inForceFrom: SINCE.gbt,
  appliesTo: { actors: AGENCIES },
  unknown: "requires",
  sayings: {
    missing: {
      agent: { zh: "缺少机构的经营范围或许可证明。", en: "The agency's scope of business or permits are not on file." },
      borrower: { zh: "催收机构须有相应的经营资格。", en: "A collection agency must be entitled to do this business." },
    },
  },
  check(ask) {
    return ask.facts.request.actor.licensed === true
      ? undefined
      : { kind: "require", needs: "licence", says: "missing" };
  },
  vectors: [
    { name: "on file", given: givenAgency(), expect: "silent" },
    { name: "not on file", given: givenAgency({}, { actor: { licensed: false } }), expect: "require" },
    { name: "the lender has its own licence", given: given({ actor: { licensed: false } }), expect: "silent" },
  ],
});

/**
 * Nobody speaks to a borrower before passing the training.
 *
 * > Guideline of 2024, taken over by GB/T 45251-2025, 5.2: training, examination, confidentiality
 */
export const onboarding = inForce({
  id: "cn.staff.onboarding",
  title: { zh: "催收人员须先培训考核合格", en: "Training and an examination come first" },
  cites: [nifa("", "reported"), gbt45251("5.2", "reported")],
  strength: "standard",
  inForceFrom: SINCE.gbt,
  appliesTo: { channels: ["voice", "im", "visit"] },
  unknown: "requires",
  sayings: {
    untrained: {
      agent: { zh: "催收人员尚未培训考核合格。", en: "This collector has not passed the training." },
      borrower: { zh: "联系您的人须经过培训考核。", en: "Whoever contacts you must have been trained and examined." },
    },
  },
  check(ask) {
    const { actor, automation } = ask.facts.request;
    if (actor.trained === true || automation === "prerecorded" || automation === "ai") return undefined;
    if (actor.trained === undefined && isLender(ask)) return undefined;
    return { kind: "require", needs: "training", says: "untrained" };
  },
  vectors: [
    { name: "trained", given: given({}), expect: "silent" },
    { name: "not trained", given: given({ actor: { trained: false } }), expect: "require" },
    {
      name: "a recording needs no training",
      given: given({ actor: { trained: false }, request: { automation: "prerecorded" } }),
      expect: "silent",
    },
  ],
});
