import {
  cbaGuideline,
  civilCode,
  consumerLaw,
  consumerProtection2022,
  consumerRegulation,
  criminalLaw,
  nifa,
  pcac,
  pipl,
  publicSecurity,
  source,
} from "../instruments.ts";
import { SINCE } from "../since.ts";
import { forbids } from "./forbidden-words.ts";

/** No violence, threat, intimidation, abuse or stalking, in words either. */
export const noViolenceThreat = forbids({
  id: "cn.conduct.no-violence-threat",
  title: { zh: "不得暴力、威胁、恐吓", en: "No violence, threat or intimidation" },
  parts: ["threat"],
  cites: [
    criminalLaw("293, 293-1", "verified"),
    publicSecurity("50", "reported"),
    consumerProtection2022("41", "unverified"),
    pcac("83", "verified"),
    cbaGuideline("reported"),
  ],
  strength: "law",
  inForceFrom: SINCE.criminalLaw,
  agent: { zh: "内容含有威胁或恐吓。", en: "The message threatens or intimidates." },
  borrower: { zh: "任何人不得威胁、恐吓您；遇此可拨 110。", en: "Nobody may threaten you; call 110 if they do." },
  notFormalised: {
    zh: "用词之外的语气和行为由录音质检和人工判断。",
    en: "Tone and behaviour beyond words are for review of recordings by a person.",
  },
});

