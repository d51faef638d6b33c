import { RowBuffer, type Tx } from "./rows.ts";

/** Buckets with at least one case due; one short index probe a bucket, whatever the portfolio's size. */
export async function dueBuckets(tx: Tx, at: number): Promise<readonly number[]> {
  const { rows } = await tx.query({
    name: "due buckets",
    text: `select b::int2 as bucket from generate_series(0, 255) b
      where exists (select 1 from case_progress p where p.bucket = b::int2 and p.next_at <= $1)`,
    values: [at],
  });
  return (rows as { bucket: number }[]).map((row) => row.bucket);
}

/**
 * Moves cases on the schedule without an event: there was nothing to decide, only a better hint of when to look; null
 * takes a case off.
 */
export async function reschedule(tx: Tx, bucket: number, moves: ReadonlyMap<number, number | null>): Promise<void> {
  const moved = new RowBuffer(
    "reschedule",
    { case_id: "int8", next_at: "int8" },
    (source) =>
      `update case_progress p set next_at = v.next_at from ${source} where p.bucket = $1 and p.case_id = v.case_id`,
  );
  for (const [caseId, next] of moves) moved.add(caseId, next);
  await moved.flush(tx, bucket);
}
