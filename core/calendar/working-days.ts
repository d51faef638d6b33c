import { addDays, type Day, weekdayOf } from "./day.ts";

/**
 * Which days people work, as published: Monday to Friday unless an exception says otherwise.
 *
 * Holidays are decreed year by year, so a calendar ends. Outside `from` to `to` (both covered) every question is
 * answered with {@link OutsideCoverage}; weekends alone would be a guess that is wrong without anybody noticing.
 */
export type WorkingCalendar = {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  /** Weekdays off (`off`) and weekend days worked (`work`). */
  readonly exceptions: ReadonlyMap<Day, "off" | "work">;
};

/** The calendar does not reach the day that the answer depends on. */
export type OutsideCoverage = {
  readonly kind: "past-coverage";
  /** The first day that was needed and is not covered. */
  readonly needed: Day;
  readonly coveredFrom: Day;
  readonly coveredUntil: Day;
};

/** Whether a day is worked. */
export function isWorkingDay(
  calendar: WorkingCalendar,
  day: Day,
): { readonly kind: "known"; readonly working: boolean } | OutsideCoverage {
  return covers(calendar, day) ? { kind: "known", working: isWorked(calendar, day) } : outside(calendar, day);
}

/**
 * The day on which a number of working days has passed since `from`, which itself is not counted; a negative number
 * counts back. Zero is `from`, worked or not.
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  from: Day,
  workingDays: number,
): { readonly kind: "known"; readonly day: Day } | OutsideCoverage {
  if (!Number.isInteger(workingDays)) throw new RangeError(`not a whole number of days: ${workingDays}`);
  const step = workingDays < 0 ? -1 : 1;
  let day = from;
  let left = Math.abs(workingDays);
  if (!covers(calendar, day)) return outside(calendar, day);
  while (left > 0) {
    day = addDays(day, step);
    if (!covers(calendar, day)) return outside(calendar, day);
    if (isWorked(calendar, day)) left -= 1;
  }
  return { kind: "known", day };
}

/**
 * Working days after one day up to and including another: how many of a deadline's days have run. Zero when
 * `through` is not after `after`.
 */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  span: { readonly after: Day; readonly through: Day },
): { readonly kind: "known"; readonly workingDays: number } | OutsideCoverage {
  if (!covers(calendar, span.after)) return outside(calendar, span.after);
  if (!covers(calendar, span.through)) return outside(calendar, span.through);
  let workingDays = 0;
  for (let day = addDays(span.after, 1); day <= span.through; day = addDays(day, 1)) {
    if (isWorked(calendar, day)) workingDays += 1;
  }
  return { kind: "known", workingDays };
}

function covers(calendar: WorkingCalendar, day: Day): boolean {
  return day >= calendar.from && day <= calendar.to;
}

function outside(calendar: WorkingCalendar, needed: Day): OutsideCoverage {
  return { kind: "past-coverage", needed, coveredFrom: calendar.from, coveredUntil: calendar.to };
}

function isWorked(calendar: WorkingCalendar, day: Day): boolean {
  const exception = calendar.exceptions.get(day);
  return exception === undefined ? weekdayOf(day) <= 5 : exception === "work";
}
