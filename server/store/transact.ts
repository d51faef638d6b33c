import type { Pool } from "pg";
import type { Tx } from "./rows.ts";

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
    await client.query("begin");
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
