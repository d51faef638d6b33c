import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cbaGuideline, civilCode, gbt45251 } from "../instruments.ts";
import { COLLECTING, DUNNING, firstMissing, MAY_HEAR } from "../purpose.ts";
import { SINCE } from "../since.ts";

const WHO_AND_WHY = ["collector-name", "creditor-name", "purpose"] as const;

/**
 * Every collection contact says who speaks, for which creditor, and why.
 *
 * > Banking association guideline 2026: on first contact state the institution's identity; GB/T 45251-2025, 5.3
 */
export const stateCreditorAndAgency = inForce({
  id: "cn.identity.state-creditor-and-agency",
  title: { zh: "表明身份、债权人和来意", en: "Say who speaks, for which creditor, and why" },
  cites: [cbaGuideline("reported"), gbt45251("5.3", "unverified")],
  strength: "self-regulation",
  inForceFrom: SINCE.gbt,
  appliesTo: { recipients: MAY_HEAR, messageClasses: COLLECTING.filter((name) => name !== "limited-content") },
  unknown: "requires",
  sayings: {
    missing: {
      agent: {
        zh: "内容须表明催收方、债权人和来意（缺：{part}）。",
        en: "The message must name collector, creditor and purpose (missing: {part}).",
      },
      borrower: {
        zh: "联系您的人必须说明自己是谁、代表谁、为何联系。",
        en: "Whoever contacts you must say who they are, for whom and why.",
      },
    },
  },
  check(ask) {
    const part = firstMissing(ask, WHO_AND_WHY);
    return part === undefined ? undefined : { kind: "require", needs: part, says: "missing", used: { part } };
  },
  vectors: [
    { name: "all three are said", given: given({}), expect: "silent" },
    {
      name: "the creditor is not named",
      given: given({ request: { content: ["collector-name", "purpose"] } }),
      expect: "require",
    },
    {
      name: "the purpose is not said",
      given: given({ request: { content: ["collector-name", "creditor-name"] } }),
      expect: "require",
    },
    {
      name: "a service message needs none of it",
      given: given({ request: { messageClass: "service", content: [] } }),
      expect: "silent",
    },
  ],
});

/**
 * Whoever bought the debt says so: who holds it now and from whom it came.
 *
 * > Banking association guideline 2026 (the right to know); Civil Code art. 546
 */
export const creditorStatusClear = inForce({
  id: "cn.identity.creditor-status-clear",
  title: { zh: "写明现债权人及其来源", en: "Who holds the debt now, and from whom" },
  cites: [cbaGuideline("reported"), civilCode("546", "verified")],
  strength: "self-regulation",
  inForceFrom: SINCE.civilCode,
  appliesTo: { actors: ["assignee", "debt-buyer", "guarantor-company"], recipients: MAY_HEAR, messageClasses: DUNNING },
  unknown: "requires",
  sayings: {
    missing: {
      agent: {
        zh: "须写明现债权人和原债权人（缺：{part}）。",
        en: "Name the present and the original creditor (missing: {part}).",
      },
      borrower: {
        zh: "债权转让后，对方须说明现在谁是债权人、债权从何而来。",
        en: "A new creditor must say who holds the debt now and where it came from.",
      },
    },
  },
  notFormalised: {
    zh: "产品、合同编号和金额是否醒目，由文本审批人判断。",
    en: "Whether product, contract number and amount stand out is for the approver of the text.",
  },
  check(ask) {
    const part = firstMissing(ask, ["creditor-name", "original-creditor-name"]);
    return part === undefined ? undefined : { kind: "require", needs: part, says: "missing", used: { part } };
  },
  vectors: [
    { name: "the lender itself need not say it twice", given: given({}), expect: "silent" },
    {
      name: "an assignee who hides the original creditor",
      given: given({ actor: { role: "assignee" } }),
      expect: "require",
    },
    {
      name: "an assignee who names both",
      given: given({ actor: { role: "assignee" }, request: { content: ["creditor-name", "original-creditor-name"] } }),
      expect: "silent",
    },
  ],
});
