import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../calendar/day.ts";
import type { EntryRecord } from "../case/events.ts";
import { parseCurrency } from "../currency.ts";
import { type Agency, faultsOf } from "./agency.ts";
import { commissionOf } from "./commission.ts";
import { reconcileCalls } from "./reconcile.ts";
import { sampleSize } from "./sample-size.ts";

const TODAY = day("2026-11-24");
const CNY = parseCurrency("CNY") as NonNullable<ReturnType<typeof parseCurrency>>;
const FIT: Agency = {
  id: "fit",
  number: 1,
  name: { zh: "合格", en: "Fit" },
  scope: "scope.pdf",
  contract: { reference: "M-1", from: day("2026-01-01"), until: day("2026-12-31"), commissionBps: 1200 },
  listed: { from: day("2026-01-01") },
  lines: ["1"],
  evaluatedOn: day("2025-11-24"),
  inspectedOn: day("2026-01-01"),
  trainedOn: day("2026-01-01"),
  quota: 2,
  fromDaysPastDue: 30,
};

describe("an agency's fitness", () => {
  it("is whole when nothing is missing or stale, to the day", () => {
    expect(faultsOf(FIT, TODAY)).toEqual([]);
    expect(faultsOf(FIT, day("2026-11-25"))).toEqual(["evaluation-due"]);
  });

  const { scope: _scope, listed: _listed, evaluatedOn: _e, inspectedOn: _i, trainedOn: _t, ...bare } = FIT;
  it.each([
    [{ ...FIT, suspended: { from: TODAY, why: "a complaint of violence" } }, 0, "suspended"],
    [{ ...FIT, contract: { ...FIT.contract, until: day("2026-11-23") } }, 0, "no-contract"],
    [{ ...FIT, listed: { from: day("2026-01-01"), until: day("2026-11-23") } }, 0, "not-listed"],
    [{ ...FIT, inspectedOn: day("2027-01-01") }, 0, "inspection-due"],
    [FIT, 2, "quota-full"],
  ] as const)("names what fails: %#", (agency, active, fault) => {
    expect(faultsOf(agency, TODAY, active)).toEqual([fault]);
  });

  it("names everything that is missing", () => {
    expect(faultsOf(bare, TODAY)).toEqual([
      "not-listed",
      "scope-unchecked",
      "evaluation-due",
      "inspection-due",
      "training-due",
    ]);
  });
});

describe("commission", () => {
  const entries = fc
    .array(
      fc.record({
        amount: fc.integer({ min: 1, max: 1_000_000 }),
        valueOn: fc.integer({ min: 0, max: 40 }),
        back: fc.boolean(),
      }),
    )
    .map((drawn) =>
      drawn.flatMap(({ amount, valueOn, back }, at): EntryRecord[] => {
        const paid = { entryId: at * 2, accountId: 1, kind: "payment", amount, valueOn, sourceRef: "" } as const;
        const reversal = {
          ...paid,
          entryId: at * 2 + 1,
          kind: "reversal",
          reverses: paid.entryId,
          valueOn: valueOn + 9,
        } as const;
        return (back ? [paid, reversal] : [paid]) as unknown as EntryRecord[];
      }),
    );

  it("is a share of what stayed paid within the placement, whatever the order and whenever it was reversed", () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 5000 }), (drawn, bps) => {
        const span = { from: 10, until: 30 } as unknown as Parameters<typeof commissionOf>[1];
        const { collected, earned } = commissionOf(drawn, span, { bps, currency: CNY });
        const back = new Set(drawn.flatMap(({ reverses }) => (reverses === undefined ? [] : [reverses])));
        const kept = drawn.filter(
          ({ kind, valueOn, entryId }) => kind === "payment" && valueOn >= 10 && valueOn <= 30 && !back.has(entryId),
        );
        expect(collected).toBe(kept.reduce((sum, { amount }) => sum + amount, 0));
        expect(Math.abs(earned - (collected * bps) / 10_000)).toBeLessThanOrEqual(0.5);
        expect(commissionOf(drawn.toReversed(), span, { bps, currency: CNY })).toEqual({ collected, earned });
      }),
    );
  });
});

describe("how many calls to hear", () => {
  it("is the textbook number where there are very many: 149 calls for 2 % at 95 %, 299 for 1 %", () => {
    expect(sampleSize(10_000_000, { rate: 0.02, confidence: 0.95 })).toBe(149);
    expect(sampleSize(10_000_000, { rate: 0.01, confidence: 0.95 })).toBe(299);
  });

  it("is enough and no more: one fewer would leave the chance of missing every fault above what was stated", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0.01, max: 0.5, noNaN: true }), (calls, rate) => {
        const drawn = sampleSize(calls, { rate, confidence: 0.95 });
        const bad = Math.ceil(calls * rate);
        const missing = (n: number) => {
          let chance = 1;
          for (let at = 0; at < n; at++) chance *= Math.max(0, calls - bad - at) / (calls - at);
          return chance;
        };
        expect(missing(drawn)).toBeLessThanOrEqual(0.05 + 1e-12);
        if (drawn > 0) expect(missing(drawn - 1)).toBeGreaterThan(0.05);
      }),
    );
  });
});

describe("a dialler's records against its permits", () => {
  const permit = { contactId: 7, numberHash: "a", from: 1000, expiresAt: 2000 };
  it.each([
    ["a call under its permit", { numberHash: "a", startedAt: 1500, contactId: 7 }, undefined],
    ["a call that names none and fits one", { numberHash: "a", startedAt: 1999 }, undefined],
    ["a call around the system", { numberHash: "b", startedAt: 1500 }, "no-permit"],
    ["a permit that was never given", { numberHash: "a", startedAt: 1500, contactId: 8 }, "no-permit"],
    ["another number", { numberHash: "b", startedAt: 1500, contactId: 7 }, "other-number"],
    ["after the window", { numberHash: "a", startedAt: 2000, contactId: 7 }, "outside-window"],
  ])("%s", (_what, call, finding) => {
    const { matched, findings } = reconcileCalls([permit], [{ line: 2, ...call }]);
    expect([matched, findings[0]?.finding]).toEqual([finding === undefined ? 1 : 0, finding]);
  });

  it("finds the second call by one permit, and the permit nobody told of", () => {
    const call = { numberHash: "a", startedAt: 1500, contactId: 7 };
    const silent = { ...permit, contactId: 9, numberHash: "z" };
    expect(
      reconcileCalls(
        [permit, silent],
        [
          { line: 3, ...call, startedAt: 1600 },
          { line: 2, ...call },
        ],
      ),
    ).toEqual({
      matched: 1,
      findings: [{ line: 3, finding: "permit-used-twice", contactId: 7 }],
      unrecorded: [9],
    });
  });
});
