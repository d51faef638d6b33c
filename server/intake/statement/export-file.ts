import { statSync } from "node:fs";
import { Readable } from "node:stream";
import type { Day } from "@fairdue/core/calendar/day.ts";
import { type Currency, parseCurrency } from "@fairdue/core/currency.ts";
import { type CsvError, parse } from "csv-parse";
import { readAmount } from "../amounts.ts";
import { dateReader } from "../dates.ts";
import { decodeFile, detectEncoding } from "../encoding.ts";
import { BrokenSource, type RowFault } from "../row-fault.ts";
import { EXPORT_LAYOUTS, type ExportLayout } from "./export-layouts.ts";
import { MadeReferences, type ReadLine, type StatementFile, type StatementLine } from "./statement-line.ts";

/**
 * Opens a list of movements as a Chinese bank or wallet lets people download it: preamble, header, movements, footer, in
 * UTF-8 or GB18030. The layout is known by its header.
 *
 * @throws BrokenSource when no layout fits
 */
export async function openExport(path: string): Promise<StatementFile> {
  for await (const { preamble, layout } of tables(path)) {
    if (layout === undefined) continue;
    const format = layout.id;
    return { format, bytes: statSync(path).size, lines: () => exportLines(path, layout, yearOf(preamble)) };
  }
  throw new BrokenSource({
    line: 1,
    field: "",
    why: UNKNOWN,
    remedy: MAP,
    values: { known: EXPORT_LAYOUTS.map(({ id }) => id).join(", ") },
  });
}

type Row = { readonly line: number; readonly cells: readonly string[] };

async function* rowsOf(path: string): AsyncGenerator<Row> {
  const encoding = await detectEncoding(path);
  const parser = parse({
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    bom: true,
  });
  const source = Readable.from(
    decodeFile(path, encoding, () => undefined),
    { objectMode: true },
  );
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let reached = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      reached = info.lines;
      yield { line: reached, cells: record.map((cell) => cell.trim()) };
    }
  } catch (error) {
    if (!((error as CsvError).code ?? "").startsWith("CSV_")) throw error;
    throw new BrokenSource({ line: reached + 1, field: "", why: QUOTE, remedy: DOWNLOAD });
  } finally {
    source.destroy();
  }
}

/** Rows until and with the header of a known layout. */
async function* tables(path: string): AsyncGenerator<{ preamble: readonly string[]; layout?: ExportLayout }> {
  const preamble: string[] = [];
  for await (const { cells } of rowsOf(path)) {
    const layout = EXPORT_LAYOUTS.find(({ header }) => header.every((name) => cells.includes(name)));
    yield { preamble, ...(layout !== undefined && { layout }) };
    preamble.push(...cells);
    if (preamble.length > MOST_PREAMBLE) return;
  }
}

const MOST_PREAMBLE = 2_000;

/** A statement of a month, for the dates that leave out the year. */
type Month = { readonly year: number; readonly month: number };

function yearOf(preamble: readonly string[]): Month | undefined {
  const found = /(\d{4})年(\d{1,2})月/.exec(preamble.join(" "));
  return found === null ? undefined : { year: Number(found[1]), month: Number(found[2]) };
}

async function* exportLines(path: string, layout: ExportLayout, month: Month | undefined): AsyncGenerator<ReadLine> {
  let header: readonly string[] | undefined;
  const made = new MadeReferences();
  for await (const { line, cells } of rowsOf(path)) {
    if (header === undefined) {
      if (layout.header.every((name) => cells.includes(name))) header = cells;
      continue;
    }
    if (isFooter(cells)) continue;
    const names = header;
    const cell = (name: string | undefined) => (name === undefined ? "" : (cells[names.indexOf(name)] ?? ""));
    const read = lineOf(cell, { layout, month, made });
    if (read.kind === "line") yield { kind: "line", line: { line, ...read.line } };
    else yield { kind: "rejected", row: { line, raw: cells.join(","), faults: [read.fault] } };
  }
}

function isFooter(cells: readonly string[]): boolean {
  const [first = "", ...others] = cells;
  return /^(?:合计|总计|-{3})/.test(first) || (first === "" && others.every((cell) => cell === ""));
}

type Around = { readonly layout: ExportLayout; readonly month: Month | undefined; readonly made: MadeReferences };

