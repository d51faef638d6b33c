import { randomBytes } from "node:crypto";
import { type Migration, sql } from "kysely";
import type { Pool } from "pg";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { execute, inDatabase } from "../../test/support/postgres.ts";
import { openPool } from "./connect.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/index.ts";

async function emptyDatabase(): Promise<Pool> {
  const server = inject("databaseUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await execute(server, `create database ${name} template template0 encoding 'UTF8'`);
  const pool = openPool(inDatabase(server, name), 2);
  onTestFinished(async () => {
    await pool.end();
    await execute(server, `drop database ${name} with (force)`);
  });
  return pool;
}

async function names(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>("select name from kysely_migration order by name");
  return rows.map(({ name }) => name);
}

const coming: Migration = { up: async (db) => void (await sql`create table coming (id int8 primary key)`.execute(db)) };
const broken: Migration = { up: async (db) => void (await sql`create table again (id no_such_type)`.execute(db)) };

describe("the tables of a database", () => {
  it("are all made in an empty one, and a second time changes nothing", async () => {
    const pool = await emptyDatabase();
    expect(await migrate(pool)).toBeUndefined();
    expect(await names(pool)).toEqual(Object.keys(migrations).sort());
    expect(await migrate(pool)).toBeUndefined();
  });

  it("are made once when several programs begin at the same moment", async () => {
    const pool = await emptyDatabase();
    const url = pool.options.connectionString ?? "";
    const others = [1, 2, 3, 4].map(() => openPool(url, 2));
    const outcomes = await Promise.all(others.map((other) => migrate(other)));
    await Promise.all(others.map((other) => other.end()));
    expect(outcomes).toEqual([undefined, undefined, undefined, undefined]);
    expect(await names(pool)).toEqual(Object.keys(migrations).sort());
  });

  it("of a newer version are refused by an older one, and left as they are", async () => {
    const pool = await emptyDatabase();
    await migrate(pool, { ...migrations, "9999-coming": coming });
    const before = await names(pool);
    expect(await migrate(pool)).toMatchObject({
      kind: "refused",
      what: "This database was made by a newer FairDue",
      why: expect.stringContaining("9999-coming"),
    });
    expect(await names(pool)).toEqual(before);
  });

  it("stay as they were when a change fails half-way", async () => {
    const pool = await emptyDatabase();
    await expect(migrate(pool, { ...migrations, "9998-coming": coming, "9999-broken": broken })).rejects.toThrow(
      "no_such_type",
    );
    const { rows } = await pool.query(
      "select to_regclass('coming') as coming, to_regclass('collection_case') as house",
    );
    expect(rows).toEqual([{ coming: null, house: null }]);
  });
});
