import type { Ratio } from "../money.ts";

/** One in fixed-point numbers: forty decimal places, of which the last few may be lost to cutting off. */
export const ONE = 10n ** 40n;

/** Decimal places of the rates we hand out. */
const RATE_PLACES = 24n;
const RATE_ONE = 10n ** RATE_PLACES;

/** A ratio as a fixed-point number, cut towards zero. */
export function fixed({ numerator, denominator }: Ratio): bigint {
  return (numerator * ONE) / denominator;
}

/** A fixed-point number as a rate of 24 decimal places, rounded to the nearest. */
export function rateOf(value: bigint): Ratio {
  const half = ONE / RATE_ONE / 2n;
  const numerator = (value < 0n ? value - half : value + half) / (ONE / RATE_ONE);
  return { numerator, denominator: RATE_ONE };
}

/** Product of two fixed-point numbers, cut towards zero. */
export function times(left: bigint, right: bigint): bigint {
  return (left * right) / ONE;
}

/** Quotient of two fixed-point numbers, cut towards zero. */
export function over(dividend: bigint, divisor: bigint): bigint {
  return (dividend * ONE) / divisor;
}

/** A fixed-point number to a whole power, zero or above, by squaring. */
export function power(base: bigint, exponent: number): bigint {
  let result = ONE;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = times(result, square);
    if (left > 1) square = times(square, square);
  }
  return result;
}
