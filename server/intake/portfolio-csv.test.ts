import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { day } from "@fairdue/core/calendar/day.ts";
import iconv from "iconv-lite";
import { describe, expect, it, onTestFinished } from "vitest";
import { testCatalogue } from "../../test/support/test-catalogue.ts";
import { type Mapping, OWN_NAMES, readMapping } from "./mapping.ts";
import { PORTFOLIO_COLUMNS, type ReadPortfolioRow, readPortfolioCells } from "./portfolio-csv.ts";
import { BrokenSource, describeFault } from "./row-fault.ts";
import { openSource } from "./source-file.ts";

const FIELDS = [...PORTFOLIO_COLUMNS.required, ...PORTFOLIO_COLUMNS.optional];
const GOOD: Readonly<Record<string, string>> = {
  lender: "alpha",
  borrower_ref: "B1",
  borrower_name: "王测试",
  language: "zh",
  born_on: "1990-02-28",
  zone: "Asia/Shanghai",
  phone_1: "100-0000 0001",
  phone_1_type: "mobile",
  email_1: "a@example.com",
  address_1: "路1号",
  address_1_place: "home",
  app_id: "u1",
  account_ref: "A1",
  product: "later",
  currency: "CNY",
  opened_on: "2026-01-15",
  instalment_no: "1",
  due_on: "2026-02-15",
  principal: "100.00",
  interest: "2.5",
  fee: "0",
  paid_amount: "",
  paid_on: "",
};

