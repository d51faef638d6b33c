import type { Duty } from "@fairdue/core/rights/duty.ts";
import { cardMeasures, consumerFinance, creditReporting, house, pbocConsumers, pcac, pipl } from "../instruments.ts";
import { SINCE } from "../since.ts";
import { naturalDays, owe, years } from "./duty.ts";

const SETTLED = { zh: "债务结清之日", en: "the day the debt is settled" };

/** How long things are kept; the longest period that applies counts. */
export const keeping: readonly Duty[] = [
  owe({
    id: "cn.records.card-recordings-2y",
    title: { zh: "信用卡催收录音保存二年", en: "Card recordings: two years" },
    cites: [pcac("83", "verified"), cardMeasures("68", "unverified")],
    strength: "law",
    inForceFrom: SINCE.cardMeasures,
    kind: "keep",
    owed: { zh: "催收录音。", en: "Recordings of collection calls." },
    trigger: { zh: "录音之日", en: "the day of the recording" },
    clock: years(2),
  }),
  owe({
    id: "cn.records.consumer-finance-5y",
    title: { zh: "消费金融催收记录保存五年", en: "Consumer-finance records: five years" },
    cites: [consumerFinance("", "reported")],
    strength: "law",
    inForceFrom: SINCE.consumerFinance,
    kind: "keep",
    owed: {
      zh: "真实、客观、完整、可追溯的催收记录，机构的也在内。",
      en: "True, objective, complete, traceable records, agencies' included.",
    },
    trigger: { zh: "记录形成之日", en: "the day of the record" },
    clock: years(5),
  }),
  owe({
    id: "cn.records.default-5y",
    title: { zh: "结清后保存五年", en: "Five years after settlement" },
    cites: [house({ zh: "取已知最长期限，适用于所有放款方", en: "the longest period found, for every lender" })],
    strength: "house",
    inForceFrom: SINCE.house,
    kind: "keep",
    owed: { zh: "全部记录，加密冷存，期满销毁。", en: "All records, sealed and cold; then destroyed." },
    trigger: SETTLED,
    clock: years(5),
  }),
  owe({
    id: "cn.records.pia-3y",
    title: { zh: "影响评估报告保存三年", en: "Impact assessments: three years" },
    cites: [pipl("56", "verified")],
    strength: "law",
    inForceFrom: SINCE.pipl,
    kind: "keep",
    owed: { zh: "个人信息保护影响评估报告和处理记录。", en: "The assessment and the record of what was done." },
    trigger: { zh: "评估完成之日", en: "the day of the assessment" },
    clock: years(3),
  }),
  owe({
    id: "cn.complaint.retention-3y",
    title: { zh: "投诉档案保存三年", en: "Complaint files: three years" },
    cites: [pbocConsumers("44", "verified")],
    strength: "law",
    inForceFrom: SINCE.pbocConsumers,
    kind: "keep",
    owed: { zh: "投诉档案。", en: "The complaint file." },
    trigger: { zh: "投诉办结之日", en: "the day it is closed" },
    clock: years(3),
  }),
  owe({
    id: "cn.hardship.oral-deal-recording",
    title: { zh: "口头还款协议的录音保存至结清", en: "A recorded oral deal is kept until settlement" },
    cites: [cardMeasures("70", "reported")],
    strength: "law",
    inForceFrom: SINCE.cardMeasures,
    kind: "keep",
    owed: { zh: "约定还款的录音，至债务结清。", en: "The recording of the deal, until the debt is cleared." },
    trigger: SETTLED,
    clock: naturalDays(0),
  }),
  owe({
    id: "cn.credit.five-year",
    title: { zh: "不良信息保存五年后删除", en: "Negative information: five years, then deleted" },
    cites: [creditReporting("16", "verified")],
    strength: "law",
    inForceFrom: SINCE.creditReporting,
    kind: "lapse",
    owed: { zh: "征信机构在五年届满后删除。", en: "The bureau deletes it when five years are over." },
    trigger: {
      zh: "不良行为终止（实务上为全部结清）之日",
      en: "the end of the bad conduct, in practice full settlement",
    },
    clock: years(5),
    notFormalised: { zh: "未结清的债务按此理解不起算。", en: "On that reading an unpaid debt never starts the clock." },
  }),
];
