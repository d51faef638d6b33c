import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedDatabase } from "../../test/support/database.ts";
import { sampleWorld } from "../../test/support/sample-world.ts";
import { OPEN_DOOR } from "../../test/support/staff.ts";
import type { Reading } from "../app/show-cases.ts";
import { buildApp } from "./build-app.ts";
import type { App } from "./site.ts";

const HERE = { host: "127.0.0.1:4180" };

type Amount = { depth: number; minor: number; text: { zh: string; en: string }; entries: number[] };
type Payoff = { asOf: string; accounts: { currency: string; payoffMinor: number; amounts: Amount[] }[] };

describe("GET /api/cases/:caseId/payoff", () => {
  const database = sharedDatabase();
  let reading: Reading;
  let app: App;
  beforeAll(async () => {
    reading = await sampleWorld(database.pool);
    app = await buildApp({ door: OPEN_DOOR, reading: async () => reading, lastRun: async () => undefined });
  });
  afterAll(() => app.close());

  const get = (url: string) => app.inject({ method: "GET", url, headers: HERE });
  const caseIds = async () =>
    ((await get("/api/cases?limit=40")).json() as { cases: { caseId: number }[] }).cases.map(({ caseId }) => caseId);

  it("opens every amount down to the schedule, entries and days, each exactly the sum of its parts", async () => {
    let entries = 0;
    let formulas = 0;
    for (const caseId of await caseIds()) {
      const { asOf, accounts } = (await get(`/api/cases/${caseId}/payoff`)).json() as Payoff;
      expect(asOf).toBe(reading.asOf);
      for (const { payoffMinor, amounts } of accounts) {
        expect(amounts[0]).toMatchObject({ depth: 0, minor: payoffMinor });
        amounts.forEach((amount, index) => {
          const end = amounts.findIndex(({ depth }, place) => place > index && depth <= amount.depth);
          const below = amounts.slice(index + 1, end < 0 ? undefined : end);
          const parts = below.filter(({ depth }) => depth === amount.depth + 1);
          if (parts.length > 0) expect(parts.reduce((sum, { minor }) => sum + minor, 0)).toBe(amount.minor);
          expect(`${amount.text.zh} ${amount.text.en}`).not.toMatch(/[{}]/);
          entries += amount.entries.length;
          if (amount.text.zh.includes("0.05%")) formulas += 1;
        });
      }
    }
    expect([entries > 0, formulas > 0]).toEqual([true, true]);
  });

  it("grows with the days nobody pays", async () => {
    const [caseId] = await caseIds();
    const on = async (asOf: string) => {
      const { accounts } = (await get(`/api/cases/${caseId}/payoff?asOf=${asOf}`)).json() as Payoff;
      return accounts.reduce((sum, { payoffMinor }) => sum + payoffMinor, 0);
    };
    expect(await on("2027-03-01")).toBeGreaterThan(await on(reading.asOf));
  });

  it.each([
    ["a day that does not exist", "?asOf=2026-02-30", 400],
    ["what is no day", "?asOf=soon", 400],
  ])("refuses %s", async (_what, query, status) => {
    const [caseId] = await caseIds();
    expect((await get(`/api/cases/${caseId}/payoff${query}`)).statusCode).toBe(status);
  });

  it("says of a case that is not there that there is none", async () =>
    expect((await get("/api/cases/999999999/payoff")).statusCode).toBe(404));
});
