import type { Text } from "../../text.ts";
import type { Ask, CreditEvent } from "../question.ts";

/** Events as a person reads them. */
export const EVENT_WORDS: Readonly<Record<CreditEvent, Text>> = {
  "on-time": { zh: "按时还款", en: "paid on time" },
  late: { zh: "逾期", en: "paid late or not paid" },
  "paid-after": { zh: "逾期后已还清", en: "late, then paid" },
  "minimum-paid": { zh: "只还最低还款额", en: "minimum paid" },
  "early-repayment": { zh: "提前还款", en: "early repayment" },
  instalments: { zh: "正常分期", en: "bill paid in instalments" },
  negotiated: { zh: "与机构协商还款", en: "plan negotiated with the lender" },
  deferral: { zh: "延期还款", en: "deferral" },
  "personal-instalment": { zh: "个性化分期（停息挂账）", en: "personalised instalments" },
  settlement: { zh: "减免结清", en: "settlement for less" },
  "re-age": { zh: "重组或重新计龄", en: "restructuring or re-ageing" },
  "write-off": { zh: "核销／呆账", en: "write-off, bad debt" },
  recovery: { zh: "核销后收回", en: "recovered after write-off" },
  "guarantor-paid": { zh: "担保人或保险代偿", en: "paid by a guarantor" },
  "asset-in-lieu": { zh: "以资抵债", en: "settled in kind" },
  "debt-sold": { zh: "债权转让", en: "debt sold" },
  guaranteeing: { zh: "为他人担保", en: "guarantee for somebody else" },
  litigation: { zh: "被起诉", en: "sued" },
  judgment: { zh: "判决或强制执行", en: "judgment or enforcement" },
  "opened-by-mistake": { zh: "误开通", en: "opened by mistake" },
  "unused-line": { zh: "有额度未使用", en: "unused limit" },
  "closed-account": { zh: "注销、关闭账户", en: "account closed" },
  applied: { zh: "申请或开通", en: "applied" },
  refused: { zh: "申请被拒", en: "application refused" },
  viewed: { zh: "被他人查询", en: "viewed by others" },
  "own-query": { zh: "本人查询", en: "own enquiry" },
  "post-loan-check": { zh: "贷后管理查询", en: "post-loan check" },
  "several-loans": { zh: "多笔小额贷款", en: "several small loans" },
  "identity-theft": { zh: "冒名或被骗贷款", en: "identity theft or fraud" },
  "wrong-entry": { zh: "记录有错或机构原因", en: "wrong entry or the lender's fault" },
  "no-history": { zh: "没有信贷记录", en: "no credit history" },
};

/** What is asked, as a person reads it. */
export const ASK_WORDS: Readonly<Record<Ask, Text>> = {
  shows: { zh: "上不上征信", en: "does it show" },
  impact: { zh: "有什么影响", en: "what it does" },
  when: { zh: "多久上征信", en: "when it shows" },
  update: { zh: "多久更新", en: "when it is updated" },
  "how-long": { zh: "保留多久", en: "how long it stays" },
  remove: { zh: "能不能消除", en: "can it be removed" },
  "repair-service": { zh: "征信修复、中介", en: "paid repair" },
  "repair-policy": { zh: "一次性信用修复政策", en: "the one-off repair policy" },
  mortgage: { zh: "影响房贷吗", en: "mortgage" },
  card: { zh: "影响办信用卡吗", en: "getting a card" },
  loan: { zh: "影响贷款吗", en: "getting a loan" },
  family: { zh: "影响家人吗", en: "family" },
  work: { zh: "影响工作、政审吗", en: "work" },
  travel: { zh: "影响出行吗", en: "travel" },
  blacklist: { zh: "黑名单、失信", en: "blacklists" },
  correct: { zh: "怎么更正错误", en: "how an error is corrected" },
  complain: { zh: "怎么投诉", en: "how to complain" },
  negotiate: { zh: "能不能协商", en: "can one negotiate" },
  queries: { zh: "查询次数", en: "enquiries" },
  "check-own": { zh: "怎么查本人征信", en: "how to see one's own report" },
  meaning: { zh: "是什么意思", en: "what it means" },
  notice: { zh: "要不要事先告知", en: "must one be told before" },
  grace: { zh: "有没有宽限期", en: "is there grace" },
  "is-late": { zh: "算不算逾期", en: "does it count as late" },
  todo: { zh: "怎么办", en: "what to do" },
  who: { zh: "由谁报送", en: "who reports it" },
  form: { zh: "怎么显示、几条记录", en: "in which form" },
  statement: { zh: "本人声明", en: "own statement" },
  proof: { zh: "证明材料", en: "letters of proof" },
  "big-data": { zh: "大数据、芝麻分", en: "other scores" },
  consent: { zh: "查询要不要同意", en: "consent to an enquiry" },
  "which-products": { zh: "哪些产品上征信", en: "which products show" },
  improve: { zh: "怎么养好征信", en: "how to improve it" },
  threshold: { zh: "多少钱以下不报", en: "smallest amount" },
};

/** Headings of what was understood. */
export const UNDERSTOOD_WORDS = {
  product: { zh: "产品", en: "product" },
  event: { zh: "情况", en: "event" },
  lateness: { zh: "逾期", en: "late" },
  amount: { zh: "金额", en: "amount" },
  paid: { zh: "还清", en: "paid" },
  asks: { zh: "想知道", en: "asked" },
  codes: { zh: "代码", en: "code" },
} as const satisfies Readonly<Record<string, Text>>;

/** What an answer takes for granted where the question is silent. */
export const ASSUMED_WORDS = {
  law: { zh: "按中国大陆规则、截至{day}。", en: "The rules of mainland China as of {day}." },
  family: {
    zh: "您只说了“{name}”，没有说是哪个产品，按{products}分别回答。",
    en: "You said only “{name}”: answered for {products}.",
  },
  noProduct: {
    zh: "没有听出是哪个产品，按持牌机构的贷款或信用卡回答；请补充产品名。",
    en: "No product was named: answered for loans and cards of licensed lenders. Please name it.",
  },
  tooMany: {
    zh: "产品太多，{products}请另外再问。",
    en: "Too many products for one answer: please ask again about {products}.",
  },
  noEvent: {
    zh: "没有听出发生了什么，按正常使用、按时还款回答。",
    en: "Nothing was said to have happened: answered for normal use, paid on time.",
  },
  noDays: {
    zh: "没有说逾期几天，不推算还款状态。",
    en: "You did not say how many days late, so no month code is given.",
  },
  vague: { zh: "“几天”“几个月”只能按一个范围回答。", en: "A vague length of time can only be answered for a range." },
  unpaid: { zh: "没有说是否已还清，按还没还清回答。", en: "You did not say whether it is paid: answered as unpaid." },
  monthsAsDays: { zh: "一个月按30天、一期按一个月计算。", en: "A month is counted as 30 days, a period as a month." },
} as const satisfies Readonly<Record<string, Text>>;

export const PAID_WORDS: Text = { zh: "是", en: "yes" };
