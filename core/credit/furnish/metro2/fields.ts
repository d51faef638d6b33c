/** How a field of a fixed-width record is filled: text to the left in blanks, a figure to the right in zeros. */
export type FieldKind = "text" | "figure";
export type Field = readonly [name: string, width: number, kind: FieldKind];

/** Characters of every record, its own length among them, the line feed not. */
export const RECORD_LENGTH = 426;

const HEADER = [
  ["length", 4, "figure"],
  ["identifier", 6, "text"],
  ["cycle", 2, "text"],
  ["innovisProgram", 10, "text"],
  ["equifaxProgram", 10, "text"],
  ["experianProgram", 5, "text"],
  ["transunionProgram", 10, "text"],
  ["activityOn", 8, "figure"],
  ["createdOn", 8, "figure"],
  ["programOn", 8, "figure"],
  ["programRevisedOn", 8, "figure"],
  ["reporter", 40, "text"],
  ["reporterAddress", 96, "text"],
  ["reporterPhone", 10, "figure"],
  ["software", 40, "text"],
  ["softwareVersion", 5, "text"],
  ["reserved", 156, "text"],
] as const satisfies readonly Field[];

const BASE = [
  ["length", 4, "figure"],
  ["processing", 1, "figure"],
  ["timestamp", 14, "figure"],
  ["correction", 1, "figure"],
  ["furnisher", 20, "text"],
  ["cycle", 2, "text"],
  ["account", 30, "text"],
  ["portfolio", 1, "text"],
  ["accountType", 2, "text"],
  ["openedOn", 8, "figure"],
  ["creditLimit", 9, "figure"],
  ["originalAmount", 9, "figure"],
  ["terms", 3, "text"],
  ["frequency", 1, "text"],
  ["scheduled", 9, "figure"],
  ["paid", 9, "figure"],
  ["status", 2, "text"],
  ["rating", 1, "text"],
  ["history", 24, "text"],
  ["comment", 2, "text"],
  ["condition", 2, "text"],
  ["balance", 9, "figure"],
  ["pastDue", 9, "figure"],
  ["chargedOff", 9, "figure"],
  ["asOf", 8, "figure"],
  ["firstDelinquentOn", 8, "figure"],
  ["closedOn", 8, "figure"],
  ["lastPaidOn", 8, "figure"],
  ["interestType", 1, "text"],
  ["reserved", 16, "text"],
  ["transaction", 1, "text"],
  ["surname", 25, "text"],
  ["firstName", 20, "text"],
  ["middleName", 20, "text"],
  ["generation", 1, "text"],
  ["socialSecurity", 9, "figure"],
  ["bornOn", 8, "figure"],
  ["phone", 10, "figure"],
  ["ecoa", 1, "text"],
  ["consumerInformation", 2, "text"],
  ["country", 2, "text"],
  ["addressLine1", 32, "text"],
  ["addressLine2", 32, "text"],
  ["city", 20, "text"],
  ["state", 2, "text"],
  ["zip", 9, "text"],
  ["addressIndicator", 1, "text"],
  ["residence", 1, "text"],
] as const satisfies readonly Field[];

/** What an account can be at the end of a month, in the order in which the trailer counts them. */
export const METRO2_CODES = [
  "DA",
  "05",
  "11",
  "13",
  "61",
  "62",
  "63",
  "64",
  "65",
  "71",
  "78",
  "80",
  "82",
  "83",
  "84",
  "88",
  "89",
  "93",
  "94",
  "95",
  "96",
  "97",
] as const;
export type Metro2Code = (typeof METRO2_CODES)[number];

const TRAILER = [
  ["length", 4, "figure"],
  ["identifier", 7, "text"],
  ["bases", 9, "figure"],
  ["reserved", 9, "text"],
  ["statusDF", 9, "figure"],
  ["segmentsJ1", 9, "figure"],
  ["segmentsJ2", 9, "figure"],
  ["blocks", 9, "figure"],
  ...METRO2_CODES.map((status): Field => [`status${status}`, 9, "figure"]),
  ["otherCounts", 144, "figure"],
  ["blank", 19, "text"],
] as const satisfies readonly Field[];

export const METRO2_LAYOUT = { header: HEADER, base: BASE, trailer: TRAILER } as const;
export type Metro2Record = keyof typeof METRO2_LAYOUT;

/**
 * One record of the layout; a field that is left out stays blank, or zero where it is a figure.
 *
 * @throws RangeError on a value that does not fit its field or has characters outside ASCII: cutting it would say
 *   something else
 */
export function writeRecord(record: Metro2Record, values: Readonly<Record<string, string | number>>): string {
  let text = "";
  for (const [name, width, kind] of METRO2_LAYOUT[record] as readonly Field[]) {
    const value = String(values[name] ?? (name === "length" ? RECORD_LENGTH : "")).toUpperCase();
    if (value.length > width) throw new RangeError(`${record}.${name}: "${value}" is longer than ${width} characters`);
    if (!/^[\x20-\x7e]*$/.test(value)) throw new RangeError(`${record}.${name}: "${value}" is not plain ASCII`);
    text += kind === "text" ? value.padEnd(width) : value.padStart(width, "0");
  }
  return text;
}

/** The fields of a record by name, blanks taken off. */
export function readRecord(record: Metro2Record, line: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  let at = 0;
  for (const [name, width] of METRO2_LAYOUT[record] as readonly Field[]) {
    values[name] = line.slice(at, at + width).trimEnd();
    at += width;
  }
  return values;
}
