import { addDays, type Day } from "../calendar/day.ts";
import type { Instant } from "../calendar/zone.ts";
import type { Approval } from "../plan/approval.ts";
import type { AgreedPlan } from "../plan/standing.ts";
import type { Hold } from "./hold.ts";

/** A promise to pay as it is put on the record; amounts in minor units, as in every event. */
export type PromiseRecord = {
  /** Also the id of the hold that keeps outreach back until its last day. */
  readonly promiseId: number;
  readonly amount: number;
  readonly dueOn: Day;
  /** How far it may be missed and still counts as kept. */
  readonly tolerance: { readonly minor: number; readonly days: number };
};

/** One payment of a plan, over all its accounts. */
export type PlanLineRecord = {
  readonly dueOn: Day;
  readonly principal: number;
  readonly interest: number;
  readonly charges: number;
};

/** What a plan asks and forgives, worked out by a policy on the day it was offered. */
export type PlanTerms = {
  /** Policy and version, such as `shanhe-offers@1`. */
  readonly policy: string;
  readonly programme: string;
  readonly accounts: readonly {
    readonly accountId: number;
    /** Given up of what was owed. */
    readonly waived: number;
    /** What the contract held beyond what was owed: interest of instalments not due yet, and what a cap takes off. */
    readonly spared?: number;
  }[];
  readonly lines: readonly PlanLineRecord[];
  readonly rules: {
    readonly graceDays: number;
    readonly toleranceMinor: number;
    readonly cureDays: number;
    readonly reinstateDays: number;
    readonly mostReinstatements: number;
  };
  readonly onBreak: "waiver-returns" | "waiver-stays";
};

/** An offer as it was made: the lender is bound by it until the end of its last day, whatever the policy says then. */
export type OfferRecord = {
  readonly offerId: number;
  readonly validUntil: Day;
  readonly terms: PlanTerms;
  readonly approval: Approval;
  /** Every role with authority on that day, from the lowest to the highest. */
  readonly roles: readonly string[];
};

/** A plan as it was accepted: everything it promises, so that nothing needs the policy of that day to judge it. */
export type PlanRecord = PlanTerms & {
  /** Also the id of the hold that stops collection while the plan is kept. */
  readonly planId: number;
  /** The offer it was accepted from, where there was one. */
  readonly offerId?: number;
  /** Who approved it, as the house names them. */
  readonly approvedBy: readonly string[];
};

/** Outreach waits for a promise until its last day has passed; then it goes on by itself, whatever became of it. */
export function holdOfPromise({ promiseId, dueOn, tolerance }: PromiseRecord, today: Day): Hold {
  return {
    id: promiseId,
    kind: "promise",
    source: "borrower",
    startsOn: today,
    endsOn: addDays(dueOn, tolerance.days + 1),
    citation: "promise to pay",
  };
}

/** Collection stops from the day a plan is accepted until it has ended: no day is set. */
export function holdOfPlan({ planId, policy, programme }: PlanRecord, today: Day): Hold {
  return { id: planId, kind: "plan", source: "borrower", startsOn: today, citation: `${programme} (${policy})` };
}

/** A plan on the record as what it is judged by; `madeAt` is when it was accepted. */
export function agreedPlan({ lines, rules }: PlanTerms, madeAt: Instant): AgreedPlan {
  return {
    madeAt,
    rules: { ...rules, toleranceMinor: BigInt(rules.toleranceMinor) },
    lines: lines.map((line, index) => {
      const [principal, interest, charges] = [BigInt(line.principal), BigInt(line.interest), BigInt(line.charges)];
      return { no: index + 1, dueOn: line.dueOn, principal, interest, charges, due: principal + interest + charges };
    }),
  };
}
