import type { Instant } from "@fairdue/core/calendar/zone.ts";
import type { Outcome } from "@fairdue/core/contact/facts.ts";
import type { Channel } from "@fairdue/core/contact/request.ts";
import type { Permit } from "@fairdue/core/contact/verdict.ts";
import type { Language } from "@fairdue/core/text.ts";
import type { LetterContent } from "./letter/letter-content.ts";

/** What is sent under a permit: the finished words and the address in clear. */
export type Dispatch = {
  /** The same for every try at the same contact. */
  readonly idempotencyKey: string;
  /** Phone number, mail address, inbox or postal address, as the channel reads it. */
  readonly to: string;
  readonly language: Language;
  /** Neutral: it may be read on a locked screen. Used by app and e-mail. */
  readonly subject?: string;
  readonly body: string;
  /** The letter's page; only the letter channel reads it, and needs it. */
  readonly letter?: LetterContent;
};

/**
 * Why a provider turned a dispatch away.
 *
 * `invalid-address`: nobody can be reached there; `blocked`: the person or the network refuses our messages;
 * `content`: the words cannot go out as they are; `throttled`: too many at once; `unavailable`: provider or folder
 * is out of reach; `account`: our own account or its settings are refused.
 */
type RejectionReason = "invalid-address" | "blocked" | "content" | "throttled" | "unavailable" | "account";

/** The dispatch did not reach anybody; `later` means the same dispatch may be tried again under a fresh permit. */
export type Rejected = {
  readonly kind: "rejected";
  readonly reason: RejectionReason;
  readonly retry: "never" | "later";
  /** The provider's code, for people who run the system; never personal. */
  readonly detail?: string;
};

/** What became of one dispatch, as far as the channel knows. */
export type Receipt =
  | {
      readonly kind: "accepted";
      /** Names the dispatch in later delivery reports. */
      readonly providerRef: string;
      /** `reserved`: a call waits for a person to make it. */
      readonly outcome: "sent" | "delivered" | "reserved";
    }
  | Rejected
  /** Perhaps it reached the person, perhaps not: counts as made, and only an idempotent channel may try again. */
  | { readonly kind: "unknown"; readonly detail: string };

/**
 * What a provider says later about a dispatch it accepted. It may come before the receipt is stored,
 * twice, or about a dispatch of another process: whoever listens must bear all three.
 */
export type DeliveryReport = {
  readonly providerRef: string;
  readonly outcome: Extract<Outcome, "delivered" | "undeliverable">;
  readonly at: Instant;
};
export type OnReport = (report: DeliveryReport) => void;

/** One way to reach a person. The world's refusals are receipts; a misused permit is thrown. */
export interface ChannelAdapter {
  readonly channel: Channel;
  /** True when sending the same key twice reaches the person once. */
  readonly idempotent: boolean;
  /** @throws PermitMisused when the permit is for another channel, not yet open or expired */
  send(permit: Permit, dispatch: Dispatch): Promise<Receipt>;
  /** Ends connections; sends under way finish or become `unknown`. Afterwards everything is `unavailable`. */
  close(): Promise<void>;
}