function lineOf(
  cell: (name: string | undefined) => string,
  { layout, month, made }: Around,
):
  | { readonly kind: "line"; readonly line: Omit<StatementLine, "line"> }
  | { readonly kind: "rejected"; readonly fault: RowFault } {
  const refuse = (field: string, why: RowFault["why"]) => ({
    kind: "rejected" as const,
    fault: { field, why, remedy: DOWNLOAD },
  });
  const currency = currencyOf(cell(layout.currency));
  if (currency === undefined) return refuse(layout.currency ?? "", NO_CURRENCY);
  const money = moneyOf(cell, layout, currency);
  if (money === undefined)
    return refuse(typeof layout.amount === "string" ? layout.amount : layout.amount.in, NO_AMOUNT);
  const valueOn = dayOfCell(cell(layout.date), month);
  if (valueOn === undefined) return refuse(layout.date, NO_DAY);
  const bookedOn = dayOfCell(cell(layout.booked), month) ?? valueOn;
  const name = said(cell(layout.name));
  const account = said(cell(layout.account));
  const order = said(cell(layout.order));
  const text = layout.text.flatMap((column) => said(cell(column)) ?? []).join(" ");
  return {
    kind: "line",
    line: {
      ...money,
      currency,
      status: statusOf(cell, layout),
      reversal: false,
      bookedOn,
      valueOn,
      bankRef:
        said(cell(layout.reference)) ??
        made.of([layout.id, valueOn, money.direction, money.amount, name, account, text]),
      references: order === undefined ? [] : [order],
      text,
      ...(name !== undefined && { name }),
      ...(account !== undefined && { account }),
    },
  };
}

/** A cell that says something; a slash or dashes stand for nothing. */
function said(text: string): string | undefined {
  return /^[/\-—0\s]*$/.test(text) ? undefined : text;
}

function currencyOf(text: string): Currency | undefined {
  return text === "" || text === "人民币" ? "CNY" : parseCurrency(text);
}

type Money = Pick<StatementLine, "amount" | "direction">;

function moneyOf(
  cell: (name: string | undefined) => string,
  layout: ExportLayout,
  currency: Currency,
): Money | undefined {
  const { amount, way, minusIs = "out" } = layout;
  if (typeof amount !== "string") {
    for (const direction of ["in", "out"] as const) {
      const minor = minorOf(cell(amount[direction]), currency);
      if (minor !== undefined) return { amount: Math.abs(minor), direction };
    }
    return undefined;
  }
  const minor = minorOf(cell(amount), currency);
  if (minor === undefined) return undefined;
  if (way !== undefined) return { amount: Math.abs(minor), direction: directionOf(cell(way.column), way) };
  const isMinus = minor < 0;
  return { amount: Math.abs(minor), direction: isMinus === (minusIs === "in") ? "in" : "out" };
}

function directionOf(word: string, way: NonNullable<ExportLayout["way"]>): Money["direction"] {
  if (way.in.test(word)) return "in";
  return way.out.test(word) ? "out" : "neither";
}

function minorOf(text: string, currency: Currency): number | undefined {
  const bare = text.replace(/^([+-]?)[¥￥]/, "$1").replace(/\([A-Z]{2}\)$/, "");
  const isMinus = bare.startsWith("-");
  const read = readAmount(bare.replace(/^[+-]/, ""), currency, "1,234.50");
  if (read.kind === "refused") return undefined;
  return isMinus ? -read.minor : read.minor;
}

function statusOf(cell: (name: string | undefined) => string, { status }: ExportLayout): StatementLine["status"] {
  const word = cell(status?.column);
  if (status?.closed.test(word) === true) return "closed";
  return status?.pending.test(word) === true ? "pending" : "booked";
}

const READERS = ["YYYY-MM-DD", "YYYY/MM/DD", "YYYYMMDD"].map((format) => dateReader(format));

function dayOfCell(text: string, month: Month | undefined): Day | undefined {
  const [date = ""] = text.split(/[ T]/);
  const found = /^(\d{2})\/(\d{2})$/.exec(date);
  const whole = found === null || month === undefined ? date : `${yearIn(Number(found[1]), month)}/${date}`;
  for (const read of READERS) {
    const day = read?.(whole);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** A month later than the statement's own belongs to the year before. */
function yearIn(month: number, statement: Month): number {
  return month > statement.month ? statement.year - 1 : statement.year;
}

const UNKNOWN = {
  zh: "表头不属于已知的账单格式（{known}）",
  en: "no header of a known export stands in it ({known})",
};
const MAP = {
  zh: "请用映射文件通过 import payments 导入",
  en: "Feed it by import payments, with a mapping of its columns",
};
const QUOTE = { zh: "从此行开始的引号没有闭合", en: "a quote opened here is never closed" };
const DOWNLOAD = { zh: "请重新下载账单，或修正此行", en: "Download it again, or mend the row" };
const NO_CURRENCY = { zh: "币种不可识别", en: "is no currency that we know" };
const NO_AMOUNT = { zh: "不是金额", en: "is not an amount" };
const NO_DAY = { zh: "不是日期", en: "is not a date" };
