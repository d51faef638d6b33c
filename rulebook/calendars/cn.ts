import { type Day, day } from "@fairdue/core/calendar/day.ts";
import type { WorkingCalendar } from "@fairdue/core/calendar/working-days.ts";
import { cnCoverage, cnDecreedYears } from "./cn-holidays.ts";

/**
 * Working days of mainland China, up to the last published notice.
 *
 * The State Council decrees the holidays of a year in the autumn before; until then the calendar ends, and rules that
 * count working days past its end refuse instead of guessing.
 */
export const cnWorkingDays: WorkingCalendar = {
  id: "cn",
  from: day(cnCoverage.from),
  to: day(cnCoverage.to),
  exceptions: decreedDays(),
};

/** Days off and days worked of all notices; a later notice overrides an earlier one. */
function decreedDays(): ReadonlyMap<Day, "off" | "work"> {
  const exceptions = new Map<Day, "off" | "work">();
  for (const { holidays } of cnDecreedYears) {
    for (const { off, work = [] } of holidays) {
      for (const date of off) exceptions.set(day(date), "off");
      for (const date of work) exceptions.set(day(date), "work");
    }
  }
  return exceptions;
}
