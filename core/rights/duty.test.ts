import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, formatDay } from "../calendar/day.ts";
import type { WorkingCalendar } from "../calendar/working-days.ts";
import { type Instant, instantAt, localDayAt, type Zone } from "../calendar/zone.ts";
import { type Clock, dueOn } from "./duty.ts";

const SHANGHAI = "Asia/Shanghai" as Zone;
const calendar: WorkingCalendar = {
  id: "test",
  from: day("2026-01-01"),
  to: day("2026-12-31"),
  exceptions: new Map([
    [day("2026-10-01"), "off"],
    [day("2026-10-02"), "off"],
    [day("2026-10-10"), "work"],
  ]),
};

describe("when a duty is due", () => {
  it.each<[string, Clock, string, string]>([
    [
      "fifteen natural days leave the day of the trigger out",
      { amount: 15, unit: "natural-day" },
      "2026-11-23",
      "2026-12-08",
    ],
    [
      "seven working days pass over weekend and holiday",
      { amount: 7, unit: "working-day" },
      "2026-09-28",
      "2026-10-09",
    ],
    ["a weekend day that is worked counts", { amount: 8, unit: "working-day" }, "2026-09-28", "2026-10-10"],
    ["three months from the thirtieth end in February", { amount: 3, unit: "month" }, "2026-11-30", "2027-02-28"],
    ["five years from a leap day", { amount: 5, unit: "year" }, "2028-02-29", "2033-02-28"],
    ["no days at all end with the same day", { amount: 0, unit: "natural-day" }, "2026-11-23", "2026-11-23"],
  ])("%s", (_name, clock, from, on) => {
    const due = dueOn({ clock }, { at: noon(from), zone: SHANGHAI }, calendar);
    expect(due).toEqual({ kind: "known", on: day(on), until: noon(on) + 12 * 3_600_000 });
  });

  it("runs hours from the moment itself", () => {
    const at = noon("2026-11-23");
    expect(dueOn({ clock: { amount: 72, unit: "hour" } }, { at, zone: SHANGHAI }, calendar)).toEqual({
      kind: "known",
      on: day("2026-11-26"),
      until: at + 72 * 3_600_000,
    });
  });

  it("says so when the calendar of working days ends before it", () => {
    const due = dueOn(
      { clock: { amount: 7, unit: "working-day" } },
      { at: noon("2026-12-28"), zone: SHANGHAI },
      calendar,
    );
    expect(due).toMatchObject({ kind: "past-coverage" });
  });

  it("is never before its trigger, and later with a longer clock", () => {
    const unit = fc.constantFrom("hour" as const, "natural-day" as const, "month" as const, "year" as const);
    fc.assert(
      fc.property(unit, fc.nat({ max: 60 }), fc.integer({ min: 0, max: 4e12 }), (unit, amount, at) => {
        const due = (length: number) => dueOn({ clock: { amount: length, unit } }, { at, zone: SHANGHAI }, calendar);
        const [short, long] = [due(amount), due(amount + 1)];
        if (short.kind !== "known" || long.kind !== "known") throw new Error("no calendar is asked");
        expect(short.until).toBeGreaterThanOrEqual(at);
        expect(formatDay(short.on) >= formatDay(localDayAt(SHANGHAI, at))).toBe(true);
        expect(long.until).toBeGreaterThan(short.until);
      }),
    );
  });
});

function noon(date: string): Instant {
  return instantAt(SHANGHAI, { day: day(date), minute: 720 });
}
