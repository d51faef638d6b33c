import { bucketOfId } from "@fairdue/core/bucket.ts";
import type { PlanRecord } from "@fairdue/core/case/arrangement.ts";
import { type CommandOutcome, decide } from "@fairdue/core/case/decide.ts";
import { total } from "@fairdue/core/ledger/balances.ts";
import { type Approval, type Approver, isApproved } from "@fairdue/core/plan/approval.ts";
import type { NoOffer } from "@fairdue/core/plan/eligibility.ts";
import type { Offer } from "@fairdue/core/plan/offer.ts";
import type { OfferPolicy } from "@fairdue/core/plan/offer-policy.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../store/catalogue.ts";
import { IdSource } from "../store/ids.ts";
import { lockCases } from "../store/load-cases.ts";
import { transact } from "../store/transact.ts";
import { appendEvents } from "./append-events.ts";
import { LenderPaths } from "./lender-paths.ts";
import { type OfferRequest, type ProposedOffers, proposeForLoaded } from "./propose-offers.ts";

export type AcceptedPlan =
  | { readonly kind: "accepted"; readonly plan: PlanRecord; readonly offer: Offer }
  | Extract<ProposedOffers, { readonly kind: "refused" }>
  | Extract<CommandOutcome, { readonly kind: "refused" }>
  | { readonly kind: "refused"; readonly because: "no-such-offer"; readonly reasons: readonly NoOffer[] }
  | { readonly kind: "refused"; readonly because: "not-approved"; readonly needs: Approval };

/**
 * Accepts the offer of one programme: works it out again under the case's lock, so that it is what the lender offers at
 * this moment, sees that enough people approved it, and stops collection in the same commit.
 */
export async function acceptPlan(
  house: { readonly pool: Pool; readonly catalogue: Catalogue },
  caseId: number,
  asked: OfferRequest & { readonly programme: string; readonly approvers: readonly Approver[] },
): Promise<AcceptedPlan> {
  const bucket = bucketOfId(caseId);
  return transact(house.pool, async (tx): Promise<AcceptedPlan> => {
    const [loaded] = await lockCases(tx, bucket, [caseId]);
    if (loaded === undefined) return { kind: "refused", because: "no-such-case" };
    const proposed = await proposeForLoaded(tx, loaded, house.catalogue, asked);
    if (proposed.kind === "refused") return proposed;
    const { offers, without } = proposed.proposal;
    const offer = offers.find(({ programme }) => programme === asked.programme);
    if (offer === undefined) {
      const reasons = without.find(({ programme }) => programme === asked.programme)?.reasons ?? [];
      return { kind: "refused", because: "no-such-offer", reasons };
    }
    if (!isApproved(offer.approval, asked.approvers, asked.policy.authority)) {
      return { kind: "refused", because: "not-approved", needs: offer.approval };
    }
    const ids = new IdSource();
    await ids.reserve(tx, 1);
    const approvedBy = asked.approvers.map(({ person, role }) => `${role}:${person}`);
    const plan = planRecord(offer, asked.policy, ids.take(bucket), approvedBy);
    const { ladder } = new LenderPaths(house.catalogue).of(loaded);
    const outcome = decide(loaded.state, { kind: "accept-plan", plan }, { now: asked.now, ladder });
    if (outcome.kind === "refused") return outcome;
    await appendEvents(tx, [{ loaded, events: outcome.events, at: asked.now }]);
    return { kind: "accepted", plan, offer };
  });
}

function planRecord(
  { programme, accounts, lines, onBreak }: Offer,
  policy: OfferPolicy,
  planId: number,
  approvedBy: readonly string[],
): PlanRecord {
  const sum = (index: number, of: "principal" | "interest" | "charges") =>
    Number(accounts.reduce((all, account) => all + (account.lines[index]?.[of] ?? 0n), 0n));
  const { toleranceMinor, ...rules } = onBreak.rules;
  return {
    planId,
    policy: `${policy.id}@${policy.version}`,
    programme,
    accounts: accounts.map(({ accountId, waived }) => ({ accountId, waived: Number(total(waived)) })),
    lines: lines.map(({ dueOn }, index) => ({
      dueOn,
      principal: sum(index, "principal"),
      interest: sum(index, "interest"),
      charges: sum(index, "charges"),
    })),
    rules: { ...rules, toleranceMinor: Number(toleranceMinor) },
    onBreak: onBreak.waiver,
    approvedBy,
  };
}
