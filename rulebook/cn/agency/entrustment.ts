import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { consumerFinance2024, networkData, nifa, pipl } from "../instruments.ts";
import { AGENCIES } from "../purpose.ts";
import { SINCE } from "../since.ts";
import { firstWithout, givenAgency } from "./mandate.ts";

/**
 * Personal information goes to an agency only under a contract of entrustment.
 *
 * > PIPL art. 21; network data regulation art. 12
 */
export const entrustContract = inForce({
  id: "cn.data.entrust-contract",
  title: { zh: "委托处理个人信息须有合同", en: "A contract before an agency gets personal information" },
  cites: [pipl("21", "verified"), networkData("12", "verified")],
  strength: "law",
  inForceFrom: SINCE.pipl,
  appliesTo: { actors: AGENCIES },
  unknown: "requires",
  sayings: {
    none: {
      agent: { zh: "债务 {debt} 没有在册的委托合同。", en: "No contract of entrustment is on file for debt {debt}." },
      borrower: {
        zh: "没有合同约束的机构不得接触您的信息。",
        en: "No agency may hold your information without a contract that binds it.",
      },
    },
  },
  notFormalised: {
    zh: "合同是否写明目的、期限、方式、种类和保护措施由法务审查。",
    en: "Whether the contract states purpose, term, method, kinds and safeguards is for counsel.",
  },
  check(ask) {
    const debt = firstWithout(ask, ({ contractOnFile }) => contractOnFile === true);
    return debt === undefined
      ? undefined
      : { kind: "require", needs: "entrustment-contract", says: "none", used: { debt } };
  },
  vectors: [
    { name: "on file", given: givenAgency(), expect: "silent" },
    { name: "not on file", given: givenAgency({ contractOnFile: false }), expect: "require" },
    { name: "the lender needs none", given: given({}), expect: "silent" },
  ],
});

/**
 * No one to whom the work was passed on touches the borrower's information.
 *
 * > PIPL art. 21(3)
 */
export const noSubEntrust = inForce({
  id: "cn.data.no-sub-entrust",
  title: { zh: "未经同意不得转委托", en: "No passing on without the lender's consent" },
  cites: [pipl("21(3)", "verified")],
  strength: "law",
  inForceFrom: SINCE.pipl,
  unknown: "permits",
  sayings: {
    passed: {
      agent: { zh: "受托人不得将个人信息转给他人处理。", en: "The one entrusted may not pass the information on." },
      borrower: { zh: "受托机构不得把您的信息转给别人。", en: "An agency may not pass your information on." },
    },
  },
  check(ask) {
    return ask.facts.request.actor.subcontracted === true ? { kind: "refuse", says: "passed" } : undefined;
  },
  vectors: [
    { name: "the agency itself", given: givenAgency(), expect: "silent" },
    {
      name: "somebody it passed the work to",
      given: givenAgency({}, { actor: { subcontracted: true } }),
      expect: "refuse",
    },
  ],
});

/**
 * Collection is not subcontracted, nor in disguise.
 *
 * > Guideline of 2024; consumer-finance collection requirements of late 2024
 */
export const noSubcontract = inForce({
  id: "cn.agency.no-subcontract",
  title: { zh: "不得转包或变相转包", en: "No subcontracting" },
  cites: [nifa("", "reported"), consumerFinance2024("", "reported")],
  strength: "self-regulation",
  inForceFrom: SINCE.gbt,
  unknown: "permits",
  sayings: {
    subcontracted: {
      agent: { zh: "本次联系由转包方进行。", en: "A subcontractor makes this contact." },
      borrower: { zh: "受托机构不得把催收转包出去。", en: "An agency may not hand the collection on to others." },
    },
  },
  notFormalised: {
    zh: "变相转包须凭实地检查发现。",
    en: "Disguised subcontracting shows only on inspection.",
  },
  check(ask) {
    return ask.facts.request.actor.subcontracted === true ? { kind: "refuse", says: "subcontracted" } : undefined;
  },
  vectors: [
    { name: "the agency itself", given: givenAgency(), expect: "silent" },
    { name: "a subcontractor", given: givenAgency({}, { actor: { subcontracted: true } }), expect: "refuse" },
  ],
});
