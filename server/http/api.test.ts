import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedDatabase } from "../../test/support/database.ts";
import { sampleWorld } from "../../test/support/sample-world.ts";
import { OPEN_DOOR } from "../../test/support/staff.ts";
import type { Reading } from "../app/show-cases.ts";
import { buildApp } from "./build-app.ts";
import type { App } from "./site.ts";

const HERE = { host: "127.0.0.1:4180" };

describe("the HTTP API", () => {
  const database = sharedDatabase();
  let reading: Reading;
  let app: App;
  beforeAll(async () => {
    reading = await sampleWorld(database.pool);
    app = await buildApp({ door: OPEN_DOOR, reading: async () => reading, lastRun: async () => undefined });
  });
  afterAll(() => app.close());

  const get = (url: string, headers: Record<string, string> = HERE) => app.inject({ method: "GET", url, headers });
  const moveClock = (payload: object, headers: Record<string, string> = HERE) =>
    app.inject({ method: "POST", url: "/api/clock", headers, payload });

  it.each([
    ["a name that was pointed at this machine", { host: "fairdue.example" }],
    ["such a name with our port", { host: "fairdue.example:4180" }],
    ["a name that begins like ours", { host: "127.0.0.1.example" }],
    ["a page elsewhere", { ...HERE, origin: "https://fairdue.example" }],
    ["a page of another server on this machine", { ...HERE, origin: "http://127.0.0.1:8080" }],
    ["a page without an origin of its own", { ...HERE, origin: "null" }],
  ])("refuses %s", async (_who, headers) => {
    expectProblem(await get("/api/overview", headers), 403);
    expectProblem(await moveClock({ days: 1 }, headers), 403);
  });

  it.each([
    ["its address", HERE],
    ["its local name", { host: "localhost:4180" }],
    ["its own page", { ...HERE, origin: "http://127.0.0.1:4180" }],
  ])("answers %s", async (_who, headers) => {
    expect((await get("/api/overview", headers)).statusCode).toBe(200);
  });

  it.each([
    ["a case that is not there", "/api/cases/999999999"],
    ["a way that is not there", "/api/nothing"],
    ["a page when no console is built", "/cases"],
  ])("says of %s that there is none", async (_what, url) => {
    expect(expectProblem(await get(url), 404).title).toMatch(/^There is n/);
  });

  it.each([
    ["/api/cases?limit=0", /querystring\/limit .*>= 1/],
    ["/api/cases?limit=201", /querystring\/limit .*<= 200/],
    ["/api/cases?limit=many", /querystring\/limit .*integer/],
    ["/api/cases?bucket=M9", /querystring\/bucket/],
    ["/api/cases/first", /params\/caseId .*integer/],
    ["/api/cases/0", /params\/caseId .*>= 1/],
  ])("names what is wrong with %s, and where", async (url, what) => {
    expect(expectProblem(await get(url), 400).title).toMatch(what);
  });

  it("moves no clock outside the demo, and says that only the demo has one", async () => {
    expect(expectProblem(await moveClock({ days: 1 }), 409).title).toContain("demo");
    expect((await get("/api/overview")).json()).toMatchObject({ demo: false, lastRun: null });
  });

  it.each([
    ["no days", { days: 0 }],
    ["more than a month", { days: 32 }],
    ["days backwards", { days: -1 }],
    ["nothing said", {}],
  ])("moves the clock by no such thing as %s", async (_name, body) => {
    expect(expectProblem(await moveClock(body), 400).title).toContain("body");
  });

  it.each(["/api/overview", "/api/nothing", "/api/cases?limit=0"])("guards the answer of %s", async (url) => {
    const { headers } = await get(url);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    });
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  });

  it("lists every rule of a law with its layers, and says which laws there are", async () => {
    const federal = (await get("/api/rules?law=us")).json();
    const city = (await get("/api/rules?law=us%2Bnyc")).json();
    expect(federal.laws.map(({ law }: { law: string }) => law)).toContain("us+nyc");
    expect(city.rules.length).toBeGreaterThan(federal.rules.length);
    for (const rule of city.rules)
      expect(rule).toMatchObject({ cites: [{ readOn: expect.any(String) }, ...rule.cites.slice(1)] });
    expectProblem(await get("/api/rules?law=mars"), 404);
  });

  it("judges a contact that nobody has made, and names the field of one it cannot read", async () => {
    const attempt = (contact: object) =>
      app.inject({ method: "POST", url: "/api/tries", headers: HERE, payload: { law: "cn", contact } });
    const late = (await attempt({ at: "2026-11-23T22:01" })).json();
    expect(late).toMatchObject({ allowed: false, verdict: "later", earliest: "2026-11-24T08:00:00+08:00" });
    expect((await attempt({ at: "2026-11-23T21:58" })).json()).toMatchObject({ allowed: true, reasons: [] });
    expect(expectProblem(await attempt({ chanel: "voice" }), 400).title).toContain("chanel");
  });

  it("tells nobody what broke inside", async () => {
    const broken = await buildApp({
      door: OPEN_DOOR,
      reading: () => Promise.reject(new Error("password of the database")),
      lastRun: async () => undefined,
    });
    const answer = await broken.inject({ method: "GET", url: "/api/overview", headers: HERE });
    expectProblem(answer, 500);
    expect(answer.body).not.toContain("password");
    await broken.close();
  });

  it("shows every case once over all pages, as many as the overview counts", async () => {
    const { cells } = (await get("/api/overview")).json() as { cells: { cases: number; arrearsMinor: number }[] };
    const seen: Line[] = [];
    for (let after = ""; ; ) {
      const { cases } = (await get(`/api/cases?limit=150${after}`)).json() as { cases: Line[] };
      seen.push(...cases);
      const last = cases.at(-1);
      if (last === undefined) break;
      after = `&afterDays=${last.daysPastDue}&afterCase=${last.caseId}`;
    }
    expect(new Set(seen.map((line) => line.caseId)).size).toBe(seen.length);
    expect(seen.length).toBe(cells.reduce((sum, cell) => sum + cell.cases, 0));
    expect(seen.reduce((sum, line) => sum + line.arrearsMinor, 0)).toBe(
      cells.reduce((sum, cell) => sum + cell.arrearsMinor, 0),
    );
  });

  it("lists under a cell of the overview exactly the cases that the cell counts", async () => {
    const overview = (await get("/api/overview")).json() as {
      cells: { stage: string; bucket: string; cases: number }[];
    };
    expect(overview.cells.length).toBeGreaterThan(4);
    for (const { stage, bucket, cases: counted } of overview.cells) {
      const where = `/api/cases?limit=200&stage=${stage}&bucket=${encodeURIComponent(bucket)}`;
      const { cases } = (await get(where)).json() as { cases: Line[] };
      expect(cases.length).toBe(Math.min(counted, 200));
      expect(cases.every((line) => line.stage === stage && line.bucket === bucket)).toBe(true);
    }
  });
});

type Line = { caseId: number; stage: string; bucket: string; daysPastDue: number; arrearsMinor: number };

type Answer = { statusCode: number; headers: Record<string, unknown>; json(): unknown };

/** An error as RFC 9457 has it: its body. */
function expectProblem(answer: Answer, status: number): { title: string } {
  expect(answer.statusCode).toBe(status);
  expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/);
  const body = answer.json() as { type: string; title: string; status: number };
  expect(body).toMatchObject({ type: "about:blank", title: expect.stringMatching(/\S/), status });
  return body;
}
