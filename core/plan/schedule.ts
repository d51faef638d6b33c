import { addMonths, civilOf, type Day } from "../calendar/day.ts";
import { allocate, type Money, money, multiplyRatio, type Ratio } from "../money.ts";
import { fixed, ONE, over } from "./fixed-point.ts";

/**
 * How the payments of a plan are spread.
 *
 * `equal-instalments` 等额本息: every payment the same; `equal-principal` 等额本金: the same principal each time, so
 * payments fall; `steps`: low first, higher later, as weights of so many payments each, the last going on to the end;
 * `seasonal`: a weight for each calendar month, January first, for those who earn by harvest or season.
 */
export type Shape =
  | { readonly kind: "equal-instalments" }
  | { readonly kind: "equal-principal" }
  | { readonly kind: "steps"; readonly steps: readonly { readonly count: number; readonly weight: number }[] }
  | { readonly kind: "seasonal"; readonly weights: readonly number[] };

/** What of a debt goes into a plan. Interest is charged on the principal alone: never on interest, fees or penalties. */
export type PlanBalance = {
  readonly principal: Money;
  /** Interest, fees and penalties already owed and not waived, together. */
  readonly charges: Money;
};

export type ScheduleTerms = {
  /** Day the balance stands at; interest runs from it. */
  readonly startsOn: Day;
  /** Later than a month after the start for a deferral; later payments follow month by month. */
  readonly firstDueOn: Day;
  /** Number of payments, one a month. */
  readonly count: number;
  /** Simple yearly rate on the principal; a month is a twelfth of a year, an odd time its days of 365. */
  readonly yearlyRate: Ratio;
  readonly shape: Shape;
};

/** One payment of a plan; its parts are minor units and sum to `due`. */
export type ScheduleLine = {
  readonly no: number;
  readonly dueOn: Day;
  readonly principal: bigint;
  /** Interest that the plan itself charges. */
  readonly interest: bigint;
  /** Old interest, fees and penalties. */
  readonly charges: bigint;
  readonly due: bigint;
};

/**
 * Computes the payments of a plan. They repay the balance exactly: principal and charges sum to what went in, and each
 * line's interest is the principal then left, times the rate for the time since the line before, rounded half up once.
 * Where interest is charged the last line takes what rounding left, which may come to a minor unit for each payment.
 *
 * @throws RangeError when the count is below one or the first due day not after the start: the policy was to be checked
 * before
 */
export function scheduleOf(balance: PlanBalance, terms: ScheduleTerms): readonly ScheduleLine[] {
  const { principal, charges } = balance;
  if (terms.count < 1) throw new RangeError(`a plan needs a payment: ${terms.count}`);
  if (terms.firstDueOn <= terms.startsOn) throw new RangeError("a plan cannot be due before it starts");
  const dues = dueDays(terms);
  const weights = dueSomewhere(weightsOf(terms.shape, dues));
  const rates = dues.map((dueOn, index) => rateFor(terms.yearlyRate, dues[index - 1] ?? terms.startsOn, dueOn));
  const chargeShares = allocate(charges, weights.map(BigInt) as [bigint, ...bigint[]]);
  const payments = principalPlan(principal, terms.shape, weights, rates);
  let left = principal.minor;
  let owedInterest = 0n;
  return dues.map((dueOn, index) => {
    owedInterest += multiplyRatio(money(left, principal.currency), rates[index] as Ratio, "half-up").minor;
    const isLast = index === dues.length - 1;
    const parts = isLast ? { principal: left, interest: owedInterest } : payments(index, left, owedInterest);
    left -= parts.principal;
    owedInterest -= parts.interest;
    const share = (chargeShares[index] as Money).minor;
    return { no: index + 1, dueOn, ...parts, charges: share, due: parts.principal + parts.interest + share };
  });
}

/** Everything a schedule asks for, in minor units. */
export function totalDue(lines: readonly ScheduleLine[]): bigint {
  return lines.reduce((sum, { due }) => sum + due, 0n);
}

/** The dearest payment of a schedule, in minor units: what must be affordable. */
export function largestDue(lines: readonly ScheduleLine[]): bigint {
  return lines.reduce((most, { due }) => (due > most ? due : most), 0n);
}

function dueDays({ firstDueOn, count }: ScheduleTerms): readonly Day[] {
  return Array.from({ length: count }, (_, index) => addMonths(firstDueOn, index));
}

/** Equal principal spreads evenly as well: its payments differ by interest alone. */
function weightsOf(shape: Shape, dues: readonly Day[]): readonly number[] {
  if (shape.kind === "steps") {
    const each = shape.steps.flatMap(({ count, weight }) => Array.from({ length: count }, () => weight));
    return dues.map((_, index) => each[index] ?? shape.steps.at(-1)?.weight ?? 1);
  }
  if (shape.kind === "seasonal") return dues.map((dueOn) => shape.weights[civilOf(dueOn).month - 1] ?? 1);
  return dues.map(() => 1);
}

/** A plan that lies wholly in a season without payments is due at its end. */
function dueSomewhere(weights: readonly number[]): readonly number[] {
  return weights.some((weight) => weight > 0) ? weights : weights.with(-1, 1);
}

/** Whole months count as twelfths, whatever their length; anything else as days of 365. */
function rateFor({ numerator, denominator }: Ratio, from: Day, to: Day): Ratio {
  const [start, end] = [civilOf(from), civilOf(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  if (addMonths(from, months) === to) return { numerator: numerator * BigInt(months), denominator: denominator * 12n };
  // Monthly due days are counted from the first, so a 31st that February cut to the 28th is still one month on.
  if (months === 1 && to > from && to - from >= 28 && to - from <= 31) {
    return { numerator, denominator: denominator * 12n };
  }
  return { numerator: numerator * BigInt(to - from), denominator: denominator * 365n };
}

type Parts = { readonly principal: bigint; readonly interest: bigint };

/** How much principal and interest each payment but the last takes. */
function principalPlan(
  principal: Money,
  shape: Shape,
  weights: readonly number[],
  rates: readonly Ratio[],
): (index: number, left: bigint, owedInterest: bigint) => Parts {
  // Without interest there is no annuity to round: principal spreads to the minor unit.
  if (shape.kind === "equal-principal" || rates.every(({ numerator }) => numerator === 0n)) {
    const shares = allocate(principal, weights.map(BigInt) as [bigint, ...bigint[]]);
    return (index, _left, interest) => ({ principal: (shares[index] as Money).minor, interest });
  }
  const annuity = annuityOf(weights, rates);
  return (index, left, owedInterest) => {
    const payment = roundedShare(principal.minor * BigInt(weights[index] as number), annuity);
    const interest = lesser(owedInterest, payment);
    return { interest, principal: lesser(payment - interest, left) };
  };
}

/** Present value of one unit of weight a payment, as a fixed-point number. */
function annuityOf(weights: readonly number[], rates: readonly Ratio[]): bigint {
  let discount = ONE;
  let annuity = 0n;
  rates.forEach((rate, index) => {
    discount = over(discount, ONE + fixed(rate));
    annuity += BigInt(weights[index] as number) * discount;
  });
  return annuity;
}

/** Whole minor units over a fixed-point divisor, rounded half up. */
function roundedShare(minor: bigint, divisor: bigint): bigint {
  return (over(minor * 2n, divisor) + 1n) / 2n;
}

function lesser(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}
