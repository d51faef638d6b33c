import type { Instant, Zone } from "@fairdue/core/calendar/zone.ts";
import type { Attempt, ContactFacts } from "@fairdue/core/contact/facts.ts";
import { at, type Changes, given, vectorFacts } from "@fairdue/core/contact/vector.ts";

export const NEW_YORK = "America/New_York" as Zone;
export const LOS_ANGELES = "America/Los_Angeles" as Zone;

/** An instant by the clock in New York. */
export function ny(date: string, time: string): Instant {
  return at(date, time, NEW_YORK);
}

/**
 * An ordinary, lawful contact under Regulation F: Monday 2026-11-23, 10:00 Eastern, a collection agency calls the
 * consumer's mobile about one card debt that was in default when it was placed.
 */
export const usFacts: ContactFacts = given({
  request: {
    at: ny("2026-11-23", "10:00"),
    content: [
      "collector-name",
      "natural-person-name",
      "debt-collection-purpose-disclosure",
      "debt-collector-disclosure",
    ],
    language: "en",
  },
  actor: { role: "agency", id: "collector-1" },
  point: { zone: NEW_YORK },
  person: { zones: [NEW_YORK] },
  lender: { id: "creditor-1", kind: "bank" },
  debt: { product: "credit-card", daysPastDue: 90, inDefaultWhenObtained: true, country: "US" },
})(vectorFacts);

/** `given` of a US vector: these changes over the ordinary US contact. */
export function givenUs(changes: Changes): () => ContactFacts {
  return () => given(changes)(usFacts);
}

/** A call by the ordinary collector about the ordinary debt. */
export function call(when: Instant, changes: Partial<Attempt> = {}): Attempt {
  return {
    at: when,
    channel: "voice",
    direction: "outbound",
    outcome: "no-answer",
    actorId: "collector-1",
    lenderId: "creditor-1",
    recipient: "borrower",
    debts: ["debt-1"],
    ...changes,
  };
}

/** One unanswered call at 11:00 Eastern on each of these dates. */
export function callsOn(dates: readonly string[], changes: Partial<Attempt> = {}): readonly Attempt[] {
  return dates.map((date) => call(ny(date, "11:00"), changes));
}
