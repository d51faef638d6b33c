import type { Day } from "@fairdue/core/calendar/day.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import type { OpenInstalment, PointRecord } from "@fairdue/core/case/events.ts";
import type { Hold } from "@fairdue/core/case/hold.ts";
import type { CaseAccount, CaseContact, CaseState } from "@fairdue/core/case/state.ts";
import type { Language } from "@fairdue/core/text.ts";
import type { Tx } from "./rows.ts";

/** A case as the tables hold it, with what appending to its record needs. */
export type LoadedCase = {
  readonly bucket: number;
  readonly tenant: string;
  readonly ladder: string;
  readonly version: number;
  readonly head: Buffer;
  readonly state: CaseState;
};

const CASE_COLUMNS = `c.case_id, c.borrower_id, c.tenant, c.lender_id, c.ladder_id, c.zone, c.zones, c.language, c.stage,
  c.episode, c.cursor, c.last_step_on - date '1970-01-01' as last_step_on, c.anchor_on - date '1970-01-01' as anchor_on,
  c.grace_days, c.version, c.head`;

/**
 * Takes up to `limit` cases of a bucket that are due, and locks them with their borrowers until the transaction ends.
 * Cases another worker holds are left to it. The borrower's lock is what lets one sender at a time reserve a place
 * in the person's counts. What is due last is loaded by a statement of its own: only a snapshot taken after the locks
 * is sure to hold what others wrote before them.
 */
export async function claimDue(
  tx: Tx,
  bucket: number,
  due: { readonly at: number; readonly limit: number },
): Promise<readonly LoadedCase[]> {
  const { rows } = await tx.query({
    name: "claim due",
    text: `select s.case_id from schedule s
      join collection_case c on c.bucket = s.bucket and c.case_id = s.case_id
      join borrower b on b.bucket = c.bucket and b.borrower_id = c.borrower_id
      where s.bucket = $1 and c.bucket = $1 and b.bucket = $1 and s.next_at <= $2
      order by s.next_at, s.case_id limit $3 for no key update of s, b skip locked`,
    values: [bucket, due.at, due.limit],
  });
  return loadCases(tx, bucket, idsOf(rows));
}

/** Loads cases by id and locks their borrowers, in borrower order so that two callers cannot wait for each other. */
export async function lockCases(tx: Tx, bucket: number, caseIds: readonly number[]): Promise<readonly LoadedCase[]> {
  const { rows } = await tx.query({
    name: "lock cases",
    text: `select c.case_id from collection_case c
      join borrower b on b.bucket = c.bucket and b.borrower_id = c.borrower_id
      where c.bucket = $1 and b.bucket = $1 and c.case_id = any($2::int8[])
      order by c.borrower_id, c.case_id for no key update of b`,
    values: [bucket, caseIds],
  });
  return loadCases(tx, bucket, idsOf(rows));
}

function idsOf(rows: readonly unknown[]): readonly number[] {
  return (rows as readonly { case_id: number }[]).map((row) => row.case_id);
}

/** Loads cases for reading, without a lock. */
export async function loadCases(tx: Tx, bucket: number, caseIds: readonly number[]): Promise<readonly LoadedCase[]> {
  if (caseIds.length === 0) return [];
  const { rows } = await tx.query({
    name: "load cases",
    text: `select ${CASE_COLUMNS} from collection_case c where c.bucket = $1 and c.case_id = any($2::int8[]) order by c.case_id`,
    values: [bucket, caseIds],
  });
  return withDetails(tx, bucket, rows as readonly CaseRow[]);
}

type CaseRow = {
  case_id: number;
  borrower_id: number;
  tenant: string;
  lender_id: string;
  ladder_id: string;
  zone: Zone;
  zones: readonly string[];
  language: Language;
  stage: CaseState["stage"];
  episode: number;
  cursor: number;
  last_step_on: Day | null;
  anchor_on: Day | null;
  grace_days: number | null;
  version: number;
  head: Buffer;
};

