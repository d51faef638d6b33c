import type { Day } from "../calendar/day.ts";
import { type Instant, instantAt, localTimeAt } from "../calendar/zone.ts";
import type { Outcome } from "../contact/facts.ts";
import type { Permit, Reason } from "../contact/verdict.ts";
import { decideObjection, type ObjectionCommand, type ObjectionRefusal } from "../credit/objection/decide.ts";
import type { Objection } from "../credit/objection/objection.ts";
import type { DocumentRecord } from "../document/document.ts";
import { recallsPlacement } from "../placement/placement.ts";
import type { Approver } from "../plan/approval.ts";
import type { RequestLaw } from "../rights/request/clocks.ts";
import { decideRequest, type RequestCommand, type RequestRefusal } from "../rights/request/decide.ts";
import type { RightsRequest } from "../rights/request/request.ts";
import { type Ladder, nextStep } from "../strategy/ladder.ts";
import { holdOfPlan, holdOfPromise, type OfferRecord, type PlanRecord, type PromiseRecord } from "./arrangement.ts";
import type {
  AskedAtSending,
  CallRecord,
  CaseEvent,
  Digest,
  EntryRecord,
  NotedEvent,
  OpenInstalment,
  ResultCode,
  Sealed,
} from "./events.ts";
import { type Hold, pausesLadder } from "./hold.ts";
import { attestDeletion, type PlacementRefusal, placeCase, recallCase, recallOf } from "./place.ts";
import { anchorOf, type CaseContact, type CaseState, type ContactState, isInArrears } from "./state.ts";
import { suppressQueued } from "./stop-contacts.ts";
import { holdsOfObjections, holdsOfRequest, type WantedHold } from "./wanted-holds.ts";

/** What somebody outside the run wants of a case: borrower, agent, bank, channel. */
export type CaseCommand =
  | { readonly kind: "place-hold"; readonly hold: Hold }
  | { readonly kind: "lift-hold"; readonly holdId: number; readonly why: string }
  | { readonly kind: "make-promise"; readonly promise: PromiseRecord }
  | { readonly kind: "judge-promise"; readonly judged: Extract<CaseEvent, { kind: "promise-judged" }> }
  | { readonly kind: "make-offers"; readonly offers: readonly OfferRecord[] }
  | { readonly kind: "note"; readonly noted: NotedEvent }
  | { readonly kind: "accept-plan"; readonly plan: PlanRecord }
  | { readonly kind: "end-plan"; readonly ended: Extract<CaseEvent, { kind: "plan-ended" }> }
  | { readonly kind: "place-case"; readonly placed: Extract<CaseEvent, { kind: "case-placed" }> }
  | { readonly kind: "recall-case"; readonly by: Approver }
  | { readonly kind: "attest-deletion"; readonly attested: Extract<CaseEvent, { kind: "deletion-attested" }> }
  | { readonly kind: "issue-document"; readonly document: DocumentRecord }
  | {
      readonly kind: "command-objection";
      readonly command: ObjectionCommand;
      /** Every objection of the case as it stands. */
      readonly objections: readonly Objection[];
      /** Requests of the case, which may want the same holds. */
      readonly requests?: readonly RightsRequest[];
    }
  | {
      readonly kind: "command-request";
      readonly command: RequestCommand;
      readonly law: RequestLaw;
      /** Every request of the case as it stands, and every objection, which may want the same holds. */
      readonly requests: readonly RightsRequest[];
      readonly objections: readonly Objection[];
    }
  | { readonly kind: "post-entry"; readonly entry: EntryRecord; readonly open: readonly OpenInstalment[] }
  | {
      readonly kind: "release-contact";
      readonly contactId: number;
      readonly permit: Permit;
      readonly bodyHash: string;
      readonly lenderFacts: Digest;
    }
  | {
      readonly kind: "settle-sending";
      readonly contactId: number;
      readonly outcome: Outcome;
      readonly providerRef: string;
    }
  | {
      readonly kind: "fail-sending";
      readonly contactId: number;
      readonly reason: string;
      readonly retake?: Retake;
    }
  | {
      readonly kind: "suppress-contact";
      readonly contactId: number;
      readonly reasons: readonly Reason[];
      readonly asked?: AskedAtSending;
      readonly retake?: Retake;
    }
  | { readonly kind: "lose-contact"; readonly contactId: number }
  | {
      readonly kind: "record-outcome";
      readonly contactId: number;
      readonly outcome: Outcome;
      readonly result?: ResultCode;
      readonly note?: Sealed;
      readonly call?: CallRecord;
    };

/** The step whose contact was not made, by its place in the ladder, and when it may be taken again. */
export type Retake = { readonly index: number; readonly at: Instant };

