import type { Day } from "../calendar/day.ts";

/**
 * How days are counted into years. `30e/360`: every month has 30 days, the 31st counts as the 30th (ISDA 2006, 4.16(g)).
 * All three add up: the days of two stretches that meet are the days of both together.
 */
export const DAY_COUNTS = ["act/360", "act/365", "30e/360"] as const;
export type DayCount = (typeof DAY_COUNTS)[number];

/** A rate from a day on, in tenths of a billionth (10^-10): 0.05 % is 5 000 000. Exact; no rate finer than that is read. */
export type DatedRate = { readonly from: Day; readonly rate: number };

/** What {@link DatedRate} counts in. */
export const RATE_ONE = 10_000_000_000;

/**
 * What a running charge is taken of, day by day.
 *
 * `overdue-principal`: the unpaid principal of an instalment past due; `overdue-instalment`: with its unpaid contracted
 * interest and fees. Charges for being late are never part of it, but for compounding.
 */
export const RUNNING_BASES = ["overdue-principal", "overdue-instalment"] as const;
export type RunningBase = (typeof RUNNING_BASES)[number];

/** A charge that grows day by day from the due day on, once grace has passed. */
export type RunningCharge = {
  readonly kind: "running";
  readonly base: RunningBase;
  /** Rate of a day, or of a year with its day count. */
  readonly per: { readonly kind: "day" } | { readonly kind: "year"; readonly dayCount: DayCount };
  /** Oldest first; the one in force on a day counts for that day. Before the first nothing is charged. */
  readonly rates: readonly [DatedRate, ...DatedRate[]];
  /** `monthly`: every month after the due day what is unpaid of the charge joins its base (复利). */
  readonly compounding: "none" | "monthly";
};

/** A charge made once, when grace has passed, of what the minimum payment fell short by (最低还款额 违约金). */
export type ShortfallCharge = {
  readonly kind: "shortfall";
  readonly rate: number;
  /** Share of the principal that the minimum payment holds, beside all interest and fees; counted as a rate. */
  readonly minimumShare: number;
  /** In minor units; 0 for none. */
  readonly leastMinor: number;
  /** Not made any more once the account is later than this; no end without it (银发〔2016〕111号, cards: 180 days). */
  readonly mostDaysPastDue?: number;
};

/** A charge for paying late. What it gives is computed as of any day and never stored. */
export type LateCharge = (RunningCharge | ShortfallCharge) & {
  readonly component: "interest" | "penalty";
};
