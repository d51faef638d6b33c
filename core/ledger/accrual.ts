import { type LateCharge, RATE_ONE, type RunningCharge, type ShortfallCharge } from "../account/accrual-terms.ts";
import { addDays, addMonths, type Day } from "../calendar/day.ts";
import { daysBetween, YEAR_DAYS } from "./day-count.ts";
import { type DebtHistory, type DebtPoint, pointAt } from "./debt-history.ts";
import type { EntryId } from "./entry.ts";

/** One stretch of days with the same base and rate. Its `minor` belongs to it alone; those of a charge add up. */
export type AccrualStep = {
  /** First night counted begins on this day … */
  readonly from: Day;
  /** … and the last one ends on this one. */
  readonly to: Day;
  /** By the charge's own day count. */
  readonly days: number;
  readonly base: bigint;
  /** In tenths of a billionth. */
  readonly rate: number;
  readonly minor: bigint;
  /** Entries of the day that gave the base, when entries did. */
  readonly entries: readonly EntryId[];
};

/** What one formula gives for one instalment. */
export type Accrual = {
  readonly instalmentNo: number;
  readonly dueOn: Day;
  readonly charge: LateCharge;
  readonly steps: readonly AccrualStep[];
  /** Sum of the steps, in minor units. */
  readonly computed: bigint;
};

/** When nothing happens: days after the due day, and how little may be left then (容时, 容差). */
export type Grace = { readonly days: number; readonly minor: bigint };

/**
 * What a formula gives for one instalment as of a day, from its history; never stored.
 *
 * Counted by nights: whatever is unpaid at the end of a day is charged until the next, so the day of payment costs
 * nothing and one day past due is one day. Grace that ends unpaid counts back to the due day. The sum is rounded once, half
 * up, and each step carries what it moves that rounded sum by, so steps always add up to it.
 *
 * @param debts every instalment of the account, by which it is told how late the account is; this one alone when left out
 * @returns undefined when there is nothing to charge
 */
export function accrue(
  debt: DebtHistory,
  charge: LateCharge,
  grace: Grace,
  asOf: Day,
  debts: readonly DebtHistory[] = [debt],
): Accrual | undefined {
  const graceEnd = addDays(debt.dueOn, grace.days);
  if (asOf <= graceEnd) return undefined;
  const left = pointAt(debt, graceEnd);
  if (left.principal + left.interest + left.fee <= grace.minor) return undefined;
  if (charge.kind === "shortfall" && isTooLate(charge, debts, addDays(graceEnd, 1))) return undefined;
  const steps =
    charge.kind === "running" ? runningSteps(debt, charge, asOf) : shortfallSteps(debt, charge, left, graceEnd);
  let computed = 0n;
  for (const step of steps) computed += step.minor;
  if (computed === 0n) return undefined;
  return { instalmentNo: debt.no, dueOn: debt.dueOn, charge, steps, computed };
}

function runningSteps(debt: DebtHistory, charge: RunningCharge, asOf: Day): readonly AccrualStep[] {
  const { dueOn } = debt;
  const count = charge.per.kind === "day" ? "act/365" : charge.per.dayCount;
  const whole = BigInt(RATE_ONE) * BigInt(charge.per.kind === "day" ? 1 : YEAR_DAYS[count]);
  const steps: AccrualStep[] = [];
  const twiceWhole = 2n * whole;
  let twiceExact = 0n;
  let rounded = 0n;
  let compounded = 0n;
  let month = 1;
  for (let from = dueOn; from < asOf; ) {
    const point = pointAt(debt, from);
    const compounds = charge.compounding === "monthly";
    if (compounds && from === addMonths(dueOn, month)) {
      compounded = greater(rounded - point.settledPenalty, 0n);
      month += 1;
    }
    const compoundsOn = compounds ? addMonths(dueOn, month) : undefined;
    const to = earliest(asOf, compoundsOn, nextPoint(debt, from), nextRate(charge, from));
    const base = baseOf(charge, point) + compounded;
    const rate = rateOn(charge, from);
    if (base > 0n && rate > 0) {
      const days = daysBetween(from, to, count);
      // Below 2^53 for any rate that a file may state, over more than a hundred years.
      twiceExact += base * BigInt(2 * rate * days);
      const sum = (twiceExact + whole) / twiceWhole;
      steps.push({ from, to, days, base, rate, minor: sum - rounded, entries: point.on > dueOn ? point.entries : [] });
      rounded = sum;
    }
    from = to;
  }
  return steps;
}

function shortfallSteps(
  debt: DebtHistory,
  charge: ShortfallCharge,
  left: DebtPoint,
  graceEnd: Day,
): readonly AccrualStep[] {
  const { principal, interest, fee } = debt.contracted;
  const minimum = halfUp(principal * BigInt(charge.minimumShare), BigInt(RATE_ONE)) + interest + fee;
  const met = principal + interest + fee - (left.principal + left.interest + left.fee);
  const base = minimum - met;
  if (base <= 0n) return [];
  const minor = greater(halfUp(base * BigInt(charge.rate), BigInt(RATE_ONE)), BigInt(charge.leastMinor));
  const entries = left.on > debt.dueOn ? left.entries : [];
  return [{ from: debt.dueOn, to: addDays(graceEnd, 1), days: 0, base, rate: charge.rate, minor, entries }];
}

/** Whether the account was already later than the charge is made for, at the end of the day before it would be made. */
function isTooLate({ mostDaysPastDue }: ShortfallCharge, debts: readonly DebtHistory[], on: Day): boolean {
  if (mostDaysPastDue === undefined) return false;
  const oldest = debts.find((debt) => {
    const { principal, interest, fee } = pointAt(debt, addDays(on, -1));
    return principal + interest + fee > 0n;
  });
  return oldest !== undefined && on - oldest.dueOn > mostDaysPastDue;
}

function baseOf(charge: RunningCharge, { principal, interest, fee }: DebtPoint): bigint {
  return charge.base === "overdue-principal" ? principal : principal + interest + fee;
}

/** Rate in force on a day; 0 before the first. */
function rateOn({ rates }: RunningCharge, on: Day): number {
  let rate = 0;
  for (const one of rates) if (one.from <= on) rate = one.rate;
  return rate;
}

/** First day after `from` on which the debt changed. */
function nextPoint({ points }: DebtHistory, from: Day): Day | undefined {
  for (const { on } of points) if (on > from) return on;
  return undefined;
}

function nextRate({ rates }: RunningCharge, from: Day): Day | undefined {
  return rates.find((one) => one.from > from)?.from;
}

function earliest(first: Day, ...others: readonly (Day | undefined)[]): Day {
  let least = first;
  for (const one of others) if (one !== undefined && one < least) least = one;
  return least;
}

/** Amounts and rates here are never below zero. */
function halfUp(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor);
}

function greater(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}
