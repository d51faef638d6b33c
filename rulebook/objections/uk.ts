import { day } from "@fairdue/core/calendar/day.ts";
import type { ObjectionLaw } from "@fairdue/core/credit/objection/clocks.ts";
import type { Duty } from "@fairdue/core/rights/duty.ts";
import { naturalDays } from "../cn/duties/duty.ts";
import { cite } from "../uk/instruments.ts";
import { houseStep } from "./house-steps.ts";
import { noWorkingDays } from "./no-working-days.ts";

const complaint: Duty = {
  id: "uk.complaint.8-weeks",
  title: { zh: "投诉 8 周最终答复", en: "A complaint: a final response within 8 weeks" },
  cites: [
    cite({ zh: "英国金融行为监管局《争议解决手册》", en: "FCA Dispute Resolution (DISP)" }, "1.4–1.6", "unverified"),
  ],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2016-06-30"),
  kind: "answer",
  owed: {
    zh: "八周结束前给出最终答复，并告知可在六个月内诉诸金融申诉专员。",
    en: "A final response by the end of eight weeks, with the right to go to the ombudsman within six months.",
  },
  trigger: { zh: "收到之日", en: "the day it is received" },
  clock: naturalDays(56),
};

const disputed = { kind: "dispute", citation: "CONC 7.14.1R" } as const;

/** Objections as complaints under DISP; recovery stops meanwhile under CONC 7.14. Remembered in part: cautious. */
export const objectionsUk: ObjectionLaw = {
  id: "uk",
  steps: {
    evidence: houseStep("evidence", naturalDays(7)),
    decide: houseStep("decide", naturalDays(28)),
    correct: houseStep("correct", naturalDays(1)),
    reply: complaint,
    statement: houseStep("statement", naturalDays(3)),
    authority: houseStep("authority", naturalDays(30)),
  },
  holds: {
    amount: disputed,
    status: disputed,
    paid: disputed,
    closed: disputed,
    "not-mine": { kind: "identity-theft", citation: "CONC 7.14.1R" },
    other: disputed,
  },
  calendar: noWorkingDays("uk"),
};
