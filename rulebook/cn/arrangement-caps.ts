import type { CapRule } from "@fairdue/core/account/product-terms.ts";
import type { Day } from "@fairdue/core/calendar/day.ts";
import type { RateCap } from "@fairdue/core/plan/arrangement-law.ts";
import type { ProductKind } from "@fairdue/core/plan/offer-policy.ts";
import { courtCap24, facilitatedAllIn } from "./debt/cost.ts";
import { privateCap } from "./rates.ts";

const WHOLE_BPS = 10_000n;

/**
 * Caps on the yearly cost of an arrangement with a borrower of a licensed lender.
 *
 * > Opinions on financial trials (2017), item 2; NFRA 2025 No. 9: 24 % a year with everything counted
 *
 * @param debt with `contractOn`, the day its contract was made, where it is known
 * @returns undefined for a private loan when the LPR of the day of its contract, on which its cap hangs, is not known:
 * nothing may be offered before somebody looks it up
 */
function arrangementCapsCn(debt: {
  readonly lender: string;
  readonly product: ProductKind;
  readonly contractOn?: Day;
}): readonly RateCap[] | undefined {
  if (debt.lender === "private" || debt.product === "private-loan") {
    const cap = debt.contractOn === undefined ? undefined : privateCap(debt.contractOn);
    return cap === undefined ? undefined : [cap];
  }
  return [courtCap24, facilitatedAllIn].map(({ id, parameters, cites }) => ({
    rule: id,
    yearly: { numerator: BigInt(parameters.capBps?.value ?? 0), denominator: WHOLE_BPS },
    cites,
  }));
}

/**
 * Caps on what an account of a product may cost: those its file names and those the law sets anyway.
 *
 * @returns undefined when one of them is not known for the day of the contract: nothing but principal is claimed then
 */
export function productCapsCn(debt: {
  readonly rules: readonly CapRule[];
  readonly lender: string;
  readonly product: ProductKind;
  readonly contractOn: Day;
}): readonly RateCap[] | undefined {
  const { rules, contractOn } = debt;
  const byLaw = arrangementCapsCn(debt);
  const byLpr = rules.includes("cn.cost.private-4lpr") ? privateCap(contractOn) : NO_CAP;
  if (byLaw === undefined || byLpr === undefined) return undefined;
  return byLpr === NO_CAP ? byLaw : [...byLaw, byLpr];
}

const NO_CAP = "none";
