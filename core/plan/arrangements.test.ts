import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { total } from "../ledger/balances.ts";
import { affordabilityOf, type Means, OUTGOINGS, type ReferenceBudget } from "./affordability.ts";
import { isApproved, whoMustApprove } from "./approval.ts";
import { accountFacts, factsOf, law, policyOf, programmeOf } from "./example-offers.ts";
import { fairnessReport, type GroupedProposal } from "./fairness.ts";
import { proposeOffers } from "./propose.ts";
import { waivedOf } from "./waiver.ts";

const { authority } = policyOf();
const roles = authority.map(({ role }) => role);

describe("who must approve", () => {
  it.each<[string, bigint, bigint, number, object]>([
    ["nothing is waived", 10_000_00n, 0n, 24, { kind: "one", role: "agent" }],
    ["the agent's limit", 10_000_00n, 500_00n, 24, { kind: "one", role: "agent" }],
    ["a fen above it", 10_000_00n, 500_01n, 24, { kind: "one", role: "lead" }],
    ["a month longer", 10_000_00n, 0n, 25, { kind: "one", role: "lead" }],
    ["more than a fifth of a small debt", 100_00n, 20_01n, 2, { kind: "one", role: "lead" }],
    ["above the lead's own limit: four eyes", 20_000_00n, 5_000_01n, 2, { kind: "two", role: "lead" }],
    ["above all limits", 100_000_00n, 50_000_01n, 2, { kind: "nobody" }],
  ])("%s", (_name, owed, waived, months, expected) =>
    expect(whoMustApprove({ owed, waived, months }, authority)).toEqual(expected),
  );

  const ann = { person: "a-1", role: "agent" };
  const lee = { person: "l-1", role: "lead" };
  it.each<[string, Parameters<typeof isApproved>[0], Parameters<typeof isApproved>[1], boolean]>([
    ["nobody approved", { kind: "one", role: "agent" }, [], false],
    ["the agent may", { kind: "one", role: "agent" }, [ann], true],
    ["a lead may what an agent may", { kind: "one", role: "agent" }, [lee], true],
    ["an agent may not what a lead may", { kind: "one", role: "lead" }, [ann], false],
    ["two people, one of them a lead", { kind: "two", role: "lead" }, [ann, lee], true],
    ["the same lead twice", { kind: "two", role: "lead" }, [lee, lee], false],
    ["two agents", { kind: "two", role: "lead" }, [ann, { person: "a-2", role: "agent" }], false],
    ["somebody without authority", { kind: "two", role: "lead" }, [lee, { person: "x", role: "guest" }], false],
    ["beyond all limits, whoever signs", { kind: "nobody" }, [ann, lee], false],
  ])("%s", (_name, needed, approvers, expected) => expect(isApproved(needed, approvers, roles)).toBe(expected));
});

describe("a waiver", () => {
  const owed = { principal: 1000_00n, interest: 99n, fee: 50_00n, penalty: 33n };
  it("gives up shares in whole fen, never more than the share", () => {
    const shares = { principal: 0, interest: 5000, fee: 10_000, penalty: 3333 };
    expect(waivedOf(owed, shares, 0)).toEqual({ principal: 0n, interest: 49n, fee: 50_00n, penalty: 10n });
  });

  it("never goes below the floor, and gives up charges before principal", () =>
    fc.assert(
      fc.property(
        fc.record({
          principal: fc.bigInt(0n, 10_000n),
          interest: fc.bigInt(0n, 999n),
          fee: fc.bigInt(0n, 999n),
          penalty: fc.bigInt(0n, 999n),
        }),
        fc.record({
          principal: fc.nat(10_000),
          interest: fc.nat(10_000),
          fee: fc.nat(10_000),
          penalty: fc.nat(10_000),
        }),
        fc.nat(10_000),
        (amounts, shares, floorBps) => {
          const waived = waivedOf(amounts, shares, floorBps);
          expect((total(amounts) - total(waived)) * 10_000n >= total(amounts) * BigInt(floorBps)).toBe(true);
          const wished = waivedOf(amounts, shares, 0);
          for (const of of ["principal", "interest", "fee", "penalty"] as const) {
            expect(waived[of] >= 0n && waived[of] <= wished[of]).toBe(true);
          }
          if (waived.interest < wished.interest) expect(waived.principal).toBe(0n);
        },
      ),
    ));
});

