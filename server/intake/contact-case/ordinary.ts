import type { Instant, Zone } from "@fairdue/core/calendar/zone.ts";
import type { ContactFacts, DebtFact } from "@fairdue/core/contact/facts.ts";
import type {
  Actor,
  ActorRole,
  Automation,
  Channel,
  ContentPart,
  Envelope,
  MessageClass,
  RecipientRole,
  Suit,
  Visit,
} from "@fairdue/core/contact/request.ts";

/** What a case that leaves something out is taken to mean under one law. */
export type Ordinary = {
  /** An ordinary, lawful contact; a case changes what it is about. */
  readonly facts: ContactFacts;
  /** Clock by which times are read when nothing else says one. */
  readonly zone: Zone;
  /** The whole country keeps one clock, so that a case need not name it. */
  readonly oneClock: boolean;
  /** What goes with a channel and a class of message when the case does not say. */
  readonly fit: (asked: {
    readonly channel: Channel;
    readonly messageClass: MessageClass;
    readonly role: RecipientRole | undefined;
    readonly automation: Automation | undefined;
    readonly actorRole: ActorRole | undefined;
    readonly actorId: string;
    readonly at: Instant;
  }) => Fitting;
};

export type Fitting = {
  readonly content: readonly ContentPart[];
  readonly role: RecipientRole;
  readonly actor?: Partial<Actor>;
  readonly visit?: Visit;
  readonly debt: Partial<DebtFact>;
  readonly envelope?: Envelope;
  readonly suit?: Suit;
  /** Whether an electronic address is taken to be one that the person used with the collector. */
  readonly route: boolean;
};
