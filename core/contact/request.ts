import type { Instant } from "../calendar/zone.ts";

/** The ways to reach a person. `app` is the lender's own inbox with its push; `im` is a private message on a social or chat service. */
export const CHANNELS = ["voice", "sms", "email", "app", "im", "letter", "visit"] as const;
export type Channel = (typeof CHANNELS)[number];

/** Who speaks: a person, a recording or one-way robot, or a machine that answers. */
export type Automation = "human" | "prerecorded" | "ai";

/** In which capacity the collector acts. `lender` is first-party; all others act for it or after it. */
export const ACTOR_ROLES = [
  "lender",
  "servicer",
  "platform",
  "agency",
  "assignee",
  "debt-buyer",
  "law-firm",
  "guarantor-company",
] as const;
export type ActorRole = (typeof ACTOR_ROLES)[number];

/** Who is reached. Only some of these may ever hear of the debt; which, each rulebook says. */
export const RECIPIENT_ROLES = [
  "borrower",
  "co-borrower",
  "guarantor",
  "spouse",
  "parent-of-minor",
  "guardian",
  "executor",
  "heir",
  "confirmed-successor",
  "attorney",
  "debt-adviser",
  "nominated-contact",
  "contact-person",
  "family",
  "employer",
  "credit-bureau",
  "creditor",
  "creditor-attorney",
  "collector-attorney",
  "court",
  "third-party",
] as const;
export type RecipientRole = (typeof RECIPIENT_ROLES)[number];

/** What a message is for; content and order rules hang on it. */
export const MESSAGE_CLASSES = [
  "reminder",
  "demand",
  "formal-notice",
  "lawyer-letter",
  "validation-notice",
  "placement-notice",
  "assignment-notice",
  "credit-prior-notice",
  "arrears-notice",
  "default-notice",
  "plan-offer",
  "hardship-guidance",
  "dispute-response",
  "complaint-response",
  "opt-out-confirmation",
  "cease-confirmation",
  "remedy-notice",
  "legally-required",
  "limited-content",
  "location-inquiry",
  "relay-request",
  "requested-information",
  "service",
  "marketing",
  "legal-action",
  "proof-of-claim",
  "credit-report",
  "debt-transfer",
] as const;
export type MessageClass = (typeof MESSAGE_CLASSES)[number];

/**
 * A part that a message is known to carry, as approved with its template or found by the conduct check.
 * Rules ask for parts (identification, complaint channel) or forbid them (threat, debt to a third party).
 */
export const CONTENT_PARTS = [
  "collector-name",
  "collector-trade-name",
  "collector-contact",
  "non-revealing-business-name",
  "natural-person-name",
  "request-to-reply",
  "reply-telephone",
  "salutation",
  "date-and-time",
  "suggested-reply-times",
  "representative-statement",
  "creditor-name",
  "original-creditor-name",
  "purpose",
  "debtor-name",
  "debt-existence",
  "balance",
  "amount-breakdown",
  "as-of-date",
  "reason-and-legal-basis",
  "rights-and-duties",
  "how-to-pay",
  "how-to-object",
  "how-to-query",
  "complaint-channel",
  "company-seal",
  "debt-collector-disclosure",
  "debt-collection-purpose-disclosure",
  "opt-out-notice",
  "itemisation-date",
  "itemisation",
  "validation-end-date",
  "dispute-rights",
  "original-creditor-rights",
  "response-form",
  "cfpb-website",
  "account-reference-truncated",
  "time-barred-disclosure",
  "ai-disclosure",
  "human-option",
  "transfer-notice",
  "remedy-date",
  "information-sheet",
  "debt-advice-signpost",
  "credit-report-statement",
  "litigation-possibility",
  "litigation-claim",
  "judgment-claim",
  "enforcement-claim",
  "dishonest-list-claim",
  "criminal-claim",
  "threat",
  "insult",
  "false-authority",
  "false-consequence",
  "false-amount",
  "false-reason-to-call",
  "state-organ-likeness",
  "third-party-pressure",
  "public-posting",
  "marketing-offer",
  "induced-borrowing",
  "extra-fee",
  "personal-payee",
  "unauthorised-promise",
  "repair-sale",
  "employer-mention",
  "location-question",
  "relay-question",
  "limitation-acknowledgment-warning",
  "opt-out-honoured",
  "opt-out-burden",
  "overshadowing",
  "connection-request",
  "electronic-dispute-instructions",
  "false-legal-claim",
  "other",
] as const;
export type ContentPart = (typeof CONTENT_PARTS)[number];

