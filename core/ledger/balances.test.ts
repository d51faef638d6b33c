import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/day.ts";
import { balances } from "./balances.ts";
import { accountOf, entryOf, pay, start } from "./example-ledger.ts";

const asOf = (onDay: number) => addDays(start, onDay);

describe("balances of three instalments of 100 + 10 + 5, due on days 30, 60 and 90", () => {
  it.each([
    ["before the first due day", 29, 0n, 315n, 30n],
    ["on the first due day", 30, 0n, 325n, 20n],
    ["the day after it", 31, 115n, 325n, 20n],
    ["on the second due day", 60, 115n, 335n, 10n],
    ["the day after it", 61, 230n, 335n, 10n],
    ["after the last", 91, 345n, 345n, 0n],
  ])("%s", (_name, onDay, arrears, payoff, interestNotYetDue) =>
    expect(balances(accountOf(3), [], asOf(onDay))).toMatchObject({ arrears, payoff, interestNotYetDue }),
  );

  it("come component by component", () => {
    const { open, overdue } = balances(accountOf(3), [pay(1, 40, 8n)], asOf(61));
    expect(open).toEqual({ principal: 300n, interest: 27n, fee: 10n, penalty: 0n });
    expect(overdue).toEqual({ principal: 200n, interest: 17n, fee: 5n, penalty: 0n });
  });

  it("a payment counts from its value day, whenever it was booked", () => {
    const late = { ...pay(1, 30, 115n), bookedAt: Date.UTC(2027, 0, 1) };
    expect(balances(accountOf(3), [late], asOf(31)).arrears).toBe(0n);
    expect(balances(accountOf(3), [late], asOf(29)).payoff).toBe(315n);
  });

  it("show credit and what was written off", () => {
    const entries = [pay(1, 40, 400n), entryOf(2, 41, { kind: "write-off", minor: 7n })];
    expect(balances(accountOf(3), entries, asOf(41))).toMatchObject({ payoff: 0n, unapplied: 55n, writtenOff: 7n });
  });

  it("of an account without instalments are zero", () =>
    expect(balances(accountOf(0), [pay(1, 1, 5n)], asOf(9))).toMatchObject({ arrears: 0n, payoff: 0n, unapplied: 5n }));
});
