import type { Duty } from "@fairdue/core/rights/duty.ts";
import {
  complaintMeasures,
  consumerLaw,
  consumerRegulation,
  creditReporting,
  house,
  pbocConsumers,
  source,
} from "../instruments.ts";
import { SINCE } from "../since.ts";
import { naturalDays, owe, workingDays } from "./duty.ts";

const RECEIVED = { zh: "收到投诉之日", en: "the day the complaint is received" };
const petitions = (article: string) =>
  source({ zh: "《信访工作条例》", en: "Regulation on petitions" }, article, "verified");
const mediation = source({ zh: "《人民调解法》", en: "People's Mediation Law" }, "31, 33", "verified");

/** Answers that somebody is owed within a time. */
export const answers: readonly Duty[] = [
  owe({
    id: "cn.complaint.bank-15d",
    title: { zh: "银行、消费金融投诉 15 日答复", en: "A clear complaint: 15 days" },
    cites: [complaintMeasures("", "reported")],
    strength: "law",
    inForceFrom: SINCE.complaintMeasures,
    kind: "answer",
    owed: {
      zh: "事实清楚、争议简单的投诉，机构作出处理决定并告知。",
      en: "The institution decides a clear, simple complaint and says so.",
    },
    trigger: RECEIVED,
    clock: naturalDays(15),
    extendable: { to: naturalDays(30), on: { zh: "情况复杂", en: "a complex matter" } },
  }),
  owe({
    id: "cn.complaint.bank-30d",
    title: { zh: "复杂投诉 30 日", en: "A complex complaint: 30 days in all" },
    cites: [complaintMeasures("", "reported")],
    strength: "law",
    inForceFrom: SINCE.complaintMeasures,
    kind: "answer",
    owed: { zh: "情况复杂的投诉，总计三十日内答复。", en: "A complex complaint is answered within 30 days in all." },
    trigger: RECEIVED,
    clock: naturalDays(30),
    extendable: {
      to: naturalDays(60),
      on: { zh: "特别复杂，经批准并告知", en: "a specially complex matter, with approval and notice" },
    },
  }),
  owe({
    id: "cn.complaint.bank-60d",
    title: { zh: "特别复杂投诉 60 日", en: "A specially complex complaint: 60 days in all" },
    cites: [complaintMeasures("", "reported")],
    strength: "law",
    inForceFrom: SINCE.complaintMeasures,
    kind: "answer",
    owed: { zh: "经批准并告知后再延三十日，总计六十日。", en: "With approval and notice 30 days more, 60 in all." },
    trigger: RECEIVED,
    clock: naturalDays(60),
  }),
  owe({
    id: "cn.complaint.pboc-7wd",
    title: { zh: "人民银行 7 个工作日受理或转办", en: "The central bank accepts or forwards within 7 working days" },
    cites: [pbocConsumers("43", "verified")],
    strength: "law",
    inForceFrom: SINCE.pbocConsumers,
    kind: "answer",
    owed: {
      zh: "人民银行分支机构登记，决定受理与否并转交（12363）。",
      en: "The branch registers, accepts or refuses, and forwards (12363).",
    },
    trigger: RECEIVED,
    clock: workingDays(7),
  }),
  owe({
    id: "cn.complaint.pboc-15d",
    title: { zh: "人民银行转办投诉 15 日答复", en: "A complaint forwarded by the central bank: 15 days" },
    cites: [pbocConsumers("43, 66", "verified")],
    strength: "law",
    inForceFrom: SINCE.pbocConsumers,
    kind: "answer",
    owed: { zh: "金融机构答复投诉人。", en: "The institution answers the complainant." },
    trigger: { zh: "收到转办之日", en: "the day it is forwarded" },
    clock: naturalDays(15),
    extendable: { to: naturalDays(60), on: { zh: "经批准", en: "with approval" } },
  }),
  owe({
    id: "cn.complaint.12315-7wd",
    title: { zh: "行政部门 7 个工作日处理并告知", en: "The market regulator acts within 7 working days" },
    cites: [consumerLaw("46", "verified"), consumerRegulation("46", "verified")],
    strength: "law",
    inForceFrom: SINCE.consumerLaw,
    kind: "answer",
    owed: {
      zh: "行政部门处理并告知；调解不超过六十日。",
      en: "The authority acts and says so; mediation takes 60 days at most.",
    },
    trigger: RECEIVED,
    clock: workingDays(7),
    notFormalised: {
      zh: "贷款投诉通常由金融监管部门处理。",
      en: "Loans normally go to the financial regulators instead.",
    },
  }),
  owe({
    id: "cn.complaint.petition",
    title: { zh: "信访 15 日登记转送、60 日办理", en: "A petition: routed in 15 days, dealt with in 60" },
    cites: [petitions("22, 34")],
    strength: "law",
    inForceFrom: SINCE.petitions,
    kind: "answer",
    owed: {
      zh: "信访部门十五日内转送，六十日内办理，可延三十日。",
      en: "Routed within 15 days, dealt with within 60, extendable by 30.",
    },
    trigger: { zh: "收到或受理信访之日", en: "the day the petition is received or accepted" },
    clock: naturalDays(60),
    extendable: { to: naturalDays(90), on: { zh: "情况复杂，经批准", en: "a complex matter, with approval" } },
    notFormalised: { zh: "合同纠纷一般不走信访。", en: "Not the ordinary channel for contract disputes." },
  }),
  owe({
    id: "cn.complaint.mediation",
    title: { zh: "调解协议 30 日内共同申请司法确认", en: "Joint judicial confirmation within 30 days of mediation" },
    cites: [mediation, pbocConsumers("45", "verified")],
    strength: "law",
    inForceFrom: SINCE.pbocConsumers,
    kind: "lapse",
    owed: {
      zh: "双方可共同申请司法确认；确认后可强制执行。",
      en: "Both may ask a court to confirm; a confirmed agreement is enforceable.",
    },
    trigger: { zh: "调解协议生效之日", en: "the day the agreement takes effect" },
    clock: naturalDays(30),
  }),
  owe({
    id: "cn.credit.objection-20d",
    title: { zh: "征信异议 20 日书面答复", en: "A credit record objection: 20 days" },
    cites: [creditReporting("25", "verified")],
    strength: "law",
    inForceFrom: SINCE.creditReporting,
    kind: "answer",
    owed: {
      zh: "征信机构、信息提供者标注、核查并书面答复。",
      en: "Bureau and furnisher annotate, check and answer in writing.",
    },
    trigger: { zh: "收到异议之日", en: "the day the objection is received" },
    clock: naturalDays(20),
  }),
  owe({
    id: "cn.credit.regulator-complaint-30d",
    title: { zh: "征信投诉 30 日书面答复", en: "A complaint about credit reporting: 30 days" },
    cites: [creditReporting("26", "verified")],
    strength: "law",
    inForceFrom: SINCE.creditReporting,
    kind: "answer",
    owed: { zh: "人民银行派出机构核查并书面答复。", en: "The central bank's branch checks and answers in writing." },
    trigger: { zh: "受理之日", en: "the day it is accepted" },
    clock: naturalDays(30),
  }),
  owe({
    id: "cn.dispute.annotate",
    title: { zh: "债务异议：标注、核实、15 日内答复", en: "A dispute: annotate, verify, answer within 15 days" },
    cites: [
      house({
        zh: "落实支付清算协会指引第84条、《征信业管理条例》第25条",
        en: "carrying out PCAC guideline art. 84 and credit reporting regulation art. 25",
      }),
    ],
    strength: "house",
    inForceFrom: SINCE.house,
    kind: "answer",
    owed: {
      zh: "标注账户、核实并答复；争议部分暂停催收。",
      en: "Annotate the account, verify, answer; the disputed part pauses.",
    },
    trigger: { zh: "收到异议之日", en: "the day the dispute is received" },
    clock: naturalDays(15),
  }),
  owe({
    id: "cn.dispute.evidence-pack",
    title: {
      zh: "15 日内提供合同、放款、流水、转让证明",
      en: "Contract, disbursement, statement, assignments within 15 days",
    },
    cites: [
      house({ zh: "落实《消费者权益保护法》第8条知情权", en: "the right to know of Consumer Law art. 8" }),
      consumerLaw("8", "verified"),
    ],
    strength: "house",
    inForceFrom: SINCE.house,
    kind: "answer",
    owed: {
      zh: "应请求提供合同、放款凭证、对账单和债权转让链。",
      en: "On request: contract, proof of disbursement, statement, chain of assignments.",
    },
    trigger: { zh: "收到请求之日", en: "the day it is asked for" },
    clock: naturalDays(15),
  }),
  owe({
    id: "cn.hardship.other-products",
    title: { zh: "困难申请 15 日内书面答复", en: "A hardship request is answered in writing within 15 days" },
    cites: [
      house({
        zh: "各产品均设困难渠道，拒绝须说明理由",
        en: "a hardship channel for every product, with reasons for any refusal",
      }),
    ],
    strength: "house",
    inForceFrom: SINCE.house,
    kind: "answer",
    owed: { zh: "书面答复并说明理由。", en: "A documented answer, with reasons for a refusal." },
    trigger: { zh: "收到申请之日", en: "the day of the request" },
    clock: naturalDays(15),
    notFormalised: {
      zh: "信用卡之外没有法定的分期请求权。",
      en: "Outside cards there is no statutory right to relief.",
    },
  }),
  owe({
    id: "cn.data.subject-rights",
    title: { zh: "个人信息请求 15 日内答复", en: "Requests about personal information: 15 days" },
    cites: [house({ zh: "《个人信息保护法》第44至50条只说“及时”", en: "PIPL arts 44–50 say only 'in good time'" })],
    strength: "house",
    inForceFrom: SINCE.house,
    kind: "answer",
    owed: {
      zh: "查阅、复制、更正、删除、解释；拒绝须说明理由。",
      en: "Access, copy, correction, deletion, explanation; a refusal gives reasons.",
    },
    trigger: { zh: "收到请求之日", en: "the day of the request" },
    clock: naturalDays(15),
  }),
];
