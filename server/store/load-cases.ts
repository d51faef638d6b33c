import type { Day } from "@fairdue/core/calendar/day.ts";
import type { CaseState } from "@fairdue/core/case/state.ts";
import { readFacts } from "./case-facts.ts";
import { columnQuery } from "./columns.ts";
import { idList, loadContacts, loadFacts, loadHolds } from "./load-details.ts";
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

const PROGRESS = ["case_id", "stage", "episode", "cursor", "last_step_on", "version", "head"] as const;
const PROGRESS_COLUMNS = `p.case_id, p.stage, p.episode, p.cursor, p.last_step_on - date '1970-01-01' as last_step_on, p.version,
  p.head`;

const CLAIM = columnQuery(
  "claim due",
  PROGRESS,
  `select ${PROGRESS_COLUMNS} from case_progress p where p.bucket = $1 and p.next_at <= $2
   order by p.next_at, p.case_id limit $3 for no key update skip locked`,
);

const LOCK = columnQuery(
  "lock cases",
  PROGRESS,
  `select ${PROGRESS_COLUMNS} from case_progress p where p.bucket = $1 and p.case_id = any($2::int8[])
   order by p.case_id for no key update`,
);

const READ = columnQuery(
  "read cases",
  PROGRESS,
  `select ${PROGRESS_COLUMNS} from case_progress p where p.bucket = $1 and p.case_id = any($2::int8[]) order by p.case_id`,
);

/**
 * Takes up to `limit` cases of a bucket that are due, and locks them until the transaction ends. Cases another worker
 * holds are left to it.
 *
 * The case's lock is what lets one sender at a time reserve a place in the borrower's counts with the lender and all its
 * agencies. Its row is written in the same transaction anyway; locking the borrower's row too would dirty a page for each.
 * A locked row comes in its newest version; what hangs below it is loaded afterwards, as only a snapshot taken after
 * the locks is sure to hold what others wrote before them.
 */
export async function claimDue(
  tx: Tx,
  bucket: number,
  due: { readonly at: number; readonly limit: number },
): Promise<readonly LoadedCase[]> {
  return withDetails(tx, bucket, await CLAIM.run(tx, [bucket, due.at, due.limit]));
}

/** Loads cases by id and locks them, in the order of ids so that two callers cannot wait for each other. */
export async function lockCases(tx: Tx, bucket: number, caseIds: readonly number[]): Promise<readonly LoadedCase[]> {
  return withDetails(tx, bucket, await LOCK.run(tx, [bucket, idList(caseIds)]));
}

/** Loads cases for reading, without a lock. */
export async function loadCases(tx: Tx, bucket: number, caseIds: readonly number[]): Promise<readonly LoadedCase[]> {
  if (caseIds.length === 0) return [];
  return withDetails(tx, bucket, await READ.run(tx, [bucket, idList(caseIds)]));
}

type Progress = Readonly<Record<(typeof PROGRESS)[number], readonly string[]>>;

async function withDetails(tx: Tx, bucket: number, progress: Progress): Promise<readonly LoadedCase[]> {
  if (progress.case_id.length === 0) return [];
  const facts = await loadFacts(tx, bucket, progress.case_id);
  const contacts = await loadContacts(tx, bucket, progress.case_id);
  const holds = await loadHolds(tx, bucket, progress.case_id);
  return progress.case_id.map((id, i) => {
    const known = facts.get(id);
    if (known === undefined) throw new Error(`case ${id} has progress and no facts`);
    const { zones, language, points, accounts, placement } = readFacts(known.facts);
    const caseId = Number(id);
    const lastStepOn = progress.last_step_on[i] as string;
    return {
      bucket,
      tenant: known.tenant,
      ladder: known.ladder,
      version: Number(progress.version[i]),
      head: Buffer.from((progress.head[i] as string).slice(HEX_PREFIX), "hex"),
      state: {
        caseId,
        borrowerId: known.borrowerId,
        lender: known.lender,
        zone: known.zone,
        zones,
        language,
        stage: progress.stage[i] as CaseState["stage"],
        episode: Number(progress.episode[i]),
        progress: {
          cursor: Number(progress.cursor[i]),
          ...(lastStepOn !== "" && { lastStepOn: Number(lastStepOn) as Day }),
        },
        anchor: known.anchor,
        points,
        accounts,
        holds: holds.get(caseId) ?? [],
        contacts: contacts.get(id) ?? [],
        ...(placement !== undefined && { placement }),
      },
    };
  });
}

/** `\\x` before the digits of a `bytea` in text. */
const HEX_PREFIX = 2;
