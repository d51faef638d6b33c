import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "../calendar/day.ts";
import { planOutlook } from "./outlook.ts";

const lines = fc
  .array(fc.bigInt({ min: 1n, max: 1_000_000n }), { minLength: 1, maxLength: 60 })
  .map((dues) =>
    dues.map((due, at) => ({ no: at + 1, dueOn: (at * 30) as Day, principal: due, interest: 0n, charges: 0n, due })),
  );

describe("what a plan still asks", () => {
  it("is nothing once every next payment was made, and never more payments than lines", () => {
    fc.assert(
      fc.property(lines, fc.bigInt({ min: 0n, max: 500_000n }), (agreed, first) => {
        const total = agreed.reduce((sum, { due }) => sum + due, 0n);
        let paid = first;
        let payments = 0;
        for (;;) {
          const { left, next } = planOutlook({ lines: agreed }, { paid });
          expect(left).toBe(total > paid ? total - paid : 0n);
          if (next === undefined) break;
          expect(next.minor > 0n && next.minor <= left).toBe(true);
          paid += next.minor;
          payments++;
        }
        expect(payments).toBeLessThanOrEqual(agreed.length);
        expect(paid >= total).toBe(true);
      }),
    );
  });

  it("asks with the next payment what is missing of those before", () => {
    const agreed = [100n, 100n, 100n].map((due, at) => ({
      no: at + 1,
      dueOn: (at * 30) as Day,
      principal: due,
      interest: 0n,
      charges: 0n,
      due,
    }));
    expect(planOutlook({ lines: agreed }, { paid: 40n })).toEqual({ left: 260n, next: { dueOn: 0, minor: 60n } });
    expect(planOutlook({ lines: agreed }, { paid: 100n })).toEqual({ left: 200n, next: { dueOn: 30, minor: 100n } });
  });
});
