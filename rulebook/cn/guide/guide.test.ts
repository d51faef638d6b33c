import { type GuideDebt, guide, payingOrder, type Situation } from "@fairdue/core/guide/guide.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guideCn } from "./guide.ts";
import { citesOfRowCn } from "./law-rows.ts";

const debt = (id: string, more: Partial<GuideDebt> = {}): GuideDebt => ({
  id,
  name: { zh: id, en: id },
  product: "pay-later",
  currency: "CNY",
  arrearsMinor: 1_000_00,
  payoffMinor: 1_200_00,
  daysPastDue: 10,
  holds: [],
  ...more,
});
const stepsOf = (situation: Situation): readonly string[] =>
  guide(situation, guideCn, citesOfRowCn).map(({ id }) => id);

describe("the coping guide", () => {
  it("rests every step on rows of the table of law, whatever the situation", () => {
    for (const { id, rests } of guideCn) {
      const nowhere = rests.filter((row) => (citesOfRowCn(row)?.length ?? 0) === 0);
      expect({ id, nowhere }).toEqual({ id, nowhere: [] });
    }
  });

  it("tells who owes nothing nothing, and who paid what to keep", () => {
    expect(stepsOf({ debts: [] })).toEqual([]);
    expect(stepsOf({ debts: [debt("a", { arrearsMinor: 0, payoffMinor: 0, daysPastDue: 0 })] })).toEqual([
      "after-paying",
    ]);
  });

  it("warns of limitation before anything else, and does not urge to speak up early then", () => {
    const steps = stepsOf({ debts: [debt("old", { daysPastDue: 1_200 })] });
    expect(steps[0]).toBe("limitation");
    expect(steps).not.toContain("talk-early");
  });

  it("speaks of a card plan only to who has a card, and not once a plan runs", () => {
    expect(stepsOf({ debts: [debt("a")] })).not.toContain("card-plan");
    expect(stepsOf({ debts: [debt("a", { product: "credit-card" })] })).toContain("card-plan");
    expect(stepsOf({ debts: [debt("a", { product: "credit-card", holds: ["plan"] })] })).not.toContain("card-plan");
  });

  it("speaks of hardship when a month does not reach, with both figures", () => {
    const step = guide({ debts: [debt("a")], sustainableMinor: 300_00 }, guideCn, citesOfRowCn).find(
      ({ id }) => id === "hardship",
    );
    expect(step?.why.zh).toBe("您每月大约能还¥300.00，少于已到期的¥1,000.00。");
    expect(stepsOf({ debts: [debt("a")], sustainableMinor: 1_000_00 })).not.toContain("hardship");
  });

  it("orders: the roof first, then what a month's money clears, the least late first, a barred claim last", () => {
    const order = payingOrder({
      sustainableMinor: 500_00,
      debts: [
        debt("barred", { daysPastDue: 1_200, arrearsMinor: 10_00 }),
        debt("big", { arrearsMinor: 900_00 }),
        debt("late", { arrearsMinor: 400_00, daysPastDue: 70 }),
        debt("small", { arrearsMinor: 300_00 }),
        debt("disputed", { holds: ["dispute"], arrearsMinor: 1_00 }),
        debt("home", { product: "mortgage", arrearsMinor: 5_000_00 }),
      ],
    });
    expect(order.map(({ id }) => id)).toEqual(["home", "small", "late", "big", "barred"]);
  });

  it("says the same whatever the order in which debts are told", () => {
    const any = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 4 }),
        arrearsMinor: fc.nat({ max: 900_00 }),
        daysPastDue: fc.nat({ max: 1_500 }),
      }),
      { selector: ({ id }) => id, maxLength: 6 },
    );
    fc.assert(
      fc.property(any, fc.nat({ max: 900_00 }), (told, sustainableMinor) => {
        const debts = told.map(({ id, ...more }) => debt(id, more));
        const there = guide({ debts, sustainableMinor }, guideCn, citesOfRowCn);
        expect(guide({ debts: [...debts].reverse(), sustainableMinor }, guideCn, citesOfRowCn)).toEqual(there);
      }),
    );
  });
});
