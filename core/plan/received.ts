import { type Day, day } from "../calendar/day.ts";
import type { Instant } from "../calendar/zone.ts";
import { effectiveEntries, type LedgerEntry } from "../ledger/entry.ts";

/** Money received net of refunds, by value day, oldest first; minor units above zero unless more was refunded that day. */
export type Received = { readonly on: Day; readonly minor: bigint };

/**
 * The money that came in beyond what was known when an agreement was made.
 *
 * A payment counts from the day its value arrived, however late it was booked; what had been booked by the agreement
 * does not count again, even when it is reversed and posted anew. A payment reversed at any time never was one.
 *
 * @param entries of all accounts of the agreement together
 */
export function receivedSince(entries: readonly LedgerEntry[], madeAt: Instant, asOf: Day): readonly Received[] {
  const byDay = new Map<Day, bigint>();
  const count = (counted: readonly LedgerEntry[], sign: bigint) => {
    for (const entry of effectiveEntries(counted)) {
      if (entry.valueOn <= asOf) byDay.set(entry.valueOn, (byDay.get(entry.valueOn) ?? 0n) + sign * incoming(entry));
    }
  };
  count(entries, 1n);
  count(
    entries.filter(({ bookedAt }) => bookedAt <= madeAt),
    -1n,
  );
  return [...byDay]
    .map(([on, minor]) => ({ on, minor }))
    .filter(({ minor }) => minor !== 0n)
    .sort((left, right) => left.on - right.on);
}

/**
 * First day from which an amount was in hand to the end, so that money refunded later was never enough.
 *
 * @returns undefined when it never was; the earliest day there can be when nothing was needed
 */
export function inHandFrom(received: readonly Received[], enough: bigint): Day | undefined {
  let sum = received.reduce((all, { minor }) => all + minor, 0n);
  if (sum < enough) return undefined;
  for (const { on, minor } of received.toReversed()) {
    sum -= minor;
    if (sum < enough) return on;
  }
  return ALWAYS;
}

const ALWAYS = day("0001-01-01");

/** What an entry brings in: payments and recoveries, less refunds. */
function incoming(entry: LedgerEntry): bigint {
  if (entry.kind === "payment" || entry.kind === "recovery") return entry.amount.minor;
  return entry.kind === "refund" ? -entry.minor : 0n;
}
