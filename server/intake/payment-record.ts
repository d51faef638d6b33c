import type { Lender } from "@fairdue/core/account/catalogue.ts";
import { parseCurrency } from "@fairdue/core/currency.ts";
import type { CsvLayout } from "./csv-layout.ts";
import { FieldReading } from "./field-reading.ts";
import { openObject, unpackReject } from "./json-object.ts";
import type { Mapping } from "./mapping.ts";
import { readEntry } from "./portfolio-json.ts";
import type { FedEntry } from "./portfolio-record.ts";
import type { RawRow, RowFault } from "./row-fault.ts";

/** Columns of a file of payments (`docs/formats/payments.md`), in CSV and as members of a JSON line. */
export const PAYMENT_COLUMNS = {
  required: ["lender", "account_ref", "kind", "amount", "value_on", "reference"],
  optional: ["currency", "reverses"],
} as const;

/** Kinds a bank's or lender's file of payments may post; the others are decisions made elsewhere. */
const FED_KINDS = ["payment", "reversal", "charge", "waiver", "refund"] as const;

/** What one row of a file of payments says. */
export type PaymentRecord = {
  readonly lender: string;
  readonly accountRef: string;
  readonly currency: string;
  readonly entry: FedEntry;
};

export type ReadPaymentRow =
  | { readonly kind: "read"; readonly record: PaymentRecord }
  | { readonly kind: "rejected"; readonly faults: readonly [RowFault, ...RowFault[]] };

export function readPaymentRow(
  raw: RawRow,
  layout: CsvLayout | undefined,
  known: { readonly mapping: Mapping; readonly lenders: ReadonlyMap<string, Lender> },
): ReadPaymentRow {
  const faults: RowFault[] = [];
  const get = typeof raw === "string" ? jsonFields(raw, faults) : csvFields(raw, layout, faults);
  const record =
    get === undefined
      ? undefined
      : readFields(new FieldReading(get, known.mapping, { faults, prefix: "" }), known.lenders);
  const [fault, ...more] = faults;
  if (fault !== undefined) return { kind: "rejected", faults: [fault, ...more] };
  if (record === undefined) throw new RangeError("neither a record nor a fault");
  return { kind: "read", record };
}

type Get = (field: string) => string | undefined;

function jsonFields(text: string, faults: RowFault[]): Get | undefined {
  const object = unpackReject(text, faults);
  const fields = [...PAYMENT_COLUMNS.required, ...PAYMENT_COLUMNS.optional];
  return object === undefined ? undefined : openObject(object, { fields }, { faults, prefix: "" }).get;
}

function csvFields(cells: readonly string[], layout: CsvLayout | undefined, faults: RowFault[]): Get | undefined {
  if (layout === undefined) throw new RangeError("cells without a layout");
  const misfit = layout.check(cells);
  if (misfit !== undefined) faults.push(misfit);
  return misfit === undefined ? (field) => layout.read(cells, field) : undefined;
}

function readFields(reading: FieldReading, lenders: ReadonlyMap<string, Lender>): PaymentRecord | undefined {
  const id = reading.text("lender");
  const lender = lenders.get(id);
  if (id !== "" && lender === undefined)
    reading.reject("lender", NO_LENDER, KNOWN, { id, known: [...lenders.keys()].join(", ") });
  const accountRef = reading.text("account_ref", 100);
  const currency = reading.currency("currency") ?? parseCurrency(lender?.currency ?? "");
  if (currency === undefined) return undefined;
  const entry = readEntry(reading, currency, { reference: "reference", kinds: FED_KINDS });
  return entry === undefined ? undefined : { lender: id, accountRef, currency, entry };
}

const KNOWN = { zh: "可选：{known}", en: "Known: {known}" };
const NO_LENDER = { zh: "没有出借方“{id}”", en: 'the lender "{id}" is not in the catalogue' };
