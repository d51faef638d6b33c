import { day } from "@fairdue/core/calendar/day.ts";
import { instantAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedDatabase } from "../../test/support/database.ts";
import { sampleWorld } from "../../test/support/sample-world.ts";
import { OPEN_DOOR } from "../../test/support/staff.ts";
import { buildApp } from "./build-app.ts";
import type { App } from "./site.ts";

const HERE = { host: "127.0.0.1:4180" };
const NOW = instantAt("Asia/Shanghai" as Zone, { day: day("2026-11-23"), minute: 600 });

describe("objections to the credit record over HTTP", () => {
  const database = sharedDatabase();
  let app: App;
  let caseIds: number[] = [];
  beforeAll(async () => {
    const reading = await sampleWorld(database.pool);
    app = await buildApp({
      door: OPEN_DOOR,
      reading: async () => reading,
      desk: async () => ({ ...reading, now: NOW }),
      lastRun: async () => undefined,
    });
    const { cases } = (await get("/api/cases?limit=5")).json() as { cases: { caseId: number }[] };
    caseIds = cases.map(({ caseId }) => caseId);
  });
  afterAll(() => app.close());

  const get = (url: string) => app.inject({ method: "GET", url, headers: HERE });
  const post = (url: string, payload: object) => app.inject({ method: "POST", url, headers: HERE, payload });
  const open = (caseId: number | undefined, body: object = {}) =>
    post(`/api/cases/${caseId}/objections`, { about: "amount", way: "branch", ...body });
  const step = (objection: number, body: object) => post(`/api/objections/${objection}/steps`, body);

  it("takes one in with its clocks, asks for evidence, decides, tells the reply, and is over", async () => {
    const opened = await open(caseIds[0], { words: "金额不对" });
    expect(opened.statusCode).toBe(201);
    const { objection, open: listed } = opened.json();
    expect(listed).toMatchObject({
      objection,
      case: caseIds[0],
      about: "amount",
      way: "branch",
      receivedOn: "2026-11-23",
    });
    expect(listed.owed.length).toBeGreaterThan(0);
    expect(listed.owed[0]).toMatchObject({ late: false });
    expect((await get("/api/objections")).json().objections).toHaveLength(1);
    expect((await step(objection, { step: "ask-evidence", of: "borrower" })).statusCode).toBe(200);
    expect((await step(objection, { step: "receive-evidence", of: "borrower" })).statusCode).toBe(200);
    const decided = await step(objection, { step: "decide", outcome: "keep", words: "核对无误", recipients: [] });
    expect(decided.json().open).toMatchObject({ decided: "keep", uncorrected: [] });
    const replied = await step(objection, { step: "reply", words: "核对无误" });
    expect(replied.json()).toEqual({ objection });
    expect((await get("/api/objections")).json().objections).toEqual([]);
  });

  it("shows what was said, the law of its clocks, and only steps that would be accepted", async () => {
    const { objection } = (await open(caseIds[4], { words: "从未逾期" })).json();
    const shown = (await get(`/api/objections/${objection}`)).json();
    expect(shown).toMatchObject({ open: true, steps: [{ kind: "objection-received", words: "从未逾期" }] });
    expect(shown.cites[0].article).toMatch(/\d/);
    expect(shown.next).toEqual(["ask-evidence", "receive-evidence", "decide", "file-statement"]);
    await step(objection, { step: "decide", outcome: "correct", words: "应更正", recipients: ["partner"] });
    const decided = (await get(`/api/objections/${objection}`)).json();
    expect(decided.steps.at(-1)).toMatchObject({ detail: "correct", words: "应更正" });
    expect(decided.next).toEqual(["correct", "reply", "file-statement"]);
    for (const taken of decided.next.filter((one: string) => one !== "file-statement"))
      await step(objection, taken === "correct" ? { step: taken, recipient: "partner" } : { step: taken });
    expect((await get(`/api/objections/${objection}`)).json()).toMatchObject({ open: false, owed: [] });
    expect((await get("/api/objections/123456")).statusCode).toBe(404);
  });

  it("keeps a correction open until everybody who received the wrong value was told", async () => {
    const { objection } = (await open(caseIds[1], { about: "paid" })).json();
    const recipients = ["合作担保机构"];
    await step(objection, { step: "decide", outcome: "correct", words: "已还", recipients });
    const [listed] = (await get("/api/objections")).json().objections as { uncorrected: string[] }[];
    expect(listed?.uncorrected).toEqual(recipients);
    expect((await step(objection, { step: "correct", recipient: "谁也不是" })).statusCode).toBe(409);
    await step(objection, { step: "correct", recipient: recipients[0] });
    expect((await step(objection, { step: "reply" })).json()).toEqual({ objection });
  });

  it.each([
    ["a case that is not there", () => open(999_999_999), 404],
    ["an objection that is not there", () => step(999_999_999, { step: "reply" }), 404],
    ["a ground nobody knows", () => open(caseIds[2], { about: "because" }), 400],
    ["a decision without its words", () => step(1, { step: "decide", outcome: "keep", recipients: [] }), 400],
  ])("refuses %s", async (_what, ask, code) => {
    const answer = await ask();
    expect(answer.statusCode).toBe(code);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
  });

  it("refuses a reply before the decision", async () => {
    const { objection } = (await open(caseIds[3])).json();
    const answer = await step(objection, { step: "reply" });
    expect([answer.statusCode, answer.json().title]).toEqual([409, "objection not decided"]);
  });
});
