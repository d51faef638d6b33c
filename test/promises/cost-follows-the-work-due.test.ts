import { addDays, type Day, formatDay } from "@fairdue/core/calendar/day.ts";
import type { Pool, PoolClient } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPool } from "../../server/store/connect.ts";
import { listCases } from "../../server/store/read-cases.ts";
import { sharedDatabase } from "../support/database.ts";
import { FIRST_DAY, openWorld, rows, type World } from "./world.ts";

const DUE = 25;
const SIZES = { small: 50, large: 2_000 } as const;
const DAY_AFTER = addDays(FIRST_DAY, 1);

type Statement = { readonly text: string; readonly values: readonly unknown[] };

describe("the cost of a run follows the work that is due:", () => {
  const databases = { small: sharedDatabase(), large: sharedDatabase() };
  const worlds = new Map<keyof typeof SIZES, World>();
  const spent = { due: new Map<string, readonly Statement[]>(), nothing: new Map<string, readonly Statement[]>() };
  const moved = new Map<string, readonly string[]>();
  beforeAll(async () => {
    for (const size of ["small", "large"] as const) {
      const database = databases[size];
      const world = await openWorld(database, portfolio(SIZES[size]));
      worlds.set(size, world);
      spent.due.set(size, await statementsOf(world, database.url, FIRST_DAY));
      const before = await allRows(world.pool);
      spent.nothing.set(size, await statementsOf(world, database.url, DAY_AFTER));
      const after = await allRows(world.pool);
      moved.set(
        size,
        Object.keys(after).filter((table) => JSON.stringify(after[table]) !== JSON.stringify(before[table])),
      );
    }
  });
  afterAll(async () => {
    for (const world of worlds.values()) await world.close();
  });
  const counts = (statements: ReadonlyMap<string, readonly Statement[]>) =>
    [...statements.values()].map((one) => one.length);

  it("as many statements for what is due, however many others there are", async () => {
    for (const world of worlds.values()) {
      const [made] = await rows<{ made: number }>(
        world.pool,
        "select count(*)::int4 as made from contact where state = 'sent'",
      );
      expect(made?.made).toBe(DUE);
    }
    const [small = 0, large] = counts(spent.due);
    expect(small).toBeGreaterThan(DUE);
    expect(large).toBe(small);
  });

  it("a handful of statements when nothing is due, however many others there are", () => {
    const [small, large] = counts(spent.nothing);
    expect(large).toBe(small);
    expect(large).toBeLessThan(15);
  });

  it("and none of them reads a table about people from end to end", async () => {
    const database = databases.large;
    const seen = [...(spent.due.get("large") ?? []), ...(spent.nothing.get("large") ?? [])];
    const distinct = new Map(seen.map((statement) => [statement.text, statement]));
    const planned = [...distinct.values()].filter(({ text }) => /^\s*(select|insert|update|delete|with)\b/i.test(text));
    expect(planned.length).toBeGreaterThan(25);
    const looked = new Set<string>();
    for (const { text, values } of planned) {
      const scans = await scansOf(database.pool, text, values);
      for (const { table, whole } of scans) {
        looked.add(table);
        expect({ text, table, whole }).toEqual({ text, table, whole: false });
      }
    }
    for (const table of ["case_progress", "outbox", "collection_case", "contact", "event"])
      expect(looked).toContain(table);
    expect(await scansOf(database.pool, "select * from case_progress where next_at < $1 + bucket", [1])).toEqual([
      { table: "case_progress", whole: true },
    ]);
  });

  it("nothing that time alone changes is stored: a day goes by, the days past due grow, and no row is touched", async () => {
    for (const [size, world] of worlds) {
      expect({ size, moved: moved.get(size) }).toEqual({ size, moved: [] });
      const daysOn = async (on: Day) =>
        (await listCases(world.pool, formatDay(on), { daysFrom: 1, limit: 100 })).map(({ days }) => days);
      const [today, later] = [await daysOn(FIRST_DAY), await daysOn(addDays(FIRST_DAY, 5))];
      expect(today).toEqual(Array.from({ length: DUE }, () => 1));
      expect(later).toEqual(today.map((days) => days + 5));
    }
  });
});

