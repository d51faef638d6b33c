import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FIRST_DAY, momentOn, rows } from "../../test/promises/world.ts";
import { sharedDatabase } from "../../test/support/database.ts";
import { exampleOffers } from "../../test/support/offers.ts";
import { sampleWorld } from "../../test/support/sample-world.ts";
import { arrangeOffer } from "../app/arrange-offer.ts";
import { commandCase } from "../app/command-case.ts";
import type { Reading } from "../app/show-cases.ts";
import type { Staff } from "../app/staff/staff.ts";
import { buildApp } from "./build-app.ts";
import type { App } from "./site.ts";

const HERE = { host: "127.0.0.1:4180" };
const PEOPLE: Readonly<Record<string, Staff>> = {
  agent: { staffId: 1, login: "lin", name: "Lin", roles: ["agent"] },
  lead: { staffId: 2, login: "gao", name: "Gao", roles: ["agent", "team-lead"] },
  other: { staffId: 3, login: "shen", name: "Shen", roles: ["team-lead"] },
  officer: { staffId: 4, login: "wen", name: "Wen", roles: ["credit-officer"] },
};

describe("plans over the staff's API", () => {
  const database = sharedDatabase();
  let app: App;
  let reading: Reading;
  let late: readonly number[];
  beforeAll(async () => {
    reading = await sampleWorld(database.pool);
    app = await buildApp({
      door: { whoIs: async ({ key }) => PEOPLE[key ?? ""], seesRow: async () => true },
      reading: async () => reading,
      desk: async () => ({ ...reading, now: momentOn(FIRST_DAY, 10) }),
      lastRun: async () => undefined,
      offers: exampleOffers(),
    });
    const found = await rows<{ case_id: number }>(
      database.pool,
      `select a.case_id from account a join instalment i using (bucket, account_id)
       where a.product_id like 'shanhe-%' group by a.case_id
       having sum(i.open_principal) between 300000 and 900000 and min(i.due_on) filter (where i.open_principal > 0) < '2026-11-13'
         and count(distinct a.account_id) = 1 order by a.case_id limit 3`,
    );
    late = found.map(({ case_id }) => case_id);
    expect(late).toHaveLength(3);
  });
  afterAll(() => app.close());

  const post = (who: keyof typeof PEOPLE, url: string, payload: object) =>
    app.inject({ method: "POST", url, headers: { ...HERE, authorization: `Bearer ${who}` }, payload });
  const waiting = async () =>
    (
      await app.inject({ method: "GET", url: "/api/arrangements", headers: { ...HERE, authorization: "Bearer lead" } })
    ).json().waiting;
  const events = (caseId: number | undefined) =>
    rows<{ kind: string }>(
      database.pool,
      `select body::json->>'kind' as kind from event where case_id = ${caseId} order by seq`,
    );

  it("works offers out without writing, makes them, and begins what one may grant alone", async () => {
    const [caseId] = late;
    const before = await events(caseId);
    const told = { monthlyMinor: 60_000, hardship: true, evidence: ["own-statement"] };
    const preview = await post("agent", `/api/cases/${caseId}/offers`, told);
    expect(preview.statusCode).toBe(200);
    expect(preview.json().offers[0].offer).toBeUndefined();
    expect(await events(caseId)).toEqual(before);
    const made = (await post("agent", `/api/cases/${caseId}/offers`, { ...told, make: true })).json();
    const [offer] = made.offers;
    const sum = offer.payments.reduce((all: number, { dueMinor }: { dueMinor: number }) => all + dueMinor, 0);
    expect(sum).toBe(offer.totalMinor);
    const taken = await post("lead", `/api/cases/${caseId}/arrangement`, { offer: offer.offer, chosen: true });
    expect(taken.json()).toEqual({ running: true, approvals: [] });
    const kinds = (await events(caseId)).map(({ kind }) => kind);
    expect(kinds.slice(kinds.indexOf("offer-chosen"))).toEqual(
      expect.arrayContaining(["offer-chosen", "offer-approved", "plan-accepted", "hold-placed"]),
    );
    expect(await waiting()).toEqual([]);
    const headers = { ...HERE, authorization: "Bearer lead" };
    const payoff = (await app.inject({ method: "GET", url: `/api/cases/${caseId}/payoff`, headers })).json();
    const [first] = offer.payments;
    expect(payoff.plan).toMatchObject({
      standing: "kept",
      leftMinor: offer.totalMinor,
      next: { dueOn: first.dueOn, minor: first.dueMinor },
    });
  });

  it("waits for a second pair of eyes, which the same person is not, and begins with it", async () => {
    const caseId = late[1] ?? 0;
    const now = momentOn(FIRST_DAY, 10);
    let offer = 0;
    await commandCase(reading, caseId, now, (offerId) => {
      offer = offerId;
      const terms = {
        policy: "test@1",
        programme: "large",
        accounts: [],
        lines: [{ dueOn: FIRST_DAY + 30, principal: 100_00, interest: 0, charges: 0 }],
        rules: { graceDays: 3, toleranceMinor: 0, cureDays: 10, reinstateDays: 0, mostReinstatements: 0 },
        onBreak: "waiver-stays",
      } as never;
      const approval = { kind: "two", role: "team-lead" } as const;
      const roles = ["self-service", "agent", "team-lead"];
      return { kind: "make-offers", offers: [{ offerId, validUntil: FIRST_DAY, terms, approval, roles }] };
    });
    expect(await arrangeOffer(reading, caseId, { offerId: offer, now, chosen: true })).toMatchObject({
      kind: "waiting",
    });
    expect(await waiting()).toMatchObject([{ offer, case: caseId, programme: "large", totalMinor: 100_00 }]);
    const approve = (who: string) => post(who, `/api/cases/${caseId}/arrangement`, { offer });
    expect((await approve("agent")).json()).toMatchObject({ running: false, needs: { kind: "two" } });
    expect((await approve("agent")).json().title).toContain("approved before");
    expect((await approve("officer")).statusCode).toBe(403);
    expect((await waiting())[0].approvals).toEqual([{ person: "lin", role: "agent" }]);
    expect((await approve("other")).json()).toMatchObject({ running: true });
    expect(await waiting()).toEqual([]);
    expect((await approve("lead")).statusCode).toBe(409);
  });

  it("refuses what is not on the record, and amounts that are none", async () => {
    const url = `/api/cases/${late[2]}`;
    expect((await post("lead", `${url}/arrangement`, { offer: 12_345 })).statusCode).toBe(404);
    expect((await post("lead", `${url}/offers`, { monthlyMinor: -1 })).statusCode).toBe(400);
    expect((await post("lead", "/api/cases/999999999/offers", { monthlyMinor: 100 })).statusCode).toBe(404);
  });
});
