import type { Component, ComponentAmounts } from "../account/component.ts";
import { total } from "../ledger/balances.ts";
import type { WaivedShares } from "./offer-policy.ts";

/** What is cut back first when a waiver would go below the floor: the lender's own money before its charges. */
const CUT_BACK: readonly Component[] = ["principal", "interest", "fee", "penalty"];

/**
 * Computes what a programme gives up, in whole minor units, shares cut towards zero.
 *
 * At least `floorBps` hundredths of a percent of everything owed stay to be paid; where the shares would leave less, the
 * waiver is cut back, principal first.
 */
export function waivedOf(owed: ComponentAmounts, shares: WaivedShares, floorBps: number): ComponentAmounts {
  const share = (component: Component) => (owed[component] * BigInt(shares[component])) / 10_000n;
  const waived = {
    principal: share("principal"),
    interest: share("interest"),
    fee: share("fee"),
    penalty: share("penalty"),
  };
  const floor = (total(owed) * BigInt(floorBps) + 9_999n) / 10_000n;
  let excess = total(waived) - (total(owed) - floor);
  for (const component of CUT_BACK) {
    if (excess <= 0n) break;
    const back = waived[component] < excess ? waived[component] : excess;
    waived[component] -= back;
    excess -= back;
  }
  return waived;
}
