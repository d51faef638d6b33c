import { formatDay } from "@fairdue/core/calendar/day.ts";
import type { CaseEvent, OpenInstalment } from "@fairdue/core/case/events.ts";
import type { CaseState, ContactState } from "@fairdue/core/case/state.ts";
import type { Outcome } from "@fairdue/core/contact/facts.ts";
import { writeFacts } from "./case-facts.ts";
import type { Tx } from "./rows.ts";
import { TableBuffers } from "./tables.ts";

/** Events of one case, chained, with the state they lead to. */
export type Appended = {
  readonly tenant: string;
  readonly ladder: string;
  /** Undefined for the first events of the case. */
  readonly before: CaseState | undefined;
  readonly after: CaseState;
  /** At least one; `event` and `link` belong together. */
  readonly steps: readonly { readonly event: CaseEvent; readonly link: ChainLink }[];
};

export type ChainLink = { readonly seq: number; readonly at: number; readonly body: string; readonly hash: Buffer };

/**
 * Writes events of one bucket and every table they imply, in the caller's transaction, one statement a table.
 *
 * This is the only writer of these tables: rebuilding them is calling it again with the same events.
 */
export async function saveEvents(tx: Tx, bucket: number, appended: readonly Appended[]): Promise<void> {
  const tables = new TableBuffers();
  for (const one of appended) {
    const { caseId } = one.after;
    let next: number | null | undefined;
    const moved: MovedContacts = new Map();
    for (const { event, link } of one.steps) {
      tables.event.add(caseId, link.seq, link.at, link.body, link.hash);
      project(tables, one, { event, link, moved });
      if (event.next !== undefined) next = event.next;
    }
    for (const [contactId, { state, outcome, bodyHash = null, providerRef = null, result = null }] of moved)
      tables.contactMoved.add(contactId, state, outcome, bodyHash, providerRef, result);
    projectOpen(tables, one);
    projectCase(tables, one, next);
  }
  await tables.flush(tx, bucket);
}

/**
 * What is open of each account after all its events. Once an account: of two rows for one instalment in a statement,
 * the server would pick either.
 */
function projectOpen(tables: TableBuffers, one: Appended): void {
  const recorded = new Set<number>();
  const posted = new Set<number>();
  for (const { event } of one.steps) {
    if (event.kind === "account-recorded") recorded.add(event.account.accountId);
    else if (event.kind === "entry-posted") posted.add(event.entry.accountId);
  }
  for (const { accountId, open } of one.after.accounts) {
    // An account recorded in the same breath was written with what is open after all.
    if (!posted.has(accountId) || recorded.has(accountId)) continue;
    tables.instalmentsClosed.add(accountId);
    for (const { no, principal, interest, fee } of open) {
      tables.instalmentOpen.add(accountId, no, principal, interest, fee);
    }
  }
}

function projectCase(tables: TableBuffers, one: Appended, next: number | null | undefined): void {
  const { before, after, steps } = one;
  const { link } = steps[steps.length - 1] as Appended["steps"][number];
  const { caseId, progress } = after;
  const last = progress.lastStepOn === undefined ? null : formatDay(progress.lastStepOn);
  const moving = [caseId, after.stage, after.episode, progress.cursor, last, link.seq, link.hash];
  if (before === undefined) {
    tables.newCase.add(caseId, after.borrowerId, one.tenant, after.lender, one.ladder, after.zone, ...factsOf(after));
    tables.newProgress.add(...moving, next ?? null);
    return;
  }
  tables.progress.add(...moving, next !== undefined, next ?? null);
  if (!sameFacts(before, after)) tables.caseFacts.add(caseId, ...factsOf(after));
}

function factsOf(state: CaseState): readonly unknown[] {
  const { anchor } = state;
  return [
    anchor === null ? null : formatDay(anchor.dueOn),
    anchor === null ? null : anchor.graceDays,
    writeFacts(state),
  ];
}

