import { formatDay } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import { clocksOf, type ObjectionStep } from "@fairdue/core/credit/objection/clocks.ts";
import type { ObjectionGround, ObjectionLawId, ObjectionWay } from "@fairdue/core/credit/objection/event.ts";
import { uncorrected } from "@fairdue/core/credit/objection/objection.ts";
import { objectionLaws } from "@fairdue/rulebook/objections/index.ts";
import type { Pool } from "pg";
import { loadOpenObjections, type PlacedObjection } from "../store/objections.ts";

/** An open objection with everything owed of it; days are YYYY-MM-DD where the person lives. */
export type ListedObjection = {
  readonly objection: number;
  readonly case: number;
  readonly lender: string;
  readonly account: string | undefined;
  readonly law: ObjectionLawId;
  readonly way: ObjectionWay;
  readonly about: ObjectionGround;
  readonly receivedOn: string;
  readonly decided: "correct" | "keep" | undefined;
  /** Recipients who still have to be told what is right. */
  readonly uncorrected: readonly string[];
  /** What is owed, the most pressing first. */
  readonly owed: readonly {
    readonly step: ObjectionStep;
    readonly dueOn: string;
    readonly late: boolean;
    /** Days left until and with the last one; below zero, days late. */
    readonly daysLeft: number;
    readonly extended: boolean;
    /** The working calendar ends before; the day is counted in calendar days. */
    readonly cautious: boolean;
    readonly duty: string;
  }[];
};

/** Open objections, the one due first at the head. */
export async function listObjections(pool: Pool, now: number): Promise<readonly ListedObjection[]> {
  const listed = (await loadOpenObjections(pool)).map((one) => listedObjection(one, now));
  return listed.toSorted((a, b) => firstDay(a) - firstDay(b));
}

function firstDay({ owed }: ListedObjection): number {
  return owed[0]?.daysLeft ?? Number.POSITIVE_INFINITY;
}

/** An objection as it is listed, with what is owed of it at a moment. */
export function listedObjection(
  { caseId, lender, zone, account, objection }: PlacedObjection,
  now: number,
): ListedObjection {
  const today = localDayAt(zone, now);
  const clocks = clocksOf(objection, objectionLaws[objection.law], { zone, now });
  return {
    objection: objection.objectionId,
    case: caseId,
    lender,
    account,
    law: objection.law,
    way: objection.way,
    about: objection.about,
    receivedOn: formatDay(localDayAt(zone, objection.receivedAt)),
    decided: objection.decision?.outcome,
    uncorrected: uncorrected(objection),
    owed: clocks.map(({ step, duty, on, late, extended, cautious }) => ({
      step,
      dueOn: formatDay(on),
      late,
      daysLeft: on - today,
      extended,
      cautious,
      duty: duty.id,
    })),
  };
}
