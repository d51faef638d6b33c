import fc from "fast-check";
import { irr, npv } from "financial";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../calendar/day.ts";
import type { Ratio } from "../money.ts";
import {
  basisPointsOf,
  type Flow,
  isAbove,
  periodicRate,
  presentValue,
  presentValueByDays,
  type RateOfReturn,
  yearlyRate,
} from "./yearly-rate.ts";

function rateOf(answer: ReturnType<typeof yearlyRate>): RateOfReturn {
  if (answer.kind === "none") throw new Error(`no rate: ${answer.because}`);
  return answer;
}
const float = ({ numerator, denominator }: Ratio) => Number(numerator) / Number(denominator);
const paying = (lent: bigint, ...back: readonly (readonly [number, bigint])[]) => [
  -lent,
  ...back.flatMap(([count, minor]) => Array.from({ length: count }, () => minor)),
];

describe("published examples of the internal rate of return", () => {
  it("numpy-financial, irr: -250000, 100000, 150000, 200000, 250000, 300000 give 0.5672303344358536", () => {
    const { perStep } = rateOf(periodicRate([-250_000n, 100_000n, 150_000n, 200_000n, 250_000n, 300_000n], 1));
    expect(float(perStep)).toBeCloseTo(0.5672303344358536, 14);
  });

  it("Microsoft, XIRR function: -10000, 2750, 4250, 3250, 2750 by their dates give 0.373362535", () => {
    const dated: readonly Flow[] = [
      { on: day("2008-01-01"), minor: -10_000_00n },
      { on: day("2008-03-01"), minor: 2_750_00n },
      { on: day("2008-10-30"), minor: 4_250_00n },
      { on: day("2009-02-15"), minor: 3_250_00n },
      { on: day("2009-04-01"), minor: 2_750_00n },
    ];
    expect(float(rateOf(yearlyRate(dated)).yearly)).toBeCloseTo(0.373362535, 8);
  });

  // 12 CFR 1026 Appendix J (c): the nominal rate, 12 unit-periods a year; stated there to two decimal places.
  it.each<[string, readonly bigint[], number]>([
    ["(c)(1)(i) 24 payments of 230 on 5000: 9.69 %", paying(5000_00n, [24, 230_00n]), 969],
    ["(c)(2)(i) 250, then 23 of 230: 10.08 %", paying(5000_00n, [1, 250_00n], [23, 230_00n]), 1008],
    ["(c)(3)(i) 23 of 230, then 280: 10.50 %", paying(5000_00n, [23, 230_00n], [1, 280_00n]), 1050],
    ["(c)(4)(i) 250, 22 of 230, 280: 10.90 %", paying(5000_00n, [1, 250_00n], [22, 230_00n], [1, 280_00n]), 1090],
  ])("Regulation Z, Appendix J %s", (_name, flows, expected) => {
    expect(basisPointsOf(rateOf(periodicRate(flows, 12)).simple)).toBe(expected);
  });

  it("Regulation Z, Appendix J (c)(5)(i): 1000 for 255 days at 1080 is 11.45 % simple", () => {
    const { simple } = rateOf(periodicRate([-1000_00n, 1080_00n], 1));
    expect(basisPointsOf({ numerator: simple.numerator * 365n, denominator: simple.denominator * 255n })).toBe(1145);
  });
});

const minor = fc.bigInt({ min: 1n, max: 9_007_199_254_740_991n });
const modest = fc.bigInt({ min: 1n, max: 10_000_000_00n });

