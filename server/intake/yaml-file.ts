import { Ajv, type ErrorObject, type SchemaObject } from "ajv";
import { LineCounter, parseDocument } from "yaml";

/** What is wrong in a file a person wrote: where, what, and what to do. Lines count from 1. */
export type FileFault = {
  readonly line: number;
  readonly field: string;
  readonly why: string;
  readonly remedy: string;
};

export type YamlReading =
  | { readonly kind: "read"; readonly value: unknown; readonly lineOf: (path: readonly (string | number)[]) => number }
  | { readonly kind: "rejected"; readonly faults: readonly [FileFault, ...FileFault[]] };

/** Reads YAML and checks it against a JSON Schema; every fault names the line it stands on. */
export function readYaml(source: string, schema: SchemaObject): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
      if (range?.[0] !== undefined) return Math.max(1, lines.linePos(range[0]).line);
    }
    return 1;
  };
  const faults: FileFault[] = document.errors.map((error) => ({
    line: Math.max(1, lines.linePos(error.pos[0]).line),
    field: "",
    why: error.message.split("\n")[0] ?? "not valid YAML",
    remedy: "Mend the YAML; indent with spaces and quote texts that hold a colon.",
  }));
  if (faults.length === 0) {
    const value: unknown = document.toJS();
    const validate = new Ajv({ allErrors: true, strict: true }).compile(schema);
    if (validate(value)) return { kind: "read", value, lineOf };
    for (const error of validate.errors ?? []) faults.push(faultOf(error, lineOf));
  }
  return rejectedWith(faults);
}

/** @throws RangeError without a fault: a programming error */
export function rejectedWith(faults: readonly FileFault[]): Extract<YamlReading, { kind: "rejected" }> {
  const [first, ...others] = faults;
  if (first === undefined) throw new RangeError("a rejection needs a fault");
  return { kind: "rejected", faults: [first, ...others] };
}

/** One fault as a line for a terminal: `file:line: field: why Remedy`. */
export function describeFileFault(file: string, fault: FileFault): string {
  return `${file}:${fault.line}: ${fault.field === "" ? "" : `${fault.field}: `}${fault.why}. ${fault.remedy}`;
}

function faultOf(error: ErrorObject, lineOf: (path: readonly (string | number)[]) => number): FileFault {
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const extra = error.params as {
    additionalProperty?: string;
    missingProperty?: string;
    allowedValues?: readonly unknown[];
  };
  const named = extra.additionalProperty ?? extra.missingProperty;
  const field = [...path, ...(named === undefined ? [] : [named])].join(".");
  const line = lineOf(extra.additionalProperty === undefined ? path : [...path, extra.additionalProperty]);
  return { line, field, why: error.message ?? "not allowed here", remedy: remedyOf(extra) };
}

function remedyOf(extra: {
  additionalProperty?: string;
  missingProperty?: string;
  allowedValues?: readonly unknown[];
}): string {
  if (extra.additionalProperty !== undefined) return "Remove this key or correct its spelling.";
  if (extra.missingProperty !== undefined) return `Add "${extra.missingProperty}".`;
  if (extra.allowedValues !== undefined) return `Write one of: ${extra.allowedValues.join(", ")}.`;
  return "See the schema beside the reader.";
}
