import { DAY_MS, HOUR_MS, type Instant, type Zone } from "../calendar/zone.ts";
import { Ask } from "./ask.ts";
import type { ContactFacts } from "./facts.ts";
import { CHANNELS, type Channel } from "./request.ts";
import type { Finding, Rule, Rulebook } from "./rule.ts";
import type { Blocked, Permit, Reason, Verdict } from "./verdict.ts";

/** Rulebooks made ready to be asked: rules sorted by channel, parameters reduced to numbers. */
export type Gate = {
  readonly rulebooks: readonly string[];
  readonly rules: ReadonlyMap<string, Rule>;
  readonly byChannel: Readonly<Record<Channel, readonly Prepared[]>>;
  /** Zone to judge by when the file suggests none; rules may still refuse because it is unknown. */
  readonly fallbackZone: Zone;
};

type Prepared = { readonly rule: Rule; readonly parameter: Readonly<Record<string, number>> };

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
  const enforced = [...rules.values()].filter((rule) => rule.state === "in-force" || rule.state === "repealed");
  const byChannel = Object.fromEntries(
    CHANNELS.map((channel) => [
      channel,
      enforced
        .filter((rule) => rule.appliesTo.channels === undefined || rule.appliesTo.channels.includes(channel))
        .map((rule) => ({ rule, parameter: numbersOf(rule) })),
    ]),
  ) as unknown as Record<Channel, readonly Prepared[]>;
  return { rulebooks: books.map((book) => `${book.id}@${book.version}`), rules, byChannel, fallbackZone };
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
  const { actor, recipient, messageClass, channel } = facts.request;
  let blocking = NOTHING;
  let notes = NOTHING;
  let lifted: string[] | undefined;
  let validUntil = ask.at + PERMIT_MS;
  for (const { rule, parameter } of gate.byChannel[channel]) {
    const { appliesTo } = rule;
    if (appliesTo.actors !== undefined && !appliesTo.actors.includes(actor.role)) continue;
    if (appliesTo.recipients !== undefined && !appliesTo.recipients.includes(recipient.role)) continue;
    if (appliesTo.messageClasses !== undefined && !appliesTo.messageClasses.includes(messageClass)) continue;
    if (ask.day < rule.inForceFrom || (rule.inForceUntil !== undefined && ask.day >= rule.inForceUntil)) continue;
    const finding = rule.check(ask, parameter);
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

function reasonOf(rule: Rule, finding: Exclude<Finding, { kind: "bound" }>): Reason {
  return {
    rule: rule.id,
    kind: finding.kind,
    says: finding.says,
    used: finding.used ?? {},
    ...(finding.kind === "later" && { until: finding.until }),
    ...(finding.kind === "require" && { needs: finding.needs }),
    ...(finding.kind === "route" && { to: finding.to }),
  };
}

function gravest(reasons: readonly Reason[]): Blocked["kind"] {
  for (const kind of ["refuse", "route", "require"] as const) {
    if (reasons.some((reason) => reason.kind === kind)) return kind;
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
