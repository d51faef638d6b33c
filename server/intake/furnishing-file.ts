import { createHash } from "node:crypto";
import { RECORD_CODES } from "@fairdue/core/credit/codes.ts";
import { ACCOUNT_EVENTS, ACCOUNT_STANDINGS, GROUND_GROUPS } from "@fairdue/core/credit/furnish/record.ts";
import { z } from "zod";
import { jsonLines } from "./json-lines.ts";

const minor = z.int().nonnegative();
const count = z.int().nonnegative();
const date = z.iso.date();
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const id = z.string().regex(/^\d+\/[a-z-]*\/?(\d{4}-\d{2})?$/);
const grounds = z.strictObject({ instalments: z.array(z.int()), entries: z.array(z.int()) });

const total = z.strictObject({
  currency: z.string(),
  rows: count,
  months: count,
  events: count,
  new: count,
  replace: count,
  delete: count,
  balance: minor,
  overdue: minor,
});

export const headerRow = z.strictObject({
  row: z.literal("header"),
  format: z.literal("fairdue-furnishing/1"),
  file: z.int().positive(),
  month,
  asOf: date,
  madeOn: date,
  rows: count,
  totals: z.array(total),
});

const account = z.strictObject({
  id: z.int().positive(),
  lender: z.string(),
  reference: z.string(),
  product: z.string(),
  currency: z.string(),
  openedOn: date,
});

const monthRecord = z.strictObject({
  month,
  standing: z.enum(ACCOUNT_STANDINGS),
  code: z.enum(RECORD_CODES),
  balance: minor,
  overdue: minor,
  bands: z.strictObject({ days31to60: minor, days61to90: minor, days91to180: minor, over180: minor }),
  daysLate: count,
  overduePeriods: count,
  cumulativePeriods: count,
  remainingPeriods: count,
  dueThisMonth: minor,
  paidThisMonth: minor,
  lastPaidOn: date.optional(),
  closedOn: date.optional(),
  assetClass: z.enum(["normal", "special-mention", "substandard", "doubtful", "loss"]),
  disputed: z.boolean(),
  grounds: z.strictObject(Object.fromEntries(GROUND_GROUPS.map((group) => [group, grounds]))),
});

const eventRecord = z.strictObject({ event: z.enum(ACCOUNT_EVENTS), on: date, disputed: z.boolean(), grounds });

const common = { id, action: z.enum(["new", "replace", "delete"]), account, fields: z.array(z.string()).optional() };

const bodyRow = z
  .discriminatedUnion("row", [
    z.strictObject({ row: z.literal("month"), ...common, record: monthRecord.optional() }),
    z.strictObject({ row: z.literal("event"), ...common, record: eventRecord.optional() }),
  ])
  .refine(({ action, record }) => (action === "delete") === (record === undefined), {
    message: "a row to delete has no record, every other has one",
  })
  .refine(({ action, fields }) => (action === "replace") === (fields !== undefined), {
    message: "a row to replace names its fields, no other does",
  });

const trailerRow = z.strictObject({ row: z.literal("trailer"), rows: count, sha256: z.string().length(64) });

/** Why a file cannot be relied on; the line is where it shows. */
export type FurnishingFault = { readonly line: number; readonly field: string; readonly why: string };

export type CheckedFurnishing =
  | { readonly kind: "whole"; readonly header: z.infer<typeof headerRow> }
  | { readonly kind: "faulty"; readonly faults: readonly [FurnishingFault, ...FurnishingFault[]] };

/** After so many faults nothing is read any more. */
const MOST_FAULTS = 20;

/**
 * Checks a file to the bureau (`docs/formats/furnishing.md`) line by line: the shape of each row, the control totals of
 * the header against the rows, the trailer's number and hash. Memory does not grow with the file.
 */
export async function checkFurnishing(text: AsyncIterable<string>): Promise<CheckedFurnishing> {
  const faults: FurnishingFault[] = [];
  const hash = createHash("sha256");
  const sums = new Map<string, Record<Exclude<keyof z.infer<typeof total>, "currency">, number>>();
  let header: z.infer<typeof headerRow> | undefined;
  let hasTrailer = false;
  let rows = 0;
  let line = 0;
  for await (const source of jsonLines(text)) {
    line = source.line;
    if (faults.length >= MOST_FAULTS) break;
    const value = parsed(source.raw);
    if (hasTrailer) faults.push({ line, field: "row", why: "something follows the trailer" });
    else if (line === 1) {
      const read = headerRow.safeParse(value);
      if (read.success) header = read.data;
      else faults.push(faultOf(line, read.error));
    } else if (kindOf(value) === "trailer") {
      hasTrailer = true;
      const read = trailerRow.safeParse(value);
      if (!read.success) faults.push(faultOf(line, read.error));
      else if (read.data.rows !== rows) faults.push({ line, field: "rows", why: `${rows} rows were read` });
      else if (read.data.sha256 !== hash.digest("hex"))
        faults.push({ line, field: "sha256", why: "the lines before have another hash: the file was changed" });
      continue;
    } else {
      rows += 1;
      const read = bodyRow.safeParse(value);
      if (read.success) addTo(sums, read.data);
      else faults.push(faultOf(line, read.error));
    }
    hash.update(`${source.raw}\n`);
  }
  if (faults.length < MOST_FAULTS && !hasTrailer) faults.push({ line, field: "row", why: "the trailer is missing" });
  if (header !== undefined && faults.length === 0) faults.push(...totalFaults(header, sums, rows));
  const [first, ...others] = faults;
  if (first !== undefined) return { kind: "faulty", faults: [first, ...others] };
  if (header === undefined) throw new Error("a file without faults has a header");
  return { kind: "whole", header };
}

type Sums = Map<string, Record<Exclude<keyof z.infer<typeof total>, "currency">, number>>;

function addTo(sums: Sums, { row, action, account: { currency }, record }: z.infer<typeof bodyRow>): void {
  let sum = sums.get(currency);
  if (sum === undefined) {
    sum = { rows: 0, months: 0, events: 0, new: 0, replace: 0, delete: 0, balance: 0, overdue: 0 };
    sums.set(currency, sum);
  }
  sum.rows += 1;
  sum[row === "month" ? "months" : "events"] += 1;
  sum[action] += 1;
  if (record !== undefined && "balance" in record) {
    sum.balance += record.balance;
    sum.overdue += record.overdue;
  }
}

function totalFaults(header: z.infer<typeof headerRow>, sums: Sums, rows: number): readonly FurnishingFault[] {
  if (header.rows !== rows) return [{ line: 1, field: "rows", why: `says ${header.rows}, there are ${rows}` }];
  const faults: FurnishingFault[] = [];
  const said = new Map(header.totals.map((one) => [one.currency, one]));
  for (const currency of new Set([...said.keys(), ...sums.keys()])) {
    const [claimed, found] = [said.get(currency), sums.get(currency)];
    for (const name of ["rows", "months", "events", "new", "replace", "delete", "balance", "overdue"] as const)
      if (claimed?.[name] !== found?.[name])
        faults.push({
          line: 1,
          field: `totals.${currency}.${name}`,
          why: `says ${claimed?.[name] ?? "nothing"}, the rows add up to ${found?.[name] ?? "nothing"}`,
        });
  }
  return faults;
}

function faultOf(line: number, error: z.ZodError): FurnishingFault {
  const issue = error.issues[0];
  return { line, field: issue?.path.join(".") ?? "", why: issue?.message ?? "not a row of this format" };
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function kindOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "row" in value ? value.row : undefined;
}
