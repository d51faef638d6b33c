import type { Day } from "@fairdue/core/calendar/day.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import type { Hold } from "@fairdue/core/case/hold.ts";
import type { CaseState } from "@fairdue/core/case/state.ts";
import type { Language } from "@fairdue/core/text.ts";
import { accountsOf, loadDetails } from "./load-details.ts";
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
 * Takes up to `limit` cases of a bucket that are due, and locks them until the transaction ends. Cases another worker
 * holds are left to it.
 *
 * The case's lock is what lets one sender at a time reserve a place in the borrower's counts with the lender and all its
 * agencies. The row is written in the same transaction anyway; locking the borrower's row too would dirty a page for each.
 * A locked row comes in its newest version; what hangs below it is loaded afterwards, as only a snapshot taken after
 * the locks is sure to hold what others wrote before them.
 */
export async function claimDue(
  tx: Tx,
  bucket: number,
  due: { readonly at: number; readonly limit: number },
): Promise<readonly LoadedCase[]> {
  const { rows } = await tx.query({
    name: "claim due",
    text: `select ${CASE_COLUMNS} from schedule s
      join collection_case c on c.bucket = s.bucket and c.case_id = s.case_id
      where s.bucket = $1 and c.bucket = $1 and s.next_at <= $2
      order by s.next_at, s.case_id limit $3 for no key update of s, c skip locked`,
    values: [bucket, due.at, due.limit],
  });
  return withDetails(tx, bucket, rows as readonly CaseRow[]);
}

/** Loads cases by id and locks them, in the order of ids so that two callers cannot wait for each other. */
export async function lockCases(tx: Tx, bucket: number, caseIds: readonly number[]): Promise<readonly LoadedCase[]> {
  const { rows } = await tx.query({
    name: "lock cases",
    text: `select ${CASE_COLUMNS} from collection_case c where c.bucket = $1 and c.case_id = any($2::int8[])
      order by c.case_id for no key update`,
    values: [bucket, caseIds],
  });
  return withDetails(tx, bucket, rows as readonly CaseRow[]);
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
  const ids = rows.map((row) => row.case_id);
  const { points, accounts, open, contacts } = await loadDetails(tx, bucket, ids);
  const holds = await loadHolds(tx, bucket, ids);
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
      points: points.get(row.case_id) ?? [],
      accounts: accountsOf(accounts.get(row.case_id) ?? [], open.get(row.case_id) ?? []),
      holds: holds.get(row.case_id) ?? [],
      contacts: contacts.get(row.case_id) ?? [],
    },
  }));
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

/** Row by row, as there are few of them and a citation is free text. */
async function loadHolds(
  tx: Tx,
  bucket: number,
  caseIds: readonly number[],
): Promise<ReadonlyMap<number, readonly Hold[]>> {
  const { rows } = await tx.query({
    name: "load holds",
    text: `select case_id, hold_id, kind, source, starts_on - date '1970-01-01' as starts_on,
        ends_on - date '1970-01-01' as ends_on, citation
      from hold where bucket = $1 and case_id = any($2::int8[]) order by case_id, hold_id`,
    values: [bucket, caseIds],
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
