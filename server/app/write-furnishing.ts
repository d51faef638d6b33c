import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { access, rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { BUCKETS } from "@fairdue/core/bucket.ts";
import type { Pool } from "pg";
import type { Refusal } from "../store/embedded/refusal.ts";
import {
  countFileRows,
  type FileRecordRow,
  type FileTotals,
  type FurnishedFile,
  fileSent,
  lockFile,
  pageFile,
  totalFile,
} from "../store/furnished-files.ts";
import type { Tx } from "../store/rows.ts";
import { transact } from "../store/transact.ts";

export type WriteOrder = {
  readonly pool: Pool;
  readonly fileNo: number;
  /** Where the file goes; must not exist yet. */
  readonly out: string;
  readonly layout: FileLayout;
  readonly onProgress?: (rows: number) => void;
};

/** How the rows of a file are put into text: what stands before, for and after them. */
export type FileLayout = (of: { readonly file: FurnishedFile; readonly totals: readonly FileTotals[] }) => {
  head(): string;
  /** The text of a page of rows of one bucket; pages come in the order of bucket, account and key. */
  rows(tx: Tx, bucket: number, page: readonly FileRecordRow[]): Promise<string> | string;
  /** @param sha256 of everything before */
  tail(sha256: string): string;
};

export type Written = { readonly kind: "written"; readonly rows: number; readonly sha256: string };

const PAGE = 2_000;

/**
 * Writes a prepared file in a layout and marks it as sent. It appears under its name only when it is
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

async function writeRows({ pool, fileNo, layout, onProgress }: WriteOrder, part: string) {
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
  const lines = layout({ file, totals });
  await write(lines.head());
  let rows = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    let after = { afterAccount: 0, afterKey: "" };
    for (;;) {
      const page = await pageFile(pool, bucket, { fileNo, ...after, limit: PAGE });
      const last = page.at(-1);
      if (last === undefined) break;
      await write(await lines.rows(pool, bucket, page));
      rows += page.length;
      onProgress?.(rows);
      after = { afterAccount: last.account_id, afterKey: last.key };
      if (page.length < PAGE) break;
    }
  }
  if (rows !== expected) throw new Error(`file ${fileNo}: ${expected} rows were counted and ${rows} read`);
  const sha256 = hash.digest("hex");
  stream.end(lines.tail(sha256));
  await finished(stream);
  return { rows, sha256 };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