const budget: ReferenceBudget = {
  id: "example",
  name: { zh: "示例", en: "Example" },
  currency: "CNY",
  yearlyPerPerson: {
    food: 12_000_00n,
    clothing: 1_200_00n,
    housing: 6_000_00n,
    household: 1_200_00n,
    transport: 2_400_00n,
    education: 1_200_00n,
    health: 2_400_00n,
  },
  cites: [{ instrument: { zh: "示例", en: "Example" }, article: "", status: "unverified", readOn: "2026-11-23" }],
};
const means: Means = { incomes: [6_000_00n, 500_00n], persons: 1, outgoings: [], otherDebts: 300_00n };

describe("affordability", () => {
  it("takes the reference for every essential nobody told of", () => {
    const { income, disposable, sustainable, outgoings } = affordabilityOf(means, budget, 7000);
    expect([income, disposable, sustainable]).toEqual([6_500_00n, 4_000_00n, 2_800_00n]);
    expect(outgoings.every(({ from }) => from === "reference")).toBe(true);
  });

  it.each<[string, Means["outgoings"], bigint, string]>([
    ["cheaper than the reference, as told", [{ of: "housing", minor: 0n, shown: false }], 0n, "told"],
    ["dearer and shown, as shown", [{ of: "housing", minor: 2_000_00n, shown: true }], 2_000_00n, "shown"],
    ["dearer and not shown, the reference", [{ of: "housing", minor: 2_000_00n, shown: false }], 500_00n, "told-above"],
    [
      "partly shown above the reference, what was shown",
      [
        { of: "housing", minor: 900_00n, shown: true },
        { of: "housing", minor: 300_00n, shown: false },
      ],
      900_00n,
      "told-above",
    ],
  ])("counts what is %s", (_name, outgoings, minor, from) => {
    const housing = affordabilityOf({ ...means, outgoings }, budget, 7000).outgoings.find(({ of }) => of === "housing");
    expect(housing).toMatchObject({ minor, from, reference: 500_00n });
  });

  it("leaves a family the reference of every head", () => {
    const { disposable, sustainable } = affordabilityOf({ ...means, persons: 4 }, budget, 7000);
    expect([disposable, sustainable]).toEqual([-2_600_00n, 0n]);
  });

  it("is never less for a higher income, and asks for no more than is left", () =>
    fc.assert(
      fc.property(
        fc.bigInt(0n, 50_000_00n),
        fc.bigInt(0n, 10_000_00n),
        fc.integer({ min: 1, max: 6 }),
        (income, more, persons) => {
          const before = affordabilityOf({ ...means, persons, incomes: [income] }, budget, 7000);
          const after = affordabilityOf({ ...means, persons, incomes: [income, more] }, budget, 7000);
          expect(after.sustainable >= before.sustainable).toBe(true);
          expect(before.sustainable === 0n || before.sustainable <= before.disposable).toBe(true);
        },
      ),
    ));

  it("knows every essential once", () =>
    expect(affordabilityOf(means, budget, 7000).outgoings.map(({ of }) => of)).toEqual(OUTGOINGS));
});

describe("the fairness report", () => {
  const policy = policyOf(programmeOf("plan"));
  const grouped = (group: string, monthly: bigint, accountId = 1): GroupedProposal => {
    const facts = factsOf({ canPay: { monthly, once: 0n }, accounts: [accountFacts(accountId)] });
    return { group, facts, proposal: proposeOffers(facts, policy, law) };
  };

  it("compares groups with the largest and leaves out those too small", () => {
    const cases = [
      ...[1_000_00n, 1_000_00n, 600_00n, 600_00n].map((monthly) => grouped("south", monthly)),
      ...[1_000_00n, 600_00n, 1_00n].map((monthly) => grouped("north", monthly)),
      grouped("west", 1_000_00n),
    ];
    const report = fairnessReport(cases, 2);
    expect(report.groups.map(({ group, cases: count, offered }) => [group, count, offered])).toEqual([
      ["south", 4, 4],
      ["north", 3, 2],
      ["west", 1, 1],
    ]);
    expect(report.differences).toMatchObject([
      { group: "north", against: "south", offeredBps: -3333, offeredRatioBps: 6667 },
    ]);
    expect(report.tooFew).toEqual(["west"]);
    expect(report.unequal).toEqual([]);
  });

  it("finds two people with the same facts and other offers, whatever their accounts are called", () => {
    const fair = grouped("south", 1_000_00n, 7);
    const worse = { ...grouped("north", 1_000_00n, 8), proposal: { offers: [], without: [] } };
    expect(fairnessReport([fair, grouped("north", 1_000_00n, 9), worse], 1).unequal).toEqual([{ one: 0, other: 2 }]);
  });
});
