import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { en } from "../console/text/en.ts";
import { zh } from "../console/text/zh.ts";
import { fairdueProgram } from "../server/main/cli/program.ts";
import { ROOT, writtenFiles } from "./support/project-files.ts";
import { lockFaults } from "./tidy/lockfile.ts";
import { pageFaults } from "./tidy/pages.ts";
import { catalogueFaults, dependencyFaults, glossaryFaults, tableRows } from "./tidy/tables.ts";
import { TIDY_RULES, tidyFaults } from "./tidy.ts";

const files = writtenFiles(ROOT).map((file) => ({ file, text: readFileSync(path.join(ROOT, file), "utf8") }));

const rule = (word: string) => {
  const found = TIDY_RULES.filter(({ name }) => name.includes(word));
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} rules about ${word}`);
  return found[0];
};

describe("every file of the project", () => {
  it.each(TIDY_RULES)("has $name", (rule) => {
    expect(files.filter(({ file }) => rule.reads(file)).length).toBeGreaterThan(10);
    expect(files.flatMap(({ file, text }) => tidyFaults(rule, file, text))).toEqual([]);
  });

  it.each(
    TIDY_RULES.flatMap(({ name, except }) => Object.entries(except ?? {}).map(([file, why]) => ({ name, file, why }))),
  )("$file is let through ($why) and would be a fault without that", ({ name, file }) => {
    const { except: _, ...bare } = rule(name);
    const text = files.find((each) => each.file === file)?.text ?? "";
    expect(tidyFaults(bare, file, text)).not.toEqual([]);
  });
});

describe("a tidy rule bites", () => {
  const mark = "TO" + "DO";
  it.each([
    ["clock", "core/case/stage.ts", "const now = Date.now();"],
    ["clock", "core/case/stage.ts", "const now = new Date();"],
    ["clock", "rulebook/cn/visits.ts", "if (Math.random() < 0.5) return;"],
    ["clock", "rulebook/cn/visits.ts", "const started = performance.now();"],
    ["clock", "core/brand.ts", "const id = crypto.randomUUID();"],
    ["clock", "core/money.ts", "const rate = parseFloat(text);"],
    ["clock", "core/money.ts", "if (process.env.LOOSE) return;"],
    ["clock", "core/money.ts", 'import { readFileSync } from "node:fs";'],
    ["permit", "server/app/deliver-due.ts", "const permit = request as Permit;"],
    ["permit", "server/app/deliver-due.ts", "send(request as unknown as Permit, body);"],
    ["permit", "test/journey.test.ts", "const permit = <Permit>{ request };"],
    ["permit", "server/channels/port.ts", 'import type { Permit as Pass } from "@fairdue/core/contact/verdict.ts";'],
    ["400 lines", "server/app/run-day.ts", "\n".repeat(401)],
    ["we do not use", "server/app/date-utils.ts", ""],
    ["we do not use", "server/helpers/day.ts", ""],
    ["we do not use", "core/case/stage.ts", "export class CaseManager {}"],
    ["we do not use", "core/case/stage.ts", "export const accountStatus = 1;"],
    ["we do not use", "core/case/stage.ts", "export async function processCase() {}"],
    ["leftover", "core/case/stage.ts", `// ${mark}: later`],
    ["leftover", "bench/gate.ts", ` * ${mark} measure`],
    ["leftover", "test/journey.test.ts", "it.only('works', () => {});"],
    ["leftover", "test/journey.test.ts", "describe.skip('not today', () => {});"],
    ["no console", "server/app/run-day.ts", 'console.log("here");'],
    ["the environment", "server/store/connect.ts", "const url = process.env.DATABASE_URL;"],
    ["SQL", "server/app/run-day.ts", 'await tx.query("select 1");'],
    ["Chinese", "console/case/page.tsx", "<b>逾期</b>"],
    ["debtor", "console/text/en.ts", '"case.who": "Debtor",'],
    ["debtor", "console/text/zh.ts", '"case.who": "债务人",'],
    ["machine", "docs/START.md", `see ${["", "home", "ann", "fairdue"].join("/")}`],
    ["registry", ".npmrc", ["registry=https://registry", "npmjs", "org"].join(".")],
    ["registry", "package-lock.json", `"resolved": "${"https"}://example.org/a.tgz"`],
  ])("%s: %s with %s", (word, file, text) => {
    expect(tidyFaults(rule(word), file, text)).toHaveLength(1);
  });
});

