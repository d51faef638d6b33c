import fc from "fast-check";
import { irr } from "financial";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, day, formatDay } from "../calendar/day.ts";
import { total } from "../ledger/balances.ts";
import { accountFacts, cap24, factsOf, law, policyOf, programmeOf } from "./example-offers.ts";
import type { AccountFacts, Offer, PlanFacts } from "./offer.ts";
import type { Programme } from "./offer-policy.ts";
import { proposeOffers } from "./propose.ts";
import { totalDue } from "./schedule.ts";
import { isAbove } from "./yearly-rate.ts";

function only(facts: PlanFacts, programme: Programme): Offer {
  const [offer] = proposeOffers(facts, policyOf(programme), law).offers;
  if (offer === undefined) throw new Error("no offer");
  return offer;
}
const reasons = (facts: PlanFacts, programme: Programme) =>
  proposeOffers(facts, policyOf(programme), law).without[0]?.reasons;

describe("an offer", () => {
  const offer = only(factsOf(), programmeOf("plan"));

  it("has the fewest payments that can be afforded", () => {
    expect(offer.lines.length).toBe(11);
    expect(offer.cost.largest <= 1_000_00n).toBe(true);
    const dearer = reasons(factsOf(), programmeOf("shorter", { months: { least: 2, most: 10 } }));
    expect(dearer).toMatchObject([{ because: "too-dear", canPay: 1_000_00n }]);
  });

  it("states what is owed, given up and paid, and what paying over time costs", () => {
    const { owed, waived, total: paid, interest, rate } = offer.cost;
    expect([owed, waived]).toEqual([10_450_00n, 50_00n]);
    expect(paid).toBe(10_400_00n + interest);
    // 6 % a year on the principal alone is a little less on principal, old interest and fees together.
    expect(rate.kind === "rate" && rate.yearly.numerator * 1000n > 58n * rate.yearly.denominator).toBe(true);
  });

  it("starts today, lapses after a week and is first due in a month", () => {
    expect(
      [offer.startsOn, offer.validUntil, offer.lines[0]?.dueOn].map((on) => formatDay(on ?? offer.startsOn)),
    ).toEqual(["2026-11-23", "2026-11-30", "2026-12-23"]);
  });

  it("says what follows when it breaks, what it does to the record and who approves", () => {
    expect(offer.onBreak).toMatchObject({ collection: "resumes", waiver: "waiver-stays" });
    expect(offer.creditEvent).toBe("negotiated");
    expect(offer.approval).toEqual({ kind: "one", role: "agent" });
  });

  it("covers several accounts on the same days, each repaid exactly", () => {
    const facts = factsOf({ accounts: [accountFacts(2), accountFacts(1, { product: "consumer-loan" })] });
    const { accounts, lines, cost } = only(facts, programmeOf("plan"));
    expect(accounts.map(({ accountId }) => accountId)).toEqual([1, 2]);
    for (const { owed, waived, lines: own } of accounts) {
      const repaid = own.reduce((sum, line) => sum + line.principal + line.charges, 0n);
      expect(repaid).toBe(total(owed) - total(waived));
    }
    expect(lines.reduce((sum, { due }) => sum + due, 0n)).toBe(cost.total);
    expect(cost.total).toBe(accounts.reduce((sum, part) => sum + totalDue(part.lines), 0n));
  });

  it("names the accounts it leaves out", () => {
    const facts = factsOf({ accounts: [accountFacts(1), accountFacts(2, { product: "mortgage" })] });
    expect(only(facts, programmeOf("plan")).leavesOut).toEqual([2]);
  });

  it("is a settlement when principal is given up, and a deferral when the first payment is months away", () => {
    const settlement = programmeOf("settle", {
      months: { least: 1, most: 1 },
      firstDue: { days: 7 },
      waives: { principal: 3000, interest: 10_000, fee: 10_000, penalty: 10_000 },
      floorBps: 7000,
      yearlyRateBps: 0,
    });
    const paying = only(factsOf({ canPay: { monthly: 0n, once: 7_400_00n } }), settlement);
    expect([paying.kind, paying.creditEvent, paying.cost.total]).toEqual(["settlement", "settlement", 7_315_00n]);
    expect(reasons(factsOf(), settlement)).toMatchObject([{ because: "too-dear", longest: 7_315_00n, canPay: 0n }]);
    const later = only(factsOf(), programmeOf("later", { firstDue: { months: 4 }, yearlyRateBps: 0 }));
    expect([later.kind, later.creditEvent, later.lines[0]?.dueOn]).toEqual(["deferral", "deferral", day("2027-03-23")]);
  });

  it("puts the cheapest first and shows no more than the policy says", () => {
    const programmes = [
      programmeOf("dear", { yearlyRateBps: 1200 }),
      programmeOf("cheap", { yearlyRateBps: 0 }),
      programmeOf("middle"),
      programmeOf("dearest", { yearlyRateBps: 1800 }),
    ];
    const { offers } = proposeOffers(factsOf(), policyOf(...programmes), law);
    expect(offers.map(({ programme }) => programme)).toEqual(["cheap", "middle", "dear"]);
  });
});

