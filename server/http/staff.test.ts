import { mayDo, ROLES } from "@fairdue/core/access/access.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedDatabase } from "../../test/support/database.ts";
import { sampleWorld } from "../../test/support/sample-world.ts";
import type { Reading } from "../app/show-cases.ts";
import { registerStaff } from "../app/staff/register-staff.ts";
import { seesRow } from "../app/staff/rows.ts";
import { otpCodeAt } from "../app/staff/secrets.ts";
import { whoIs } from "../app/staff/sign-in.ts";
import type { StaffHouse } from "../app/staff/staff.ts";
import { STAFF_COOKIE } from "./admission.ts";
import { buildApp } from "./build-app.ts";
import type { App } from "./site.ts";

const HERE = { host: "127.0.0.1:4180" };
const NOON = Date.UTC(2026, 10, 24, 4);
const MINUTE = 60_000;

describe("the staff's door", () => {
  const database = sharedDatabase();
  let house: StaffHouse;
  let reading: Reading;
  let app: App;
  let now = NOON;
  const people = new Map<string, { readonly password: string; readonly secret: string }>();

  const register = async (login: string, roles: readonly (typeof ROLES)[number][], lenders?: readonly string[]) => {
    const made = await registerStaff(house, { login, name: login, roles, ...(lenders !== undefined && { lenders }) });
    if (made.kind === "refused") throw new Error(made.because);
    people.set(login, { password: made.password, secret: new URL(made.otpAddress).searchParams.get("secret") ?? "" });
  };
  const sign = (payload: object) => app.inject({ method: "POST", url: "/api/session", headers: HERE, payload });
  /** What they would type now; each call takes place in a minute of its own, since a code counts once. */
  const typed = (login: string) => {
    now += MINUTE;
    const { password, secret } = people.get(login) ?? { password: "", secret: "" };
    return { login, password, code: otpCodeAt(secret, now) };
  };
  const enter = async (login: string): Promise<string> => {
    const answer = await sign(typed(login));
    expect(answer.statusCode).toBe(200);
    return `${STAFF_COOKIE}=${answer.cookies.find(({ name }) => name === STAFF_COOKIE)?.value}`;
  };
  const get = (url: string, headers: Record<string, string>) =>
    app.inject({ method: "GET", url, headers: { ...HERE, ...headers } });

  beforeAll(async () => {
    reading = await sampleWorld(database.pool);
    house = { pool: database.pool, vault: reading.vault, realNow: () => now };
    app = await buildApp({
      door: {
        whoIs: (by) => whoIs(house, by),
        seesRow: (staff, kind, id) => seesRow(house, staff, kind, id),
        ways: { house },
      },
      reading: async () => reading,
      desk: async () => ({ ...reading, now }),
      lastRun: async () => undefined,
    });
    await register("lin", ["agent"], ["qinghe-bank"]);
    await register("gao", ["team-lead"]);
    await register("wen", ["administrator"]);
    await register("bai", ["auditor"]);
  });
  afterAll(() => app.close());

  it("lets in by password and one-time code, tells who is inside, and lets out", async () => {
    const cookie = await enter("gao");
    expect((await get("/api/session", { cookie })).json()).toMatchObject({
      inside: { login: "gao", roles: ["team-lead"] },
    });
    expect((await get("/api/cases", { cookie })).statusCode).toBe(200);
    await app.inject({ method: "DELETE", url: "/api/session", headers: { ...HERE, cookie } });
    expect((await get("/api/cases", { cookie })).statusCode).toBe(401);
    expect((await get("/api/session", { cookie })).json()).toEqual({ ways: { provider: false, invented: [] } });
  });

  it.each([
    ["an unknown login", () => ({ ...typed("gao"), login: "nobody" })],
    ["a wrong password", () => ({ ...typed("gao"), password: "guess" })],
    [
      "a code of five minutes ago",
      () => ({ ...typed("gao"), code: otpCodeAt(people.get("gao")?.secret ?? "", now - 5 * MINUTE) }),
    ],
    ["somebody the demo would invent, outside the demo", () => ({ invented: "gao" })],
  ])("answers %s with one and the same refusal", async (_what, told) => {
    const answer = await sign(told());
    expect(answer.statusCode).toBe(401);
    expect(answer.json().title).toMatch(/do not belong together/);
  });

  it("takes a one-time code once", async () => {
    const told = typed("bai");
    expect((await sign(told)).statusCode).toBe(200);
    expect((await sign(told)).statusCode).toBe(401);
  });

  it("rests a login after five failures, the right code included, and wakes it after a quarter of an hour", async () => {
    for (let tries = 0; tries < 5; tries++)
      expect((await sign({ ...typed("bai"), password: "guess" })).statusCode).toBe(401);
    expect((await sign(typed("bai"))).statusCode).toBe(401);
    now += 15 * MINUTE;
    expect((await sign(typed("bai"))).statusCode).toBe(200);
  });

  it("ends a session that lay unused for an hour, and any after half a day", async () => {
    const idle = await enter("gao");
    now += 61 * MINUTE;
    expect((await get("/api/cases", { cookie: idle })).statusCode).toBe(401);
    const busy = await enter("gao");
    for (let minutes = 0; minutes < 12 * 60; minutes += 30) {
      expect((await get("/api/cases?limit=1", { cookie: busy })).statusCode).toBe(200);
      now += 30 * MINUTE;
    }
    expect((await get("/api/cases?limit=1", { cookie: busy })).statusCode).toBe(401);
  });

  it("shows somebody of one lender's team that lender's cases, and answers the others as if they were not there", async () => {
    const [all, own] = [await enter("gao"), await enter("lin")];
    const page = (cookie: string) => get("/api/cases?limit=200", { cookie });
    const everything = (await page(all)).json().cases as { caseId: number; lender: { en: string } }[];
    const seen = (await page(own)).json().cases as typeof everything;
    const names = new Set(seen.map(({ lender }) => lender.en));
    expect(seen.length).toBeGreaterThan(20);
    expect(names.size).toBe(1);
    const other = everything.find(({ lender }) => !names.has(lender.en));
    const mine = everything.find(({ lender }) => names.has(lender.en));
    for (const rest of ["", "/contacts"]) {
      expect((await get(`/api/cases/${other?.caseId}${rest}`, { cookie: all })).statusCode).toBe(200);
      expect((await get(`/api/cases/${other?.caseId}${rest}`, { cookie: own })).statusCode).toBe(404);
      expect((await get(`/api/cases/${mine?.caseId}${rest}`, { cookie: own })).statusCode).toBe(200);
    }
  });

  it("shows requests by right of one's own lender alone, by list and by id", async () => {
    const cookie = await enter("gao");
    const cases = (await get("/api/cases?limit=200", { cookie })).json().cases as {
      caseId: number;
      lender: { en: string };
    }[];
    const [first] = cases;
    const other = cases.find(({ lender }) => lender.en !== first?.lender.en);
    const compliance = ["he-all", "he-one"] as const;
    await register(compliance[0], ["compliance"]);
    await register(compliance[1], ["compliance"], ["qinghe-bank"]);
    const [every, one] = [await enter(compliance[0]), await enter(compliance[1])];
    const ids: number[] = [];
    for (const caseId of [first?.caseId, other?.caseId]) {
      const answer = await app.inject({
        method: "POST",
        url: `/api/cases/${caseId}/requests`,
        headers: { ...HERE, cookie: every },
        payload: { about: "complaint", way: "phone" },
      });
      expect(answer.statusCode).toBe(201);
      ids.push(answer.json().requestId ?? answer.json().request);
    }
    const list = async (as: string) => (await get("/api/requests", { cookie: as })).json().requests as unknown[];
    expect(await list(every)).toHaveLength(2);
    expect(await list(one)).toHaveLength(1);
    const found = await Promise.all(
      ids.map(async (id) => (await get(`/api/requests/${id}`, { cookie: one })).statusCode),
    );
    expect(found.toSorted()).toEqual([200, 404]);
  });

  it("changes roles from the next request on, and nobody's own", async () => {
    const [administrator, agent] = [await enter("wen"), await enter("lin")];
    const put = (id: number, payload: object) =>
      app.inject({ method: "PUT", url: `/api/staff/${id}`, headers: { ...HERE, cookie: administrator }, payload });
    const staff = (await get("/api/staff", { cookie: administrator })).json().staff as {
      staffId: number;
      login: string;
    }[];
    const idOf = (login: string) => staff.find((one) => one.login === login)?.staffId ?? 0;
    expect((await put(idOf("wen"), { roles: ["auditor"], active: true })).statusCode).toBe(409);
    expect((await put(999_999, { roles: ["auditor"], active: true })).statusCode).toBe(404);
    expect((await put(idOf("lin"), { roles: ["agency"], active: true })).statusCode).toBe(409);
    expect((await get("/api/cases", { cookie: agent })).statusCode).toBe(200);
    expect((await put(idOf("lin"), { roles: ["agent"], active: false })).statusCode).toBe(204);
    expect((await get("/api/cases", { cookie: agent })).statusCode).toBe(401);
    expect((await put(idOf("lin"), { roles: ["agent"], lenders: ["qinghe-bank"], active: true })).statusCode).toBe(204);
  });

  it("gives keys that can do what they were made for, no more than their maker, and make no keys", async () => {
    const cookie = await enter("gao");
    const make = (headers: Record<string, string>, deeds: readonly string[]) =>
      app.inject({
        method: "POST",
        url: "/api/staff/keys",
        headers: { ...HERE, ...headers },
        payload: { name: "reports", deeds },
      });
    expect((await make({ cookie }, ["manage-staff"])).statusCode).toBe(403);
    const { key } = (await make({ cookie }, ["read-cases", "own-session"])).json();
    const authorization = `Bearer ${key}`;
    expect((await get("/api/cases", { authorization })).statusCode).toBe(200);
    expect((await get("/api/overview", { authorization })).statusCode).toBe(403);
    expect((await make({ authorization }, ["read-cases"])).statusCode).toBe(403);
    expect((await get("/api/cases", { authorization: "Bearer guess" })).statusCode).toBe(401);
  });

  it("keeps people of an agency apart from the house", async () => {
    const of = (roles: readonly (typeof ROLES)[number][], agencyId?: number) =>
      registerStaff(house, { login: "x", name: "x", roles, ...(agencyId !== undefined && { agencyId }) });
    expect(await of(["agency"])).toEqual({ kind: "refused", because: "agency-apart" });
    expect(await of(["agent"], 1)).toEqual({ kind: "refused", because: "agency-apart" });
    expect(await of(["agency", "agent"], 1)).toEqual({ kind: "refused", because: "agency-apart" });
    expect(await of(["agency"], 1)).toMatchObject({ kind: "registered" });
    expect(await of(["agency"], 1)).toEqual({ kind: "refused", because: "login-taken" });
  });

  it("says who else may, to somebody whose roles do not suffice", async () => {
    const answer = await get("/api/staff", { cookie: await enter("gao") });
    expect(answer.statusCode).toBe(403);
    expect(answer.json().title).toBe("This is for administrator; you are signed in as team-lead");
    expect(ROLES.filter((role) => mayDo([role], "manage-staff"))).toEqual(["administrator"]);
  });
});
