import type { Day } from "../calendar/day.ts";
import type { RateCap } from "../plan/arrangement-law.ts";
import type { AccountHistory } from "./debt-history.ts";

/** The strictest cap on what an account may cost, and what it leaves over; minor units. */
export type CapOutcome =
  | { readonly kind: "none" }
  /** Nobody knows the cap: nothing but principal is claimed until somebody looks it up. */
  | { readonly kind: "unknown"; readonly reduction: bigint }
  | {
      readonly kind: "capped";
      readonly cap: RateCap;
      /** All interest, fees and penalties of the account so far, paid and unpaid. */
      readonly charged: bigint;
      /** What the cap lets all of them be. */
      readonly allowed: bigint;
      /** Taken off what is claimed: never more than the unpaid charges. */
      readonly reduction: bigint;
      /** Charged beyond the cap and paid already, which is for a person to return. */
      readonly paidBeyond: bigint;
    };

/** Everything charged on an account so far, and how much of it is still unpaid. */
export type ChargedSoFar = { readonly charged: bigint; readonly unpaid: bigint };

/**
 * Holds all charges against the most that a year of the unpaid principal may cost: principal at the end of each day, from
 * the day of the contract, 365 days a year, without compounding, cut to the borrower's side. Of several caps the one that
 * leaves least.
 *
 * @param caps undefined when the law caps the account and nobody knows at what
 */
export function holdToCaps(
  history: AccountHistory,
  span: { readonly openedOn: Day; readonly asOf: Day },
  { charged, unpaid }: ChargedSoFar,
  caps: readonly RateCap[] | undefined,
): CapOutcome {
  if (caps === undefined) return { kind: "unknown", reduction: unpaid };
  let least: { cap: RateCap; allowed: bigint } | undefined;
  const principalDays = caps.length === 0 ? 0n : unitDays(history, span);
  for (const cap of caps) {
    const allowed = (principalDays * cap.yearly.numerator) / (cap.yearly.denominator * 365n);
    if (least === undefined || allowed < least.allowed) least = { cap, allowed };
  }
  if (least === undefined || charged <= least.allowed) return { kind: "none" };
  const excess = charged - least.allowed;
  const reduction = excess < unpaid ? excess : unpaid;
  return { kind: "capped", ...least, charged, reduction, paidBeyond: excess - reduction };
}

/** Unpaid principal summed over the days of a span, the last not counted. */
function unitDays(
  { principal }: AccountHistory,
  { openedOn, asOf }: { readonly openedOn: Day; readonly asOf: Day },
): bigint {
  let sum = 0n;
  principal.forEach(({ on, minor }, index) => {
    const from = on < openedOn ? openedOn : on;
    const next = principal[index + 1]?.on ?? asOf;
    const to = next < asOf ? next : asOf;
    if (to > from) sum += minor * BigInt(to - from);
  });
  return sum;
}
