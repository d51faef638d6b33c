import type { CsvLayout } from "./csv-layout.ts";
import { FieldReading } from "./field-reading.ts";
import type { Mapping } from "./mapping.ts";
import {
  PHONE_TYPES,
  PLACES,
  POINT_SOURCES,
  readAccountHead,
  readEmail,
  readInstalment,
  readPaid,
  readPerson,
  readPhone,
  withoutTwins,
} from "./portfolio-fields.ts";
import type { FedPoint, KnownCatalogue, PortfolioRecord } from "./portfolio-record.ts";
import type { RowFault } from "./row-fault.ts";

const PHONES = [1, 2, 3] as const;
const PAIR = [1, 2] as const;

/** Columns of a portfolio in CSV (`docs/formats/portfolio.md`), one line an instalment. */
export const PORTFOLIO_COLUMNS = {
  required: [
    "lender",
    "borrower_ref",
    "borrower_name",
    "account_ref",
    "product",
    "opened_on",
    "instalment_no",
    "due_on",
    "principal",
  ],
  optional: [
    "language",
    "born_on",
    ...["zone", "zone_2", "zone_3"],
    ...PHONES.flatMap((n) => [`phone_${n}`, `phone_${n}_type`, `phone_${n}_source`]),
    ...PAIR.flatMap((n) => [`email_${n}`, `email_${n}_source`]),
    ...PAIR.flatMap((n) => [`address_${n}`, `address_${n}_place`, `address_${n}_source`]),
    "app_id",
    "currency",
    "grace_days",
    "interest",
    "fee",
    "paid_amount",
    "paid_on",
  ],
} as const;

export type ReadPortfolioRow =
  | { readonly kind: "read"; readonly record: PortfolioRecord }
  | { readonly kind: "rejected"; readonly faults: readonly [RowFault, ...RowFault[]] };

/** What one line says; wrong cells are all named, none is guessed. */
export function readPortfolioCells(
  cells: readonly string[],
  layout: CsvLayout,
  known: { readonly mapping: Mapping; readonly catalogue: KnownCatalogue },
): ReadPortfolioRow {
  const misfit = layout.check(cells);
  if (misfit !== undefined) return { kind: "rejected", faults: [misfit] };
  const reading = new FieldReading((field) => layout.read(cells, field), known.mapping);
  const person = readPerson(reading, known.catalogue);
  const zones = ["zone", "zone_2", "zone_3"].flatMap((field) => reading.zone(field) ?? []);
  const points = readPoints(reading);
  const head = readAccountHead(reading, person?.lender ?? "", known.catalogue);
  const [first, ...others] = reading.faults;
  if (head === undefined || person === undefined)
    return { kind: "rejected", faults: first === undefined ? [NO_MONEY] : [first, ...others] };
  const instalment = readInstalment(reading, head.currency, "instalment_no");
  const entries = readPaid(reading, head.currency, instalment.no);
  const [fault, ...more] = reading.faults;
  if (fault !== undefined) return { kind: "rejected", faults: [fault, ...more] };
  return {
    kind: "read",
    record: {
      borrower: { ...person, zones: [...new Set(zones)], points: withoutTwins(points) },
      accounts: [{ ...head, instalments: [instalment], entries }],
    },
  };
}

function readPoints(reading: FieldReading): readonly FedPoint[] {
  const points: FedPoint[] = [];
  const sourced = (field: string) => {
    const source = reading.oneOf(`${field}_source`, POINT_SOURCES);
    return source === undefined ? {} : { source };
  };
  const app = reading.optional("app_id");
  if (app !== undefined) points.push({ kind: "app", value: app, source: "contract" });
  for (const n of PHONES) {
    const value = readPhone(reading, `phone_${n}`);
    const phoneType = reading.oneOf(`phone_${n}_type`, PHONE_TYPES);
    const source = sourced(`phone_${n}`);
    if (value !== undefined) points.push({ kind: "phone", value, ...source, ...(phoneType && { phoneType }) });
  }
  for (const n of PAIR) {
    const value = readEmail(reading, `email_${n}`);
    const source = sourced(`email_${n}`);
    if (value !== undefined) points.push({ kind: "email", value, ...source });
  }
  for (const n of PAIR) {
    const value = reading.optional(`address_${n}`, 300);
    const place = reading.oneOf(`address_${n}_place`, PLACES);
    const source = sourced(`address_${n}`);
    if (value !== undefined) points.push({ kind: "postal", value, ...source, ...(place && { place }) });
  }
  return points;
}

const NO_MONEY: RowFault = {
  field: "product",
  why: { zh: "无法确定币种", en: "leaves the currency open" },
  remedy: { zh: "请填写已知的产品", en: "Name a known product" },
};
