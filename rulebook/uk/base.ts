import type { Instant, Zone } from "@fairdue/core/calendar/zone.ts";
import type { ContactFacts } from "@fairdue/core/contact/facts.ts";
import { at, type Changes, given, vectorFacts } from "@fairdue/core/contact/vector.ts";

export const LONDON = "Europe/London" as Zone;

/** An instant by the clock in London. */
export function london(date: string, time: string): Instant {
  return at(date, time, LONDON);
}

/**
 * An ordinary, lawful contact under CONC: Monday 2026-11-23, 10:00 in London, an authorised agency calls the verified
 * borrower in England about one card debt 40 days past due.
 */
const ukFacts: ContactFacts = given({
  request: {
    at: london("2026-11-23", "10:00"),
    content: ["collector-name", "creditor-name", "purpose", "complaint-channel", "debt-advice-signpost"],
    language: "en",
  },
  actor: { role: "agency", id: "agency-1" },
  recipient: { factors: 3 },
  point: { zone: LONDON },
  person: { zones: [LONDON], state: "ENG" },
  lender: { id: "lender-1", kind: "bank" },
  debt: { product: "credit-card", daysPastDue: 40, country: "GB", forbearanceConsidered: true },
})(vectorFacts);

/** `given` of a UK vector: these changes over the ordinary UK contact. */
export function givenUk(changes: Changes): () => ContactFacts {
  return () => given(changes)(ukFacts);
}
