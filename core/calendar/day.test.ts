import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  civilOf,
  type Day,
  day,
  dayOf,
  daysInMonth,
  formatDay,
  parseDay,
  weekdayOf,
} from "./day.ts";

const MS = 86_400_000;
const anyDay = fc.integer({ min: -73_100, max: 73_100 }).map((number) => number as Day);

describe("a day number", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-02-29", 11_016],
    ["2000-03-01", 11_017],
    ["2026-11-23", 20_780],
  ])("%s is day %i", (text, number) => expect(day(text)).toBe(number));

  it("agrees with the platform's own calendar on every day of 400 years", () => {
    for (let number = -73_100; number <= 73_100; number += 1) {
      const date = new Date(number * MS);
      const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
      if (dayOf(civil) !== number) throw new Error(`day ${number} came out as ${dayOf(civil)}`);
      const back = civilOf(number as Day);
      if (back.year !== civil.year || back.month !== civil.month || back.dayOfMonth !== civil.dayOfMonth) {
        throw new Error(`day ${number} came back as ${JSON.stringify(back)}`);
      }
      if (weekdayOf(number as Day) % 7 !== date.getUTCDay()) throw new Error(`weekday of ${number}`);
    }
  });

  it("reads back what it wrote", () =>
    fc.assert(fc.property(anyDay, (number) => parseDay(formatDay(number)) === number)));
});

describe("reading a date", () => {
  it.each([
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2000-02-29", true],
    ["1900-02-29", false],
    ["2100-02-28", true],
    ["2100-02-29", false],
    ["2026-04-30", true],
    ["2026-04-31", false],
    ["2026-12-31", true],
    ["2026-13-01", false],
    ["2026-00-10", false],
    ["2026-01-00", false],
    ["2026-1-1", false],
    ["2026/01/01", false],
    ["46000", false],
    ["2026-01-01T00:00", false],
    ["", false],
  ])("%j is a date: %s", (text, exists) => expect(parseDay(text) !== undefined).toBe(exists));

  it("throws where the program itself wrote nonsense", () => {
    expect(() => day("2023-02-29")).toThrow(RangeError);
    expect(() => dayOf({ year: 2023, month: 2, dayOfMonth: 29 })).toThrow(RangeError);
    expect(() => dayOf({ year: 2023.5, month: 2, dayOfMonth: 1 })).toThrow(RangeError);
  });
});

describe("moving by months", () => {
  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2024-01-15", -1, "2023-12-15"],
    ["2024-12-15", 1, "2025-01-15"],
    ["2024-01-15", -13, "2022-12-15"],
    ["2024-05-05", 0, "2024-05-05"],
  ])("%s and %i months is %s", (from, months, expected) =>
    expect(formatDay(addMonths(day(from), months))).toBe(expected),
  );

  it("keeps the day of month unless the month is too short for it", () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const before = civilOf(from);
        const after = civilOf(addMonths(from, months));
        expect(after.dayOfMonth).toBe(Math.min(before.dayOfMonth, daysInMonth(after.year, after.month)));
        expect(after.year * 12 + after.month - before.year * 12 - before.month).toBe(months);
      }),
    ));
});

it("a day and its next are one apart, across year and leap day", () => {
  expect(formatDay(addDays(day("2023-12-31"), 1))).toBe("2024-01-01");
  expect(formatDay(addDays(day("2024-02-28"), 1))).toBe("2024-02-29");
  expect(formatDay(addDays(day("2024-03-01"), -1))).toBe("2024-02-29");
});
