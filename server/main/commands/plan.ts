import { formatDay } from "@fairdue/core/calendar/day.ts";
import { money } from "@fairdue/core/money.ts";
import { parseMoney } from "@fairdue/core/money-text.ts";
import type { Affordability } from "@fairdue/core/plan/affordability.ts";
import type { Approval, Approver } from "@fairdue/core/plan/approval.ts";
import { EVIDENCE_KINDS, type EvidenceKind, type OfferPolicy } from "@fairdue/core/plan/offer-policy.ts";
import type { Language } from "@fairdue/core/text.ts";
import { acceptPlan } from "../../app/accept-plan.ts";
import { proposalJson } from "../../app/describe-offers.ts";
import { judgeArrangements } from "../../app/judge-arrangements.ts";
import { makeOffers } from "../../app/make-offers.ts";
import { type Means, proposeForCase } from "../../app/propose-offers.ts";
import { houseNow } from "../clock.ts";
import type { House } from "../house.ts";
import { complain, EXIT, say } from "../terminal.ts";
import {
  affordabilityJson,
  affordableOf,
  describeAffordable,
  type MonthOptions,
  type MonthReading,
} from "./affordable.ts";
import { offerPolicyOf } from "./plan-policy.ts";
import { describeProposal } from "./plan-report.ts";

/** What a person types of a borrower's means; amounts as decimal text in the policy's currency. */
export type MeansOptions = MonthOptions & {
  /** What can be paid a month; worked out of the incomes when left out. */
  readonly canPay?: string;
  readonly once?: string;
  readonly hardship: boolean;
  readonly evidence: readonly string[];
  /** Offer policy file; the example's when left out. */
  readonly policy?: string;
  readonly lang: Language;
};

/** `fairdue plan offers --case CASE --can-pay AMOUNT`; with `make` the offers go on the record and bind the lender. */
export async function planOffers(
  house: House,
  asked: MeansOptions & { readonly caseId: number; readonly make: boolean; readonly json: boolean },
): Promise<number> {
  const read = await requestOf(asked);
  if (read === undefined) return EXIT.refused;
  const now = await houseNow(house.pool);
  const withCatalogue = { ...house, catalogue: await house.catalogue() };
  const request = { now, ...read };
  const made = asked.make ? await makeOffers(withCatalogue, asked.caseId, request) : undefined;
  const proposed = made ?? (await proposeForCase(withCatalogue, asked.caseId, request));
  if (proposed.kind === "refused") return refuse(asked.caseId, proposed.because);
  const offerIds = made?.kind === "proposed" ? made.offerIds : [];
  if (read.affordability !== undefined && !asked.json) {
    say(`${describeAffordable(read.affordability, read.policy.affordableShareBps, asked.lang)}\n`);
  }
  if (asked.json) {
    const affordability = read.affordability === undefined ? undefined : affordabilityJson(read.affordability);
    say(JSON.stringify({ ...proposalJson(proposed, read.policy, offerIds), affordability }, null, 2));
  } else say(describeProposal(proposed, read.policy, offerIds, asked.lang));
  return proposed.proposal.offers.length > 0 ? EXIT.done : EXIT.found;
}

/** `fairdue plan accept OFFER --case CASE --approved-by ROLE:PERSON` */
export async function planAccept(
  house: House,
  asked: { readonly caseId: number; readonly offerId: number; readonly approvedBy: readonly string[] },
): Promise<number> {
  const { caseId, offerId } = asked;
  const approvers = asked.approvedBy.map(approverOf).filter((one) => one !== undefined);
  if (approvers.length < asked.approvedBy.length) {
    complain("--approved-by: write ROLE:PERSON, such as team-lead:li-07.");
    return EXIT.refused;
  }
  const now = await houseNow(house.pool);
  const accepted = await acceptPlan({ ...house, catalogue: await house.catalogue() }, caseId, {
    offerId,
    now,
    approvers,
  });
  if (accepted.kind === "accepted") {
    say(`plan-accepted ${accepted.plan.planId}`);
    return EXIT.done;
  }
  switch (accepted.because) {
    case "no-such-offer":
      complain(`Case ${caseId}: there is no offer ${offerId} on its record. Make one with plan offers --make.`);
      return EXIT.refused;
    case "offer-expired":
      complain(`Case ${caseId}: offer ${offerId} stood until ${formatDay(accepted.validUntil)}. Make a new one.`);
      return EXIT.refused;
    case "debt-changed":
      complain(`Case ${caseId}: something was paid or charged since offer ${offerId} was made. Make a new one.`);
      return EXIT.refused;
    case "not-approved":
      complain(
        `Case ${caseId}: not approved; needed: ${whoIsNeeded(accepted.needs)}. Name them: --approved-by ROLE:PERSON.`,
      );
      return EXIT.refused;
    default:
      return refuse(caseId, accepted.because);
  }
}

