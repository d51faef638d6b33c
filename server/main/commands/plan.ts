import { money } from "@fairdue/core/money.ts";
import { parseMoney } from "@fairdue/core/money-text.ts";
import type { Affordability } from "@fairdue/core/plan/affordability.ts";
import type { Approver } from "@fairdue/core/plan/approval.ts";
import { EVIDENCE_KINDS, type EvidenceKind, type OfferPolicy } from "@fairdue/core/plan/offer-policy.ts";
import type { Language } from "@fairdue/core/text.ts";
import { acceptPlan } from "../../app/accept-plan.ts";
import { judgeArrangements } from "../../app/judge-arrangements.ts";
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
import { describeNoOffer, describeProposal, proposalJson } from "./plan-report.ts";

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

/** `fairdue plan offers CASE --can-pay AMOUNT` */
export async function planOffers(
  house: House,
  asked: MeansOptions & { readonly caseId: number; readonly json: boolean },
): Promise<number> {
  const read = await requestOf(asked);
  if (read === undefined) return EXIT.refused;
  const now = await houseNow(house.pool);
  const proposed = await proposeForCase({ ...house, catalogue: await house.catalogue() }, asked.caseId, {
    now,
    ...read,
  });
  if (proposed.kind === "refused") return refuse(asked.caseId, proposed.because);
  if (read.affordability !== undefined && !asked.json) {
    say(`${describeAffordable(read.affordability, read.policy.affordableShareBps, asked.lang)}\n`);
  }
  if (asked.json) {
    const affordability = read.affordability === undefined ? undefined : affordabilityJson(read.affordability);
    say(JSON.stringify({ ...proposalJson(proposed, read.policy), affordability }, null, 2));
  } else say(describeProposal(proposed, read.policy, asked.lang));
  return proposed.proposal.offers.length > 0 ? EXIT.done : EXIT.found;
}

/** `fairdue plan accept CASE PROGRAMME --can-pay AMOUNT --approved-by ROLE:PERSON` */
export async function planAccept(
  house: House,
  asked: MeansOptions & { readonly caseId: number; readonly programme: string; readonly approvedBy: readonly string[] },
): Promise<number> {
  const read = await requestOf(asked);
  const approvers = asked.approvedBy.map(approverOf);
  if (read === undefined || approvers.includes(undefined)) {
    if (read !== undefined) complain("--approved-by: write ROLE:PERSON, such as team-lead:li-07.");
    return EXIT.refused;
  }
  const { programme, caseId, lang } = asked;
  const accepted = await acceptPlan({ ...house, catalogue: await house.catalogue() }, caseId, {
    now: await houseNow(house.pool),
    ...read,
    programme,
    approvers: approvers.filter((one) => one !== undefined),
  });
  if (accepted.kind === "accepted") {
    say(`plan-accepted ${accepted.plan.planId}`);
    return EXIT.done;
  }
  if (accepted.because === "no-such-offer") {
    complain(`Case ${caseId}: "${programme}" is not offered.`);
    for (const reason of accepted.reasons) complain(`  ${describeNoOffer(reason, read.policy, lang)}`);
    return EXIT.refused;
  }
  if (accepted.because === "not-approved") {
    const needs = accepted.needs;
    const who =
      needs.kind === "nobody"
        ? "nobody may"
        : `${needs.kind === "two" ? "two people, one a" : "a"} ${needs.role} or above`;
    complain(`Case ${caseId}: not approved; needed: ${who}. Name them with --approved-by ROLE:PERSON.`);
    return EXIT.refused;
  }
  return refuse(caseId, accepted.because);
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
