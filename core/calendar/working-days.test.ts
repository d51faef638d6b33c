import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day, formatDay } from "./day.ts";
import { addWorkingDays, isWorkingDay, type WorkingCalendar, workingDaysBetween } from "./working-days.ts";

// June 2026: the 1st is a Monday. Wednesday the 10th is off, Saturday the 13th is worked for it.
const calendar: WorkingCalendar = {
  id: "test",
  from: day("2026-06-01"),
  to: day("2026-06-30"),
  exceptions: new Map([
    [day("2026-06-10"), "off"],
    [day("2026-06-13"), "work"],
  ]),
};

function landed(from: string, workingDays: number): string {
  const answer = addWorkingDays(calendar, day(from), workingDays);
  return answer.kind === "known" ? formatDay(answer.day) : `${answer.kind} ${formatDay(answer.needed)}`;
}

describe("a working day", () => {
  it.each([
    ["2026-06-05", true],
    ["2026-06-06", false],
    ["2026-06-07", false],
    ["2026-06-08", true],
    ["2026-06-10", false],
    ["2026-06-13", true],
    ["2026-06-14", false],
  ])("%s is worked: %s", (date, working) =>
    expect(isWorkingDay(calendar, day(date))).toEqual({ kind: "known", working }),
  );

  it.each([
    ["2026-05-31", "past-coverage"],
    ["2026-06-01", "known"],
    ["2026-06-30", "known"],
    ["2026-07-01", "past-coverage"],
  ])("%s is %s", (date, kind) => expect(isWorkingDay(calendar, day(date)).kind).toBe(kind));
});

describe("counting working days", () => {
  it.each([
    ["2026-06-05", 1, "2026-06-08"],
    ["2026-06-06", 1, "2026-06-08"],
    ["2026-06-06", 0, "2026-06-06"],
    ["2026-06-09", 1, "2026-06-11"],
    ["2026-06-12", 1, "2026-06-13"],
    ["2026-06-12", 2, "2026-06-15"],
    ["2026-06-08", -1, "2026-06-05"],
    ["2026-06-14", -1, "2026-06-13"],
    ["2026-06-29", 1, "2026-06-30"],
    ["2026-06-29", 2, "past-coverage 2026-07-01"],
    ["2026-06-02", -1, "2026-06-01"],
    ["2026-06-02", -2, "past-coverage 2026-05-31"],
    ["2026-07-01", 0, "past-coverage 2026-07-01"],
  ])("%s and %i is %s", (from, workingDays, expected) => expect(landed(from, workingDays)).toBe(expected));

  it("throws on half a day", () => expect(() => addWorkingDays(calendar, day("2026-06-01"), 0.5)).toThrow(RangeError));

  it.each([
    ["2026-06-05", "2026-06-05", 0],
    ["2026-06-05", "2026-06-08", 1],
    ["2026-06-08", "2026-06-05", 0],
    ["2026-06-08", "2026-06-15", 5],
  ])("after %s through %s there are %i", (after, through, workingDays) =>
    expect(workingDaysBetween(calendar, { after: day(after), through: day(through) })).toEqual({
      kind: "known",
      workingDays,
    }),
  );

  it("refuses when either end is outside", () => {
    const inside = day("2026-06-15");
    const late = { after: inside, through: day("2026-07-01") };
    const early = { after: day("2026-05-31"), through: inside };
    expect(workingDaysBetween(calendar, late).kind).toBe("past-coverage");
    expect(workingDaysBetween(calendar, early).kind).toBe("past-coverage");
  });

  it("counts as many as it added, and lands on a day that is worked", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 29 }), fc.integer({ min: 1, max: 25 }), (offset, workingDays) => {
        const after = addDays(calendar.from, offset) as Day;
        const answer = addWorkingDays(calendar, after, workingDays);
        if (answer.kind !== "known") return;
        expect(workingDaysBetween(calendar, { after, through: answer.day })).toEqual({ kind: "known", workingDays });
        expect(isWorkingDay(calendar, answer.day)).toEqual({ kind: "known", working: true });
      }),
    ));
});
