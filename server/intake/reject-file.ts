import { closeSync, openSync, writeSync } from "node:fs";
import { extname } from "node:path";
import type { Language } from "@fairdue/core/text.ts";
import { type CsvLayout, REJECT_COLUMNS } from "./csv-layout.ts";
import { describeFault, type RejectedRow } from "./row-fault.ts";

/**
 * The file of rejected rows: what was wrong in front, the original row behind it, so that the mended file can be fed.
 *
 * It is made when the first row is rejected and never replaces another file: somebody may be mending that one.
 */
export class RejectFile {
  readonly #order: RejectOrder;
  #path: string | undefined;
  #file: number | undefined;
  #rows = 0;

  constructor(order: RejectOrder) {
    this.#order = order;
  }

  /** Where the rows went; undefined while there are none. */
  get path(): string | undefined {
    return this.#path;
  }

  get rows(): number {
    return this.#rows;
  }

  /** @throws the system's error when the file cannot be written, such as on a full disk */
  add(rejected: RejectedRow): void {
    if (this.#file === undefined) this.#open();
    this.#rows += 1;
    const { layout, lang } = this.#order;
    this.#write(layout === undefined ? jsonLine(rejected, lang) : csvLine(rejected, layout, lang));
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #open(): void {
    const { source, path, layout } = this.#order;
    const kind = layout === undefined ? "ndjson" : "csv";
    const stem = source.slice(0, source.length - extname(source).length);
    for (let n = 1; this.#file === undefined; n++) {
      const candidate = path ?? `${stem}.rejects${n === 1 ? "" : `-${n}`}.${kind}`;
      try {
        this.#file = openSync(candidate, "wx", 0o600);
        this.#path = candidate;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST" || path !== undefined) throw error;
      }
    }
    if (layout === undefined) return;
    const known = layout.header.filter((name) => !isRejectColumn(name));
    // The mark at the front lets spreadsheets see that it is UTF-8.
    this.#write(
      `\uFEFF${[...REJECT_COLUMNS, ...known].map((cell) => quoted(cell, layout.delimiter)).join(layout.delimiter)}\r\n`,
    );
  }

  #write(text: string): void {
    const bytes = Buffer.from(text, "utf8");
    for (let written = 0; written < bytes.length; )
      written += writeSync(this.#file as number, bytes, written, bytes.length - written);
  }
}

export type RejectOrder = {
  /** The fed file, beside which the rejects go. */
  readonly source: string;
  /** Where they go instead; must not exist yet. */
  readonly path?: string;
  readonly layout?: CsvLayout;
  readonly lang: Language;
};

function csvLine({ line, raw, faults }: RejectedRow, layout: CsvLayout, lang: Language): string {
  const told = faults.map((fault) => describeFault(fault, lang));
  const cells = typeof raw === "string" ? [raw] : raw.filter((_, index) => !isRejectColumn(layout.header[index]));
  const front = [
    String(line),
    unique(faults.map(({ field }) => field)).join(" "),
    unique(faults.map(({ field }, index) => `${field} ${told[index]?.why}`.trim())).join("; "),
    unique(told.map(({ remedy }) => remedy)).join("; "),
  ];
  return `${[...front, ...cells].map((cell) => quoted(cell, layout.delimiter)).join(layout.delimiter)}\r\n`;
}

function jsonLine({ line, raw, faults }: RejectedRow, lang: Language): string {
  const told = faults.map((fault) => ({ field: fault.field, ...describeFault(fault, lang) }));
  const reject = { line, faults: told };
  const row = objectOf(String(raw));
  return `${JSON.stringify(row === undefined ? { reject, row: raw } : { ...row, reject })}\n`;
}

function objectOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // A number that JSON would write differently, or a name given twice, must come back as it was.
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject && JSON.stringify(value) === text ? (value as Record<string, unknown>) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isRejectColumn(name: string | undefined): boolean {
  return REJECT_COLUMNS.some((column) => column === name);
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== "");
}

function quoted(cell: string, delimiter: string): string {
  const needs = cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell);
  return needs ? `"${cell.replace(/"/g, '""')}"` : cell;
}
