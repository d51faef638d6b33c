import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { intakeWorld } from "../../../test/support/intake-world.ts";
import { testCatalogue } from "../../../test/support/test-catalogue.ts";
import type { House } from "../house.ts";
import { acceptAnswer, furnish, verifyFurnishing } from "./furnish.ts";
import { tellCredit } from "./tell-credit.ts";
import { showWithheld } from "./withheld.ts";

const PORTFOLIO = `lender,borrower_ref,borrower_name,app_id,account_ref,product,opened_on,instalment_no,due_on,principal
alpha,B1,王测试,u1,A1,later,2026-11-01,1,2026-12-10,100.00
alpha,B2,李测试,u2,A2,later,2026-08-01,1,2026-09-10,100.00
`;

async function commands({ portfolio = PORTFOLIO, metro2Licensed }: Setting = {}) {
  const { pool, feed, pay, folder, environment } = await intakeWorld(portfolio === PORTFOLIO ? undefined : inDollars());
  await feed(portfolio);
  const said: string[] = [];
  onTestFinished(() => void vi.restoreAllMocks());
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, "write").mockImplementation((text) => said.push(String(text)) > 0);
  const house = {
    pool,
    gate: { fallbackZone: "Asia/Shanghai" as Zone } as House["gate"],
    environment: { metro2Licensed } as House["environment"],
    catalogue: async () => ({ ...environment.catalogue, templates: new Map(), agencies: new Map() }),
  };
  const out = join(folder, "november.ndjson");
  const order = { month: "2026-11", asOf: "2026-12-01", out, lang: "en", json: false } as const;
  return { house, folder, said, order, out, pay };
}

type Setting = { readonly portfolio?: string; readonly metro2Licensed?: string };

/** The same lenders and products, lending dollars. */
function inDollars(): typeof testCatalogue {
  const products = [...testCatalogue.products].map(([id, product]) => [id, { ...product, currency: "USD" }] as const);
  const lenders = [...testCatalogue.lenders].map(([id, lender]) => [id, { ...lender, currency: "USD" }] as const);
  return { ...testCatalogue, products: new Map(products), lenders: new Map(lenders) };
}

it("writes a month, says who was held back and why, and finds nothing the second time", async () => {
  const { house, said, order, out } = await commands();
  expect(await furnish(house, order)).toBe(0);
  expect(said.join("")).toContain("1 accounts held back: the person was not told");
  expect(await verifyFurnishing({ file: out, lang: "en", json: false })).toBe(0);
  expect(await furnish(house, { ...order, lang: "zh" })).toBe(0);
  expect(said.join("")).toContain("没有需要报送的记录");
});

it("lists who is kept back, why and what ends it, and nobody once they were told in time", async () => {
  const { house, said } = await commands();
  const asked = { month: "2026-11", asOf: "2026-12-01", lang: "en", json: false } as const;
  expect(await showWithheld(house, asked)).toBe(1);
  expect(said.join("")).toMatch(/was not told .*art\. 15.*tell the person/);
  said.length = 0;
  expect(await showWithheld(house, { ...asked, json: true })).toBe(1);
  expect(JSON.parse(said.join(""))).toMatchObject({ month: "2026-11", withheld: [{ because: "no-prior-notice" }] });
  said.length = 0;
  expect(await showWithheld(house, { ...asked, month: "2026-08" })).toBe(0);
  expect(said.join("")).toContain("No account is kept back for 2026-08.");
  expect(await showWithheld(house, { ...asked, month: "August" })).toBe(2);
});

it("names line and field of a file that was changed", async () => {
  const { house, said, order, out } = await commands();
  await furnish(house, order);
  writeFileSync(out, readFileSync(out, "utf8").replace('"disputed":false', '"disputed":"no"'));
  expect(await verifyFurnishing({ file: out, lang: "en", json: false })).toBe(1);
  expect(said.join("")).toMatch(/november\.ndjson:2: record\.disputed: /);
});

