import type { Instant } from "../../calendar/zone.ts";
import type { HoldKind } from "../../case/hold.ts";

/** How an objection to the credit record reached the house. */
export const OBJECTION_WAYS = ["portal", "bureau", "branch"] as const;
export type ObjectionWay = (typeof OBJECTION_WAYS)[number];

/**
 * What is objected to.
 *
 * `amount`: a balance or arrears; `status`: a code or a class; `paid`: a payment that does not show; `closed`: an account
 * that is over and shows as open; `not-mine`: an account the person never opened; `other`: in words only.
 */
export const OBJECTION_GROUNDS = ["amount", "status", "paid", "closed", "not-mine", "other"] as const;
export type ObjectionGround = (typeof OBJECTION_GROUNDS)[number];

/** Whom more proof is asked of. */
export const EVIDENCE_SOURCES = ["borrower", "lender"] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

/** Who is asked again after an answer: the house itself, or the authority over it. */
export const APPEALS = ["house", "regulator"] as const;
export type Appeal = (typeof APPEALS)[number];

/** Laws under which an objection can be handled. */
export const OBJECTION_LAWS = ["cn", "us", "uk"] as const;
export type ObjectionLawId = (typeof OBJECTION_LAWS)[number];

/** The hold that the law wants on the case while an objection waits, and the article it rests on. */
export type ContestHold = { readonly kind: HoldKind; readonly citation: string };

/**
 * What happens to an objection, on the record of its case. `words` are what a person wrote, sealed under the borrower's
 * own key. `at` is when it happened, which may be before it was put on the record.
 */
export type ObjectionEvent = { readonly objectionId: number; readonly at: Instant } & (
  | {
      readonly kind: "objection-received";
      /** The account objected to; undefined when it is about the whole record. */
      readonly accountId?: number;
      readonly law: ObjectionLawId;
      readonly way: ObjectionWay;
      readonly about: ObjectionGround;
      readonly hold: ContestHold;
      /** The bureau's own number. */
      readonly reference?: string;
      readonly words?: string;
    }
  | { readonly kind: "objection-evidence-asked"; readonly of: EvidenceSource; readonly words?: string }
  | { readonly kind: "objection-evidence-received"; readonly of: EvidenceSource; readonly words?: string }
  | {
      readonly kind: "objection-decided";
      readonly outcome: "correct" | "keep";
      readonly words: string;
      /** Everybody who received the wrong value; nobody when the record is kept. */
      readonly recipients: readonly string[];
    }
  | { readonly kind: "objection-corrected"; readonly recipient: string; readonly reference?: string }
  | { readonly kind: "objection-statement-filed"; readonly words: string }
  | { readonly kind: "objection-statement-passed" }
  | { readonly kind: "objection-replied"; readonly words?: string }
  | { readonly kind: "objection-appealed"; readonly to: Appeal; readonly words?: string }
  | { readonly kind: "objection-authority-answered"; readonly words?: string }
  | { readonly kind: "objection-closed" }
);
