import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseCurrency } from "@fairdue/core/currency.ts";
import { formatMoneyIn } from "@fairdue/core/money-text.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../console/text/en.ts";
import { zh } from "../../console/text/zh.ts";
import { accessibilityFaults, browserExpected, launchBrowser } from "../support/browser.ts";
import { type CommandLine, commandLine, type Running } from "../support/command-line.ts";
import { passableDir } from "../support/passable-dir.ts";
import { signIn } from "../support/sign-in.ts";

type Overview = {
  asOf: string;
  currency: string;
  cells: { stage: string; bucket: string; cases: number; arrearsMinor: number }[];
  lastRun: { sent: { count: number }[]; refused: { count: number }[]; suppressed: { count: number }[] } | null;
};
type Detail = {
  timeline: { kind: string; reasons: { text: Texts; cites: { article: string; instrument: Texts }[] }[] }[];
};
type CreditAnswer = {
  answer: { text: Texts; confidence: string }[];
  next: { text: Texts }[];
  understood: { what: Texts; value: Texts }[];
  sources: { instrument: Texts }[];
};
type Payoff = { accounts: { currency: string; amounts: { text: Texts; minor: number }[] }[] };
type Texts = { zh: string; en: string };

const TEXTS = { zh, en };
const VIEWS = [
  { lang: "zh", width: 390 },
  { lang: "zh", width: 1440 },
  { lang: "en", width: 390 },
  { lang: "en", width: 1440 },
] as const;
type View = (typeof VIEWS)[number];