it("takes in an answer, tells the reasons, and exits with 1 when rows were rejected", async () => {
  const { house, folder, said, order, out } = await commands();
  await furnish(house, order);
  const rows = readFileSync(out, "utf8").trimEnd().split("\n").slice(1, -1);
  const { id } = JSON.parse(rows[0] ?? "") as { id: string };
  const header = { row: "header", format: "fairdue-furnishing-answer/1", file: 1, rows: rows.length };
  const answer = join(folder, "answer.ndjson");
  const lines = [
    { ...header, accepted: rows.length - 1, rejected: 1 },
    { row: "rejected", id, reason: "no such person" },
  ];
  writeFileSync(answer, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  expect(await acceptAnswer(house, { file: answer, lang: "en", json: false })).toBe(1);
  expect(said.join("")).toContain("1  no such person");
});

it.each([
  [{ month: "2026-13" }, '"2026-13" is no month'],
  [{ asOf: "tomorrow" }, '"tomorrow" is not a date'],
  [{ asOf: "2026-11-23" }, "the month is not over"],
])("refuses %o and says how to write it", async (wrong, why) => {
  const { house, said, order } = await commands();
  expect(await furnish(house, { ...order, ...wrong })).toBe(2);
  expect(said.join("")).toContain(why);
});

it.each([
  [{ fact: "lost" }, "choose one of guarantor-paid"],
  [{ on: "2026-02-30" }, "is not a date"],
  [{}, "alpha has no account A9"],
])("keeps no fact when told %o", async (wrong, why) => {
  const { house, said } = await commands();
  const told = {
    lender: "alpha",
    account: "A9",
    fact: "transferred",
    on: "2026-11-15",
    source: "deed",
    lang: "en",
  } as const;
  expect(await tellCredit(house, { ...told, ...wrong })).toBe(2);
  expect(said.join("")).toContain(why);
});

describe("the layout for the US", () => {
  const DOLLARS = `${PORTFOLIO.split("\n")[0]}
alpha,B1,Test Person,u1,A1,later,2026-08-01,1,2026-12-10,120.75
alpha,B2,Test Person,u2,A2,later,2026-08-01,1,2026-11-10,80.00
`;
  const LICENSED = { portfolio: DOLLARS, metro2Licensed: "Test Furnisher" } as const;

  it("is off without a licence, prepares nothing, and is not written for other currencies", async () => {
    const { house, order, said, out } = await commands();
    expect(await furnish(house, { ...order, layout: "metro2-like" })).toBe(2);
    expect(said.join("")).toContain("FAIRDUE_METRO2_LICENSED");
    expect(await furnish(house, { ...order, layout: "metro3" })).toBe(2);
    expect((await house.pool.query("select 1 from furnished_file")).rows).toEqual([]);
    const licensed = { ...house, environment: { metro2Licensed: "Test Furnisher" } as House["environment"] };
    expect(await furnish(licensed, { ...order, layout: "metro2-like" })).toBe(2);
    expect(said.join("")).toContain("accounts in CNY");
    expect(await furnish(house, order)).toBe(0);
    expect(existsSync(out)).toBe(true);
  });

  it("writes one segment an account, whole and without any name, and finds a changed figure", async () => {
    const { house, order, out, pay, said } = await commands(LICENSED);
    const paid = "lender,account_ref,kind,amount,value_on,reference,reverses\nalpha,A2,payment,80.00,2026-11-09,T1,\n";
    expect(await pay(paid)).toMatchObject({ totals: { posted: 1 } });
    expect(await furnish(house, { ...order, layout: "metro2-like" })).toBe(0);
    const lines = readFileSync(out, "utf8").split("\n").slice(0, -1);
    expect(lines.map((line) => line.length)).toEqual([426, 426, 426, 426]);
    expect(lines[0]).toMatch(/^0426HEADER.*1130202612012026.*TEST FURNISHER/);
    expect(lines.join("")).not.toMatch(/person/i);
    const [open, settled] = lines.slice(1, 3).sort((a, b) => (a.slice(42, 72) < b.slice(42, 72) ? -1 : 1)) as [
      string,
      string,
    ];
    // Places count from 0, as public descriptions of the layout give them.
    expect([open.slice(42, 72).trim(), open.slice(123, 125), open.slice(154, 163)]).toEqual(["A1", "11", "000000120"]);
    expect([settled.slice(42, 72).trim(), settled.slice(123, 125), settled.slice(154, 163)]).toEqual([
      "A2",
      "13",
      "000000000",
    ]);
    expect(settled.slice(197, 205)).toBe("11092026");
    const check = { file: out, lang: "en", json: false } as const;
    expect(await verifyFurnishing(check)).toBe(0);
    expect(said.join("")).toContain("2 accounts, lengths and counts agree");
    writeFileSync(out, readFileSync(out, "utf8").replace(/11(?=.{301}\n)/, "71"));
    expect(await verifyFurnishing(check)).toBe(1);
    expect(said.join("")).toMatch(/:[23]: firstDelinquentOn: status 71 needs/);
    expect(said.join("")).toMatch(/:4: status71: says 0, 1 were read/);
  });
});
