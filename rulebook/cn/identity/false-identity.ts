import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cbaGuideline, consumerProtection2022, criminalLaw, pcac } from "../instruments.ts";
import { SINCE } from "../since.ts";

/**
 * An agency shows itself as what it is, never as the lender.
 *
 * > Banking association guideline 2026, prohibited acts
 */
export const noPosingAsMember = inForce({
  id: "cn.identity.no-posing-as-member",
  title: { zh: "外部机构不得冒充金融机构", en: "An agency does not pose as the lender" },
  cites: [cbaGuideline("reported")],
  strength: "self-regulation",
  inForceFrom: SINCE.cba,
  appliesTo: { actors: ["servicer", "platform", "agency", "assignee", "debt-buyer", "law-firm", "guarantor-company"] },
  unknown: "permits",
  sayings: {
    posing: {
      agent: { zh: "显示名称或号码冒充放款机构。", en: "The name or number shown poses as the lender's." },
      borrower: {
        zh: "外部机构必须表明自己是谁，不得自称金融机构。",
        en: "An agency must say who it is and may not claim to be the lender.",
      },
    },
  },
  check(ask) {
    return ask.facts.request.actor.posesAsLender === true ? { kind: "refuse", says: "posing" } : undefined;
  },
  vectors: [
    { name: "an agency under its own name", given: given({ actor: { role: "agency" } }), expect: "silent" },
    {
      name: "an agency under the lender's",
      given: given({ actor: { role: "agency", posesAsLender: true } }),
      expect: "refuse",
    },
    { name: "the lender under its own", given: given({ actor: { posesAsLender: true } }), expect: "silent" },
  ],
});

/**
 * Nobody claims to be a court, the police, the prosecution, the government, a regulator or a lawyer.
 *
 * > Banking association guideline 2026; consumer protection measures 2022 art. 41; Criminal Law art. 279; PCAC art. 83
 */
export const noStateOrgan = inForce({
  id: "cn.identity.no-state-organ",
  title: { zh: "不得冒充司法、行政机关或律师", en: "No claim to be court, police, government or lawyer" },
  cites: [
    criminalLaw("279", "verified"),
    cbaGuideline("reported"),
    consumerProtection2022("41", "unverified"),
    pcac("83", "verified"),
  ],
  strength: "law",
  inForceFrom: SINCE.criminalLaw,
  appliesTo: { carrying: ["false-authority"] },
  unknown: "permits",
  sayings: {
    impersonated: {
      agent: { zh: "内容冒充国家机关或律师。", en: "The message claims an authority it does not have." },
      borrower: {
        zh: "催收人员不得冒充法院、公安或律师。",
        en: "A collector may not claim to be court, police or lawyer.",
      },
    },
  },
  check: () => ({ kind: "refuse", says: "impersonated" }),
  vectors: [
    { name: "a plain demand", given: given({}), expect: "silent" },
    { name: '"this is the court"', given: given({ request: { content: ["false-authority"] } }), expect: "refuse" },
  ],
});
