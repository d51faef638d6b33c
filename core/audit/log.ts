import type { Instant } from "../calendar/zone.ts";
import type { HoldKind } from "../case/hold.ts";
import type { Directive, LostFact, Outcome } from "../contact/facts.ts";
import type { Consent, ContactRequest } from "../contact/request.ts";

/** Matters that some sources hold no records of: an agency's call list knows nothing of notices sent by the lender. */
export const MATTERS = ["mandates", "lost-evidence", "recordings", "content"] as const;
export type Matter = (typeof MATTERS)[number];

/**
 * What happened to one borrower of one lender, oldest first: every contact, ours and every agency's,
 * and every event that changed what was lawful. The audit knows nothing but this.
 */
export type AuditLog = {
  readonly personId: string;
  /** Zones the file suggested; the first judges local days. Empty when nobody knew. */
  readonly zones: readonly string[];
  readonly lenderId: string;
  /** Matters on which these records are complete; what needs the others is not examined, and the report says so. */
  readonly covers: readonly Matter[];
  readonly entries: readonly AuditEntry[];
};

export type AuditEntry = ContactMade | AuditEvent;

/** One contact that was made, as the records show it. */
export type ContactMade = {
  readonly kind: "contact";
  /** Where it stands in its source: a line of a file, an id in the database. */
  readonly source: string;
  readonly direction: "outbound" | "inbound";
  /** The contact as it was made; undefined fields are unknown to the records. */
  readonly request: ContactRequest;
  readonly outcome: Outcome;
  /** Whether the gate had issued a permit; undefined for records of others, who have none to show. */
  readonly permit?: "held" | "missing";
};

/** An event that changed what was lawful, effective from its place in the log on. */
export type AuditEvent =
  | { readonly kind: "paid"; readonly at: Instant; readonly debt: string }
  | { readonly kind: "payment-pending"; readonly at: Instant; readonly debt: string }
  | { readonly kind: "payment-failed"; readonly at: Instant; readonly debt: string }
  | { readonly kind: "held"; readonly at: Instant; readonly hold: HoldKind }
  | { readonly kind: "released"; readonly at: Instant; readonly hold: HoldKind }
  | { readonly kind: "said"; readonly at: Instant; readonly directive: Directive }
  | { readonly kind: "agreed"; readonly at: Instant; readonly consent: Consent }
  | { readonly kind: "died"; readonly at: Instant }
  | { readonly kind: "plan-signed"; readonly at: Instant; readonly debt: string }
  | { readonly kind: "plan-breached"; readonly at: Instant; readonly debt: string }
  | { readonly kind: "placed"; readonly at: Instant; readonly debt: string; readonly agencyId: string }
  | { readonly kind: "placement-notified"; readonly at: Instant; readonly debt: string; readonly agencyId: string }
  | { readonly kind: "recalled"; readonly at: Instant; readonly debt: string; readonly agencyId: string }
  | { readonly kind: "third-party-refused"; readonly at: Instant; readonly pointId: string }
  | { readonly kind: "lost"; readonly at: Instant; readonly evidence: LostFact }
  | { readonly kind: "found"; readonly at: Instant };

/** The moment of an entry. */
export function momentOf(entry: AuditEntry): Instant {
  return entry.kind === "contact" ? entry.request.at : entry.at;
}