/** Most events leave the person and the debts as they were; what an event does not touch stays the same object. */
function sameFacts(before: CaseState, after: CaseState): boolean {
  return (
    before.points === after.points &&
    before.accounts === after.accounts &&
    before.zones === after.zones &&
    before.language === after.language &&
    before.anchor === after.anchor &&
    before.placement === after.placement
  );
}

/** Where contacts ended up after all events of a case: of two rows for one contact in a statement, the server would pick either. */
type MovedContacts = Map<number, MoreOfContact & { readonly state: ContactState; readonly outcome: Outcome }>;
type Step = Appended["steps"][number] & { readonly moved: MovedContacts };

/** The rows of one event. */
function project(tables: TableBuffers, one: Appended, { event, link, moved }: Step): void {
  const { caseId } = one.after;
  const moveContact = (contactId: number, state: ContactState, outcome: Outcome, more: MoreOfContact = {}) => {
    moved.set(contactId, { ...moved.get(contactId), ...more, state, outcome });
    if (state !== "sending") tables.outboxDone.add(contactId);
  };
  /** A call that was made or stopped leaves the agents' list in the same commit. */
  const closeCall = (contactId: number) => {
    const contact = one.after.contacts.find((known) => known.contactId === contactId);
    if (contact?.channel === "voice") tables.callClosed.add(contactId, link.at);
  };
  switch (event.kind) {
    case "case-opened":
    case "contact-refused":
    case "step-skipped":
    case "case-cured":
    case "promise-made":
    case "promise-judged":
    case "offer-made":
    case "offer-approved":
    case "remedy-approved":
    case "person-revealed":
    case "evidence-received":
    case "evidence-opened":
    case "plan-ended":
      return; // The rows of the case and of the event say it all.
    case "offer-chosen":
      return tables.chosenOffer.add(event.offerId, caseId, link.at, formatDay(event.validUntil));
    case "plan-accepted":
      return tables.offersTaken.add(caseId);
    case "case-placed":
      return tables.placement.add(event.placementId, caseId, event.agency, event.at);
    case "placement-recalled":
      return tables.placementMoved.add(event.placementId, event.at, null);
    case "deletion-attested":
      return tables.placementMoved.add(event.placementId, null, event.at);
    case "document-issued":
      return tables.document.add(event.document.documentId, caseId, link.seq);
    case "objection-received":
      tables.objection.add(event.objectionId, caseId, true);
      return tables.objectionStep.add(event.objectionId, caseId, link.seq);
    case "objection-closed":
      tables.objectionMoved.add(event.objectionId, false);
      return tables.objectionStep.add(event.objectionId, caseId, link.seq);
    case "objection-appealed":
    case "objection-statement-filed":
      tables.objectionMoved.add(event.objectionId, true);
      return tables.objectionStep.add(event.objectionId, caseId, link.seq);
    case "objection-evidence-asked":
    case "objection-evidence-received":
    case "objection-decided":
    case "objection-corrected":
    case "objection-statement-passed":
    case "objection-replied":
    case "objection-authority-answered":
      return tables.objectionStep.add(event.objectionId, caseId, link.seq);
    case "request-received": {
      const { requestId, about, at, due } = event;
      tables.request.add(requestId, caseId, about, true, at, due.until);
      return tables.requestStep.add(requestId, caseId, link.seq);
    }
    case "request-extended":
    case "request-appealed":
      tables.requestMoved.add(event.requestId, true, event.due.until);
      return tables.requestStep.add(event.requestId, caseId, link.seq);
    case "request-answered":
    case "request-withdrawn":
      tables.requestMoved.add(event.requestId, false, null);
      return tables.requestStep.add(event.requestId, caseId, link.seq);
    case "request-clarified":
      return tables.requestStep.add(event.requestId, caseId, link.seq);
    case "borrower-recorded":
      return projectBorrower(tables, one, event);
    case "account-recorded":
      return projectAccount(tables, one, event);
    case "entry-posted": {
      const { entryId, accountId, kind, amount, valueOn, sourceRef, reverses } = event.entry;
      return tables.entry.add(
        entryId,
        accountId,
        kind,
        amount,
        formatDay(valueOn),
        link.at,
        sourceRef,
        reverses ?? null,
      );
    }
    case "contact-permitted":
      return projectPermitted(tables, one, event, link.seq);
    case "contact-released":
      moveContact(event.contactId, "sending", "unknown", { bodyHash: event.bodyHash });
      return tables.outboxReleased.add(event.contactId, event.at);
    case "contact-sent":
      return moveContact(event.contactId, "sent", event.outcome, { providerRef: event.providerRef });
    case "contact-settled":
      closeCall(event.contactId);
      return moveContact(
        event.contactId,
        "sent",
        event.outcome,
        event.result === undefined ? {} : { result: event.result },
      );
    case "contact-failed":
      return moveContact(event.contactId, "failed", "undeliverable");
    case "contact-suppressed":
      closeCall(event.contactId);
      return moveContact(event.contactId, "suppressed", "reserved");
    case "contact-unknown":
      return moveContact(event.contactId, "unknown", "unknown");
    case "hold-placed": {
      const { id, kind, source, startsOn, endsOn, citation } = event.hold;
      const ends = endsOn === undefined ? null : formatDay(endsOn);
      return tables.hold.add(id, caseId, kind, source, formatDay(startsOn), ends, citation);
    }
    case "hold-lifted":
      return tables.holdLifted.add(event.holdId);
    default:
      return event satisfies never;
  }
}