describe.skipIf(!(await browserExpected()))("the console", () => {
  let house: CommandLine;
  let folder: string;
  let running: Running;
  let browser: Browser;
  let address: string;
  let cookie: string;
  let refusedCase: number;
  let issued: { number: string; pdf: string };
  let tidyUp = async (): Promise<void> => undefined;

  beforeAll(async () => {
    const { dir, remove } = await passableDir("fairdue-console-");
    tidyUp = remove;
    house = commandLine(path.join(dir, "home"));
    folder = dir;
    running = house.begin("start");
    const [started, launched] = await Promise.all([running.says(/FairDue runs: (http:\S+)/), launchBrowser()]);
    address = started[1] ?? "";
    cookie = await signIn(address, "zhou");
    browser = launched;
    refusedCase = await caseRefusedContact();
    const issue = await house.run("document", "issue", "statement", String(refusedCase), "--out", folder, "--json");
    issued = JSON.parse(issue.out) as typeof issued;
  });
  afterAll(async () => {
    await browser?.close();
    await running?.interrupt();
    await tidyUp();
  });

  const get = async <T>(where: string): Promise<T> =>
    (await (await fetch(address + where, { headers: { cookie } })).json()) as T;

  /** A case whose timeline has a refusal, so that there are reasons to show. */
  const caseRefusedContact = async (): Promise<number> => {
    const { cases } = await get<{ cases: { caseId: number }[] }>("/api/cases?stage=reminder&limit=200");
    for (const { caseId } of cases) {
      const { timeline } = await get<Detail>(`/api/cases/${caseId}`);
      if (timeline.some((item) => item.kind === "contact-refused")) return caseId;
    }
    throw new Error("the first day refused nobody, so there is no reason to look at");
  };

  /** A page in one language and width; what its console complains of is kept. */
  const open = async ({ lang, width }: View, where = "/"): Promise<{ page: Page; complaints: string[] }> => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      locale: lang === "zh" ? "zh-CN" : "en-GB",
      reducedMotion: "reduce",
    });
    await context.setExtraHTTPHeaders({ cookie });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (said) => {
      if (said.type() === "error" || said.type() === "warning") complaints.push(said.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(address + where);
    await page.getByText(TEXTS[lang]["app.local"]).waitFor();
    return { page, complaints };
  };
  const close = (page: Page) => page.context().close();

  describe.each(VIEWS)("in $lang at $width px", (view) => {
    const text = TEXTS[view.lang];

    it("shows on the overview what the API counts", async () => {
      const { page, complaints } = await open(view);
      await page.getByText(text["overview.title"]).waitFor();
      await expectFigures(page, view, await get<Overview>("/api/overview"));
      await expectSound(page, complaints);
      await close(page);
    });

    it("leads from a cell to its cases, and on to one of them", async () => {
      const { page, complaints } = await open(view);
      const { cells } = await get<Overview>("/api/overview");
      const cell = cells.find(({ stage, bucket }) => stage === "reminder" && bucket === "M2");
      await cellOf(page, text["stage.reminder"], 2).click();
      await page.waitForURL(/\/cases\?.*bucket=M2/);
      expect(page.url()).toContain("stage=reminder");
      const lines = page.locator('a[href^="/cases/"]');
      await lines.first().waitFor();
      expect(await lines.count()).toBe(Math.min(cell?.cases ?? 0, 50));
      await expectSound(page, complaints);
      await lines.first().click();
      await page.getByText(text["case.timeline.hint"]).waitFor();
      await close(page);
    });

    it("shows of a case what happened, what was refused, and under which article", async () => {
      const { page, complaints } = await open(view, `/cases/${refusedCase}`);
      await page.getByText(text["case.timeline.hint"]).waitFor();
      const { timeline } = await get<Detail>(`/api/cases/${refusedCase}`);
      expect(await page.locator("article.happening").count()).toBe(timeline.length);
      const reasons = timeline.filter((item) => item.kind === "contact-refused").flatMap((item) => item.reasons);
      expect(reasons.length).toBeGreaterThan(0);
      const shown = (await page.locator(".reasons").allInnerTexts()).join("\n");
      for (const reason of reasons) {
        expect(shown).toContain(reason.text[view.lang]);
        expect(reason.cites.length).toBeGreaterThan(0);
        for (const { instrument, article } of reason.cites)
          expect(shown).toContain(`${instrument[view.lang]} ${article}`.trim());
      }
      expect(await page.locator("main, .page").first().innerText()).not.toMatch(/\{\{|undefined|NaN|event\.|channel\./);
      await expectSound(page, complaints);
      await close(page);
    });

    it("answers whether one may call now, and lets the rule behind the answer be found and read", async () => {
      const { page, complaints } = await open(view, "/rules");
      const verdict = page.locator(".rules .ant-alert");
      await page.fill("#try-at", "2026-11-23T21:58");
      await verdict.getByText(text["try.permit"].replace("{{moment}}", "2026-11-23 22:00")).waitFor();
      await page.fill("#try-at", "2026-11-23T22:01");
      await verdict.getByText(text["try.earliest"].replace("{{moment}}", "2026-11-24 08:00")).waitFor();
      expect(await page.locator(".reasons").innerText()).toContain("cn.contact.quiet-hours");
      await page.getByLabel(text["try.deceased"]).check();
      await verdict.getByText(text["try.never"]).waitFor();
      expect(await page.locator(".reasons").first().innerText()).toContain("cn.contact.quiet-hours");
      await page.getByRole("searchbox", { name: text["rules.search"] }).fill("45251 quiet-hours 22:00");
      const heading = page.locator(".rule-list .ant-collapse-header", { hasText: "cn.contact.quiet-hours" }).first();
      await heading.click();
      await page.getByText(text["rules.examples"], { exact: true }).first().waitFor();
      expect(await page.locator("main, .page").first().innerText()).not.toMatch(/\{\{|undefined|NaN|rules\.|answer\./);
      await expectSound(page, complaints);
      await close(page);
    });

    it("answers a credit record question with what it understood, how sure it is and from where", async () => {
      const { page, complaints } = await open(view, "/credit");
      await page.getByText(text["credit.examples"]).waitFor();
      await expectSound(page, complaints);
      const question = text["credit.example.late"];
      await page.getByLabel(text["credit.question"], { exact: true }).fill(question);
      await page.getByRole("button", { name: buttonOf(text["credit.ask"]) }).click();
      await page.locator(".credit-mark", { hasText: text["credit.verdict.likely"] }).waitFor();
      expect(await page.locator(".credit-code").allInnerTexts()).toEqual(["1"]);
      const asked = await get<CreditAnswer>(`/api/credit/answers?question=${encodeURIComponent(question)}`);
      await page.getByText(/^(还有 \d+ 条说明|\d+ more statements)$/).click();
      await page.getByText(text["credit.sources"].replace("{{count}}", String(asked.sources.length))).click();
      const shown = await page.locator(".credit").innerText();
      for (const part of [...asked.answer, ...asked.next]) expect(shown).toContain(part.text[view.lang]);
      for (const { what, value } of asked.understood) {
        expect(shown.toLowerCase()).toContain(what[view.lang].toLowerCase());
        expect(shown).toContain(value[view.lang]);
      }
      for (const { instrument } of asked.sources) expect(shown).toContain(instrument[view.lang]);
      const low = asked.answer.filter(({ confidence }) => confidence === "low").length;
      expect(low).toBeGreaterThan(0);
      expect(await page.locator(".confidence", { hasText: text["credit.confidence.low"] }).count()).toBe(low);
      expect(shown).not.toMatch(/\{\{|undefined|NaN|credit\./);
      await expectSound(page, complaints);
      await close(page);
    });

    it("answers a situation picked, and says what it does not know", async () => {
      const { page, complaints } = await open(view, "/credit?product=huabei&event=late&days=31");
      await page.locator(".credit-mark", { hasText: text["credit.verdict.yes"] }).waitFor();
      expect(await page.locator(".credit-code").allInnerTexts()).toEqual(["2"]);
      await page.getByLabel(text["credit.days"]).fill("91");
      await page.getByRole("button", { name: buttonOf(text["credit.show"]) }).click();
      await page.locator(".credit-code.grave").getByText("4").waitFor();
      await expectSound(page, complaints);
      await page.goto(`${address}/credit?product=xiaoyuhua&event=late`);
      await page.getByText(text["credit.outcome.unknown"]).waitFor();
      await page.locator(".verdict", { hasText: text["credit.verdict.unknown"] }).waitFor();
      await expectSound(page, complaints);
      await close(page);
    });

    it("tells a genuine document from a changed one and from one that nobody issued", async () => {
      const { page, complaints } = await open(view, "/check");
      await page.fill("#check-number", issued.number);
      await page.getByRole("button", { name: text["check.ask"] }).click();
      await page.getByText(text["check.file.not-compared"]).waitFor();
      await page.setInputFiles("#check-file", issued.pdf);
      await page.getByRole("button", { name: text["check.ask"] }).click();
      await page.getByText(text["check.file.same"]).waitFor();
      await page.getByText(text["document.statement"], { exact: true }).waitFor();
      await expectSound(page, complaints);
      const changed = Buffer.concat([await readFile(issued.pdf), Buffer.from(" ")]);
      await page.setInputFiles("#check-file", { name: "copy.pdf", mimeType: "application/pdf", buffer: changed });
      await page.getByRole("button", { name: text["check.ask"] }).click();
      await page.getByText(text["check.file.different"]).waitFor();
      await page.fill("#check-number", "FD-0000-0000");
      await page.getByRole("button", { name: text["check.ask"] }).click();
      await page.getByText(text["check.unknown"]).waitFor();
      await close(page);
    });
  });

  it("speaks the language chosen, and still does after a reload and on the next page", async () => {
    const { page } = await open({ lang: "zh", width: 1440 });
    await page.getByRole("button", { name: zh["language.switch"] }).click();
    await page.getByText(en["overview.title"]).waitFor();
    expect(await page.getAttribute("html", "lang")).toBe("en");
    await page.reload();
    await page.getByText(en["overview.title"]).waitFor();
    expect(await page.getAttribute("html", "lang")).toBe("en");
    await page.goto(`${address}/cases`);
    await page.getByText(en["app.local"]).waitFor();
    await page.getByRole("button", { name: en["language.switch"] }).click();
    await page.getByText(zh["app.local"]).waitFor();
    await close(page);
  });

  it("says that the server is gone, and recovers when asked again", async () => {
    const { page } = await open({ lang: "en", width: 1440 });
    await page.route("**/api/cases?*", (route) => route.abort());
    await page.getByRole("link", { name: en["nav.cases"] }).click();
    await page.getByText(en["state.failed"]).waitFor();
    await page.unroute("**/api/cases?*");
    await page.getByRole("button", { name: en["state.retry"] }).click();
    await page.locator('a[href^="/cases/"]').first().waitFor();
    await close(page);
  });

  it("moves the demo a day on, and shows that day's date and figures", async () => {
    const view = { lang: "en", width: 1440 } as const;
    const { page, complaints } = await open(view);
    const before = await get<Overview>("/api/overview");
    await page.getByRole("button", { name: en["clock.day"] }).click();
    const next = "2026-11-24";
    await page.locator(".clock-day").getByText(next).waitFor();
    const after = await get<Overview>("/api/overview");
    expect([before.asOf, after.asOf]).toEqual(["2026-11-23", next]);
    expect(after.lastRun).not.toEqual(before.lastRun);
    await page.getByText(en["overview.run"].replace("{{day}}", next)).waitFor();
    await expectFigures(page, view, after);
    expect(complaints).toEqual([]);
    await close(page);
  });

  it.each(VIEWS)("opens the payoff of a case down to its entries, in $lang at $width px", async (view) => {
    const text = TEXTS[view.lang];
    const { page, complaints } = await open(view, `/cases/${refusedCase}`);
    const { accounts } = await get<Payoff>(`/api/cases/${refusedCase}/payoff`);
    const amounts = accounts.flatMap((account) => account.amounts);
    const card = page.locator(".ant-card", { hasText: text["payoff.hint"] });
    await card.locator("summary").first().waitFor();
    expect(await card.locator("summary, .amount-leaf").count()).toBe(amounts.length);
    const shut = card.locator("details:not([open]) > summary:visible");
    while ((await shut.count()) > 0) await shut.first().click();
    for (const { text: words, minor } of amounts) {
      const shown = money(view.lang, minor, accounts[0]?.currency ?? "");
      await card.locator(".amount-line", { hasText: words[view.lang] }).filter({ hasText: shown }).first().waitFor();
    }
    await expectSound(page, complaints);
    await close(page);
  });
});

/** The four figures on top and every cell of the matrix say what the API says. */
async function expectFigures(page: Page, { lang }: View, overview: Overview): Promise<void> {
  const text = TEXTS[lang];
  const overdue = overview.cells.filter((cell) => cell.bucket !== "M0");
  const sum = (list: readonly { count: number }[] = []) => list.reduce((total, one) => total + one.count, 0);
  const arrears = overdue.reduce((total, cell) => total + cell.arrearsMinor, 0);
  const run = overview.lastRun;
  const expected = {
    [text["overview.overdue"]]: String(overdue.reduce((total, cell) => total + cell.cases, 0)),
    [text["overview.arrears"]]: money(lang, arrears, overview.currency),
    [text["overview.sent"]]: String(sum(run?.sent)),
    [text["overview.refused"]]: String(sum(run?.refused) + sum(run?.suppressed)),
  };
  const shown = Object.fromEntries(
    await Promise.all(
      Object.keys(expected).map(async (title) => {
        const figure = page.locator(".ant-statistic", { hasText: title });
        return [title, await figure.locator(".figures").first().innerText()];
      }),
    ),
  );
  expect(shown).toEqual(expected);
  for (const { stage, bucket, cases, arrearsMinor } of overview.cells) {
    const cell = cellOf(page, text[`stage.${stage}` as "stage.formal"], bucket === "M7+" ? 7 : Number(bucket.slice(1)));
    expect(await cell.locator(".cell-count").innerText()).toBe(String(cases));
    if (arrearsMinor > 0) expect(await cell.innerText()).toContain(money(lang, arrearsMinor, overview.currency));
  }
}

/** A button's name; two Chinese characters stand apart on it. */
function buttonOf(name: string): RegExp {
  return new RegExp(`^${[...name].join(/^[a-z ]+$/i.test(name) ? "" : "\\s?")}$`);
}

/** The button of a stage and the bucket `M0` + `ahead`. */
function cellOf(page: Page, stage: string, ahead: number) {
  const line = page.locator("tr.ant-table-row", { has: page.locator(".stage", { hasText: stage }) });
  return line
    .locator("td")
    .nth(ahead + 1)
    .locator("button");
}

function money(lang: "zh" | "en", minor: number, code: string): string {
  const currency = parseCurrency(code);
  if (currency === undefined) throw new Error(`no currency ${code}`);
  return formatMoneyIn(lang, { minor: BigInt(minor), currency });
}

/** Nothing complained, nothing sticks out sideways, and nobody is shut out. */
async function expectSound(page: Page, complaints: readonly string[]): Promise<void> {
  const [wide, room] = (await page.evaluate(
    "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
  )) as [number, number];
  expect(wide).toBeLessThanOrEqual(room);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
}