/** Where a place-bound contact would find the person. */
export type Place = "home" | "work" | "school" | "hospital" | "other";

/**
 * One intended contact: exactly this message, to that address, at that time, by that actor.
 * Everything about it that a rule may need and the sender must know.
 */
export type ContactRequest = {
  readonly at: Instant;
  readonly channel: Channel;
  readonly automation?: Automation;
  readonly messageClass: MessageClass;
  /** Parts known to be in the message; undefined when nobody has looked. */
  readonly content?: readonly ContentPart[];
  /** Text template and version as approved; undefined for free text. */
  readonly template?: { readonly id: string; readonly version: number; readonly approved: boolean };
  readonly language?: string;
  readonly actor: Actor;
  readonly recipient: Recipient;
  readonly point: ContactPoint;
  /** Debts the contact is about, by id. */
  readonly debts: readonly string[];
  /** Set when the person contacted us first and this is the answer. */
  readonly replyTo?: { readonly at: Instant; readonly channel: Channel; readonly consentedChannel?: Channel };
  /** Voicemail or a message left with nobody on the line. */
  readonly voicemail?: boolean;
  readonly visit?: Visit;
  readonly envelope?: Envelope;
  /** A statute obliges the sender to make this contact. */
  readonly requiredByLaw?: boolean;
  /** Recording runs from start to end (voice, visit). */
  readonly recorded?: boolean;
  /** Where the collector knows the person to be at this moment, whatever the address suggests. */
  readonly personAt?: Place;
  /** A court of competent jurisdiction permitted this contact. */
  readonly courtPermission?: boolean;
  /** The contact serves a lawsuit about the debt that is under way. */
  readonly forLitigation?: boolean;
  /** Tells of a chance to avoid an imminent harm, such as garnishment or foreclosure, that a delay would take away. */
  readonly averts?: boolean;
  /** Language of the disclosures when it is not the language of the rest. */
  readonly disclosureLanguage?: string;
  /** Only about the part of the debt that is not disputed. */
  readonly undisputedPartOnly?: boolean;
  /** Reference date of the amounts in a validation notice. */
  readonly itemisation?: Itemisation;
  /** A lawsuit to be filed (class `legal-action`). */
  readonly suit?: Suit;
  /** Why the debt moves to another holder (class `debt-transfer`). */
  readonly transfer?: "sale" | "placement" | "to-owner" | "to-previous-owner" | "securitisation" | "merger";
};

/** What the amounts of a validation notice are counted from (12 CFR 1006.34(b)(3)). */
export type Itemisation = {
  readonly reference: "last-statement" | "charge-off" | "last-payment" | "transaction" | "judgment" | "other";
  readonly date?: string;
  /** Who sent the last statement. */
  readonly statementBy?: "creditor" | "collector";
};

export type Suit = {
  readonly venue?: "residence" | "contract-signed" | "real-property" | "other";
  /** The debt is secured by an interest in real property and the suit enforces it. */
  readonly realProperty?: boolean;
  /** Affidavit on military service is on file. */
  readonly militaryAffidavit?: boolean;
};

export type Actor = {
  readonly role: ActorRole;
  /** Organisation that makes the contact. */
  readonly id: string;
  /** Named or numbered collector; the machine's name for automated contacts. */
  readonly collectorId?: string;
  /** Registered line, sender or enterprise account is used. */
  readonly approvedLine?: boolean;
  /** Displayed name or number is the collector's own and genuine. */
  readonly genuineCallerId?: boolean;
  /** Displayed as if it were the lender itself. */
  readonly posesAsLender?: boolean;
  readonly licensed?: boolean;
  readonly trained?: boolean;
  /** Agency stands on the lender's published list. */
  readonly listed?: boolean;
  readonly violentRecord?: boolean;
  /** True when it works for the one that was mandated rather than under its own mandate. */
  readonly subcontracted?: boolean;
};

