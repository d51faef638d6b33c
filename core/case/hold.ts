import type { Day } from "../calendar/day.ts";

/** Reasons not to act. Holds add up beside the stage: as states they would multiply. */
export const HOLD_KINDS = [
  "stop-request",
  "dispute",
  "complaint",
  "hardship-review",
  "plan",
  "promise",
  "payment-pending",
  "deceased",
  "insolvency",
  "identity",
  "identity-theft",
  "breathing-space",
  "mental-health-breathing-space",
  "debt-adviser",
  "vulnerability",
  "incapacity",
  "representation",
  "court",
  "no-contact-order",
  "usury-review",
  "legal-hold",
] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

/** Who asked for a hold. */
export type HoldSource = "borrower" | "representative" | "lender" | "agency" | "court" | "register" | "system";

/** One hold on a case with its span; `endsOn` is the first day it no longer holds. */
export type Hold = {
  readonly id: number;
  readonly kind: HoldKind;
  readonly source: HoldSource;
  readonly startsOn: Day;
  readonly endsOn?: Day;
  /** Article or document it rests on, in the words of the one who placed it. */
  readonly citation: string;
};

/** Whether the ladder waits while the hold is on. A legal hold keeps data from deletion and stops no contact. */
export function pausesLadder(kind: HoldKind): boolean {
  return kind !== "legal-hold";
}
