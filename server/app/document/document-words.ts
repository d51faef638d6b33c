import type { EntryKind } from "@fairdue/core/case/events.ts";
import type { DocumentKind } from "@fairdue/core/document/document.ts";
import type { Text } from "@fairdue/core/text.ts";

export const TITLES: Readonly<Record<DocumentKind, Text>> = {
  statement: { zh: "欠款明细", en: "Statement of account" },
  receipt: { zh: "还款收据", en: "Payment receipt" },
  "settlement-certificate": { zh: "结清证明", en: "Settlement certificate" },
  "plan-agreement": { zh: "还款计划协议", en: "Repayment plan agreement" },
};

export const ENTRY_NAMES: Readonly<Record<EntryKind, Text>> = {
  payment: { zh: "还款", en: "payment" },
  reversal: { zh: "冲正", en: "reversal" },
  charge: { zh: "收费", en: "charge" },
  waiver: { zh: "减免", en: "waiver" },
  refund: { zh: "退款", en: "refund" },
  "write-off": { zh: "核销", en: "write-off" },
  recovery: { zh: "核销后收回", en: "recovery" },
};

export const WORDS = {
  account: {
    zh: "出借方：{lender}\n产品：{product}\n账户：{reference}，{openedOn} 开立",
    en: "Lender: {lender}\nProduct: {product}\nAccount: {reference}, opened on {openedOn}",
  },
  no: { zh: "期数", en: "No." },
  dueOn: { zh: "应还日", en: "Due date" },
  principal: { zh: "本金", en: "Principal" },
  interest: { zh: "利息", en: "Interest" },
  fees: { zh: "费用", en: "Fees" },
  paid: { zh: "已还", en: "Paid" },
  waived: { zh: "已减免", en: "Waived" },
  open: { zh: "未还", en: "Open" },
  total: { zh: "合计", en: "Total" },
  valueOn: { zh: "起息日", en: "Value date" },
  entry: { zh: "项目", en: "Entry" },
  reference: { zh: "流水号", en: "Reference" },
  amount: { zh: "金额", en: "Amount" },
  plan: { zh: "一、应还款项", en: "1. What was to be paid" },
  entries: { zh: "二、入账记录", en: "2. What was posted" },
  noEntries: { zh: "尚无入账记录。", en: "Nothing has been posted yet." },
  sums: {
    zh: "截至 {asOf}：到期未还 {arrears}，逾期 {days} 天；全部未还 {open}；当日结清需 {payoff}（未到期利息 {spared} 免收）。",
    en: "As of {asOf}: overdue {arrears}, {days} days past due; everything open {open}; settling today takes {payoff} (interest of {spared} not yet due falls away).",
  },
  unapplied: { zh: "多付的 {amount} 留在账户内。", en: "{amount} paid beyond what was owed is kept on the account." },
  planRuns: {
    zh: "您有一份还款计划在执行。再付 {left}，本账户及计划内的账户即全部结清；届时减免 {gives}，违约则恢复 {returns}。",
    en: "A repayment plan runs. Paying {left} more closes this account and every other in the plan; {gives} is given up then, and {returns} of it comes back if the plan breaks.",
  },
  planNext: { zh: "下一笔：{amount}，{day} 前。", en: "Next: {amount} by {day}." },
  ifWrong: {
    zh: "如认为任何一笔金额有误，请致电 {hotline}；核实期间您可以要求停止催收。",
    en: "If any amount is wrong, call {hotline}; while it is looked into you may ask for collection to stop.",
  },
  received: {
    zh: "收到 {name} 于 {valueOn} 偿还的款项 {amount}，流水号 {entryRef}。",
    en: "Received from {name}: {amount}, value date {valueOn}, reference {entryRef}.",
  },
  wentTo: { zh: "款项用途：", en: "It was used for:" },
  leftOver: { zh: "其中 {amount} 尚未用于任何款项。", en: "{amount} of it has not been used for anything yet." },
  stillOpen: { zh: "此后账户未还 {open}。", en: "Still open on the account afterwards: {open}." },
  settled: {
    zh: "兹证明：{name} 在本账户下的全部应还款项已于 {settledOn} 结清，截至 {asOf} 无任何未还款项。",
    en: "This certifies that everything {name} owed on this account was settled on {settledOn}, and that nothing is open as of {asOf}.",
  },
  agreed: {
    zh: "双方约定按下表偿还：",
    en: "The parties agree on these payments:",
  },
  charges: { zh: "费用", en: "Charges" },
  rules: {
    zh: "逾期 {graceDays} 天以内、差额不超过 {tolerance} 的，视为按时足额；未按约定还款的，可在 {cureDays} 天内补足。{onBreak}计划履行期间不进行催收。",
    en: "A payment up to {graceDays} days late or short by up to {tolerance} counts as made; a missed one can be made good within {cureDays} days. {onBreak}While the plan is kept there is no collection.",
  },
  "waiver-returns": {
    zh: "计划终止时，减免的款项恢复。",
    en: "If the plan ends by breach, waived amounts are owed again. ",
  },
  "waiver-stays": { zh: "计划终止时，已减免的款项不恢复。", en: "Waived amounts stay waived even if the plan ends. " },
  genuine: {
    zh: "文件编号 {number}。任何人可凭编号与本文件核验其真伪：fairdue document check，或致电 {hotline}。",
    en: "Document number {number}. Anyone can have it checked by its number and the file: fairdue document check, or {hotline}.",
  },
} satisfies Record<string, Text>;
