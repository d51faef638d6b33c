import { type AuditEntry, type AuditLog, type ContactMade, momentOf } from "@fairdue/core/audit/log.ts";
import { instantAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { LenderFacts } from "@fairdue/core/case/contact-facts.ts";
import type { CaseEvent, Digest, PointRecord } from "@fairdue/core/case/events.ts";
import type { Hold } from "@fairdue/core/case/hold.ts";
import { homeZone } from "@fairdue/core/case/recorded-decisions.ts";
import type { Outcome } from "@fairdue/core/contact/facts.ts";
import type { ContactPoint } from "@fairdue/core/contact/request.ts";
import type { TemplateFacts } from "@fairdue/core/contact/template-facts.ts";

/** An event with the instant of its recording. */
export type TimedEvent = { readonly at: number; readonly event: CaseEvent };

/** What events name and do not hold: the words of a text version, and what was said of a lender. */
export type Told = {
  readonly templates: ReadonlyMap<string, TemplateFacts>;
  readonly lenders: ReadonlyMap<Digest, LenderFacts>;
};

/** A contact that the tables show as made. */
export type ShownContact = {
  readonly contactId: number;
  readonly at: number;
  readonly channel: ContactMade["request"]["channel"];
  readonly messageClass: ContactMade["request"]["messageClass"];
};

type Permitted = Extract<CaseEvent, { kind: "contact-permitted" }>;
type Released = Extract<CaseEvent, { kind: "contact-released" }>;

/**
 * What happened to the borrower of one case, read off its events for the audit: what went out, what was paid, what was
 * held. It asks neither the tables nor the code that gathers facts for the gate, so that a mistake there shows here.
 *
 * @param shown contacts the tables show as made; one that no event knows is a contact without a permit
 */
export function caseLog(events: readonly TimedEvent[], told: Told, shown: readonly ShownContact[]): AuditLog {
  const reading = new CaseReading(homeZone(events), told);
  for (const one of events) reading.take(one);
  return reading.log(shown);
}

/** An entry with its place on the record, which orders what happened in the same millisecond. */
type Placed<Entry> = { readonly entry: Entry; readonly place: number };

class CaseReading {
  readonly #zone: Zone;
  readonly #told: Told;
  readonly #planned = new Map<number, Permitted>();
  readonly #made = new Map<number, Placed<ContactMade>>();
  readonly #others: Placed<AuditEntry>[] = [];
  readonly #holds = new Map<number, { readonly hold: Hold; readonly from: number }>();
  readonly #paid = new Set<string>();
  readonly #released = new Set<number>();
  #place = 0;
  #points: readonly PointRecord[] = [];
  #zones: readonly string[] = [];
  #borrowerId = 0;
  #lender = "";

  constructor(zone: Zone, told: Told) {
    this.#zone = zone;
    this.#told = told;
  }

  take({ at, event }: TimedEvent): void {
    this.#place += 1;
    switch (event.kind) {
      case "case-opened":
        this.#borrowerId = event.borrowerId;
        this.#lender = event.lender;
        break;
      case "borrower-recorded":
        this.#points = event.borrower.points;
        this.#zones = event.borrower.zones;
        break;
      case "contact-permitted":
        this.#planned.set(event.contact.contactId, event);
        break;
      case "contact-released":
        this.#released.add(event.contactId);
        this.#made.set(event.contactId, this.#placed(this.#contact(event)));
        break;
      case "contact-sent":
      case "contact-settled":
        this.#settle(event.contactId, event.outcome);
        break;
      case "contact-failed":
      case "contact-suppressed":
        // Turned away before it reached anybody, or a call taken off the list: it was never made.
        this.#made.delete(event.contactId);
        break;
      case "entry-posted":
        this.#posted(at, String(event.entry.accountId), event.open.length === 0);
        break;
      case "hold-placed":
        this.#held(at, event.hold);
        break;
      case "hold-lifted":
        this.#lifted(at, event.holdId);
        break;
      default:
        break;
    }
  }

  log(shown: readonly ShownContact[]): AuditLog {
    for (const [id, { hold }] of this.#holds) {
      if (hold.endsOn !== undefined) this.#lifted(instantAt(this.#zone, { day: hold.endsOn, minute: 0 }), id);
    }
    const unknown = shown.filter(({ contactId }) => !this.#released.has(contactId));
    const strangers = unknown.map((one) => this.#placed(this.#stranger(one)));
    // A call on the agents' list has not been made yet.
    const made = [...this.#made.values()].filter(({ entry }) => entry.outcome !== "reserved");
    const entries: Placed<AuditEntry>[] = [...this.#others, ...made, ...strangers];
    return {
      personId: String(this.#borrowerId),
      zones: this.#zones,
      lenderId: this.#lender,
      covers: ["content"],
      entries: entries
        .toSorted((a, b) => momentOf(a.entry) - momentOf(b.entry) || a.place - b.place)
        .map(({ entry }) => entry),
    };
  }

  #happen(entry: AuditEntry): void {
    this.#others.push(this.#placed(entry));
  }

  #placed<Entry>(entry: Entry): Placed<Entry> {
    return { entry, place: this.#place };
  }

  #contact(released: Released): ContactMade {
    const planned = this.#planned.get(released.contactId);
    const lender = this.#told.lenders.get(released.lenderFacts);
    const contact = planned?.contact;
    const point = this.#points.find(({ id }) => id === contact?.pointId);
    const template = this.#told.templates.get(`${contact?.template.id}@${contact?.template.version}`);
    const permit = contact !== undefined && released.at < released.expiresAt ? "held" : "missing";
    return {
      kind: "contact",
      source: String(released.contactId),
      direction: "outbound",
      request: {
        at: released.at,
        channel: contact?.channel ?? "voice",
        messageClass: contact?.messageClass ?? "demand",
        ...(template !== undefined && { content: template.content }),
        actor: lender?.actor ?? { role: "lender", id: this.#lender },
        recipient: { role: "borrower", id: String(this.#borrowerId) },
        point: point === undefined ? { id: "unknown", kind: "phone" } : pointOf(point),
        debts: (contact?.debts ?? []).map(String),
        ...(contact?.channel === "voice" && { automation: "human" as const }),
      },
      outcome: "unknown",
      permit,
    };
  }

  /** A contact in the tables of which the record knows nothing. */
  #stranger({ contactId, at, channel, messageClass }: ShownContact): ContactMade {
    return {
      kind: "contact",
      source: String(contactId),
      direction: "outbound",
      request: {
        at,
        channel,
        messageClass,
        actor: { role: "lender", id: this.#lender },
        recipient: { role: "borrower", id: String(this.#borrowerId) },
        point: { id: "unknown", kind: "phone" },
        debts: [],
      },
      outcome: "unknown",
      permit: "missing",
    };
  }

  #settle(contactId: number, outcome: Outcome): void {
    const made = this.#made.get(contactId);
    if (made !== undefined) this.#made.set(contactId, { ...made, entry: { ...made.entry, outcome } });
  }

  #posted(at: number, debt: string, settled: boolean): void {
    if (settled === this.#paid.has(debt)) return;
    this.#happen({ kind: settled ? "paid" : "payment-failed", at, debt });
    if (settled) this.#paid.add(debt);
    else this.#paid.delete(debt);
  }

  #held(at: number, hold: Hold): void {
    const from = Math.max(at, instantAt(this.#zone, { day: hold.startsOn, minute: 0 }));
    this.#holds.set(hold.id, { hold, from });
    const { kind } = hold;
    this.#happen(kind === "deceased" ? { kind: "died", at: from } : { kind: "held", at: from, hold: kind });
  }

  #lifted(at: number, holdId: number): void {
    const held = this.#holds.get(holdId);
    this.#holds.delete(holdId);
    if (held !== undefined) this.#happen({ kind: "released", at: Math.max(at, held.from), hold: held.hold.kind });
  }
}

function pointOf({ id, kind, zone, source }: PointRecord): ContactPoint {
  return { id: String(id), kind, ...(zone !== undefined && { zone }), ...(source !== undefined && { source }) };
}
