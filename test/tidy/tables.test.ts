import { describe, expect, it } from "vitest";
import { catalogueFaults, dependencyFaults, glossaryFaults, tableRows } from "./tables.ts";

const glossary = (...rows: readonly string[]) =>
  ["| English | 中文 | meaning |", "|---|---|---|", "| **Money** | | |", ...rows].join("\n");
const lines = (...rows: readonly string[]) =>
  ["| package | for | licence | by |", "|---|---|---|---|", ...rows].join("\n");

describe("tables in Markdown", () => {
  it("gives rows as cells, without heads and rules", () => {
    expect(tableRows("text\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n| 3 | |\n")).toEqual([
      ["1", "2"],
      ["3", ""],
    ]);
  });
});

describe("the glossary's check", () => {
  it.each([
    ["each term once", ["| fee, penalty | 费用、罚息 | parts |", "| cure | 回正 | done |"], []],
    ["an English term in two rows", ["| fee | 费用 | a |", "| penalty, Fee | 罚息 | b |"], ["said twice: fee"]],
    ["a Chinese term in two rows", ["| fee | 费用 | a |", "| cost | 费用 | b |"], ["said twice: 费用"]],
    ["a row without meaning", ["| fee | 费用 | |"], ["row not whole: fee | 费用 | "]],
  ])("sees %s", (_name, rows, faults) => expect(glossaryFaults(glossary(...rows))).toEqual(faults));
});

describe("the dependencies' check", () => {
  it.each([
    ["a line for each package", ["| `pg` | SQL | MIT | Ann |"], ["pg"], []],
    ["a package without a line", [], ["pg"], ["no line for pg"]],
    ["a line without a package", ["| `pg` | SQL | MIT | Ann |"], [], ["a line for pg, which nothing needs"]],
    ["a line without licence", ["| `pg` | SQL | | Ann |"], ["pg"], ["line not whole: `pg` | SQL |  | Ann"]],
    ["two lines", ["| `pg` | SQL | MIT | A |", "| `pg` | SQL | MIT | A |"], ["pg"], ["two lines for pg"]],
  ])("sees %s", (_name, rows, installed, faults) => {
    expect(dependencyFaults(lines(...rows), installed)).toEqual(faults);
  });
});

describe("the catalogues' check", () => {
  it.each([
    ["the same keys", { a: "甲 {{n}}" }, { a: "{{n}} A" }, []],
    ["a key in Chinese alone", { a: "甲" }, {}, ["a is in one language"]],
    ["a key in English alone", {}, { a: "A" }, ["a is in one language"]],
    ["an empty text", { a: " " }, { a: "A" }, ["a is empty"]],
    ["a place filled in one language", { a: "{{n}} 个" }, { a: "some" }, ["a fills other places"]],
  ])("sees %s", (_name, zh, en, faults) => expect(catalogueFaults(zh, en)).toEqual(faults));
});