describe("a tidy rule lets pass", () => {
  it.each([
    ["clock", "core/case/stage.ts", " * Takes no clock: Date.now is for main."],
    ["clock", "core/case/stage.test.ts", "new Date();"],
    ["clock", "core/calendar/day.ts", "new Date(day * DAY_MS).getUTCDay();"],
    ["permit", "server/channels/port.ts", "send(permit: Permit, body: string): Promise<Receipt>;"],
    ["permit", "server/app/deliver-due.ts", "const permits: Array<Permit> = [];"],
    ["permit", "server/app/deliver-due.ts", "const kind = row as PermitRow;"],
    ["400 lines", "server/app/run-day.ts", "\n".repeat(400)],
    ["we do not use", "server/store/embedded/data-directory.ts", "export async function ensureDataDirectory() {}"],
    ["we do not use", "server/store/vault.ts", "export type DataKey = Buffer;"],
    ["we do not use", "test/support/database.ts", "export const openDatabase = 1;"],
    ["leftover", "core/currency.ts", 'const none = "XXX";'],
    ["no console", "server/main/terminal.ts", 'console.log("ready");'],
    ["the environment", "server/main/environment.ts", "process.env.DATABASE_URL"],
    ["SQL", "server/store/rows.ts", 'await tx.query("select 1");'],
    ["Chinese", "console/text/zh.ts", '"逾期"'],
    ["machine", "docs/START.md", "open /api/home/ or ~/work/ or https://example.org/home/x"],
    ["registry", "docs/START.md", "the package registry"],
  ])("%s: %s with %s", (word, file, text) => {
    expect(tidyFaults(rule(word), file, text)).toEqual([]);
  });
});

describe("the project's tables", () => {
  const text = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

  it("says every term of the glossary once", () => {
    expect(tableRows(text("docs/GLOSSARY.md")).length).toBeGreaterThan(60);
    expect(glossaryFaults(text("docs/GLOSSARY.md"))).toEqual([]);
  });

  it("has a line for every dependency", () => {
    const manifests = files.filter(({ file }) => /(^|\/)package\.json$/.test(file));
    const installed = manifests.flatMap(({ text }) => {
      const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text);
      return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    });
    const packages = [...new Set(installed)].filter((name) => !name.startsWith("@fairdue/"));
    expect(manifests.length).toBe(7);
    expect(dependencyFaults(text("docs/dependencies.md"), packages)).toEqual([]);
  });

  it("locks every platform's packages, and no registry", () => {
    const lockfile = JSON.parse(text("package-lock.json"));
    expect(Object.keys(lockfile.packages).length).toBeGreaterThan(200);
    expect(lockFaults(lockfile)).toEqual([]);
  });

  it("has pages whose links and commands exist", () => {
    const pages = files.filter(({ file }) => file.endsWith(".md"));
    const verbs = fairdueProgram().commands.map((command) => command.name());
    const scripts = Object.keys(JSON.parse(text("package.json")).scripts);
    const targets = { files: files.map(({ file }) => file), scripts, verbs };
    expect(pages.length).toBeGreaterThan(10);
    expect(verbs.length).toBeGreaterThan(5);
    expect(pages.flatMap(({ file, text }) => pageFaults(file, text, targets))).toEqual([]);
  });

  it("has every text of the console in both languages", () => {
    expect(Object.keys(zh).length).toBeGreaterThan(20);
    expect(catalogueFaults(zh, en)).toEqual([]);
  });
});
