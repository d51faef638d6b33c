import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { bundledChromium, type Program } from "./bundled-chromium.ts";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** No sandbox: root and most containers cannot have one, and only our own pages are opened. The rest keeps it offline. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const MISSING =
  "There is no browser for the browser tests. Install Chromium or Chrome, or name one in CHROMIUM_PATH " +
  "(Debian: apt-get install chromium fonts-noto-cjk).";

async function findBrowser(): Promise<Program | undefined> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") return { executablePath: named, env: {} };
  const executablePath = INSTALLED.find((place) => existsSync(place));
  return executablePath === undefined ? bundledChromium() : { executablePath, env: {} };
}

/**
 * Whether browser tests are to run: always in CI, where a missing browser must fail; elsewhere when there is one.
 * Says what is missing, for `describe.skipIf(!(await browserExpected()))`.
 */
export async function browserExpected(): Promise<boolean> {
  if (process.env.CI !== undefined || (await findBrowser()) !== undefined) return true;
  console.warn(`\n${"!".repeat(80)}\n${MISSING}\nBROWSER TESTS WERE NOT RUN.\n${"!".repeat(80)}\n`);
  return false;
}

/**
 * Starts a Chromium without a window: the one in CHROMIUM_PATH, else one installed, else the one npm brought.
 *
 * @throws Error that names the remedy when the machine has no browser
 */
export async function launchBrowser(chosen?: Program): Promise<Browser> {
  const found = chosen ?? (await findBrowser());
  if (found === undefined) throw new Error(MISSING);
  const env = { ...process.env, ...found.env } as Record<string, string>;
  return chromium.launch({ executablePath: found.executablePath, args: FLAGS, env });
}

/** Waits for every movement of the page that has an end: half faded in, text has less contrast than it will have. */
const AT_REST = `Promise.all(document.getAnimations()
  .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime))
  .map((one) => one.finished.catch(() => undefined))).then(() => undefined)`;

/** What axe finds wrong with a page under WCAG 2.1 A and AA: one line a fault, with the first element that has it. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(AT_REST);
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const results = (await page.evaluate(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] })`,
  )) as AxeResults;
  if (results.passes.length === 0) throw new Error("axe looked at nothing");
  return results.violations.map(({ id, help, nodes }) => `${id}: ${help} at ${nodes[0]?.target.join(" ")}`);
}
