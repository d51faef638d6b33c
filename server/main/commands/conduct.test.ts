import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { readUtterances } from "../../intake/utterances.ts";
import { checkConduct } from "./conduct.ts";

const folder = mkdtempSync(path.join(tmpdir(), "fairdue-conduct-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const order = { role: "transcript", json: false } as const;
function fileOf(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}
function said(): string[] {
  const lines: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  }
  return lines;
}

describe("fairdue conduct FILE", () => {
  it.each([
    ["0 when nothing is wrong", "您好，您的账单已逾期5天，请尽快还款。\n", 0],
    ["1 when an utterance threatens", "您好。\n不还钱就去你单位闹。\n", 1],
    ["1 for an utterance among JSON lines", '{"id":"u1","text":"You are a deadbeat","role":"agent"}\n', 1],
    ["2 when a line of JSON is none", '{"text":"hello"}\nhello\n', 2],
    ["2 for a role nobody knows", '{"text":"hello","role":"judge"}\n', 2],
  ])("ends with %s", async (name, text, code) => {
    said();
    expect(await checkConduct({ ...order, file: fileOf(`${name.length}.txt`, text) })).toBe(code);
  });

  it("ends with 2 when the file is not there", async () => {
    said();
    expect(await checkConduct({ ...order, file: path.join(folder, "none.txt") })).toBe(2);
  });

  it("says line, place, words, rule and article, in the language asked for", async () => {
    const lines = said();
    await checkConduct({ ...order, lang: "zh", file: fileOf("say.txt", "\n你就是个傻 逼\n") });
    const report = lines.join("");
    expect(report).toMatch(/say\.txt:2:\d+: \[严重\] 侮辱 “[^”]*傻 逼”/);
    expect(report).toContain("cn.conduct.no-insult · 《民法典》 1024");
  });

  it("gives findings as JSON with their articles", async () => {
    const lines = said();
    const file = fileOf("one.ndjson", '{"id":"u1","text":"Pay or I will break your legs","role":"agent"}\n');
    await checkConduct({ ...order, json: true, file });
    const { texts, faults } = JSON.parse(lines.join(""));
    expect(faults).toEqual([]);
    expect(texts[0]).toMatchObject({ id: "u1", line: 1, role: "transcript" });
    expect(texts[0].findings[0]).toMatchObject({ class: "threat", severity: "serious", by: "words" });
    expect(texts[0].findings[0].cites[0].article).toContain("1006.14");
  });
});

describe("a file of texts", () => {
  it("reads plain lines with their numbers, blank ones left out", () => {
    const { utterances } = readUtterances("\ufeff一\r\n\r\n二\n", "message");
    expect(utterances.map(({ id, text, role }) => [id, text, role])).toEqual([
      ["1", "一", "message"],
      ["3", "二", "message"],
    ]);
  });

  it("reads speakers of a call as the roles they play", () => {
    const lines = '{"text":"a","role":"agent"}\n{"text":"b","role":"customer"}\n{"text":"c"}\n';
    expect(readUtterances(lines, "message").utterances.map(({ role }) => role)).toEqual([
      "transcript",
      "complaint",
      "message",
    ]);
  });
});