/** So many borrowers a day past due, and so many others who owe nothing yet. */
function portfolio(others: number): string {
  const head =
    "lender,borrower_ref,borrower_name,language,app_id,account_ref,product,opened_on,instalment_no,due_on,principal";
  const line = (ref: string, due: Day) =>
    `shanhe-consumer-finance,${ref},王测试,zh,app-${ref},A-${ref},shanhe-later,2026-06-01,1,${formatDay(due)},500.00`;
  const due = Array.from({ length: DUE }, (_, nth) => line(`DUE-${nth}`, addDays(FIRST_DAY, -1)));
  const later = Array.from({ length: others }, (_, nth) => line(`LATER-${nth}`, addDays(FIRST_DAY, 30 + (nth % 30))));
  return [head, ...due, ...later, ""].join("\n");
}

/** What a whole collection day says to the database. */
async function statementsOf(world: World, url: string, on: Day): Promise<readonly Statement[]> {
  const said: Statement[] = [];
  const pool = openPool(url);
  pool.on("connect", (client) => listenTo(client, said));
  await world.collect(on, pool);
  await pool.end();
  return said;
}

function listenTo(client: PoolClient, said: Statement[]): void {
  const query = client.query.bind(client) as (...words: unknown[]) => unknown;
  const heard = (...words: unknown[]): unknown => {
    const [first, second] = words;
    if (typeof first === "string") said.push({ text: first, values: Array.isArray(second) ? second : [] });
    else said.push(first as Statement);
    return query(...words);
  };
  Object.assign(client, { query: heard });
}

type PlanNode = {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Cond"?: string;
  readonly Plans?: readonly PlanNode[];
};

/**
 * How a statement gets at the tables about people when it must go by a condition that an index serves: `whole` where
 * there is none. Tables as small as these are read whole by choice; here it counts whether they must be.
 */
async function scansOf(pool: Pool, text: string, values: readonly unknown[]) {
  const client = await pool.connect();
  try {
    await client.query("begin");
    for (const way of ["seqscan", "indexscan", "indexonlyscan"]) await client.query(`set local enable_${way} = off`);
    const explained = await client.query(`explain (format json) ${text}`, [...values]);
    const [{ Plan }] = (explained.rows[0] as { "QUERY PLAN": readonly [{ readonly Plan: PlanNode }] })["QUERY PLAN"];
    return scansIn(Plan).filter(({ table }) => !SHARED.includes(table));
  } finally {
    await client.query("rollback");
    client.release();
  }
}

/** Small tables of the house itself, which do not grow with its borrowers. */
const SHARED = ["seal", "setting", "lender", "product", "template", "ladder", "collection_run", "ground"];

function scansIn(node: PlanNode): readonly { readonly table: string; readonly whole: boolean }[] {
  const below = node.Plans ?? [];
  const own = /Scan$/.test(node["Node Type"]) && node["Relation Name"] !== undefined;
  const here = own ? [{ table: node["Relation Name"] ?? "", whole: !isNarrowed(node) }] : [];
  return [...here, ...below.flatMap(scansIn)];
}

function isNarrowed(node: PlanNode): boolean {
  return node["Index Cond"] !== undefined || (node.Plans ?? []).some(isNarrowed);
}

async function allRows(pool: Pool): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = await rows<{ name: string }>(
    pool,
    "select table_name::text as name from information_schema.tables where table_schema = 'public' order by 1",
  );
  const found: Record<string, readonly string[]> = {};
  for (const { name } of tables) {
    // Where a row stands is part of it: one written again with the same values has moved.
    const all = await rows<{ row: string }>(
      pool,
      `select ctid::text || to_jsonb(t)::text as row from ${name} t order by 1`,
    );
    found[name] = all.map(({ row }) => row);
  }
  return found;
}
