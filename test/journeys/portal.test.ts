import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { en, zh } from "../../portal/text/texts.ts";
import { requestLaws } from "../../rulebook/requests/index.ts";
import { planDay } from "../../server/app/plan-day.ts";
import { pointHash } from "../../server/app/seal-person.ts";
import { builtPages } from "../../server/main/page-build.ts";
import { FIRST_DAY, momentOn, rows } from "../promises/world.ts";
import { accessibilityFaults, browserExpected, launchBrowser } from "../support/browser.ts";
import { sharedDatabase } from "../support/database.ts";
import {
  ANSWERED,
  COMPLAINS,
  DISPUTES,
  LATE,
  openPortal,
  PAYS,
  type Person,
  type PortalWorld,
} from "../support/portal.ts";
import { signInAt } from "../support/portal-page.ts";

const TEXTS = { zh, en };
/** The narrowest phone that counts, and an ordinary one. */
const VIEWS = [
  { lang: "zh", width: 390 },
  { lang: "en", width: 320 },
] as const;
type View = (typeof VIEWS)[number];

/** First load of the portal, over the wire. */
const MOST_BYTES = 200_000;
const DAY_MS = 24 * 3_600_000;

/** A whole PNG of one pixel. */
const ONE_PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

describe.skipIf(!(await browserExpected()))("the portal on a phone", () => {
  const database = sharedDatabase();
  let portal: PortalWorld;
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    portal = await openPortal(database, { portalDir: await builtPages("portal", () => undefined) });
    // A message waits for everybody who is late.
    const { pool, gate, catalogue } = portal.world;
    await planDay({ pool, gate, catalogue, now: momentOn(FIRST_DAY, 9) });
    await portal.app.listen({ host: "127.0.0.1", port: 0 });
    address = `http://127.0.0.1:${(portal.app.server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  });
  // A number may ask for a few codes an hour only.
  beforeEach(() => {
    portal.time.real += DAY_MS;
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  /** Contacts of a person that are permitted and not yet on their way. */
  const waitingFor = async ({ phone: value }: Person): Promise<number> => {
    const { pool, vault } = portal.world;
    const found = await rows<{ n: number }>(
      pool,
      `select count(*)::int4 as n from contact c join contact_point p using (bucket, case_id)
       where p.value_hash = $1 and c.state = 'queued'`,
      [pointHash(vault, { kind: "phone", value })],
    );
    return found[0]?.n ?? 0;
  };
  const open = (view: View): Promise<Page> =>
    browser.newPage({ viewport: { width: view.width, height: 800 }, locale: view.lang === "zh" ? "zh-CN" : "en-GB" });
  const look = async (page: Page): Promise<void> => {
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
  };
  const signIn = (page: Page, { lang }: View, person: Person = LATE): Promise<void> =>
    signInAt(page, { address, portal, lang, person });

  it.each(VIEWS)("lets a person in and explains the amount, in $lang at $width px", async (view) => {
    const t = TEXTS[view.lang];
    const page = await open(view);
    await page.goto(address);
    await page.getByRole("heading", { name: t["in.title"] }).waitFor();
    await look(page);
    await signIn(page, view);
    await look(page);
    expect(await page.title()).not.toMatch(/逾期|欠|账单|overdue|debt|bill/i);
    await page.getByRole("link", { name: t["debts.why"] }).first().click();
    const top = page.locator("summary.line").first();
    await top.waitFor();
    await look(page);
    const amounts = await page.locator("section > details > .inside > details > summary > .figures").allTextContents();
    const minor = (text: string): number => Math.round(Number(text.replace(/[^\d.-]/g, "")) * 100);
    const parts = amounts.reduce((sum, text) => sum + minor(text), 0);
    expect(amounts.length).toBeGreaterThan(0);
    expect(parts).toBe(minor((await top.locator(".figures").textContent()) ?? ""));
    await page.close();
  });

  it.each(VIEWS)(
    "says what comes next, and what cannot happen with its article, in $lang at $width px",
    async (view) => {
      const t = TEXTS[view.lang];
      const page = await open(view);
      await signIn(page, view);
      await page.getByRole("link", { name: t["debts.ahead"] }).first().click();
      const night = page.getByRole("region", { name: t["scene.call-at-night"] });
      await night.locator("summary").first().click();
      expect(await night.locator(".law li").first().textContent()).toMatch(/\d/);
      await look(page);
      await page.getByRole("link", { name: t["nav.home"] }).click();
      await page.getByRole("link", { name: t["debts.contacts"] }).first().click();
      await page.getByText(/…0300/).first().waitFor();
      await look(page);
      await page.close();
    },
  );

  it.each(VIEWS)("advises in order, with its law, and by what a month leaves, in $lang at $width px", async (view) => {
    const t = TEXTS[view.lang];
    const page = await open(view);
    await signIn(page, view);
    await page.getByRole("link", { name: t["guide.tab"] }).click();
    const steps = page.locator("ol.guide > li");
    await steps.first().waitFor();
    const before = await steps.count();
    await page.getByLabel(t["guide.sustainable"]).fill("10");
    await expect.poll(() => steps.count()).toBe(before + 1);
    for (const law of await page.locator("ol.guide details").all()) {
      await law.locator("summary").click();
      expect(await law.locator(".law li").count()).toBeGreaterThan(0);
    }
    await look(page);
    await page.close();
  });

  it.each(VIEWS)("takes a document away and shows it to be genuine, in $lang at $width px", async (view) => {
    const t = TEXTS[view.lang];
    const page = await open(view);
    await signIn(page, view);
    await page.getByText(t["documents.open"]).first().click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: t["document.statement"] }).first().click(),
    ]);
    const file = await download.path();
    const number = download.suggestedFilename().replace(".pdf", "");
    expect((await readFile(file)).subarray(0, 5).toString()).toBe("%PDF-");
    await look(page);
    await page.getByRole("link", { name: t["check.tab"], exact: true }).click();
    await page.getByLabel(t["check.number"]).fill(number);
    await page.getByLabel(t["check.file"]).setInputFiles({
      name: "a.pdf",
      mimeType: "application/pdf",
      buffer: await readFile(file),
    });
    await page.getByRole("button", { name: t["check.ask"] }).first().click();
    await page.getByText(t["check.file.same"]).waitFor();
    await page.getByLabel(t["check.number"]).fill("FD-0000-0000");
    await page.getByRole("button", { name: t["check.ask"] }).first().click();
    await page.getByText(t["check.unknown"]).waitFor();
    await look(page);
    await page.close();
  });

  it.each(VIEWS)("tells anyone whether a caller is genuine, in $lang at $width px", async (view) => {
    const t = TEXTS[view.lang];
    const page = await open(view);
    await page.goto(`${address}/check`);
    const [lender] = portal.world.catalogue.lenders.values();
    const ask = async (said: string, answer: string): Promise<void> => {
      const form = page.locator("section", { has: page.getByRole("heading", { name: t["sender.title"] }) });
      await form.getByLabel(t["sender.said"]).fill(said);
      await form.getByRole("button", { name: t["check.ask"] }).click();
      await page.getByText(answer).waitFor();
    };
    await ask(lender?.hotline ?? "", t["sender.hotline"].replace("{{lender}}", lender?.name[view.lang] ?? ""));
    await ask("10010001000", t["sender.unknown"]);
    await look(page);
    await page.close();
  });

  it.each(VIEWS)("answers a question about the credit record to anyone, in $lang at $width px", async (view) => {
    const t = TEXTS[view.lang];
    const page = await open(view);
    await page.goto(`${address}/credit`);
    await page.getByLabel(t["credit.question"]).fill("花呗逾期三天会上征信吗？");
    await page.getByRole("button", { name: t["credit.ask"] }).click();
    await page.getByText(t["credit.sources"], { exact: true }).click();
    expect(await page.locator(".law li").count()).toBeGreaterThan(0);
    await look(page);
    await page.close();
  });

  it.each(VIEWS)("takes an objection to the credit record, in $lang at $width px", async (view) => {
    const t = TEXTS[view.lang];
    const page = await open(view);
    await signIn(page, view, COMPLAINS);
    await page.getByRole("link", { name: t["credit.tab"], exact: true }).click();
    await page.getByRole("link", { name: t["objections.go"] }).click();
    const about = page.getByRole("combobox", { name: t["objections.about"] });
    await about.waitFor();
    await look(page);
    await about.selectOption("paid");
    await page.getByLabel(t["objections.words"]).fill(`paid on time ${view.lang}`);
    await page.getByRole("button", { name: t["objections.send"] }).click();
    await page.getByText(t["objections.taken"]).waitFor();
    await page.getByText(`paid on time ${view.lang}`, { exact: true }).waitFor();
    await look(page);
    expect(await page.locator("main").innerText()).not.toMatch(/\{\{|undefined|objections\./);
    await page.close();
  });

  it("loads within 200 KB over the wire", async () => {
    const page = await open(VIEWS[0]);
    const session = await page.context().newCDPSession(page);
    let bytes = 0;
    await session.send("Network.enable");
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(address, { waitUntil: "networkidle" });
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(MOST_BYTES);
    await page.close();
  });

  it.each(VIEWS)("takes a dispute, after which every queued contact is gone, in $lang at $width px", async (view) => {
    const t = TEXTS[view.lang];
    const person = view.lang === "zh" ? DISPUTES : ANSWERED;
    expect(await waitingFor(person)).toBeGreaterThan(0);
    const page = await open(view);
    await signIn(page, view, person);
    await page.getByRole("link", { name: t["rights.title"], exact: true }).click();
    await page.getByRole("region", { name: t["rights.dispute"] }).waitFor();
    await look(page);
    const notMine = requestLaws.cn.kinds["dispute-not-me"].name[view.lang];
    await page.getByRole("link", { name: notMine }).click();
    await page.getByLabel(t["use.words"]).fill("Not me");
    await look(page);
    await page.getByRole("button", { name: t["use.send"] }).click();
    await page.getByText(t["use.stopped"]).waitFor();
    expect(await waitingFor(person)).toBe(0);
    await page.getByRole("main").getByRole("link", { name: t["rights.title"] }).click();
    await page.locator("details.request > summary").click();
    await page.getByText("Not me").waitFor();
    await look(page);
    const files = page.locator("input[type=file]");
    await files.setInputFiles({ name: "page.svg", mimeType: "image/png", buffer: Buffer.from("<svg onload='x()'/>") });
    await page.getByText(t["evidence.not.other-type"]).waitFor();
    await files.setInputFiles({ name: "id card.png", mimeType: "image/png", buffer: ONE_PIXEL });
    await page.getByText("id card.png").waitFor();
    await look(page);
    await page.getByRole("button", { name: t["requests.withdraw"] }).click();
    await page.getByText(t["requests.withdrawn"]).waitFor();
    await page.close();
  });

  it("takes a complaint about one of the contacts made, and one about a contact that is not on the list", async () => {
    const [view] = VIEWS;
    const t = TEXTS[view.lang];
    const report = requestLaws.cn.kinds["contact-report"].name.zh;
    const page = await open(view);
    await signIn(page, view, COMPLAINS);
    const begin = async () => {
      await page.getByRole("navigation").getByRole("link", { name: t["rights.title"] }).first().click();
      await page.getByRole("link", { name: report }).click();
      await page.getByLabel(t["use.contact.unlisted"]).waitFor();
    };
    await begin();
    await page.locator("fieldset input[type=radio]").first().check();
    await look(page);
    await page.getByRole("button", { name: t["use.send"] }).click();
    await page.getByText(t["use.stopped"]).waitFor();
    await begin();
    await page.getByLabel(t["use.contact.unlisted"]).check();
    await page.getByLabel(t["use.contact.when"]).fill("2026-11-22T21:58");
    await page.getByLabel(t["use.contact.who"]).fill("自称外包公司，号码不详");
    await look(page);
    await page.getByRole("button", { name: t["use.send"] }).click();
    await page.getByText(t["use.taken"].split("{{")[0] ?? "").waitFor();
    const told = await rows<{ about: string }>(
      portal.world.pool,
      "select kind as about from rights_request where kind = 'contact-report'",
    );
    expect(told.length).toBe(2);
    await page.close();
  });

  it("takes a payment of everything, after which nothing is owed and the certificate is there", async () => {
    const [view] = VIEWS;
    const t = TEXTS[view.lang];
    const page = await open(view);
    await signIn(page, view, PAYS);
    const owed = async () => Number((await page.locator("dd .figures").nth(1).textContent())?.replace(/[^\d.]/g, ""));
    const payoff = await owed();
    await page.getByText(t["documents.open"]).first().click();
    await page.getByRole("button", { name: t["document.settlement-certificate"] }).click();
    await page.getByText(t["documents.none.settlement-certificate"]).waitFor();
    await page.getByText(t["pay.open"], { exact: true }).first().click();
    await page.getByLabel(t["pay.amount"]).fill((payoff + 0.01).toFixed(2));
    await page.getByText(t["pay.tooMuch"]).waitFor();
    await page.getByLabel(t["pay.amount"]).fill(payoff.toFixed(2));
    await look(page);
    await page.getByRole("button", { name: t["pay.go"] }).click();
    await page.getByRole("heading", { name: t["sandbox.title"] }).waitFor();
    await look(page);
    await page.getByRole("button", { name: t["sandbox.pay"] }).click();
    await page.getByText(t["sandbox.paid"]).waitFor();
    await page.getByRole("main").getByRole("link", { name: t["nav.home"] }).click();
    await page.getByText(t["debts.none"]).waitFor();
    expect(await owed()).toBe(0);
    await page.getByText(t["documents.open"]).first().click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: t["document.settlement-certificate"] }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^FD-.*\.pdf$/);
    await page.close();
  });

  it("can be used by keyboard alone up to the code", async () => {
    const page = await open(VIEWS[0]);
    await page.goto(address);
    await page.getByLabel(zh["in.address"]).waitFor();
    for (let step = 0; step < 15; step++) {
      await page.keyboard.press("Tab");
      if (await page.getByLabel(zh["in.address"]).evaluate((field) => field === field.ownerDocument.activeElement))
        break;
    }
    await page.keyboard.type(LATE.phone);
    await page.keyboard.press("Enter");
    await page.getByLabel(zh["in.code"]).waitFor();
    await page.close();
  });
});
