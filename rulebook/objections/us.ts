import { day } from "@fairdue/core/calendar/day.ts";
import type { ObjectionLaw } from "@fairdue/core/credit/objection/clocks.ts";
import type { Duty } from "@fairdue/core/rights/duty.ts";
import { naturalDays } from "../cn/duties/duty.ts";
import { cite } from "../us/instruments.ts";
import { houseStep } from "./house-steps.ts";
import { noWorkingDays } from "./no-working-days.ts";

const directDispute: Duty = {
  id: "us.fcra.direct-dispute",
  title: { zh: "直接争议 30 日", en: "A direct dispute: 30 days" },
  cites: [
    cite(
      { zh: "美国《V条例》12 CFR；《公平信用报告法》", en: "Regulation V, 12 CFR; Fair Credit Reporting Act" },
      "1022.43(a), (e); 15 USC 1681s-2(a)(8)",
      "unverified",
    ),
  ],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2010-07-01"),
  kind: "answer",
  owed: {
    zh: "合理调查、答复本人，并更正报送过的每个征信机构。",
    en: "Investigate reasonably, answer the consumer, correct it with every bureau.",
  },
  trigger: { zh: "收到争议之日", en: "receipt of the dispute" },
  clock: naturalDays(30),
  extendable: {
    to: naturalDays(45),
    on: { zh: "客户在期内补充材料", en: "the consumer adds material within the period" },
  },
  notFormalised: {
    zh: "无意义争议的 5 个营业日通知未实现。",
    en: "The short notice of a frivolous dispute, within 5 business days, is not kept.",
  },
};

const disputed = { kind: "dispute", citation: "15 USC 1681s-2(a)(3)" } as const;

/** Disputes under the Fair Credit Reporting Act and Regulation V. Remembered, not read: cautious throughout. */
export const objectionsUs: ObjectionLaw = {
  id: "us",
  steps: {
    evidence: houseStep("evidence", naturalDays(7)),
    decide: houseStep("decide", naturalDays(20)),
    correct: houseStep("correct", naturalDays(1)),
    reply: directDispute,
    statement: houseStep("statement", naturalDays(3)),
    authority: houseStep("authority", naturalDays(30)),
  },
  holds: {
    amount: disputed,
    status: disputed,
    paid: disputed,
    closed: disputed,
    "not-mine": { kind: "identity-theft", citation: "15 USC 1681s-2(a)(6)" },
    other: disputed,
  },
  calendar: noWorkingDays("us"),
};
