import type { AccountId } from "../account/account.ts";
import { day } from "../calendar/day.ts";
import type { ArrangementLaw, RateCap } from "./arrangement-law.ts";
import type { AccountFacts, PlanFacts } from "./offer.ts";
import type { OfferPolicy, Programme } from "./offer-policy.ts";

/** A cap of 24 % all in, as for loans with a facilitating platform. */
export const cap24: RateCap = { rule: "cap-24", yearly: { numerator: 24n, denominator: 100n }, cites: [] };

/** Card plans end after sixty months; nothing else is said. */
export const law: ArrangementLaw = {
  longest: [{ rule: "card-60", product: "credit-card", months: 60, cites: [] }],
  content: [],
};

/** Monthly plan at 6 % over 2 to 24 months, open to everybody who is late, all penalties given up. */
export function programmeOf(id: string, change: Partial<Programme> = {}): Programme {
  return {
    id,
    name: { zh: id, en: id },
    eligibility: {
      products: ["pay-later", "credit-card", "consumer-loan"],
      daysPastDue: { from: 1 },
      hardship: false,
      evidence: [],
      beyondAbility: false,
    },
    months: { least: 2, most: 24 },
    firstDue: { months: 1 },
    shape: { kind: "equal-instalments" },
    yearlyRateBps: 600,
    leastInstalment: 0n,
    waives: { principal: 0, interest: 0, fee: 0, penalty: 10_000 },
    floorBps: 0,
    validDays: 7,
    onBreak: "waiver-stays",
    ...change,
  };
}

export function policyOf(...programmes: readonly Programme[]): OfferPolicy {
  return {
    id: "example",
    version: 1,
    name: { zh: "示例", en: "Example" },
    currency: "CNY",
    affordableShareBps: 7000,
    mostOffers: 3,
    programmes,
    breach: { graceDays: 3, toleranceMinor: 0n, cureDays: 10, reinstateDays: 15, mostReinstatements: 1 },
    reoffer: { waitDays: 30, mostBroken: 1, withinDays: 365 },
    authority: [
      { role: "agent", alone: { waivedMinor: 500_00n, waivedShareBps: 2000, months: 24 } },
      {
        role: "lead",
        alone: { waivedMinor: 5_000_00n, waivedShareBps: 5000, months: 60 },
        withSecond: { waivedMinor: 50_000_00n, waivedShareBps: 7000, months: 60 },
      },
    ],
  };
}

/** An account of 10,000 principal, 300 interest, 100 fees and 50 penalty, 40 days late. */
export function accountFacts(accountId: number, change: Partial<AccountFacts> = {}): AccountFacts {
  return {
    accountId: accountId as AccountId,
    product: "pay-later",
    daysPastDue: 40,
    owed: { principal: 10_000_00n, interest: 300_00n, fee: 100_00n, penalty: 50_00n },
    caps: [cap24],
    ...change,
  };
}

/** Somebody with one account who can pay 1,000 a month and nothing at once. */
export function factsOf(change: Partial<PlanFacts> = {}): PlanFacts {
  return {
    asOf: day("2026-11-23"),
    accounts: [accountFacts(1)],
    canPay: { monthly: 1_000_00n, once: 0n },
    hardshipTold: false,
    evidence: [],
    brokenOn: [],
    ...change,
  };
}
