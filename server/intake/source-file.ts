import { closeSync, openSync, readSync, statSync } from "node:fs";
import { Readable } from "node:stream";
import { type CsvError, parse } from "csv-parse";
import { parse as parseNow } from "csv-parse/sync";
import iconv from "iconv-lite";
import { CsvLayout } from "./csv-layout.ts";
import { decodeFile, detectEncoding, type Encoding } from "./encoding.ts";
import { jsonLines } from "./json-lines.ts";
import { BrokenSource } from "./row-fault.ts";
import type { FedRow, SourceOrder, SourceRow } from "./source-order.ts";

/** A fed file, opened: how it is written, and its rows one after the other. */
export type SourceFile = {
  readonly path: string;
  readonly bytes: number;
  readonly encoding: Encoding;
  /** How cells find their fields; absent in a file of JSON lines. */
  readonly layout?: CsvLayout;
  rows(onBytes: (bytes: number) => void): AsyncIterable<FedRow>;
};

const HEAD_BYTES = 64 * 1024;
const LONGEST_RECORD = 1024 * 1024;
const DELIMITERS = [",", ";", "\t"] as const;

/**
 * Opens a CSV file or a file of JSON lines, whichever it is.
 *
 * @throws BrokenSource when it is neither, or its header lacks a column
 */
export async function openSource(order: SourceOrder): Promise<SourceFile> {
  const { path, mapping } = order;
  const encoding = order.encoding ?? mapping.encoding ?? (await detectEncoding(path));
  const bytes = statSync(path).size;
  const head = headOf(path, encoding);
  const first = head.trimStart()[0];
  if (first === undefined) throw new BrokenSource({ line: 1, field: "", why: EMPTY, remedy: FILL });
  if (first === "[") throw new BrokenSource({ line: 1, field: "", why: JSON_ARRAY, remedy: JSON_LINES });
  if (first === "{") {
    return { path, bytes, encoding, rows: (onBytes) => jsonLines(decodeFile(path, encoding, onBytes)) };
  }
  const delimiter = mapping.delimiter ?? delimiterOf(head, order);
  const header = headerOf(firstLine(head), delimiter);
  const layout = CsvLayout.of(header, delimiter, order);
  return { path, bytes, encoding, layout, rows: (onBytes) => csvRows(decodeFile(path, encoding, onBytes), delimiter) };
}

function headOf(path: string, encoding: Encoding): string {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    const head = buffer.subarray(0, readSync(file, buffer, 0, HEAD_BYTES, 0));
    const text = encoding === "gb18030" ? iconv.decode(head, "gb18030") : head.toString("utf8");
    return text.replace(/^\uFEFF/, "");
  } finally {
    closeSync(file);
  }
}

/** The first line that says something; column names hold no line break. */
function firstLine(head: string): string {
  return head.trimStart().split(/\r\n|\n|\r/, 1)[0] ?? "";
}

function headerOf(line: string, delimiter: string): readonly string[] {
  try {
    return parseNow(line, { delimiter, relax_quotes: true })[0] ?? [];
  } catch (error) {
    if (!isCsvFault(error)) throw error;
    throw new BrokenSource({ line: 1, field: "", why: QUOTE, remedy: CLOSE });
  }
}

function isCsvFault(error: unknown): boolean {
  return ((error as CsvError).code ?? "").startsWith("CSV_");
}

/** The delimiter under which the header names most of our fields. */
function delimiterOf(head: string, { mapping, columns }: SourceOrder): string {
  const line = firstLine(head);
  const names = new Set([...columns.required, ...columns.optional, ...mapping.columns.values()]);
  let best: string = DELIMITERS[0];
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const cells = line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ""));
    const known = cells.filter((cell) => names.has(cell)).length;
    if (known > most) [best, most] = [delimiter, known];
  }
  if (most > 0) return best;
  const shown = line.length > 80 ? `${line.slice(0, 80)}…` : line;
  throw new BrokenSource({ line: 1, field: "", why: NO_COLUMN, remedy: DELIMITER, values: { shown } });
}

async function* csvRows(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<SourceRow> {
  const parser = parse({
    delimiter,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  });
  const source = Readable.from(text, { objectMode: true, highWaterMark: 2 });
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let isHeader = true;
  let reached = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      reached = info.lines;
      if (isHeader) isHeader = false;
      else yield { line: info.lines, raw: record };
    }
  } catch (error) {
    if (!isCsvFault(error)) throw error;
    throw new BrokenSource({ line: reached + 1, field: "", why: QUOTE, remedy: CLOSE });
  } finally {
    source.destroy();
  }
}

const EMPTY = { zh: "文件为空", en: "the file is empty" };
const FILL = { zh: "请提供带表头的文件", en: "Feed a file with a header" };
const JSON_ARRAY = { zh: "文件是一个 JSON 数组", en: "the file is one JSON array" };
const JSON_LINES = { zh: "请每行写一个 JSON 对象", en: "Write one JSON object a line" };
const NO_COLUMN = {
  zh: "表头中没有可识别的列：{shown}",
  en: "no column of the header is known: {shown}",
};
const DELIMITER = {
  zh: "可识别的分隔符为逗号、分号、制表符；其他分隔符或列名请用映射文件（delimiter、columns）说明",
  en: "Delimiters found by themselves are comma, semicolon and tab; say another one, or other column names, in a mapping file (delimiter, columns)",
};
const QUOTE = { zh: "从此行开始的引号没有闭合", en: "a quote opened here is never closed" };
const CLOSE = {
  zh: "请补上引号；字段内的引号要写两次",
  en: "Close it; a quote inside a quoted field is written twice",
};
