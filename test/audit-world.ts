import {
  type AuditEntry,
  type AuditEvent,
  type AuditLog,
  type ContactMade,
  momentOf,
} from "@fairdue/core/audit/log.ts";
import { HOUR_MS, type Instant, MINUTE_MS } from "@fairdue/core/calendar/zone.ts";
import { Dice } from "@fairdue/core/contact/dice.ts";
import type { Attempt, ContactFacts, DebtFact, HoldFact, Outcome } from "@fairdue/core/contact/facts.ts";
import { decideContact, type Gate } from "@fairdue/core/contact/gate.ts";
import type { ContactRequest } from "@fairdue/core/contact/request.ts";
import { at, vectorFacts } from "@fairdue/core/contact/vector.ts";

/** One contact of the simulated days: what the gate said of it and whether it was made all the same. */
export type Asked = {
  readonly source: string;
  readonly request: ContactRequest;
  readonly permitted: boolean;
  readonly reasons: readonly string[];
};

/**
 * Some days of one borrower, played out with the real gate: the lender and an agency ask in turn, outcomes come in
 * late, the borrower and others act in between. What the gate permits is made; some of what it blocks is made too,
 * as by somebody who went round it.
 *
 * @param outcomes at once, where a rule looks for what nobody can know before: whether a call became a conversation
 */
export function playDays(
  numbers: readonly number[],
  gate: Gate,
  outcomes: "late" | "at-once" = "late",
): { log: AuditLog; asked: readonly Asked[] } {
  const dice = new Dice(numbers);
  const world = new World();
  let now = at("2026-11-20", "07:00");
  const steps = 10 + dice.below(40);
  if (dice.below(4) < 3) world.mandate(now);
  for (let step = 0; step < steps; step++) {
    now += pause(dice);
    if (outcomes === "late") world.settleSome(dice);
    else world.settleAll(dice);
    if (dice.below(8) === 7) {
      world.happen(arbitraryEvent(dice, now));
      continue;
    }
    const request = arbitraryRequest(dice, now, world.lastInbound);
    const verdict = decideContact(gate, world.factsFor(request));
    const permitted = verdict.kind === "permit";
    const reasons = verdict.kind === "permit" ? [] : verdict.reasons.map(({ rule }) => rule);
    const source = `contact ${step}`;
    const forced = dice.below(3) === 2;
    if (!permitted && !forced) continue;
    world.make(source, request, permitted);
    world.asked.push({ source, request, permitted, reasons });
  }
  world.settleAll(dice);
  return { log: world.log(), asked: world.asked };
}

/** Mostly about half an hour, sometimes hours: nights, days and weeks all come up. */
function pause(dice: Dice): number {
  const shape = dice.below(8);
  if (shape < 6) return (20 + dice.below(60)) * MINUTE_MS;
  return shape === 6 ? dice.below(300) * MINUTE_MS : dice.below(40) * HOUR_MS;
}

function arbitraryEvent(dice: Dice, now: Instant): AuditEntry {
  const debt = dice.of(["debt-1", "debt-2"]);
  const agencyId = "agency-1";
  const minutes = { from: dice.below(24) * 60, until: 1 + dice.below(24) * 60 };
  const events: readonly (() => AuditEntry)[] = [
    () => inbound(dice, now),
    () => ({ kind: "placed", at: now, debt, agencyId }),
    () => ({ kind: "placement-notified", at: now, debt, agencyId }),
    () => ({ kind: "held", at: now, hold: dice.of(["dispute", "complaint", "hardship-review"]) }),
    () => ({ kind: "released", at: now, hold: dice.of(["dispute", "complaint", "hardship-review"]) }),
    () => ({
      kind: "agreed",
      at: now,
      consent: {
        to: "lender-1",
        at: now,
        scope: "time",
        obtained: dice.of(["person-initiative", "standard-form"]),
        minutes,
        channel: dice.of(["voice", "sms"]),
      },
    }),
    () => ({ kind: "said", at: now, directive: { at: now, kind: "stop-channel", channel: dice.of(["sms", "voice"]) } }),
    () => ({
      kind: "said",
      at: now,
      directive: { at: now, kind: "stop-address", pointId: dice.of(["point-1", "point-2"]) },
    }),
    () => ({ kind: "third-party-refused", at: now, pointId: "point-3" }),
    () => ({
      kind: "lost",
      at: now,
      evidence: { numberInvalid: true, approvedBySupervisor: true, failedAttemptsByDay: [3, 3, 3], channelsTried: 3 },
    }),
    () => ({ kind: "found", at: now }),
  ];
  const stops: readonly (() => AuditEntry)[] = [
    () => ({ kind: "payment-pending", at: now, debt }),
    () => ({ kind: "payment-failed", at: now, debt }),
    () => ({ kind: "paid", at: now, debt }),
    () => ({ kind: "plan-signed", at: now, debt }),
    () => ({ kind: "plan-breached", at: now, debt }),
    () => ({ kind: "recalled", at: now, debt, agencyId }),
    () => ({ kind: "said", at: now, directive: { at: now, kind: "stop-all" } }),
    () => ({ kind: "died", at: now }),
    () => ({ kind: "held", at: now, hold: "insolvency" }),
  ];
  return dice.of(dice.mostly(events, stops))();
}

