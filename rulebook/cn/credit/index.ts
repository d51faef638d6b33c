import type { CreditBook } from "@fairdue/core/credit/book.ts";
import { claims } from "./claims/index.ts";
import { lexicon } from "./lexicon/index.ts";
import { namesWithoutFacts, recordProducts } from "./products/index.ts";

/**
 * What the central bank's credit record shows, for mainland China.
 *
 * > Regulation on credit reporting, arts 13–44 (read); notice of 2025-12-22 on the one-off repair (official Q&A)
 *
 * Not formalised: what each lender really sends on which day, which no public source tells.
 */
export const creditBookCn: CreditBook = {
  products: recordProducts,
  namesWithoutFacts,
  claims,
  lexicon,
  codes: {
    N: { zh: "正常，当月按时足额还款", en: "normal, paid on time and in full this month" },
    "1": { zh: "逾期1–30天", en: "1–30 days past due" },
    "2": { zh: "逾期31–60天", en: "31–60 days past due" },
    "3": { zh: "逾期61–90天", en: "61–90 days past due" },
    "4": { zh: "逾期91–120天", en: "91–120 days past due" },
    "5": { zh: "逾期121–150天", en: "121–150 days past due" },
    "6": { zh: "逾期151–180天", en: "151–180 days past due" },
    "7": { zh: "逾期180天以上", en: "over 180 days past due" },
    "*": { zh: "当月不需要还款，或当月没有还款历史", en: "nothing due this month, or no history" },
    D: { zh: "担保人代还（代偿）", en: "paid by a guarantor" },
    Z: { zh: "以资抵债", en: "settled in kind" },
    C: { zh: "结清，正常还清后账户关闭", en: "settled and closed" },
    G: {
      zh: "结束（除结清外的其他终止，如核销、债转）",
      en: "ended otherwise than by being paid, such as a write-off or sale",
    },
    B: { zh: "呆账，放款机构认为收不回来", en: "bad debt: the lender regards it as lost" },
    M: { zh: "约定还款日后还清（只有一个来源）", en: "repaid after the due date (one source only)" },
    A: { zh: "当月没有账单（信用卡）", en: "no bill this month (card)" },
    "#": { zh: "未知", en: "unknown" },
    "/": { zh: "当月账户尚未开立", en: "account not opened yet" },
  },
  classes: {
    normal: { zh: "正常", en: "normal" },
    "special-mention": { zh: "关注", en: "special-mention" },
    substandard: { zh: "次级", en: "substandard" },
    doubtful: { zh: "可疑", en: "doubtful" },
    loss: { zh: "损失", en: "loss" },
  },
  repair: { arose: { from: "2020-01-01", to: "2025-12-31" }, repaidBy: "2026-03-31", limitMinor: 1_000_000 },
  keptYears: 5,
};
