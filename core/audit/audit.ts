import { type Instant, parseZone, type Zone } from "../calendar/zone.ts";
import type { Citation, Rule, Rulebook, RuleState, Strength, Used } from "../contact/rule.ts";
import type { Text } from "../text.ts";
import { type Check, localOf } from "./check.ts";
import { CHECKS } from "./checks/index.ts";
import type { AuditLog, ContactMade } from "./log.ts";
import { Standing } from "./standing.ts";

/** A contact that broke a rule, with the article and the records that show it. */
export type Violation = {
  readonly rule: string;
  readonly title: Text;
  readonly strength: Strength;
  readonly cites: readonly Citation[];
  readonly personId: string;
  /** Source of the contact: a line of the file, an id in the database. */
  readonly source: string;
  readonly at: Instant;
  readonly actorId: string;
  readonly what: Text;
  readonly used: Used;
  /** Sources of the other contacts it rests on, oldest first. */
  readonly evidence: readonly string[];
};

/** What the audit knows of a rule: its name, numbers and sources. Never its check. */
type LawLine = Pick<Rule, "id" | "title" | "strength" | "cites" | "inForceFrom" | "inForceUntil"> & {
  readonly state: RuleState;
  readonly numbers: Readonly<Record<string, number>>;
};

/** A permit must be shown for every contact of ours; this is the house's first promise and no rulebook's. */
const NO_PERMIT: Omit<Violation, "personId" | "source" | "at" | "actorId"> = {
  rule: "fairdue.permit",
  title: { zh: "没有许可，不得联系", en: "No permit, no contact" },
  strength: "house",
  cites: [],
  what: { zh: "这次联系没有许可。", en: "This contact had no permit." },
  used: {},
  evidence: [],
};

/**
 * Examines every outbound contact of a history against the definitions of the law in force on its day.
 *
 * The definitions stand in `checks/`, apart from the gate; of the rulebooks only ids, numbers and sources are read.
 *
 * @throws RangeError when a zone of the log is unknown or the entries are not in order: intake must have refused it
 */
export function auditHistory(log: AuditLog, books: readonly Rulebook[], fallbackZone: Zone): readonly Violation[] {
  const law = readLaw(books);
  const violations: Violation[] = [];
  const standing = new Standing();
  let last = Number.NEGATIVE_INFINITY;
  for (const entry of log.entries) {
    const at = entry.kind === "contact" ? entry.request.at : entry.at;
    if (at < last) throw new RangeError(`entries of ${log.personId} are not in order`);
    last = at;
    if (entry.kind !== "contact") {
      standing.take(entry);
      continue;
    }
    if (entry.direction === "outbound") violations.push(...examine(log, entry, { standing, law, fallbackZone }));
    standing.contacts.push(entry);
  }
  return violations;
}

/** Rules of these books that records with such gaps cannot show kept or broken. */
export function notExamined(log: AuditLog, books: readonly Rulebook[]): readonly string[] {
  const gaps = CHECKS.filter(({ needs }) => needs !== undefined && !log.covers.includes(needs));
  return gaps.map(({ rule }) => rule).filter((id) => books.some(({ rules }) => rules.some((rule) => rule.id === id)));
}

type Court = { readonly standing: Standing; readonly law: ReadonlyMap<string, LawLine>; readonly fallbackZone: Zone };

function examine(log: AuditLog, made: ContactMade, court: Court): readonly Violation[] {
  const { at } = made.request;
  const zone = zoneOf(log, made, court.fallbackZone);
  const local = localOf(at, zone);
  const seen = { personId: log.personId, source: made.source, at, actorId: made.request.actor.id };
  const found: Violation[] = made.permit === "missing" ? [{ ...NO_PERMIT, ...seen }] : [];
  for (const check of CHECKS) {
    if (check.needs !== undefined && !log.covers.includes(check.needs)) continue;
    const line = court.law.get(check.rule);
    if (line === undefined || line.state === "draft" || line.state === "deferred") continue;
    if (local.day < line.inForceFrom || (line.inForceUntil !== undefined && local.day >= line.inForceUntil)) continue;
    const evidence = check.find({ made, standing: court.standing, zone, at, ...local, limit: limitOf(check, line) });
    if (evidence === undefined) continue;
    const { id, title, strength, cites } = line;
    found.push({
      ...seen,
      rule: id,
      title,
      strength,
      cites,
      what: evidence.what,
      used: evidence.used ?? {},
      evidence: evidence.with?.map(({ source }) => source) ?? [],
    });
  }
  return found;
}

function readLaw(books: readonly Rulebook[]): ReadonlyMap<string, LawLine> {
  const lines = books.flatMap(({ rules }) =>
    rules.map(({ id, title, strength, cites, state, inForceFrom, inForceUntil, parameters }): [string, LawLine] => {
      const numbers = Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value]));
      const until = inForceUntil === undefined ? {} : { inForceUntil };
      return [id, { id, title, strength, cites, state, inForceFrom, ...until, numbers }];
    }),
  );
  return new Map(lines);
}

function limitOf(check: Check, line: LawLine): (name: string) => number {
  return (name) => {
    const number = line.numbers[name];
    if (number === undefined) throw new RangeError(`rule ${check.rule} has no parameter ${name}`);
    return number;
  };
}

function zoneOf(log: AuditLog, made: ContactMade, fallbackZone: Zone): Zone {
  const name = made.request.point.zone ?? log.zones[0];
  const zone = name === undefined ? fallbackZone : parseZone(name);
  if (zone === undefined) throw new RangeError(`unknown time zone: ${name}`);
  return zone;
}
