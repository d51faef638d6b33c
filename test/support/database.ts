import { randomBytes } from "node:crypto";
import type { Pool } from "pg";
import { inject, onTestFinished } from "vitest";
import { openPool } from "../../server/store/connect.ts";
import { inDatabase } from "./postgres.ts";

/** A fresh, migrated database on the run's server, dropped when the test is over. */
export async function testDatabase(): Promise<{ readonly pool: Pool; readonly url: string }> {
  const server = inject("databaseUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = openPool(server, 1);
  await admin.query(`create database ${name} template fairdue_template strategy file_copy`);
  const url = inDatabase(server, name);
  const pool = openPool(url);
  onTestFinished(async () => {
    await pool.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
  return { pool, url };
}
