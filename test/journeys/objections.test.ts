import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../console/text/en.ts";
import { zh } from "../../console/text/zh.ts";
import type { Reading } from "../../server/app/show-cases.ts";
import { receiveObjection } from "../../server/app/take-objection.ts";
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
  { lang: "zh", width: 1280, shade: "light" },
  { lang: "en", width: 1920, shade: "dark" },
] as const;
const NOW = momentOn(FIRST_DAY, 10);

describe.skipIf(!(await browserExpected()))("objections to the credit record at the console", () => {
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
    expect(await page.locator("body").innerText()).not.toMatch(/\{\{|undefined|NaN|objections\./);
  };

  it.each(VIEWS)("is decided and answered step by step from the list, in $lang at $width px", async (view) => {
    const text = TEXTS[view.lang];
    const words = `already paid ${view.lang}`;
    const caseId = caseIds[VIEWS.indexOf(view)] ?? 0;
    const brought = { caseId, law: "cn", way: "bureau", about: "paid", words } as const;
    const { objectionId, ...taken } = await receiveObjection(reading, brought, NOW);
    expect(taken.kind).toBe("accepted");
    const page = await browser.newPage({
      viewport: { width: view.width, height: 900 },
      locale: view.lang === "zh" ? "zh-CN" : "en-GB",
      colorScheme: view.shade,
      reducedMotion: "reduce",
    });
    await page.goto(`${address}/objections`);
    const line = page.locator(`tr[data-row-key="${objectionId}"]`).first();
    await line.waitFor();
    expect(await line.innerText()).toMatch(/2026-12-\d\d/);
    await look(page);
    await line.locator('a[href^="/objections/"]').click();
    await page.getByText(words).waitFor();
    await look(page);
    const take = async (step: "decide" | "reply", said: string): Promise<void> => {
      await page.locator(`input[type="radio"][value="${step}"]`).check();
      if (step === "decide") await page.locator('input[type="radio"][value="keep"]').check();
      await page.locator("textarea").fill(said);
      await page.locator('button[type="submit"]').click();
      await page.getByText(said).first().waitFor();
    };
    await take("decide", `checked ${view.lang}`);
    await take("reply", `answered ${view.lang}`);
    await page.getByText(text["objections.over"], { exact: true }).first().waitFor();
    await look(page);
    await page.goto(`${address}/objections`);
    await page.getByText(text["objections.none"]).waitFor();
    await page.close();
  });
});
