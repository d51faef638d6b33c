import fc from "fast-check";
import { fv } from "financial";
import { describe, expect, it } from "vitest";
import type { Account, AccountId } from "../account/account.ts";
import type { LateCharge } from "../account/accrual-terms.ts";
import { DAY_COUNTS } from "../account/accrual-terms.ts";
import { oldestFirst } from "../account/waterfall.ts";
import { addDays, addMonths, type Day, day } from "../calendar/day.ts";
import type { Zone } from "../calendar/zone.ts";
import { accrue } from "./accrual.ts";
import { allocatePayments } from "./allocation.ts";
import { daysBetween, YEAR_DAYS } from "./day-count.ts";
import { debtHistory } from "./debt-history.ts";
import type { LedgerEntry } from "./entry.ts";
import { entryOf } from "./example-ledger.ts";

const NO_GRACE = { days: 0, minor: 0n };
const whole = (share: number) => Math.round(share * 10_000_000_000);

/** One instalment due on a day, of principal alone unless told otherwise. */
function owing(principal: bigint, dueOn: string, { interest = 0n, fee = 0n } = {}): Account {
  return {
    id: 1 as AccountId,
    product: "pay-later",
    currency: "CNY",
    zone: "Asia/Shanghai" as Zone,
    openedOn: day(dueOn),
    terms: { graceDays: 0, waterfall: oldestFirst },
    instalments: [{ no: 1, dueOn: day(dueOn), principal, interest, fee }],
  };
}

function paid(id: number, on: string, minor: bigint): LedgerEntry {
  return { ...entryOf(id, 0, { kind: "payment", amount: { minor } }), valueOn: day(on) };
}

function running(rate: number, more: Partial<Extract<LateCharge, { kind: "running" }>> = {}): LateCharge {
  return {
    kind: "running",
    component: "penalty",
    base: "overdue-principal",
    per: { kind: "day" },
    rates: [{ from: day("2000-01-01"), rate }],
    compounding: "none",
    ...more,
  };
}

function computed(
  account: Account,
  charge: LateCharge,
  asOf: string,
  entries: readonly LedgerEntry[] = [],
  grace = NO_GRACE,
) {
  const history = debtHistory(account, entries, day(asOf));
  return history.debts.reduce(
    (sum, debt) => sum + (accrue(debt, charge, grace, day(asOf), history.debts)?.computed ?? 0n),
    0n,
  );
}

describe("published worked examples", () => {
  it.each([
    // QuantLib, test-suite/daycounters.cpp, testThirty360_EurobondBasis, after the table that ISDA publishes
    // (www.isda.org/2008/12/22/30-360-day-count-conventions).
    ["2006-08-20", "2007-02-20", 180],
    ["2006-02-28", "2006-08-31", 182],
    ["2006-08-31", "2007-02-28", 178],
    ["2007-08-31", "2008-02-29", 179],
    ["2006-01-31", "2006-02-28", 28],
    ["2006-02-28", "2006-03-03", 5],
    ["2006-09-30", "2006-10-31", 30],
    ["2007-02-26", "2008-02-29", 363],
    ["2008-02-29", "2009-02-28", 359],
    ["2008-02-28", "2008-03-31", 32],
  ])("30E/360 counts %s to %s as %i days", (from, to, days) =>
    expect(daysBetween(day(from), day(to), "30e/360")).toBe(days),
  );

  it("30/360 interest of 42 days at 4.375 % on 100 is 0.510417 (Adams & Smith 2019, in the bondAnalyst manual)", () => {
    // In millionths, so that the printed digits show.
    const yearly = running(whole(0.04375), { per: { kind: "year", dayCount: "30e/360" } });
    expect(computed(owing(100_000_000n, "2019-05-15"), yearly, "2019-06-27")).toBe(510_417n);
  });

  it("0.05 % a day: 1 000 yuan for 24 days, then 900 for 12, cost 17.40 (printed by card issuers; from memory, unverified)", () =>
    expect(
      computed(owing(1_000_00n, "2026-04-30"), running(whole(0.0005)), "2026-06-05", [paid(1, "2026-05-24", 100_00n)]),
    ).toBe(17_40n));

  it("a yearly rate of 18 % by act/360 is 0.05 % a day (银发〔2005〕129号: the rate of a day is that of a year over 360)", () => {
    const daily = computed(owing(12_345_67n, "2026-01-01"), running(whole(0.0005)), "2026-08-09");
    const yearly = running(whole(0.18), { per: { kind: "year", dayCount: "act/360" } });
    expect(computed(owing(12_345_67n, "2026-01-01"), yearly, "2026-08-09")).toBe(daily);
  });

  it("5 % of what the minimum payment fell short by: 10 % of 8 000 yuan due, 300 paid, costs 25", () => {
    const charge: LateCharge = {
      kind: "shortfall",
      component: "penalty",
      rate: whole(0.05),
      minimumShare: whole(0.1),
      leastMinor: 0,
    };
    expect(computed(owing(8_000_00n, "2026-05-25"), charge, "2026-05-26", [paid(1, "2026-05-25", 300_00n)])).toBe(
      25_00n,
    );
  });
});

