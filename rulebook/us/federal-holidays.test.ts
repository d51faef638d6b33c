import { addDays, day, formatDay } from "@fairdue/core/calendar/day.ts";
import { describe, expect, it } from "vitest";
import { isFederalHoliday, validationEnds } from "./federal-holidays.ts";

describe("legal public holidays of 5 USC 6103(a)", () => {
  it("finds the eleven of 2026 and no other day", () => {
    const found: string[] = [];
    for (let one = day("2026-01-01"); one <= day("2026-12-31"); one = addDays(one, 1)) {
      if (isFederalHoliday(one)) found.push(formatDay(one).slice(5));
    }
    const expected = "01-01 01-19 02-16 05-25 06-19 07-04 09-07 10-12 11-11 11-26 12-25";
    expect(found.join(" ")).toBe(expected);
  });
  it("knows no Juneteenth before 2021", () => expect(isFederalHoliday(day("2020-06-19"))).toBe(false));
  it("does not move a holiday off a Saturday", () => expect(isFederalHoliday(day("2026-07-03"))).toBe(false));
});

describe("the end of the validation period", () => {
  it("counts five working days and thirty days", () => {
    expect(formatDay(validationEnds(day("2026-03-02")))).toBe("2026-04-08");
  });
  it("leaves out a holiday within the five days", () => {
    // Sent Monday 2026-11-23: Tue, Wed, (Thanksgiving), Fri, Mon, Tue 1 December; and thirty days.
    expect(formatDay(validationEnds(day("2026-11-23")))).toBe("2026-12-31");
  });
});
