import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { en } from "../../console/text/en.ts";
import { zh } from "../../console/text/zh.ts";
import { builtPages } from "../../server/main/page-build.ts";
import { type AgencyDesk, openAgencyDesk } from "../support/agency-desk.ts";
import { browserExpected, launchBrowser } from "../support/browser.ts";
import { lookAt } from "../support/console.ts";
import { sharedDatabase } from "../support/database.ts";

const TEXTS = { zh, en };
const VIEWS = [
  { lang: "zh", width: 1280, shade: "light" },
  { lang: "en", width: 1920, shade: "dark" },
] as const;

describe.skipIf(!(await browserExpected()))("a placement from notice to recall", () => {
  const database = sharedDatabase();
  let desk: AgencyDesk;
  let browser: Browser;
  let address: string;
  let cases: readonly number[];
  beforeAll(async () => {
    desk = await openAgencyDesk(database, await builtPages("console", () => undefined));
    await desk.app.listen({ host: "127.0.0.1", port: 0 });
    address = `http://127.0.0.1:${(desk.app.server.address() as AddressInfo).port}`;
    cases = await desk.ripeCases();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  const open = async (page: Page, who: string, path: string) => {
    desk.inside.who = who;
    await page.goto(`${address}${path}`);
  };

  it.each(VIEWS)("$lang, $width px, $shade", async ({ lang, width, shade }) => {
    const texts = TEXTS[lang];
    const caseId = cases[VIEWS.findIndex((view) => view.lang === lang)] as number;
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      locale: lang === "zh" ? "zh-CN" : "en-GB",
      colorScheme: shade,
      reducedMotion: "reduce",
    });
    // No telephone here: the browser would leave the page to look for one.
    await page.addInitScript(
      `addEventListener("click", (event) => event.target.closest("a[href^='tel:']") && event.preventDefault(), true)`,
    );
    const card = page.locator(".placement");
    await open(page, "lead", "/agencies");
    await page.getByText(texts["agencies.fault.not-listed"]).waitFor();
    await lookAt(page, "(?:agencies|placement|work)");
    await page.goto(`${address}/cases/${caseId}`);
    await card.locator(".ant-select").click();
    const name = lang === "zh" ? "衡谨服务（演示）" : "Hengjin Services (demo)";
    await page.locator(".ant-select-item-option").filter({ hasText: name }).click();
    await card.locator("button[type=submit]").click();
    await page.getByText(texts["placement.told"]).waitFor();
    await lookAt(page, "(?:agencies|placement|work)");

    await open(page, "tang", "/placements");
    const line = page.getByRole("row").filter({ hasText: texts["work.stands.ready"] }).first();
    await line.waitFor();
    await lookAt(page, "(?:agencies|placement|work)");
    await line.getByRole("link").click();
    await page.locator("button[type=submit]").first().click();
    await page.getByText(texts["work.token"]).waitFor();
    await lookAt(page, "(?:agencies|placement|work)");
    await page.locator(".desk-dial").click();
    await page.getByText(texts["desk.outcome.no-answer"]).click();
    await page.locator("button[type=submit]").last().click();
    await page.getByText(texts["work.sent"]).waitFor();
    // The law's three unanswered attempts are counted over lender and agency together; the gate says when no more may be.
    for (let tries = 0; tries < 4 && !(await page.getByText(texts["work.refused"]).isVisible()); tries++) {
      const answered = page.waitForResponse((one) => one.url().endsWith("/permits"));
      await page.locator("button[type=submit]").first().click();
      await answered;
      await page.locator(".ant-btn-loading").waitFor({ state: "detached" });
    }
    await page.getByText(texts["work.refused"]).waitFor();
    await lookAt(page, "(?:agencies|placement|work)");

    await open(page, "lead", `/cases/${caseId}`);
    await card.locator("button.placement-recall").click();
    await page.locator(".ant-popconfirm button.ant-btn-primary").click();
    await card.getByText(texts["placement.last"].replace("{{agency}}", name)).waitFor();

    await open(page, "tang", "/placements");
    await page.getByRole("button", { name: texts["work.attest"] }).first().click();
    await page.locator(".ant-popconfirm button.ant-btn-primary").click();
    await page.getByText(texts["work.stands.attested"]).first().waitFor();
    await page.close();
  });
});
