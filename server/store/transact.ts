import type { Pool } from "pg";
import type { Tx } from "./rows.ts";

/**
 * Every statement names its rows by key. Joining a batch by hash instead would read the whole bucket, which costs by the
 * size of the portfolio and not of the work.
 */
const BEGIN = "begin; set local enable_hashjoin = off; set local enable_mergejoin = off";

/** Runs `work` in one transaction: all of it or nothing. The connection is dropped when the server went away. */
export async function transact<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that is lost between two statements says so by an event; without a listener it would end the process.
  const onLost = (lost: Error): void => {
    broken = lost;
  };
  client.on("error", onLost);
  try {
    await client.query(BEGIN);
    const result = await work(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.off("error", onLost);
    client.release(broken);
  }
}

/**
 * Lets this transaction commit without waiting for the disk: for work that is done again when a crash loses it. Whatever
 * commits after it, waiting, makes it lasting too.
 */
export async function commitLazily(tx: Tx): Promise<void> {
  await tx.query("set local synchronous_commit = off");
}
