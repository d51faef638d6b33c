import { type Day, parseDay } from "@fairdue/core/calendar/day.ts";
import type { Agency } from "@fairdue/core/placement/agency.ts";
import agenciesSchema from "./agencies.schema.json" with { type: "json" };
import { type FileFault, readYaml, rejectedWith } from "./yaml-file.ts";

export type AgenciesReading =
  | { readonly kind: "read"; readonly agencies: readonly Agency[] }
  | { readonly kind: "rejected"; readonly faults: readonly [FileFault, ...FileFault[]] };

type Entry = Pick<Agency, "id" | "number" | "name" | "scope" | "lines" | "quota"> & {
  readonly contract: {
    readonly reference: string;
    readonly from: string;
    readonly until: string;
    readonly commission_bps: number;
  };
  readonly listed?: { readonly from: string; readonly until?: string };
  readonly evaluated_on?: string;
  readonly inspected_on?: string;
  readonly trained_on?: string;
  readonly from_days_past_due: number;
  readonly suspended?: { readonly from: string; readonly why: string };
};

/** Reads the register of agencies (`docs/formats/catalogue.md`). Every fault is named; with one nothing is taken. */
export function readAgencies(source: string): AgenciesReading {
  const reading = readYaml(source, agenciesSchema);
  if (reading.kind === "rejected") return reading;
  const { agencies: entries } = reading.value as { readonly agencies: readonly Entry[] };
  const faults: FileFault[] = [];
  const agencies = entries.map((entry, index): Agency => {
    const fault = (path: readonly string[], why: string, remedy: string) =>
      faults.push({
        line: reading.lineOf(["agencies", index, ...path]),
        field: `agencies.${index}.${path.join(".")}`,
        why,
        remedy,
      });
    const dayAt = (path: readonly string[], text: string): Day => {
      const read = parseDay(text);
      if (read === undefined) fault(path, `"${text}" is not a day`, "Write it as 2026-11-24.");
      return read ?? (0 as Day);
    };
    for (const key of ["id", "number"] as const)
      if (entries.findIndex((other) => other[key] === entry[key]) !== index)
        fault([key], `the ${key} "${entry[key]}" is used twice`, `Give every agency its own ${key}.`);
    const { contract, listed, suspended } = entry;
    const from = dayAt(["contract", "from"], contract.from);
    const until = dayAt(["contract", "until"], contract.until);
    if (until < from) fault(["contract", "until"], "the mandate ends before it begins", "Write a later day.");
    const since = (key: "evaluated_on" | "inspected_on" | "trained_on") =>
      entry[key] === undefined ? undefined : dayAt([key], entry[key]);
    const evaluatedOn = since("evaluated_on");
    const inspectedOn = since("inspected_on");
    const trainedOn = since("trained_on");
    return {
      id: entry.id,
      number: entry.number,
      name: entry.name,
      ...(entry.scope !== undefined && { scope: entry.scope }),
      contract: { reference: contract.reference, from, until, commissionBps: contract.commission_bps },
      ...(listed !== undefined && {
        listed: {
          from: dayAt(["listed", "from"], listed.from),
          ...(listed.until !== undefined && { until: dayAt(["listed", "until"], listed.until) }),
        },
      }),
      ...(evaluatedOn !== undefined && { evaluatedOn }),
      ...(inspectedOn !== undefined && { inspectedOn }),
      ...(trainedOn !== undefined && { trainedOn }),
      lines: entry.lines,
      quota: entry.quota,
      fromDaysPastDue: entry.from_days_past_due,
      ...(suspended !== undefined && {
        suspended: { from: dayAt(["suspended", "from"], suspended.from), why: suspended.why },
      }),
    };
  });
  return faults.length > 0 ? rejectedWith(faults) : { kind: "read", agencies };
}
