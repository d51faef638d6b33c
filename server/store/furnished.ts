import type { Month } from "@fairdue/core/credit/furnish/month.ts";
import { corrected, type FurnishedHistory, type FurnishedRecord, keyOf } from "@fairdue/core/credit/furnish/record.ts";
import { arrayLiteral, insertInto, RowBuffer, type Tx } from "./rows.ts";

/** What a row of a file does to the bureau's record. */
export type RowAction = "new" | "replace" | "delete";

/** How far an account was furnished, and from what. */
export type FurnishedMark = {
  readonly accountId: number;
  readonly first: Month;
  readonly through: Month;
  /** Some negative record stands. */
  readonly negative: boolean;
  /** Hash of what everything sent was computed from; undefined when it must be computed again. */
  readonly basis: Buffer | undefined;
};

/** Marks of accounts of one bucket by account. */
export async function loadMarks(
  tx: Tx,
  bucket: number,
  accountIds: readonly number[],
): Promise<ReadonlyMap<number, FurnishedMark>> {
  const { rows } = await tx.query({
    name: "load furnished marks",
    text: `select account_id, first_month, through, negative, basis from furnished_account
      where bucket = $1 and account_id = any($2::int8[])`,
    values: [bucket, arrayLiteral(accountIds)],
  });
  return new Map(
    (rows as MarkRow[]).map((row) => [
      row.account_id,
      {
        accountId: row.account_id,
        first: row.first_month,
        through: row.through,
        negative: row.negative,
        basis: row.basis ?? undefined,
      },
    ]),
  );
}

type MarkRow = { account_id: number; first_month: Month; through: Month; negative: boolean; basis: Buffer | null };

/**
 * What stands at the bureau of accounts of one bucket, as sent and corrected by files before this one, by account; what
 * the bureau rejected does not stand. Accounts of which nothing was sent are missing.
 */
export async function loadSent(
  tx: Tx,
  bucket: number,
  accountIds: readonly number[],
  beforeFile: number,
): Promise<ReadonlyMap<number, FurnishedHistory>> {
  if (accountIds.length === 0) return new Map();
  const { rows } = await tx.query({
    name: "load sent records",
    text: `select account_id, action, body from furnished_record
      where bucket = $1 and account_id = any($2::int8[]) and file_no < $3 and rejected is null
      order by account_id, file_no`,
    values: [bucket, arrayLiteral(accountIds), beforeFile],
  });
  const sent = new Map<number, FurnishedHistory>();
  for (const { account_id: accountId, action, body } of rows as {
    account_id: number;
    action: RowAction;
    body: string;
  }[]) {
    const record = JSON.parse(body) as FurnishedRecord;
    const key = keyOf(record);
    const change =
      action === "delete"
        ? ({ kind: "delete", key, was: record } as const)
        : ({ kind: "add", key, now: record } as const);
    sent.set(accountId, corrected(sent.get(accountId) ?? new Map(), [change]));
  }
  return sent;
}

/** Rows and marks of one bucket to be written together. */
export class FurnishBuffers {
  readonly #anew = new RowBuffer(
    "furnish anew",
    { file_no: "int4", account_id: "int8" },
    (source) => `delete from furnished_record r using ${source}
      where r.bucket = $1 and r.file_no = v.file_no and r.account_id = v.account_id`,
  );
  readonly #records = insertInto(
    "furnished_record",
    {
      file_no: "int4",
      account_id: "int8",
      key: "text",
      action: "text",
      fields: "text",
      balance: "int8",
      overdue: "int8",
      body: "json",
    },
    // Two runs at once compute the same row of the same file.
    "on conflict do nothing",
  );
  readonly #marks = insertInto(
    "furnished_account",
    { account_id: "int8", first_month: "text", through: "text", negative: "bool", basis: "bytea" },
    `on conflict (bucket, account_id) do update set through = excluded.through, negative = excluded.negative,
       basis = excluded.basis`,
  );

  /** Takes back what an interrupted run put into the same file for an account. */
  takeBack(fileNo: number, accountId: number): void {
    this.#anew.add(fileNo, accountId);
  }

  addRecord(row: {
    readonly fileNo: number;
    readonly accountId: number;
    readonly action: RowAction;
    readonly fields: readonly string[];
    readonly record: FurnishedRecord;
  }): void {
    const { fileNo, accountId, action, fields, record } = row;
    const [balance, overdue] = record.kind === "month" ? [record.balance, record.overdue] : [0, 0];
    this.#records.add(
      fileNo,
      accountId,
      keyOf(record),
      action,
      fields.join(" "),
      balance,
      overdue,
      JSON.stringify(record),
    );
  }

  addMark({ accountId, first, through, negative, basis }: FurnishedMark): void {
    this.#marks.add(accountId, first, through, negative, basis);
  }

  async flush(tx: Tx, bucket: number): Promise<void> {
    await this.#anew.flush(tx, bucket);
    await this.#records.flush(tx, bucket);
    await this.#marks.flush(tx, bucket);
  }
}

/** Notes what a bureau rejected; those accounts are computed anew in the next file. */
export async function rejectRows(
  tx: Tx,
  bucket: number,
  fileNo: number,
  rejected: readonly { readonly accountId: number; readonly key: string; readonly reason: string }[],
): Promise<number> {
  const rows = new RowBuffer(
    "reject furnished",
    { file_no: "int4", account_id: "int8", key: "text", reason: "text" },
    (source) => `update furnished_record r set rejected = v.reason from ${source}
      where r.bucket = $1 and r.file_no = v.file_no and r.account_id = v.account_id and r.key = v.key`,
  );
  for (const { accountId, key, reason } of rejected) rows.add(fileNo, accountId, key, reason);
  await rows.flush(tx, bucket);
  await lookAgain(
    tx,
    bucket,
    rejected.map(({ accountId }) => accountId),
  );
  const { rows: found } = await tx.query({
    name: "count rejected",
    text: "select count(*)::int8 as n from furnished_record where bucket = $1 and file_no = $2 and rejected is not null",
    values: [bucket, fileNo],
  });
  return (found as { n: number }[])[0]?.n ?? 0;
}

/** Has accounts compared with what was furnished of them, whatever they were compared with before. */
export async function lookAgain(tx: Tx, bucket: number, accountIds: readonly number[]): Promise<void> {
  await tx.query({
    name: "look at accounts again",
    text: "update furnished_account set basis = null where bucket = $1 and account_id = any($2::int8[])",
    values: [bucket, arrayLiteral(accountIds)],
  });
}
