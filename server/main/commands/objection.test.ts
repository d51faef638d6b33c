import { prepareGate } from "@fairdue/core/contact/gate.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { houseAt, SHANGHAI } from "../../../test/promises/house.ts";
import { intakeWorld, rowsOf } from "../../../test/support/intake-world.ts";
import { importPortfolio } from "../../app/import-portfolio.ts";
import { OWN_NAMES } from "../../intake/mapping.ts";
import { newSealKeyPem } from "../../record/seal.ts";
import { saveDemoDay } from "../../store/settings.ts";
import { TENANT } from "../tenant.ts";
import { decideOnObjection, fileStatement, openObjection, showObjections, takeStep } from "./objection.ts";
import { watch } from "./watch-credit.ts";

const PORTFOLIO = `lender,borrower_ref,borrower_name,app_id,account_ref,product,opened_on,instalment_no,due_on,principal
alpha,B1,王测试,u1,A1,later,2026-08-01,1,2026-09-10,100.00
`;

/** A house on a demo day, with what it says and complains of. */
async function terminalWorld() {
  const { pool, environment, folder, put } = await intakeWorld();
  const path = put(PORTFOLIO, "portfolio.csv");
  await importPortfolio({ ...environment, tenant: TENANT }, { path, mapping: OWN_NAMES, lang: "en" });
  const { vault } = environment;
  const catalogue = { templates: new Map(), agencies: new Map(), ...environment.catalogue };
  const ports = { smpp: 0, smtp: 0 };
  const gate = prepareGate([rulebookCn], SHANGHAI);
  const house = houseAt({ pool, url: "", home: folder, ports, vault, gate, sealPem: newSealKeyPem(), catalogue });
  const said: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    const spy = vi.spyOn(stream, "write").mockImplementation((text) => said.push(String(text)) > 0);
    onTestFinished(() => {
      spy.mockRestore();
    });
  }
  /** The last thing said, read as JSON. */
  const last = () => JSON.parse(said.at(-1) ?? "") as Readonly<Record<string, unknown>>;
  return { pool, house, said, last, today: (on: string) => saveDemoDay(pool, on) };
}

const ANSWER = { lang: "en", json: true } as const;
const OPEN = { ...ANSWER, lender: "alpha", account: "A1", about: "paid", way: "portal", law: "cn" } as const;

describe("fairdue credit objection", () => {
  it("takes an objection from receipt to reply over the Spring Festival, and says what is late on the day it is", async () => {
    const { pool, house, said, last, today } = await terminalWorld();
    await today("2026-02-10");
    expect(await openObjection(house, { ...OPEN, words: "我已还清" })).toBe(0);
    const objection = Number(last().objection);
    expect(last().happened).toEqual(["objection-received", "hold-placed"]);
    await today("2026-02-26");
    expect(await showObjections(house, { ...ANSWER, late: false })).toBe(0);
    await today("2026-02-27");
    expect(await showObjections(house, { lang: "zh", json: false, late: true })).toBe(1);
    expect(said.at(-1)).toMatch(/已还未更新\s+2026-02-10\s+核查决定 2026-02-26 \(已逾期 1 天\)；书面答复 2026-03-02/);
    const of = { ...ANSWER, objection };
    expect(await takeStep(house, { ...of, doing: { kind: "objection-evidence-asked", of: "lender" } })).toBe(0);
    expect(await decideOnObjection(house, { ...of, outcome: "correct", words: "bank's error", recipient: [] })).toBe(0);
    expect(last().owed).toMatchObject([{ step: "reply" }]);
    expect(await takeStep(house, { ...of, doing: { kind: "objection-replied" } })).toBe(0);
    expect(last()).toMatchObject({ happened: ["objection-replied", "objection-closed", "hold-lifted"], owed: [] });
    expect(await fileStatement(house, { ...of, words: "我不同意", passed: false })).toBe(0);
    expect(last().owed).toMatchObject([{ step: "statement", dueOn: "2026-03-02" }]);
    expect(await fileStatement(house, { ...of, passed: true })).toBe(0);
    expect(await showObjections(house, { ...ANSWER, late: false })).toBe(0);
    const bodies = await rowsOf(pool, "select body from event where body::text like '%objection-%'");
    expect(bodies).toHaveLength(8);
    expect(JSON.stringify(bodies)).not.toMatch(/我|bank's/);
  });

  it("refuses what cannot be, says why, and changes nothing", async () => {
    const { pool, house, said, today } = await terminalWorld();
    await today("2026-03-02");
    const refused = async (code: Promise<number>, why: RegExp) => {
      expect(await code).toBe(2);
      expect(said.at(-1)).toMatch(why);
    };
    await refused(openObjection(house, { ...OPEN, account: "A9" }), /alpha has no account A9/);
    await refused(openObjection(house, { ...OPEN, received: "2026-02-30" }), /"2026-02-30" is not a date/);
    await refused(openObjection(house, { ...OPEN, received: "2026-03-03" }), /its day is still to come/);
    const replied = { ...ANSWER, objection: 257, doing: { kind: "objection-replied" } } as const;
    await refused(takeStep(house, replied), /there is no such objection/);
    await refused(fileStatement(house, { ...ANSWER, objection: 257, passed: false }), /one of the two/);
    expect(await rowsOf(pool, "select 1 from objection")).toEqual([]);
  });

  it("received earlier and entered today is counted from the day it was received", async () => {
    const { house, last, today } = await terminalWorld();
    await today("2026-03-20");
    expect(await openObjection(house, { ...OPEN, received: "2026-02-20" })).toBe(0);
    expect(last().owed).toMatchObject([
      { step: "decide", dueOn: "2026-03-03", late: true, daysLeft: -17 },
      { step: "reply", dueOn: "2026-03-12", late: true, daysLeft: -8 },
    ]);
  });
});

describe("fairdue credit watch", () => {
  it("says that all agrees when nothing was furnished", async () => {
    const { house, last } = await terminalWorld();
    expect(await watch(house, ANSWER)).toBe(0);
    expect(last()).toEqual({ kind: "watched", cases: 0, accounts: 0, rows: 0 });
    expect(await watch(house, { ...ANSWER, asOf: "yesterday" })).toBe(2);
  });
});