describe("no offer, and why", () => {
  const open = programmeOf("plan").eligibility;
  it.each<[string, PlanFacts, Partial<Programme>, object]>([
    ["nothing is owed", factsOf({ accounts: [] }), {}, { because: "nothing-owed" }],
    ["another product", factsOf({ accounts: [accountFacts(1, { product: "mortgage" })] }), {}, { because: "product" }],
    ["not late yet", factsOf({ accounts: [accountFacts(1, { daysPastDue: 0 })] }), {}, { because: "days-past-due" }],
    ["no hardship was told", factsOf(), { eligibility: { ...open, hardship: true } }, { because: "hardship-not-told" }],
    [
      "nothing was shown",
      factsOf(),
      { eligibility: { ...open, evidence: ["medical", "income"] } },
      { because: "evidence", oneOf: ["medical", "income"] },
    ],
    [
      "the whole debt can be paid at once",
      factsOf({ canPay: { monthly: 0n, once: 10_450_00n } }),
      { eligibility: { ...open, beyondAbility: true } },
      { because: "within-ability" },
    ],
    [
      "a cap is not known",
      factsOf({ accounts: [accountFacts(1, { caps: undefined })] }),
      {},
      { because: "cap-unknown" },
    ],
    [
      "a plan broke last week",
      factsOf({ brokenOn: [day("2026-11-16")] }),
      {},
      { because: "wait", until: day("2026-12-16") },
    ],
    [
      "two plans broke this year",
      factsOf({ brokenOn: [day("2026-03-01"), day("2026-08-01")] }),
      {},
      { because: "ask-a-person", broken: 2 },
    ],
    ["payments would be too small", factsOf(), { leastInstalment: 2_000_00n }, { because: "instalment-too-small" }],
    ["a rate above the cap", factsOf(), { yearlyRateBps: 2400 }, { because: "over-cap", rule: "cap-24" }],
    [
      "a waiver nobody may grant",
      factsOf(),
      { waives: { principal: 8000, interest: 0, fee: 0, penalty: 0 } },
      { because: "nobody-may-approve" },
    ],
    [
      "longer than law allows",
      factsOf({ accounts: [accountFacts(1, { product: "credit-card" })] }),
      { months: { least: 61, most: 72 } },
      { because: "longer-than-law", rule: "card-60", months: 60 },
    ],
  ])("%s", (_name, facts, change, expected) => {
    expect(reasons(facts, programmeOf("plan", change))).toContainEqual(expect.objectContaining(expected));
  });

  it("names every reason, not the first", () => {
    const programme = programmeOf("plan", {
      eligibility: { ...open, hardship: true, evidence: ["income"], products: ["rental"] },
    });
    expect(reasons(factsOf(), programme)?.map(({ because }) => because)).toEqual([
      "product",
      "hardship-not-told",
      "evidence",
    ]);
  });

  it("holds the whole loan to the cap when its history is known", () => {
    const lent = addMonths(day("2026-11-23"), -2);
    const dear = accountFacts(1, { history: [{ on: lent, minor: -9_000_00n }] });
    expect(reasons(factsOf({ accounts: [dear] }), programmeOf("plan"))).toMatchObject([{ because: "over-cap" }]);
    const fair = accountFacts(1, { history: [{ on: lent, minor: -10_200_00n }] });
    expect(only(factsOf({ accounts: [fair] }), programmeOf("plan")).programme).toBe("plan");
  });

  it("stops a card plan at sixty months", () => {
    const card = factsOf({
      accounts: [
        accountFacts(1, {
          product: "credit-card",
          owed: { principal: 60_500_00n, interest: 0n, fee: 0n, penalty: 0n },
        }),
      ],
    });
    const long = programmeOf("long", { months: { least: 2, most: 120 }, yearlyRateBps: 0 });
    expect(reasons(card, long)).toMatchObject([{ because: "too-dear", longest: 1_008_34n }]);
  });
});

const anyMinor = fc.bigInt({ min: 0n, max: 30_000_00n });
const anyAccount = (accountId: number): fc.Arbitrary<AccountFacts> =>
  fc
    .record({
      product: fc.constantFrom("pay-later" as const, "credit-card" as const, "consumer-loan" as const),
      daysPastDue: fc.integer({ min: 1, max: 200 }),
      owed: fc.record({ principal: anyMinor, interest: anyMinor, fee: anyMinor, penalty: anyMinor }),
    })
    .map((account) => ({ ...accountFacts(accountId), ...account }));
