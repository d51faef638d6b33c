import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BucketRange, bucketOf, checkBuckets, monthlyBuckets } from "./buckets.ts";

describe("the monthly buckets", () => {
  it.each([
    [0, "M0"],
    [1, "M1"],
    [30, "M1"],
    [31, "M2"],
    [60, "M2"],
    [61, "M3"],
    [90, "M3"],
    [91, "M4"],
    [120, "M4"],
    [121, "M5"],
    [150, "M5"],
    [151, "M6"],
    [180, "M6"],
    [181, "M7+"],
    [5_000, "M7+"],
  ])("%i days past due are %s", (days, name) => expect(bucketOf(monthlyBuckets, days)).toBe(name));

  it("pass their own check", () =>
    expect(checkBuckets(monthlyBuckets)).toEqual({ kind: "buckets", buckets: monthlyBuckets }));
});

describe("configured ranges", () => {
  const a = (from: number, to?: number): BucketRange => ({ name: "a", from, ...(to !== undefined && { to }) });
  const b = (from: number, to?: number): BucketRange => ({ ...a(from, to), name: "b" });

  it.each<[string, readonly BucketRange[], string, number]>([
    ["begin at one", [a(1, 5), b(6)], "not-from-zero", 0],
    ["leave a day out", [a(0, 5), b(7)], "gap", 1],
    ["share a day", [a(0, 5), b(5)], "overlap", 1],
    ["end before they begin", [a(0, 5), b(6, 5)], "reversed", 1],
    ["end", [a(0, 5), b(6, 9)], "ends", 1],
    ["have no end in the middle", [a(0), b(1)], "endless", 0],
    ["share a name", [a(0, 5), a(6)], "name-twice", 1],
    ["begin within a day", [a(0, 5), b(5.5)], "not-whole", 1],
    ["end within a day", [a(0, 5.5), b(6)], "not-whole", 0],
    ["are negative", [a(-1, 5), b(6)], "not-whole", 0],
    ["are not numbers", [a(0, Number.NaN), b(6)], "not-whole", 0],
  ])("that %s are refused, and the faulty one is named", (_name, ranges, because, faulty) =>
    expect(checkBuckets(ranges)).toEqual({ kind: "refused", because, range: ranges[faulty] }),
  );

  it("that are none are refused", () => expect(checkBuckets([])).toEqual({ kind: "refused", because: "none" }));

  it("that touch are taken, a single one included", () => {
    expect(checkBuckets([a(0, 5), b(6)]).kind).toBe("buckets");
    expect(checkBuckets([a(0)]).kind).toBe("buckets");
  });

  it("put every number of days into the one range that holds it", () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 8 }),
        fc.nat({ max: 400 }),
        (lengths, days) => {
          let from = 0;
          const ranges: BucketRange[] = lengths.map((length, index) => {
            const range = { name: `b${index}`, from, to: from + length - 1 };
            from += length;
            return range;
          });
          const checked = checkBuckets([...ranges, { name: "last", from }]);
          if (checked.kind !== "buckets") throw new Error(checked.because);
          const holding = checked.buckets.filter((range) => range.from <= days && days <= (range.to ?? days));
          expect(holding.map(({ name }) => name)).toEqual([bucketOf(checked.buckets, days)]);
        },
      ),
    ));
});
