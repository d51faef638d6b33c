import { bucketOfId } from "@fairdue/core/bucket.ts";
import type { Day } from "@fairdue/core/calendar/day.ts";
import { localTimeAt } from "@fairdue/core/calendar/zone.ts";
import type { OfferRecord, PlanRecord } from "@fairdue/core/case/arrangement.ts";
import { type CommandOutcome, decide } from "@fairdue/core/case/decide.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import { type Approval, type Approver, isApproved } from "@fairdue/core/plan/approval.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../store/catalogue.ts";
import { IdSource } from "../store/ids.ts";
import { lockCases } from "../store/load-cases.ts";
import { loadEvents } from "../store/record.ts";
import { transact } from "../store/transact.ts";
import { appendEvents } from "./append-events.ts";
import { LenderPaths } from "./lender-paths.ts";

/**
 * Why an offer cannot be accepted, beside what the case itself refuses: `debt-changed` when something was paid or charged
 * since it was made, so that its schedule would no longer repay what is owed.
 */
export type AcceptedPlan =
  | { readonly kind: "accepted"; readonly plan: PlanRecord }
  | Extract<CommandOutcome, { readonly kind: "refused" }>
  | { readonly kind: "refused"; readonly because: "no-such-case" | "no-such-offer" | "debt-changed" }
  | { readonly kind: "refused"; readonly because: "offer-expired"; readonly validUntil: Day }
  | { readonly kind: "refused"; readonly because: "not-approved"; readonly needs: Approval };

/** Accepts an offer on the record of its case, as it was made, and stops collection in the same commit. */
export async function acceptPlan(
  house: { readonly pool: Pool; readonly catalogue: Catalogue },
  caseId: number,
  asked: { readonly offerId: number; readonly now: number; readonly approvers: readonly Approver[] },
): Promise<AcceptedPlan> {
  const bucket = bucketOfId(caseId);
  return transact(house.pool, async (tx): Promise<AcceptedPlan> => {
    const [loaded] = await lockCases(tx, bucket, [caseId]);
    if (loaded === undefined) return { kind: "refused", because: "no-such-case" };
    const found = offerOnRecord(await loadEvents(tx, bucket, caseId), asked.offerId);
    if (found === undefined) return { kind: "refused", because: "no-such-offer" };
    const { offer } = found;
    const today = localTimeAt(loaded.state.zone, asked.now).day;
    const { validUntil, approval } = offer;
    if (today > validUntil) return { kind: "refused", because: "offer-expired", validUntil };
    if (found.isDebtChanged) return { kind: "refused", because: "debt-changed" };
    if (!isApproved(approval, asked.approvers, offer.roles)) {
      return { kind: "refused", because: "not-approved", needs: approval };
    }
    const ids = new IdSource();
    await ids.reserve(tx, 1);
    const approvedBy = asked.approvers.map(({ person, role }) => `${role}:${person}`);
    const plan: PlanRecord = { planId: ids.take(bucket), offerId: offer.offerId, ...offer.terms, approvedBy };
    const { ladder } = new LenderPaths(house.catalogue).of(loaded);
    const outcome = decide(loaded.state, { kind: "accept-plan", plan }, { now: asked.now, ladder });
    if (outcome.kind === "refused") return outcome;
    await appendEvents(tx, [{ loaded, events: outcome.events, at: asked.now }]);
    return { kind: "accepted", plan };
  });
}

type OnRecord = {
  readonly offer: OfferRecord;
  /** Something was posted to one of its accounts since. */
  readonly isDebtChanged: boolean;
  readonly isChosen: boolean;
  readonly approvals: readonly Approver[];
};

/** An offer with what became of it. */
export function offerOnRecord(rows: readonly { readonly body: string }[], offerId: number): OnRecord | undefined {
  let offer: OfferRecord | undefined;
  let isDebtChanged = false;
  let isChosen = false;
  const approvals: Approver[] = [];
  for (const { body } of rows) {
    const event = JSON.parse(body) as CaseEvent;
    if (event.kind === "offer-made" && event.offer.offerId === offerId) offer = event.offer;
    if (event.kind === "offer-chosen" && event.offerId === offerId) isChosen = true;
    if (event.kind === "offer-approved" && event.offerId === offerId) approvals.push(event.by);
    if (event.kind !== "entry-posted" && event.kind !== "account-recorded") continue;
    const { accountId } = event.kind === "entry-posted" ? event.entry : event.account;
    if (offer?.terms.accounts.some((one) => one.accountId === accountId)) isDebtChanged = true;
  }
  return offer === undefined ? undefined : { offer, isDebtChanged, isChosen, approvals };
}
