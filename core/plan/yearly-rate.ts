import type { Day } from "../calendar/day.ts";
import type { Ratio } from "../money.ts";
import { fixed, ONE, over, power, rateOf, times } from "./fixed-point.ts";

/** Money on a day, in minor units, seen from the lender: negative when lent, positive when paid back. */
export type Flow = { readonly on: Day; readonly minor: bigint };

/** A flow counted in whole steps (months, days) from the first one. */
type Step = { readonly at: number; readonly minor: bigint };

/** Why money flows have no one rate. `ambiguous`: lending and paying back alternate, so that several rates may fit. */
export type NoRate = { readonly kind: "none"; readonly because: "nothing-lent" | "nothing-repaid" | "ambiguous" };

/**
 * An internal rate of return: the rate at which everything paid back is worth today what was lent.
 *
 * Rates carry 24 decimal places: at `perStep` the present value of flows up to the largest amount we keep is zero within
 * one minor unit, as long as a tenth of what was lent comes back.
 */
export type RateOfReturn = {
  readonly kind: "rate";
  /** Rate of one step: a period, or a day. */
  readonly perStep: Ratio;
  /** Steps compounded over a year: 复利, what the annualised rate (年化利率) by the internal rate of return means. */
  readonly yearly: Ratio;
  /** Steps added up over a year: 单利. Below `yearly` whenever interest is paid more often than once a year. */
  readonly simple: Ratio;
};

const DAYS_A_YEAR = 365;

/** Rate of flows one step apart, the first at step 0; `stepsAYear` is 12 for months. */
export function periodicRate(minors: readonly bigint[], stepsAYear: number): RateOfReturn | NoRate {
  return rateOfSteps(
    minors.map((minor, at) => ({ at, minor })),
    stepsAYear,
  );
}

/** Rate of flows by their days, 365 days a year, compounded daily; in any order. */
export function yearlyRate(flows: readonly Flow[]): RateOfReturn | NoRate {
  const sorted = [...flows].sort((left, right) => left.on - right.on);
  const first = sorted[0]?.on ?? 0;
  return rateOfSteps(
    sorted.map(({ on, minor }) => ({ at: on - first, minor })),
    DAYS_A_YEAR,
  );
}

/** Present value of flows one step apart at a rate per step, to the nearest minor unit. */
export function presentValue(minors: readonly bigint[], perStep: Ratio): bigint {
  const steps = minors.map((minor, at) => ({ at, minor }));
  return nearest(valueAt(steps, over(ONE, ONE + fixed(perStep))).value);
}

/** Present value, on the day of the first, of flows by their days at a rate per day, to the nearest minor unit. */
export function presentValueByDays(flows: readonly Flow[], perDay: Ratio): bigint {
  const sorted = [...flows].sort((left, right) => left.on - right.on);
  const first = sorted[0]?.on ?? 0;
  const steps = sorted.map(({ on, minor }) => ({ at: on - first, minor }));
  return nearest(valueAt(steps, over(ONE, ONE + fixed(perDay))).value);
}

/** Whether a rate is above another, exactly. */
export function isAbove(rate: Ratio, limit: Ratio): boolean {
  return rate.numerator * limit.denominator > limit.numerator * rate.denominator;
}

/** A rate in hundredths of a percent, to the nearest: for screens and summaries, never for deciding. */
export function basisPointsOf({ numerator, denominator }: Ratio): number {
  const twice = 20_000n * numerator;
  return Number((twice < 0n ? twice - denominator : twice + denominator) / (2n * denominator));
}

/** The discount factor solves a polynomial with whole exponents, so days need no roots and no logarithms. */
function rateOfSteps(all: readonly Step[], stepsAYear: number): RateOfReturn | NoRate {
  const net = netOf(all);
  const first = net[0];
  if (first === undefined || !net.some(({ minor }) => minor < 0n)) return { kind: "none", because: "nothing-lent" };
  if (!net.some(({ minor }) => minor > 0n)) return { kind: "none", because: "nothing-repaid" };
  if (signChanges(net) > 1) return { kind: "none", because: "ambiguous" };
  const lentFirst = first.minor < 0n ? net : net.map(({ at, minor }) => ({ at, minor: -minor }));
  const factor = discountFactor(lentFirst);
  const growth = over(ONE, factor);
  return {
    kind: "rate",
    perStep: rateOf(growth - ONE),
    yearly: rateOf(power(growth, stepsAYear) - ONE),
    simple: rateOf((growth - ONE) * BigInt(stepsAYear)),
  };
}

/** Flows of the same step put together, zeros left out, counted from the first that remains. */
function netOf(steps: readonly Step[]): readonly Step[] {
  const net: { at: number; minor: bigint }[] = [];
  for (const { at, minor } of steps) {
    const last = net.at(-1);
    if (last?.at === at) last.minor += minor;
    else net.push({ at, minor });
  }
  const left = net.filter(({ minor }) => minor !== 0n);
  const start = left[0]?.at ?? 0;
  return left.map(({ at, minor }) => ({ at: at - start, minor }));
}

/** One change of sign means one positive root (Descartes), hence one rate. */
function signChanges(steps: readonly Step[]): number {
  let changes = 0;
  steps.forEach(({ minor }, index) => {
    const before = steps[index - 1];
    if (before !== undefined && before.minor < 0n !== minor < 0n) changes += 1;
  });
  return changes;
}

/** Newton's method held inside a bracket; both ends close in until the last places of a fixed-point number. */
function discountFactor(steps: readonly Step[]): bigint {
  let low = 0n;
  let high = ONE;
  for (let wider = ONE / 1000n; valueAt(steps, high).value <= 0n; wider *= 2n) {
    low = high;
    high += wider;
  }
  let factor = high;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const { value, slope } = valueAt(steps, factor);
    if (value > 0n) high = factor;
    else low = factor;
    const newton = slope > 0n ? factor - over(value, slope) : low;
    const next = newton > low && newton < high ? newton : (low + high) / 2n;
    const moved = next > factor ? next - factor : factor - next;
    factor = next;
    if (moved <= NEAR || high - low <= NEAR) break;
  }
  return factor;
}

/** Enough for halving alone to reach the last place from any bracket that occurs. */
const MOST_TURNS = 400;
/** 10^-36, a trillionth of the last place handed out: below it, cutting off decides and not the flows. */
const NEAR = 10_000n;

/** Value of the flows at a discount factor, and its slope, both as fixed-point minor units. */
function valueAt(steps: readonly Step[], factor: bigint): { readonly value: bigint; readonly slope: bigint } {
  let value = 0n;
  let slope = 0n;
  let discount = ONE;
  let at = 0;
  for (const step of steps) {
    discount = times(discount, power(factor, step.at - at));
    at = step.at;
    value += step.minor * discount;
    slope += step.minor * BigInt(at) * discount;
  }
  return { value, slope: factor === 0n ? 0n : over(slope, factor) };
}

function nearest(value: bigint): bigint {
  return (value < 0n ? value - ONE / 2n : value + ONE / 2n) / ONE;
}
