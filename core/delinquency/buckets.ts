import type { Brand } from "../brand.ts";

/** A named range of days past due, both ends included; without `to` it has no end. */
export type BucketRange = { readonly name: string; readonly from: number; readonly to?: number };

/** Ranges that cover every number of days past due exactly once, in rising order. Only {@link checkBuckets} makes them. */
export type Buckets = Brand<readonly BucketRange[], "Buckets">;

/**
 * Why ranges are refused.
 *
 * `none`: no range at all. `not-whole`: an end is not a whole number of days, zero or above. `reversed`: it ends before
 * it begins. `not-from-zero`: the first does not begin at 0. `gap` and `overlap`: it does not begin the day after the
 * one before it ends. `name-twice`: an earlier range has the name. `ends`: the last range has an end. `endless`: a range
 * before the last has none.
 */
export type BucketFault =
  | "not-whole"
  | "reversed"
  | "not-from-zero"
  | "gap"
  | "overlap"
  | "name-twice"
  | "ends"
  | "endless";

export type CheckedBuckets =
  | { readonly kind: "buckets"; readonly buckets: Buckets }
  | { readonly kind: "refused"; readonly because: BucketFault; readonly range: BucketRange }
  | { readonly kind: "refused"; readonly because: "none" };

/** Buckets from configured ranges, in rising order; the refusal names the first faulty range. */
export function checkBuckets(ranges: readonly BucketRange[]): CheckedBuckets {
  if (ranges.length === 0) return { kind: "refused", because: "none" };
  const names = new Set<string>();
  let next = 0;
  for (const [index, range] of ranges.entries()) {
    const because = names.has(range.name) ? "name-twice" : faultOf(range, next, index === ranges.length - 1);
    if (because !== undefined) return { kind: "refused", because, range };
    names.add(range.name);
    next = (range.to ?? 0) + 1;
  }
  return { kind: "buckets", buckets: ranges as Buckets };
}

function faultOf(range: BucketRange, expectedFrom: number, isLast: boolean): BucketFault | undefined {
  const { from, to } = range;
  if (!isDays(from) || (to !== undefined && !isDays(to))) return "not-whole";
  if (to !== undefined && to < from) return "reversed";
  if (from !== expectedFrom) {
    if (expectedFrom === 0) return "not-from-zero";
    return from > expectedFrom ? "gap" : "overlap";
  }
  if (isLast) return to === undefined ? undefined : "ends";
  return to === undefined ? "endless" : undefined;
}

function isDays(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** Position of the bucket, from 0 for the best. */
export function bucketIndex(buckets: Buckets, daysPastDue: number): number {
  for (let index = buckets.length - 1; index > 0; index -= 1) {
    if (daysPastDue >= (buckets[index] as BucketRange).from) return index;
  }
  return 0;
}

/** Name of the bucket of so many days past due. */
export function bucketOf(buckets: Buckets, daysPastDue: number): string {
  return (buckets[bucketIndex(buckets, daysPastDue)] as BucketRange).name;
}

/** M0 to M7+: not overdue, then steps of 30 days, and more than 180 days. Uses differ (M1 is also taken as 1–29). */
export const monthlyBuckets: Buckets = [
  { name: "M0", from: 0, to: 0 },
  { name: "M1", from: 1, to: 30 },
  { name: "M2", from: 31, to: 60 },
  { name: "M3", from: 61, to: 90 },
  { name: "M4", from: 91, to: 120 },
  { name: "M5", from: 121, to: 150 },
  { name: "M6", from: 151, to: 180 },
  { name: "M7+", from: 181 },
] as readonly BucketRange[] as Buckets;
