import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../console/text/en.ts";
import { zh } from "../../console/text/zh.ts";
import { receiveObjection } from "../../server/app/take-objection.ts";
import { FIRST_DAY, momentOn } from "../promises/world.ts";
import { browserExpected } from "../support/browser.ts";
import { type ConsoleWorld, lookAt, openConsole } from "../support/console.ts";
import { sharedDatabase } from "../support/database.ts";

const TEXTS = { zh, en };
const VIEWS = [
  { lang: "zh", width: 1280, shade: "light" },
  { lang: "en", width: 1920, shade: "dark" },
] as const;
const NOW = momentOn(FIRST_DAY, 10);

describe.skipIf(!(await browserExpected()))("objections to the credit record at the console", () => {
  const database = sharedDatabase();
  let world: ConsoleWorld;
  beforeAll(async () => {
    world = await openConsole(database, NOW);
  });
  afterAll(() => world?.close());

  const look = (page: Page): Promise<void> => lookAt(page, "objections");

  it.each(VIEWS)("is decided and answered step by step from the list, in $lang at $width px", async (view) => {
    const text = TEXTS[view.lang];
    const words = `already paid ${view.lang}`;
    const caseId = world.caseIds[VIEWS.indexOf(view)] ?? 0;
    const brought = { caseId, law: "cn", way: "bureau", about: "paid", words } as const;
    const { objectionId, ...taken } = await receiveObjection(world.reading, brought, NOW);
    expect(taken.kind).toBe("accepted");
    const page = await world.page(view);
    await page.goto(`${world.address}/objections`);
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
    await page.goto(`${world.address}/objections`);
    await page.getByText(text["objections.none"]).waitFor();
    await page.close();
  });
});
