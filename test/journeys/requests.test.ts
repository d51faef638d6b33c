import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../console/text/en.ts";
import { zh } from "../../console/text/zh.ts";
import { receiveRequest } from "../../server/app/receive-request.ts";
import type { Reading } from "../../server/app/show-cases.ts";
import { buildApp } from "../../server/http/build-app.ts";
import type { App } from "../../server/http/site.ts";
import { builtPages } from "../../server/main/page-build.ts";
import { FIRST_DAY, momentOn } from "../promises/world.ts";
import { accessibilityFaults, browserExpected, launchBrowser } from "../support/browser.ts";
import { sharedDatabase } from "../support/database.ts";
import { sampleWorld } from "../support/sample-world.ts";
import { OPEN_DOOR } from "../support/staff.ts";

const TEXTS = { zh, en };
const VIEWS = [
  { lang: "zh", width: 1280, shade: "light", words: "一天打了八个电话" },
  { lang: "en", width: 1920, shade: "dark", words: "eight calls in one day" },
] as const;
const NOW = momentOn(FIRST_DAY, 10);

describe.skipIf(!(await browserExpected()))("requests by right at the console", () => {
  const database = sharedDatabase();
  let reading: Reading;
  let app: App;
  let browser: Browser;
  let address: string;
  let caseIds: number[];

  beforeAll(async () => {
    reading = await sampleWorld(database.pool);
    app = await buildApp({
      door: OPEN_DOOR,
      reading: async () => reading,
      desk: async () => ({ ...reading, now: NOW }),
      lastRun: async () => undefined,
      consoleDir: await builtPages("console", () => undefined),
    });
    await app.listen({ host: "127.0.0.1", port: 0 });
    address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    const { cases } = (await (await fetch(`${address}/api/cases?limit=2`)).json()) as { cases: { caseId: number }[] };
    caseIds = cases.map(({ caseId }) => caseId);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const look = async (page: Page): Promise<void> => {
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
    expect(await page.locator("body").innerText()).not.toMatch(/\{\{|undefined|NaN|requests\./);
  };

  it.each(VIEWS)("answers a complaint from the queue, with its root cause, in $lang at $width px", async (view) => {
    const text = TEXTS[view.lang];
    const caseId = caseIds[VIEWS.indexOf(view)] ?? 0;
    const about = { law: "cn", about: "complaint", by: "borrower", way: "portal", at: NOW } as const;
    const taken = await receiveRequest(reading, { caseId, ...about, words: view.words }, NOW);
    if (taken.kind === "refused") throw new Error(taken.because);
    const page = await browser.newPage({
      viewport: { width: view.width, height: 900 },
      locale: view.lang === "zh" ? "zh-CN" : "en-GB",
      colorScheme: view.shade,
      reducedMotion: "reduce",
    });
    await page.goto(`${address}/requests`);
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
    await page.goto(`${address}/requests`);
    const month = page.locator('tr[data-row-key="complaint"]').first();
    await month.waitFor();
    expect(await page.locator(`tr[data-row-key="${taken.requestId}"]`).count()).toBe(0);
    await page.close();
    const report = (await (await fetch(`${address}/api/requests/report?month=2026-11`)).json()) as {
      lines: { about: string; causes: { agency: number } }[];
    };
    expect(report.lines.find((one) => one.about === "complaint")?.causes.agency).toBe(VIEWS.indexOf(view) + 1);
  });
});
