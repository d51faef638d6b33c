import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { house } from "../instruments.ts";
import { COLLECTING } from "../purpose.ts";
import { SINCE } from "../since.ts";

/**
 * Nothing is collected that has been paid, is on its way, or is not due.
 *
 * The house's own line, derived from the duty to keep records true (credit reporting regulation arts 23, 25): a
 * settlement reaches every channel and agency at once.
 *
 * Not formalised: withdrawing a suit and updating the bureau, which other rooms do within a day.
 */
export const settleWithdraw = inForce({
  id: "cn.legal.settle-withdraw",
  title: { zh: "已还、在途或无欠款即停止催收", en: "Paid, on its way or not due: no collection" },
  cites: [
    house({
      zh: "结清后停止一切催收；参照《征信业管理条例》第23、25条的准确义务",
      en: "nothing is collected once settled; compare the accuracy duties of credit reporting regulation arts 23, 25",
    }),
  ],
  strength: "house",
  inForceFrom: SINCE.house,
  appliesTo: { messageClasses: COLLECTING },
  unknown: "requires",
  sayings: {
    paid: {
      agent: { zh: "债务 {debt} 已结清或没有逾期金额。", en: "Debt {debt} is paid or has no arrears." },
      borrower: { zh: "已还清或未到期的款项不得催收。", en: "What is paid or not yet due may not be collected." },
    },
    pending: {
      agent: { zh: "客户的还款在途，暂停催收。", en: "A payment is on its way: no collection meanwhile." },
      borrower: {
        zh: "您的还款正在处理，期间不催收。",
        en: "Your payment is being booked; nobody collects meanwhile.",
      },
    },
    unknown: {
      agent: {
        zh: "不知道债务 {debt} 的欠款金额，先核对账本。",
        en: "The arrears of debt {debt} are unknown: check the ledger first.",
      },
      borrower: { zh: "金额未核对清楚前不得催收。", en: "Nobody may collect before the amount has been checked." },
    },
  },
  notFormalised: {
    zh: "撤诉、撤回执行和更新征信在一日内由相应流程完成。",
    en: "Withdrawing suits and updating the bureau within a day is done elsewhere.",
  },
  check(ask) {
    if (ask.hold("payment-pending") !== undefined) return { kind: "refuse", says: "pending" };
    const { debts, request } = ask.facts;
    for (const { id, paid, arrearsMinor, paymentPending } of debts) {
      if (!request.debts.includes(id)) continue;
      if (paymentPending === true) return { kind: "refuse", says: "pending" };
      if (paid === true || arrearsMinor === 0) return { kind: "refuse", says: "paid", used: { debt: id } };
      if (arrearsMinor === undefined) return { kind: "require", needs: "arrears", says: "unknown", used: { debt: id } };
    }
    return undefined;
  },
  vectors: [
    { name: "arrears of one cent", given: given({ debt: { arrearsMinor: 1 } }), expect: "silent" },
    { name: "no arrears", given: given({ debt: { arrearsMinor: 0 } }), expect: "refuse" },
    { name: "paid", given: given({ debt: { paid: true } }), expect: "refuse" },
    { name: "a payment is on its way", given: given({ debt: { paymentPending: true } }), expect: "refuse" },
    {
      name: "a payment is held on the case",
      given: given({ holds: [{ kind: "payment-pending", from: 0 }] }),
      expect: "refuse",
    },
    { name: "nobody knows what is due", given: given({ debts: [{ id: "debt-1" }] }), expect: "require" },
    {
      name: "a receipt for the payment is sent",
      given: given({ debt: { paid: true }, request: { messageClass: "service" } }),
      expect: "silent",
    },
  ],
});