export type CommandContext = { readonly now: Instant; readonly ladder: Ladder };

/** Why a command is refused; the world said no, and the caller must say so to whoever asked. */
export type CommandRefusal =
  | { readonly because: "hold-exists"; readonly hold: Hold }
  | { readonly because: "no-such-hold"; readonly holdId: number }
  | { readonly because: "day-passed"; readonly day: Day }
  | { readonly because: "no-such-contact"; readonly contactId: number }
  | { readonly because: "no-such-account"; readonly accountId: number }
  | { readonly because: "contact-not-in-state"; readonly contactId: number; readonly state: ContactState }
  | { readonly because: "no-such-point"; readonly pointId: number }
  | PlacementRefusal
  | ObjectionRefusal
  | RequestRefusal;

export type CommandOutcome =
  | { readonly kind: "accepted"; readonly events: readonly CaseEvent[] }
  | ({ readonly kind: "refused" } & CommandRefusal);

/**
 * The one door: what follows from a command in a state. Pure; the store writes what comes out.
 *
 * A payment or a hold suppresses every queued contact in the same breath, so the stop holds from the commit on.
 */
export function decide(state: CaseState, command: CaseCommand, context: CommandContext): CommandOutcome {
  switch (command.kind) {
    case "place-hold":
      return placeHold(state, command.hold, context);
    case "lift-hold":
      return liftHold(state, command.holdId, command.why, context);
    case "make-promise":
      return makePromise(state, command.promise, context);
    case "judge-promise": {
      const { promiseId, outcome } = command.judged;
      return endArrangement(state, command.judged, { kind: "promise", id: promiseId, why: outcome }, context);
    }
    case "make-offers":
      return { kind: "accepted", events: command.offers.map((offer) => ({ kind: "offer-made", offer })) };
    case "note":
      return { kind: "accepted", events: [command.noted] };
    case "accept-plan": {
      const today = localTimeAt(state.zone, context.now).day;
      const { plan } = command;
      return startingWith({ kind: "plan-accepted", plan }, placeHold(state, holdOfPlan(plan, today), context));
    }
    case "end-plan": {
      const { planId, how } = command.ended;
      return endArrangement(state, command.ended, { kind: "plan", id: planId, why: how }, context);
    }
    case "place-case":
      return placeCase(state, command.placed, context.now);
    case "recall-case":
      return recallCase(state, command.by, context.now);
    case "attest-deletion":
      return attestDeletion(state, command.attested);
    case "issue-document":
      return { kind: "accepted", events: [{ kind: "document-issued", document: command.document }] };
    case "command-objection":
      return commandObjection(state, command, context);
    case "command-request":
      return commandRequest(state, command, context);
    case "post-entry":
      return postEntry(state, command.entry, command.open, context);
    case "release-contact":
      return onContact(state, command.contactId, ["queued"], () => {
        const { contactId, permit, bodyHash, lenderFacts } = command;
        const { from: at, expiresAt, rulebooks } = permit;
        return [{ kind: "contact-released", contactId, at, expiresAt, rulebooks, bodyHash, lenderFacts }];
      });
    case "settle-sending":
      return onContact(state, command.contactId, ["sending"], () => {
        const { contactId, outcome, providerRef } = command;
        return [{ kind: "contact-sent", contactId, outcome, providerRef }];
      });
    case "fail-sending":
      return onContact(state, command.contactId, ["sending"], () => [
        withRetake({ kind: "contact-failed", contactId: command.contactId, reason: command.reason }, command.retake),
      ]);
    case "suppress-contact":
      return onContact(state, command.contactId, ["queued", "sent"], (contact) =>
        contact.state === "sent" && contact.outcome !== "reserved" ? undefined : [suppression(command)],
      );
    case "lose-contact":
      return onContact(state, command.contactId, ["sending"], () => [
        { kind: "contact-unknown", contactId: command.contactId },
      ]);
    case "record-outcome":
      return onContact(state, command.contactId, ["sent", "unknown"], () => {
        const { contactId, outcome, result, note, call } = command;
        const told = {
          ...(result !== undefined && { result }),
          ...(note !== undefined && { note }),
          ...(call !== undefined && { call }),
        };
        return [{ kind: "contact-settled", contactId, outcome, ...told }];
      });
    default:
      return command satisfies never;
  }
}

