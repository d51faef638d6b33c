import type { AppealRoute } from "@fairdue/core/rights/request/clocks.ts";
import type { RequestAppeal, RequestKind } from "@fairdue/core/rights/request/event.ts";
import { answers } from "../cn/duties/answers.ts";
import { naturalDays, owe } from "../cn/duties/duty.ts";
import { complaintMeasures, house, pbocConsumers, source } from "../cn/instruments.ts";
import { SINCE } from "../cn/since.ts";
import { dutyNamed } from "../objections/duty-named.ts";

const bank = dutyNamed("cn.complaint.bank-15d", answers);
const forwarded = dutyNamed("cn.complaint.pboc-15d", answers);
/** `cn.complaint.route-map`: who looks after what follows from each authority's remit, which nobody has compared yet. */
const remits = source({ zh: "各机关职责分工", en: "Remits of the authorities" }, "", "unverified");
const CONTACTS: readonly RequestKind[] = ["consent", "contact-report", "stop-contact", "complaint", "compensation"];

/** No article gives the house a time to speak before mediators or a court: it looks again within its own. */
const again = owe({
  id: "house.request.again",
  title: { zh: "15 日内重新核查", en: "Looked into again within 15 days" },
  cites: [house({ zh: "请求升级后重新核查", en: "looking again once somebody turned further" })],
  strength: "house",
  inForceFrom: SINCE.house,
  kind: "answer",
  owed: { zh: "由未经手的人重新核查并答复。", en: "Somebody who had no part in it looks again and answers." },
  trigger: { zh: "知悉之日", en: "the day we learn of it" },
  clock: naturalDays(15),
});

/** Where somebody goes who is not content with an answer; shown with every reply, and never obstructed. */
export const appealsCn: Readonly<Record<RequestAppeal, AppealRoute>> = {
  house: {
    name: { zh: "请本机构复查", en: "Ask us to look again" },
    cites: [complaintMeasures("", "reported")],
    duty: bank,
  },
  "12378": {
    name: {
      zh: "12378 银行保险消费者投诉维权热线（金融监管总局）",
      en: "12378, the financial regulator (NFRA): banks, consumer finance",
    },
    cites: [remits],
    duty: bank,
  },
  "local-finance": {
    name: {
      zh: "地方金融管理部门（小额贷款、融资担保）",
      en: "The local financial authority: micro-loans, guarantees",
    },
    cites: [remits],
    duty: again,
  },
  "12363": {
    name: {
      zh: "12363 人民银行金融消费权益保护（征信、支付、利率）",
      en: "12363, the central bank: credit record, payments, rates",
    },
    cites: [remits, pbocConsumers("43", "verified")],
    duty: forwarded,
  },
  "12321": {
    name: { zh: "12321 骚扰电话、垃圾短信举报", en: "12321: nuisance calls and messages" },
    cites: [remits],
    duty: again,
    about: CONTACTS,
  },
  "12315": {
    name: { zh: "12315 消费者投诉（市场监管）", en: "12315, the market regulator: consumers" },
    cites: [remits],
    duty: again,
  },
  mediation: {
    name: { zh: "金融纠纷调解（免费）", en: "Mediation of financial disputes, free of charge" },
    cites: [
      source({ zh: "《人民调解法》", en: "People's Mediation Law" }, "31, 33", "verified"),
      pbocConsumers("45", "verified"),
    ],
    duty: again,
  },
  court: { name: { zh: "向人民法院起诉", en: "Go to court" }, cites: [remits], duty: again },
};
