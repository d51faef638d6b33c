import type { Brand } from "../../brand.ts";
import { addDays, addMonths, civilOf, type Day, dayOf } from "../../calendar/day.ts";

/** A calendar month as `YYYY-MM`; its text order is its order in time. */
export type Month = Brand<string, "Month">;

/** Reads `YYYY-MM`; undefined when it names no month. */
export function parseMonth(text: string): Month | undefined {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : undefined;
}

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  const { year, month } = civilOf(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}` as Month;
}

/** The month a whole number of months later, or earlier when negative. */
export function addToMonth(month: Month, months: number): Month {
  return monthOf(addMonths(firstDayOf(month), months));
}

export function firstDayOf(month: Month): Day {
  return dayOf({ year: Number(month.slice(0, 4)), month: Number(month.slice(5)), dayOfMonth: 1 });
}

export function lastDayOf(month: Month): Day {
  return addDays(addMonths(firstDayOf(month), 1), -1);
}
