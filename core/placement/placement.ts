import type { Day } from "../calendar/day.ts";
import { type Instant, localDayAt, type Zone } from "../calendar/zone.ts";
import type { HoldKind } from "../case/hold.ts";
import type { DebtFact } from "../contact/facts.ts";

/** A case in an agency's hands, or the last one that was. */
export type Placement = {
  readonly placementId: number;
  /** Id of the agency in the register. */
  readonly agency: string;
  readonly placedAt: Instant;
  readonly recalledAt?: Instant;
  /** When the placement before this one ended. */
  readonly previousEndedAt?: Instant;
};

/** Why a case was taken back: what happened to it, `payment`, `cured`, or a person's own `decision`. */
export type RecallCause = HoldKind | "cured" | "decision";

/**
 * Natural days between two agencies for one product.
 *
 * > GB/T 45251-2025, 5.3 or 5.4 as the press reports it (unverified); the cautious reading applies it to placements
 */
const DAYS_BETWEEN_AGENCIES = 7;

/** Whether a hold takes the case back from the agency. A promise is the agency's own success, and a pending payment only waits. */
export function recallsPlacement(kind: HoldKind): boolean {
  return kind !== "promise" && kind !== "payment-pending" && kind !== "legal-hold";
}

/** Whether the case is in an agency's hands. */
export function isPlaced(placement: Placement | undefined): placement is Placement {
  return placement !== undefined && placement.recalledAt === undefined;
}

/** First day on which a case may be given to an agency after the last had it. */
export function placeableFrom(placement: Placement | undefined, zone: Zone): Day | undefined {
  if (placement?.recalledAt === undefined) return undefined;
  return (localDayAt(zone, placement.recalledAt) + DAYS_BETWEEN_AGENCIES) as Day;
}

/** The placement as the gate's rules ask for it; `noticeSentAt` is when the borrower was told of it. */
export function placementFact(
  placement: Placement,
  more: { readonly noticeSentAt?: Instant | undefined; readonly contractOnFile: boolean },
): NonNullable<DebtFact["placement"]> {
  const { agency, recalledAt, previousEndedAt } = placement;
  return {
    agencyId: agency,
    ...(more.noticeSentAt !== undefined && { noticeSentAt: more.noticeSentAt }),
    contractOnFile: more.contractOnFile,
    activePlacements: recalledAt === undefined ? 1 : 0,
    ...(recalledAt !== undefined && { recalledAt }),
    ...(previousEndedAt !== undefined && { previousEndedAt }),
  };
}
