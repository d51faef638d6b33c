import type { Day } from "../calendar/day.ts";
import type { Instant } from "../calendar/zone.ts";
import type { Outcome } from "../contact/facts.ts";
import type { Channel, ContactPoint, MessageClass } from "../contact/request.ts";
import type { Reason } from "../contact/verdict.ts";
import type { ObjectionEvent } from "../credit/objection/event.ts";
import type { DocumentRecord } from "../document/document.ts";
import type { RecallCause } from "../placement/placement.ts";
import type { Approver } from "../plan/approval.ts";
import type { RequestEvent } from "../rights/request/event.ts";
import type { Language } from "../text.ts";
import type { OfferRecord, PlanRecord, PromiseRecord } from "./arrangement.ts";
import type { Hold, HoldKind, HoldSource } from "./hold.ts";
import type { Stage } from "./stage.ts";

/**
 * Personal text under the borrower's own key, as stored and hashed. Erasing the key erases the person;
 * the chain over the events still verifies.
 */
export type Sealed = string;

/** Minor units as a safe integer; intake refuses anything above 2^53−1. */
export type Minor = number;

/** One open instalment after all entries: what of each component is still to be paid, whenever it falls due. */
export type OpenInstalment = {
  readonly no: number;
  readonly dueOn: Day;
  readonly principal: Minor;
  readonly interest: Minor;
  readonly fee: Minor;
};

/** What the ledger says about a case, apart from time: the oldest instalment not fully paid, past or future. */
export type Anchor = { readonly dueOn: Day; readonly graceDays: number };

export type PointRecord = {
  readonly id: number;
  readonly kind: ContactPoint["kind"];
  readonly value: Sealed;
  /** Keyed hash of the normalised address, for look-up without opening it. */
  readonly valueHash: string;
  readonly zone?: string;
  readonly source?: ContactPoint["source"];
  readonly phoneType?: ContactPoint["phoneType"];
  readonly place?: ContactPoint["place"];
  readonly invalid?: boolean;
};

export type BorrowerRecord = {
  readonly borrowerId: number;
  readonly reference: Sealed;
  readonly referenceHash: string;
  readonly name: Sealed;
  /** Keyed hash by which money with the name alone finds who it may be from; absent in records of before. */
  readonly nameHash?: string;
  readonly language: Language;
  readonly zones: readonly string[];
  readonly bornOn?: Sealed;
  readonly points: readonly PointRecord[];
};

export type AccountRecord = {
  readonly accountId: number;
  readonly reference: string;
  readonly product: string;
  readonly currency: string;
  readonly openedOn: Day;
  readonly graceDays: number;
  readonly instalments: readonly OpenInstalment[];
};

