import type { ArrangementLaw } from "@fairdue/core/plan/arrangement-law.ts";
import { cardMeasures, civilCode, consumerLaw, limitation, statedCost } from "./instruments.ts";

/**
 * What Chinese law says about arrangements with borrowers.
 *
 * > Card measures art. 70: where a card debt is beyond the holder's ability and the holder is still willing to pay, the
 * > bank may agree on a personal instalment plan of at most five years; what it states; collection stops while it is kept
 *
 * Willing is who asks for a plan and says what they can pay. Not formalised: the promise not to apply for new cards
 * binds the borrower, nobody else.
 */
export const arrangementsCn: ArrangementLaw = {
  longest: [
    {
      rule: "cn.hardship.card-personal-plan",
      product: "credit-card",
      months: 60,
      cites: [cardMeasures("70", "reported")],
    },
  ],
  content: [
    {
      rule: "cn.hardship.card-plan-content",
      products: ["credit-card"],
      cites: [cardMeasures("70", "reported")],
      items: [
        { zh: "欠款余额、结构、币种", en: "The balance, what it is made of, and its currency" },
        {
          zh: "还款周期、方式、币种、日期和每期金额",
          en: "How often, how, in which currency, when and how much is paid",
        },
        { zh: "还款期间是否计收年费、利息和其他费用", en: "Whether fees and interest accrue while it runs" },
        { zh: "未还清前不再申领信用卡的承诺", en: "The promise not to apply for new cards until it is settled" },
        { zh: "双方权利义务和违约责任", en: "Rights, duties and what follows a breach" },
        { zh: "与还款有关的其他事项", en: "Anything else about the repayment" },
      ],
    },
    {
      rule: "cn.hardship.deal-in-writing",
      products: ["pay-later", "consumer-loan", "microloan", "credit-card", "private-loan"],
      cites: [civilCode("483", "unverified"), consumerLaw("8", "unverified")],
      items: [
        { zh: "减免金额、还款日程", en: "What is given up, and the schedule" },
        { zh: "对征信的影响", en: "What it does to the credit record" },
        { zh: "违约的后果", en: "What follows a breach" },
      ],
    },
    {
      rule: "cn.hardship.ack-restarts-limitation",
      products: ["pay-later", "consumer-loan", "microloan", "credit-card", "private-loan"],
      cites: [limitation("14", "verified"), civilCode("195(2)", "verified")],
      items: [{ zh: "同意履行会使诉讼时效重新计算", en: "Agreeing restarts the limitation period" }],
    },
    {
      rule: "cn.cost.disclosure-table",
      products: ["pay-later", "consumer-loan", "microloan", "credit-card", "private-loan"],
      cites: [statedCost("", "reported")],
      items: [
        {
          zh: "年化综合融资成本（内部收益率法）及逐项费用",
          en: "The yearly all-in cost by the internal rate of return, item by item",
        },
      ],
    },
  ],
};
