import { addDays, formatDay } from "@fairdue/core/calendar/day.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { FIRST_DAY, rows } from "../../../test/promises/world.ts";
import { sharedDatabase } from "../../../test/support/database.ts";
import { ANSWERED, LATE, openPortal, PAYS, type PortalWorld } from "../../../test/support/portal.ts";

const DAY_MS = 24 * 3_600_000;

describe("plans and promises in the portal", () => {
  const database = sharedDatabase();
  let portal: PortalWorld;
  beforeAll(async () => {
    portal = await openPortal(database);
  });
  beforeEach(() => {
    portal.time.real += DAY_MS;
  });
  afterAll(() => portal.close());

  const enter = async (person = LATE as Parameters<PortalWorld["signedIn"]>[0]) => {
    const cookie = await portal.signedIn(person);
    const [debt] = (await portal.get("/api/debts", cookie)).json().debts;
    const way = `/api/debts/${debt.caseId}`;
    return {
      caseId: debt.caseId as number,
      get: (what: string) => portal.get(`${way}${what}`, cookie),
      post: (what: string, body: object) => portal.post(`${way}${what}`, body, cookie),
      way,
    };
  };

  it("offers for what one can pay, explains what is not offered, and writes nothing", async () => {
    const { post } = await enter();
    const count = () => rows(portal.world.pool, "select count(*)::int4 as n from event");
    const before = await count();
    const offered = (await post("/offers", { monthlyMinor: 80_000 })).json();
    expect(offered.offers.length).toBeGreaterThan(0);
    for (const offer of offered.offers) {
      const due = offer.payments.map(({ dueMinor }: { dueMinor: number }) => dueMinor);
      expect(due.reduce((all: number, one: number) => all + one, 0)).toBe(offer.totalMinor);
      expect(Math.max(...due)).toBeLessThanOrEqual(80_000);
    }
    expect(offered.without.length).toBeGreaterThan(0);
    const poorer = (await post("/offers", { monthlyMinor: 5_000 })).json();
    const most = (of: typeof offered) =>
      Math.max(0, ...of.offers.map((one: { payments: object[] }) => one.payments.length));
    expect(poorer.offers.length === 0 || most(poorer) > most(offered)).toBe(true);
    expect(await count()).toEqual(before);
  });

  it("takes an offer that needs nobody's yes: the plan runs and every queued contact is gone", async () => {
    const { caseId, post, get } = await enter();
    const { offers } = (await post("/offers", { monthlyMinor: 80_000 })).json();
    const free = offers.find((one: { approval: { role?: string } }) => one.approval.role === "self-service");
    expect(free).toBeDefined();
    const taken = await post("/plans", { monthlyMinor: 80_000, programme: free.programme });
    expect(taken.json()).toEqual({ running: true });
    const shown = (await get("/arrangement")).json();
    expect(shown.plan.payments).toHaveLength(free.payments.length);
    expect(await rows(portal.world.pool, `select kind from hold where case_id = ${caseId}`)).toContainEqual({
      kind: "plan",
    });
    const queued = `select 1 from contact where case_id = ${caseId} and state = 'queued'`;
    expect(await rows(portal.world.pool, queued)).toEqual([]);
    expect((await post("/plans", { monthlyMinor: 80_000, programme: free.programme })).statusCode).toBe(409);
  });

  it("keeps a promise to pay until its day and refuses one too far away", async () => {
    const { post, get, caseId } = await enter(PAYS);
    const { lastPromiseDay } = (await get("/arrangement")).json();
    expect(lastPromiseDay).toBe(formatDay(addDays(FIRST_DAY, 14)));
    const promise = (dueOn: string, amountMinor = 10_000) => post("/promises", { amountMinor, dueOn });
    expect((await promise(formatDay(addDays(FIRST_DAY, 15)))).statusCode).toBe(409);
    expect((await promise(formatDay(addDays(FIRST_DAY, -1)))).statusCode).toBe(409);
    expect((await promise(lastPromiseDay, 0)).statusCode).toBe(400);
    expect((await promise(lastPromiseDay)).statusCode).toBe(200);
    expect((await get("/arrangement")).json().promise).toEqual({ amountMinor: 10_000, dueOn: lastPromiseDay });
    expect(await rows(portal.world.pool, `select kind from hold where case_id = ${caseId}`)).toEqual([
      { kind: "promise" },
    ]);
  });

  it("puts hardship on the record with the words before the offer", async () => {
    const { post, get, caseId } = await enter(ANSWERED);
    const told = { monthlyMinor: 30_000, hardship: true, evidence: ["own-statement"] };
    const { offers } = (await post("/offers", told)).json();
    const plan = offers.find(({ programme }: { programme: string }) => programme === "hardship-plan");
    expect(plan).toBeDefined();
    const taken = await post("/plans", { ...told, programme: plan.programme, hardshipWords: "十月起失业" });
    expect(taken.statusCode).toBe(200);
    const kinds = await rows<{ kind: string }>(
      portal.world.pool,
      `select body::json->>'kind' as kind from event where case_id = ${caseId} order by seq`,
    );
    const names = kinds.map(({ kind }) => kind);
    expect(names.indexOf("request-received")).toBeGreaterThan(0);
    expect(names.indexOf("request-received")).toBeLessThan(names.indexOf("offer-chosen"));
    const { plan: running, waiting } = (await get("/arrangement")).json();
    expect(running !== undefined || waiting.length === 1).toBe(true);
  });

  it("is nobody else's", async () => {
    const mine = await enter();
    const other = await portal.signedIn(ANSWERED);
    expect((await portal.post(`${mine.way}/offers`, { monthlyMinor: 1_000 }, other)).statusCode).toBe(404);
    expect((await portal.get(`${mine.way}/arrangement`)).statusCode).toBe(401);
  });
});