export type Recipient = {
  readonly role: RecipientRole;
  readonly id?: string;
  /** Right person confirmed in this contact (voice, visit) or for this address. */
  readonly verified?: boolean;
  /** Number of factors that matched. */
  readonly factors?: number;
  /** Asked not to be called again. */
  readonly refused?: boolean;
  readonly offeredToPay?: boolean;
  /** Proof that this person shares the debt: signed guarantee, joint signature, household purpose. */
  readonly liabilityProof?: boolean;
  readonly purpose?: "collect" | "location" | "relay" | "inform";
  /** A third party asked to be contacted again about the person's whereabouts. */
  readonly askedAgain?: boolean;
  /** Its earlier answer is believed wrong or incomplete, and it is believed to know better now. */
  readonly earlierAnswerDoubtful?: boolean;
  /** A third party asked expressly for whom the caller works. */
  readonly askedEmployer?: boolean;
  /** A bureau that keeps payment histories of checks only. */
  readonly checkVerification?: boolean;
};

export type ContactPoint = {
  readonly id: string;
  readonly kind: "phone" | "email" | "app" | "im" | "postal" | "place";
  readonly phoneType?: "mobile" | "landline" | "unknown";
  readonly zone?: string;
  /** Place the address is tied to; undefined when it moves with the person or nobody knows. */
  readonly place?: Place;
  readonly source?:
    | "contract"
    | "borrower"
    | "authorised"
    | "public-lawful"
    | "contact-person"
    | "bureau"
    | "creditor"
    | "prior-collector"
    | "address-book"
    | "unknown";
  readonly invalid?: boolean;
  /** Known to belong to somebody else now. */
  readonly wrongParty?: boolean;
  readonly employerProvided?: boolean;
  /** Known to have disclosed the debt to a third party before. */
  readonly disclosedToThirdParty?: boolean;
  /** Visible to others: a wall, a group, a shared inbox. */
  readonly publiclyVisible?: boolean;
  readonly optedOutAt?: Instant;
  readonly consents?: readonly Consent[];
  /** The person used this address with this collector about the debt, last at. */
  readonly usedByConsumerAt?: Instant;
  /** Creditor route of an e-mail address (12 CFR 1006.6(d)(4)(ii)). */
  readonly creditorRoute?: {
    readonly obtainedFromConsumer?: boolean;
    readonly usedForAccount?: boolean;
    readonly noticeSentAt?: Instant;
    readonly optOutBy?: Instant;
    readonly publicDomain?: boolean;
    /** The notice said, clearly, all that it must; undefined counts as yes, since a template approves it. */
    readonly noticeComplete?: boolean;
    readonly optedOut?: boolean;
  };
  /** An earlier collector used it lawfully and the person did not opt out. */
  readonly priorCollectorUsed?: boolean;
  /** Route of 12 CFR 1006.6(d)(4) by which the collector right before us held it; `none` when by no route. */
  readonly priorCollectorRoute?: "consumer" | "creditor" | "none";
  readonly reassignedCheck?: { readonly at: Instant; readonly result: "clean" | "reassigned" };
};

/** A person's own agreement; one obtained by form or held by another does not pass for it. */
export type Consent = {
  readonly to: string;
  readonly at: Instant;
  readonly until?: Instant;
  readonly revokedAt?: Instant;
  readonly scope:
    | "address"
    | "channel"
    | "time"
    | "place"
    | "frequency"
    | "third-party"
    | "autodial"
    | "electronic-delivery"
    | "despite-attorney"
    | "any";
  readonly channel?: Channel;
  /** Local minutes of the day between which contact is wanted. */
  readonly minutes?: { readonly from: number; readonly until: number };
  readonly obtained: "person-initiative" | "asked" | "standard-form" | "during-barred-contact" | "transferred";
};

export type Visit = {
  readonly collectors?: number;
  readonly idShown?: boolean;
  readonly entersPrivatePlace?: boolean;
  readonly entryConsent?: boolean;
  readonly askedToLeave?: boolean;
  readonly restrainsPersonOrProperty?: boolean;
  readonly noticeGiven?: boolean;
};

export type Envelope = {
  readonly postcard?: boolean;
  readonly revealsDebt?: boolean;
  readonly senderName?: "none" | "neutral" | "reveals-collection";
};
