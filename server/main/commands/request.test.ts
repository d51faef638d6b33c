import { prepareGate } from "@fairdue/core/contact/gate.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { houseAt, SHANGHAI } from "../../../test/promises/house.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { intakeWorld, rowsOf } from "../../../test/support/intake-world.ts";
import { importPortfolio } from "../../app/import-portfolio.ts";
import { rebuildTables } from "../../app/rebuild-tables.ts";
import { OWN_NAMES } from "../../intake/mapping.ts";
import { newSealKeyPem } from "../../record/seal.ts";
import { saveDemoDay } from "../../store/settings.ts";
import { TENANT } from "../tenant.ts";
import { openRequest, showReport, showRequests, takeStep } from "./request.ts";

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
const OPEN = {
  ...ANSWER,
  lender: "alpha",
  account: "A1",
  by: "borrower",
  way: "phone",
  unlistedChannel: "voice",
} as const;
const REPLY = { kind: "answer", because: [], cause: "none", words: "已办理" } as const;

describe("fairdue request", () => {
  it("takes a dispute from receipt over the National Day to its answer and appeal, words sealed", async () => {
    const { pool, house, said, last, today } = await terminalWorld();
    await today("2026-09-25");
    expect(await openRequest(house, { ...OPEN, about: "dispute-paid", words: "我九月就还了" })).toBe(0);
    const request = Number(last().request);
    expect(last()).toMatchObject({
      open: true,
      dueOn: "2026-10-10",
      workingDaysLeft: 6,
      escalate: false,
      holds: ["dispute"],
      steps: [{ kind: "request-received", words: "我九月就还了" }],
    });
    expect(await rowsOf(pool, "select kind from hold")).toEqual([{ kind: "dispute" }]);
    await today("2026-10-08");
    expect(await showRequests(house, { lang: "zh", json: false, late: false })).toBe(0);
    expect(said.at(-1)).toMatch(/我已经还了\s+2026-09-25\s+2026-10-10\s+2 个工作日，请升级处理/);
    await today("2026-10-12");
    expect(await showRequests(house, { ...ANSWER, late: true })).toBe(1);
    expect(last()).toMatchObject({ queues: [{ about: "dispute-paid", open: 1, late: 1, escalate: 1 }] });
    const refusal = { ...REPLY, outcome: "refused", because: ["records-agree"], cause: "person" } as const;
    expect(await takeStep(house, { ...ANSWER, request, step: refusal })).toBe(0);
    expect(last()).toMatchObject({ open: false, outcome: "refused", holds: [] });
    expect(await takeStep(house, { ...ANSWER, request, step: { kind: "appeal", to: "12378" } })).toBe(0);
    expect(last()).toMatchObject({ open: true, outcome: null, holds: ["dispute"], dueOn: "2026-10-27" });
    expect(await takeStep(house, { ...ANSWER, request, step: { ...REPLY, outcome: "granted" } })).toBe(0);
    const bodies = await rowsOf(pool, "select body from event where body::text like '%request-%'");
    expect(bodies).toHaveLength(4);
    expect(JSON.stringify(bodies)).not.toMatch(/我九月|已办理/);
    expect(await showReport(house, { ...ANSWER, month: "2026-09" })).toBe(0);
    expect(last()).toMatchObject({
      lines: [
        { about: "dispute-paid", received: 1, open: 0, appealed: 1, answeredOnTime: 1, outcomes: { granted: 1 } },
      ],
    });
  });

  it("rebuilds its tables from the events alone", async () => {
    const { pool, house, last, today } = await terminalWorld();
    await today("2026-11-23");
    expect(await openRequest(house, { ...OPEN, about: "complaint" })).toBe(0);
    const request = Number(last().request);
    expect(await takeStep(house, { ...ANSWER, request, step: { kind: "extend", words: "需调取录音" } })).toBe(0);
    const unlisted = { unlistedOn: "2026-11-20", unlistedBy: "一个陌生号码" };
    expect(await openRequest(house, { ...OPEN, ...unlisted, about: "contact-report" })).toBe(0);
    expect(last()).toMatchObject({ contact: { kind: "unlisted", by: "一个陌生号码" } });
    expect(await openRequest(house, { ...OPEN, about: "consent", withdraw: "channel=sms" })).toBe(0);
    const copy = await testDatabase();
    expect(await rebuildTables(pool, copy.pool)).toMatchObject({ kind: "rebuilt" });
    for (const table of ["rights_request", "rights_request_step", "hold"]) {
      const all = `select * from ${table} order by 1, 2, 3, 4`;
      expect(await rowsOf(copy.pool, all)).toEqual(await rowsOf(pool, all));
    }
    expect(await rowsOf(pool, "select 1 from rights_request where is_open")).toHaveLength(3);
  });

  it("refuses what cannot be, says why, and changes nothing", async () => {
    const { pool, house, said, today } = await terminalWorld();
    await today("2026-11-23");
    const refused = async (code: Promise<number>, why: RegExp) => {
      expect(await code).toBe(2);
      expect(said.at(-1)).toMatch(why);
    };
    const complaint = { ...OPEN, about: "complaint" } as const;
    await refused(openRequest(house, { ...complaint, account: "A9" }), /alpha has no account A9/);
    await refused(openRequest(house, { ...complaint, received: "2026-02-30" }), /"2026-02-30" is not a date/);
    await refused(openRequest(house, { ...complaint, received: "2026-11-24" }), /its day is still to come/);
    await refused(openRequest(house, { ...complaint, grant: "channel=sms" }), /no other kind does/);
    const report = { ...OPEN, about: "contact-report" } as const;
    await refused(openRequest(house, { ...report, contact: 257 }), /the case has no such contact/);
    await refused(openRequest(house, { ...OPEN, about: "consent", grant: "hours=9-8" }), /"hours=9-8" cannot be read/);
    await refused(takeStep(house, { ...ANSWER, request: 257, step: { kind: "withdraw" } }), /there is no such request/);
    await refused(showReport(house, { ...ANSWER, month: "2026-13" }), /"2026-13" is not a month/);
    expect(await rowsOf(pool, "select 1 from rights_request")).toEqual([]);
  });
});
