import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { dishonestList as dishonestListProvisions, highConsumption } from "../instruments.ts";
import { SINCE } from "../since.ts";
import { allDebts, saying } from "./court-words.ts";

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
  appliesTo: { carrying: ["enforcement-claim"] },
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
  appliesTo: { carrying: ["dishonest-list-claim"] },
  unknown: "refuses",
  sayings: {
    early: {
      agent: { zh: "未进入执行程序，不得提失信被执行人。", en: "There is no enforcement: do not mention the list." },
      borrower: { zh: "仅仅逾期不会被列为失信被执行人。", en: "Arrears alone never put anybody on the list." },
    },
  },
  check(ask) {
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
  appliesTo: { carrying: ["dishonest-list-claim"] },
  unknown: "requires",
  sayings: {
    unproven: {
      agent: { zh: "须有法院的失信决定在册。", en: "The court's decision to list must be on file." },
      borrower: { zh: "是否列入失信名单只由法院决定和公布。", en: "Only a court lists and publishes names." },
    },
  },
  check(ask) {
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
