import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { access, rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { BUCKETS } from "@fairdue/core/bucket.ts";
import { type Day, formatDay } from "@fairdue/core/calendar/day.ts";
import { lastDayOf } from "@fairdue/core/credit/furnish/month.ts";
import type { FurnishedRecord } from "@fairdue/core/credit/furnish/record.ts";
import type { Pool } from "pg";
import type { Refusal } from "../store/embedded/refusal.ts";
import {
  countFileRows,
  type FileRecordRow,
  fileSent,
  lockFile,
  pageFile,
  totalFile,
} from "../store/furnished-files.ts";
import { transact } from "../store/transact.ts";

export type WriteOrder = {
  readonly pool: Pool;
  readonly fileNo: number;
  /** Where the file goes; must not exist yet. */
  readonly out: string;
  readonly onProgress?: (rows: number) => void;
};

export type Written = { readonly kind: "written"; readonly rows: number; readonly sha256: string };

const PAGE = 2_000;

/**
 * Writes a prepared file (`docs/formats/furnishing.md`) and marks it as sent. It appears under its name only when it is
 * whole; killed before that, the same rows are written again.
 */
export async function writeFurnishing(order: WriteOrder): Promise<Written | Refusal> {
  const { pool, fileNo, out } = order;
  if (await exists(out))
    return {
      kind: "refused",
      what: "The file cannot be written",
      where: out,
      why: "there is a file of that name already",
      remedy: "Name another file, or move that one away. Nothing was marked as sent.",
    };
  const part = `${out}.part`;
  try {
    const written = await writeRows(order, part);
    await transact(pool, async (tx) => {
      // Whoever puts corrections into the file keeps it from being sent; what came after the count must not be lost.
      await lockFile(tx, fileNo);
      const rows = await countFileRows(tx, fileNo);
      if (rows !== written.rows)
        throw new Error(`file ${fileNo}: ${written.rows} rows were written and ${rows} are there`);
      await rename(part, out);
      await fileSent(tx, fileNo, written);
    });
    return { kind: "written", ...written };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function writeRows({ pool, fileNo, onProgress }: WriteOrder, part: string) {
  const file = await transact(pool, (tx) => lockFile(tx, fileNo));
  if (file === undefined) throw new Error(`no file ${fileNo}`);
  const totals = await totalFile(pool, fileNo);
  const expected = totals.reduce((sum, total) => sum + total.rows, 0);
  const stream = createWriteStream(part, { flags: "w" });
  const hash = createHash("sha256");
  const write = async (text: string): Promise<void> => {
    hash.update(text);
    if (!stream.write(text)) await once(stream, "drain");
  };
  const header = {
    row: "header",
    format: "fairdue-furnishing/1",
    file: fileNo,
    month: file.month,
    asOf: formatDay(lastDayOf(file.month)),
    madeOn: file.madeOn,
    rows: expected,
    totals,
  };
  await write(`${JSON.stringify(header)}\n`);
  let rows = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    let after = { afterAccount: 0, afterKey: "" };
    for (;;) {
      const page = await pageFile(pool, bucket, { fileNo, ...after, limit: PAGE });
      const last = page.at(-1);
      if (last === undefined) break;
      await write(page.map(lineOf).join(""));
      rows += page.length;
      onProgress?.(rows);
      after = { afterAccount: last.account_id, afterKey: last.key };
      if (page.length < PAGE) break;
    }
  }
  if (rows !== expected) throw new Error(`file ${fileNo}: ${expected} rows were counted and ${rows} read`);
  const sha256 = hash.digest("hex");
  stream.end(`${JSON.stringify({ row: "trailer", rows, sha256 })}\n`);
  await finished(stream);
  return { rows, sha256 };
}

function lineOf(row: FileRecordRow): string {
  const record = JSON.parse(row.body) as FurnishedRecord;
  const line = {
    row: record.kind,
    id: `${row.account_id}/${row.key}`,
    action: row.action,
    account: {
      id: row.account_id,
      lender: row.lender_id,
      reference: row.reference,
      product: row.product_id,
      currency: row.currency,
      openedOn: row.opened_on,
    },
    ...(row.action === "replace" && { fields: row.fields.split(" ") }),
    ...(row.action !== "delete" && { record: inDates(record) }),
  };
  return `${JSON.stringify(line)}\n`;
}

/** The same record with its days as dates; `kind` already stands as the row's own. */
function inDates(record: FurnishedRecord): Readonly<Record<string, unknown>> {
  const { kind: _kind, ...values } = record;
  const dates: Record<string, string> = {};
  for (const name of ["on", "lastPaidOn", "closedOn"] as const) {
    const day = (values as Partial<Record<typeof name, Day>>)[name];
    if (day !== undefined) dates[name] = formatDay(day);
  }
  return { ...values, ...dates };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
