import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { day } from "@fairdue/core/calendar/day.ts";
import { instantAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import { parseMonth } from "@fairdue/core/credit/furnish/month.ts";
import { describe, expect, it } from "vitest";
import { intakeWorld, rowsOf } from "../../test/support/intake-world.ts";
import { readFurnishingAnswer } from "../intake/furnishing-answer.ts";
import { checkFurnishing } from "../intake/furnishing-file.ts";
import { keepToldFact } from "../store/furnish-facts.ts";
import { acceptFurnishing } from "./accept-furnishing.ts";
import { furnishMonth } from "./furnish-month.ts";
import { furnishingLines } from "./furnishing-lines.ts";
import { writeFurnishing } from "./write-furnishing.ts";

const HEAD = "lender,borrower_ref,borrower_name,app_id,account_ref,product,opened_on,instalment_no,due_on,principal";
const PORTFOLIO = `${HEAD}
alpha,B1,王测试,u1,A1,later,2026-08-01,1,2026-09-10,100.00
alpha,B1,王测试,u1,A1,later,2026-08-01,2,2026-10-10,100.00
alpha,B1,王测试,u1,A1,later,2026-08-01,3,2026-11-10,100.00
beta,B2,李测试,u2,A2,card,2026-08-01,1,2026-11-10,50.00
`;
const PAID = `lender,account_ref,kind,amount,value_on,reference,reverses
beta,A2,payment,50.00,2026-11-10,T1,
alpha,A1,payment,100.00,2026-09-10,T2,
`;

async function furnishingWorld() {
  const world = await intakeWorld();
  await world.feed(PORTFOLIO);
  await world.pay(PAID);
  const { pool, folder } = world;
  let files = 0;
  const prepare = (month: string, today: string) => {
    const read = parseMonth(month);
    if (read === undefined) throw new Error(`no month: ${month}`);
    return furnishMonth({ pool, month: read, today: day(today) });
  };
  /** Furnishes a month and gives the rows of the file, or none when there was nothing to send. */
  const furnish = async (month: string, today: string) => {
    const prepared = await prepare(month, today);
    if (prepared.kind === "refused") throw new Error(prepared.why);
    if (prepared.fileNo === undefined) return { prepared, path: "", rows: [] as const };
    const path = join(folder, `furnished-${++files}.ndjson`);
    const written = await writeFurnishing({ pool, fileNo: prepared.fileNo, out: path, layout: furnishingLines });
    if (written.kind === "refused") throw new Error(written.why);
    return { prepared, path, rows: linesOf(path).slice(1, -1) };
  };
  const tell = async (on: string) => {
    const at = instantAt("Asia/Shanghai" as Zone, { day: day(on), minute: 600 });
    await pool.query(
      `insert into contact (bucket, contact_id, case_id, permit_from, permit_until, permit_rulebooks, channel, point_id,
         message_class, planned_by, episode, step, state, outcome)
       select bucket, $1, case_id, $2, $3, 'cn', 'letter', 1, 'credit-prior-notice', 1, 1, 'notice', 'sent', 'delivered'
       from collection_case where lender_id = 'alpha'`,
      [at, at, at + 1],
    );
  };
  const accountId = async (reference: string): Promise<number> => {
    const [row] = await rowsOf(pool, `select account_id from account where reference = '${reference}'`);
    return Number(row?.account_id);
  };
  return { ...world, prepare, furnish, tell, accountId };
}

type Line = Readonly<Record<string, unknown>>;
const linesOf = (path: string): readonly Line[] =>
  readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
const shortly = (rows: readonly Line[]) =>
  rows
    .map(
      (row) =>
        `${row.action} ${(row.account as { reference: string }).reference} ${String(row.id).split("/").slice(1).join("/")}`,
    )
    .sort();
const checked = (path: string) => checkFurnishing(createReadStream(path, "utf8"));

describe("a month furnished to the bureau", () => {
  it("has each account that may be told of, and keeps back who was not told before", async () => {
    const world = await furnishingWorld();
    const { rows, prepared } = await world.furnish("2026-11", "2026-12-01");
    expect(shortly(rows)).toEqual(["new A2 2026-11", "new A2 closed/2026-11"]);
    expect(prepared).toMatchObject({ accounts: 2, withheld: { "no-prior-notice": 1 } });
  });

  it("names a late account with its code, amounts, and the entries they came from, once it was told", async () => {
    const world = await furnishingWorld();
    await world.tell("2026-10-20");
    const { rows } = await world.furnish("2026-11", "2026-12-01");
    const [entry] = await rowsOf(world.pool, "select entry_id from ledger_entry where source_ref = 'T2'");
    const late = rows.find((row) => row.row === "month" && (row.account as { reference: string }).reference === "A1");
    expect(late).toMatchObject({
      action: "new",
      account: { lender: "alpha", product: "later", currency: "CNY", openedOn: "2026-08-01" },
      record: {
        code: "2",
        standing: "overdue",
        balance: 20_000,
        overdue: 20_000,
        overduePeriods: 2,
        lastPaidOn: "2026-09-10",
        grounds: { arrears: { instalments: [2, 3], entries: [] }, balance: { entries: [entry?.entry_id] } },
      },
    });
    expect(shortly(rows)).toContain("new A1 first-negative");
  });

  it("run again sends nothing, and a file that was cut off is finished", async () => {
    const world = await furnishingWorld();
    const prepared = await world.prepare("2026-11", "2026-12-01");
    const { prepared: again, rows } = await world.furnish("2026-11", "2026-12-02");
    expect(again).toMatchObject({ fileNo: prepared.kind === "prepared" ? prepared.fileNo : 0, rows: 2 });
    expect(rows).toHaveLength(2);
    expect((await world.furnish("2026-11", "2026-12-02")).prepared).toMatchObject({ fileNo: undefined, rows: 0 });
    expect(await rowsOf(world.pool, "select state from furnished_file")).toEqual([{ state: "sent" }]);
  });

  it("two orders at once end up in one file, with each row once", async () => {
    const world = await furnishingWorld();
    await world.tell("2026-10-20");
    await Promise.all([world.prepare("2026-11", "2026-12-01"), world.prepare("2026-11", "2026-12-01")]);
    expect(await rowsOf(world.pool, "select state from furnished_file")).toEqual([{ state: "prepared" }]);
    expect(shortly((await world.furnish("2026-11", "2026-12-01")).rows)).toEqual([
      "new A1 2026-11",
      "new A1 first-negative",
      "new A2 2026-11",
      "new A2 closed/2026-11",
    ]);
  });

  it("after a back-dated payment and its reversal sends exactly the corrections", async () => {
    const world = await furnishingWorld();
    await world.tell("2026-10-20");
    await world.tell("2026-11-20");
    await world.furnish("2026-11", "2026-12-01");
    await world.pay(
      "lender,account_ref,kind,amount,value_on,reference,reverses\nalpha,A1,payment,200.00,2026-11-08,T3,\n",
    );
    const { rows } = await world.furnish("2026-11", "2026-12-02");
    expect(shortly(rows)).toEqual(["delete A1 first-negative", "new A1 closed/2026-11", "replace A1 2026-11"]);
    expect(rows.find(({ row }) => row === "month")).toMatchObject({ record: { code: "C", balance: 0 } });
    await world.pay(
      "lender,account_ref,kind,amount,value_on,reference,reverses\nalpha,A1,reversal,200.00,2026-11-08,T4,T3\n",
    );
    const { rows: back } = await world.furnish("2026-11", "2026-12-03");
    expect(shortly(back)).toEqual(["delete A1 closed/2026-11", "new A1 first-negative", "replace A1 2026-11"]);
    expect((await world.furnish("2026-11", "2026-12-03")).rows).toEqual([]);
  });

  it("the next month's file carries that month and what changed before it", async () => {
    const world = await furnishingWorld();
    await world.tell("2026-10-20");
    await world.furnish("2026-11", "2026-12-01");
    await world.pay(
      "lender,account_ref,kind,amount,value_on,reference,reverses\nalpha,A1,payment,100.00,2026-10-10,T5,\n",
    );
    const { rows } = await world.furnish("2026-12", "2027-01-01");
    expect(shortly(rows)).toEqual(["delete A1 2026-11", "delete A1 first-negative"]);
    expect((await world.furnish("2026-12", "2027-01-01")).rows).toEqual([]);
  });

  it("marks what is in dispute and takes the mark off with the dispute", async () => {
    const world = await furnishingWorld();
    await world.tell("2026-10-20");
    const hold = `insert into hold select bucket, $1, case_id, 'dispute', 'borrower', '2026-11-12', null, 'told'
      from collection_case where lender_id = 'alpha'`;
    await world.pool.query(hold, [1]);
    const { rows } = await world.furnish("2026-11", "2026-12-01");
    const ofA1 = rows.filter((row) => (row.account as { reference: string }).reference === "A1");
    expect(ofA1.map((row) => (row.record as { disputed: boolean }).disputed)).toEqual([true, true]);
    await world.pool.query("delete from hold");
    const { rows: after } = await world.furnish("2026-11", "2026-12-05");
    expect(after.map(({ action, fields }) => [action, fields])).toEqual([
      ["replace", ["disputed"]],
      ["replace", ["disputed"]],
    ]);
  });

  it("an account that was transferred is told so once and then left alone", async () => {
    const world = await furnishingWorld();
    await world.tell("2026-10-20");
    const accountId = await world.accountId("A1");
    const told = { accountId, fact: "transferred", on: "2026-11-15", source: "deed 7" } as const;
    await keepToldFact(world.pool, accountId % 256, told);
    await keepToldFact(world.pool, accountId % 256, told);
    const { rows } = await world.furnish("2026-11", "2026-12-01");
    expect(shortly(rows)).toEqual([
      "new A1 2026-11",
      "new A1 closed/2026-11",
      "new A1 first-negative",
      "new A1 transferred/2026-11",
      "new A2 2026-11",
      "new A2 closed/2026-11",
    ]);
    expect((await world.furnish("2026-12", "2027-01-01")).rows).toEqual([]);
  });

  it("is refused before the month is over, and before a month already furnished", async () => {
    const world = await furnishingWorld();
    expect(await world.prepare("2026-11", "2026-11-30")).toMatchObject({ why: expect.stringContaining("not over") });
    await world.furnish("2026-12", "2027-01-01");
    expect(await world.prepare("2026-11", "2027-01-01")).toMatchObject({ why: expect.stringContaining("2026-12") });
  });
});

describe("the file", () => {
  it("passes its own check, and a changed amount, a lost row or a lost end do not", async () => {
    const world = await furnishingWorld();
    const { path } = await world.furnish("2026-11", "2026-12-01");
    expect(await checked(path)).toMatchObject({ kind: "whole", header: { rows: 2, month: "2026-11" } });
    const whole = readFileSync(path, "utf8");
    const faultOf = async (content: string) => {
      writeFileSync(path, content);
      const found = await checked(path);
      return found.kind === "whole" ? undefined : found.faults[0];
    };
    expect(await faultOf(whole.replace('"paidThisMonth":5000', '"paidThisMonth":6000'))).toMatchObject({
      field: "sha256",
    });
    expect(await faultOf(whole.replace('"code":"C"', '"code":"X"'))).toMatchObject({ line: 2, field: "record.code" });
    expect(await faultOf(whole.split("\n").toSpliced(1, 1).join("\n"))).toMatchObject({ line: 3, field: "rows" });
    expect(await faultOf(whole.split("\n").slice(0, 2).join("\n"))).toMatchObject({
      why: expect.stringContaining("trailer"),
    });
  });

  it("is never written over another", async () => {
    const world = await furnishingWorld();
    const { path } = await world.furnish("2026-11", "2026-12-01");
    expect(await writeFurnishing({ pool: world.pool, fileNo: 1, out: path, layout: furnishingLines })).toMatchObject({
      kind: "refused",
      where: path,
    });
  });
});

describe("the bureau's answer", () => {
  const answer = (...lines: readonly object[]) =>
    readFurnishingAnswer(
      (async function* () {
        yield lines.map((line) => `${JSON.stringify(line)}\n`).join("");
      })(),
    );
  const header = (accepted: number, rejected: number, rows = accepted + rejected) => ({
    row: "header",
    format: "fairdue-furnishing-answer/1",
    file: 1,
    rows,
    accepted,
    rejected,
  });

  it("accepts what it does not reject, and what was rejected goes into the next file", async () => {
    const world = await furnishingWorld();
    const { rows } = await world.furnish("2026-11", "2026-12-01");
    const id = String(rows.find(({ row }) => row === "month")?.id);
    const read = await answer(header(1, 1), { row: "rejected", id, reason: "unknown account" });
    if (read.kind === "faulty") throw new Error(read.faults[0].why);
    expect(await acceptFurnishing(world.pool, read.answer)).toEqual({ kind: "reconciled", accepted: 1, rejected: 1 });
    expect(shortly((await world.furnish("2026-11", "2026-12-02")).rows)).toEqual(["new A2 2026-11"]);
    expect(await acceptFurnishing(world.pool, read.answer)).toMatchObject({ kind: "refused" });
  });

  it.each([
    ["totals that do not match the file", [header(7, 0)], "2 rows"],
    ["a row that was not sent", [header(1, 1), { row: "rejected", id: "1/2026-11", reason: "?" }], "not in it"],
  ])("is refused with %s, and nothing changes", async (_name, lines, why) => {
    const world = await furnishingWorld();
    await world.furnish("2026-11", "2026-12-01");
    const read = await answer(...lines);
    if (read.kind === "faulty") throw new Error(read.faults[0].why);
    expect(await acceptFurnishing(world.pool, read.answer)).toMatchObject({ why: expect.stringContaining(why) });
    expect(await rowsOf(world.pool, "select state from furnished_file")).toEqual([{ state: "sent" }]);
    expect(await rowsOf(world.pool, "select 1 from furnished_record where rejected is not null")).toEqual([]);
  });

  it.each([
    ["numbers that do not add up", [header(1, 0, 3)], 1, "rows"],
    ["fewer rejected rows than it says", [header(1, 1)], 1, "rejected"],
    ["a rejected row without a reason", [header(1, 1), { row: "rejected", id: "1/2026-11", reason: " " }], 2, "reason"],
    ["no header", [{ row: "rejected", id: "1/2026-11", reason: "x" }], 1, "row"],
  ])("is not read with %s", async (_name, lines, line, field) => {
    expect(await answer(...lines)).toMatchObject({ kind: "faulty", faults: [{ line, field }] });
  });
});
