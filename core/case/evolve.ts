import type { Zone } from "../calendar/zone.ts";
import type { Outcome } from "../contact/facts.ts";
import type { CaseEvent, PlannedContact, StepRef } from "./events.ts";
import type { CaseAccount, CaseContact, CaseState, ContactState } from "./state.ts";

/** A case before its first event. */
export function emptyCase(caseId: number, zone: Zone): CaseState {
  return {
    caseId,
    borrowerId: 0,
    lender: "",
    zone,
    zones: [],
    language: "zh",
    stage: "current",
    episode: 0,
    progress: { cursor: 0 },
    anchor: null,
    accounts: [],
    points: [],
    holds: [],
    contacts: [],
  };
}

/** The state after one more event; folding all events of a case gives the state the tables hold. */
export function evolve(state: CaseState, event: CaseEvent): CaseState {
  switch (event.kind) {
    case "case-opened":
      return { ...state, borrowerId: event.borrowerId, lender: event.lender };
    case "borrower-recorded": {
      const { points, zones, language } = event.borrower;
      return { ...state, points, zones, language };
    }
    case "account-recorded": {
      const { accountId, product, currency, graceDays } = event.account;
      const account: CaseAccount = { accountId, product, currency, graceDays, open: event.open };
      const others = state.accounts.filter((one) => one.accountId !== accountId);
      return {
        ...state,
        accounts: [...others, account].sort((a, b) => a.accountId - b.accountId),
        anchor: event.anchor,
      };
    }
    case "entry-posted": {
      const accounts = state.accounts.map((one) =>
        one.accountId === event.entry.accountId ? { ...one, open: event.open } : one,
      );
      return { ...state, accounts, anchor: event.anchor };
    }
    case "contact-permitted":
      return { ...onStep(state, event.ref, true), contacts: [...state.contacts, queued(event.contact)] };
    case "contact-refused":
      return onStep(state, event.ref, event.passed);
    case "step-skipped":
      return onStep(state, event.ref, true);
    case "contact-released":
      return withContact(state, event.contactId, "sending", "unknown");
    case "contact-sent":
      return withContact(state, event.contactId, "sent", event.outcome);
    case "contact-settled":
      return withContact(state, event.contactId, "sent", event.outcome);
    case "contact-failed":
      return withContact(retaken(state, event.retake), event.contactId, "failed", "undeliverable");
    case "contact-suppressed":
      return withContact(retaken(state, event.retake), event.contactId, "suppressed", "reserved");
    case "contact-unknown":
      return withContact(state, event.contactId, "unknown", "unknown");
    case "hold-placed":
      return { ...state, holds: [...state.holds, event.hold] };
    case "hold-lifted":
      return { ...state, holds: state.holds.filter((one) => one.id !== event.holdId) };
    case "promise-made":
    case "promise-judged":
    case "offer-made":
    case "offer-chosen":
    case "offer-approved":
    case "remedy-approved":
    case "plan-accepted":
    case "plan-ended":
      return state; // What they change is the hold beside them.
    case "case-placed": {
      const { placementId, agency, at } = event;
      const previousEndedAt = state.placement?.recalledAt;
      const placement = {
        placementId,
        agency,
        placedAt: at,
        ...(previousEndedAt !== undefined && { previousEndedAt }),
      };
      return { ...state, placement };
    }
    case "placement-recalled":
      if (state.placement?.placementId !== event.placementId) return state;
      return { ...state, placement: { ...state.placement, recalledAt: event.at } };
    case "deletion-attested":
    case "person-revealed":
    case "evidence-received":
    case "evidence-opened":
    case "document-issued":
      return state;
    case "objection-received":
    case "objection-evidence-asked":
    case "objection-evidence-received":
    case "objection-decided":
    case "objection-corrected":
    case "objection-statement-filed":
    case "objection-statement-passed":
    case "objection-replied":
    case "objection-appealed":
    case "objection-authority-answered":
    case "objection-closed":
    case "request-received":
    case "request-clarified":
    case "request-extended":
    case "request-answered":
    case "request-appealed":
    case "request-withdrawn":
      return state; // What it changes is the hold beside it.
    case "case-cured":
      return { ...state, stage: "closed", progress: { cursor: 0 } };
    default:
      return event satisfies never;
  }
}

function onStep(state: CaseState, ref: StepRef, passed: boolean): CaseState {
  if (ref.beside) return state;
  if (!passed) return { ...state, stage: ref.stage, episode: ref.episode };
  return { ...state, stage: ref.stage, episode: ref.episode, progress: { cursor: ref.index + 1, lastStepOn: ref.on } };
}

/** Goes back to a step whose contact never left the house, unless the case has moved on since. */
function retaken(state: CaseState, index: number | undefined): CaseState {
  if (index === undefined || state.progress.cursor !== index + 1) return state;
  return { ...state, progress: { ...state.progress, cursor: index } };
}

function queued(contact: PlannedContact): CaseContact {
  const { contactId, channel, pointId, messageClass, permit } = contact;
  return { contactId, channel, pointId, messageClass, at: permit.from, state: "queued", outcome: "reserved" };
}

function withContact(state: CaseState, contactId: number, becomes: ContactState, outcome: Outcome): CaseState {
  return {
    ...state,
    contacts: state.contacts.map((one) => (one.contactId === contactId ? { ...one, state: becomes, outcome } : one)),
  };
}
