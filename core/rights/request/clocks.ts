import { addDays, type Day } from "../../calendar/day.ts";
import { type WorkingCalendar, workingDaysBetween } from "../../calendar/working-days.ts";
import { type Instant, instantAt, localDayAt, type Zone } from "../../calendar/zone.ts";
import type { HoldKind } from "../../case/hold.ts";
import type { Citation } from "../../contact/rule.ts";
import type { Text } from "../../text.ts";
import { type Duty, dueOn } from "../duty.ts";
import type { HoldEnd, RequestAppeal, RequestDue, RequestKind, RequestLawId } from "./event.ts";
import type { RightsRequest } from "./request.ts";

/** What one law says about one kind of request. */
export type KindLaw = {
  readonly name: Text;
  /** Where the right comes from, beside what the duties cite. */
  readonly cites: readonly [Citation, ...Citation[]];
  /** The time to answer, then each longer time it may be extended to; all run from the same day. */
  readonly duties: readonly [Duty, ...Duty[]];
  readonly holds: readonly { readonly kind: HoldKind; readonly citation: string; readonly ends: HoldEnd }[];
};

/** Somebody to turn to after an answer, and the time in which the house then owes its own. */
export type AppealRoute = {
  readonly name: Text;
  readonly cites: readonly [Citation, ...Citation[]];
  readonly duty: Duty;
  /** Kinds it takes; undefined for all. */
  readonly about?: readonly RequestKind[];
};

/** How one law wants requests handled. */
export type RequestLaw = {
  readonly id: RequestLawId;
  readonly kinds: Readonly<Record<RequestKind, KindLaw>>;
  readonly appeals: Readonly<Record<RequestAppeal, AppealRoute>>;
  readonly calendar: WorkingCalendar;
};

/** Working days left at which a request goes to somebody who can still keep it from being late. */
const ESCALATE_WORKING_DAYS = 3;

/** Where a request stands in its time as of a moment. */
export type RequestClock = {
  /** Calendar days left until and with the last one; below zero, days late. */
  readonly daysLeft: number;
  /** Working days left; zero when late, undefined when the working calendar ends before. */
  readonly workingDaysLeft: number | undefined;
  readonly late: boolean;
  /** At most three working days remain, or nobody can say how many: somebody above has to know. */
  readonly escalate: boolean;
};

/** When an answer is due whose time began at a moment. Past the working calendar it is counted in calendar days: earlier. */
export function dueFrom(
  duty: Duty,
  from: { readonly at: Instant; readonly zone: Zone },
  calendar: WorkingCalendar,
): RequestDue {
  const due = dueOn(duty, from, calendar);
  if (due.kind === "known") return { duty: duty.id, on: due.on, until: due.until };
  const on = addDays(localDayAt(from.zone, from.at), duty.clock.amount);
  return { duty: duty.id, on, until: instantAt(from.zone, { day: addDays(on, 1), minute: 0 }) };
}

/** The next longer time of a request; undefined when the law gives no more. */
export function nextExtension(request: RightsRequest, law: RequestLaw): Duty | undefined {
  // An authority gives a longer time itself, to the house that asks it.
  if (request.appeals.length > 0) return undefined;
  return law.kinds[request.about].duties[request.extensions + 1];
}

/** Days left of a request, on the calendar of its law. */
export function clockOf(
  { due }: RightsRequest,
  law: RequestLaw,
  { zone, now }: { readonly zone: Zone; readonly now: Instant },
): RequestClock {
  const today: Day = localDayAt(zone, now);
  const span = workingDaysBetween(law.calendar, { after: today, through: due.on });
  const workingDaysLeft = span.kind === "known" ? span.workingDays : undefined;
  return {
    daysLeft: due.on - today,
    workingDaysLeft,
    late: now >= due.until,
    escalate:
      workingDaysLeft === undefined
        ? due.on - today <= ESCALATE_WORKING_DAYS
        : workingDaysLeft <= ESCALATE_WORKING_DAYS,
  };
}