async function read(content: string | Buffer, mapping: Mapping = OWN_NAMES) {
  const folder = mkdtempSync(join(tmpdir(), "fairdue-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "p.csv");
  writeFileSync(path, content);
  const source = await openSource({ path, mapping, columns: PORTFOLIO_COLUMNS });
  const rows: (ReadPortfolioRow & { line: number })[] = [];
  for await (const { line, raw } of source.rows(() => undefined)) {
    if (typeof raw === "string" || source.layout === undefined) throw new RangeError("not CSV");
    rows.push({ line, ...readPortfolioCells(raw, source.layout, { mapping, catalogue: testCatalogue }) });
  }
  return { source, rows };
}

const fileOf = (row: Readonly<Record<string, string>>, delimiter = ",", end = "\n") =>
  [Object.keys(row).join(delimiter), Object.values(row).join(delimiter), ""].join(end);
const refusal = async (content: string | Buffer, mapping?: Mapping) => {
  const error = await read(content, mapping).catch((caught: unknown) => caught);
  if (!(error instanceof BrokenSource)) throw new Error(`not refused: ${String(error)}`);
  return { ...error.refusal, ...describeFault(error.refusal, "en") };
};
const faultsOf = async (change: Readonly<Record<string, string>>, mapping?: Mapping) => {
  const { rows } = await read(fileOf({ ...GOOD, ...change }), mapping);
  const [row] = rows;
  return row?.kind === "rejected"
    ? row.faults.map((fault) => ({ field: fault.field, ...describeFault(fault, "en") }))
    : [];
};

describe("a line of a portfolio", () => {
  it("is read field by field", async () => {
    const { rows } = await read(fileOf(GOOD));
    expect(rows).toEqual([
      {
        line: 2,
        kind: "read",
        record: {
          borrower: {
            lender: "alpha",
            reference: "B1",
            name: "王测试",
            language: "zh",
            bornOn: day("1990-02-28"),
            zones: ["Asia/Shanghai"],
            points: [
              { kind: "app", value: "u1", source: "contract" },
              { kind: "phone", value: "10000000001", phoneType: "mobile" },
              { kind: "email", value: "a@example.com" },
              { kind: "postal", value: "路1号", place: "home" },
            ],
          },
          accounts: [
            {
              reference: "A1",
              product: "later",
              currency: "CNY",
              openedOn: day("2026-01-15"),
              graceDays: 2,
              instalments: [{ no: 1, dueOn: day("2026-02-15"), principal: 10_000, interest: 250, fee: 0 }],
              entries: [{ ref: "paid/1", kind: "payment", amount: 0, valueOn: day("1990-01-01") }],
            },
          ],
        },
      },
    ]);
  });

  it.each([
    ["an unknown lender", { lender: "gamma" }, "lender", "not in the catalogue"],
    ["an unknown product", { product: "gold" }, "product", "not in the catalogue"],
    ["another lender's product", { product: "card" }, "product", "not sold by"],
    ["an unknown zone", { zone: "Asia/Peking" }, "zone", "not a time zone"],
    ["an unknown currency", { currency: "RMB" }, "currency", "not known"],
    ["another currency than the product's", { currency: "USD" }, "currency", "product is in CNY"],
    ["a negative amount", { principal: "-0.01" }, "principal", "is negative"],
    ["more decimals than the currency", { principal: "1.001" }, "principal", "more decimal places"],
    ["an amount with a sign of currency", { principal: "¥100" }, "principal", "not an amount"],
    ["an amount in groups", { principal: "100 000.00" }, "principal", "not an amount"],
    ["an amount with an exponent", { principal: "1e5" }, "principal", "not an amount"],
    ["an amount beyond what is kept", { principal: "90000000000000.01" }, "principal", "too large"],
    ["no principal", { principal: "" }, "principal", "is empty"],
    ["an Excel date", { due_on: "46068" }, "due_on", "Excel serial number (2026-02-15)"],
    ["a date written otherwise", { due_on: "2026/2/15" }, "due_on", "not a date"],
    ["a day that does not exist", { due_on: "2026-02-29" }, "due_on", "not a date"],
    ["a due day before there was lending", { due_on: "1989-12-31" }, "due_on", "is not between"],
    ["a due day after the century", { due_on: "2100-01-01" }, "due_on", "is not between"],
    ["an instalment numbered zero", { instalment_no: "0" }, "instalment_no", "whole number"],
    ["an instalment without a number", { instalment_no: "" }, "instalment_no", "is empty"],
    ["days of grace beyond reason", { grace_days: "91" }, "grace_days", "whole number"],
    ["a masked telephone", { phone_1: "138****0000" }, "phone_1", "not a telephone number"],
    ["a telephone a spreadsheet ate", { phone_1: "1.38E+10" }, "phone_1", "spreadsheet"],
    ["an e-mail address without a domain", { email_1: "a@b" }, "email_1", "e-mail"],
    ["a language without texts", { language: "fr" }, "language", "not known"],
    ["a payment without its day", { paid_amount: "1" }, "paid_on", "amount was paid"],
    ["no name", { borrower_name: " " }, "borrower_name", "is empty"],
    ["a name of control characters", { borrower_name: "a\u0007b" }, "borrower_name", "cannot be read"],
  ])("with %s is rejected with field, reason and remedy", async (_name, change, field, why) => {
    const { grace_days: _, ...rest } = { grace_days: "", ...GOOD, ...change };
    const faults = await faultsOf("grace_days" in change ? change : rest);
    expect(faults).toMatchObject([{ field }]);
    expect(faults[0]?.why).toContain(why);
    expect(faults[0]?.remedy).not.toBe("");
  });

  it.each([
    ["the last day of lending", { due_on: "2099-12-31" }],
    ["a due day in 2031", { due_on: "2031-06-01" }],
    ["the first day of lending", { due_on: "1990-01-01" }],
    ["the largest amount", { principal: "90000000000000.00" }],
    ["no amount of interest", { interest: "" }],
  ])("with %s is read", async (_name, change) => expect(await faultsOf(change)).toEqual([]));

  it("names every fault at once", async () => {
    const faults = await faultsOf({ zone: "x", principal: "-1", phone_1: "0" });
    expect(faults.map(({ field }) => field)).toEqual(["zone", "phone_1", "principal"]);
  });

  it("with a cell too many or too few is rejected whole", async () => {
    const { rows } = await read(`${fileOf(GOOD)}a,b\n${Object.values(GOOD).join(",")},more\n`);
    expect(rows.map(({ line, kind }) => [line, kind])).toEqual([
      [2, "read"],
      [3, "rejected"],
      [4, "rejected"],
    ]);
  });
});

describe("a file", () => {
  it.each([
    ["commas", ",", "\n"],
    ["semicolons", ";", "\n"],
    ["tabs", "\t", "\n"],
    ["commas and carriage returns", ",", "\r\n"],
  ])("with %s is read", async (_name, delimiter, end) => {
    const { rows } = await read(fileOf(GOOD, delimiter, end));
    expect(rows.map(({ kind }) => kind)).toEqual(["read"]);
  });

  it.each([
    ["UTF-8", Buffer.from(fileOf(GOOD))],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${fileOf(GOOD)}`)],
    ["GB18030", iconv.encode(fileOf(GOOD), "gb18030")],
  ])("in %s keeps the names", async (_name, content) => {
    const { rows } = await read(content);
    expect(rows).toMatchObject([{ record: { borrower: { name: "王测试" } } }]);
  });

  it("in UTF-8 with one broken byte loses that row, not every name", async () => {
    const lines = [Object.keys(GOOD), ...Array.from({ length: 20 }, () => Object.values(GOOD))];
    const content = Buffer.from(lines.map((cells) => cells.join(",")).join("\n"));
    content[content.indexOf(Buffer.from("王"))] = 0xff;
    const { source, rows } = await read(content);
    expect(source.encoding).toBe("utf-8");
    expect(rows.map(({ kind }) => kind)).toEqual(["rejected", ...Array.from({ length: 19 }, () => "read")]);
  });

  it("keeps quotes, line breaks and delimiters inside quoted cells", async () => {
    const quoted = { ...GOOD, borrower_name: '"王 ""小"", 测试"' };
    const { rows } = await read(fileOf(quoted));
    expect(rows).toMatchObject([{ record: { borrower: { name: '王 "小", 测试' } } }]);
  });

  it.each([
    ["with an unknown delimiter", fileOf(GOOD, "|"), "no column of the header is known", "delimiter"],
    ["without a column it needs", fileOf(GOOD).replace("due_on", "due"), "missing", "mapping"],
    ["with a column nobody knows", fileOf({ ...GOOD, phone1: "1" }), "not known", 'Write "phone_1"'],
    ["with a column twice", fileOf(GOOD).replace("paid_on", "fee"), "twice", "Keep one"],
    ["that is empty", "", "empty", "header"],
    ["that is a JSON array", "[{}]", "JSON array", "a line"],
    ["that is a workbook", Buffer.from("PK\x03\x04aaaa"), "workbook", "CSV UTF-8"],
    ["that is compressed", Buffer.from([0x1f, 0x8b, 8, 0]), "compressed", "CSV UTF-8"],
    ["in UTF-16", Buffer.from("\uFEFFlender", "utf16le"), "UTF-16", "CSV UTF-8"],
    ["that is no text", Buffer.from([1, 0, 2, 0]), "zero bytes", "CSV UTF-8"],
  ])("%s is refused before anything is written", async (_name, content, why, remedy) => {
    const refused = await refusal(content);
    expect(refused.line).toBe(1);
    expect(refused.why).toContain(why);
    expect(refused.remedy).toContain(remedy);
  });

  it("whose quote is never closed is refused with the line where it opens", async () => {
    const open = Object.values(GOOD).join(",").replace("王测试", '"王测试');
    const refused = await refusal(`${fileOf(GOOD)}${open}\n${Object.values(GOOD).join(",")}\n`);
    expect(refused).toMatchObject({ line: 3, why: "a quote opened here is never closed" });
  });
});

describe("a mapping", () => {
  const mapped = (source: string): Mapping => {
    const reading = readMapping(source, FIELDS);
    if (reading.kind === "rejected") throw new Error(reading.faults.map(({ why }) => why).join());
    return reading.mapping;
  };

  it("reads their columns, words, dates and amounts, and passes over the rest", async () => {
    const mapping = mapped(`
mapping: theirs
delimiter: "|"
date_format: [D.M.YYYY, excel]
decimal_style: "1.234,50"
columns: { borrower_ref: 客户, principal: 本金 }
constants: { lender: alpha }
values: { product: { 花呗: later } }
`);
    const { lender: _, borrower_ref: reference = "", principal: __, ...rest } = GOOD;
    const row = {
      ...rest,
      客户: reference,
      本金: "1.100,5",
      备注: "x",
      product: "花呗",
      interest: "2,5",
      due_on: "15.2.2026",
      opened_on: "46037",
      born_on: "",
    };
    const { rows } = await read(fileOf(row, "|"), mapping);
    expect(rows).toMatchObject([
      {
        kind: "read",
        record: {
          borrower: { lender: "alpha", reference: "B1" },
          accounts: [
            {
              product: "later",
              openedOn: day("2026-01-15"),
              instalments: [{ dueOn: day("2026-02-15"), principal: 110_050 }],
            },
          ],
        },
      },
    ]);
  });

  it.each([
    ["1,234.50", "12,34.50"],
    ["1,234.50", "1.234,50"],
    ["1.234,50", "1,234.50"],
    ["1234,50", "1234.50"],
  ])("of amounts like %s refuses %s instead of guessing", async (style, text) => {
    const mapping = mapped(`mapping: m\ndelimiter: ";"\ndecimal_style: "${style}"`);
    const { rows } = await read(fileOf({ ...GOOD, principal: text, interest: "", fee: "" }, ";"), mapping);
    expect(rows).toMatchObject([{ kind: "rejected", faults: [{ field: "principal" }] }]);
  });

  it("names faults in the file's own words", async () => {
    const mapping = mapped("mapping: m\ncolumns: { due_on: 应还日 }");
    const { due_on: _, ...rest } = GOOD;
    const { rows } = await read(fileOf({ ...rest, 应还日: "x" }), mapping);
    expect(rows).toMatchObject([{ faults: [{ field: "应还日" }] }]);
  });

  it("to a column the file does not have is refused", async () => {
    const refused = await refusal(fileOf(GOOD), mapped("mapping: m\ncolumns: { due_on: 应还日 }"));
    expect(refused).toMatchObject({ field: "应还日" });
  });

  it.each([
    ["a field that is none of ours", "mapping: m\ncolumns:\n  phone1: Tel", 3, 'Write "phone_1".'],
    ["a date format without a year", "mapping: m\ndate_format:\n  - YYYY-MM-DD\n  - DD.MM", 4, "Write it like"],
    ["a column and a constant for one field", "mapping: m\ncolumns: {fee: F}\nconstants:\n  fee: '0'", 4, "Keep one"],
    ["an unknown key", "mapping: m\ncolumn: {}", 2, "Remove this key"],
    ["an unknown decimal style", "mapping: m\ndecimal_style: european", 2, "Write one of"],
  ])("with %s points at the line", (_name, source, line, remedy) => {
    const reading = readMapping(source, FIELDS);
    expect(reading).toMatchObject({ kind: "rejected", faults: [{ line }] });
    expect(reading.kind === "rejected" && reading.faults[0].remedy).toContain(remedy);
  });
});
