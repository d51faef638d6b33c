import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../console/text/en.ts";
import { zh } from "../../console/text/zh.ts";
import { receiveRequest } from "../../server/app/receive-request.ts";
import { FIRST_DAY, momentOn } from "../promises/world.ts";
import { browserExpected } from "../support/browser.ts";
import { type ConsoleWorld, lookAt, openConsole } from "../support/console.ts";
import { sharedDatabase } from "../support/database.ts";

const TEXTS = { zh, en };
const VIEWS = [
  { lang: "zh", width: 1280, shade: "light", words: "一天打了八个电话" },
  { lang: "en", width: 1920, shade: "dark", words: "eight calls in one day" },
] as const;
const NOW = momentOn(FIRST_DAY, 10);

describe.skipIf(!(await browserExpected()))("requests by right at the console", () => {
  const database = sharedDatabase();
  let world: ConsoleWorld;
  beforeAll(async () => {
    world = await openConsole(database, NOW);
  });
  afterAll(() => world?.close());

  const look = (page: Page): Promise<void> => lookAt(page, "requests");

  it.each(VIEWS)("answers a complaint from the queue, with its root cause, in $lang at $width px", async (view) => {
    const text = TEXTS[view.lang];
    const caseId = world.caseIds[VIEWS.indexOf(view)] ?? 0;
    const about = { law: "cn", about: "complaint", by: "borrower", way: "portal", at: NOW } as const;
    const taken = await receiveRequest(world.reading, { caseId, ...about, words: view.words }, NOW);
    if (taken.kind === "refused") throw new Error(taken.because);
    const page = await world.page(view);
    await page.goto(`${world.address}/requests`);
    const line = page.locator(`tr[data-row-key="${taken.requestId}"]`).first();
    await line.waitFor();
    expect(await line.innerText()).toContain("2026-12-08");
    expect(await line.innerText()).toMatch(view.lang === "zh" ? /还有 \d+ 个工作日/ : /\d+ working days left/);
    await look(page);
    await line.locator('a[href^="/requests/"]').click();
    await page.getByText(view.words).waitFor();
    await look(page);
    await page.getByText(text["requests.outcome.partly"], { exact: true }).click();
    await page.locator(".requests-because input").first().check();
    await page.getByText(text["requests.cause.agency"], { exact: true }).click();
    await page.getByRole("button", { name: text["requests.template"] }).click();
    expect((await page.locator("textarea").inputValue()).length).toBeGreaterThan(20);
    await page.locator('button[type="submit"]').click();
    await page.getByText(text["requests.answered"], { exact: true }).first().waitFor();
    await look(page);
    await page.goto(`${world.address}/requests`);
    const month = page.locator('tr[data-row-key="complaint"]').first();
    await month.waitFor();
    expect(await page.locator(`tr[data-row-key="${taken.requestId}"]`).count()).toBe(0);
    await page.close();
    const report = (await (await fetch(`${world.address}/api/requests/report?month=2026-11`)).json()) as {
      lines: { about: string; causes: { agency: number } }[];
    };
    expect(report.lines.find((one) => one.about === "complaint")?.causes.agency).toBe(VIEWS.indexOf(view) + 1);
  });
});
