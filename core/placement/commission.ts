import type { Day } from "../calendar/day.ts";
import type { EntryRecord } from "../case/events.ts";
import type { Currency } from "../currency.ts";
import { money, multiplyRatio } from "../money.ts";

/** What an agency earned on one placement, in minor units. */
export type Commission = { readonly collected: number; readonly earned: number };

/**
 * The commission on a placement: its share of what was paid from the day the case was placed to the day it was taken back, both
 * included, less what of that was reversed, whenever that was.
 *
 * @param span days of the placement; without an end it still runs
 * @param terms `bps`: the agency's share, in hundredths of a percent
 */
export function commissionOf(
  entries: readonly EntryRecord[],
  span: { readonly from: Day; readonly until?: Day | undefined },
  { bps, currency }: { readonly bps: number; readonly currency: Currency },
): Commission {
  const within = ({ valueOn }: EntryRecord) =>
    valueOn >= span.from && (span.until === undefined || valueOn <= span.until);
  const payments = entries.filter((entry) => (entry.kind === "payment" || entry.kind === "recovery") && within(entry));
  const ids = new Set(payments.map(({ entryId }) => entryId));
  let collected = payments.reduce((sum, { amount }) => sum + amount, 0);
  for (const { kind, amount, reverses } of entries)
    if (kind === "reversal" && reverses !== undefined && ids.has(reverses)) collected -= amount;
  const share = { numerator: BigInt(bps), denominator: 10_000n };
  const earned = multiplyRatio(money(BigInt(collected), currency), share, "half-even");
  return { collected, earned: Number(earned.minor) };
}
