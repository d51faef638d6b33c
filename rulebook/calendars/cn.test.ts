import { addDays, day, formatDay, weekdayOf } from "@fairdue/core/calendar/day.ts";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "@fairdue/core/calendar/working-days.ts";
import { describe, expect, it } from "vitest";
import { cnWorkingDays } from "./cn.ts";
import { cnDecreedYears } from "./cn-holidays.ts";

describe("working days of mainland China", () => {
  it.each([
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])("%i has %i of them", (year, expected) => {
    let worked = 0;
    for (let date = day(`${year}-01-01`); date <= day(`${year}-12-31`); date = addDays(date, 1)) {
      const answer = isWorkingDay(cnWorkingDays, date);
      if (answer.kind === "known" && answer.working) worked += 1;
    }
    expect(worked).toBe(expected);
  });

  it.each([
    ["the Sunday worked before the new year's holiday of 2019", "2018-12-29", true],
    ["its first day off", "2018-12-31", false],
    ["the Saturday worked before spring festival 2026", "2026-02-14", true],
    ["the first day of spring festival 2026", "2026-02-15", false],
    ["the last day of spring festival 2026", "2026-02-23", false],
    ["the day after", "2026-02-24", true],
    ["the Saturday worked after it", "2026-02-28", true],
    ["an ordinary Saturday", "2026-03-07", false],
    ["the days added in the epidemic of 2020", "2020-01-31", false],
    ["the end of those days", "2020-02-03", true],
  ])("%s: %s is worked: %s", (_name, date, working) =>
    expect(isWorkingDay(cnWorkingDays, day(date))).toEqual({ kind: "known", working }),
  );

  it.each([
    ["over spring festival", "2026-02-13", 3, "2026-02-25"],
    ["15 working days over national day", "2026-09-18", 15, "2026-10-15"],
  ])("counts a deadline %s", (_name, from, days, expected) => {
    const answer = addWorkingDays(cnWorkingDays, day(from), days);
    expect(answer.kind === "known" ? formatDay(answer.day) : answer.kind).toBe(expected);
  });

  const outside = { kind: "past-coverage", coveredFrom: day("2015-01-01"), coveredUntil: day("2026-12-31") };

  it.each([
    ["2014-12-31", false],
    ["2015-01-01", true],
    ["2026-12-31", true],
    ["2027-01-01", false],
    ["2031-06-02", false],
  ])("%s is covered: %s", (date, covered) => {
    const answer = isWorkingDay(cnWorkingDays, day(date));
    if (covered) expect(answer.kind).toBe("known");
    else expect(answer).toEqual({ ...outside, needed: day(date) });
  });

  it("does not guess a deadline that runs past the last notice", () => {
    expect(addWorkingDays(cnWorkingDays, day("2026-12-30"), 1).kind).toBe("known");
    expect(addWorkingDays(cnWorkingDays, day("2026-12-30"), 2)).toEqual({ ...outside, needed: day("2027-01-01") });
    const span = { after: day("2026-12-30"), through: day("2031-01-01") };
    expect(workingDaysBetween(cnWorkingDays, span)).toEqual({ ...outside, needed: day("2031-01-01") });
  });

  it("has a notice for every year, and exchanges only weekend days", () => {
    expect(cnDecreedYears.map(({ year }) => year)).toEqual(Array.from({ length: 12 }, (_, index) => 2015 + index));
    const exchanged = cnDecreedYears.flatMap(({ holidays }) => holidays.flatMap(({ work = [] }) => work));
    expect(cnDecreedYears.every(({ papers }) => papers.length > 0)).toBe(true);
    // The notice of 2020-01-27 names the Monday on which work began again.
    expect(exchanged.filter((date) => weekdayOf(day(date)) <= 5)).toEqual(["2020-02-03"]);
  });
});
