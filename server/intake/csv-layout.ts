import { nearest } from "./mapping.ts";
import { BrokenSource, type RowFault } from "./row-fault.ts";
import type { SourceOrder } from "./source-order.ts";

/** Columns a file of rejects has in front; fed again, they are passed over. */
export const REJECT_COLUMNS = ["reject_line", "reject_field", "reject_reason", "reject_remedy"] as const;

/** Which cell of a line holds which field. */
export class CsvLayout {
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly #index: ReadonlyMap<string, number>;
  readonly #constants: ReadonlyMap<string, string>;

  private constructor(
    header: readonly string[],
    delimiter: string,
    places: { readonly index: ReadonlyMap<string, number>; readonly constants: ReadonlyMap<string, string> },
  ) {
    this.header = header;
    this.delimiter = delimiter;
    this.#index = places.index;
    this.#constants = places.constants;
  }

  /** @throws BrokenSource on a column that is missing, twice there or, without a mapping, unknown */
  static of(cells: readonly string[], delimiter: string, { mapping, columns }: SourceOrder): CsvLayout {
    const header = cells.map((cell) => cell.trim());
    const fields = [...columns.required, ...columns.optional];
    const index = new Map<string, number>();
    const { constants } = mapping;
    for (const field of fields) {
      const name = mapping.columns.get(field) ?? field;
      const found = header.indexOf(name);
      if (found !== -1) index.set(field, found);
      else if (mapping.columns.has(field)) refuse(name, MAPPED_MISSING, CHECK_MAPPING, { field });
      else if (columns.required.includes(field) && !constants.has(field)) refuse(field, MISSING, ADD, {});
      if (found !== -1 && header.includes(name, found + 1)) refuse(name, TWICE, KEEP_ONE, {});
    }
    const known = new Set([...index.values()].map((at) => header[at]));
    for (const name of header) {
      const passed = mapping.ignoresOthers || known.has(name) || REJECT_COLUMNS.some((column) => column === name);
      if (!passed) refuse(name, UNKNOWN, IGNORE, { nearest: nearest(name, fields) });
    }
    return new CsvLayout(header, delimiter, { index, constants });
  }

  /** The text of a field, undefined when the file has no such column. */
  read(cells: readonly string[], field: string): string | undefined {
    const at = this.#index.get(field);
    return at === undefined ? this.#constants.get(field) : (cells[at] ?? "");
  }

  /** A line with more or fewer cells than the header: some delimiter is missing or stands unquoted in a field. */
  check(cells: readonly string[]): RowFault | undefined {
    if (cells.length === this.header.length) return undefined;
    const values = { cells: cells.length, columns: this.header.length };
    return { field: "", why: CELLS, remedy: QUOTE, values };
  }
}

function refuse(
  field: string,
  why: RowFault["why"],
  remedy: RowFault["remedy"],
  values: NonNullable<RowFault["values"]>,
): never {
  throw new BrokenSource({ line: 1, field, why, remedy, values });
}

const MISSING = { zh: "缺少此列", en: "the column is missing" };
const ADD = {
  zh: "请添加该列，或在映射文件中用 columns 或 constants 说明",
  en: "Add it, or name their column or a constant in a mapping file",
};
const MAPPED_MISSING = {
  zh: "映射文件为 {field} 指定的列不在表头中",
  en: "the mapping names this column for {field}, but the header has none",
};
const CHECK_MAPPING = { zh: "请核对映射文件与表头", en: "Compare the mapping file with the header" };
const TWICE = { zh: "此列出现两次", en: "the column stands there twice" };
const KEEP_ONE = { zh: "请只保留一列", en: "Keep one of them" };
const UNKNOWN = { zh: "不认识此列", en: "the column is not known" };
const IGNORE = {
  zh: "请更正列名或删除该列；使用映射文件时，未映射的列会被忽略。{nearest}",
  en: "Correct its name or remove it; with a mapping file, columns it does not name are passed over. {nearest}",
};
const CELLS = {
  zh: "此行有 {cells} 个单元格，表头有 {columns} 个",
  en: "the line has {cells} cells, the header {columns}",
};
const QUOTE = {
  zh: "含分隔符的字段请加双引号",
  en: "Put a field that holds the delimiter into double quotes",
};
