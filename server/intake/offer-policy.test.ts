import { readFileSync } from "node:fs";
import { accountFacts, factsOf } from "@fairdue/core/plan/example-offers.ts";
import { proposeOffers } from "@fairdue/core/plan/propose.ts";
import { arrangementsCn } from "@fairdue/rulebook/cn/arrangements.ts";
import { referenceBudgetCn } from "@fairdue/rulebook/cn/reference-budget.ts";
import { describe, expect, it } from "vitest";
import { readOfferPolicy } from "./offer-policy.ts";

const EXAMPLE = readFileSync(new URL("../../examples/offers/shanhe.yaml", import.meta.url), "utf8");

/** Line of the example on which a text stands first. */
const lineOf = (text: string) => EXAMPLE.slice(0, EXAMPLE.indexOf(text)).split("\n").length;

function policy() {
  const reading = readOfferPolicy(EXAMPLE, arrangementsCn);
  if (reading.kind === "rejected") throw new Error(JSON.stringify(reading.faults));
  return reading.policy;
}

describe("an offer policy file", () => {
  it("is read with its shares, amounts and shapes", () => {
    const { programmes, breach, authority, affordableShareBps } = policy();
    expect(programmes.map(({ id }) => id)).toEqual([
      "short-plan",
      "hardship-plan",
      "pause",
      "card-five-years",
      "settle",
    ]);
    expect(programmes[2]?.shape).toEqual({
      kind: "steps",
      steps: [
        { count: 3, weight: 1 },
        { count: 3, weight: 2 },
      ],
    });
    expect(programmes[4]?.waives).toEqual({ principal: 2000, interest: 10_000, fee: 10_000, penalty: 10_000 });
    expect([affordableShareBps, breach.toleranceMinor, authority[2]?.withSecond?.waivedMinor]).toEqual([
      7000,
      1_00n,
      20_000_00n,
    ]);
  });

  it.each<[string, string, string, string]>([
    ["a key nobody knows", "most_offers: 3", "most_offers: 3\nbest_offers: 3", "best_offers"],
    ["a share without a percent sign", 'yearly_rate: "6%"', 'yearly_rate: "6"', "programmes.0.yearly_rate"],
    ["an amount too fine for the currency", '"50.00"', '"50.001"', "programmes.0.least_instalment"],
    [
      "a product nobody knows",
      "products: [pay-later, consumer-loan]",
      "products: [loan]",
      "programmes.0.open_to.products.0",
    ],
    ["the same id twice", "programme: hardship-plan", "programme: short-plan", "programmes.1.programme"],
    ["months the wrong way round", "{ least: 2, most: 12 }", "{ least: 13, most: 12 }", "programmes.0.months"],
    ["days the wrong way round", "{ from: 1, to: 90 }", "{ from: 91, to: 90 }", "programmes.0.open_to.days_past_due"],
    ["a card plan longer than law allows", "least: 6, most: 60", "least: 6, most: 61", "programmes.3.months.most"],
    ["more than all of it", 'penalty: "100%" }', 'penalty: "101%" }', "programmes.0.waives.penalty"],
    ["a first payment before the offer lapses", "{ days: 10 }", "{ days: 9 }", "programmes.4.first_due"],
    ["a settlement without a floor", 'floor: "60%"', 'floor: "0%"', "programmes.4.floor"],
    ["a plan nobody may grant", "{ least: 3, most: 36 }", "{ least: 3, most: 72 }", "programmes.1.months.most"],
    ["roles that fall", 'waived: "3000.00"', 'waived: "300.00"', "authority.2.alone"],
    ["a currency nobody knows", "currency: CNY", "currency: XXX", "currency"],
  ])("with %s is refused on its line", (_name, right, wrong, field) => {
    const reading = readOfferPolicy(EXAMPLE.replace(right, wrong), arrangementsCn);
    const line = lineOf(right) + wrong.split("\n").length - 1;
    const faults = reading.kind === "rejected" ? reading.faults : [];
    expect(faults.map((fault) => fault.field)).toContain(field);
    const found = faults.find((fault) => fault.field === field);
    expect(found?.line).toBe(line);
    expect(found?.remedy).not.toBe("");
  });

  it("names every fault at once", () => {
    const wrong = EXAMPLE.replace('floor: "60%"', 'floor: "0%"').replace("least: 6, most: 60", "least: 6, most: 61");
    const reading = readOfferPolicy(wrong, arrangementsCn);
    // Sixty-one months are too long by law, and nobody may grant them either.
    expect(reading.kind === "rejected" && reading.faults.length).toBe(3);
  });
});

describe("the example policy", () => {
  it("offers a short plan to who can pay it, and a longer one without interest in hardship", () => {
    const facts = factsOf({ canPay: { monthly: 950_00n, once: 0n } });
    const offers = (told: Partial<typeof facts>) =>
      proposeOffers({ ...facts, ...told }, policy(), arrangementsCn).offers.map(({ programme }) => programme);
    expect(offers({})).toEqual(["short-plan"]);
    expect(offers({ hardshipTold: true, evidence: ["own-statement"] })).toEqual(["hardship-plan", "short-plan"]);
    expect(offers({ hardshipTold: true, evidence: ["own-statement"], canPay: { monthly: 300_00n, once: 0n } })).toEqual(
      ["hardship-plan"],
    );
  });

  it("offers a card holder up to sixty months, as article 70 allows, when the debt is beyond their ability", () => {
    const owed = { principal: 58_000_00n, interest: 1_000_00n, fee: 0n, penalty: 500_00n };
    const card = factsOf({ accounts: [accountFacts(1, { product: "credit-card", owed })] });
    const [offer] = proposeOffers({ ...card, canPay: { monthly: 984_00n, once: 0n } }, policy(), arrangementsCn).offers;
    expect([offer?.programme, offer?.lines.length, offer?.creditEvent]).toEqual([
      "card-five-years",
      60,
      "personal-instalment",
    ]);
    expect(offer?.approval).toEqual({ kind: "two", role: "team-lead" });
  });
});

it("the reference budget's items make up the printed total of 28,227 yuan", () => {
  const items = Object.values(referenceBudgetCn.yearlyPerPerson).reduce((sum, one) => sum + one, 0n);
  expect(items).toBe(28_227_00n);
});
