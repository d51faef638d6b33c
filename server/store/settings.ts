import type { Tx } from "./rows.ts";

/** The demo's clock: the local day the demo world stands at, `YYYY-MM-DD`; undefined outside the demo. */
export async function loadDemoDay(tx: Tx): Promise<string | undefined> {
  const { rows } = await tx.query("select value from setting where name = 'demo-day'");
  return (rows as { value: string }[])[0]?.value;
}

export async function saveDemoDay(tx: Tx, day: string): Promise<void> {
  await tx.query(
    "insert into setting (name, value) values ('demo-day', $1) on conflict (name) do update set value = excluded.value",
    [JSON.stringify(day)],
  );
}

/** Whether the sample portfolio was begun to be loaded here: only then may a later start finish that. */
export async function demoBegun(tx: Tx): Promise<boolean> {
  const { rows } = await tx.query("select 1 from setting where name = 'demo-begun'");
  return rows.length > 0;
}

export async function saveDemoBegun(tx: Tx): Promise<void> {
  await tx.query("insert into setting (name, value) values ('demo-begun', 'true') on conflict (name) do nothing");
}

/** Keeps what a run did, for the pages that show it. */
export async function saveRun(
  tx: Tx,
  run: { runId: number; asOf: number; startedAt: number; finishedAt: number; totals: unknown },
): Promise<void> {
  await tx.query(
    "insert into collection_run (run_id, as_of, started_at, finished_at, totals) values ($1, $2, $3, $4, $5)",
    [run.runId, run.asOf, run.startedAt, run.finishedAt, JSON.stringify(run.totals)],
  );
}

/** Totals of the newest run as they were saved; their shape is the caller's. */
export async function loadLastRun<T>(tx: Tx): Promise<T | undefined> {
  const { rows } = await tx.query("select totals from collection_run order by run_id desc limit 1");
  return (rows as { totals: T }[])[0]?.totals;
}
