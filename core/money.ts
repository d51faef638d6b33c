import type { Currency } from "./currency.ts";

/** An amount in whole minor units (fen, cents) of one currency. Negative amounts are allowed; fractions do not exist. */
export type Money = { readonly minor: bigint; readonly currency: Currency };

/** An exact rate, such as 5 / 10 000 for 0.05 %. The denominator is above zero. */
export type Ratio = { readonly numerator: bigint; readonly denominator: bigint };

/**
 * Where a result between two minor units goes.
 *
 * `half-up`: to the nearest, a half away from zero (commercial rounding); `half-even`: to the nearest, a half to the
 * even unit; `floor`: to the lower one, so that −0.5 becomes −1.
 */
export type Rounding = "half-up" | "half-even" | "floor";

export function money(minor: bigint, currency: Currency): Money {
  return { minor, currency };
}

/** @throws RangeError on two currencies: nobody has said at what rate, so the caller is wrong */
export function add(left: Money, right: Money): Money {
  return money(left.minor + sameCurrency(left, right).minor, left.currency);
}

/** @throws RangeError on two currencies */
export function subtract(left: Money, right: Money): Money {
  return money(left.minor - sameCurrency(left, right).minor, left.currency);
}

export function negate(amount: Money): Money {
  return money(-amount.minor, amount.currency);
}

/**
 * Sign of `left − right`: −1, 0 or 1, for sorting.
 *
 * @throws RangeError on two currencies
 */
export function compare(left: Money, right: Money): -1 | 0 | 1 {
  sameCurrency(left, right);
  if (left.minor === right.minor) return 0;
  return left.minor < right.minor ? -1 : 1;
}

export function isZero(amount: Money): boolean {
  return amount.minor === 0n;
}

/** Total of amounts in one currency, which must be named because there may be none. */
export function sum(currency: Currency, amounts: Iterable<Money>): Money {
  const zero = money(0n, currency);
  let minor = 0n;
  for (const amount of amounts) minor += sameCurrency(zero, amount).minor;
  return money(minor, currency);
}

/**
 * Splits an amount over weights without losing a minor unit.
 *
 * Every share is the exact share cut towards zero; the units left over go one each to the earliest shares of weight.
 *
 * @returns one share per weight, in order; shares sum to `total`; a weight of zero gets nothing
 * @throws RangeError when a weight is negative or every weight is zero: a programming error, the caller must check
 */
export function allocate(total: Money, weights: readonly [bigint, ...bigint[]]): Money[] {
  let whole = 0n;
  for (const weight of weights) {
    if (weight < 0n) throw new RangeError(`a weight is negative: ${weight}`);
    whole += weight;
  }
  if (whole === 0n) throw new RangeError("every weight is zero");
  const unit = total.minor < 0n ? -1n : 1n;
  const shares = weights.map((weight) => (total.minor * weight) / whole);
  let left = total.minor;
  for (const share of shares) left -= share;
  return shares.map((share, index) => {
    if (left === 0n || weights[index] === 0n) return money(share, total.currency);
    left -= unit;
    return money(share + unit, total.currency);
  });
}

/**
 * An amount times an exact rate, rounded once, as named.
 *
 * @throws RangeError when the denominator is not above zero
 */
export function multiplyRatio(amount: Money, ratio: Ratio, rounding: Rounding): Money {
  if (ratio.denominator <= 0n) throw new RangeError(`the denominator must be above zero: ${ratio.denominator}`);
  return money(divide(amount.minor * ratio.numerator, ratio.denominator, rounding), amount.currency);
}

function divide(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const quotient = dividend / divisor;
  const remainder = dividend % divisor;
  if (remainder === 0n) return quotient;
  const away = dividend < 0n ? quotient - 1n : quotient + 1n;
  if (rounding === "floor") return dividend < 0n ? away : quotient;
  const twice = remainder < 0n ? -2n * remainder : 2n * remainder;
  if (twice !== divisor) return twice > divisor ? away : quotient;
  if (rounding === "half-up") return away;
  rounding satisfies "half-even";
  return quotient % 2n === 0n ? quotient : away;
}

function sameCurrency(left: Money, right: Money): Money {
  if (left.currency !== right.currency) throw new RangeError(`two currencies: ${left.currency} and ${right.currency}`);
  return right;
}