/** Kinds of ledger entry; corrected only by a `reversal` that names what it reverses. */
export const ENTRY_KINDS = ["payment", "reversal", "charge", "waiver", "refund", "write-off", "recovery"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export type EntryRecord = {
  readonly entryId: number;
  readonly accountId: number;
  readonly kind: EntryKind;
  readonly amount: Minor;
  readonly valueOn: Day;
  readonly sourceRef: string;
  readonly reverses?: number;
};

/**
 * One step of the ladder as it was taken or refused; or, with `beside`, a contact that somebody asked for outside the ladder,
 * which leaves the ladder where it is.
 */
export type StepRef = {
  readonly episode: number;
  readonly stage: Stage;
  readonly ladder: string;
  readonly step: string;
  /** Position in the ladder, from 0. */
  readonly index: number;
  readonly on: Day;
  readonly beside?: true;
};

/** The planned contact that a permit covers: exactly this text, to that address, in that window. */
export type PlannedContact = {
  readonly contactId: number;
  readonly channel: Channel;
  readonly pointId: number;
  readonly messageClass: MessageClass;
  readonly template: { readonly id: string; readonly version: number };
  readonly language: Language;
  /** Values the text is filled with, the person's name excepted: it is opened only when sending. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly debts: readonly number[];
  readonly permit: {
    readonly from: Instant;
    readonly expiresAt: Instant;
    readonly rulebooks: readonly string[];
  };
};

/** SHA-256 in hexadecimal over the canonical JSON of what a decision went by, under which the house keeps it. */
export type Digest = string;

/** What the gate was asked and said when a planned contact was about to leave and did not. */
export type AskedAtSending = {
  readonly at: Instant;
  readonly verdict: "refuse" | "route" | "require" | "later";
  readonly earliest?: Instant;
  readonly rulebooks: readonly string[];
  readonly lenderFacts: Digest;
};

/** How a call went, in closed words, beside its outcome as an attempt. */
export const RESULT_CODES = [
  "promise-to-pay",
  "plan-requested",
  "hardship-told",
  "dispute-told",
  "paid-told",
  "call-back",
  "refuses",
  "no-contact",
  "wrong-person",
  "information-given",
] as const;
export type ResultCode = (typeof RESULT_CODES)[number];

/** Why somebody needs a name or number that pages show masked. */
export const REVEAL_REASONS = ["call-back", "identity-check", "complaint", "correction", "court"] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

/** What is known of a call besides how it went: when it began, how long it was, and the recording's SHA-256. */
export type CallRecord = { readonly startedAt: Instant; readonly seconds: number; readonly recording?: Digest };

/**
 * Everything that can happen to a case. Events are the source; every table about a case follows from them.
 * `next` is when to look at the case again (undefined leaves the schedule as it is, null takes it off).
 */
export type CaseEvent = (
  | {
      readonly kind: "case-opened";
      readonly borrowerId: number;
      readonly tenant: string;
      readonly lender: string;
      readonly ladder: string;
    }
  | { readonly kind: "borrower-recorded"; readonly borrower: BorrowerRecord }
  | {
      readonly kind: "account-recorded";
      readonly account: AccountRecord;
      readonly open: readonly OpenInstalment[];
      readonly anchor: Anchor | null;
    }
  | {
      readonly kind: "entry-posted";
      readonly entry: EntryRecord;
      readonly open: readonly OpenInstalment[];
      readonly anchor: Anchor | null;
    }
  | {
      readonly kind: "contact-permitted";
      readonly ref: StepRef;
      readonly contact: PlannedContact;
      readonly notes?: readonly Reason[];
      readonly lenderFacts: Digest;
    }
  | {
      readonly kind: "contact-refused";
      readonly ref: StepRef;
      readonly channel: Channel;
      readonly at: Instant;
      readonly pointId: number;
      readonly template: PlannedContact["template"];
      readonly lenderFacts: Digest;
      readonly verdict: "refuse" | "route" | "require" | "later";
      readonly reasons: readonly Reason[];
      readonly earliest?: Instant;
      readonly rulebooks: readonly string[];
      /** True when the ladder goes on to the next step; false when this step will be tried again. */
      readonly passed: boolean;
    }
  | { readonly kind: "step-skipped"; readonly ref: StepRef; readonly why: SkipReason }
  | {
      /** The gate said yes a second time, at the moment of sending; from here on the contact may have happened. */
      readonly kind: "contact-released";
      readonly contactId: number;
      readonly at: Instant;
      readonly expiresAt: Instant;
      readonly rulebooks: readonly string[];
      /** SHA-256 of the text as sent, name included, so that a copy can be shown to be the one. */
      readonly bodyHash: string;
      readonly lenderFacts: Digest;
    }
  | {
      readonly kind: "contact-sent";
      readonly contactId: number;
      readonly outcome: Outcome;
      readonly providerRef: string;
    }
  | {
      readonly kind: "contact-failed";
      readonly contactId: number;
      readonly reason: string;
      readonly retake?: number;
    }
  | {
      readonly kind: "contact-suppressed";
      readonly contactId: number;
      readonly reasons: readonly Reason[];
      /** The gate's answer behind the reasons; absent when the house stopped the contact without asking it. */
      readonly asked?: AskedAtSending;
      /** Position of the step to take again, since its contact was never made. */
      readonly retake?: number;
    }
  | { readonly kind: "contact-unknown"; readonly contactId: number }
  | {
      readonly kind: "contact-settled";
      readonly contactId: number;
      readonly outcome: Outcome;
      readonly result?: ResultCode;
      readonly note?: Sealed;
      readonly call?: CallRecord;
    }
  | { readonly kind: "hold-placed"; readonly hold: Hold }
  | {
      readonly kind: "hold-lifted";
      readonly holdId: number;
      readonly hold: HoldKind;
      readonly source: HoldSource;
      readonly why: string;
    }
  | { readonly kind: "promise-made"; readonly promise: PromiseRecord }
  | {
      readonly kind: "promise-judged";
      readonly promiseId: number;
      readonly outcome: "kept" | "partial" | "broken";
      readonly paid: Minor;
    }
  | { readonly kind: "offer-made"; readonly offer: OfferRecord }
  /** The borrower wants this offer; it waits for whoever must approve it. */
  | { readonly kind: "offer-chosen"; readonly offerId: number; readonly validUntil: Day }
  | { readonly kind: "offer-approved"; readonly offerId: number; readonly by: Approver }
  | { readonly kind: "plan-accepted"; readonly plan: PlanRecord }
  /** A person approved what puts right an unwarranted charge, contact or report; the entries follow in the same breath. */
  | {
      readonly kind: "remedy-approved";
      readonly about: string;
      readonly by: Approver;
      readonly remedies: readonly string[];
    }
  | {
      readonly kind: "plan-ended";
      readonly planId: number;
      readonly how: "completed" | "broken";
      readonly paid: Minor;
    }
  | {
      /** The case is in an agency's hands; only that agency may ask for permits, and only once the borrower has been told. */
      readonly kind: "case-placed";
      readonly placementId: number;
      readonly agency: string;
      readonly at: Instant;
      readonly contract: string;
      readonly by: Approver;
    }
  | {
      readonly kind: "placement-recalled";
      readonly placementId: number;
      readonly at: Instant;
      readonly cause: RecallCause;
      readonly by?: Approver;
    }
  | {
      /** The agency attests that it has deleted or handed back all it had of the case. */
      readonly kind: "deletion-attested";
      readonly placementId: number;
      readonly at: Instant;
      readonly person: string;
    }
  | { readonly kind: "document-issued"; readonly document: DocumentRecord }
  | ObjectionEvent
  | RequestEvent
  | {
      /** Somebody gave a file with a request; what is in it is kept apart, sealed, and here is its SHA-256. */
      readonly kind: "evidence-received";
      readonly evidenceId: number;
      readonly requestId: number;
      readonly type: string;
      readonly bytes: number;
      readonly hash: Digest;
    }
  | { readonly kind: "evidence-opened"; readonly evidenceId: number; readonly person: string }
  /** Somebody of the house opened what pages show masked, and why. */
  | { readonly kind: "person-revealed"; readonly person: string; readonly because: RevealReason }
  | { readonly kind: "case-cured"; readonly on: Day; readonly episode: number }
) & { readonly next?: Instant | null };

/** What is put on the record of a case and changes nothing else in it. */
export type NotedEvent = Extract<
  CaseEvent,
  {
    readonly kind:
      | "offer-chosen"
      | "offer-approved"
      | "remedy-approved"
      | "evidence-received"
      | "evidence-opened"
      | "person-revealed";
  }
>;

/** Why a step was passed over without asking the gate. */
export type SkipReason = "condition" | "no-address" | "no-template";