describe("the charge of a missed minimum payment", () => {
  const charge: LateCharge = {
    kind: "shortfall",
    component: "penalty",
    rate: whole(0.05),
    minimumShare: whole(0.1),
    leastMinor: 0,
    mostDaysPastDue: 180,
  };
  // The oldest instalment falls due on 2026-01-10; a second one later, for which the charge would be made a day after it.
  const at = (secondDueOn: string, entries: Parameters<typeof computed>[3] = []) => {
    const account = owing(1_000_00n, "2026-01-10");
    const [first] = account.instalments;
    if (first === undefined) throw new Error("no instalment");
    const second = { ...first, no: 2, dueOn: day(secondDueOn) };
    return computed({ ...account, instalments: [first, second] }, charge, "2026-12-31", entries);
  };

  it("is made up to 180 days past due of the account, and not from 181 on (银发〔2016〕111号)", () => {
    expect(at("2026-07-08")).toBe(10_00n);
    expect(at("2026-07-09")).toBe(5_00n);
  });

  it("is made again once what was so late is paid", () =>
    expect(at("2026-07-09", [paid(1, "2026-07-01", 1_000_00n)])).toBe(10_00n));
});

it("compounds as a financial library does, on 10 000 random debts, within what rounding each month to the fen can move", () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1_00, max: 10_000_000_00 }),
      fc.integer({ min: 1, max: 36_00 }),
      fc.integer({ min: 1, max: 36 }),
      (principal, yearlyBps, months) => {
        // By 30E/360 every month from a first of month on is a twelfth of the year exactly.
        const dueOn = day("2024-01-01");
        const per = { kind: "year", dayCount: "30e/360" } as const;
        const charge = running(yearlyBps * 1_000_000, { per, compounding: "monthly" });
        const account = owing(BigInt(principal), "2024-01-01");
        const [debt] = debtHistory(account, [], addMonths(dueOn, months)).debts;
        const ours = debt === undefined ? undefined : accrue(debt, charge, NO_GRACE, addMonths(dueOn, months));
        const theirs = fv(yearlyBps / 10_000 / 12, months, 0, -principal) - principal;
        expect(Math.abs(Number(ours?.computed ?? 0n) - theirs)).toBeLessThanOrEqual(months + 1);
      },
    ),
    { numRuns: 10_000 },
  ));

describe("a charge for paying late", () => {
  const charge = running(whole(0.0005));
  const grace = { days: 3, minor: 10_00n };
  const bill = owing(1_000_00n, "2026-03-10");

  it.each([
    ["nothing on the due day", "2026-03-10", [], NO_GRACE, 0n],
    ["one day on the day after", "2026-03-11", [], NO_GRACE, 50n],
    ["nothing on the last day of grace", "2026-03-13", [], grace, 0n],
    ["all days since the due day once grace has passed", "2026-03-14", [], grace, 200n],
    ["nothing when it was paid in grace", "2026-03-31", [paid(1, "2026-03-13", 1_000_00n)], grace, 0n],
    ["nothing when ten yuan were left (容差)", "2026-03-31", [paid(1, "2026-03-13", 990_00n)], grace, 0n],
    ["on what is left when it is a fen more", "2026-03-14", [paid(1, "2026-03-10", 989_99n)], grace, 2n],
    ["nothing for the day of payment", "2026-03-31", [paid(1, "2026-03-11", 1_000_00n)], NO_GRACE, 50n],
  ] as const)("is %s", (_name, asOf, entries, within, minor) =>
    expect(computed(bill, charge, asOf, entries, within)).toBe(minor),
  );

  it("takes a new rate from its day on, and says so in a step of its own", () => {
    const twice = running(0, {
      rates: [
        { from: day("2000-01-01"), rate: whole(0.0005) },
        { from: day("2026-03-20"), rate: whole(0.0003) },
      ],
    });
    const [debt] = debtHistory(bill, [], day("2026-03-30")).debts;
    const accrual = debt === undefined ? undefined : accrue(debt, twice, NO_GRACE, day("2026-03-30"));
    expect(accrual?.steps.map(({ days, rate, minor }) => [days, rate, minor])).toEqual([
      [10, whole(0.0005), 500n],
      [10, whole(0.0003), 300n],
    ]);
  });

  it("takes of an instalment its interest and fees too, and never what was charged later", () => {
    const account = owing(1_000_00n, "2026-03-10", { interest: 100_00n, fee: 50_00n });
    const late = { ...entryOf(1, 0, { kind: "charge", amount: { minor: 500_00n } }), valueOn: day("2026-03-11") };
    const all = running(whole(0.0005), { base: "overdue-instalment" });
    expect(computed(account, all, "2026-03-20", [late])).toBe(575n);
    expect(computed(account, charge, "2026-03-20", [late])).toBe(500n);
  });

  it("joins its base every month when the contract compounds", () => {
    const simple = running(whole(0.001));
    const compound = running(whole(0.001), { compounding: "monthly" });
    // 31 days give 31.00; from then on 1 031.00 is charged for.
    expect(computed(bill, compound, "2026-04-10")).toBe(31_00n);
    expect(computed(bill, compound, "2026-04-20") - computed(bill, compound, "2026-04-10")).toBe(10_31n);
    expect(computed(bill, simple, "2026-04-20")).toBe(41_00n);
  });
});

