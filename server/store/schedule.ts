import { deleteFrom, insertInto, type RowBuffer, type Tx } from "./rows.ts";

/** Buckets with at least one case due; one short index probe a bucket, whatever the portfolio's size. */
export async function dueBuckets(tx: Tx, at: number): Promise<readonly number[]> {
  const { rows } = await tx.query({
    name: "due buckets",
    text: `select b::int2 as bucket from generate_series(0, 255) b
      where exists (select 1 from schedule s where s.bucket = b::int2 and s.next_at <= $1)`,
    values: [at],
  });
  return (rows as { bucket: number }[]).map((row) => row.bucket);
}

/** Cases with the moment to look at them again. */
export function scheduledBuffer(): RowBuffer {
  return insertInto(
    "schedule",
    { case_id: "int8", next_at: "int8" },
    "on conflict (bucket, case_id) do update set next_at = excluded.next_at",
  );
}

/** Cases that nothing is planned for. */
export function unscheduledBuffer(): RowBuffer {
  return deleteFrom("schedule", "case_id");
}

/** Moves cases on the schedule without an event: there was nothing to decide, only a better hint of when to look. */
export async function reschedule(tx: Tx, bucket: number, moves: ReadonlyMap<number, number | null>): Promise<void> {
  const scheduled = scheduledBuffer();
  const unscheduled = unscheduledBuffer();
  for (const [caseId, next] of moves) {
    if (next === null) unscheduled.add(caseId);
    else scheduled.add(caseId, next);
  }
  await scheduled.flush(tx, bucket);
  await unscheduled.flush(tx, bucket);
}