function whoIsNeeded(needs: Approval): string {
  if (needs.kind === "nobody") return "nobody may approve it";
  return `${needs.kind === "two" ? "two people, one of them" : "one"} ${needs.role} or above`;
}

/** `fairdue plan judge CASE` */
export async function planJudge(house: House, caseId: number): Promise<number> {
  const now = await houseNow(house.pool);
  const judged = await judgeArrangements({ ...house, catalogue: await house.catalogue() }, caseId, now);
  if (judged.kind === "refused") return refuse(caseId, judged.because);
  if (judged.promise !== undefined) say(`promise ${judged.promise.kind}`);
  if (judged.plan !== undefined) say(`plan ${judged.plan.kind}`);
  for (const kind of judged.events) say(kind);
  if (judged.promise === undefined && judged.plan === undefined) say("nothing is running");
  return EXIT.done;
}

type Request = {
  readonly policy: OfferPolicy;
  readonly means: Means;
  readonly affordability: Affordability | undefined;
};

async function requestOf(asked: MeansOptions): Promise<Request | undefined> {
  const policy = await offerPolicyOf(asked.policy);
  if (policy === undefined) return undefined;
  const month = asked.canPay === undefined ? monthOf(asked, policy) : undefined;
  if (month?.kind === "refused") {
    complain(month.why);
    return undefined;
  }
  const affordability = month?.affordability;
  const monthly =
    affordability === undefined
      ? parseMoney(asked.canPay ?? "", policy.currency)
      : ({ kind: "money", money: money(affordability.sustainable, policy.currency) } as const);
  const once = parseMoney(asked.once ?? "0", policy.currency);
  for (const [option, parsed] of [
    ["--can-pay", monthly],
    ["--once", once],
  ] as const) {
    if (parsed.kind === "money" && parsed.money.minor >= 0n) continue;
    complain(`${option}: write an amount in ${policy.currency}, such as 800.00.`);
    return undefined;
  }
  const strange = asked.evidence.find((one) => !isEvidence(one));
  if (strange !== undefined || monthly.kind === "refused" || once.kind === "refused") {
    complain(`--evidence ${strange}: write one of ${EVIDENCE_KINDS.join(", ")}.`);
    return undefined;
  }
  const canPay = { monthly: monthly.money.minor, once: once.money.minor };
  const means = { canPay, hardshipTold: asked.hardship, evidence: asked.evidence.filter(isEvidence) };
  return { policy, means, affordability };
}

function monthOf(asked: MeansOptions, policy: OfferPolicy): MonthReading {
  if (asked.income.length > 0) return affordableOf(asked, policy.currency, policy.affordableShareBps);
  return { kind: "refused", why: "Write --can-pay AMOUNT, or --income AMOUNT to work it out." };
}

function isEvidence(text: string): text is EvidenceKind {
  return EVIDENCE_KINDS.some((kind) => kind === text);
}

function approverOf(text: string): Approver | undefined {
  const [role, person, ...more] = text.split(":");
  return role && person && more.length === 0 ? { role, person } : undefined;
}

function refuse(caseId: number, because: string): number {
  complain(`Case ${caseId}: refused, ${because}. Nothing was changed.`);
  return EXIT.refused;
}
