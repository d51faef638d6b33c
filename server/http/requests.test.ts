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

describe("requests over HTTP", () => {
  const database = sharedDatabase();
  let app: App;
  let caseId = 0;
  beforeAll(async () => {
    const reading = await sampleWorld(database.pool);
    app = await buildApp({
      door: OPEN_DOOR,
      reading: async () => reading,
      desk: async () => ({ ...reading, now: NOW }),
      lastRun: async () => undefined,
    });
    caseId = (await get("/api/cases?limit=1")).json().cases[0].caseId;
  });
  afterAll(() => app.close());

  const get = (url: string) => app.inject({ method: "GET", url, headers: HERE });
  const post = (url: string, payload: object) => app.inject({ method: "POST", url, headers: HERE, payload });
  const open = (body: object) => post(`/api/cases/${caseId}/requests`, { way: "portal", ...body });

  it("takes one in, lists it, extends it, answers it, and counts it in the month", async () => {
    const opened = await open({ about: "complaint", words: "一天打了八个电话" });
    expect(opened.statusCode).toBe(201);
    expect(opened.json()).toMatchObject({
      about: "complaint",
      open: true,
      dueOn: "2026-12-08",
      holds: ["complaint"],
      steps: [{ kind: "request-received", words: "一天打了八个电话" }],
      extension: { duty: "cn.complaint.bank-30d" },
    });
    const { request, replies, cites } = opened.json();
    expect(cites.length).toBeGreaterThan(0);
    expect(replies.refused.zh).toContain("12378");
    expect((await get(`/api/cases/${caseId}`)).json().holds).toMatchObject([{ kind: "complaint" }]);
    expect((await get("/api/requests?about=complaint")).json()).toMatchObject({
      queues: [{ about: "complaint", open: 1, late: 0 }],
      requests: [{ request, workingDaysLeft: 11, escalate: false }],
    });
    expect((await get("/api/requests?about=hardship")).json().requests).toEqual([]);
    const extended = await post(`/api/requests/${request}/extend`, { words: "需调取通话录音" });
    expect(extended.json()).toMatchObject({ dueOn: "2026-12-23", extensions: 1 });
    const answer = { outcome: "partly", cause: "agency", words: "外包机构拨打过频，已停止" };
    const unreasoned = await post(`/api/requests/${request}/answer`, answer);
    expect(unreasoned.json()).toMatchObject({ status: 409, detail: "reasons-missing" });
    const answered = await post(`/api/requests/${request}/answer`, { ...answer, because: ["no-proof"] });
    expect(answered.json()).toMatchObject({
      open: false,
      outcome: "partly",
      holds: [],
      because: [{ reason: "no-proof" }],
    });
    expect((await get(`/api/requests/${request}`)).json()).toEqual(answered.json());
    expect((await get("/api/requests/report?month=2026-11")).json()).toMatchObject({
      lines: [{ about: "complaint", received: 1, answeredOnTime: 1, causes: { agency: 1 }, outcomes: { partly: 1 } }],
    });
    const appealed = await post(`/api/requests/${request}/appeal`, { to: "12378" });
    expect(appealed.json()).toMatchObject({ open: true, appeals: ["12378"], holds: ["complaint"] });
    expect((await post(`/api/requests/${request}/withdraw`, {})).json()).toMatchObject({ open: false, holds: [] });
  });

  it.each([
    ["a request that is not there", () => get("/api/requests/999999999"), 404],
    [
      "a case that is not there",
      () => post("/api/cases/999999999/requests", { about: "complaint", way: "phone" }),
      404,
    ],
    ["a consent without its content", () => open({ about: "consent" }), 409],
    ["a contact the case does not have", () => open({ about: "contact-report", contact: LISTED }), 409],
    ["a kind nobody knows", () => open({ about: "wish" }), 400],
    ["a month that is none", () => get("/api/requests/report?month=2026-13"), 400],
    ["the contacts of a case that is not there", () => get("/api/cases/999999999/contacts"), 404],
  ] as const)("says of %s what is wrong", async (_what, call, status) => {
    const answer = await call();
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ status, type: "about:blank" });
  });

  it("lists the contacts of a case, so that a report can name one", async () => {
    expect((await get(`/api/cases/${caseId}/contacts`)).json()).toMatchObject({ caseId, contacts: [] });
  });
});

const LISTED = { kind: "listed", contactId: 999_999 } as const;
