import { addDays, type Day } from "../calendar/day.ts";
import type { Instant } from "../calendar/zone.ts";
import type { LedgerEntry } from "../ledger/entry.ts";
import type { Money } from "../money.ts";
import { inHandFrom, receivedSince } from "./received.ts";

/** How far a promise may be missed and still counts as kept. */
export type Tolerance = { readonly minor: bigint; readonly days: number };

/** A promise to pay: this amount by the end of this day. */
export type PromiseToPay = {
  readonly amount: Money;
  readonly dueOn: Day;
  readonly madeAt: Instant;
  readonly tolerance: Tolerance;
};

/**
 * What became of a promise as of a day. `short` is what is missing of the amount promised, tolerance not counted.
 *
 * `open`: its last day has not passed; `kept`: all but the tolerance came in time, from `on` on; `partial`: the last day
 * passed and some came; `broken`: it passed and nothing came.
 */
export type PromiseOutcome =
  | { readonly kind: "kept"; readonly on: Day; readonly paid: bigint; readonly short: bigint }
  | {
      readonly kind: "open" | "partial" | "broken";
      readonly lastDay: Day;
      readonly paid: bigint;
      readonly short: bigint;
    };

/** Computes from the ledger whether a promise was kept: see {@link receivedSince} for which payments count. */
export function promiseOutcome(promise: PromiseToPay, entries: readonly LedgerEntry[], asOf: Day): PromiseOutcome {
  const { amount, dueOn, madeAt, tolerance } = promise;
  const lastDay = addDays(dueOn, tolerance.days);
  const received = receivedSince(entries, madeAt, asOf < lastDay ? asOf : lastDay);
  const paid = received.reduce((sum, { minor }) => sum + minor, 0n);
  const short = paid < amount.minor ? amount.minor - paid : 0n;
  const on = inHandFrom(received, amount.minor - tolerance.minor);
  if (on !== undefined && paid > 0n) return { kind: "kept", on, paid, short };
  if (asOf <= lastDay) return { kind: "open", lastDay, paid, short };
  return { kind: paid > 0n ? "partial" : "broken", lastDay, paid, short };
}
