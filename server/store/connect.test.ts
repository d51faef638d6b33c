import { randomBytes } from "node:crypto";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { sharedDatabase } from "../../test/support/database.ts";
import { execute, inDatabase } from "../../test/support/postgres.ts";
import { checkServer, judgeServer, openPool } from "./connect.ts";

const database = sharedDatabase();

async function read(expression: string): Promise<unknown> {
  const { rows } = await database.pool.query<{ value: unknown }>(`select ${expression} as value`);
  return rows[0]?.value;
}

describe("values from the database", () => {
  it.each([
    ["int8 is a number", "42::int8", 42],
    ["the largest safe integer is itself", "9007199254740991::int8", Number.MAX_SAFE_INTEGER],
    ["the smallest safe integer is itself", "-9007199254740991::int8", Number.MIN_SAFE_INTEGER],
    ["a count is a number", "count(*)", 1],
    ["a list of int8 is a list of numbers", "array[1, null, 3]::int8[]", [1, null, 3]],
    ["an empty list is empty", "array[]::int8[]", []],
    ["a date is its text, on whatever day", "date '0099-02-28'", "0099-02-28"],
    ["a list of dates is a list of texts", "array[date '2026-03-01']", ["2026-03-01"]],
    [
      "an instant is epoch milliseconds",
      "timestamptz '2026-03-01 02:03:04.567+08'",
      Date.UTC(2026, 1, 28, 18, 3, 4, 567),
    ],
    ["finer parts of an instant are cut off", "timestamptz '1970-01-01 00:00:00.001999+00'", 1],
  ])("%s", async (_name, expression, value) => expect(await read(expression)).toEqual(value));

  it("reads instants alike whatever the session's zone", async () => {
    const client = await database.pool.connect();
    onTestFinished(() => client.release(true));
    for (const zone of ["UTC", "Asia/Kolkata", "America/New_York"]) {
      await client.query(`set timezone = '${zone}'`);
      expect((await client.query("select to_timestamp(1700000000) as value")).rows).toEqual([
        { value: 1_700_000_000_000 },
      ]);
    }
  });

  it.each([
    ["an int8 that a number cannot hold", "9007199254740992::int8"],
    ["an int8 below what a number holds", "(-9007199254740992)::int8"],
    ["an instant without end", "timestamptz 'infinity'"],
    ["a list of lists", "array[[1, 2], [3, 4]]::int8[]"],
  ])("throws on %s instead of rounding it", async (_name, expression) =>
    expect(read(expression)).rejects.toThrow(RangeError),
  );
});

describe("a server to work with", () => {
  const fresh = { version: 150_000, encoding: "UTF8", read_only: false };

  it.each([
    ["version 15.0 will do", fresh, undefined],
    ["version 14.99 is too old", { ...fresh, version: 149_999 }, "This PostgreSQL is of version 14"],
    ["another encoding cannot hold all names", { ...fresh, encoding: "LATIN1" }, "This database keeps texts as LATIN1"],
    ["a copy for reading cannot be used", { ...fresh, read_only: true }, "This database cannot be written to"],
  ])("%s", (_name, facts, what) => expect(judgeServer(facts, "here")?.what).toBe(what));

  async function checked(url: string): Promise<unknown> {
    const pool = openPool(url, 1);
    onTestFinished(() => pool.end());
    return checkServer(pool);
  }

  it("is one that answers", async () => expect(await checked(database.url)).toBeUndefined());

  it("is not one in another encoding, or only to be read", async () => {
    const name = `test_${randomBytes(6).toString("hex")}`;
    const server = inject("databaseUrl");
    await execute(
      server,
      `create database ${name} template template0 encoding 'LATIN1' locale 'C' locale_provider libc`,
    );
    onTestFinished(() => execute(server, `drop database ${name}`));
    expect(await checked(inDatabase(server, name))).toMatchObject({ what: "This database keeps texts as LATIN1" });
    await execute(server, `alter database ${name} set default_transaction_read_only = on`);
    await execute(server, `update pg_database set encoding = pg_char_to_encoding('UTF8') where datname = '${name}'`);
    expect(await checked(inDatabase(server, name))).toMatchObject({ what: "This database cannot be written to" });
  });

  it.each([
    [
      "a closed port",
      (url: URL) => {
        url.search = "";
        url.port = "1";
      },
      "Nothing listens there",
    ],
    [
      "a wrong password",
      (url: URL) => {
        url.password = "wrong-word";
      },
      "password is wrong",
    ],
    [
      "a database that is not there",
      (url: URL) => {
        url.pathname = "/nowhere";
      },
      "no such database",
    ],
  ])("is named with its trouble and its remedy: %s", async (_name, spoil, remedy) => {
    const url = new URL(inject("databaseUrl"));
    spoil(url);
    const refusal = await checked(url.toString());
    expect(refusal).toMatchObject({ kind: "refused", remedy: expect.stringContaining(remedy) });
    expect(refusal).toMatchObject({ why: expect.stringMatching(/./) });
    expect(JSON.stringify(refusal)).not.toContain(url.password);
  });

  it("is refused when the URL is none", async () => {
    expect(await checked("no url at all")).toMatchObject({
      kind: "refused",
      where: expect.stringContaining("not a URL"),
    });
  });
});