const anyFacts: fc.Arbitrary<PlanFacts> = fc
  .record({
    accounts: fc.tuple(anyAccount(1), anyAccount(2), anyAccount(3)),
    asOf: fc.integer({ min: 0, max: 800 }).map((days) => addDays(day("2026-01-01"), days)),
    canPay: fc.record({ monthly: fc.bigInt({ min: 1n, max: 50_000_00n }), once: anyMinor }),
    hardshipTold: fc.boolean(),
  })
  .map((drawn) => factsOf(drawn));
const anyProgramme: fc.Arbitrary<Programme> = fc
  .record({
    months: fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 6, max: 72 }))
      .map(([least, most]) => ({ least, most })),
    firstDue: fc.oneof(
      fc.integer({ min: 1, max: 6 }).map((months) => ({ months })),
      fc.integer({ min: 1, max: 40 }).map((days) => ({ days })),
    ),
    yearlyRateBps: fc.integer({ min: 0, max: 2600 }),
    shape: fc.constantFrom<Programme["shape"]>({ kind: "equal-instalments" }, { kind: "equal-principal" }),
    waives: fc.record({
      principal: fc.integer({ min: 0, max: 4000 }),
      interest: fc.integer({ min: 0, max: 10_000 }),
      fee: fc.integer({ min: 0, max: 10_000 }),
      penalty: fc.integer({ min: 0, max: 10_000 }),
    }),
    floorBps: fc.integer({ min: 0, max: 10_000 }),
  })
  .map((drawn) => programmeOf("drawn", drawn));

describe("for any facts and any programme", () => {
  it("no offer exceeds a cap, a limit of length, the floor or what can be paid, and every account is repaid exactly", () => {
    let offered = 0;
    fc.assert(
      fc.property(anyFacts, anyProgramme, (facts, programme) => {
        for (const offer of proposeOffers(facts, policyOf(programme), law).offers) {
          offered += 1;
          const { cost, accounts, lines } = offer;
          if (cost.rate.kind === "rate") expect(isAbove(cost.rate.yearly, cap24.yearly)).toBe(false);
          if (accounts.some(({ accountId }) => facts.accounts[accountId - 1]?.product === "credit-card")) {
            expect(lines.length).toBeLessThanOrEqual(60);
          }
          expect(cost.largest <= (lines.length === 1 ? facts.canPay.once : facts.canPay.monthly)).toBe(true);
          expect((cost.owed - cost.waived) * 10_000n >= cost.owed * BigInt(programme.floorBps)).toBe(true);
          for (const { owed, waived, lines: own } of accounts) {
            const repaid = own.reduce((sum, line) => sum + line.principal + line.charges, 0n);
            expect(repaid).toBe(total(owed) - total(waived));
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(offered).toBeGreaterThan(50);
  });

  it("a yearly rate told by the library `financial` for a monthly offer is under the cap too", () =>
    fc.assert(
      fc.property(anyFacts, anyProgramme, (facts, programme) => {
        const monthly = { ...programme, firstDue: { months: 1 } };
        for (const { cost, lines } of proposeOffers(facts, policyOf(monthly), law).offers) {
          const found = irr([-Number(cost.owed - cost.waived), ...lines.map(({ due }) => Number(due))], 0.01);
          // Months differ by a day or three from twelfths of 365 days.
          if (Number.isFinite(found)) expect((1 + found) ** 12 - 1).toBeLessThan(0.2485);
        }
      }),
      { numRuns: 200 },
    ));

  it("same facts give same offers, in whatever order accounts come and whoever somebody is", () =>
    fc.assert(
      fc.property(
        anyFacts,
        anyProgramme,
        fc.record({ sex: fc.string(), age: fc.nat(), origin: fc.string() }),
        (facts, programme, person) => {
          const policy = policyOf(programme);
          const proposal = proposeOffers(facts, policy, law);
          expect(proposeOffers({ ...facts, accounts: [...facts.accounts].reverse() }, policy, law)).toEqual(proposal);
          expect(proposeOffers({ ...facts, ...person }, policy, law)).toEqual(proposal);
        },
      ),
      { numRuns: 100 },
    ));

  it("who can pay more is never offered less", () =>
    fc.assert(
      fc.property(anyFacts, anyProgramme, fc.bigInt({ min: 1n, max: 20_000_00n }), (facts, programme, more) => {
        const { offers } = proposeOffers(facts, policyOf(programme), law);
        const richer = { ...facts, canPay: { ...facts.canPay, monthly: facts.canPay.monthly + more } };
        const after = proposeOffers(richer, policyOf(programme), law).offers;
        if (offers[0] !== undefined) expect(after[0]?.lines.length).toBeLessThanOrEqual(offers[0].lines.length);
      }),
      { numRuns: 150 },
    ));
});
