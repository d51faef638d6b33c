import { addDays, type Day } from "../../calendar/day.ts";
import type { WorkingCalendar } from "../../calendar/working-days.ts";
import { type Instant, instantAt, localDayAt, type Zone } from "../../calendar/zone.ts";
import { type Clock, type Duty, dueOn } from "../../rights/duty.ts";
import type { ContestHold, ObjectionGround, ObjectionLawId } from "./event.ts";
import { type Objection, uncorrected } from "./objection.ts";

/**
 * What is owed while an objection is open.
 *
 * `evidence`: what was asked for; `decide`: check and decide; `correct`: put it right with everybody who received it;
 * `reply`: answer the person; `statement`: pass the person's statement on; `authority`: the authority's own answer.
 */
export const OBJECTION_STEPS = ["evidence", "decide", "correct", "reply", "statement", "authority"] as const;
export type ObjectionStep = (typeof OBJECTION_STEPS)[number];

/** How one law wants objections handled: a duty for every step, and the hold for every ground. */
export type ObjectionLaw = {
  readonly id: ObjectionLawId;
  readonly steps: Readonly<Record<ObjectionStep, Duty>>;
  readonly holds: Readonly<Record<ObjectionGround, ContestHold>>;
  readonly calendar: WorkingCalendar;
};

/** One step owed: since when, and its last day. */
export type ObjectionClock = {
  readonly step: ObjectionStep;
  readonly duty: Duty;
  readonly since: Instant;
  /** Last day on which it is in time, in the zone of the case. */
  readonly on: Day;
  /** First instant at which it is late. */
  readonly until: Instant;
  /** The longer time of the duty counts, because the person added something within the shorter one. */
  readonly extended: boolean;
  /** The working calendar ends before the last day: counted in calendar days, which is earlier, so safer. */
  readonly cautious: boolean;
  readonly late: boolean;
};

/** Steps owed of an objection and the moment each began to be owed; none when it is over. */
export function owedSteps(objection: Objection): readonly { readonly step: ObjectionStep; readonly since: Instant }[] {
  const { awaited, decision, repliedAt, roundSince, statementSince, authoritySince } = objection;
  const owed: { step: ObjectionStep; since: Instant }[] = [];
  if (decision === undefined) {
    const asked = Object.values(awaited);
    if (asked.length > 0) owed.push({ step: "evidence", since: Math.min(...asked) });
    owed.push({ step: "decide", since: roundSince });
  } else if (uncorrected(objection).length > 0) owed.push({ step: "correct", since: decision.at });
  if (repliedAt === undefined) owed.push({ step: "reply", since: roundSince });
  if (statementSince !== undefined) owed.push({ step: "statement", since: statementSince });
  if (authoritySince !== undefined) owed.push({ step: "authority", since: authoritySince });
  return owed;
}

/** The clocks of an objection as of a moment, the earliest end first. */
export function clocksOf(
  objection: Objection,
  law: ObjectionLaw,
  { zone, now }: { readonly zone: Zone; readonly now: Instant },
): readonly ObjectionClock[] {
  const clocks = owedSteps(objection).map(({ step, since }): ObjectionClock => {
    const duty = law.steps[step];
    const begun = { at: since, zone, calendar: law.calendar };
    const short = endOf(duty.clock, begun);
    const { extendable } = duty;
    const adds = objection.addedAt !== undefined && objection.addedAt < short.until;
    const extended = extendable !== undefined && adds;
    const { on, until, cautious } = extended ? endOf(extendable.to, begun) : short;
    return { step, duty, since, on, until, extended, cautious, late: now >= until };
  });
  return clocks.toSorted((a, b) => a.until - b.until);
}

function endOf(
  clock: Clock,
  { at, zone, calendar }: { readonly at: Instant; readonly zone: Zone; readonly calendar: WorkingCalendar },
): { readonly on: Day; readonly until: Instant; readonly cautious: boolean } {
  const due = dueOn({ clock }, { at, zone }, calendar);
  if (due.kind === "known") return { on: due.on, until: due.until, cautious: false };
  const on = addDays(localDayAt(zone, at), clock.amount);
  return { on, until: instantAt(zone, { day: addDays(on, 1), minute: 0 }), cautious: true };
}
