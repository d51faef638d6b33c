import { DAY_MS, HOUR_MS, type Instant, type Zone } from "../calendar/zone.ts";
import { Ask } from "./ask.ts";
import type { ContactFacts } from "./facts.ts";
import type { ActorRole, Channel, ContactRequest, ContentPart, MessageClass, RecipientRole } from "./request.ts";
import type { Finding, Rule, Rulebook } from "./rule.ts";
import type { Blocked, Permit, Reason, Verdict } from "./verdict.ts";

/** Rulebooks made ready to be asked: parameters reduced to numbers, rules sorted by the contacts they speak to. */
export type Gate = {
  readonly rulebooks: readonly string[];
  readonly rules: ReadonlyMap<string, Rule>;
  readonly enforced: readonly Prepared[];
  /** Memo: the rules that speak to a kind of contact, by channel, actor, recipient and class of message. */
  readonly speaking: Map<Channel, Map<ActorRole, Map<RecipientRole, Map<MessageClass, Speaking>>>>;
  /** Zone to judge by when the file suggests none; rules may still refuse because it is unknown. */
  readonly fallbackZone: Zone;
};

/** What the loop over all rules reads, in one shape for every rule, since that loop decides how many contacts a second. */
type Prepared = {
  readonly rule: Rule;
  readonly check: Rule["check"];
  readonly parameter: Readonly<Record<string, number>>;
  readonly from: number;
  /** First day no longer in force; infinity when none is set. */
  readonly until: number;
};

/** The rules that speak to one kind of contact, and those of them that any message of the kind must pass. */
type Speaking = {
  readonly every: readonly Prepared[];
  readonly always: readonly Prepared[];
  /** What a message must carry for the rest of `every` to speak. */
  readonly parts: ReadonlySet<ContentPart>;
};

/** How long a permit may be used when no rule bounds it sooner. */
const PERMIT_MS = 4 * HOUR_MS;
/** Past this the search for a lawful moment stops; the longest period any rule counts over is shorter. */
const HORIZON_MS = 400 * DAY_MS;
const MOST_STEPS = 64;

/** Makes rulebooks ready to be asked. Layers are already stacked and tightened; all their rules are asked. */
export function prepareGate(books: readonly Rulebook[], fallbackZone: Zone): Gate {
  const rules = new Map<string, Rule>();
  for (const book of books) {
    for (const rule of book.rules) {
      if (rules.has(rule.id)) throw new RangeError(`rule ${rule.id} is in two rulebooks`);
      rules.set(rule.id, rule);
    }
  }
  const enforced = [...rules.values()]
    .filter((rule) => rule.state === "in-force" || rule.state === "repealed")
    .map((rule) => ({
      rule,
      check: rule.check,
      parameter: numbersOf(rule),
      from: rule.inForceFrom,
      until: rule.inForceUntil ?? Number.POSITIVE_INFINITY,
    }));
  const names = books.map((book) => `${book.id}@${book.version}`);
  return { rulebooks: names, rules, enforced, speaking: new Map(), fallbackZone };
}

/** The rules that speak to this contact: by its kind, sorted out once for every kind that comes up, then by its content. */
function rulesFor(gate: Gate, request: ContactRequest): readonly Prepared[] {
  const { every, always, parts } = speakingTo(gate, request);
  const { content } = request;
  if (content === undefined || parts.size === 0 || !content.some((part) => parts.has(part))) return always;
  return every.filter(({ rule: { appliesTo } }) => appliesTo.carrying?.some((part) => content.includes(part)) ?? true);
}

function speakingTo(gate: Gate, request: ContactRequest): Speaking {
  const { channel, messageClass, actor, recipient } = request;
  const found = gate.speaking.get(channel)?.get(actor.role)?.get(recipient.role)?.get(messageClass);
  if (found !== undefined) return found;
  const every = gate.enforced.filter(({ rule: { appliesTo } }) => {
    if (appliesTo.channels !== undefined && !appliesTo.channels.includes(channel)) return false;
    if (appliesTo.actors !== undefined && !appliesTo.actors.includes(actor.role)) return false;
    if (appliesTo.recipients !== undefined && !appliesTo.recipients.includes(recipient.role)) return false;
    return appliesTo.messageClasses === undefined || appliesTo.messageClasses.includes(messageClass);
  });
  const speaking = {
    every,
    always: every.filter(({ rule }) => rule.appliesTo.carrying === undefined),
    parts: new Set(every.flatMap(({ rule }) => rule.appliesTo.carrying ?? [])),
  };
  const byActor = kept(gate.speaking, channel);
  kept(kept(byActor, actor.role), recipient.role).set(messageClass, speaking);
  return speaking;
}