/** No insult, no moral humiliation. */
export const noInsult = forbids({
  id: "cn.conduct.no-insult",
  title: { zh: "不得侮辱、道德羞辱", en: "No insult or humiliation" },
  parts: ["insult"],
  cites: [civilCode("1024", "verified"), consumerLaw("14, 50, 51", "verified"), criminalLaw("246", "verified")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  agent: { zh: "内容侮辱了对方。", en: "The message insults." },
  borrower: { zh: "催收人员不得侮辱您。", en: "A collector may not insult you." },
});

/** Nothing invented or exaggerated: consequences, blacklists, amounts, reasons to call. */
export const noFalseConsequence = forbids({
  id: "cn.conduct.no-false-consequence",
  title: { zh: "不得虚构或夸大后果、金额、程序", en: "No invented consequence, amount or procedure" },
  parts: ["false-consequence", "false-amount", "false-reason-to-call"],
  cites: [consumerLaw("20, 55", "verified"), cbaGuideline("reported"), consumerProtection2022("41", "unverified")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  agent: {
    zh: "内容虚构或夸大了后果、金额或来由。",
    en: "The message invents or exaggerates a consequence, an amount or a reason.",
  },
  borrower: {
    zh: "不得用虚假的后果或金额吓唬您。",
    en: "You may not be frightened with false consequences or amounts.",
  },
  notFormalised: {
    zh: "每项后果是否属实，须对照案件事实核对。",
    en: "Whether each claimed consequence is true must be checked against the case.",
  },
});

/** Owing money is no crime, and nobody says it is. */
export const noCriminalThreat = forbids({
  id: "cn.conduct.no-criminal-threat",
  title: { zh: "不得以刑事责任相威胁", en: "No threat of criminal law" },
  parts: ["criminal-claim"],
  cites: [criminalLaw("196", "verified"), cbaGuideline("reported")],
  strength: "law",
  inForceFrom: SINCE.criminalLaw,
  agent: {
    zh: "不得称欠款为诈骗，不得提坐牢、通缉、立案。",
    en: "Never call a debt fraud, nor speak of prison, warrants or police files.",
  },
  borrower: {
    zh: "普通欠款不是犯罪，任何人不得以坐牢相威胁。",
    en: "Owing money is no crime; nobody may threaten you with prison.",
  },
  notFormalised: {
    zh: "信用卡恶意透支的构成要件由债权人法务判断，报案不是催收手段。",
    en: "The strict test for malicious card overdraft is for the creditor's counsel; a police report is no means of collection.",
  },
});

/** Collection costs the borrower nothing extra. */
export const noExtraFee = forbids({
  id: "cn.conduct.no-extra-fee",
  title: { zh: "不得收取催收费用", en: "No charge for collecting" },
  parts: ["extra-fee"],
  cites: [cbaGuideline("reported"), nifa("", "reported")],
  strength: "self-regulation",
  inForceFrom: SINCE.gbt,
  agent: { zh: "不得向客户收取任何催收费用。", en: "The customer pays nothing for being collected from." },
  borrower: { zh: "催收不得向您收费。", en: "Nobody may charge you for collection." },
});

/** Money goes to the creditor's accounts, never to a collector. */
export const noPersonalFunds = forbids({
  id: "cn.staff.no-personal-funds",
  title: { zh: "催收人员不得经手资金", en: "Collectors never receive money" },
  parts: ["personal-payee"],
  cites: [cbaGuideline("reported"), nifa("", "reported")],
  strength: "self-regulation",
  inForceFrom: SINCE.gbt,
  agent: { zh: "收款方只能是债权人账户。", en: "The payee may only be the creditor's account." },
  borrower: {
    zh: "只向债权人账户还款，切勿转账给个人。",
    en: "Pay to the creditor's account only, never to a person.",
  },
});

/** Nobody is told to borrow, cash out or raise money elsewhere to repay. */
export const noInducedBorrowing = forbids({
  id: "cn.conduct.no-induced-borrowing",
  title: { zh: "不得诱导借新还旧、套现", en: "No advice to borrow in order to repay" },
  parts: ["induced-borrowing"],
  cites: [cbaGuideline("reported"), nifa("", "reported")],
  strength: "self-regulation",
  inForceFrom: SINCE.gbt,
  agent: {
    zh: "不得诱导客户借款、套现或筹资还款。",
    en: "Never suggest borrowing, cashing out or raising money to repay.",
  },
  borrower: { zh: "不得诱导您以贷还贷或套现。", en: "Nobody may talk you into new debt to pay old." },
});

/** Nothing about the debt is made public or shared in groups. */
export const noPublicity = forbids({
  id: "cn.conduct.no-publicity",
  title: { zh: "不得向公众、群组公开", en: "Nothing made public" },
  parts: ["public-posting"],
  cites: [pipl("25", "verified"), civilCode("1032–1033", "verified"), cbaGuideline("reported")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  agent: { zh: "内容会被公开或发到群里。", en: "The message would be public or go to a group." },
  borrower: { zh: "不得公开您的债务信息。", en: "Your debt may not be made public." },
});

/** Only relief that the system has approved is promised. */
export const noUnauthorisedPromise = forbids({
  id: "cn.conduct.no-unauthorised-promise",
  title: { zh: "不得擅自承诺减免", en: "No promise beyond what is approved" },
  parts: ["unauthorised-promise"],
  cites: [consumerLaw("20", "unverified"), consumerProtection2022("", "unverified")],
  strength: "law",
  inForceFrom: SINCE.consumerProtection2022,
  agent: { zh: "只能承诺系统已批准的减免或分期。", en: "Promise only relief that the system has approved." },
  borrower: { zh: "减免和分期以书面方案为准。", en: "Relief counts as written in the plan you are given." },
  notFormalised: {
    zh: "承诺对债权人的约束力（代理）由法务判断。",
    en: "How far a promise binds the creditor is for counsel.",
  },
});

/** No hotline, committee or police is used as a tool of pressure. */
export const thirdPartyTools = forbids({
  id: "cn.conduct.third-party-tools",
  title: { zh: "不得借助 12345、社区、公安施压", en: "No hotline, community or police as a means of pressure" },
  parts: ["third-party-pressure"],
  cites: [civilCode("1032", "unverified"), cbaGuideline("unverified")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  agent: { zh: "不得以第三方机构向客户施压。", en: "Do not press the customer through other bodies." },
  borrower: { zh: "不得通过社区、热线等向您施压。", en: "Communities and hotlines may not be used to press you." },
});

/** Collection does not advertise new credit. */
export const noMarketingMix = forbids({
  id: "cn.channel.no-marketing-mix",
  title: { zh: "催收不得夹带营销", en: "No marketing inside collection" },
  parts: ["marketing-offer"],
  cites: [consumerLaw("29", "verified"), consumerRegulation("24", "verified"), cbaGuideline("reported")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  agent: { zh: "催收内容不得推销贷款或其他产品。", en: "A collection message sells nothing." },
  borrower: { zh: "催收中不得向您推销新贷款。", en: "Collection may not be used to sell you new credit." },
});

/** Nobody sells the repair of a credit record. */
export const noRepairSale = forbids({
  id: "cn.credit.no-repair-sale",
  title: { zh: "不得出售“征信修复”", en: "No sale of credit repair" },
  parts: ["repair-sale"],
  cites: [
    source(
      {
        zh: "中国人民银行《关于实施一次性信用修复政策有关安排的通知》（2025-12-22）",
        en: "PBOC notice on the one-off credit repair policy (2025-12-22)",
      },
      "",
      "reported",
    ),
  ],
  strength: "normative",
  inForceFrom: SINCE.publicSecurity,
  agent: { zh: "不得提供或暗示有偿征信修复。", en: "Never offer or hint at paid credit repair." },
  borrower: {
    zh: "征信异议和更正不收费，谨防“征信修复”骗局。",
    en: "Correcting a credit record is free; beware of paid repair.",
  },
});

/** Nothing looks like a paper of a court or the police. */
export const noPseudoCourtDocs = forbids({
  id: "cn.legal.no-pseudo-court-docs",
  title: { zh: "不得仿冒司法、公安文书", en: "No imitation of court or police papers" },
  parts: ["state-organ-likeness"],
  cites: [criminalLaw("280", "verified"), cbaGuideline("reported")],
  strength: "law",
  inForceFrom: SINCE.criminalLaw,
  agent: {
    zh: "文书的格式、编号或印章仿冒司法或公安机关。",
    en: "Its form, number or seal imitates a court or the police.",
  },
  borrower: {
    zh: "催收文书不得仿冒法院或公安。",
    en: "A collection paper may not look like a court's or the police's.",
  },
});
