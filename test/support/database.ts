import { randomBytes } from "node:crypto";
import type { Pool } from "pg";
import { afterAll, beforeAll, inject, onTestFinished } from "vitest";
import { openPool } from "../../server/store/connect.ts";
import { execute, inDatabase } from "./postgres.ts";

export type TestDatabase = { readonly pool: Pool; readonly url: string };

/** A fresh, migrated database for one test, dropped when the test is over. */
export async function testDatabase(): Promise<TestDatabase> {
  const { drop, ...database } = await cloneTemplate();
  onTestFinished(drop);
  return database;
}

/**
 * A fresh, migrated database for all tests of a file or a `describe`, dropped after the last. Call it there, outside
 * of tests; the pool exists once tests run.
 */
export function sharedDatabase(): TestDatabase {
  let clone: Clone | undefined;
  const opened = (): Clone => {
    if (clone === undefined) throw new Error("the shared database exists only while tests run");
    return clone;
  };
  beforeAll(async () => {
    clone = await cloneTemplate();
  });
  afterAll(() => clone?.drop());
  return {
    get pool() {
      return opened().pool;
    },
    get url() {
      return opened().url;
    },
  };
}

type Clone = TestDatabase & { drop(): Promise<void> };

async function cloneTemplate(): Promise<Clone> {
  const server = inject("databaseUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await execute(server, `create database ${name} template ${inject("databaseTemplate")} strategy file_copy`);
  const url = inDatabase(server, name);
  const pool = openPool(url);
  const drop = async (): Promise<void> => {
    await pool.end();
    await execute(server, `drop database ${name} with (force)`);
  };
  return { pool, url, drop };
}
