import type { AddressInfo } from "node:net";
import { addDays, type Day } from "@fairdue/core/calendar/day.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../console/text/en.ts";
import { zh } from "../../console/text/zh.ts";
import { commandCase } from "../../server/app/command-case.ts";
import { registerWithoutPassword } from "../../server/app/staff/register-staff.ts";
import { seesRow } from "../../server/app/staff/rows.ts";
import { whoIs } from "../../server/app/staff/sign-in.ts";
import { buildApp } from "../../server/http/build-app.ts";
import type { App } from "../../server/http/site.ts";
import { builtPages } from "../../server/main/page-build.ts";
import { FIRST_DAY, momentOn, openWorld, rows, sampleOf, type World } from "../promises/world.ts";
import { accessibilityFaults, browserExpected, launchBrowser } from "../support/browser.ts";
import { sharedDatabase } from "../support/database.ts";

const TEXTS = { zh, en };
const VIEWS = [
  { lang: "zh", width: 1280, shade: "light", agent: "林晓" },
  { lang: "en", width: 1920, shade: "dark", agent: "高岩" },
] as const;
type View = (typeof VIEWS)[number];
const PEOPLE = [
  { login: "lin", name: "林晓", roles: ["agent"] },
  { login: "gao", name: "高岩", roles: ["agent"] },
  { login: "bai", name: "白露", roles: ["auditor"] },
] as const;

describe.skipIf(!(await browserExpected()))("an agent at the console", () => {
  const database = sharedDatabase();
  let world: World;
  let app: App;
  let browser: Browser;
  let address: string;
  // The fourth day: reminders have been sent, and the first calls are permitted for the afternoon.
  const today = addDays(FIRST_DAY, 3) as Day;
  const now = momentOn(today, 16);

  beforeAll(async () => {
    world = await openWorld(database, sampleOf(2));
    for (let on = FIRST_DAY; on <= today; on = addDays(on, 1) as Day) await world.collect(on);
    const house = { pool: world.pool, vault: world.vault, realNow: () => now };
    for (const person of PEOPLE) await registerWithoutPassword(house, person);
    const reading = { ...world, asOf: "2026-11-26" };
    app = await buildApp({
      door: {
        whoIs: (by) => whoIs(house, by),
        seesRow: (staff, kind, id) => seesRow(house, staff, kind, id),
        ways: { house, invented: async () => PEOPLE },
      },
      reading: async () => reading,
      desk: async () => ({ ...reading, now }),
      lastRun: async () => undefined,
      consoleDir: await builtPages("console", () => undefined),
    });
    await app.listen({ host: "127.0.0.1", port: 0 });
    address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await world?.close();
  });

  const enter = async ({ lang, width, shade }: View, name: string): Promise<Page> => {
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      locale: lang === "zh" ? "zh-CN" : "en-GB",
      colorScheme: shade,
      reducedMotion: "reduce",
    });
    await page.goto(address);
    await page.getByRole("heading", { name: TEXTS[lang]["sign-in.title"] }).waitFor();
    await look(page);
    await page.getByRole("button", { name: new RegExp(name) }).click();
    await page.getByText(name, { exact: true }).waitFor();
    return page;
  };
  const look = async (page: Page): Promise<void> => {
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
    expect(await page.locator("body").innerText()).not.toMatch(/\{\{|undefined|NaN|desk\.|sign-in\./);
  };
  const lastFourOf = async (caseId: number): Promise<string> => {
    const [row] = await rows<{ reference: string; wrapped_key: Buffer }>(
      world.pool,
      `select b.reference, k.wrapped_key from collection_case c
        join borrower b on b.bucket = c.bucket and b.borrower_id = c.borrower_id
        join borrower_key k on k.bucket = c.bucket and k.borrower_id = c.borrower_id where c.case_id = $1`,
      [caseId],
    );
    if (row === undefined) throw new Error("no such person");
    return world.vault.unseal(world.vault.openKey(row.wrapped_key), row.reference).slice(-4);
  };
  const caseOn = async (page: Page): Promise<number> => {
    const href = await page.locator('.desk a[href^="/cases/"]').first().getAttribute("href");
    return Number(href?.split("/").at(-1));
  };

  it.each(VIEWS)("makes a whole call with two keys and a check, in $lang at $width px, $shade", async (view) => {
    const text = TEXTS[view.lang];
    const page = await enter(view, view.agent);
    await page.getByRole("link", { name: text["nav.desk"] }).click();
    await page.getByText(text["desk.none"]).or(page.getByText(text["desk.next"])).first().waitFor();
    await page.keyboard.press("n");
    await page.getByText(text["desk.permit"], { exact: true }).waitFor();
    await look(page);
    const first = await caseOn(page);
    expect(await page.getByText(text["desk.script"]).count()).toBe(0);
    await page.getByLabel(text["desk.person.four"]).fill(await lastFourOf(first));
    await page.getByLabel(text["desk.person.four"]).press("Enter");
    await page.getByText(text["desk.person.right"]).waitFor();
    await page.getByText(text["desk.script"]).waitFor();
    await look(page);
    await page.locator("body").click({ position: { x: 5, y: 400 } });
    await page.keyboard.press("1");
    await page.getByText(text["desk.code.call-back"]).click();
    await page.keyboard.press("Enter");
    await page.getByText(text["desk.person.right"]).waitFor({ state: "detached" });
    await page.getByText(text["desk.permit"], { exact: true }).waitFor();
    expect(await caseOn(page)).not.toBe(first);
    const [contact] = await rows<{ outcome: string; result: string }>(
      world.pool,
      "select outcome, result from contact where case_id = $1 and channel = 'voice'",
      [first],
    );
    expect(contact).toEqual({ outcome: "conversation", result: "call-back" });
    await page.close();
  });

  it.each(VIEWS)("learns that a call was stopped while it lay open, and by which rule, in $lang", async (view) => {
    const text = TEXTS[view.lang];
    const page = await enter(view, view.agent);
    await page.goto(`${address}/desk`);
    await page
      .getByText(text["desk.none"])
      .or(page.getByText(text["desk.permit"], { exact: true }))
      .first()
      .waitFor();
    if ((await page.getByText(text["desk.permit"], { exact: true }).count()) === 0) await page.keyboard.press("n");
    await page.getByText(text["desk.permit"], { exact: true }).waitFor();
    await commandCase(world, await caseOn(page), now, (id) => ({
      kind: "place-hold",
      hold: { id, kind: "stop-request", source: "borrower", startsOn: FIRST_DAY, citation: "cn.rights.stop" },
    }));
    await page.getByText(text["desk.stopped"]).waitFor();
    expect(await page.locator(".reasons li").count()).toBeGreaterThan(0);
    expect(await page.locator('a[href^="tel:"]').count()).toBe(0);
    await look(page);
    await page.keyboard.press("b");
    await page.getByText(text["desk.none"]).waitFor();
    await page.close();
  });

  it("lets an auditor read and shows nothing to change", async () => {
    const page = await enter(VIEWS[0], "白露");
    await page.getByRole("link", { name: zh["nav.check"] }).waitFor();
    expect(await page.locator("nav.ways a").allInnerTexts()).toEqual([
      zh["nav.overview"],
      zh["nav.cases"],
      zh["nav.requests"],
      zh["nav.agencies"],
      zh["nav.objections"],
      zh["nav.rules"],
      zh["nav.credit"],
      zh["nav.check"],
    ]);
    const { origin } = new URL(page.url());
    const answer = await page.request.post(`${origin}/api/desk/next`);
    expect(answer.status()).toBe(403);
    await page.close();
  });
});
