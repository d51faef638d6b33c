import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { house, source } from "../instruments.ts";
import { COLLECTING } from "../purpose.ts";
import { SINCE } from "../since.ts";

/**
 * A sign of self-harm stops everything but care.
 *
 * No explicit rule was found; Civil Code arts 1002–1005 protect life and health, and this is the house's duty of care.
 */
export const selfHarm = inForce({
  id: "cn.vuln.self-harm",
  title: { zh: "自伤信号：立即停止并转人工关怀", en: "Signs of self-harm: stop, and care" },
  cites: [
    house({
      zh: "生命健康优先（参照《民法典》第1002至1005条）",
      en: "life and health first; compare Civil Code arts 1002–1005",
    }),
  ],
  strength: "house",
  inForceFrom: SINCE.house,
  unknown: "permits",
  sayings: {
    care: {
      agent: {
        zh: "出现自伤信号：停止催收，转关怀人员，必要时联系急救。",
        en: "Signs of self-harm: stop, pass to the care team, call for help where needed.",
      },
      borrower: { zh: "您的安全最重要，请接受帮助。", en: "Your safety comes first; please accept help." },
    },
  },
  notFormalised: { zh: "危机处置由受训人员进行。", en: "Trained people deal with a crisis." },
  check(ask) {
    return ask.facts.person.selfHarmSignal === true ? { kind: "route", to: "care-team", says: "care" } : undefined;
  },
  vectors: [
    { name: "no sign", given: given({}), expect: "silent" },
    { name: "a sign", given: given({ person: { selfHarmSignal: true } }), expect: "route" },
  ],
});

/**
 * Illness, disaster or lost work lead to relief, not to demands.
 *
 * In the spirit of card measures art. 70 and GB/T 45251-2025; the house takes the person to its hardship team.
 */
export const healthDisaster = inForce({
  id: "cn.vuln.health-disaster",
  title: { zh: "重病、灾害、失业转困难处理", en: "Illness, disaster, lost work: the hardship path" },
  cites: [
    house({
      zh: "参照《信用卡办法》第70条精神，困难客户优先纾困",
      en: "relief first, in the spirit of card measures art. 70",
    }),
  ],
  strength: "house",
  inForceFrom: SINCE.house,
  appliesTo: { messageClasses: COLLECTING.filter((name) => name !== "plan-offer") },
  unknown: "permits",
  sayings: {
    relief: {
      agent: {
        zh: "客户处境困难，转困难处理，不再催收。",
        en: "The customer is vulnerable: pass to the hardship team, do not collect.",
      },
      borrower: {
        zh: "遇到重病、灾害或失业，可以申请延期或分期，不收费用。",
        en: "After illness, disaster or loss of work you may ask for time or a plan, free of charge.",
      },
    },
  },
  notFormalised: {
    zh: "困难情形的认定由人判断，材料以必要为限。",
    en: "A person recognises hardship, asking for no more proof than is needed.",
  },
  check(ask) {
    if (ask.facts.person.vulnerable !== true && ask.hold("vulnerability") === undefined) return undefined;
    return { kind: "route", to: "hardship-team", says: "relief" };
  },
  vectors: [
    { name: "nothing is known", given: given({}), expect: "silent" },
    { name: "seriously ill", given: given({ person: { vulnerable: true } }), expect: "route" },
    { name: "held for vulnerability", given: given({ holds: [{ kind: "vulnerability", from: 0 }] }), expect: "route" },
    {
      name: "a plan may be offered",
      given: given({ person: { vulnerable: true }, request: { messageClass: "plan-offer" } }),
      expect: "silent",
    },
  ],
});

/**
 * Students are treated with care, and their parents are left alone.
 *
 * > Notice of 2021 on consumer loans to university students (CBIRC Office 2021 No. 28)
 */
export const students = inForce({
  id: "cn.vuln.students",
  title: { zh: "学生客户谨慎对待，不得向家长施压", en: "Students: care, and no pressure on parents" },
  cites: [
    source(
      {
        zh: "《关于进一步规范大学生互联网消费贷款监督管理工作的通知》（银保监办发〔2021〕28号）",
        en: "Notice on internet consumer loans to university students (CBIRC Office 2021 No. 28)",
      },
      "",
      "unverified",
    ),
  ],
  strength: "normative",
  inForceFrom: SINCE.pipl,
  unknown: "permits",
  sayings: {
    student: {
      agent: {
        zh: "学生客户：核查贷款是否合规，语气和缓。",
        en: "A student: check that the loan was allowed, and be gentle.",
      },
      borrower: {
        zh: "向在校学生放贷受限制，您可以要求核查。",
        en: "Lending to students is restricted; you may ask for a check.",
      },
    },
    parents: {
      agent: { zh: "不得因学生欠款联系其家长。", en: "A student's parents may not be contacted about the debt." },
      borrower: { zh: "不得就您的欠款向家长施压。", en: "Your parents may not be pressed about your debt." },
    },
  },
  check(ask) {
    const { person, request } = ask.facts;
    if (person.student !== true) return undefined;
    const { role } = request.recipient;
    if (role === "family" || role === "parent-of-minor" || role === "contact-person")
      return { kind: "refuse", says: "parents" };
    return COLLECTING.includes(request.messageClass) ? { kind: "warn", says: "student" } : undefined;
  },
  vectors: [
    { name: "no student", given: given({}), expect: "silent" },
    { name: "a student", given: given({ person: { student: true } }), expect: "warn" },
    {
      name: "a student's mother",
      given: given({ person: { student: true }, recipient: { role: "family" } }),
      expect: "refuse",
    },
  ],
});

/**
 * Old people get a person if they want one.
 *
 * > Policy on accessibility for the elderly (recalled)
 */
export const elderly = inForce({
  id: "cn.vuln.elderly",
  title: { zh: "老年客户可转人工", en: "The elderly can reach a person" },
  cites: [source({ zh: "适老化、无障碍政策", en: "Policy on accessibility for the elderly" }, "", "unverified")],
  strength: "normative",
  inForceFrom: SINCE.house,
  unknown: "permits",
  sayings: {
    person: {
      agent: { zh: "老年客户：自动语音须可转人工。", en: "An elderly customer: a machine must offer a person." },
      borrower: { zh: "您可以随时要求人工服务。", en: "You may ask for a person at any time." },
    },
  },
  notFormalised: { zh: "语速、用词由话术审批人把关。", en: "Pace and wording are for the approver of the script." },
  check(ask) {
    const { automation } = ask.facts.request;
    if (ask.facts.person.elderly !== true || (automation !== "ai" && automation !== "prerecorded")) return undefined;
    return ask.has("human-option") ? undefined : { kind: "require", needs: "human-option", says: "person" };
  },
  vectors: [
    { name: "a person calls", given: given({ person: { elderly: true } }), expect: "silent" },
    {
      name: "a machine with no way out",
      given: given({ person: { elderly: true }, request: { automation: "prerecorded" } }),
      expect: "require",
    },
    {
      name: "a machine that offers a person",
      given: given({ person: { elderly: true }, request: { automation: "ai", content: ["human-option"] } }),
      expect: "silent",
    },
  ],
});
