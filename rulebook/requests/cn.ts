import type { HoldKind } from "@fairdue/core/case/hold.ts";
import type { Citation } from "@fairdue/core/contact/rule.ts";
import type { Duty } from "@fairdue/core/rights/duty.ts";
import type { KindLaw, RequestLaw } from "@fairdue/core/rights/request/clocks.ts";
import type { HoldEnd, RequestKind } from "@fairdue/core/rights/request/event.ts";
import type { Text } from "@fairdue/core/text.ts";
import { cnWorkingDays } from "../calendars/cn.ts";
import { answers } from "../cn/duties/answers.ts";
import { owe, workingDays } from "../cn/duties/duty.ts";
import {
  cardMeasures,
  civilCode,
  complaintMeasures,
  consumerLaw,
  creditReporting,
  financialTrials,
  gbt45251,
  house,
  pcac,
  pipl,
  statedCost,
} from "../cn/instruments.ts";
import { SINCE } from "../cn/since.ts";
import { dutyNamed } from "../objections/duty-named.ts";
import { appealsCn } from "./appeals-cn.ts";

const HONOURED = { zh: "立即停止，尽快确认", en: "it stops at once, and is confirmed soon" };

/** No article gives a time: what takes effect at once is confirmed within the house's own. */
const confirm = owe({
  id: "house.request.confirm",
  title: { zh: "5 个工作日内确认", en: "Confirmed within 5 working days" },
  cites: [house(HONOURED)],
  strength: "house",
  inForceFrom: SINCE.house,
  kind: "answer",
  owed: { zh: "书面确认已按要求办理。", en: "A written confirmation that what was asked is done." },
  trigger: { zh: "收到请求之日", en: "the day of the request" },
  clock: workingDays(5),
});

/** The peace of private life, and deciding on one's own information. */
const PEACE = [civilCode("1033(1)", "verified"), pipl("44", "verified"), consumerLaw("14", "verified")] as const;

const CONFIRM = [confirm] as const;
const COMPLAINT = [
  dutyNamed("cn.complaint.bank-15d", answers),
  dutyNamed("cn.complaint.bank-30d", answers),
  dutyNamed("cn.complaint.bank-60d", answers),
] as const;
const DISPUTE = [dutyNamed("cn.dispute.annotate", answers)] as const;
const PROOF = [dutyNamed("cn.dispute.evidence-pack", answers)] as const;
const PERSONAL = [dutyNamed("cn.data.subject-rights", answers)] as const;
const HARDSHIP = [dutyNamed("cn.hardship.other-products", answers)] as const;

type Hold = readonly [kind: HoldKind, citation: string, ends: HoldEnd];

function kind(
  zh: string,
  en: string,
  cites: readonly [Citation, ...Citation[]],
  duties: readonly [Duty, ...Duty[]],
  ...holds: readonly Hold[]
): KindLaw {
  const name: Text = { zh, en };
  return { name, cites, duties, holds: holds.map(([held, citation, ends]) => ({ kind: held, citation, ends })) };
}

const disputed: Hold = ["dispute", "cn.dispute.annotate", "answer"];
const complained: Hold = ["complaint", "cn.freq.dispute-freeze", "answer"];

/** What each kind of request rests on, how long an answer may take, and what stops meanwhile. */
const kinds: Readonly<Record<RequestKind, KindLaw>> = {
  "know-statement": kind("查询欠款明细", "What I owe", [consumerLaw("8", "verified")], PROOF),
  "know-contract": kind(
    "索取合同和放款凭证",
    "My contract and proof of the loan",
    [consumerLaw("8", "verified")],
    PROOF,
  ),
  "know-cost": kind(
    "核对综合成本是否超限",
    "Whether it costs more than is allowed",
    [statedCost("", "reported"), financialTrials("2", "unverified"), consumerLaw("8", "verified")],
    PROOF,
  ),
  // Until what was taken back is shut, everything pauses: once too little rather than once too often.
  consent: kind("变更联系授权", "How I may be contacted", PEACE, CONFIRM, [
    "stop-request",
    "cn.contact.debtor-preferences",
    "answer",
  ]),
  "contact-report": kind(
    "举报某次联系",
    "A contact that was wrong",
    [gbt45251("", "reported"), complaintMeasures("", "reported")],
    COMPLAINT,
    complained,
  ),
  "data-seen": kind("谁看过我的信息", "Who saw my data", [pipl("44, 45", "verified")], PERSONAL),
  "data-copy": kind("复制我的个人信息", "A copy of my data", [pipl("45", "verified")], PERSONAL),
  "data-correction": kind("更正个人信息", "Correct my data", [pipl("46", "verified")], PERSONAL),
  "data-deletion": kind("删除个人信息", "Delete my data", [pipl("47", "verified")], PERSONAL),
  // Once found true, the mark stays: nobody is to be asked for the debt of a thief again.
  "dispute-not-me": kind(
    "不是我借的",
    "This debt is not mine",
    [pcac("84", "verified"), creditReporting("25", "verified")],
    DISPUTE,
    disputed,
    ["identity-theft", "征信业管理条例 23, 25", "unless-granted"],
  ),
  "dispute-paid": kind("我已经还了", "I have paid", [pcac("84", "verified")], DISPUTE, disputed),
  "dispute-amount": kind("金额不对", "The amount is wrong", [pcac("84", "verified")], DISPUTE, disputed),
  "stop-contact": kind("停止联系", "Stop contacting me", PEACE, CONFIRM, [
    "stop-request",
    "cn.contact.debtor-preferences",
    "withdrawal",
  ]),
  complaint: kind("投诉", "Complaint", [complaintMeasures("", "reported")], COMPLAINT, complained),
  compensation: kind("要求赔偿", "Compensation", [consumerLaw("55", "verified")], COMPLAINT, complained),
  represented: kind(
    "由他人代理",
    "Somebody speaks for me",
    [complaintMeasures("14", "reported"), civilCode("161", "unverified")],
    CONFIRM,
    ["representation", "cn.party.debtor-agent", "unless-granted"],
  ),
  vulnerable: kind(
    "特殊困难群体",
    "I need particular care",
    [house({ zh: "对弱势借款人的照顾", en: "care for those who need it" })],
    CONFIRM,
    ["vulnerability", "cn.vuln.health-disaster", "unless-granted"],
  ),
  hardship: kind("还款困难", "I cannot pay", [cardMeasures("70", "reported")], HARDSHIP, [
    "hardship-review",
    "cn.hardship.other-products",
    "answer",
  ]),
};

/** Requests under the law of the mainland; where it says only "in good time" the house's own fifteen days stand. */
export const requestsCn: RequestLaw = { id: "cn", kinds, appeals: appealsCn, calendar: cnWorkingDays };
