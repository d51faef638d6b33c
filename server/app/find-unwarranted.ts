import { bucketOfId } from "@fairdue/core/bucket.ts";
import { type Day, formatDay } from "@fairdue/core/calendar/day.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import { lastDayOf } from "@fairdue/core/credit/furnish/month.ts";
import {
  type ContactSent,
  findUnwarranted,
  type ReportSent,
  type Unwarranted,
} from "@fairdue/core/ledger/unwarranted.ts";
import { loadSent } from "../store/furnished.ts";
import { loadEvents } from "../store/record.ts";
import type { Tx } from "../store/rows.ts";
import { loadCaseLedgers, type ProductBook } from "./case-ledgers.ts";

export type UnwarrantedReading =
  | { readonly kind: "read"; readonly found: readonly Unwarranted[]; readonly currency: string }
  | { readonly kind: "refused"; readonly because: "no-such-case" };

/**
 * What should not have been charged, sent or reported in a case as its ledger stands today and nobody has put right, each
 * with a remedy for a person to approve. Nothing is written.
 */
export async function unwarrantedOf(
  { pool, catalogue }: { readonly pool: Tx; readonly catalogue: ProductBook },
  { caseId, asOf }: { readonly caseId: number; readonly asOf: Day },
): Promise<UnwarrantedReading> {
  const loaded = await loadCaseLedgers(pool, catalogue, caseId);
  if (loaded === undefined) return { kind: "refused", because: "no-such-case" };
  const bucket = bucketOfId(caseId);
  const ids = loaded.ledgers.map(({ account }) => account.id);
  const furnished = await loadSent(pool, bucket, ids, AFTER_ALL_FILES);
  const accounts = loaded.ledgers.map((ledger) => ({
    ...ledger,
    reports: reportsOf(furnished.get(ledger.account.id)),
  }));
  const events = (await loadEvents(pool, bucket, caseId)).map(({ body }) => JSON.parse(body) as CaseEvent);
  const approved = new Set(events.flatMap((event) => (event.kind === "remedy-approved" ? [event.about] : [])));
  const found = findUnwarranted(accounts, contactsSent(events), asOf).filter((one) => !approved.has(keyOf(one)));
  return { kind: "read", found, currency: loaded.ledgers[0]?.account.currency ?? "CNY" };
}

/** Names a finding for good: what was found once and is found again has the same name. */
export function keyOf(one: Unwarranted): string {
  switch (one.kind) {
    case "charge":
      return `charge-${one.entry}`;
    case "contact":
      return `contact-${one.contactId}`;
    case "report":
      return `report-${one.accountId}-${formatDay(one.on)}`;
    default:
      return one satisfies never;
  }
}

/** The largest number a file can have. */
const AFTER_ALL_FILES = 2_147_483_647;

type Furnished = Awaited<ReturnType<typeof loadSent>> extends ReadonlyMap<number, infer History> ? History : never;

function reportsOf(history: Furnished | undefined): readonly ReportSent[] {
  return [...(history?.values() ?? [])].flatMap((record) =>
    record.kind === "month" ? [{ on: lastDayOf(record.month), saidDaysPastDue: record.daysLate }] : [],
  );
}

/** Contacts that left, or may have, with the figures they were made with; one that failed or was stopped said nothing. */
function contactsSent(events: readonly CaseEvent[]): readonly ContactSent[] {
  const planned = new Map<number, ContactSent>();
  const left = new Map<number, ContactSent>();
  for (const event of events) {
    if (event.kind === "contact-permitted") {
      const { contactId, values } = event.contact;
      const { asOf, arrearsMinor } = values;
      if (typeof asOf !== "number" || typeof arrearsMinor !== "number") continue;
      planned.set(contactId, { contactId, on: asOf as Day, saidArrears: BigInt(arrearsMinor) });
    } else if (event.kind === "contact-released") {
      const contact = planned.get(event.contactId);
      if (contact !== undefined) left.set(event.contactId, contact);
    } else if (event.kind === "contact-failed" || event.kind === "contact-suppressed") {
      left.delete(event.contactId);
    }
  }
  return [...left.values()];
}
