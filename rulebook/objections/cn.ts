import type { ObjectionLaw } from "@fairdue/core/credit/objection/clocks.ts";
import { cnWorkingDays } from "../calendars/cn.ts";
import { acts } from "../cn/duties/acts.ts";
import { answers } from "../cn/duties/answers.ts";
import { workingDays } from "../cn/duties/duty.ts";
import { dutyNamed } from "./duty-named.ts";
import { houseStep } from "./house-steps.ts";

const dispute = { kind: "dispute", citation: "征信业管理条例 25" } as const;

/**
 * Objections under the law of the mainland: marked from the commit on, answered in writing within 20 calendar days
 * (征信业管理条例 art. 25), a complaint to the central bank's branch within 30 (art. 26).
 *
 * The steps inside the 20 days are the house's own, in working days: few enough to end before them over the longest
 * festival.
 */
export const objectionsCn: ObjectionLaw = {
  id: "cn",
  steps: {
    evidence: houseStep("evidence", workingDays(5)),
    decide: houseStep("decide", workingDays(7)),
    correct: dutyNamed("cn.credit.accuracy", acts),
    reply: dutyNamed("cn.credit.objection-20d", answers),
    statement: houseStep("statement", workingDays(2)),
    authority: dutyNamed("cn.credit.regulator-complaint-30d", answers),
  },
  holds: {
    amount: dispute,
    status: dispute,
    paid: dispute,
    closed: dispute,
    // Nobody is to be marked with the debt of a thief: nothing is furnished until it is cleared up.
    "not-mine": { kind: "identity-theft", citation: "征信业管理条例 23, 25" },
    other: dispute,
  },
  calendar: cnWorkingDays,
};
