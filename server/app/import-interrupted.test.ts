import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Pool, PoolClient } from "pg";
import { describe, expect, it } from "vitest";
import { intakeWorld, ledgerOf, rowsOf } from "../../test/support/intake-world.ts";
import { OWN_NAMES } from "../intake/mapping.ts";
import { describeFailure } from "../main/commands/import-failure.ts";
import { importPortfolio } from "./import-portfolio.ts";

const COLUMNS = "lender,borrower_ref,borrower_name,app_id,account_ref,product,opened_on,instalment_no,due_on,principal";
const LINES = Array.from(
  { length: 40 },
  (_, n) => `alpha,B${n},王测试,u${n},A${n},later,2026-08-01,1,2026-11-10,100.00`,
);
const FILE = `${[COLUMNS, ...LINES].join("\n")}\n`;

/** The same pool, but the server ends the connection of the n-th transaction before its first statement. */
function losing(pool: Pool, nth: number): Pool {
  let count = 0;
  const connect = async (): Promise<PoolClient> => {
    const client = await pool.connect();
    count += 1;
    if (count === nth) {
      client.on("error", () => undefined);
      const { rows } = await client.query("select pg_backend_pid() as pid");
      // Comes back when the backend is gone.
      await pool.query("select pg_terminate_backend($1, 10000)", [(rows as { pid: number }[])[0]?.pid]);
    }
    return client;
  };
  return new Proxy(pool, { get: (target, name) => (name === "connect" ? connect : Reflect.get(target, name)) });
}

describe("an import that is cut off", () => {
  it.each([1, 2, 17])(
    "by a database that goes away in transaction %i leaves whole batches, and a second feed completes them",
    async (nth) => {
      const world = await intakeWorld();
      const path = world.put(FILE, "p.csv");
      const order = { path, mapping: OWN_NAMES, lang: "en" } as const;
      const environment = { ...world.environment, pool: losing(world.pool, nth) };
      const error = await importPortfolio(environment, order).catch((caught: unknown) => caught);
      expect(describeFailure(error, { file: path, lang: "en", written: nth > 1 })).toContain("The database went away");
      const [half] = await rowsOf(
        world.pool,
        `select (select count(*) from collection_case)::int4 - (select count(*) from account)::int4 as cases,
         (select count(*) from account)::int4 - (select count(*) from instalment)::int4 as instalments,
         (select count(*) from account)::int4 - (select count(*) from account_directory)::int4 as directory`,
      );
      expect(half).toEqual({ cases: 0, instalments: 0, directory: 0 });
      const { totals } = await importPortfolio(world.environment, order);
      expect(totals.rows.accepted).toBe(40);
      const straight = await intakeWorld();
      await straight.feed(FILE);
      expect(await ledgerOf(world.pool)).toEqual(await ledgerOf(straight.pool));
    },
  );

  it("because rejects cannot be written says so, and nothing was taken in", async () => {
    const world = await intakeWorld();
    const path = world.put(FILE.replace("100.00", "-1"), "p.csv");
    const rejects = join(world.folder, "no", "such", "folder.csv");
    const order = { path, mapping: OWN_NAMES, lang: "en", rejects } as const;
    const error = await importPortfolio(world.environment, order).catch((caught: unknown) => caught);
    expect(describeFailure(error, { file: path, lang: "en", written: false })).toBe(
      `There is no file ${rejects}; check the path. Nothing was written.`,
    );
    expect(await rowsOf(world.pool, "select count(*)::int4 from collection_case")).toEqual([{ count: 0 }]);
  });

  it.each([
    [{ code: "ENOSPC" }, "The disk is full"],
    [{ code: "53100" }, "The database's disk is full"],
    [{ code: "57P01" }, "The database went away"],
    [{ code: "ECONNREFUSED" }, "The database went away"],
    [new Error("Connection terminated unexpectedly"), "The database went away"],
    [{ code: "EEXIST", path: "/a" }, "/a exists and is never replaced"],
  ])("by %j is told in words", (error, words) => {
    expect(describeFailure(error, { file: "p.csv", lang: "en", written: true })).toContain(words);
    expect(describeFailure(error, { file: "p.csv", lang: "zh", written: true })).toContain("已写入的批次完整无缺");
  });

  it("by a mistake of ours is not dressed up", () => {
    expect(
      describeFailure(new RangeError("no ids reserved"), { file: "p", lang: "en", written: true }),
    ).toBeUndefined();
  });
});

describe("rows that wait on disk", () => {
  it("leave no file behind, neither in use nor afterwards", async () => {
    const world = await intakeWorld();
    const temporary = join(world.folder, "waiting");
    mkdirSync(temporary);
    const seen = new Set<string>();
    const long = "王".repeat(150);
    // One person with many accounts: all rows go to one part, which outgrows the memory it may take.
    const lines = Array.from({ length: 400 }, (_, n) => `alpha,B1,${long},u1,A${n},later,2026-08-01,1,2026-11-10,1.00`);
    const path = world.put(`${[COLUMNS, ...lines].join("\n")}\n`, "p.csv");
    const { totals } = await importPortfolio(
      { ...world.environment, temporary },
      {
        path,
        mapping: OWN_NAMES,
        lang: "en",
        onProgress: () => {
          for (const name of readdirSync(temporary)) seen.add(name);
        },
      },
    );
    expect(totals.rows.accepted).toBe(400);
    expect([...seen, ...readdirSync(temporary)]).toEqual([]);
    rmSync(temporary, { recursive: true });
  });
});
