import { addDays, addMonths, type Day } from "../calendar/day.ts";
import { addWorkingDays, type OutsideCoverage, type WorkingCalendar } from "../calendar/working-days.ts";
import { HOUR_MS, type Instant, instantAt, localTimeAt, type Zone } from "../calendar/zone.ts";
import type { Citation, RuleState, Strength } from "../contact/rule.ts";
import type { Text } from "../text.ts";

/** A length of time as laws count it. Days, months and years leave the day of the trigger out; hours run from its moment. */
export type Clock = {
  readonly amount: number;
  readonly unit: "hour" | "natural-day" | "working-day" | "month" | "year";
};

/**
 * Something owed within a time, which no single contact decides: an answer, an act, a thing to keep.
 *
 * `answer` and `act` are due at the latest when the clock has run, `again` at the latest so long after the last time;
 * `keep` may not be destroyed before; `lapse` is a right that ends then.
 */
export type Duty = {
  /** Row id of the law table. */
  readonly id: string;
  readonly title: Text;
  readonly cites: readonly [Citation, ...Citation[]];
  readonly strength: Strength;
  readonly state: RuleState;
  readonly inForceFrom: Day;
  readonly kind: "answer" | "act" | "again" | "keep" | "lapse";
  /** What is owed, and by whom. */
  readonly owed: Text;
  /** The event from which the clock runs. */
  readonly trigger: Text;
  readonly clock: Clock;
  /** The whole length when it has been extended, and on what condition. */
  readonly extendable?: { readonly to: Clock; readonly on: Text };
  readonly notFormalised?: Text;
};

/** The last day of a duty, and the first instant after it. */
export type Due = { readonly kind: "known"; readonly on: Day; readonly until: Instant };

/**
 * When a clock started at a moment has run.
 *
 * A last day that is a holiday is not moved on to the next working day: earlier is safer for who owes.
 *
 * @returns the last day in the zone, or the calendar's end when working days beyond it would have to be guessed
 */
export function dueOn(
  duty: Pick<Duty, "clock">,
  from: { readonly at: Instant; readonly zone: Zone },
  calendar: WorkingCalendar,
): Due | OutsideCoverage {
  const { amount, unit } = duty.clock;
  if (unit === "hour") {
    const until = from.at + amount * HOUR_MS;
    return { kind: "known", on: localTimeAt(from.zone, until).day, until };
  }
  const start = localTimeAt(from.zone, from.at).day;
  if (unit === "working-day") {
    const end = addWorkingDays(calendar, start, amount);
    return end.kind === "known" ? endOfDay(end.day, from.zone) : end;
  }
  if (unit === "natural-day") return endOfDay(addDays(start, amount), from.zone);
  return endOfDay(addMonths(start, unit === "year" ? amount * 12 : amount), from.zone);
}

function endOfDay(on: Day, zone: Zone): Due {
  return { kind: "known", on, until: instantAt(zone, { day: addDays(on, 1), minute: 0 }) };
}