function placeHold(state: CaseState, hold: Hold, context: CommandContext): CommandOutcome {
  const same = state.holds.find(
    (one) => one.kind === hold.kind && (one.endsOn === undefined || one.endsOn > hold.startsOn),
  );
  if (same !== undefined) return { kind: "refused", because: "hold-exists", hold: same };
  const today = localTimeAt(state.zone, context.now).day;
  const placed: CaseEvent = {
    kind: "hold-placed",
    hold,
    next: nextLook({ ...state, holds: [...state.holds, hold] }, today, context.ladder),
  };
  if (!pausesLadder(hold.kind) || hold.startsOn > today) return { kind: "accepted", events: [placed] };
  const recalls = recallsPlacement(hold.kind) ? recallOf(state, hold.kind, context.now) : [];
  return { kind: "accepted", events: [placed, ...suppressQueued(state, hold.kind), ...recalls] };
}

function liftHold(state: CaseState, holdId: number, why: string, context: CommandContext): CommandOutcome {
  const hold = state.holds.find((one) => one.id === holdId);
  if (hold === undefined) return { kind: "refused", because: "no-such-hold", holdId };
  const today = localTimeAt(state.zone, context.now).day;
  const holds = state.holds.filter((one) => one.id !== holdId);
  const next = nextLook({ ...state, holds }, today, context.ladder);
  return {
    kind: "accepted",
    events: [{ kind: "hold-lifted", holdId, hold: hold.kind, source: hold.source, why, next }],
  };
}

/** A promise keeps outreach back until its last day; one for a day gone by cannot be kept. */
function makePromise(state: CaseState, promise: PromiseRecord, context: CommandContext): CommandOutcome {
  const today = localTimeAt(state.zone, context.now).day;
  if (promise.dueOn < today) return { kind: "refused", because: "day-passed", day: promise.dueOn };
  return startingWith({ kind: "promise-made", promise }, placeHold(state, holdOfPromise(promise, today), context));
}

/** Ends what is still running: its hold is there and of its kind. */
function endArrangement(
  state: CaseState,
  event: CaseEvent,
  { kind, id, why }: { readonly kind: "promise" | "plan"; readonly id: number; readonly why: string },
  context: CommandContext,
): CommandOutcome {
  const isRunning = state.holds.some((hold) => hold.id === id && hold.kind === kind);
  if (!isRunning) return { kind: "refused", because: "no-such-hold", holdId: id };
  return startingWith(event, liftHold(state, id, why, context));
}

/** An event put before those of an accepted outcome. */
function startingWith(event: CaseEvent, outcome: CommandOutcome): CommandOutcome {
  return outcome.kind === "refused" ? outcome : { kind: "accepted", events: [event, ...outcome.events] };
}

/** The holds follow the objections: the mark and the stop stand as long as one is contesting. */
function commandObjection(
  state: CaseState,
  { command, objections, requests = [] }: Extract<CaseCommand, { kind: "command-objection" }>,
  context: CommandContext,
): CommandOutcome {
  const { objectionId } = command;
  if (command.kind === "objection-received" && command.accountId !== undefined) {
    const { accountId } = command;
    if (!state.accounts.some((account) => account.accountId === accountId))
      return { kind: "refused", because: "no-such-account", accountId };
  }
  const before = objections.find((one) => one.objectionId === objectionId);
  const decided = decideObjection(before, command, context.now);
  if (decided.kind === "refused") return decided;
  const after = [...objections.filter((one) => one !== before), decided.after];
  const wanted = [...holdsOfObjections(after), ...requests.flatMap(holdsOfRequest)];
  return { kind: "accepted", events: [...decided.events, ...reconcileHolds(state, wanted, context)] };
}

/** The holds follow the requests: what somebody asks to stop has stopped in the commit that takes the request in. */
function commandRequest(
  state: CaseState,
  { command, law, requests, objections }: Extract<CaseCommand, { kind: "command-request" }>,
  context: CommandContext,
): CommandOutcome {
  if (command.kind === "request-received") {
    const { accountId, contact, consent } = command;
    if (accountId !== undefined && !state.accounts.some((account) => account.accountId === accountId))
      return { kind: "refused", because: "no-such-account", accountId };
    if (consent?.of === "address" && !state.points.some(({ id }) => id === consent.pointId))
      return { kind: "refused", because: "no-such-point", pointId: consent.pointId };
    if (contact?.kind === "listed" && !state.contacts.some(({ contactId }) => contactId === contact.contactId))
      return { kind: "refused", because: "no-such-contact", contactId: contact.contactId };
    if (contact?.kind === "unlisted" && contact.at > context.now)
      return { kind: "refused", because: "request-in-the-future", requestId: command.requestId };
  }
  const before = requests.find((one) => one.requestId === command.requestId);
  const decided = decideRequest(before, command, { now: context.now, zone: state.zone, law });
  if (decided.kind === "refused") return decided;
  const after = [...requests.filter((one) => one !== before), decided.after];
  const wanted = [...after.flatMap(holdsOfRequest), ...holdsOfObjections(objections)];
  return { kind: "accepted", events: [decided.event, ...reconcileHolds(state, wanted, context)] };
}

