import type { ComponentAmounts } from "../account/component.ts";
import type { Brand } from "../brand.ts";
import type { Day } from "../calendar/day.ts";
import type { Instant } from "../calendar/zone.ts";

export type EntryId = Brand<number, "EntryId">;

/**
 * An amount in minor units, above zero, and how much of it is meant for which component.
 *
 * `parts` may add up to less than `minor`, never to more.
 */
export type EntryAmount = { readonly minor: bigint; readonly parts?: Partial<ComponentAmounts> };

/** What is posted; each kind says what it does to the balance. */
export type Posting =
  /** Money received; parts first meet their component, the rest follows the waterfall. */
  | { readonly kind: "payment"; readonly amount: EntryAmount }
  /** Money received after a write-off; pays like a payment. */
  | { readonly kind: "recovery"; readonly amount: EntryAmount }
  /** New debt on one instalment (the last due by the value day when none is named); what no part names is a fee. */
  | { readonly kind: "charge"; readonly amount: EntryAmount; readonly instalmentNo?: number }
  /** A part of the debt given up; with parts only those components, else by the waterfall. An excess lapses. */
  | { readonly kind: "waiver"; readonly amount: EntryAmount; readonly instalmentNo?: number }
  /** Money returned: out of credit first, then out of what was paid last, which is owed again. */
  | { readonly kind: "refund"; readonly minor: bigint }
  /** The asset leaves the books; the debt stays owed, so no balance changes. */
  | { readonly kind: "write-off"; readonly minor: bigint }
  /** The entry it names counts as never posted, from the reversal's value day on. */
  | { readonly kind: "reversal"; readonly reverses: EntryId };

/** An immutable posting to one account; corrected only by a reversal. */
export type LedgerEntry = {
  readonly id: EntryId;
  /** Local day from which it counts: when the money arrived, not when we heard of it. */
  readonly valueOn: Day;
  /** When we wrote it down. Never used in a computation of balances. */
  readonly bookedAt: Instant;
  /** The bank's, channel's or user's own reference, for tracing and against posting twice. */
  readonly sourceRef: string;
} & Posting;

/** Same-day order: debt before what lessens it, money in before money out; so arrival decides nothing. */
const SAME_DAY_ORDER: Readonly<Record<Posting["kind"], number>> = {
  charge: 0,
  waiver: 1,
  payment: 2,
  recovery: 3,
  refund: 4,
  "write-off": 5,
  reversal: 6,
};

/**
 * The entries that count as of a day, in the order in which they count: by value day, kind, id.
 *
 * Entries valued after `asOf` are left out; without `asOf` every entry given counts, so a caller who holds money for a
 * later value day posts it on that day. Reversed entries and the reversals themselves are left out; reversing a reversal
 * brings the first entry back.
 */
export function effectiveEntries(entries: readonly LedgerEntry[], asOf?: Day): readonly LedgerEntry[] {
  const counted: LedgerEntry[] = [];
  let reversals: Map<EntryId, EntryId[]> | undefined;
  for (const entry of entries) {
    if (asOf !== undefined && entry.valueOn > asOf) continue;
    if (entry.kind !== "reversal") {
      counted.push(entry);
      continue;
    }
    reversals ??= new Map();
    const already = reversals.get(entry.reverses);
    if (already === undefined) reversals.set(entry.reverses, [entry.id]);
    else already.push(entry.id);
  }
  const graph = reversals;
  const live = graph === undefined ? counted : counted.filter((entry) => !isReversed(entry.id, graph));
  return live.sort(byValue);
}

/** Each reversal names one entry, so what hangs on an entry is a tree and the walk ends. */
function isReversed(id: EntryId, reversals: ReadonlyMap<EntryId, readonly EntryId[]>): boolean {
  return reversals.get(id)?.some((reversal) => !isReversed(reversal, reversals)) ?? false;
}

function byValue(left: LedgerEntry, right: LedgerEntry): number {
  return left.valueOn - right.valueOn || SAME_DAY_ORDER[left.kind] - SAME_DAY_ORDER[right.kind] || left.id - right.id;
}
