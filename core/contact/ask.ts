import type { Day } from "../calendar/day.ts";
import { DAY_MS, type Instant, instantAt, localDayAt, localTimeAt, parseZone, type Zone } from "../calendar/zone.ts";
import type { HoldKind } from "../case/hold.ts";
import type { Attempt, ContactFacts, DebtFact, HoldFact, Outcome } from "./facts.ts";
import type { Channel, ContentPart } from "./request.ts";

/** Which attempts a cap counts. Absent fields do not narrow. */
export type Counting = {
  readonly channels?: readonly Channel[];
  /** Outcomes that do not count; everything else does, `reserved` and `unknown` included. */
  readonly except?: readonly Outcome[];
  /** Only these outcomes count. */
  readonly only?: readonly Outcome[];
  readonly lenderId?: string;
  readonly actorId?: string;
  readonly pointId?: string;
  readonly debt?: string;
  readonly direction?: "outbound" | "inbound";
};

/**
 * One question to the rules: the facts, and what several rules derive from them, derived once.
 * A rule asks in words (`ask.minute`, `ask.count(...)`) instead of computing.
 */
export class Ask {
  readonly facts: ContactFacts;
  readonly at: Instant;
  readonly zone: Zone;
  readonly day: Day;
  /** Minute of the local day in the first zone, 0–1439. */
  readonly minute: number;
  #zones: readonly Zone[] | undefined;
  #madeToday: readonly Attempt[] | undefined;

  /** @throws RangeError when the facts name a zone the runtime does not know: intake must have refused it */
  constructor(facts: ContactFacts, fallbackZone: Zone) {
    this.facts = facts;
    this.at = facts.request.at;
    const named = facts.request.point.zone ?? facts.person.zones[0];
    this.zone = named === undefined ? fallbackZone : knownZone(named);
    const local = localTimeAt(this.zone, this.at);
    this.day = local.day;
    this.minute = local.minute;
  }

  /** Every zone the file suggests, the contact point's included; the fallback alone when it suggests none. */
  get zones(): readonly Zone[] {
    if (this.#zones === undefined) {
      const names = new Set<string>(this.facts.person.zones);
      if (this.facts.request.point.zone !== undefined) names.add(this.facts.request.point.zone);
      this.#zones = names.size === 0 ? [this.zone] : [...names].map(knownZone);
    }
    return this.#zones;
  }

  get zoneUnknown(): boolean {
    return this.facts.person.zones.length === 0 && this.facts.request.point.zone === undefined;
  }

  hold(kind: HoldKind): HoldFact | undefined {
    const { holds } = this.facts;
    if (holds.length === 0) return undefined;
    for (const hold of holds) {
      if (hold.kind === kind && hold.from <= this.at && (hold.until === undefined || this.at < hold.until)) {
        if (hold.debts === undefined || this.facts.request.debts.some((debt) => hold.debts?.includes(debt)))
          return hold;
      }
    }
    return undefined;
  }

  has(part: ContentPart): boolean {
    return this.facts.request.content?.includes(part) ?? false;
  }

  /** Debts this contact is about. One that the file does not know may be any of them, so then it is about them all. */
  get debts(): readonly DebtFact[] {
    const { debts, request } = this.facts;
    const [only] = debts;
    if (debts.length === 1 && request.debts.length === 1 && only?.id === request.debts[0]) return debts;
    const named = debts.filter((debt) => request.debts.includes(debt.id));
    return named.length === request.debts.length ? named : debts;
  }

  /**
   * Attempts at or after `since`, oldest first. Places reserved for later moments count too:
   * a contact squeezed in before them would otherwise make them one too many.
   */
  attempts(since: Instant, counting: Counting): readonly Attempt[] {
    const found: Attempt[] = [];
    const { history } = this.facts;
    for (let i = history.length - 1; i >= 0; i--) {
      const attempt = history[i] as Attempt;
      if (attempt.at >= since && counts(attempt, counting)) found.push(attempt);
    }
    return found.reverse();
  }

  /** Number of attempts, places reserved for later today included, on the local calendar day of the request in the first zone. */
  countToday(counting: Counting): number {
    let count = 0;
    const { history } = this.facts;
    for (let i = history.length - 1; i >= 0; i--) {
      const attempt = history[i] as Attempt;
      if (Math.abs(this.at - attempt.at) > 2 * DAY_MS) continue;
      if (counts(attempt, counting) && localDayAt(this.zone, attempt.at) === this.day) count += 1;
    }
    return count;
  }

  /** Contacts made to anyone on the local day of the request in the first zone, places reserved for later today included. */
  get madeToday(): readonly Attempt[] {
    if (this.#madeToday === undefined) {
      let made: Attempt[] | undefined;
      for (const attempt of this.facts.history) {
        if (attempt.direction !== "outbound" || Math.abs(this.at - attempt.at) > 2 * DAY_MS) continue;
        if (localDayAt(this.zone, attempt.at) !== this.day) continue;
        if (made === undefined) made = [attempt];
        else made.push(attempt);
      }
      this.#madeToday = made ?? NONE;
    }
    return this.#madeToday;
  }

  /** First instant of a local day at a minute, in the first zone. */
  instantOn(day: Day, minute: number): Instant {
    return instantAt(this.zone, { day, minute });
  }

  /** First instant of the local day after the request. */
  get tomorrow(): Instant {
    return instantAt(this.zone, { day: (this.day + 1) as Day, minute: 0 });
  }
}

const NONE: readonly Attempt[] = [];

function counts(attempt: Attempt, counting: Counting): boolean {
  if (counting.channels !== undefined && !counting.channels.includes(attempt.channel)) return false;
  if (counting.direction !== undefined && attempt.direction !== counting.direction) return false;
  if (counting.only !== undefined && !counting.only.includes(attempt.outcome)) return false;
  if (counting.except?.includes(attempt.outcome)) return false;
  if (counting.lenderId !== undefined && attempt.lenderId !== counting.lenderId) return false;
  if (counting.actorId !== undefined && attempt.actorId !== counting.actorId) return false;
  if (counting.pointId !== undefined && attempt.pointId !== counting.pointId) return false;
  return counting.debt === undefined || attempt.debts.includes(counting.debt);
}

const zonesByName = new Map<string, Zone>();

function knownZone(name: string): Zone {
  const known = zonesByName.get(name);
  if (known !== undefined) return known;
  const zone = parseZone(name);
  if (zone === undefined) throw new RangeError(`unknown time zone: ${name}`);
  zonesByName.set(name, zone);
  return zone;
}
