import type { AccountId } from "../account/account.ts";
import type { ComponentAmounts } from "../account/component.ts";
import type { Day } from "../calendar/day.ts";
import type { CreditEvent } from "../credit/question.ts";
import type { Text } from "../text.ts";
import type { Approval } from "./approval.ts";
import type { RateCap } from "./arrangement-law.ts";
import type { EvidenceKind, ProductKind, Programme } from "./offer-policy.ts";
import type { ScheduleLine } from "./schedule.ts";
import type { BreachRules } from "./standing.ts";
import type { Flow, NoRate, RateOfReturn } from "./yearly-rate.ts";

/** One account as the planner sees it; amounts in minor units. */
export type AccountFacts = {
  readonly accountId: AccountId;
  readonly product: ProductKind;
  readonly daysPastDue: number;
  /** What closes the account today, component by component. */
  readonly owed: ComponentAmounts;
  /** Caps that hold for it; undefined when one could not be found, and then nothing is offered. */
  readonly caps: readonly RateCap[] | undefined;
  /** Everything lent and paid so far, if it is known: then the cost of the whole loan is held to the caps as well. */
  readonly history?: readonly Flow[];
};

/**
 * Everything offers depend on. It holds no name, address, sex, age, origin or family status, so that nobody can be
 * offered less for who they are.
 */
export type PlanFacts = {
  readonly asOf: Day;
  readonly accounts: readonly AccountFacts[];
  /** What the borrower can pay, in minor units: a month, and once now. */
  readonly canPay: { readonly monthly: bigint; readonly once: bigint };
  readonly hardshipTold: boolean;
  readonly evidence: readonly EvidenceKind[];
  /** Days on which earlier plans broke for good. */
  readonly brokenOn: readonly Day[];
};

/** One account's part of an offer; `lines` repay `owed` less `waived` exactly, plus the plan's own interest. */
export type AccountOffer = {
  readonly accountId: AccountId;
  readonly owed: ComponentAmounts;
  readonly waived: ComponentAmounts;
  readonly lines: readonly ScheduleLine[];
};

/** One payment over all accounts of an offer. */
export type OfferLine = { readonly no: number; readonly dueOn: Day; readonly due: bigint };

/** What an offer comes to, in minor units. */
export type OfferCost = {
  readonly owed: bigint;
  readonly waived: bigint;
  /** All payments together. */
  readonly total: bigint;
  /** What paying over time costs: `total` less what is owed and not waived. */
  readonly interest: bigint;
  readonly largest: bigint;
  /** Rate of paying over time instead of today. */
  readonly rate: RateOfReturn | NoRate;
};

/** What happens when the plan breaks for good. */
export type OnBreak = {
  readonly collection: "resumes";
  readonly waiver: Programme["onBreak"];
  readonly rules: BreachRules;
};

/** An arrangement that a lender would agree to today. */
export type Offer = {
  readonly programme: string;
  readonly name: Text;
  readonly kind: "plan" | "deferral" | "settlement";
  readonly accounts: readonly AccountOffer[];
  /** Accounts of the case that the programme is not open to; they stay as they are. */
  readonly leavesOut: readonly AccountId[];
  readonly lines: readonly OfferLine[];
  readonly startsOn: Day;
  /** Last day on which it can be accepted. */
  readonly validUntil: Day;
  readonly cost: OfferCost;
  /** What it does to the credit record is told by the credit book under this event. */
  readonly creditEvent: CreditEvent;
  readonly onBreak: OnBreak;
  readonly approval: Approval;
};