function inbound(dice: Dice, now: Instant): ContactMade {
  const channel = dice.of(["voice", "sms", "app"]);
  const request: ContactRequest = { ...vectorFacts.request, at: now, channel, messageClass: "service" };
  return { kind: "contact", source: `inbound ${now}`, direction: "inbound", request, outcome: "conversation" };
}

function arbitraryRequest(dice: Dice, now: Instant, lastInbound: ContactMade | undefined): ContactRequest {
  const { request } = vectorFacts;
  const third = dice.below(8) === 7;
  const answering = lastInbound !== undefined && dice.below(5) === 4 ? lastInbound.request : undefined;
  const channel = answering?.channel ?? dice.of(["voice", "voice", "sms", "app", "visit"]);
  return {
    ...request,
    at: now,
    channel,
    automation: dice.of(["human", "human", "prerecorded", "ai"]),
    messageClass: dice.mostly(
      "demand",
      dice.of(["reminder", "service", "dispute-response", "formal-notice", "relay-request"]),
    ),
    content: dice.mostly(FULL_CONTENT, dice.of(ODD_CONTENT)),
    recorded: dice.mostly(true, false),
    actor: { ...(dice.below(3) === 2 ? AGENCY : request.actor), ...dice.mostly({}, dice.of(ODD_ACTOR)) },
    recipient: third
      ? { role: dice.of(["contact-person", "employer"]), id: "contact-1", purpose: "relay" }
      : request.recipient,
    point: {
      ...request.point,
      id: third ? "point-3" : dice.of(["point-1", "point-2"]),
      ...dice.mostly({}, { source: dice.of(["contract", "address-book"]) }),
    },
    debts: dice.of([["debt-1"], ["debt-1", "debt-2"]]),
    ...(answering !== undefined && { replyTo: { at: answering.at, channel: answering.channel } }),
    ...(channel === "visit" && { visit: { ...VISIT, ...dice.mostly({}, dice.of(ODD_VISIT)) } }),
  };
}

const ODD_ACTOR = [
  { approvedLine: false },
  { genuineCallerId: false },
  { subcontracted: true },
  { posesAsLender: true },
] as const;
const VISIT = { collectors: 2, idShown: true, noticeGiven: true, entersPrivatePlace: false } as const;
const ODD_VISIT = [{ collectors: 1 }, { entersPrivatePlace: true }] as const;
const ODD_PARTS = [
  "threat",
  "insult",
  "criminal-claim",
  "false-consequence",
  "false-authority",
  "public-posting",
  "induced-borrowing",
  "balance",
] as const;
const FULL_CONTENT = [
  "collector-name",
  "collector-trade-name",
  "collector-contact",
  "creditor-name",
  "purpose",
  "complaint-channel",
  "ai-disclosure",
  "human-option",
] as const;
const ODD_CONTENT = [[], ...ODD_PARTS.map((part) => [...FULL_CONTENT, part])];
const AGENCY = { ...vectorFacts.request.actor, role: "agency", id: "agency-1", listed: true } as const;

class World {
  readonly asked: Asked[] = [];
  lastInbound: ContactMade | undefined;
  #entries: AuditEntry[] = [];
  readonly #open = new Set<string>();

  /** The agency holds both debts and the borrower has been told. */
  mandate(at: Instant): void {
    for (const debt of ["debt-1", "debt-2"]) {
      this.happen({ kind: "placed", at, debt, agencyId: "agency-1" });
      this.happen({ kind: "placement-notified", at, debt, agencyId: "agency-1" });
    }
  }

  happen(entry: AuditEntry): void {
    if (entry.kind === "contact") this.lastInbound = entry;
    this.#entries.push(entry);
  }

  make(source: string, request: ContactRequest, permitted: boolean): void {
    const permit = permitted ? "held" : "missing";
    this.#entries.push({ kind: "contact", source, direction: "outbound", request, outcome: "reserved", permit });
    this.#open.add(source);
  }

