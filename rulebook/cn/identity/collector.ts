import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cbaGuideline, civilCode, consumerLaw, gbt45251, nifa, pipl, syntheticLabels } from "../instruments.ts";
import { isLender } from "../purpose.ts";
import { SINCE } from "../since.ts";

/**
 * Every contact is tied to a named or numbered collector; a machine bears its own name.
 *
 * > Banking association guideline 2026 (visits); GB/T 45251-2025, 5.2
 */
export const staffId = inForce({
  id: "cn.identity.staff-id-and-badge",
  title: { zh: "每次联系对应到具名或编号的催收人员", en: "A named or numbered collector for every contact" },
  cites: [cbaGuideline("reported"), gbt45251("5.2", "unverified")],
  strength: "standard",
  inForceFrom: SINCE.gbt,
  unknown: "requires",
  sayings: {
    nameless: {
      agent: { zh: "缺少催收人员的姓名或工号。", en: "No collector's name or number is given." },
      borrower: { zh: "每次联系都能查到是谁联系了您。", en: "Who contacted you is on record every time." },
    },
  },
  check(ask) {
    const { collectorId } = ask.facts.request.actor;
    return collectorId === undefined || collectorId === ""
      ? { kind: "require", needs: "collector-id", says: "nameless" }
      : undefined;
  },
  vectors: [
    { name: "agent-1", given: given({}), expect: "silent" },
    { name: "nobody", given: given({ actor: { collectorId: "" } }), expect: "require" },
  ],
});

/**
 * A machine says that it is one and offers a person.
 *
 * > PIPL art. 24; labelling measures (2025-09-01); banking association guideline 2026
 *
 * Whether an outbound call is a labelled service is unsettled; the default is to disclose.
 */
export const aiVoice = inForce({
  id: "cn.disclosure.ai-voice",
  title: { zh: "机器人须表明身份并可转人工", en: "A machine says so and offers a person" },
  cites: [pipl("24", "verified"), syntheticLabels("", "unverified"), cbaGuideline("reported")],
  strength: "law",
  inForceFrom: SINCE.pipl,
  appliesTo: { channels: ["voice", "im"] },
  unknown: "requires",
  sayings: {
    undisclosed: {
      agent: {
        zh: "自动语音或对话须开头表明并提供转人工（缺：{part}）。",
        en: "A machine must disclose itself and offer a person (missing: {part}).",
      },
      borrower: {
        zh: "机器人来电须表明身份，您可以要求人工。",
        en: "A machine must say so, and you may ask for a person.",
      },
    },
  },
  check(ask) {
    const { automation } = ask.facts.request;
    if (automation !== "ai" && automation !== "prerecorded") return undefined;
    const part = !ask.has("ai-disclosure") ? "ai-disclosure" : !ask.has("human-option") ? "human-option" : undefined;
    return part === undefined ? undefined : { kind: "require", needs: part, says: "undisclosed", used: { part } };
  },
  vectors: [
    { name: "a person calls", given: given({}), expect: "silent" },
    { name: "a machine that says nothing", given: given({ request: { automation: "ai" } }), expect: "require" },
    {
      name: "a machine that offers nobody",
      given: given({ request: { automation: "prerecorded", content: ["ai-disclosure"] } }),
      expect: "require",
    },
    {
      name: "a machine that does both",
      given: given({ request: { automation: "ai", content: ["ai-disclosure", "human-option"] } }),
      expect: "silent",
    },
  ],
});

/**
 * Proof that the contract's hard terms were highlighted; without it the terms may be challenged.
 *
 * > Guideline of 2024 and GB/T 45251-2025, 4; Civil Code art. 496; Consumer Law art. 26
 *
 * A flag, no bar: a court weighs the terms.
 */
export const contractHighlightedTerms = inForce({
  id: "cn.disclosure.contract-highlighted-terms",
  title: { zh: "合同重点条款已提示的证据", en: "Proof that the contract's hard terms were highlighted" },
  cites: [nifa("4", "reported"), civilCode("496", "verified"), consumerLaw("26", "verified")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  unknown: "permits",
  sayings: {
    challenge: {
      agent: {
        zh: "债务 {debt} 缺少条款提示的证据，格式条款可能被质疑。",
        en: "Debt {debt} lacks proof of highlighted terms: they may be challenged.",
      },
      borrower: {
        zh: "未经提示的格式条款，您可以主张不构成合同内容。",
        en: "You may contest standard terms that were not brought to your attention.",
      },
    },
  },
  notFormalised: {
    zh: "条款是否成为合同内容由法院判断。",
    en: "Whether a term became part of the contract is for a court.",
  },
  check(ask) {
    for (const { id, contractTermsHighlighted } of ask.facts.debts) {
      if (contractTermsHighlighted === true || (contractTermsHighlighted === undefined && isLender(ask))) continue;
      if (ask.facts.request.debts.includes(id)) return { kind: "warn", says: "challenge", used: { debt: id } };
    }
    return undefined;
  },
  vectors: [
    { name: "proof is on file", given: given({}), expect: "silent" },
    {
      name: "the terms were not highlighted",
      given: given({ debt: { contractTermsHighlighted: false } }),
      expect: "warn",
    },
    {
      name: "an agency has not been told",
      given: given({ actor: { role: "agency" }, debts: [{ id: "debt-1" }] }),
      expect: "warn",
    },
    { name: "the lender has not recorded it", given: given({ debts: [{ id: "debt-1" }] }), expect: "silent" },
  ],
});
