import type { Instant, Zone } from "@fairdue/core/calendar/zone.ts";
import type { Text } from "@fairdue/core/text.ts";
import type { RecordReject } from "./call-record-row.ts";
import { readMoment } from "./contact-case/moments.ts";
import { readLines } from "./csv-lines.ts";

/** A call as a dialler recorded it; the number is there to be hashed and goes nowhere else. */
export type DialledRow = {
  readonly line: number;
  readonly number: string;
  readonly startedAt: Instant;
  readonly contactId?: number;
};

const SEE: Text = { zh: "见 docs/formats/agency-permit.md", en: "see docs/formats/agency-permit.md" };
const REQUIRED = ["number", "started_at"] as const;

/** Reads a dialler's records (`docs/formats/agency-permit.md`); a row that cannot be read is rejected and never guessed at. */
export function readDialledCalls(
  source: string,
  zone: Zone,
): { readonly calls: readonly DialledRow[]; readonly rejects: readonly RecordReject[]; readonly rows: number } {
  const rejects: RecordReject[] = [];
  const lines = readLines(source, SEE, rejects);
  const header = new Set(Object.keys(lines[0]?.row ?? {}));
  if (lines.length === 0 && rejects.length === 0)
    rejects.push({ line: 1, field: "", why: { zh: "文件中没有记录", en: "the file holds no records" }, remedy: SEE });
  for (const field of REQUIRED)
    if (lines.length > 0 && !header.has(field))
      rejects.push({ line: 1, field, why: { zh: "缺少此列", en: "the column is missing" }, remedy: SEE });
  if (rejects.length > 0) return { calls: [], rejects, rows: lines.length };
  const calls: DialledRow[] = [];
  for (const { row, line } of lines) {
    const number = row.number ?? "";
    const startedAt = readMoment(row.started_at ?? "", zone, 0);
    const permit = row.permit === undefined || row.permit === "" ? undefined : Number(row.permit);
    const reject = (field: string, zh: string, en: string) =>
      rejects.push({ line, field, why: { zh, en }, remedy: SEE });
    if (!/\d/.test(number)) reject("number", "不是号码", "is not a number to call");
    else if (startedAt === undefined) reject("started_at", "不是时间", "is not a moment");
    else if (permit !== undefined && !Number.isSafeInteger(permit)) reject("permit", "不是许可编号", "is not a permit");
    else calls.push({ line, number, startedAt, ...(permit !== undefined && { contactId: permit }) });
  }
  return { calls, rejects, rows: lines.length };
}
