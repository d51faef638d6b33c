import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/day.ts";
import { balances, total } from "../ledger/balances.ts";
import { accountOf, entryOf, pay, start } from "../ledger/example-ledger.ts";
import { type PayoffTerms, payoff } from "../ledger/payoff.ts";
import { owedToday } from "./owed.ts";

const capped = (bps: bigint): PayoffTerms => ({
  charges: [],
  graceMinor: 0n,
  caps: [{ rule: "cap", yearly: { numerator: bps, denominator: 10_000n }, cites: [] }],
});

describe("what is owed today", () => {
  it("spares interest to come", () => {
    const account = accountOf(2);
    const asOf = addDays(start, 30);
    const owed = owedToday(balances(account, [], asOf), payoff(account, [], { ...capped(0n), caps: [] }, asOf));
    expect(owed).toEqual({ principal: 200n, interest: 10n, fee: 10n, penalty: 0n });
  });

  it("takes what a cap forbids off charges, never off principal", () => {
    const account = accountOf(2);
    const asOf = addDays(start, 30);
    const owed = owedToday(balances(account, [], asOf), payoff(account, [], capped(0n), asOf));
    expect(owed).toEqual({ principal: 200n, interest: 0n, fee: 0n, penalty: 0n });
  });

  it("is what the payoff says, for any charges, payments and caps", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 150 }), fc.bigInt({ min: 1n, max: 300n }), fc.boolean()), {
          maxLength: 6,
        }),
        fc.bigInt({ min: 0n, max: 30_000n }),
        fc.integer({ min: 1, max: 200 }),
        (instalments, entered, bps, days) => {
          const account = accountOf(instalments);
          const asOf = addDays(start, days);
          const entries = entered.map(([on, minor, isPayment], index) =>
            isPayment ? pay(index + 1, on, minor) : entryOf(index + 1, on, { kind: "charge", amount: { minor } }),
          );
          const found = payoff(account, entries, capped(bps), asOf);
          expect(total(owedToday(balances(account, entries, asOf), found))).toBe(found.amount);
        },
      ),
      { numRuns: 300 },
    ));
});
