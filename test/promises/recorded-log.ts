import type { AuditEntry, AuditLog, ContactMade } from "@fairdue/core/audit/log.ts";
import { day } from "@fairdue/core/calendar/day.ts";
import { instantAt } from "@fairdue/core/calendar/zone.ts";
import type { CaseEvent, PlannedContact, PointRecord } from "@fairdue/core/case/events.ts";
import type { ContactPoint } from "@fairdue/core/contact/request.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../../server/store/catalogue.ts";
import { rows, SHANGHAI } from "./world.ts";

type Recorded = { readonly at: number; readonly event: CaseEvent };
type EventRow = { readonly case_id: number; readonly at: number; readonly body: string };

/**
 * What happened to each person, read off the raw events for the audit: what went out, what was paid, what was held.
 * It asks neither the tables nor the code that gathers facts for the gate, so that a mistake there shows here.
 */
export async function recordedLogs(pool: Pool, catalogue: Catalogue): Promise<readonly AuditLog[]> {
  const found = await rows<EventRow>(pool, "select case_id, at, body from event order by case_id, seq");
  const cases = new Map<number, Recorded[]>();
  for (const { case_id, at, body } of found) {
    const events = cases.get(case_id) ?? [];
    cases.set(case_id, events);
    events.push({ at, event: JSON.parse(body) as CaseEvent });
  }
  return [...cases.values()].map((events) => logOf(events, catalogue));
}

function logOf(events: readonly Recorded[], catalogue: Catalogue): AuditLog {
  const opened = events[0]?.event;
  if (opened?.kind !== "case-opened") throw new Error("a case begins with its opening");
  const entries: AuditEntry[] = [];
  const planned = new Map<number, PlannedContact>();
  const made = new Map<number, { contact: ContactMade; place: number }>();
  let points: readonly PointRecord[] = [];
  let zones: readonly string[] = [];
  const settle = (contactId: number, outcome: ContactMade["outcome"]): void => {
    const one = made.get(contactId);
    if (one !== undefined) entries[one.place] = { ...one.contact, outcome };
  };
  for (const { event } of events) {
    if (event.kind === "borrower-recorded") ({ points, zones } = event.borrower);
    else if (event.kind === "contact-permitted") planned.set(event.contact.contactId, event.contact);
    else if (event.kind === "contact-released") {
      const contact = contactOf(event, planned.get(event.contactId), { points, catalogue, opened });
      made.set(event.contactId, { contact, place: entries.length });
      entries.push(contact);
    } else if (event.kind === "contact-sent") settle(event.contactId, event.outcome);
    else if (event.kind === "contact-settled") settle(event.contactId, event.outcome);
  }
  for (const { at, event } of events) entries.push(...stopsOf(at, event));
  const inOrder = entries.sort((a, b) => momentOf(a) - momentOf(b));
  return {
    personId: String(opened.borrowerId),
    zones,
    lenderId: opened.lender,
    covers: ["recordings", "content"],
    entries: inOrder,
  };
}

type Around = {
  readonly points: readonly PointRecord[];
  readonly catalogue: Catalogue;
  readonly opened: Extract<CaseEvent, { kind: "case-opened" }>;
};

function contactOf(
  released: Extract<CaseEvent, { kind: "contact-released" }>,
  planned: PlannedContact | undefined,
  { points, catalogue, opened }: Around,
): ContactMade {
  const point = points.find((one) => one.id === planned?.pointId);
  const template = catalogue.templates.get(planned?.template.id ?? "");
  if (point === undefined || template === undefined) throw new Error(`contact ${released.contactId} says too little`);
  const { channel, messageClass, debts, permit } = planned as PlannedContact;
  const held = permit.from < permit.expiresAt && released.at < released.expiresAt;
  return {
    kind: "contact",
    source: String(released.contactId),
    direction: "outbound",
    request: {
      at: released.at,
      channel,
      messageClass,
      content: template.content,
      actor: { role: "lender", id: opened.lender, approvedLine: true, genuineCallerId: true },
      recipient: { role: "borrower", id: String(opened.borrowerId) },
      point: pointOf(point),
      debts: debts.map(String),
      ...(channel === "voice" && { automation: "human" as const, recorded: true }),
    },
    outcome: "unknown",
    permit: held ? "held" : "missing",
  };
}

function pointOf({ id, kind, zone, source }: PointRecord): ContactPoint {
  return { id: String(id), kind, ...(zone !== undefined && { zone }), ...(source !== undefined && { source }) };
}

/** What changed the law of the case: holds, deaths, and accounts with nothing left to pay. */
function stopsOf(at: number, event: CaseEvent): readonly AuditEntry[] {
  if (event.kind === "entry-posted" && event.open.length === 0) {
    return [{ kind: "paid", at, debt: String(event.entry.accountId) }];
  }
  if (event.kind === "hold-lifted") return [{ kind: "released", at, hold: event.hold }];
  if (event.kind !== "hold-placed") return [];
  const { kind, startsOn } = event.hold;
  const from = Math.max(at, instantAt(SHANGHAI, { day: startsOn, minute: 0 }));
  return kind === "deceased" ? [{ kind: "died", at: from }] : [{ kind: "held", at: from, hold: kind }];
}

function momentOf(entry: AuditEntry): number {
  return entry.kind === "contact" ? entry.request.at : entry.at;
}

/** The first moment of a day there, for contacts planted into a log. */
export function nightOf(date: string): number {
  return instantAt(SHANGHAI, { day: day(date), minute: 2 * 60 });
}
