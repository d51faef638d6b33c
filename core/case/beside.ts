import { type Instant, localTimeAt } from "../calendar/zone.ts";
import { decideContact, type Gate } from "../contact/gate.ts";
import type { Channel } from "../contact/request.ts";
import type { TemplateFacts } from "../contact/template-facts.ts";
import type { Permit, Verdict } from "../contact/verdict.ts";
import { valuesOf } from "./advance.ts";
import { contactFactsOf, type NamedLenderFacts } from "./contact-facts.ts";
import type { CaseEvent, PlannedContact, PointRecord, StepRef } from "./events.ts";
import type { CaseState } from "./state.ts";

/** A contact somebody asks for outside the ladder: a code to sign in, an agent's or an agency's call, an answer. */
export type ContactBeside = {
  readonly now: Instant;
  readonly gate: Gate;
  readonly lender: NamedLenderFacts;
  readonly template: TemplateFacts;
  readonly channel: Channel;
  readonly point: PointRecord;
  /** A fresh id for the contact. */
  readonly contactId: number;
  /** What it is for, such as `sign-in-code`; stands where a step of the ladder would. */
  readonly purpose: string;
  /** Values of its text beyond those of the case, such as the name of an agency. */
  readonly values?: Readonly<Record<string, string>>;
  /** An earlier end than the gate's, such as that of an agency's permit. */
  readonly expiresAt?: Instant;
};

export type BesideOutcome =
  | {
      readonly kind: "permitted";
      readonly permit: Permit;
      readonly event: Extract<CaseEvent, { kind: "contact-permitted" }>;
    }
  | {
      readonly kind: "refused";
      readonly verdict: Exclude<Verdict, { kind: "permit" }>;
      readonly event: Extract<CaseEvent, { kind: "contact-refused" }>;
    };

/**
 * Asks the gate about a contact beside the ladder. The event, permitted or refused, goes on the record and leaves stage, ladder
 * and schedule as they are; a permitted one takes its place in the count like any other.
 */
export function contactBeside(state: CaseState, asked: ContactBeside): BesideOutcome {
  const { now, gate, lender, template, channel, point, purpose } = asked;
  const today = localTimeAt(state.zone, now).day;
  const ref: StepRef = {
    episode: state.episode,
    stage: state.stage,
    ladder: "beside",
    step: purpose,
    index: 0,
    on: today,
    beside: true,
  };
  const { id, version, messageClass } = template;
  const { digest: lenderFacts } = lender;
  const verdict = decideContact(gate, contactFactsOf(state, lender, { at: now, channel, point, template }));
  if (verdict.kind !== "permit") {
    const { kind, reasons, earliest } = verdict;
    return {
      kind: "refused",
      verdict,
      event: {
        kind: "contact-refused",
        ref,
        channel,
        at: now,
        pointId: point.id,
        template: { id, version },
        lenderFacts,
        verdict: kind,
        reasons,
        ...(earliest !== undefined && { earliest }),
        rulebooks: gate.rulebooks,
        passed: false,
      },
    };
  }
  const { permit, notes } = verdict;
  const contact: PlannedContact = {
    contactId: asked.contactId,
    channel,
    pointId: point.id,
    messageClass,
    template: { id, version },
    language: state.language,
    values: { ...valuesOf(state, today), ...asked.values },
    debts: permit.request.debts.map(Number),
    permit: {
      from: permit.from,
      expiresAt: Math.min(permit.expiresAt, asked.expiresAt ?? permit.expiresAt),
      rulebooks: permit.rulebooks,
    },
  };
  return {
    kind: "permitted",
    permit,
    event: { kind: "contact-permitted", ref, contact, ...(notes.length > 0 && { notes }), lenderFacts },
  };
}
