import {
  METRO2_CODES,
  METRO2_LAYOUT,
  type Metro2Record,
  RECORD_LENGTH,
  readRecord,
} from "@fairdue/core/credit/furnish/metro2/fields.ts";
import type { FurnishingFault } from "./furnishing-file.ts";

export type CheckedMetro2 =
  | { readonly kind: "whole"; readonly segments: number }
  | { readonly kind: "faulty"; readonly faults: readonly [FurnishingFault, ...FurnishingFault[]] };

/** After so many faults nothing is read any more. */
const MOST_FAULTS = 20;

/** Whether a file begins as one of this layout. */
export function isMetro2(beginning: string): boolean {
  return beginning.startsWith(`0${RECORD_LENGTH}HEADER`);
}

/**
 * Checks a file of the Metro 2-like layout (`docs/formats/metro2-like.md`): the length of each record, figures and dates,
 * statuses, and the trailer's counts against the segments. Memory does not grow with the file.
 */
export async function checkMetro2(text: AsyncIterable<string>): Promise<CheckedMetro2> {
  const faults: FurnishingFault[] = [];
  const counts = new Map<string, number>();
  let segments = 0;
  let hasTrailer = false;
  let line = 0;
  for await (const raw of linesOf(text)) {
    line += 1;
    if (faults.length >= MOST_FAULTS) break;
    const record = line === 1 ? "header" : raw.slice(4, 11) === "TRAILER" ? "trailer" : "base";
    const wrong = hasTrailer
      ? { field: "", why: "something follows the trailer" }
      : raw.length === RECORD_LENGTH
        ? figureFault(record, raw)
        : { field: "length", why: `the record has ${raw.length} characters and must have ${RECORD_LENGTH}` };
    if (wrong !== undefined) {
      faults.push({ line, ...wrong });
      continue;
    }
    const values = readRecord(record, raw);
    if (record === "base") {
      segments += 1;
      const status = values["status"] ?? "";
      counts.set(status, (counts.get(status) ?? 0) + 1);
      faults.push(...segmentFaults(values).map((fault) => ({ line, ...fault })));
    } else if (record === "trailer") {
      hasTrailer = true;
      faults.push(...trailerFaults(values, segments, counts).map((fault) => ({ line, ...fault })));
    } else if (values["identifier"] !== "HEADER") faults.push({ line, field: "identifier", why: "no header" });
  }
  if (faults.length < MOST_FAULTS && !hasTrailer) faults.push({ line, field: "", why: "the trailer is missing" });
  const [first, ...others] = faults;
  return first === undefined ? { kind: "whole", segments } : { kind: "faulty", faults: [first, ...others] };
}

type Fault = Omit<FurnishingFault, "line">;

function figureFault(record: Metro2Record, raw: string): Fault | undefined {
  let at = 0;
  for (const [field, width, kind] of METRO2_LAYOUT[record]) {
    const value = raw.slice(at, at + width);
    at += width;
    if (kind === "figure" && !/^\d+$/.test(value)) return { field, why: `"${value}" is no figure` };
  }
  return undefined;
}

const DATES = ["openedOn", "asOf", "firstDelinquentOn", "closedOn", "lastPaidOn"] as const;

function segmentFaults(values: Readonly<Record<string, string>>): readonly Fault[] {
  const faults: Fault[] = [];
  const { status = "", account = "", history = "", firstDelinquentOn = "" } = values;
  if (account === "") faults.push({ field: "account", why: "is empty" });
  if (!(METRO2_CODES as readonly string[]).includes(status))
    faults.push({ field: "status", why: `"${status}" is no status` });
  if (!/^[0-6BDL]{24}$/.test(history)) faults.push({ field: "history", why: `"${history}" is no payment history` });
  for (const field of DATES) {
    const value = values[field] ?? "";
    if (value !== "00000000" && !isDate(value)) faults.push({ field, why: `"${value}" is no day as MMDDYYYY` });
  }
  if (PAST_DUE.has(status) && firstDelinquentOn === "00000000")
    faults.push({ field: "firstDelinquentOn", why: `status ${status} needs the day the delinquency began` });
  return faults;
}

const PAST_DUE: ReadonlySet<string> = new Set(["71", "78", "80", "82", "83", "84", "97"]);

function isDate(text: string): boolean {
  const iso = `${text.slice(4)}-${text.slice(0, 2)}-${text.slice(2, 4)}`;
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

function trailerFaults(
  values: Readonly<Record<string, string>>,
  segments: number,
  counts: ReadonlyMap<string, number>,
): readonly Fault[] {
  const faults: Fault[] = [];
  const compare = (field: string, read: number): void => {
    if (Number(values[field]) !== read) faults.push({ field, why: `says ${Number(values[field])}, ${read} were read` });
  };
  compare("bases", segments);
  for (const status of METRO2_CODES) compare(`status${status}`, counts.get(status) ?? 0);
  return faults;
}

/** Lines as they stand: blanks at an end belong to a record. */
async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of text) {
    const lines = (rest + piece).split("\n");
    rest = (lines.pop() ?? "").slice(0, RECORD_LENGTH + 1);
    for (const line of lines) yield line.slice(0, RECORD_LENGTH + 1);
  }
  if (rest !== "") yield rest;
}
