import { addDays, civilOf, type Day, dayOf, weekdayOf } from "@fairdue/core/calendar/day.ts";

/** Holidays that fall on a date: month, day, and the first year they were kept. */
const FIXED = [
  { month: 1, dayOfMonth: 1, since: 0 },
  { month: 6, dayOfMonth: 19, since: 2021 },
  { month: 7, dayOfMonth: 4, since: 0 },
  { month: 11, dayOfMonth: 11, since: 0 },
  { month: 12, dayOfMonth: 25, since: 0 },
] as const;

/** Holidays that fall on the nth weekday of a month: King, Washington, Labor, Columbus, Thanksgiving. */
const FLOATING = [
  { month: 1, weekday: 1, nth: 3 },
  { month: 2, weekday: 1, nth: 3 },
  { month: 9, weekday: 1, nth: 1 },
  { month: 10, weekday: 1, nth: 2 },
  { month: 11, weekday: 4, nth: 4 },
] as const;

/**
 * Whether a day is a legal public holiday of 5 USC 6103(a), as the statute dates them: a holiday on a Saturday or
 * Sunday is not moved, for moving them is 6103(b) and only for federal employees.
 */
export function isFederalHoliday(day: Day): boolean {
  const { year, month, dayOfMonth } = civilOf(day);
  if (FIXED.some((one) => one.month === month && one.dayOfMonth === dayOfMonth && year >= one.since)) return true;
  const nth = Math.ceil(dayOfMonth / 7);
  const weekday = weekdayOf(day);
  if (FLOATING.some((one) => one.month === month && one.weekday === weekday && one.nth === nth)) return true;
  // Memorial Day is the last Monday of May.
  return month === 5 && weekday === 1 && day + 7 > dayOf({ year, month: 5, dayOfMonth: 31 });
}

/**
 * The last day of the validation period of a notice sent on a day, counted at its shortest: received five days later,
 * Saturdays, Sundays and legal public holidays left out, and thirty days from then (12 CFR 1006.34(b)(5)).
 */
export function validationEnds(sent: Day): Day {
  let received = sent;
  for (let left = 5; left > 0; ) {
    received = addDays(received, 1);
    if (weekdayOf(received) <= 5 && !isFederalHoliday(received)) left -= 1;
  }
  return addDays(received, 30);
}