describe("any ledger", () => {
  const posting = fc.record({
    onDay: fc.integer({ min: 0, max: 120 }),
    minor: fc.bigInt({ min: 1n, max: 600_00n }),
    kind: fc.constantFrom("payment" as const, "charge" as const, "waiver" as const),
  });
  const ledger = fc
    .array(posting, { maxLength: 8 })
    .map((all) => all.map(({ kind, minor, onDay }, id) => entryOf(id + 1, onDay, { kind, amount: { minor } })));
  const start = entryOf(0, 0, { kind: "refund", minor: 1n }).valueOn;
  const account: Account = {
    ...owing(1n, "2026-01-31"),
    instalments: [10, 40, 70].map((after, index) => ({
      no: index + 1,
      dueOn: addDays(start, after),
      principal: 300_00n,
      interest: 7_31n,
      fee: 1_13n,
    })),
  };
  const rate = fc.integer({ min: 1, max: 30_000_000 });
  const asOfDay = fc.integer({ min: 0, max: 150 });

  it("as of any day comes to the same as counting night by night", () =>
    fc.assert(
      fc.property(
        ledger,
        rate,
        rate,
        fc.constantFrom(...DAY_COUNTS),
        asOfDay,
        (entries, first, second, dayCount, after) => {
          const asOf = addDays(start, after);
          const change = addDays(start, 55);
          const rates = [
            { from: start, rate: first },
            { from: change, rate: second },
          ] as const;
          const charge = running(0, { per: { kind: "year", dayCount }, rates });
          const stepwise = (no: number, dueOn: Day): bigint => {
            let exact = 0n;
            for (let night = dueOn; night < asOf; night = addDays(night, 1)) {
              const line = allocatePayments(account, entries, night).instalments.find((one) => one.no === no);
              const nightly = BigInt(night < change ? first : second);
              exact += (line?.open.principal ?? 0n) * nightly * BigInt(daysBetween(night, addDays(night, 1), dayCount));
            }
            const denominator = 10_000_000_000n * BigInt(YEAR_DAYS[dayCount]);
            return (2n * exact + denominator) / (2n * denominator);
          };
          for (const debt of debtHistory(account, entries, asOf).debts) {
            const accrual = accrue(debt, charge, NO_GRACE, asOf);
            expect(accrual?.computed ?? 0n).toBe(stepwise(debt.no, debt.dueOn));
            expect(accrual?.steps.reduce((sum, { minor }) => sum + minor, 0n) ?? 0n).toBe(accrual?.computed ?? 0n);
          }
        },
      ),
      { numRuns: 60 },
    ));

  it("gives the same in whatever order its entries arrive", () =>
    fc.assert(
      fc.property(ledger, fc.infiniteStream(fc.integer()), asOfDay, (entries, dice, after) => {
        const keyed = entries.map((entry) => [dice.next().value, entry] as const);
        const shuffled = keyed.sort(([left], [right]) => Number(left) - Number(right)).map(([, entry]) => entry);
        const asOf = addDays(start, after);
        expect(debtHistory(account, shuffled, asOf)).toEqual(debtHistory(account, entries, asOf));
      }),
    ));
});
