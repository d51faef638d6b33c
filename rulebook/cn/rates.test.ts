import { addDays, day } from "@fairdue/core/calendar/day.ts";
import { describe, expect, it } from "vitest";
import { oneYearLprBps, oneYearLprCoverage, privateCap } from "./rates.ts";

describe("the one-year LPR", () => {
  it.each([
    ["the day before the series begins", "2019-08-19", undefined],
    ["the first day", "2019-08-20", 425],
    ["the day before a cut", "2025-05-19", 310],
    ["the day of the cut, which public lists get wrong", "2025-05-20", 300],
    ["a cut published after a weekend", "2024-10-20", 335],
    ["and the day it was published", "2024-10-21", 310],
    ["the last day before the next publication", "2026-09-19", 300],
    ["the day a newer rate is due", "2026-09-20", undefined],
  ])("of %s", (_name, on, bps) => expect(oneYearLprBps(day(on))).toBe(bps));

  it("is known on every day of its coverage and on none beside it", () => {
    const { from, to } = oneYearLprCoverage;
    for (let on = from; on <= to; on = addDays(on, 1)) expect(oneYearLprBps(on)).toBeGreaterThan(0);
    expect(oneYearLprBps(addDays(from, -1))).toBeUndefined();
    expect(oneYearLprBps(addDays(to, 1))).toBeUndefined();
  });
});

describe("the cap on a private loan", () => {
  it("is four times the LPR of the day of the contract", () =>
    // 15.4 %, the figure the court itself gave when it brought the cap in: 4 × 3.85 %, the LPR of July 2020.
    expect(privateCap(day("2020-07-20"))).toMatchObject({
      rule: "cn.cost.private-4lpr",
      yearly: { numerator: 1540n, denominator: 10_000n },
    }));

  it("is not guessed for a contract outside the series", () => {
    expect(privateCap(day("2015-01-01"))).toBeUndefined();
    expect(privateCap(day("2026-11-23"))).toBeUndefined();
  });
});
