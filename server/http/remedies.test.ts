import { bucketOfId } from "@fairdue/core/bucket.ts";
import { openInstalments } from "@fairdue/core/ledger/open-instalments.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FIRST_DAY, momentOn, rows } from "../../test/promises/world.ts";
import { sharedDatabase } from "../../test/support/database.ts";
import { sampleWorld } from "../../test/support/sample-world.ts";
import { commandCase } from "../app/command-case.ts";
import type { Staff } from "../app/staff/staff.ts";
import { loadLedgers } from "../store/ledgers.ts";
import { buildApp } from "./build-app.ts";
import type { App } from "./site.ts";

const HERE = { host: "127.0.0.1:4180" };
const NOW = momentOn(FIRST_DAY, 10);
const PEOPLE: Readonly<Record<string, Staff>> = {
  agent: { staffId: 1, login: "lin", name: "Lin", roles: ["agent"] },
  lead: { staffId: 2, login: "gao", name: "Gao", roles: ["team-lead"] },
};

describe("remedies over HTTP", () => {
  const database = sharedDatabase();
  let app: App;
  let caseId: number;
  beforeAll(async () => {
    const reading = await sampleWorld(database.pool);
    app = await buildApp({
      door: { whoIs: async ({ key }) => PEOPLE[key ?? ""], seesRow: async () => true },
      reading: async () => reading,
      desk: async () => ({ ...reading, now: NOW }),
      lastRun: async () => undefined,
    });
    // Somebody who owes nothing yet is charged for being late all the same.
    const [current] = await rows<{ case_id: number; account_id: number }>(
      database.pool,
      `select a.case_id, a.account_id from account a join instalment i using (bucket, account_id)
       where i.open_principal > 0 group by 1, 2 having min(i.due_on) > '2026-11-23' order by 1 limit 1`,
    );
    if (current === undefined) throw new Error("everybody is late");
    caseId = current.case_id;
    const accountId = current.account_id;
    const ledger = (await loadLedgers(database.pool, bucketOfId(caseId), [accountId])).get(accountId);
    if (ledger === undefined) throw new Error("no ledger");
    await commandCase(reading, caseId, NOW, (entryId) => {
      const entry = {
        entryId,
        accountId,
        kind: "charge",
        amount: 20_00,
        valueOn: FIRST_DAY,
        sourceRef: "fee",
      } as const;
      const open = openInstalments(ledger.account, [...ledger.entries, entry], ledger.order);
      return { kind: "post-entry", entry, open };
    });
  });
  afterAll(() => app.close());

  const ask = (who: keyof typeof PEOPLE, method: "GET" | "POST", what: string, payload?: object) =>
    app.inject({
      method,
      url: `/api/cases/${caseId}/${what}`,
      headers: { ...HERE, authorization: `Bearer ${who}` },
      ...(payload !== undefined && { payload }),
    });

  it("shows what was charged without ground, lets only who may approve it, and puts it right once", async () => {
    const { found } = (await ask("agent", "GET", "unwarranted")).json();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      what: { en: expect.stringContaining("20.00"), zh: expect.stringContaining("20.00") },
    });
    const { key } = found[0];
    expect((await ask("agent", "POST", "remedies", { key })).statusCode).toBe(403);
    const done = await ask("lead", "POST", "remedies", { key });
    expect(done.json()).toMatchObject({ entries: [expect.any(Number)], apologyOwed: true });
    expect((await ask("lead", "POST", "remedies", { key })).statusCode).toBe(404);
    expect((await ask("lead", "GET", "unwarranted")).json()).toEqual({ found: [] });
    const [noted] = await rows<{ body: string }>(
      database.pool,
      `select body::text as body from event where case_id = ${caseId} and body::json->>'kind' = 'remedy-approved'`,
    );
    expect(JSON.parse(noted?.body ?? "{}")).toMatchObject({ by: { person: "gao", role: "team-lead" }, about: key });
  });
});
