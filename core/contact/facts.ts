import type { Day } from "../calendar/day.ts";
import type { Instant } from "../calendar/zone.ts";
import type { HoldKind } from "../case/hold.ts";
import type { Stage } from "../case/stage.ts";
import type { Automation, Channel, Consent, ContactRequest, MessageClass, Place, RecipientRole } from "./request.ts";

/**
 * How an attempt ended. `reserved` is a place taken by a permit not yet used; `unknown` is a crash between
 * sending and settling. Both count as made: when in doubt the person has been reached.
 */
export const OUTCOMES = [
  "reserved",
  "unknown",
  "sent",
  "delivered",
  "read",
  "undeliverable",
  "busy",
  "not-in-service",
  "no-answer",
  "dropped",
  "voicemail",
  "wrong-party",
  "notified",
  "answered",
  "conversation",
  "refused",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One contact that was made, attempted or has its place reserved. */
export type Attempt = {
  readonly at: Instant;
  readonly channel: Channel;
  readonly direction: "outbound" | "inbound";
  readonly outcome: Outcome;
  readonly automation?: Automation;
  /** Organisation that made it. */
  readonly actorId: string;
  /** Lender on whose behalf; the key of caps shared by a lender and all its agencies. */
  readonly lenderId: string;
  readonly pointId?: string;
  readonly recipient?: RecipientRole;
  readonly recipientId?: string;
  readonly debts: readonly string[];
  readonly messageClass?: MessageClass;
  /** The person had agreed to this contact beforehand (leaves some counts). */
  readonly consented?: boolean;
  /** The number or address turned out not to be the person's. */
  readonly misdirected?: boolean;
  /** When word came that it could not be delivered; undefined with outcome `undeliverable` means soon after. */
  readonly undeliverableAt?: Instant;
  /** The collector used obscene or threatening language in it. */
  readonly abusive?: boolean;
};

/** What the person told us or what was told to an earlier holder of the debt; effective from receipt. */
export type Directive = {
  readonly at: Instant;
  readonly kind:
    | "stop-all"
    | "refuses-to-pay"
    | "stop-channel"
    | "stop-address"
    | "inconvenient-time"
    | "inconvenient-place"
    | "employer-prohibits"
    | "preferred-time"
    | "language";
  /** In writing, or through a medium the collector accepts for this. */
  readonly written?: boolean;
  readonly channel?: Channel;
  readonly pointId?: string;
  readonly place?: Place;
  /** Local minutes of the day, weekdays (1 Monday) and last day the statement holds for. */
  readonly minutes?: { readonly from: number; readonly until: number };
  readonly weekdays?: readonly number[];
  readonly until?: Instant;
  /** First moment the statement is about, when later than the moment it was made. */
  readonly from?: Instant;
  readonly revokedAt?: Instant;
  readonly debts?: readonly string[];
  readonly text?: string;
};

/** A reason not to act that the case carries; see `core/case/hold.ts`. */
export type HoldFact = {
  readonly kind: HoldKind;
  readonly from: Instant;
  readonly until?: Instant;
  /** Debts or the part it covers; undefined means all. */
  readonly debts?: readonly string[];
};

/** One debt the contact is about, in the state it has at the moment of the request. */
export type DebtFact = {
  readonly id: string;
  readonly product?:
    | "credit-card"
    | "consumer-loan"
    | "microloan"
    | "pay-later"
    | "mortgage"
    | "student-loan"
    | "private-loan"
    | "rental"
    | "other";
  readonly consumerPurpose?: boolean;
  readonly inDefaultWhenObtained?: boolean;
  readonly daysPastDue?: number;
  /** Overdue amount in minor units; 0 means nothing is due and unpaid. */
  readonly arrearsMinor?: number;
  readonly paid?: boolean;
  readonly paymentPending?: boolean;
  readonly timeBarred?: boolean;
  readonly disputed?: "none" | "open" | "answered" | "duplicative";
  readonly identityTheft?: boolean;
  readonly litigation?: "none" | "considered" | "filed" | "judgment" | "enforcement";
  /** Whether this account is furnished to the bureau. */
  readonly reported?: boolean;
  readonly priorCreditNoticeAt?: Instant;
  readonly accelerated?: boolean;
  readonly assigned?: { readonly noticeReachedAt?: Instant };
  readonly placement?: {
    readonly agencyId: string;
    readonly noticeSentAt?: Instant;
    readonly contractOnFile?: boolean;
    readonly activePlacements?: number;
    readonly recalledAt?: Instant;
    /** When the placement before this one ended. */
    readonly previousEndedAt?: Instant;
  };
  readonly plan?: { readonly signed?: boolean; readonly breached?: boolean };
  readonly validation?: {
    readonly noticeSentAt?: Instant;
    readonly periodEnds?: Day;
    readonly disputedInWriting?: boolean;
    readonly originalCreditorRequested?: boolean;
    readonly answeredAt?: Instant;
    readonly disputedAt?: Instant;
    /** Only a part of the debt is disputed. */
    readonly disputedPartOnly?: boolean;
    /** Reference of the amounts in the notice that was sent. */
    readonly itemisation?: "last-statement" | "charge-off" | "last-payment" | "transaction" | "judgment" | "other";
  };
  readonly settled?: boolean;
  /** Discharged in bankruptcy. */
  readonly discharged?: boolean;
  /** What a fee or interest beyond the principal rests on. */
  readonly feeBasis?: "agreement" | "law" | "none";
  readonly initialCommunicationAt?: Instant;
  /** Share of a student-loan account number; debts with the same group count as one. */
  readonly countingGroup?: string;
  readonly contractTermsHighlighted?: boolean;
  readonly usurySuspected?: boolean;
  /** Interest, penalties and every fee together as a yearly rate, in hundredths of a percent. */
  readonly allInRateBps?: number;
  /** One-year loan prime rate (LPR) on the day of the contract, in hundredths of a percent. */
  readonly lprAtContractBps?: number;
  /** A platform brought the loan about for the lender. */
  readonly facilitated?: boolean;
  /** Every charge stands in the cost statement that the borrower was given. */
  readonly chargesDisclosed?: boolean;
  /** The court's own docket for the stage in `litigation` is on file. */
  readonly docketOnFile?: boolean;
  /** Statutory arrears and default notices (UK CCA). */
  readonly defaultNoticeServed?: Day;
  readonly forbearanceConsidered?: boolean;
  readonly country?: string;
};

/** The person, as far as contact rules need them; `undefined` means nobody knows. */
export type PersonFact = {
  readonly id: string;
  /** Every zone the file suggests; windows of all of them must be open. */
  readonly zones: readonly string[];
  readonly divisionCode?: string;
  readonly state?: string;
  readonly city?: string;
  readonly age?: number;
  readonly fullCapacity?: boolean;
  readonly deceased?: boolean;
  readonly student?: boolean;
  readonly elderly?: boolean;
  readonly vulnerable?: boolean;
  readonly selfHarmSignal?: boolean;
  readonly servicemember?: boolean;
  readonly bankruptcy?: { readonly filedAt: Instant; readonly discharged?: boolean };
  readonly lost?: LostFact;
  readonly representation?: Representation;
  readonly consents?: readonly Consent[];
  readonly noContactOrder?: boolean;
};

/** Evidence that the person cannot be reached, needed before anyone else is asked where they are. */
export type LostFact = {
  readonly numberInvalid?: boolean;
  /** Failed attempts on each of the last days, newest last. */
  readonly failedAttemptsByDay?: readonly number[];
  readonly channelsTried?: number;
  readonly approvedBySupervisor?: boolean;
};

export type Representation = {
  readonly kind: "attorney" | "debt-adviser" | "guardian" | "agent";
  readonly known: boolean;
  readonly contactKnown?: boolean;
  readonly debts?: readonly string[];
  readonly since?: Instant;
  /** Representative agreed to direct contact, or has not answered within a reasonable time. */
  readonly consentsToDirect?: boolean;
  readonly unresponsive?: boolean;
  readonly writtenAuthority?: boolean;
  readonly progress?: boolean;
};

/**
 * Everything the gate may look at. Plain values only, so that a decision can be stored, replayed
 * and fed from a file (`docs/formats/contact-facts.md`).
 */
export type ContactFacts = {
  readonly request: ContactRequest;
  readonly person: PersonFact;
  /** Lender on whose behalf the contact is made. */
  readonly lender: {
    readonly id: string;
    readonly group?: string;
    readonly kind?: "bank" | "consumer-finance" | "microloan" | "private" | "other";
  };
  readonly stage: Stage;
  readonly debts: readonly DebtFact[];
  readonly holds: readonly HoldFact[];
  readonly directives: readonly Directive[];
  /** Newest last; at least as far back as the longest period any rule counts over. */
  readonly history: readonly Attempt[];
};
