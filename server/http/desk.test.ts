import { addDays, type Day } from "@fairdue/core/calendar/day.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FIRST_DAY, momentOn, openWorld, rows, sampleOf, type World } from "../../test/promises/world.ts";
import { sharedDatabase } from "../../test/support/database.ts";
import { houseStaff } from "../../test/support/staff.ts";
import { commandCase } from "../app/command-case.ts";
import type { Staff } from "../app/staff/staff.ts";
import { buildApp } from "./build-app.ts";
import type { App } from "./site.ts";

const HERE = { host: "127.0.0.1:4180" };

type Call = {
  caseId: number;
  contactId: number;
  phone: string;
  opening: string;
  script?: string;
  rightPerson: boolean;
  why: { kind: string }[];
  stopped?: { rule: string }[];
  permit: { used: number; limit?: number; from: number; expiresAt: number };
};

describe("an agent's desk", () => {
  const database = sharedDatabase();
  let world: World;
  let now: number;
  const apps: App[] = [];
  let people: Staff[];

  beforeAll(async () => {
    world = await openWorld(database, sampleOf(2));
    // The ladder's first calls: the sample's oldest debts have caught up with their reminders by then.
    const day = addDays(FIRST_DAY, 3) as Day;
    for (let on = FIRST_DAY; on <= day; on = addDays(on, 1) as Day) await world.collect(on);
    now = momentOn(day, 16);
    people = await houseStaff(world.pool, ["lin", "gao", "an"]);
    for (const staff of people) {
      const reading = { ...world, asOf: "2026-11-26" };
      apps.push(
        await buildApp({
          door: { whoIs: async () => staff, seesRow: async () => true },
          reading: async () => reading,
          desk: async () => ({ ...reading, now }),
          lastRun: async () => undefined,
        }),
      );
    }
  });
  afterAll(async () => {
    for (const app of apps) await app.close();
    await world.close();
  });

  const post = (who: number, what: string, payload: object = {}) =>
    (apps[who] as App).inject({ method: "POST", url: `/api/desk/${what}`, headers: HERE, payload });
  const look = async (who: number) =>
    (await (apps[who] as App).inject({ url: "/api/desk", headers: HERE })).json() as {
      waiting: number;
      onDesks: number;
      call?: Call;
    };
  const take = async (who: number): Promise<Call> => (await post(who, "next")).json();
  const lastFourOf = async (caseId: number): Promise<string> => {
    const [row] = await rows<{ reference: string; wrapped_key: Buffer }>(
      world.pool,
      `select b.reference, k.wrapped_key from collection_case c join borrower b on b.bucket = c.bucket and b.borrower_id = c.borrower_id
        join borrower_key k on k.bucket = c.bucket and k.borrower_id = c.borrower_id where c.case_id = $1`,
      [caseId],
    );
    if (row === undefined) throw new Error("no such person");
    return world.vault.unseal(world.vault.openKey(row.wrapped_key), row.reference).slice(-4);
  };

  it("gives everybody another case, the same one again until it is settled, and says why this one", async () => {
    const before = await look(0);
    expect(before.waiting).toBeGreaterThan(5);
    const calls = await Promise.all([take(0), take(1), take(2)]);
    expect(new Set(calls.map(({ caseId }) => caseId)).size).toBe(3);
    expect((await take(0)).contactId).toBe(calls[0]?.contactId);
    expect(calls[0]?.why.map(({ kind }) => kind)).toContain("never-spoken");
    expect(calls[0]?.permit).toMatchObject({ used: 0, limit: 3 });
    expect(calls[0]?.permit.from).toBeLessThanOrEqual(now);
    expect((await look(0)).onDesks).toBe(3);
  });

  it("shows nothing of the debt until it is known who answered", async () => {
    const { call } = await look(0);
    expect(call).toMatchObject({ rightPerson: false });
    expect(call?.script).toBeUndefined();
    expect(call?.opening).not.toMatch(/CN¥|¥|\d{4}-\d{2}-\d{2}/);
    expect((await post(0, "person", { lastFour: "zzzz" })).json()).toEqual({ right: false });
    expect((await look(0)).call?.script).toBeUndefined();
    expect((await post(0, "result", { outcome: "conversation" })).statusCode).toBe(409);
    expect((await post(0, "person", { lastFour: await lastFourOf(call?.caseId ?? 0) })).json()).toEqual({
      right: true,
    });
    expect((await look(0)).call?.script).toMatch(/三、|3\./);
  });

  it("records how it went, clears the desk, and gives the next case", async () => {
    const { call } = await look(0);
    const settled = await post(0, "result", { outcome: "conversation", result: "call-back", words: "下午再打" });
    expect(settled.json()).toEqual({ caseId: call?.caseId });
    const [contact] = await rows<{ outcome: string; result: string }>(
      world.pool,
      "select outcome, result from contact where contact_id = $1",
      [call?.contactId],
    );
    expect(contact).toEqual({ outcome: "conversation", result: "call-back" });
    expect((await look(0)).call).toBeUndefined();
    expect((await take(0)).caseId).not.toBe(call?.caseId);
    expect((await post(0, "result", { outcome: "no-answer" })).statusCode).toBe(200);
    expect((await post(0, "result", { outcome: "no-answer" })).statusCode).toBe(409);
  });

  it("keeps the agent's own words sealed", async () => {
    const bodies = await rows<{ body: string }>(
      world.pool,
      "select body from event where body like '%call-back%' and body like '%contact-settled%'",
    );
    expect(bodies).toHaveLength(1);
    expect(bodies[0]?.body).not.toContain("下午");
  });

  it("says that a call was stopped while it lay on the desk, and does not let it be recorded as made", async () => {
    const call = await take(1);
    const stopped = await commandCase(world, call.caseId, now, (id) => ({
      kind: "place-hold",
      hold: { id, kind: "stop-request", source: "borrower", startsOn: FIRST_DAY, citation: "cn.rights.stop" },
    }));
    expect(stopped.kind).toBe("accepted");
    expect((await look(1)).call?.stopped?.length).toBeGreaterThan(0);
    expect((await look(1)).call?.opening).toBe("");
    const answer = await post(1, "result", { outcome: "no-answer" });
    expect(answer.statusCode).toBe(409);
    expect(answer.json().title).toMatch(/stopped while it lay on your desk/);
    expect((await take(1)).caseId).not.toBe(call.caseId);
  });

  it("puts a call back for others", async () => {
    const call = await take(2);
    expect((await post(2, "back")).statusCode).toBe(204);
    expect((await look(2)).call).toBeUndefined();
    const waiting = await rows<{ contact_id: number }>(
      world.pool,
      "select contact_id from call_task where done_at is null and contact_id = $1",
      [call.contactId],
    );
    expect(waiting).toHaveLength(1);
  });

  it("gives nothing outside the permits' windows", async () => {
    for (const who of [0, 1, 2]) await post(who, "back");
    const at = now;
    now = momentOn(addDays(FIRST_DAY, 3) as Day, 23);
    expect((await post(0, "next")).statusCode).toBe(204);
    now = momentOn(addDays(FIRST_DAY, 3) as Day, 7);
    expect((await post(0, "next")).statusCode).toBe(204);
    now = at;
  });

  it("never gives one case to two, however many ask at once", async () => {
    const given: number[] = [];
    for (let round = 0; round < 30; round++) {
      const answers = await Promise.all([0, 1, 2].map((who) => post(who, "next")));
      const calls = answers.filter(({ statusCode }) => statusCode === 200).map((answer) => answer.json() as Call);
      if (calls.length === 0) break;
      expect(new Set(calls.map(({ caseId }) => caseId)).size).toBe(calls.length);
      given.push(...calls.map(({ contactId }) => contactId));
      await Promise.all([0, 1, 2].map((who) => post(who, "result", { outcome: "no-answer" })));
    }
    expect(given.length).toBeGreaterThan(2);
    expect(new Set(given).size).toBe(given.length);
    expect((await look(0)).waiting).toBe(0);
  });
});
