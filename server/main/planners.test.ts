import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { day } from "@fairdue/core/calendar/day.ts";
import { instantAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedDatabase } from "../../test/support/database.ts";
import { sampleWorld } from "../../test/support/sample-world.ts";
import { startPlanners } from "./planners.ts";

const MORNING = instantAt("Asia/Shanghai" as Zone, { day: day("2026-11-23"), minute: 0 });

describe("planning processes", () => {
  const database = sharedDatabase();
  let home = "";
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), "fairdue-planners-"));
    await sampleWorld(database.pool);
  });
  afterAll(() => rm(home, { recursive: true }));

  it("share what is due between them: every due case is looked at once, and its contact planned once", async () => {
    const { rows: before } = await database.pool.query(
      "select count(*) as due from case_progress where next_at <= $1",
      [MORNING],
    );
    const planners = await startPlanners({ url: database.url, home, count: 2 });
    const totals = await planners.plan(MORNING);
    planners.close();
    expect(totals).toHaveLength(2);
    expect(totals[0]?.looked ?? 0).toBeGreaterThan(0);
    expect(totals.reduce((sum, { looked }) => sum + looked, 0)).toBe(before[0].due);
    const { rows } = await database.pool.query(
      "select count(*) as contacts, count(distinct case_id) as cases from contact",
    );
    expect(rows[0].contacts).toBe(rows[0].cases);
    expect(rows[0].contacts).toBe(totals.flatMap(({ permitted }) => Object.values(permitted)).reduce((a, b) => a + b));
  });

  it("say when one of them cannot start", async () => {
    await expect(startPlanners({ url: "postgres://127.0.0.1:1/none", home, count: 1 })).rejects.toThrow(
      "a planning process ended early, with code 2",
    );
  });
});
