import { randomBytes } from "node:crypto";
import { day } from "@fairdue/core/calendar/day.ts";
import { type Migration, sql } from "kysely";
import type { Pool } from "pg";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { execute, inDatabase } from "../../test/support/postgres.ts";
import { openPool } from "./connect.ts";
import { loadCases } from "./load-cases.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/index.ts";
import { dueBuckets } from "./schedule.ts";

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

describe("a database of the first version", () => {
  it("keeps its cases when what moves and what is known of them are parted", async () => {
    const pool = await emptyDatabase();
    const { "0001-house": first, "0002-grounds": second } = migrations;
    if (first === undefined || second === undefined) throw new Error("the first two migrations are gone");
    await migrate(pool, { "0001-house": first, "0002-grounds": second });
    await pool.query(`
      insert into collection_case values (7, 1799, 2055, 't', 'bank', 'path', 'Asia/Shanghai', '{Asia/Shanghai,Asia/Urumqi}',
        'zh', 'outreach', 1, 3, '2026-11-20', '2026-11-02', 3, 9, decode(repeat('ab', 32), 'hex'));
      insert into schedule values (7, 1799, 1795400000000);
      insert into contact_point values
        (7, 2311, 1799, 1, 'email', 'sealed-b', 'hash-b', null, null, null, null, true),
        (7, 2567, 1799, 0, 'phone', 'sealed-a', 'hash-a', 'Asia/Shanghai', 'contract', 'mobile', null, false);
      insert into account values (7, 2823, 1799, 'A1', 'card', 'CNY', '2026-01-01', 3);
      insert into instalment values (7, 2823, 2, 1799, '2026-12-02', 500, 10, 0, 500, 10, 0),
        (7, 2823, 1, 1799, '2026-11-02', 500, 10, 0, 0, 4, 0), (7, 2823, 3, 1799, '2026-10-02', 500, 10, 0, 0, 0, 0)`);
    await migrate(pool);
    const [loaded] = await loadCases(pool, 7, [1799]);
    expect(loaded).toMatchObject({ tenant: "t", ladder: "path", version: 9, head: Buffer.alloc(32, 0xab) });
    expect(loaded?.state).toEqual({
      caseId: 1799,
      borrowerId: 2055,
      lender: "bank",
      zone: "Asia/Shanghai",
      zones: ["Asia/Shanghai", "Asia/Urumqi"],
      language: "zh",
      stage: "outreach",
      episode: 1,
      progress: { cursor: 3, lastStepOn: day("2026-11-20") },
      anchor: { dueOn: day("2026-11-02"), graceDays: 3 },
      points: [
        {
          id: 2567,
          kind: "phone",
          value: "sealed-a",
          valueHash: "hash-a",
          zone: "Asia/Shanghai",
          source: "contract",
          phoneType: "mobile",
        },
        { id: 2311, kind: "email", value: "sealed-b", valueHash: "hash-b", invalid: true },
      ],
      accounts: [
        {
          accountId: 2823,
          product: "card",
          currency: "CNY",
          graceDays: 3,
          open: [
            { no: 1, dueOn: day("2026-11-02"), principal: 0, interest: 4, fee: 0 },
            { no: 2, dueOn: day("2026-12-02"), principal: 500, interest: 10, fee: 0 },
          ],
        },
      ],
      holds: [],
      contacts: [],
    });
    expect(await dueBuckets(pool, 1795400000000)).toEqual([7]);
  });
});