describe("for any flows of lending first and paying back after", () => {
  it("the present value at the rate is zero within one minor unit, period by period", () =>
    fc.assert(
      fc.property(minor, fc.array(minor, { minLength: 1, maxLength: 60 }), (lent, back) => {
        fc.pre(back.reduce((sum, one) => sum + one, 0n) * 10n >= lent);
        const flows = [-lent, ...back];
        const value = presentValue(flows, rateOf(periodicRate(flows, 12)).perStep);
        expect(value >= -1n && value <= 1n, `${value}`).toBe(true);
      }),
      { numRuns: 500 },
    ));

  it("the present value at the rate is zero within one minor unit, by days over ten years", () =>
    fc.assert(
      fc.property(
        modest,
        fc.array(fc.tuple(fc.integer({ min: 1, max: 3650 }), modest), { minLength: 1, maxLength: 40 }),
        (lent, back) => {
          const on = day("2024-02-29");
          const flows = [{ on, minor: -lent }, ...back.map(([days, paid]) => ({ on: addDays(on, days), minor: paid }))];
          const value = presentValueByDays(flows, rateOf(yearlyRate(flows)).perStep);
          expect(value >= -1n && value <= 1n, `${value}`).toBe(true);
        },
      ),
      { numRuns: 300 },
    ));

  it("more paid back is a higher rate, the same paid back is none, less is below zero", () =>
    fc.assert(
      fc.property(modest, fc.integer({ min: 1, max: 36 }), modest, (part, count, more) => {
        const back = Array.from({ length: count }, () => part);
        const lent = part * BigInt(count);
        const { perStep } = rateOf(periodicRate([-lent, ...back], 12));
        expect(perStep.numerator).toBe(0n);
        expect(rateOf(periodicRate([-lent, ...back, more], 12)).yearly.numerator > 0n).toBe(true);
        expect(rateOf(periodicRate([-lent - more, ...back], 12)).yearly.numerator < 0n).toBe(true);
      }),
    ));

  it("which day comes first in the list changes nothing", () =>
    fc.assert(
      fc.property(
        modest,
        fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), modest), { minLength: 1 }),
        (lent, back) => {
          const on = day("2026-01-31");
          const flows = [{ on, minor: -lent }, ...back.map(([days, paid]) => ({ on: addDays(on, days), minor: paid }))];
          expect(yearlyRate([...flows].reverse())).toEqual(yearlyRate(flows));
        },
      ),
    ));
});

/** Loans of two to sixty uneven payments that cost up to about sixty percent of what was lent. */
const anyLoan = fc
  .tuple(
    fc.integer({ min: 1_000_00, max: 500_000_00 }),
    fc.integer({ min: 100, max: 160 }),
    fc.array(fc.integer({ min: 50, max: 150 }), { minLength: 2, maxLength: 60 }),
  )
  .map(([lent, percent, weights]) => {
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    return [-lent, ...weights.map((weight) => Math.ceil((lent * percent * weight) / (100 * whole)))];
  });

it("agrees with the library `financial` on 10,000 random loans", () => {
  let answered = 0;
  fc.assert(
    fc.property(anyLoan, (flows) => {
      const ours = float(rateOf(periodicRate(flows.map(BigInt), 12)).perStep);
      expect(Math.abs(npv(ours, flows))).toBeLessThan(0.01);
      // Its solver works in floats and now and then finds nothing.
      const theirs = irr(flows, 0.02, 1e-9, 500);
      if (!Number.isFinite(theirs)) return;
      answered += 1;
      expect(Math.abs(ours - theirs)).toBeLessThan(1e-8);
    }),
    { numRuns: 10_000, endOnFailure: true },
  );
  expect(answered).toBeGreaterThan(9_900);
});

describe("flows without one rate", () => {
  it.each<[string, readonly bigint[], string]>([
    ["nothing at all", [], "nothing-lent"],
    ["only money back", [100n, 100n], "nothing-lent"],
    ["only money lent", [-100n, -100n], "nothing-repaid"],
    ["lent, repaid and lent again", [-100n, 230n, -132n], "ambiguous"],
  ])("%s", (_name, flows, because) => expect(periodicRate(flows, 12)).toEqual({ kind: "none", because }));
});

it("a rate equal to its cap is not above it; a part in ten to the twenty-four more is", () => {
  const cap = { numerator: 24n, denominator: 100n };
  const places = 10n ** 24n;
  expect(isAbove({ numerator: (24n * places) / 100n, denominator: places }, cap)).toBe(false);
  expect(isAbove({ numerator: (24n * places) / 100n + 1n, denominator: places }, cap)).toBe(true);
});
