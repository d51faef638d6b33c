import type { Day } from "../../calendar/day.ts";
import type { Instant } from "../../calendar/zone.ts";
import type { HoldKind } from "../../case/hold.ts";
import type { Channel } from "../../contact/request.ts";
import type { Language } from "../../text.ts";

/**
 * What a borrower, or who speaks for them, may ask or tell of a case.
 *
 * `know-*`: what I owe, what I signed, what it costs against the ceilings; `consent`: how I may be contacted;
 * `contact-report`: a contact was wrong, or is not on my list; `data-seen`: who looked at my data.
 */
export const REQUEST_KINDS = [
  "know-statement",
  "know-contract",
  "know-cost",
  "consent",
  "contact-report",
  "data-seen",
  "data-copy",
  "data-correction",
  "data-deletion",
  "dispute-not-me",
  "dispute-paid",
  "dispute-amount",
  "stop-contact",
  "complaint",
  "compensation",
  "represented",
  "vulnerable",
  "hardship",
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Laws under which a request can be taken in. */
export const REQUEST_LAWS = ["cn"] as const;
export type RequestLawId = (typeof REQUEST_LAWS)[number];

/** How a request reached the house. */
export const REQUEST_WAYS = ["portal", "phone", "letter", "branch", "agency", "authority"] as const;
export type RequestWay = (typeof REQUEST_WAYS)[number];

/** Who asks. */
export const REQUESTERS = ["borrower", "representative"] as const;
export type Requester = (typeof REQUESTERS)[number];

/** How a request ended; anything but `granted` comes with reasons. */
export const REQUEST_OUTCOMES = ["granted", "partly", "refused"] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

/** Why something asked for was not given, in closed words; the reply says it in full. */
export const REFUSAL_REASONS = [
  "not-the-person",
  "records-agree",
  "kept-by-law",
  "about-others",
  "no-proof",
  "not-within-law",
  "given-before",
  "beyond-policy",
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** What a request arose from, chosen when it is answered; `none` when nothing went wrong. */
export const REQUEST_CAUSES = ["strategy", "agency", "template", "person", "none"] as const;
export type RequestCause = (typeof REQUEST_CAUSES)[number];

/** Whom somebody turns to who is not content: the house again, an authority by its number, or mediators. */
export const REQUEST_APPEALS = [
  "house",
  "12378",
  "local-finance",
  "12363",
  "12321",
  "12315",
  "mediation",
  "court",
] as const;
export type RequestAppeal = (typeof REQUEST_APPEALS)[number];

/** What a consent is about, given or taken back. Minutes count from local midnight; a point is one of the case's own. */
export type ConsentChange = { readonly act: "grant" | "withdraw" } & (
  | { readonly of: "channel"; readonly channel: Channel }
  | { readonly of: "hours"; readonly fromMinute: number; readonly toMinute: number }
  | { readonly of: "language"; readonly language: Language }
  | { readonly of: "address"; readonly pointId: number }
);

/** The contact that a report is about: one of the case's, or one that is not on its list. */
export type ReportedContact =
  | { readonly kind: "listed"; readonly contactId: number }
  | {
      readonly kind: "unlisted";
      readonly at: Instant;
      readonly channel: Channel;
      /** Who it was, in the person's words; sealed. */
      readonly by: string;
    };

/** When the hold of a request ends: with its answer, unless that granted it, or only when the person takes it back. */
export const HOLD_ENDS = ["answer", "unless-granted", "withdrawal"] as const;
export type HoldEnd = (typeof HOLD_ENDS)[number];

/** A hold that a request puts on its case at once, under an id of its own. */
export type RequestHold = {
  readonly holdId: number;
  readonly kind: HoldKind;
  readonly citation: string;
  readonly ends: HoldEnd;
};

/** What is owed of a request: the row of the law table, the last day in time, and the first instant after it. */
export type RequestDue = { readonly duty: string; readonly on: Day; readonly until: Instant };

/**
 * What happens to a request, on the record of its case. `words` are what a person wrote, sealed under the borrower's own
 * key. `at` is when it happened, which may be before it was put on the record.
 */
export type RequestEvent = { readonly requestId: number; readonly at: Instant } & (
  | {
      readonly kind: "request-received";
      readonly about: RequestKind;
      readonly law: RequestLawId;
      readonly by: Requester;
      readonly way: RequestWay;
      /** The account asked about; undefined when it is about the whole case. */
      readonly accountId?: number;
      readonly consent?: ConsentChange;
      readonly contact?: ReportedContact;
      readonly words?: string;
      readonly holds: readonly RequestHold[];
      readonly due: RequestDue;
    }
  | { readonly kind: "request-clarified"; readonly by: Requester | "house"; readonly words: string }
  /** More time, for a reason that the person was told; `words` are that notice. */
  | { readonly kind: "request-extended"; readonly words: string; readonly due: RequestDue }
  | {
      readonly kind: "request-answered";
      readonly outcome: RequestOutcome;
      /** Why not all was given; none when it was. */
      readonly because: readonly RefusalReason[];
      readonly cause: RequestCause;
      /** The reply as the person got it. */
      readonly words: string;
    }
  | {
      readonly kind: "request-appealed";
      readonly to: RequestAppeal;
      readonly words?: string;
      readonly due: RequestDue;
    }
  | { readonly kind: "request-withdrawn"; readonly words?: string }
);
