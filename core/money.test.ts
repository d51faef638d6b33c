import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, allocate, compare, isZero, money, multiplyRatio, negate, type Rounding, subtract, sum } from "./money.ts";

const yuan = (minor: bigint) => money(minor, "CNY");
const anyMinor = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });

describe("arithmetic of money", () => {
  it("adds, subtracts and negates whole minor units", () => {
    expect(add(yuan(10n), yuan(-3n))).toEqual(yuan(7n));
    expect(subtract(yuan(3n), yuan(10n))).toEqual(yuan(-7n));
    expect(negate(yuan(5n))).toEqual(yuan(-5n));
  });

  it.each([
    [1n, 2n, -1],
    [2n, 2n, 0],
    [3n, 2n, 1],
  ])("compares %s with %s as %s", (left, right, sign) => expect(compare(yuan(left), yuan(right))).toBe(sign));

  it.each([
    [-1n, false],
    [0n, true],
    [1n, false],
  ])("%s minor units: zero is %s", (minor, zero) => expect(isZero(yuan(minor))).toBe(zero));

  it("sums nothing to zero of the named currency", () => {
    expect(sum("JPY", [])).toEqual(money(0n, "JPY"));
    expect(sum("CNY", [yuan(1n), yuan(2n)])).toEqual(yuan(3n));
  });

  it("refuses to mix currencies", () => {
    const dollar = money(1n, "USD");
    for (const mix of [add, subtract, compare]) expect(() => mix(yuan(1n), dollar)).toThrow(RangeError);
    expect(() => sum("CNY", [dollar])).toThrow(RangeError);
  });

  it("subtracts what it added", () =>
    fc.assert(fc.property(anyMinor, anyMinor, (a, b) => subtract(add(yuan(a), yuan(b)), yuan(b)).minor === a)));
});

describe("allocation", () => {
  it.each<[bigint, [bigint, ...bigint[]], bigint[]]>([
    [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    [101n, [1n, 1n, 1n], [34n, 34n, 33n]],
    [-100n, [1n, 1n, 1n], [-34n, -33n, -33n]],
    [5n, [0n, 1n, 1n], [0n, 3n, 2n]],
    [0n, [3n, 7n], [0n, 0n]],
    [7n, [1n], [7n]],
  ])("splits %s over %s into %s", (total, weights, shares) =>
    expect(allocate(yuan(total), weights).map((share) => share.minor)).toEqual(shares),
  );

  it("refuses weights that say nothing", () => {
    expect(() => allocate(yuan(1n), [0n, 0n])).toThrow(RangeError);
    expect(() => allocate(yuan(1n), [2n, -1n])).toThrow(RangeError);
  });

  const weights = fc
    .array(fc.bigInt({ min: 0n, max: 10n ** 6n }), { minLength: 1, maxLength: 12 })
    .filter((list) => list.some((weight) => weight > 0n)) as fc.Arbitrary<[bigint, ...bigint[]]>;

  it("loses no minor unit and strays less than one from the exact share, for any amount and weights", () =>
    fc.assert(
      fc.property(anyMinor, weights, (minor, list) => {
        const shares = allocate(yuan(minor), list);
        expect(sum("CNY", shares).minor).toBe(minor);
        const whole = list.reduce((left, right) => left + right);
        shares.forEach((share, index) => {
          const weight = list[index] as bigint;
          const stray = share.minor * whole - minor * weight;
          expect(stray < whole && -stray < whole).toBe(true);
          if (weight === 0n) expect(share.minor).toBe(0n);
        });
      }),
    ));
});

describe("a rate on an amount", () => {
  const cases: [Rounding, bigint, bigint, bigint, bigint][] = [
    ["half-up", 5n, 1n, 2n, 3n],
    ["half-up", -5n, 1n, 2n, -3n],
    ["half-up", 49n, 1n, 100n, 0n],
    ["half-up", 50n, 1n, 100n, 1n],
    ["half-even", 5n, 1n, 2n, 2n],
    ["half-even", 7n, 1n, 2n, 4n],
    ["half-even", -5n, 1n, 2n, -2n],
    ["half-even", 51n, 1n, 100n, 1n],
    ["floor", 99n, 1n, 100n, 0n],
    ["floor", -1n, 1n, 100n, -1n],
    ["floor", 100n, 1n, 100n, 1n],
    ["floor", -100n, 1n, 100n, -1n],
    ["half-up", 120_000n, 5n, 10_000n, 60n],
  ];
  it.each(cases)("%s: %s × %s/%s is %s", (rounding, minor, numerator, denominator, expected) =>
    expect(multiplyRatio(yuan(minor), { numerator, denominator }, rounding).minor).toBe(expected),
  );

  it("refuses a denominator that is not above zero", () => {
    for (const denominator of [0n, -1n]) {
      expect(() => multiplyRatio(yuan(1n), { numerator: 1n, denominator }, "floor")).toThrow(RangeError);
    }
  });

  it("strays at most half a unit when rounding to the nearest, less than one when cutting", () =>
    fc.assert(
      fc.property(
        anyMinor,
        fc.bigInt({ min: -1_000n, max: 1_000n }),
        fc.bigInt({ min: 1n, max: 10_000n }),
        (minor, numerator, denominator) => {
          const exact = minor * numerator;
          for (const rounding of ["half-up", "half-even"] as const) {
            const stray = multiplyRatio(yuan(minor), { numerator, denominator }, rounding).minor * denominator - exact;
            expect(2n * stray <= denominator && -2n * stray <= denominator).toBe(true);
          }
          const cut = exact - multiplyRatio(yuan(minor), { numerator, denominator }, "floor").minor * denominator;
          expect(cut >= 0n && cut < denominator).toBe(true);
        },
      ),
    ));
});