async function withDetails(tx: Tx, bucket: number, rows: readonly CaseRow[]): Promise<readonly LoadedCase[]> {
  if (rows.length === 0) return [];
  const ids = `{${rows.map((row) => row.case_id).join(",")}}`;
  const values = [bucket, ids];
  const points = groupByCase<PointRow>(
    await tx.query({
      name: "load points",
      text: `select case_id, point_id, kind, value, value_hash, zone, source, phone_type, place, invalid
        from contact_point where bucket = $1 and case_id = any($2::int8[]) order by case_id, position`,
      values,
    }),
  );
  const accounts = groupByCase<AccountRow>(
    await tx.query({
      name: "load accounts",
      text: `select case_id, account_id, product_id, currency, grace_days from account
        where bucket = $1 and case_id = any($2::int8[]) order by case_id, account_id`,
      values,
    }),
  );
  const open = groupByCase<InstalmentRow>(
    await tx.query({
      name: "load open instalments",
      text: `select case_id, account_id, no, due_on - date '1970-01-01' as due_on, open_principal, open_interest, open_fee
        from instalment where bucket = $1 and case_id = any($2::int8[])
          and open_principal + open_interest + open_fee > 0 order by case_id, account_id, due_on, no`,
      values,
    }),
  );
  const holds = groupByCase<HoldRow>(
    await tx.query({
      name: "load holds",
      text: `select case_id, hold_id, kind, source, starts_on - date '1970-01-01' as starts_on,
          ends_on - date '1970-01-01' as ends_on, citation
        from hold where bucket = $1 and case_id = any($2::int8[]) order by case_id, hold_id`,
      values,
    }),
  );
  const contacts = groupByCase<ContactRow>(
    await tx.query({
      name: "load contacts",
      text: `select case_id, contact_id, permit_from as at, channel, point_id, message_class, state, outcome
        from contact where bucket = $1 and case_id = any($2::int8[])
        order by case_id, permit_from, contact_id`,
      values,
    }),
  );
  return rows.map((row) => ({
    bucket,
    tenant: row.tenant,
    ladder: row.ladder_id,
    version: row.version,
    head: row.head,
    state: {
      caseId: row.case_id,
      borrowerId: row.borrower_id,
      lender: row.lender_id,
      zone: row.zone,
      zones: row.zones,
      language: row.language,
      stage: row.stage,
      episode: row.episode,
      progress: { cursor: row.cursor, ...(row.last_step_on !== null && { lastStepOn: row.last_step_on }) },
      anchor: row.anchor_on === null ? null : { dueOn: row.anchor_on, graceDays: row.grace_days ?? 0 },
      points: (points.get(row.case_id) ?? []).map(pointOf),
      accounts: accountsOf(accounts.get(row.case_id) ?? [], open.get(row.case_id) ?? []),
      holds: (holds.get(row.case_id) ?? []).map(holdOf),
      contacts: (contacts.get(row.case_id) ?? []).map(contactOf),
    },
  }));
}

function groupByCase<Row extends { case_id: number }>(result: {
  rows: unknown[];
}): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of result.rows as Row[]) {
    const group = groups.get(row.case_id);
    if (group === undefined) groups.set(row.case_id, [row]);
    else group.push(row);
  }
  return groups;
}

type PointRow = {
  case_id: number;
  point_id: number;
  kind: PointRecord["kind"];
  value: string;
  value_hash: string;
  zone: string | null;
  source: NonNullable<PointRecord["source"]> | null;
  phone_type: NonNullable<PointRecord["phoneType"]> | null;
  place: NonNullable<PointRecord["place"]> | null;
  invalid: boolean;
};

function pointOf(row: PointRow): PointRecord {
  return {
    id: row.point_id,
    kind: row.kind,
    value: row.value,
    valueHash: row.value_hash,
    ...(row.zone !== null && { zone: row.zone }),
    ...(row.source !== null && { source: row.source }),
    ...(row.phone_type !== null && { phoneType: row.phone_type }),
    ...(row.place !== null && { place: row.place }),
    ...(row.invalid && { invalid: true }),
  };
}

type AccountRow = { case_id: number; account_id: number; product_id: string; currency: string; grace_days: number };
type InstalmentRow = {
  case_id: number;
  account_id: number;
  no: number;
  due_on: Day;
  open_principal: number;
  open_interest: number;
  open_fee: number;
};

function accountsOf(rows: readonly AccountRow[], open: readonly InstalmentRow[]): readonly CaseAccount[] {
  return rows.map((row) => {
    const mine: OpenInstalment[] = [];
    for (const one of open) {
      if (one.account_id !== row.account_id) continue;
      mine.push({
        no: one.no,
        dueOn: one.due_on,
        principal: one.open_principal,
        interest: one.open_interest,
        fee: one.open_fee,
      });
    }
    return {
      accountId: row.account_id,
      product: row.product_id,
      currency: row.currency,
      graceDays: row.grace_days,
      open: mine,
    };
  });
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

function holdOf(row: HoldRow): Hold {
  const { hold_id: id, kind, source, starts_on: startsOn, ends_on: endsOn, citation } = row;
  return { id, kind, source, startsOn, ...(endsOn !== null && { endsOn }), citation };
}

type ContactRow = {
  case_id: number;
  contact_id: number;
  at: number;
  channel: CaseContact["channel"];
  point_id: number;
  message_class: CaseContact["messageClass"];
  state: CaseContact["state"];
  outcome: CaseContact["outcome"];
};

function contactOf(row: ContactRow): CaseContact {
  const { contact_id: contactId, at, channel, point_id: pointId, message_class: messageClass, state, outcome } = row;
  return { contactId, at, channel, pointId, messageClass, state, outcome };
}
