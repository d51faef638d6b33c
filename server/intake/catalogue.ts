import type { Lender, Product } from "@fairdue/core/account/catalogue.ts";
import { parseZone } from "@fairdue/core/calendar/zone.ts";
import { decimalPlacesOf, parseCurrency } from "@fairdue/core/currency.ts";
import lendersSchema from "./lenders.schema.json" with { type: "json" };
import productSchema from "./product.schema.json" with { type: "json" };
import { type Fault, readTerms, type TermsFile } from "./product-terms.ts";
import { type FileFault, readYaml, rejectedWith } from "./yaml-file.ts";

type Rejected = { readonly kind: "rejected"; readonly faults: readonly [FileFault, ...FileFault[]] };

export type LendersReading = { readonly kind: "read"; readonly lenders: readonly Lender[] } | Rejected;
export type ProductReading = { readonly kind: "read"; readonly product: Product } | Rejected;

type LenderEntry = Omit<Lender, "zone" | "payLink"> & { readonly zone: string; readonly pay_link: string };
type LendersFile = { readonly lenders: readonly LenderEntry[] };
type ProductFile = Omit<Product, "id" | "graceDays" | "terms"> & {
  readonly product: string;
  readonly grace_days: number;
  readonly currency_exponent?: number;
  readonly terms?: TermsFile;
};

/** Reads the lenders of a house (`docs/formats/catalogue.md`). Whether a ladder exists is for the loader to see. */
export function readLenders(source: string): LendersReading {
  const reading = readYaml(source, lendersSchema);
  if (reading.kind === "rejected") return reading;
  const { lenders: entries } = reading.value as LendersFile;
  const faults: FileFault[] = [];
  const lenders: Lender[] = [];
  entries.forEach((entry, index) => {
    const fault = (field: string, why: string, remedy: string) =>
      faults.push({ line: reading.lineOf(["lenders", index, field]), field: `lenders.${index}.${field}`, why, remedy });
    const zone = parseZone(entry.zone);
    if (zone === undefined) fault("zone", `"${entry.zone}" is not a time zone`, "Write a name such as Asia/Shanghai.");
    if (parseCurrency(entry.currency) === undefined)
      fault("currency", `"${entry.currency}" is not known`, "Write a code such as CNY.");
    if (entries.findIndex(({ id }) => id === entry.id) !== index)
      fault("id", `the id "${entry.id}" is used twice`, "Give every lender its own id.");
    const { pay_link: payLink, ...rest } = entry;
    if (zone !== undefined) lenders.push({ ...rest, payLink, zone });
  });
  return faults.length > 0 ? rejectedWith(faults) : { kind: "read", lenders };
}

/**
 * Reads one product; its lender must be among those given. Without lenders it is a reference file, which no house lends
 * by: `see-contract` stands for its lender.
 */
export function readProduct(source: string, lenders?: readonly Lender[]): ProductReading {
  const reading = readYaml(source, productSchema);
  if (reading.kind === "rejected") return reading;
  const {
    product: id,
    grace_days: graceDays,
    currency_exponent: exponent,
    terms,
    ...rest
  } = reading.value as ProductFile;
  const faults: FileFault[] = [];
  const fault: Fault = (path, why, remedy) =>
    faults.push({ line: reading.lineOf(path), field: path.join("."), why, remedy });
  if (lenders !== undefined && !lenders.some((lender) => lender.id === rest.lender)) {
    const known = lenders.map((lender) => lender.id).join(", ");
    fault(["lender"], `there is no lender "${rest.lender}"`, `Write one of: ${known}.`);
  }
  const currency = parseCurrency(rest.currency);
  if (currency === undefined) {
    fault(["currency"], `"${rest.currency}" is not known`, "Write a code such as CNY.");
    return rejectedWith(faults);
  }
  const places = decimalPlacesOf(currency);
  if (exponent !== undefined && exponent !== places)
    fault(["currency_exponent"], `${currency} has ${places} decimal places`, `Write ${places} or leave it out.`);
  const read = terms === undefined ? undefined : readTerms(terms, currency, fault);
  if (faults.length > 0) return rejectedWith(faults);
  return { kind: "read", product: { id, graceDays, ...rest, ...(read !== undefined && { terms: read }) } };
}