  settleSome(dice: Dice): void {
    for (const source of [...this.#open]) if (dice.below(2) === 0) this.#settle(source, dice);
  }

  settleAll(dice: Dice): void {
    for (const source of [...this.#open]) this.#settle(source, dice);
  }

  #settle(source: string, dice: Dice): void {
    this.#open.delete(source);
    this.#entries = this.#entries.map((entry) => {
      if (entry.kind !== "contact" || entry.source !== source) return entry;
      return { ...entry, outcome: outcomeOf(entry.request, dice) };
    });
  }

  log(): AuditLog {
    return {
      personId: "person-1",
      zones: ["Asia/Shanghai"],
      lenderId: "lender-1",
      covers: ["mandates", "lost-evidence", "recordings", "content"],
      entries: this.#entries,
    };
  }

  /** The facts as they stand, read off the entries without the audit's own fold. */
  factsFor(request: ContactRequest): ContactFacts {
    const events = this.#entries.filter((entry): entry is AuditEvent => entry.kind !== "contact");
    const refused = events.some((event) => event.kind === "third-party-refused" && event.pointId === request.point.id);
    const lost = events.findLast((event) => event.kind === "lost" || event.kind === "found");
    const consents = events.flatMap((event) => (event.kind === "agreed" ? [event.consent] : []));
    return {
      ...vectorFacts,
      request: { ...request, recipient: { ...request.recipient, ...(refused && { refused }) } },
      person: {
        ...vectorFacts.person,
        consents,
        ...(events.some(({ kind }) => kind === "died") && { deceased: true }),
        ...(lost?.kind === "lost" && { lost: lost.evidence }),
      },
      debts: ["debt-1", "debt-2"].map((id) => debtOf(id, events, request.actor.id)),
      holds: holdsOf(events),
      directives: events.flatMap((event) => (event.kind === "said" ? [event.directive] : [])),
      history: this.#entries.filter((entry) => entry.kind === "contact").map(attemptOf),
    };
  }
}

function outcomeOf({ channel }: ContactRequest, dice: Dice): Outcome {
  if (channel === "visit") return dice.of(["conversation", "no-answer"]);
  if (channel !== "voice") return dice.of(["delivered", "read", "undeliverable", "unknown"]);
  return dice.of([
    "no-answer",
    "conversation",
    "answered",
    "busy",
    "voicemail",
    "notified",
    "dropped",
    "not-in-service",
    "wrong-party",
    "unknown",
  ]);
}

function attemptOf({ request, direction, outcome }: ContactMade): Attempt {
  return {
    at: request.at,
    channel: request.channel,
    direction,
    outcome,
    actorId: request.actor.id,
    lenderId: "lender-1",
    pointId: request.point.id,
    recipient: request.recipient.role,
    debts: request.debts,
    messageClass: request.messageClass,
    ...(request.automation !== undefined && { automation: request.automation }),
    ...(request.recipient.id !== undefined && { recipientId: request.recipient.id }),
  };
}

function holdsOf(events: readonly AuditEvent[]): readonly HoldFact[] {
  const open = new Map<string, HoldFact>();
  for (const event of events) {
    if (event.kind === "held") open.set(event.hold, { kind: event.hold, from: event.at });
    const held = event.kind === "released" ? open.get(event.hold) : undefined;
    if (held !== undefined && held.until === undefined) open.set(held.kind, { ...held, until: event.at });
  }
  return [...open.values()];
}

function debtOf(id: string, events: readonly AuditEvent[], actorId: string): DebtFact {
  const mine = events.filter((event) => "debt" in event && event.debt === id);
  const payment = mine.findLast(({ kind }) => kind.startsWith("pa"));
  const plan = mine.findLast(({ kind }) => kind.startsWith("plan-"));
  const from = mine.findLastIndex((event) => event.kind === "placed" && event.agencyId === actorId);
  const mandate = from < 0 ? [] : mine.slice(from);
  const noticeSentAt = mandate.find(({ kind }) => kind === "placement-notified");
  const recalled = mandate.find(({ kind }) => kind === "recalled");
  return {
    ...(vectorFacts.debts[0] as DebtFact),
    id,
    paid: mine.some(({ kind }) => kind === "paid"),
    ...(payment?.kind === "payment-pending" && { paymentPending: true }),
    ...(plan !== undefined && { plan: { signed: true, breached: plan.kind === "plan-breached" } }),
    ...(from >= 0 && {
      placement: {
        agencyId: actorId,
        contractOnFile: true,
        activePlacements: 1,
        ...(noticeSentAt !== undefined && { noticeSentAt: momentOf(noticeSentAt) }),
        ...(recalled !== undefined && { recalledAt: momentOf(recalled) }),
      },
    }),
  };
}
