import type { Instant, Zone } from "../calendar/zone.ts";
import type { ContactFacts } from "../contact/facts.ts";
import type { Channel } from "../contact/request.ts";
import type { TemplateFacts } from "../contact/template-facts.ts";
import type { Blocked, Reason, Verdict } from "../contact/verdict.ts";
import { contactFactsOf, type LenderFacts } from "./contact-facts.ts";
import type { CaseEvent, Digest, PlannedContact } from "./events.ts";
import { emptyCase, evolve } from "./evolve.ts";
import type { CaseState } from "./state.ts";

/** What the record keeps of an answer of the gate. A warning is kept with the permit a contact was planned under. */
export type Answer =
  | {
      readonly kind: "permit";
      readonly from: Instant;
      readonly expiresAt: Instant;
      readonly notes?: readonly Reason[];
    }
  | { readonly kind: Blocked["kind"]; readonly reasons: readonly Reason[]; readonly earliest?: Instant };

/** At which point the gate was asked, and with what result: when planning a step, or when its contact was to leave. */
export type DecisionPoint = "planned" | "refused" | "released" | "stopped";

/** One decision of the gate as the record of a case has it, with all that is needed to ask it again. */
export type RecordedDecision = {
  /** Place of the event in the case's record, from 1. */
  readonly seq: number;
  readonly point: DecisionPoint;
  /** The moment asked about. */
  readonly at: Instant;
  readonly channel: Channel;
  /** Absent where no contact came of it. */
  readonly contactId?: number;
  readonly step: string;
  /** Rulebooks and versions asked then, policies included. */
  readonly rulebooks: readonly string[];
  readonly lenderFacts: Digest;
  readonly template: PlannedContact["template"];
  readonly pointId: number;
  /** The case as it stood before the event. */
  readonly before: CaseState;
  readonly answer: Answer;
};

/** An event with its place in the record of its case. */
export type PlacedEvent = { readonly seq: number; readonly event: CaseEvent };

type Permitted = Extract<CaseEvent, { kind: "contact-permitted" }>;

/**
 * Every decision of the gate in the record of one case, oldest first. Contacts that the house stopped without asking
 * the gate are no decisions of it and are left out.
 *
 * @throws RangeError when the events are not the whole record of one case, from its opening on
 */
export function recordedDecisions(caseId: number, events: readonly PlacedEvent[]): readonly RecordedDecision[] {
  const decisions: RecordedDecision[] = [];
  const planned = new Map<number, Permitted>();
  let state = emptyCase(caseId, homeZone(events));
  for (const { seq, event } of events) {
    if (event.kind === "contact-permitted") planned.set(event.contact.contactId, event);
    const found = decisionIn(event, planned);
    if (found !== undefined) decisions.push({ seq, before: state, ...found });
    state = evolve(state, event);
  }
  return decisions;
}

/** The zone a case is judged by: the first that was known of its borrower. */
export function homeZone(events: readonly Pick<PlacedEvent, "event">[]): Zone {
  for (const { event } of events) {
    if (event.kind === "borrower-recorded" && event.borrower.zones[0] !== undefined)
      return event.borrower.zones[0] as Zone;
  }
  throw new RangeError("the record names no zone");
}

type Found = Omit<RecordedDecision, "seq" | "before">;

function decisionIn(event: CaseEvent, planned: ReadonlyMap<number, Permitted>): Found | undefined {
  switch (event.kind) {
    case "contact-permitted": {
      const { from, expiresAt, rulebooks } = event.contact.permit;
      const { notes, lenderFacts } = event;
      const answer: Answer = { kind: "permit", from, expiresAt, ...(notes !== undefined && { notes }) };
      return { ...plannedAs(event), point: "planned", at: from, rulebooks, lenderFacts, answer };
    }
    case "contact-refused": {
      const { ref, channel, at, pointId, template, lenderFacts, rulebooks, verdict: kind, reasons, earliest } = event;
      const answer: Answer = { kind, reasons, ...(earliest !== undefined && { earliest }) };
      return { step: ref.step, point: "refused", at, channel, pointId, template, lenderFacts, rulebooks, answer };
    }
    case "contact-released": {
      const { at, expiresAt, rulebooks, lenderFacts } = event;
      const answer: Answer = { kind: "permit", from: at, expiresAt };
      return { ...plannedOf(event, planned), point: "released", at, rulebooks, lenderFacts, answer };
    }
    case "contact-suppressed": {
      if (event.asked === undefined) return undefined;
      const { at, verdict: kind, earliest, rulebooks, lenderFacts } = event.asked;
      const answer: Answer = { kind, reasons: event.reasons, ...(earliest !== undefined && { earliest }) };
      return { ...plannedOf(event, planned), point: "stopped", at, rulebooks, lenderFacts, answer };
    }
    default:
      return undefined;
  }
}

function plannedAs({ ref, contact }: Permitted) {
  const { contactId, channel, pointId, template } = contact;
  return { step: ref.step, contactId, channel, pointId, template };
}

function plannedOf({ contactId }: { readonly contactId: number }, planned: ReadonlyMap<number, Permitted>) {
  const event = planned.get(contactId);
  if (event === undefined) throw new RangeError(`contact ${contactId} was never planned`);
  return plannedAs(event);
}

/**
 * The facts a decision rested on, rebuilt from the record as it stood before it.
 *
 * @returns undefined when the record does not hold the address any more: the record was changed
 */
export function factsOfDecision(
  decision: RecordedDecision,
  told: { readonly lender: LenderFacts; readonly template: TemplateFacts },
): ContactFacts | undefined {
  const { before, at, channel, pointId, contactId } = decision;
  const point = before.points.find(({ id }) => id === pointId);
  if (point === undefined) return undefined;
  const state = inOrder(before);
  return contactFactsOf(state, told.lender, {
    at,
    channel,
    point,
    template: told.template,
    ...(contactId !== undefined && { contactId }),
  });
}

/** Contacts and holds in the order in which the tables give them to a decision. */
function inOrder(state: CaseState): CaseState {
  return {
    ...state,
    contacts: state.contacts.toSorted((a, b) => a.at - b.at || a.contactId - b.contactId),
    holds: state.holds.toSorted((a, b) => a.id - b.id),
  };
}

/** An answer of today in the form in which the record kept that of then. */
export function answerLike(decision: RecordedDecision, verdict: Verdict): Answer {
  if (verdict.kind !== "permit") {
    const { kind, reasons, earliest } = verdict;
    return { kind, reasons, ...(earliest !== undefined && { earliest }) };
  }
  const { from, expiresAt } = verdict.permit;
  const notes = decision.point === "planned" && verdict.notes.length > 0 ? { notes: verdict.notes } : {};
  return { kind: "permit", from, expiresAt, ...notes };
}