/**
 * Of each kind that some objection or request wants, one hold stands, under the id of one that wants it, and goes in the
 * same commit as the last of them.
 */
function reconcileHolds(
  state: CaseState,
  wanted: readonly WantedHold[],
  context: CommandContext,
): readonly CaseEvent[] {
  const events: CaseEvent[] = [];
  let holds = state.holds;
  const follow = (outcome: CommandOutcome): void => {
    if (outcome.kind === "accepted") events.push(...outcome.events);
  };
  for (const { id, stands, why } of wanted) {
    if (stands || !holds.some((hold) => hold.id === id)) continue;
    follow(liftHold({ ...state, holds }, id, why, context));
    holds = holds.filter((hold) => hold.id !== id);
  }
  const today = localTimeAt(state.zone, context.now).day;
  for (const { id, kind, citation, source, stands } of wanted) {
    if (!stands || holds.some((hold) => hold.kind === kind && (hold.endsOn === undefined || hold.endsOn > today)))
      continue;
    const placed: Hold = { id, kind, citation, source, startsOn: today };
    follow(placeHold({ ...state, holds }, placed, context));
    holds = [...holds, placed];
  }
  return events;
}

function postEntry(
  state: CaseState,
  entry: EntryRecord,
  open: readonly OpenInstalment[],
  context: CommandContext,
): CommandOutcome {
  if (!state.accounts.some((account) => account.accountId === entry.accountId)) {
    return { kind: "refused", because: "no-such-account", accountId: entry.accountId };
  }
  const today = localTimeAt(state.zone, context.now).day;
  const accounts = state.accounts.map((account) =>
    account.accountId === entry.accountId ? { ...account, open } : account,
  );
  const anchor = anchorOf(accounts);
  const cured = state.episode > 0 && state.stage !== "closed" && !isInArrears(accounts, today);
  // The step is not taken twice: after a payment the path goes on from where it stood, tomorrow at the earliest.
  const progress = cured ? { cursor: 0 } : { ...state.progress, lastStepOn: today };
  const after: CaseState = { ...state, accounts, anchor, progress };
  const next = nextLook(after, today, context.ladder);
  const posted: CaseEvent = { kind: "entry-posted", entry, open, anchor, next };
  const cure: readonly CaseEvent[] = cured ? [{ kind: "case-cured", on: today, episode: state.episode, next }] : [];
  const stops = entry.kind === "payment" || cured ? suppressQueued(state, "payment") : [];
  const recalls = cured ? recallOf(state, "cured", context.now) : [];
  return { kind: "accepted", events: [posted, ...cure, ...stops, ...recalls] };
}

function suppression(command: Extract<CaseCommand, { kind: "suppress-contact" }>): CaseEvent {
  const { contactId, reasons, asked, retake } = command;
  return withRetake({ kind: "contact-suppressed", contactId, reasons, ...(asked !== undefined && { asked }) }, retake);
}

type NotMade = Extract<CaseEvent, { kind: "contact-suppressed" | "contact-failed" }>;

function withRetake(event: NotMade, retake: Retake | undefined): CaseEvent {
  return retake === undefined ? event : { ...event, retake: retake.index, next: retake.at };
}

function onContact(
  state: CaseState,
  contactId: number,
  allowed: readonly ContactState[],
  then: (contact: CaseContact) => readonly CaseEvent[] | undefined,
): CommandOutcome {
  const contact = state.contacts.find((one) => one.contactId === contactId);
  if (contact === undefined) return { kind: "refused", because: "no-such-contact", contactId };
  const events = allowed.includes(contact.state) ? then(contact) : undefined;
  if (events === undefined)
    return { kind: "refused", because: "contact-not-in-state", contactId, state: contact.state };
  return { kind: "accepted", events };
}

/** When the run should look at a case next: the end of its holds or the day of its next step, null for never. */
export function nextLook(state: CaseState, today: Day, ladder: Ladder): Instant | null {
  let day: Day | undefined;
  for (const hold of state.holds) {
    if (!pausesLadder(hold.kind) || (hold.endsOn !== undefined && hold.endsOn <= today)) continue;
    if (hold.startsOn > today) continue;
    if (hold.endsOn === undefined) return null;
    if (day === undefined || hold.endsOn > day) day = hold.endsOn;
  }
  if (day === undefined) {
    if (state.anchor === null) return null;
    day = nextStep(ladder, state.anchor, state.progress)?.dueOn;
  }
  return day === undefined ? null : instantAt(state.zone, { day, minute: 0 });
}
