import { type AuditEntry, type AuditLog, type Matter, momentOf } from "@fairdue/core/audit/log.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { type RecordReject, RowReading, SEE_FORMAT } from "./call-record-row.ts";
import { readLines } from "./csv-lines.ts";

export type CallRecords = {
  /** One log for each person and lender of the file. */
  readonly logs: readonly AuditLog[];
  readonly rejects: readonly RecordReject[];
  readonly rows: number;
};

/** Columns of a call-record file (`docs/formats/call-records.md`). */
const COLUMNS = {
  required: ["person", "at", "actor", "channel", "outcome"],
  optional: [
    "record",
    "entry",
    "what",
    "lender",
    "debts",
    "role",
    "collector",
    "direction",
    "point",
    "recipient",
    "verified",
    "class",
    "recorded",
    "content",
    "zone",
    "reply_to",
  ],
} as const;

/**
 * Reads an agency's call records, one row a contact, together with any event rows the lender added.
 *
 * Rows that cannot be read are rejected one by one and never guessed at; the others are read.
 * Rows may stand in any order: each log is put in order of time, rows of one moment keeping theirs.
 */
export function readCallRecords(source: string, zone: Zone): CallRecords {
  const rejects: RecordReject[] = [];
  const lines = readLines(source, SEE_FORMAT, rejects);
  if (lines.length === 0 && rejects.length === 0)
    rejects.push({ line: 1, field: "", why: NO_ROWS, remedy: SEE_FORMAT });
  const header = new Set(Object.keys(lines[0]?.row ?? {}));
  for (const column of COLUMNS.required) {
    if (lines.length > 0 && !header.has(column)) rejects.push(missingColumn(column));
  }
  for (const column of header) {
    if (![...COLUMNS.required, ...COLUMNS.optional].some((known) => known === column))
      rejects.push(unknownColumn(column));
  }
  if (rejects.length > 0) return { logs: [], rejects, rows: lines.length };
  const people = new Map<string, { person: string; lender: string; entries: AuditEntry[] }>();
  for (const { row, line } of lines) {
    const reading = new RowReading(row, line, zone);
    const entry = reading.entry();
    rejects.push(...reading.rejects);
    if (entry === undefined || reading.rejects.length > 0) continue;
    const [person, lender] = [reading.text("person"), row.lender || "lender"];
    const key = JSON.stringify([person, lender]);
    const log = people.get(key) ?? { person, lender, entries: [] };
    log.entries.push(entry);
    people.set(key, log);
  }
  const covers = coveredBy(
    header,
    [...people.values()].flatMap(({ entries }) => entries),
  );
  const logs = [...people.values()].map(({ person, lender, entries }) => ({
    personId: person,
    zones: [zone],
    lenderId: lender,
    covers,
    entries: entries.toSorted((a, b) => momentOf(a) - momentOf(b)),
  }));
  return { logs, rejects, rows: lines.length };
}

const NO_ROWS = { zh: "文件中没有记录", en: "the file holds no records" };

function missingColumn(field: string): RecordReject {
  return { line: 1, field, why: { zh: "缺少此列", en: "the column is missing" }, remedy: SEE_FORMAT };
}

function unknownColumn(field: string): RecordReject {
  return {
    line: 1,
    field,
    why: { zh: "没有这个列名", en: "no such column" },
    remedy: { zh: "请改正列名或删除该列", en: "Correct the column's name or remove it" },
  };
}

/** What the file has records of: a column for it, or at least one event about it. */
function coveredBy(header: ReadonlySet<string>, entries: readonly AuditEntry[]): readonly Matter[] {
  const covers: Matter[] = [];
  if (header.has("recorded")) covers.push("recordings");
  if (header.has("content")) covers.push("content");
  if (entries.some(({ kind }) => kind === "placed")) covers.push("mandates");
  if (entries.some(({ kind }) => kind === "lost")) covers.push("lost-evidence");
  return covers;
}
