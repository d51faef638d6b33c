import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { expect, it, onTestFinished, vi } from "vitest";
import { intakeWorld } from "../../../test/support/intake-world.ts";
import type { House } from "../house.ts";
import { acceptAnswer, furnish, verifyFurnishing } from "./furnish.ts";
import { tellCredit } from "./tell-credit.ts";
import { showWithheld } from "./withheld.ts";

const PORTFOLIO = `lender,borrower_ref,borrower_name,app_id,account_ref,product,opened_on,instalment_no,due_on,principal
alpha,B1,王测试,u1,A1,later,2026-11-01,1,2026-12-10,100.00
alpha,B2,李测试,u2,A2,later,2026-08-01,1,2026-09-10,100.00
`;

async function commands() {
  const { pool, feed, folder } = await intakeWorld();
  await feed(PORTFOLIO);
  const said: string[] = [];
  onTestFinished(() => void vi.restoreAllMocks());
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, "write").mockImplementation((text) => said.push(String(text)) > 0);
  const house = { pool, gate: { fallbackZone: "Asia/Shanghai" as Zone } as House["gate"] };
  const out = join(folder, "november.ndjson");
  const order = { month: "2026-11", asOf: "2026-12-01", out, lang: "en", json: false } as const;
  return { house, folder, said, order, out };
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
