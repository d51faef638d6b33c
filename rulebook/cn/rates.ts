import { addDays, type Day, day } from "@fairdue/core/calendar/day.ts";
import type { RateCap } from "@fairdue/core/plan/arrangement-law.ts";
import { private4Lpr } from "./debt/cost.ts";

/**
 * One-year loan prime rate (LPR), in hundredths of a percent a year, by the day of publication: only days on which it
 * changed. National Interbank Funding Center, published on the 20th of each month or the next working day.
 */
const ONE_YEAR_LPR_BPS: readonly (readonly [string, number])[] = [
  ["2019-08-20", 425],
  ["2019-09-20", 420],
  ["2019-11-20", 415],
  ["2020-02-20", 405],
  ["2020-04-20", 385],
  ["2021-12-20", 380],
  ["2022-01-20", 370],
  ["2022-08-22", 365],
  ["2023-06-20", 355],
  ["2023-08-21", 345],
  ["2024-07-22", 335],
  ["2024-10-21", 310],
  ["2025-05-20", 300],
];

/** The newest publication read was of 2026-08-20; from the day the next one was due nobody here knows the rate. */
const NEXT_DUE = day("2026-09-20");

/** First and last day for which the rate is known. Outside nothing is guessed: fetch the newest publication. */
export const oneYearLprCoverage = { from: day("2019-08-20"), to: addDays(NEXT_DUE, -1) };

const PUBLICATIONS = ONE_YEAR_LPR_BPS.map(([on, bps]) => ({ on: day(on), bps }));

/** The one-year LPR of a day in hundredths of a percent a year, as published on it or last before it; undefined outside the coverage. */
export function oneYearLprBps(on: Day): number | undefined {
  if (on < oneYearLprCoverage.from || on > oneYearLprCoverage.to) return undefined;
  return PUBLICATIONS.findLast((published) => published.on <= on)?.bps;
}

/**
 * The cap on all charges of a private loan: four times the one-year LPR of the day the contract was made.
 *
 * > Private lending interpretation arts 25, 28, 29; licensed lenders are outside it (art. 1)
 *
 * @returns undefined outside the coverage of the series. A contract from before the LPR is capped by the rate of the day
 * of the suit, which nobody knows before there is one, so it has no cap here either.
 */
export function privateCap(contractOn: Day): RateCap | undefined {
  const bps = oneYearLprBps(contractOn);
  const times = private4Lpr.parameters.times?.value;
  if (bps === undefined || times === undefined) return undefined;
  const yearly = { numerator: BigInt(bps * times), denominator: 10_000n };
  return { rule: private4Lpr.id, yearly, cites: private4Lpr.cites };
}
