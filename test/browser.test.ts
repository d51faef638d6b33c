import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityFaults, browserExpected, launchBrowser } from "./support/browser.ts";
import { bundledChromium } from "./support/bundled-chromium.ts";

describe.skipIf(!(await browserExpected()))("a browser for tests", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it("draws Chinese text with a font that has it", async () => {
    const page = await browser.newPage();
    await page.setContent("<canvas width=40 height=40></canvas>");
    const drawn = (text: string) =>
      page.evaluate(`{
        const canvas = document.querySelector("canvas");
        const pen = canvas.getContext("2d");
        pen.clearRect(0, 0, 40, 40);
        pen.font = "30px sans-serif";
        pen.fillText("${text}", 2, 32);
        canvas.toDataURL();
      }`);
    expect(await drawn("善")).not.toBe(await drawn("催"));
    await page.close();
  });

  it("finds an image without words, and nothing wrong with a plain page", async () => {
    const page = await browser.newPage();
    const html = (body: string) => `<!doctype html><html lang="en"><title>Page</title><main>${body}</main></html>`;
    await page.setContent(html("<h1>Cases</h1><p>One case</p>"));
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setContent(html(`<h1>Cases</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`));
    expect(await accessibilityFaults(page)).toEqual([expect.stringMatching(/^image-alt: .* at img$/)]);
    await page.close();
  });
});

describe.skipIf(process.platform !== "linux" || process.arch !== "x64")("the browser that npm brought", () => {
  it("starts with its own libraries and fonts, for machines that have none", async () => {
    const browser = await launchBrowser(await bundledChromium());
    expect(browser.version()).toMatch(/^141\./);
    await browser.close();
  });
});
