import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en as consoleEn } from "../../console/text/en.ts";
import { zh as consoleZh } from "../../console/text/zh.ts";
import { en, zh } from "../../portal/text/texts.ts";
import { buildApp } from "../../server/http/build-app.ts";
import type { App } from "../../server/http/site.ts";
import { builtPages } from "../../server/main/page-build.ts";
import { rows } from "../promises/world.ts";
import { accessibilityFaults, browserExpected, launchBrowser } from "../support/browser.ts";
import { sharedDatabase } from "../support/database.ts";
import { exampleOffers } from "../support/offers.ts";
import { LATE, openPortal, PAYS, type PortalWorld } from "../support/portal.ts";
import { signInAt } from "../support/portal-page.ts";
import { OPEN_DOOR } from "../support/staff.ts";

const VIEWS = [
  { lang: "zh", width: 390, person: LATE, texts: zh, consoleTexts: consoleZh },
  { lang: "en", width: 320, person: PAYS, texts: en, consoleTexts: consoleEn },
] as const;

describe.skipIf(!(await browserExpected()))("agreeing on a plan", () => {
  const database = sharedDatabase();
  let portal: PortalWorld;
  let app: App;
  let browser: Browser;
  let [portalAt, consoleAt] = ["", ""];
  beforeAll(async () => {
    portal = await openPortal(database, { portalDir: await builtPages("portal", () => undefined) });
    const { pool, vault, gate, catalogue } = portal.world;
    const reading = { pool, vault, gate, catalogue, asOf: "2026-11-23" };
    app = await buildApp({
      door: OPEN_DOOR,
      reading: async () => reading,
      desk: async () => ({ ...reading, now: portal.time.house }),
      lastRun: async () => undefined,
      offers: exampleOffers(),
      consoleDir: await builtPages("console", () => undefined),
    });
    for (const one of [portal.app, app]) await one.listen({ host: "127.0.0.1", port: 0 });
    [portalAt = "", consoleAt = ""] = [portal.app, app].map(
      (one) => `http://127.0.0.1:${(one.server.address() as AddressInfo).port}`,
    );
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await portal?.close();
  });

  const look = async (page: Page): Promise<void> => {
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
    expect(await page.locator("body").innerText()).not.toMatch(/\{\{|undefined|NaN|plan\.|arrange/);
  };

  it.each(VIEWS)(
    "is built with a slider, needs nobody's yes when the policy grants it, and stops collection, in $lang at $width px",
    async ({ lang, width, person, texts: t }) => {
      const locale = lang === "zh" ? "zh-CN" : "en-GB";
      const page = await browser.newPage({ viewport: { width, height: 800 }, locale });
      await signInAt(page, { address: portalAt, portal, lang, person });
      await page.getByRole("link", { name: t["plan.open"] }).first().click();
      const choose = page.getByRole("button", { name: t["plan.choose"] }).first();
      await choose.waitFor();
      const payments = () => page.locator("article").first().locator("li").count();
      const before = await payments();
      await page.getByRole("slider").fill("150");
      await expect.poll(payments).toBeGreaterThan(before);
      await look(page);
      await choose.click();
      await page.getByRole("region", { name: t["plan.running"] }).waitFor();
      await look(page);
      await page.close();
      const holds = await rows<{ n: number }>(
        database.pool,
        "select count(*)::int4 as n from hold where kind = 'plan'",
      );
      expect(holds[0]?.n).toBe(VIEWS.findIndex((view) => view.lang === lang) + 1);
    },
  );

  it.each(VIEWS)("is worked out and made in a case at the console, in $lang", async ({ lang, consoleTexts: t }) => {
    const page = await browser.newPage({
      viewport: { width: lang === "zh" ? 1280 : 1920, height: 1000 },
      locale: lang === "zh" ? "zh-CN" : "en-GB",
      colorScheme: lang === "zh" ? "light" : "dark",
      reducedMotion: "reduce",
    });
    const [late] = await rows<{ case_id: number }>(
      database.pool,
      `select a.case_id from account a join instalment i using (bucket, account_id)
       where a.product_id like 'shanhe-%' and i.open_principal > 0 and i.due_on < '2026-11-21'
         and not exists (select 1 from hold h where h.bucket = a.bucket and h.case_id = a.case_id)
       group by a.case_id order by a.case_id limit 1`,
    );
    await page.goto(`${consoleAt}/cases/${late?.case_id}`);
    await page.locator(".arrange-form button[type=submit]").click();
    await page.getByRole("button", { name: t["arrange.offer"] }).click();
    const accept = page.getByRole("button", { name: t["arrange.accept"] }).first();
    await accept.waitFor();
    await look(page);
    await accept.click();
    await page.getByText(t["arrange.running"]).waitFor();
    await page.goto(`${consoleAt}/arrangements`);
    await page.getByText(t["arrangements.none"]).waitFor();
    await look(page);
    await page.close();
  });
});
