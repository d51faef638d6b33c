import type { RateCap } from "@fairdue/core/plan/arrangement-law.ts";
import type { ProductKind } from "@fairdue/core/plan/offer-policy.ts";
import { courtCap24, facilitatedAllIn } from "./debt/cost.ts";

const WHOLE_BPS = 10_000n;

/**
 * Caps on the yearly cost of an arrangement with a borrower of a licensed lender.
 *
 * > Opinions on financial trials (2017), item 2; NFRA 2025 No. 9: 24 % a year with everything counted
 *
 * @returns undefined for a private loan, whose cap hangs on the LPR of the day of its contract: nothing may be offered
 * before somebody looks it up
 */
export function arrangementCapsCn(debt: {
  readonly lender: string;
  readonly product: ProductKind;
}): readonly RateCap[] | undefined {
  if (debt.lender === "private" || debt.product === "private-loan") return undefined;
  return [courtCap24, facilitatedAllIn].map(({ id, parameters, cites }) => ({
    rule: id,
    yearly: { numerator: BigInt(parameters.capBps?.value ?? 0), denominator: WHOLE_BPS },
    cites,
  }));
}
