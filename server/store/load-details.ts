import type { Day } from "@fairdue/core/calendar/day.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import type { Anchor } from "@fairdue/core/case/events.ts";
import type { Hold } from "@fairdue/core/case/hold.ts";
import type { CaseContact } from "@fairdue/core/case/state.ts";
import { columnQuery } from "./columns.ts";
import type { Tx } from "./rows.ts";

const FACTS = columnQuery(
  "load facts",
  ["case_id", "borrower_id", "tenant", "lender_id", "ladder_id", "zone", "anchor_on", "grace_days", "facts"],
  `select case_id, borrower_id, tenant, lender_id, ladder_id, zone, anchor_on - date '1970-01-01' as anchor_on, grace_days, facts
   from collection_case where bucket = $1 and case_id = any($2::int8[])`,
);

const CONTACTS = columnQuery(
  "load contacts",
  ["case_id", "contact_id", "permit_from", "channel", "point_id", "message_class", "state", "outcome"],
  `select case_id, contact_id, permit_from, channel, point_id, message_class, state, outcome
   from contact where bucket = $1 and case_id = any($2::int8[]) order by case_id, permit_from, contact_id`,
);

/** A case as it was opened, with the text of what is known about the person and the debts. */
export type OpenedCase = {
  readonly borrowerId: number;
  readonly tenant: string;
  readonly lender: string;
  readonly ladder: string;
  readonly zone: Zone;
  readonly anchor: Anchor | null;
  readonly facts: string;
};

/** Facts of cases, by the text of the case's id. */
export async function loadFacts(
  tx: Tx,
  bucket: number,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, OpenedCase>> {
  const read = await FACTS.run(tx, [bucket, idList(caseIds)]);
  const facts = new Map<string, OpenedCase>();
  for (let i = 0; i < read.case_id.length; i++) {
    const dueOn = read.anchor_on[i] as string;
    facts.set(read.case_id[i] as string, {
      borrowerId: Number(read.borrower_id[i]),
      tenant: read.tenant[i] as string,
      lender: read.lender_id[i] as string,
      ladder: read.ladder_id[i] as string,
      zone: read.zone[i] as Zone,
      anchor: dueOn === "" ? null : { dueOn: Number(dueOn) as Day, graceDays: Number(read.grace_days[i]) },
      facts: read.facts[i] as string,
    });
  }
  return facts;
}

/** Every contact of cases, oldest first, by the text of the case's id. */
export async function loadContacts(
  tx: Tx,
  bucket: number,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CaseContact[]>> {
  const read = await CONTACTS.run(tx, [bucket, idList(caseIds)]);
  const contacts = new Map<string, CaseContact[]>();
  for (let i = 0; i < read.case_id.length; i++) {
    const contact: CaseContact = {
      contactId: Number(read.contact_id[i]),
      at: Number(read.permit_from[i]),
      channel: read.channel[i] as CaseContact["channel"],
      pointId: Number(read.point_id[i]),
      messageClass: read.message_class[i] as CaseContact["messageClass"],
      state: read.state[i] as CaseContact["state"],
      outcome: read.outcome[i] as CaseContact["outcome"],
    };
    const caseId = read.case_id[i] as string;
    const before = contacts.get(caseId);
    if (before === undefined) contacts.set(caseId, [contact]);
    else before.push(contact);
  }
  return contacts;
}

type HoldRow = {
  case_id: number;
  hold_id: number;
  kind: Hold["kind"];
  source: Hold["source"];
  starts_on: Day;
  ends_on: Day | null;
  citation: string;
};

/** Holds by case, in the order they were placed. Row by row, as there are few of them and a citation is free text. */
export async function loadHolds(
  tx: Tx,
  bucket: number,
  caseIds: readonly string[],
): Promise<ReadonlyMap<number, readonly Hold[]>> {
  const { rows } = await tx.query({
    name: "load holds",
    text: `select case_id, hold_id, kind, source, starts_on - date '1970-01-01' as starts_on,
        ends_on - date '1970-01-01' as ends_on, citation
      from hold where bucket = $1 and case_id = any($2::int8[]) order by case_id, hold_id`,
    values: [bucket, idList(caseIds)],
  });
  const holds = new Map<number, Hold[]>();
  for (const row of rows as readonly HoldRow[]) {
    const { hold_id: id, kind, source, starts_on: startsOn, ends_on: endsOn, citation } = row;
    const hold: Hold = { id, kind, source, startsOn, ...(endsOn !== null && { endsOn }), citation };
    const before = holds.get(row.case_id);
    if (before === undefined) holds.set(row.case_id, [hold]);
    else before.push(hold);
  }
  return holds;
}

/** Ids as PostgreSQL's array text. */
export function idList(ids: readonly (number | string)[]): string {
  return `{${ids.join(",")}}`;
}
