import type { Text } from "@fairdue/core/text.ts";
import { parse } from "csv-parse/sync";
import type { RecordReject, Row } from "./call-record-row.ts";

/** Rows of a CSV file with its line numbers, by column in lower case; what is no CSV is rejected with `remedy`. */
export function readLines(
  source: string,
  remedy: Text,
  rejects: RecordReject[],
): readonly { row: Row; line: number }[] {
  try {
    const records: { record: Row; info: { lines: number } }[] = parse(source, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      info: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: false,
    });
    return records.map(({ record, info }) => ({ row: record, line: info.lines }));
  } catch (error) {
    const { message, lines } = error as { message: string; lines?: number };
    if (lines === undefined) throw error;
    rejects.push({
      line: lines,
      field: "",
      why: { zh: `不是有效的 CSV：${message}`, en: `not valid CSV: ${message}` },
      remedy,
    });
    return [];
  }
}
