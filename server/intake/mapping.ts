import { type DateReader, dateReader } from "./dates.ts";
import type { Encoding } from "./encoding.ts";
import schema from "./mapping.schema.json" with { type: "json" };
import { type FileFault, readYaml, rejectedWith } from "./yaml-file.ts";

export type DecimalStyle = "1234.50" | "1234,50" | "1,234.50" | "1.234,50";

/** How a file names and writes our fields (`docs/formats/mapping.md`). */
export type Mapping = {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly dates: readonly { readonly format: string; readonly read: DateReader }[];
  readonly decimalStyle: DecimalStyle;
  /** Our field to their column. */
  readonly columns: ReadonlyMap<string, string>;
  readonly constants: ReadonlyMap<string, string>;
  /** Our field to their words and ours. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Whether columns that are neither ours nor mapped may stand in the file. */
  readonly ignoresOthers: boolean;
};

const ISO = "YYYY-MM-DD";

/** A file that already speaks our own names. */
export const OWN_NAMES: Mapping = {
  dates: [{ format: ISO, read: dateReader(ISO) as DateReader }],
  decimalStyle: "1234.50",
  columns: new Map(),
  constants: new Map(),
  values: new Map(),
  ignoresOthers: false,
};

export type MappingReading =
  | { readonly kind: "read"; readonly mapping: Mapping }
  | { readonly kind: "rejected"; readonly faults: readonly [FileFault, ...FileFault[]] };

type MappingFile = {
  readonly mapping: string;
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly date_format?: string | readonly string[];
  readonly decimal_style?: DecimalStyle;
  readonly columns?: Readonly<Record<string, string>>;
  readonly constants?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** Reads a mapping file; `fields` are the names a mapping may use. */
export function readMapping(source: string, fields: readonly string[]): MappingReading {
  const reading = readYaml(source, schema);
  if (reading.kind === "rejected") return reading;
  const file = reading.value as MappingFile;
  const faults: FileFault[] = [];
  const fault = (path: readonly (string | number)[], why: string, remedy: string) =>
    faults.push({ line: reading.lineOf(path), field: path.join("."), why, remedy });
  for (const part of ["columns", "constants", "values"] as const) {
    for (const field of Object.keys(file[part] ?? {})) {
      if (!fields.includes(field)) fault([part, field], `"${field}" is not a field of ours`, nearest(field, fields));
    }
  }
  for (const field of Object.keys(file.constants ?? {})) {
    if (file.columns?.[field] !== undefined)
      fault(["constants", field], `"${field}" is also mapped to a column`, "Keep one of the two.");
  }
  const formats = [file.date_format ?? ISO].flat();
  const dates = formats.map((format, index) => {
    const read = dateReader(format);
    const path = Array.isArray(file.date_format) ? ["date_format", index] : ["date_format"];
    if (read === undefined) fault(path, `"${format}" is not a date format`, "Write it like YYYY/MM/DD, or excel.");
    return { format, read: read ?? (() => undefined) };
  });
  if (faults.length > 0) return rejectedWith(faults);
  const values = Object.entries(file.values ?? {}).map(([field, words]) => [field, mapOf(words)] as const);
  return {
    kind: "read",
    mapping: {
      ...(file.encoding !== undefined && { encoding: file.encoding }),
      ...(file.delimiter !== undefined && { delimiter: file.delimiter }),
      dates,
      decimalStyle: file.decimal_style ?? "1234.50",
      columns: mapOf(file.columns),
      constants: mapOf(file.constants),
      values: new Map(values),
      ignoresOthers: true,
    },
  };
}

function mapOf(entries: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  return new Map(Object.entries(entries));
}

/** Names the field a misspelt one was probably meant for. */
export function nearest(field: string, fields: readonly string[]): string {
  const bare = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");
  const found = fields.find((one) => bare(one) === bare(field));
  if (found !== undefined) return `Write "${found}".`;
  return `Fields: ${fields.slice(0, 12).join(", ")}${fields.length > 12 ? " … (docs/formats)" : ""}.`;
}
