import type { Text } from "../text.ts";
import type { ExplainKey } from "./explain.ts";

/** Words for each node of an explained payoff; `{names}` are filled with its values. */
export const EXPLAIN_WORDS: Readonly<Record<ExplainKey, Text>> = {
  payoff: { zh: "{asOf} 结清金额", en: "Payoff amount on {asOf}" },
  instalment: { zh: "第{no}期，应还日 {dueOn}", en: "Instalment {no}, due {dueOn}" },
  principal: { zh: "本金", en: "Principal" },
  interest: { zh: "利息", en: "Interest" },
  fee: { zh: "费用", en: "Fees" },
  penalty: { zh: "罚息", en: "Penalty" },
  contracted: { zh: "合同约定，{dueOn} 应还", en: "By the contract, due {dueOn}" },
  charged: { zh: "{on} 记账收取（{reference}）", en: "Charged on {on} ({reference})" },
  paid: { zh: "{on} 还款 {whole} 冲抵（{reference}）", en: "Paid from {whole} on {on} ({reference})" },
  waived: { zh: "{on} 减免 {whole} 冲抵（{reference}）", en: "Waived from {whole} on {on} ({reference})" },
  refunded: {
    zh: "{on} 退款 {whole} 转回（{reference}）",
    en: "Owed again after a refund of {whole} on {on} ({reference})",
  },
  corrected: { zh: "{on} 更正（{reference}）", en: "Corrected on {on} ({reference})" },
  late: { zh: "逾期费用（按日计算，不入账）", en: "Charges for paying late (computed, never booked)" },
  "late-formula": { zh: "{base}，{dayCount}，{compounding}", en: "{base}, {dayCount}, {compounding}" },
  "late-step": {
    zh: "{base} × {rate}% × {days}天（{from} 至 {to}）",
    en: "{base} × {rate} % × {days} days ({from} to {to})",
  },
  "late-once": {
    zh: "最低还款额未还部分 {base} × {rate}%，一次",
    en: "Minimum payment short by {base} × {rate} %, once",
  },
  "late-billed": { zh: "减：已记账收取的部分", en: "Less what was booked for it already" },
  spared: { zh: "{asOf} 之后各期的利息，提前结清不收", en: "Interest of instalments after {asOf}, spared by settling" },
  credit: { zh: "多付款项抵扣", en: "Money received that had nothing to pay" },
  capped: {
    zh: "超出年化{yearly}%上限的部分（{rule}）：累计费用 {charged}，上限 {allowed}",
    en: "Beyond the cap of {yearly} % a year ({rule}): {charged} charged so far, {allowed} allowed",
  },
  "cap-unknown": {
    zh: "费率上限未知，查明之前只主张本金",
    en: "The cap on cost is not known: only principal is claimed until it is looked up",
  },
};

/** Words for the closed values of a formula. */
export const FORMULA_WORDS: Readonly<Record<string, Text>> = {
  "overdue-principal": { zh: "以逾期本金为基数", en: "On overdue principal" },
  "overdue-instalment": { zh: "以逾期应还额为基数", en: "On the overdue instalment" },
  "minimum-shortfall": { zh: "以最低还款额未还部分为基数", en: "On what the minimum payment fell short by" },
  day: { zh: "日利率", en: "a rate by the day" },
  once: { zh: "一次性", en: "once" },
  "act/360": { zh: "年利率，实际天数/360", en: "a yearly rate, actual days over 360" },
  "act/365": { zh: "年利率，实际天数/365", en: "a yearly rate, actual days over 365" },
  "30e/360": { zh: "年利率，30E/360", en: "a yearly rate, 30E/360" },
  none: { zh: "不计复利，合计后四舍五入到分", en: "not compounded, the sum rounded half up" },
  monthly: { zh: "按月计复利，合计后四舍五入到分", en: "compounded monthly, the sum rounded half up" },
};
