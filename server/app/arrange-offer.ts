import { bucketOfId } from "@fairdue/core/bucket.ts";
import { type Day, formatDay } from "@fairdue/core/calendar/day.ts";
import { localTimeAt } from "@fairdue/core/calendar/zone.ts";
import type { OfferRecord, PlanRecord } from "@fairdue/core/case/arrangement.ts";
import { type CaseCommand, type CommandOutcome, decide } from "@fairdue/core/case/decide.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import { type Approval, type Approver, isApproved, SELF_SERVICE } from "@fairdue/core/plan/approval.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../store/catalogue.ts";
import { type ChosenOffer, loadChosenOffers } from "../store/chosen-offers.ts";
import { IdSource } from "../store/ids.ts";
import { lockCases } from "../store/load-cases.ts";
import { loadEvents } from "../store/record.ts";
import { transact } from "../store/transact.ts";
import { offerOnRecord } from "./accept-plan.ts";
import { appendEvents } from "./append-events.ts";
import { LenderPaths } from "./lender-paths.ts";

/** What came of choosing or approving an offer: the plan runs, or somebody still has to say yes. */
export type Arranged =
  | { readonly kind: "running"; readonly plan: PlanRecord }
  | {
      readonly kind: "waiting";
      readonly isChosen: boolean;
      readonly needs: Approval;
      readonly approvals: readonly Approver[];
    }
  | Extract<CommandOutcome, { readonly kind: "refused" }>
  | {
      readonly kind: "refused";
      readonly because: "no-such-case" | "no-such-offer" | "debt-changed" | "no-authority" | "approved-before";
    }
  | { readonly kind: "refused"; readonly because: "offer-expired"; readonly validUntil: Day };

/**
 * The borrower chooses an offer, or somebody approves it, or both. As soon as it is chosen and everybody who must has said
 * yes, the plan begins and collection stops, in the same commit. What the policy grants without a person needs none.
 */
export async function arrangeOffer(
  house: { readonly pool: Pool; readonly catalogue: Catalogue },
  caseId: number,
  asked: { readonly offerId: number; readonly now: number; readonly chosen: boolean; readonly approver?: Approver },
): Promise<Arranged> {
  const bucket = bucketOfId(caseId);
  const { offerId, now, approver } = asked;
  return transact(house.pool, async (tx): Promise<Arranged> => {
    const [loaded] = await lockCases(tx, bucket, [caseId]);
    if (loaded === undefined) return { kind: "refused", because: "no-such-case" };
    const found = offerOnRecord(await loadEvents(tx, bucket, caseId), offerId);
    if (found === undefined) return { kind: "refused", because: "no-such-offer" };
    const { offer, approvals: before } = found;
    const { validUntil, approval: needs, roles } = offer;
    if (localTimeAt(loaded.state.zone, now).day > validUntil)
      return { kind: "refused", because: "offer-expired", validUntil };
    if (found.isDebtChanged) return { kind: "refused", because: "debt-changed" };
    if (approver !== undefined) {
      if (!roles.includes(approver.role)) return { kind: "refused", because: "no-authority" };
      if (before.some(({ person }) => person === approver.person))
        return { kind: "refused", because: "approved-before" };
    }
    const isChosen = found.isChosen || asked.chosen;
    const approvals = approver === undefined ? before : [...before, approver];
    const { ladder } = new LenderPaths(house.catalogue).of(loaded);
    const events: CaseEvent[] = [];
    const take = (command: CaseCommand): CommandOutcome => {
      const outcome = decide(loaded.state, command, { now, ladder });
      if (outcome.kind === "accepted") events.push(...outcome.events);
      return outcome;
    };
    if (isChosen && !found.isChosen) take({ kind: "note", noted: { kind: "offer-chosen", offerId, validUntil } });
    if (approver !== undefined) take({ kind: "note", noted: { kind: "offer-approved", offerId, by: approver } });
    const isSettled = isChosen && (isApproved(needs, approvals, roles) || isSelfService(needs));
    let plan: PlanRecord | undefined;
    if (isSettled) {
      const ids = new IdSource();
      await ids.reserve(tx, 1);
      plan = planOf(offer, ids.take(bucket), approvals);
      const begun = take({ kind: "accept-plan", plan });
      if (begun.kind === "refused") return begun;
    }
    if (events.length > 0) await appendEvents(tx, [{ loaded, events, at: now }]);
    return plan === undefined ? { kind: "waiting", isChosen, needs, approvals } : { kind: "running", plan };
  });
}

function isSelfService(needs: Approval): boolean {
  return needs.kind === "one" && needs.role === SELF_SERVICE;
}

function planOf({ offerId, terms }: OfferRecord, planId: number, approvals: readonly Approver[]): PlanRecord {
  const approvedBy = approvals.map(({ person, role }) => `${role}:${person}`);
  return { planId, offerId, ...terms, approvedBy: approvedBy.length > 0 ? approvedBy : [SELF_SERVICE] };
}

/** A chosen offer with what it asks of whoever approves it; amounts in minor units. */
export type WaitingOffer = Omit<ChosenOffer, "offerId" | "caseId"> & {
  readonly offer: number;
  readonly case: number;
  readonly programme: string;
  readonly payments: number;
  readonly totalMinor: number;
  readonly waivedMinor: number;
  readonly needs: Approval;
  readonly approvals: readonly Approver[];
  /** Something was paid or charged since: it can no longer be taken. */
  readonly isDebtChanged: boolean;
};

/** What borrowers chose and nobody has settled yet, the one that lapses first at the head. */
export async function listWaitingOffers(pool: Pool, today: Day): Promise<readonly WaitingOffer[]> {
  const waiting: WaitingOffer[] = [];
  for (const { offerId, caseId, ...chosen } of await loadChosenOffers(pool, formatDay(today))) {
    const found = offerOnRecord(await loadEvents(pool, bucketOfId(caseId), caseId), offerId);
    if (found === undefined) continue;
    const { offer, approvals, isDebtChanged } = found;
    const { programme, lines, accounts } = offer.terms;
    waiting.push({
      ...chosen,
      offer: offerId,
      case: caseId,
      programme,
      payments: lines.length,
      totalMinor: lines.reduce((sum, { principal, interest, charges }) => sum + principal + interest + charges, 0),
      waivedMinor: accounts.reduce((sum, { waived }) => sum + waived, 0),
      needs: offer.approval,
      approvals,
      isDebtChanged,
    });
  }
  return waiting;
}
