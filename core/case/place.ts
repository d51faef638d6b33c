import type { Day } from "../calendar/day.ts";
import { type Instant, localTimeAt } from "../calendar/zone.ts";
import { isPlaced, placeableFrom, type RecallCause } from "../placement/placement.ts";
import type { Approver } from "../plan/approval.ts";
import type { CaseEvent } from "./events.ts";
import { type Hold, pausesLadder } from "./hold.ts";
import { arrearsOf, type CaseState, holdIsOn } from "./state.ts";

/** Why a case cannot be given to an agency, taken back, or closed there. */
export type PlacementRefusal =
  | { readonly because: "placed-already"; readonly agency: string }
  | { readonly because: "nothing-due" }
  | { readonly because: "hold-stands"; readonly hold: Hold }
  | { readonly because: "too-soon"; readonly day: Day }
  | { readonly because: "not-placed" }
  | { readonly because: "still-placed" };

type Outcome =
  | { readonly kind: "accepted"; readonly events: readonly CaseEvent[] }
  | ({ readonly kind: "refused" } & PlacementRefusal);

/**
 * Gives a case to an agency: something must be due, no hold may stand, and the agency before must be gone for so many days.
 *
 * > One debt, one agency: consumer-finance collection requirements of late 2024. Seven days: GB/T 45251-2025 (unverified).
 */
export function placeCase(
  state: CaseState,
  placed: Extract<CaseEvent, { kind: "case-placed" }>,
  now: Instant,
): Outcome {
  const today = localTimeAt(state.zone, now).day;
  if (isPlaced(state.placement)) return { kind: "refused", because: "placed-already", agency: state.placement.agency };
  if (!state.accounts.some((account) => arrearsOf(account, today) > 0))
    return { kind: "refused", because: "nothing-due" };
  const hold = state.holds.find((one) => pausesLadder(one.kind) && holdIsOn(one, today));
  if (hold !== undefined) return { kind: "refused", because: "hold-stands", hold };
  const from = placeableFrom(state.placement, state.zone);
  if (from !== undefined && today < from) return { kind: "refused", because: "too-soon", day: from };
  return { kind: "accepted", events: [placed] };
}

/** Takes a case back because a person decided so. */
export function recallCase(state: CaseState, by: Approver, now: Instant): Outcome {
  if (!isPlaced(state.placement)) return { kind: "refused", because: "not-placed" };
  return { kind: "accepted", events: recallOf(state, "decision", now, by) };
}

/** What takes a case back from the agency that has it, in the commit of whatever calls for it; nothing when none has. */
export function recallOf(state: CaseState, cause: RecallCause, at: Instant, by?: Approver): readonly CaseEvent[] {
  if (!isPlaced(state.placement)) return [];
  const { placementId } = state.placement;
  return [{ kind: "placement-recalled", placementId, at, cause, ...(by !== undefined && { by }) }];
}

/** Notes that the agency keeps nothing of a case that was taken back. */
export function attestDeletion(state: CaseState, attested: Extract<CaseEvent, { kind: "deletion-attested" }>): Outcome {
  if (state.placement?.placementId !== attested.placementId) return { kind: "refused", because: "not-placed" };
  if (isPlaced(state.placement)) return { kind: "refused", because: "still-placed" };
  return { kind: "accepted", events: [attested] };
}