type MoreOfContact = { readonly bodyHash?: string; readonly providerRef?: string; readonly result?: string };
type EventOf<K extends CaseEvent["kind"]> = Extract<CaseEvent, { kind: K }>;

function projectBorrower(tables: TableBuffers, one: Appended, event: EventOf<"borrower-recorded">): void {
  const { borrowerId, reference, referenceHash, name, nameHash, bornOn, points } = event.borrower;
  const { caseId } = one.after;
  tables.borrower.add(borrowerId, one.tenant, reference, referenceHash);
  tables.party.add(caseId, name, bornOn ?? null, nameHash ?? null);
  tables.pointsReplaced.add(caseId);
  points.forEach((point, position) => {
    const { id, kind, value, valueHash, zone, source, phoneType, place, invalid } = point;
    const known = [zone ?? null, source ?? null, phoneType ?? null, place ?? null, invalid ?? false];
    tables.point.add(id, caseId, position, kind, value, valueHash, ...known);
  });
}

function projectAccount(tables: TableBuffers, one: Appended, event: EventOf<"account-recorded">): void {
  const { accountId, reference, product, currency, openedOn, graceDays, instalments } = event.account;
  const { caseId } = one.after;
  tables.account.add(accountId, caseId, reference, product, currency, formatDay(openedOn), graceDays);
  tables.instalmentsReplaced.add(accountId);
  const after = one.after.accounts.find((account) => account.accountId === accountId)?.open ?? [];
  const open = new Map<number, OpenInstalment>(after.map((instalment) => [instalment.no, instalment]));
  for (const { no, dueOn, principal, interest, fee } of instalments) {
    const left = open.get(no);
    const amounts = [left?.principal ?? 0, left?.interest ?? 0, left?.fee ?? 0];
    tables.instalment.add(accountId, no, caseId, formatDay(dueOn), principal, interest, fee, ...amounts);
  }
}

function projectPermitted(tables: TableBuffers, one: Appended, event: EventOf<"contact-permitted">, seq: number): void {
  const { caseId } = one.after;
  const { ref } = event;
  const { contactId, channel, pointId, messageClass, permit } = event.contact;
  const permission = [permit.from, permit.expiresAt, permit.rulebooks.join(" ")];
  const place = [ref.episode, ref.step, "queued", "reserved"];
  tables.contact.add(contactId, caseId, ...permission, channel, pointId, messageClass, seq, ...place);
  tables.outbox.add(contactId, caseId, channel, permit.from);
}
