import { performance } from "node:perf_hooks";
import type { Pool } from "pg";

/**
 * What the database alone can do with rows of the same width: one UPDATE and two INSERTs for each case, from data it
 * has already, in batches of a bucket, each committed.
 *
 * @returns cases a second
 */
export async function bareSql(pool: Pool, due: number): Promise<number> {
  await pool.query("create table bare_event (like event including all)");
  await pool.query("create table bare_contact (like contact including all)");
  await pool.query("create table bare_case (like case_progress including all)");
  await pool.query(
    "insert into bare_case select * from case_progress c where exists (select 1 from event e where e.bucket = c.bucket and e.case_id = c.case_id)",
  );
  await pool.query("vacuum analyze bare_case");
  await pool.query("checkpoint");
  const client = await pool.connect();
  const started = performance.now();
  for (let bucket = 0; bucket < 256; bucket++) {
    await client.query("begin");
    await client.query("insert into bare_event select * from event where bucket = $1", [bucket]);
    await client.query("insert into bare_contact select * from contact where bucket = $1", [bucket]);
    await client.query(
      "update bare_case set version = version + 1, stage = 'reminder', head = decode(repeat('ab', 32), 'hex') where bucket = $1",
      [bucket],
    );
    await client.query("commit");
  }
  const seconds = (performance.now() - started) / 1_000;
  client.release();
  return Math.round(due / seconds);
}
