import type { DayCount } from "../account/accrual-terms.ts";
import { civilOf, type Day } from "../calendar/day.ts";

/** Days of a year by each way of counting. */
export const YEAR_DAYS: Readonly<Record<DayCount, number>> = { "act/360": 360, "act/365": 365, "30e/360": 360 };

/** Days from one day to another, the first included and the last not. */
export function daysBetween(from: Day, to: Day, count: DayCount): number {
  return count === "30e/360" ? thirties(to) - thirties(from) : to - from;
}

/** Days since year 0 when every month has thirty; a difference of two of them is what ISDA 2006, 4.16(g) writes. */
function thirties(on: Day): number {
  const { year, month, dayOfMonth } = civilOf(on);
  return year * 360 + month * 30 + Math.min(dayOfMonth, 30);
}
