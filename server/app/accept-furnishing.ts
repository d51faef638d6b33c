import { bucketOfId } from "@fairdue/core/bucket.ts";
import type { Pool } from "pg";
import type { FurnishingAnswer, RejectedRow } from "../intake/furnishing-answer.ts";
import type { Refusal } from "../store/embedded/refusal.ts";
import { rejectRows } from "../store/furnished.ts";
import { fileAnswered, lockFile } from "../store/furnished-files.ts";
import { transact } from "../store/transact.ts";

export type Reconciled = { readonly kind: "reconciled"; readonly accepted: number; readonly rejected: number };

/**
 * Takes in a bureau's answer: every row it did not reject is accepted. All of it or nothing; the numbers must match the
 * file that was sent, and each rejected row must be in it. Rejected accounts are computed anew in the next file.
 */
export async function acceptFurnishing(pool: Pool, answer: FurnishingAnswer): Promise<Reconciled | Refusal> {
  const { file, rows, accepted, rejected } = answer;
  const refuse = (why: string, remedy: string): Refusal => ({
    kind: "refused",
    what: "The answer was not taken in",
    where: `file ${file}`,
    why,
    remedy: `${remedy} Nothing was changed.`,
  });
  const outcome = await transact(pool, async (tx): Promise<Reconciled | Refusal> => {
    const sent = await lockFile(tx, file);
    if (sent === undefined || sent.state === "prepared" || sent.state === "empty")
      return refuse("no such file was sent", "Ask the bureau which it means.");
    if (sent.state === "answered") return refuse("it was answered before", "Keep the first answer.");
    if (sent.rows !== rows)
      return refuse(`it had ${sent.rows} rows, the answer speaks of ${rows}`, "Ask the bureau for a whole answer.");
    let found = 0;
    for (const [bucket, some] of byBucket(rejected)) found += await rejectRows(tx, bucket, file, some);
    if (found !== rejected.length) throw new Unknown(rejected.length - found);
    await fileAnswered(tx, file);
    return { kind: "reconciled", accepted, rejected: rejected.length };
  }).catch((error: unknown) => {
    if (error instanceof Unknown)
      return refuse(`${error.rows} of the rejected rows are not in it`, "Check the row numbers with the bureau.");
    throw error;
  });
  return outcome;
}

/** Rows that the file does not have; thrown so that the transaction changes nothing. */
class Unknown extends Error {
  readonly rows: number;

  constructor(rows: number) {
    super(`${rows} unknown rows`);
    this.rows = rows;
  }
}

function byBucket(rejected: readonly RejectedRow[]): ReadonlyMap<number, readonly RejectedRow[]> {
  const buckets = new Map<number, RejectedRow[]>();
  for (const row of rejected) {
    const bucket = bucketOfId(row.accountId);
    const rows = buckets.get(bucket);
    if (rows === undefined) buckets.set(bucket, [row]);
    else rows.push(row);
  }
  return buckets;
}
