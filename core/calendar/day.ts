import type { Brand } from "../brand.ts";

/** A local calendar date as whole days since 1970-01-01; no zone, no clock. */
export type Day = Brand<number, "Day">;

/** Year, month 1–12 and day of month 1–31 of the proleptic Gregorian calendar. */
export type CivilDate = { readonly year: number; readonly month: number; readonly dayOfMonth: number };

/**
 * Day number of a civil date (era arithmetic over 400-year cycles, so no Date object and no zone is involved).
 *
 * @throws RangeError when the date does not exist, such as 30 February
 */
export function dayOf(date: CivilDate): Day {
  const { year, month, dayOfMonth } = date;
  if (!Number.isInteger(year) || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) {
    throw new RangeError(`no such date: ${year}-${month}-${dayOfMonth}`);
  }
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) as Day;
}

/** The civil date of a day number; inverse of {@link dayOf}. */
export function civilOf(day: Day): CivilDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/**
 * Reads `YYYY-MM-DD`.
 *
 * @returns undefined when the text is not a date that exists; callers say which field it came from
 */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return dayOf({ year, month, dayOfMonth });
}

/** Reads a date that the program itself wrote; anything else is a programming error. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError(`not a date: ${text}`);
  return parsed;
}

/** Writes `YYYY-MM-DD`. */
export function formatDay(value: Day): string {
  const { year, month, dayOfMonth } = civilOf(value);
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(dayOfMonth)}`;
}

/** A day a whole number of days later (or earlier, when negative). */
export function addDays(value: Day, days: number): Day {
  return (value + days) as Day;
}

/** A day a whole number of months later; the day of month is cut to the month's length (31 January + 1 = 28 or 29 February). */
export function addMonths(value: Day, months: number): Day {
  const { year, month, dayOfMonth } = civilOf(value);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return dayOf({ ...target, dayOfMonth: Math.min(dayOfMonth, daysInMonth(target.year, target.month)) });
}

/** ISO weekday: 1 Monday to 7 Sunday. */
export function weekdayOf(value: Day): number {
  return ((((value + 3) % 7) + 7) % 7) + 1;
}

/** Length of a month in days. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
