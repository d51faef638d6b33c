import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import type { Reading } from "../../server/app/show-cases.ts";
import { buildApp } from "../../server/http/build-app.ts";
import { builtPages } from "../../server/main/page-build.ts";
import { newSealKeyPem, openSealKey } from "../../server/record/seal.ts";
import { accessibilityFaults, launchBrowser } from "./browser.ts";
import type { TestDatabase } from "./database.ts";
import { sampleWorld } from "./sample-world.ts";
import { OPEN_DOOR } from "./staff.ts";

/** How the console is looked at: a language, a width, light or dark. */
export type ConsoleView = { readonly lang: "zh" | "en"; readonly width: number; readonly shade: "light" | "dark" };

/** The console over the sample portfolio, in a browser. */
export type ConsoleWorld = {
  readonly reading: Reading;
  readonly browser: Browser;
  readonly address: string;
  /** Two cases, the first of the list. */
  readonly caseIds: readonly number[];
  page(view: ConsoleView): Promise<Page>;
  close(): Promise<void>;
};

export async function openConsole({ pool }: TestDatabase, now: number): Promise<ConsoleWorld> {
  const reading = await sampleWorld(pool);
  const sealKey = openSealKey(newSealKeyPem());
  const app = await buildApp({
    door: OPEN_DOOR,
    reading: async () => reading,
    desk: async () => ({ ...reading, now }),
    placing: async () => ({ ...reading, channels: new Map(), now, realNow: () => now, sealKey }),
    lastRun: async () => undefined,
    consoleDir: await builtPages("console", () => undefined),
  });
  await app.listen({ host: "127.0.0.1", port: 0 });
  const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const { cases } = (await (await fetch(`${address}/api/cases?limit=2`)).json()) as { cases: { caseId: number }[] };
  const browser = await launchBrowser();
  return {
    reading,
    browser,
    address,
    caseIds: cases.map(({ caseId }) => caseId),
    page: ({ lang, width, shade }) =>
      browser.newPage({
        viewport: { width, height: 900 },
        locale: lang === "zh" ? "zh-CN" : "en-GB",
        colorScheme: shade,
        reducedMotion: "reduce",
      }),
    async close() {
      await browser.close();
      await app.close();
    },
  };
}

/** No serious fault for a screen reader, no page wider than the window, no text without its words. */
export async function lookAt(page: Page, room: string): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
  expect(await page.locator("body").innerText()).not.toMatch(new RegExp(`\\{\\{|undefined|NaN|${room}\\.`));
}
