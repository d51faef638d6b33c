import { BUCKETS } from "@fairdue/core/bucket.ts";
import type { Month } from "@fairdue/core/credit/furnish/month.ts";
import type { RowAction } from "./furnished.ts";
import type { Tx } from "./rows.ts";

/**
 * A file to the bureau: `prepared` while it is made, `sent` once it is written, `answered` once the bureau's answer is in,
 * `empty` when there was nothing to write.
 */
export type FurnishedFile = {
  readonly fileNo: number;
  readonly month: Month;
  readonly state: "prepared" | "sent" | "answered" | "empty";
  /** Day it was begun, YYYY-MM-DD. */
  readonly madeOn: string;
  readonly rows: number | undefined;
};

type FileRow = { file_no: number; month: Month; state: FurnishedFile["state"]; made_on: string; rows: number | null };

const FILE = "select file_no, month, state, made_on::text as made_on, rows from furnished_file";

function fileOf(row: FileRow | undefined): FurnishedFile | undefined {
  if (row === undefined) return undefined;
  const { file_no: fileNo, month, state, made_on: madeOn, rows } = row;
  return { fileNo, month, state, madeOn, rows: rows ?? undefined };
}

/** The newest file, whatever its state. */
export async function newestFile(tx: Tx): Promise<FurnishedFile | undefined> {
  const { rows } = await tx.query(`${FILE} order by file_no desc limit 1`);
  return fileOf((rows as FileRow[])[0]);
}

/** A file by number, locked until the transaction ends. */
export async function lockFile(tx: Tx, fileNo: number): Promise<FurnishedFile | undefined> {
  const { rows } = await tx.query(`${FILE} where file_no = $1 for update`, [fileNo]);
  return fileOf((rows as FileRow[])[0]);
}

/**
 * Keeps a file from being sent until the transaction ends, so that what is put into it goes out with it.
 *
 * @returns false when it was sent already: nothing may be put into it any more
 */
export async function keepPrepared(tx: Tx, fileNo: number): Promise<boolean> {
  const { rows } = await tx.query("select 1 from furnished_file where file_no = $1 and state = 'prepared' for share", [
    fileNo,
  ]);
  return rows.length > 0;
}

/** Begins the next file; when another run begins it at the same time, that one is the file of both. */
export async function beginFile(tx: Tx, month: Month, madeOn: string): Promise<FurnishedFile | undefined> {
  await tx.query(
    `insert into furnished_file (file_no, month, state, made_on)
       select coalesce(max(file_no), 0) + 1, $1, 'prepared', $2::date from furnished_file on conflict do nothing`,
    [month, madeOn],
  );
  return newestFile(tx);
}

/** The file is written and on its way. */
export async function fileSent(
  tx: Tx,
  fileNo: number,
  written: { readonly rows: number; readonly sha256: string },
): Promise<void> {
  await tx.query("update furnished_file set state = 'sent', rows = $2, sha256 = $3 where file_no = $1", [
    fileNo,
    written.rows,
    written.sha256,
  ]);
}

export async function fileAnswered(tx: Tx, fileNo: number): Promise<void> {
  await tx.query("update furnished_file set state = 'answered' where file_no = $1", [fileNo]);
}

/** A file with nothing in it is not written; only the first of a month is kept, so that no earlier month follows it. */
export async function endEmpty(tx: Tx, fileNo: number): Promise<void> {
  await tx.query(
    `delete from furnished_file f where file_no = $1
       and exists (select 1 from furnished_file o where o.month = f.month and o.file_no < $1)`,
    [fileNo],
  );
  await tx.query("update furnished_file set state = 'empty', rows = 0 where file_no = $1", [fileNo]);
}

/** Rows of a file, counted bucket by bucket: the key begins with the bucket, and the other files stay unread. */
export async function countFileRows(tx: Tx, fileNo: number): Promise<number> {
  const { rows } = await tx.query(
    `select coalesce(sum(n), 0)::int8 as rows from generate_series(0, ${BUCKETS - 1}) as b(bucket) cross join lateral
       (select count(*) as n from furnished_record r where r.bucket = b.bucket::int2 and r.file_no = $1) as f`,
    [fileNo],
  );
  return (rows as { rows: number }[])[0]?.rows ?? 0;
}

/** Control totals of a file by currency; amounts of months only, deleted ones excepted. */
export type FileTotals = {
  readonly currency: string;
  readonly rows: number;
  readonly months: number;
  readonly events: number;
  readonly new: number;
  readonly replace: number;
  readonly delete: number;
  readonly balance: number;
  readonly overdue: number;
};

export async function totalFile(tx: Tx, fileNo: number): Promise<readonly FileTotals[]> {
  const { rows } = await tx.query(
    `select a.currency, count(*)::int8 as rows,
       count(*) filter (where r.key ~ '^[0-9]')::int8 as months, count(*) filter (where r.key !~ '^[0-9]')::int8 as events,
       count(*) filter (where r.action = 'new')::int8 as new, count(*) filter (where r.action = 'replace')::int8 as replace,
       count(*) filter (where r.action = 'delete')::int8 as delete,
       coalesce(sum(r.balance) filter (where r.action <> 'delete'), 0)::int8 as balance,
       coalesce(sum(r.overdue) filter (where r.action <> 'delete'), 0)::int8 as overdue
     from furnished_record r join account a on a.bucket = r.bucket and a.account_id = r.account_id
     where r.file_no = $1 group by a.currency order by a.currency`,
    [fileNo],
  );
  return rows as FileTotals[];
}

/** One row of a file with its account in the words of the outside world. */
export type FileRecordRow = {
  readonly account_id: number;
  readonly key: string;
  readonly action: RowAction;
  readonly fields: string;
  readonly body: string;
  readonly lender_id: string;
  readonly reference: string;
  readonly product_id: string;
  readonly currency: string;
  readonly opened_on: string;
};

/** A page of a file's rows of one bucket, by account and key. */
export async function pageFile(
  tx: Tx,
  bucket: number,
  page: { readonly fileNo: number; readonly afterAccount: number; readonly afterKey: string; readonly limit: number },
): Promise<readonly FileRecordRow[]> {
  const { rows } = await tx.query({
    name: "page furnished file",
    text: `select r.account_id, r.key, r.action, r.fields, r.body, c.lender_id, a.reference, a.product_id, a.currency,
        a.opened_on::text as opened_on
      from (select * from furnished_record where bucket = $1 and file_no = $2 and (account_id, key) > ($3, $4)
        order by account_id, key limit $5) r
      join account a on a.bucket = $1 and a.account_id = r.account_id
      join collection_case c on c.bucket = $1 and c.case_id = a.case_id
      order by r.account_id, r.key`,
    values: [bucket, page.fileNo, page.afterAccount, page.afterKey, page.limit],
  });
  return rows as FileRecordRow[];
}