/** The inner map under a key, made when it is not there yet. */
function kept<Key, Inner, Value>(outer: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  let inner = outer.get(key);
  if (inner === undefined) {
    inner = new Map();
    outer.set(key, inner);
  }
  return inner;
}

/**
 * Asks every rule about one intended contact.
 *
 * @returns a permit for exactly this request, or all reasons against it with the earliest lawful moment
 */
export function decideContact(gate: Gate, facts: ContactFacts): Verdict {
  const outcome = askRules(gate, facts);
  if (outcome.blocking.length === 0) {
    return { kind: "permit", permit: seal(gate, facts, outcome.validUntil), notes: outcome.notes };
  }
  const reasons = outcome.blocking as [Reason, ...Reason[]];
  return { kind: gravest(reasons), reasons, earliest: earliestMoment(gate, facts, reasons), notes: outcome.notes };
}

type Outcome = { readonly blocking: Reason[]; readonly notes: Reason[]; readonly validUntil: Instant };

const NOTHING: Reason[] = [];

function askRules(gate: Gate, facts: ContactFacts): Outcome {
  const ask = new Ask(facts, gate.fallbackZone);
  let blocking = NOTHING;
  let notes = NOTHING;
  let lifted: string[] | undefined;
  let validUntil = ask.at + PERMIT_MS;
  for (const { rule, check, parameter, from, until } of rulesFor(gate, facts.request)) {
    if (ask.day < from || ask.day >= until) continue;
    const finding = check(ask, parameter);
    if (finding === undefined) continue;
    if (finding.kind === "bound") {
      if (finding.until < validUntil) validUntil = finding.until;
      continue;
    }
    const reason = reasonOf(rule, finding);
    if (finding.kind === "warn" || finding.kind === "lift") {
      notes = notes === NOTHING ? [reason] : [...notes, reason];
      if (finding.kind === "lift") {
        lifted = [...(lifted ?? []), ...lawfullyLifted(gate, rule, finding.lifts)];
        if (finding.until !== undefined && finding.until < validUntil) validUntil = finding.until;
      }
    } else {
      if (blocking === NOTHING) blocking = [reason];
      else blocking.push(reason);
    }
  }
  if (lifted === undefined) return { blocking, notes, validUntil };
  const silenced = lifted;
  return { blocking: blocking.filter((reason) => !silenced.includes(reason.rule)), notes, validUntil };
}

/** A rule is lifted only by one that it names itself: an exception is the upper rule's own "unless". */
function lawfullyLifted(gate: Gate, lifter: Rule, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => gate.rules.get(id)?.unless?.includes(lifter.id) ?? false);
}

function reasonOf({ id }: Rule, finding: Exclude<Finding, { kind: "bound" }>): Reason {
  const { kind, says, used = {} } = finding;
  if (kind === "later") return { rule: id, kind, says, used, until: finding.until };
  if (kind === "require") return { rule: id, kind, says, used, needs: finding.needs };
  if (kind === "route") return { rule: id, kind, says, used, to: finding.to };
  if (kind === "lift" && finding.until !== undefined) return { rule: id, kind, says, used, until: finding.until };
  return { rule: id, kind, says, used };
}

const GRAVITY = ["refuse", "route", "require"] as const;

function gravest(reasons: readonly Reason[]): Blocked["kind"] {
  for (const kind of GRAVITY) {
    for (const reason of reasons) if (reason.kind === kind) return kind;
  }
  return "later";
}

/** Moves to the latest `until` and asks again, since one rule's opening may be another's closing. */
function earliestMoment(gate: Gate, facts: ContactFacts, first: readonly Reason[]): Instant | undefined {
  let reasons = first;
  let at = facts.request.at;
  for (let step = 0; step < MOST_STEPS; step++) {
    let until: Instant | undefined;
    for (const reason of reasons) {
      if (reason.kind === "refuse" || reason.kind === "route") return undefined;
      if (reason.until !== undefined && (until === undefined || reason.until > until)) until = reason.until;
    }
    if (until === undefined) return at;
    if (until <= at || until - facts.request.at > HORIZON_MS) return undefined;
    at = until;
    reasons = askRules(gate, { ...facts, request: { ...facts.request, at } }).blocking;
  }
  return undefined;
}

function seal(gate: Gate, facts: ContactFacts, expiresAt: Instant): Permit {
  const { request } = facts;
  return { request, from: request.at, expiresAt, rulebooks: gate.rulebooks } as Permit;
}

function numbersOf(rule: Rule): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(rule.parameters).map(([name, { value }]) => [name, value]));
}
