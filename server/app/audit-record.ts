import { auditHistory, notExamined, type Violation } from "@fairdue/core/audit/audit.ts";
import { BUCKETS } from "@fairdue/core/bucket.ts";
import type { Day } from "@fairdue/core/calendar/day.ts";
import { type Instant, localDayAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import type { Rulebook } from "@fairdue/core/contact/rule.ts";
import type { Pool } from "pg";
import { loadTemplateVersions } from "../store/catalogue.ts";
import { loadMadeContacts } from "../store/outbox.ts";
import { loadEventsAfter } from "../store/record.ts";
import { caseLog, type ShownContact, type TimedEvent, type Told } from "./case-log.ts";
import { loadLenderFacts } from "./lender-facts.ts";

export type Auditing = {
  readonly pool: Pool;
  readonly books: readonly Rulebook[];
  /** Zone to judge by where the record suggests none; days of the report are its days. */
  readonly zone: Zone;
  /** First and last local day to report on; what happened before is read all the same, since limits count back. */
  readonly from?: Day;
  readonly to?: Day;
  readonly onProgress?: (bucket: number) => void;
};

/** What the audit found in the record of a database. */
export type RecordAudit = {
  readonly cases: number;
  /** Contacts made within the days asked about. */
  readonly contacts: number;
  readonly violations: readonly Violation[];
  /** Rules that the record cannot show kept or broken. */
  readonly notExamined: readonly string[];
};

const PAGE = 5_000;

/** Examines every contact in the record of a database against the law, apart from the gate that permitted it. */
export async function auditRecord(auditing: Auditing): Promise<RecordAudit> {
  const { pool, books, zone, onProgress } = auditing;
  const violations: Violation[] = [];
  const unseen = new Set<string>();
  let cases = 0;
  let contacts = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const byCase = await eventsByCase(pool, bucket);
    const told = await toldOf(pool, [...byCase.values()].flat());
    const shown = await shownByCase(pool, bucket);
    for (const [caseId, events] of byCase) {
      const log = caseLog(events, told, shown.get(caseId) ?? []);
      cases += 1;
      for (const entry of log.entries)
        if (entry.kind === "contact" && isWithin(auditing, entry.request.at)) contacts += 1;
      violations.push(...auditHistory(log, books, zone).filter(({ at }) => isWithin(auditing, at)));
      for (const rule of notExamined(log, books)) unseen.add(rule);
    }
    onProgress?.(bucket + 1);
  }
  violations.sort((a, b) => a.at - b.at);
  return { cases, contacts, violations, notExamined: [...unseen] };
}

function isWithin({ zone, from, to }: Auditing, at: Instant): boolean {
  const day = localDayAt(zone, at);
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

async function eventsByCase(pool: Pool, bucket: number): Promise<ReadonlyMap<number, readonly TimedEvent[]>> {
  const byCase = new Map<number, TimedEvent[]>();
  let after = { caseId: 0, seq: 0 };
  for (;;) {
    const page = await loadEventsAfter(pool, bucket, after, PAGE);
    for (const { case_id: caseId, seq, at, body } of page) {
      const one = { at, event: JSON.parse(body) as CaseEvent };
      const events = byCase.get(caseId);
      if (events === undefined) byCase.set(caseId, [one]);
      else events.push(one);
      after = { caseId, seq };
    }
    if (page.length < PAGE) return byCase;
  }
}

async function toldOf(pool: Pool, events: readonly TimedEvent[]): Promise<Told> {
  const templates = new Map<string, { id: string; version: number }>();
  const digests = new Set<string>();
  for (const { event } of events) {
    if (event.kind === "contact-permitted") {
      const { id, version } = event.contact.template;
      templates.set(`${id}@${version}`, { id, version });
    } else if (event.kind === "contact-released") digests.add(event.lenderFacts);
  }
  if (digests.size === 0) return { templates: new Map(), lenders: new Map() };
  return {
    templates: await loadTemplateVersions(pool, [...templates.values()]),
    lenders: await loadLenderFacts(pool, [...digests]),
  };
}

async function shownByCase(pool: Pool, bucket: number): Promise<ReadonlyMap<number, readonly ShownContact[]>> {
  const byCase = new Map<number, ShownContact[]>();
  for (const row of await loadMadeContacts(pool, bucket)) {
    const { contact_id: contactId, permit_from: at, channel, message_class: messageClass } = row;
    const shown = byCase.get(row.case_id) ?? [];
    byCase.set(row.case_id, shown);
    shown.push({ contactId, at, channel, messageClass });
  }
  return byCase;
}
