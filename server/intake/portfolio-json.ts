import { ENTRY_KINDS } from "@fairdue/core/case/events.ts";
import type { Currency } from "@fairdue/core/currency.ts";
import { FieldReading, LENDING_DAYS } from "./field-reading.ts";
import { type JsonObject, openObject, unpackReject } from "./json-object.ts";
import type { Mapping } from "./mapping.ts";
import type { ReadPortfolioRow } from "./portfolio-csv.ts";
import {
  PHONE_TYPES,
  PLACES,
  POINT_SOURCES,
  readAccountHead,
  readEmail,
  readInstalment,
  readPerson,
  readPhone,
  readReference,
  withoutTwins,
} from "./portfolio-fields.ts";
import type { FedAccount, FedEntry, FedPoint, KnownCatalogue } from "./portfolio-record.ts";
import type { RowFault } from "./row-fault.ts";

const BORROWER = ["lender", "borrower_ref", "borrower_name", "language", "born_on"] as const;
const POINT = ["kind", "value", "type", "source", "place", "zone"] as const;
const ACCOUNT = ["account_ref", "product", "currency", "opened_on", "grace_days"] as const;
const INSTALMENT = ["no", "due_on", "principal", "interest", "fee"] as const;
const ENTRY = ["ref", "kind", "amount", "value_on", "reverses"] as const;
const POINT_KINDS = ["phone", "email", "app", "im", "postal", "place"] as const;

type Known = { readonly mapping: Mapping; readonly catalogue: KnownCatalogue };

/** What one line of a portfolio in JSON lines says: a borrower of a lender with accounts, plans and ledgers. */
export function readPortfolioJson(text: string, known: Known): ReadPortfolioRow {
  const faults: RowFault[] = [];
  const whole = unpackReject(text, faults);
  const record = whole === undefined ? undefined : readBorrower(whole, known, faults);
  const [fault, ...more] = faults;
  if (fault !== undefined) return { kind: "rejected", faults: [fault, ...more] };
  if (record === undefined) throw new RangeError("neither a record nor a fault");
  return { kind: "read", record };
}

type Borrower = Extract<ReadPortfolioRow, { kind: "read" }>["record"];

function readBorrower(whole: JsonObject, known: Known, faults: RowFault[]): Borrower | undefined {
  const at = { faults, prefix: "" };
  const borrower = openObject(whole, { fields: BORROWER, lists: ["points", "accounts"], texts: ["zones"] }, at);
  const reading = new FieldReading(borrower.get, known.mapping, at);
  const person = readPerson(reading, known.catalogue);
  const zones = borrower.texts("zones").flatMap((name, index) => {
    const one = new FieldReading(() => name, known.mapping, at);
    return one.zone(`zones[${index}]`) ?? [];
  });
  const points = borrower.list("points").flatMap(({ object, prefix }) => {
    const within = { faults, prefix };
    return readPoint(new FieldReading(openObject(object, { fields: POINT }, within).get, known.mapping, within)) ?? [];
  });
  const accounts = borrower.list("accounts").flatMap(({ object, prefix }) => {
    return readAccount(object, { faults, prefix }, { ...known, lender: person?.lender ?? "" }) ?? [];
  });
  if (person === undefined) return undefined;
  return { borrower: { ...person, zones: [...new Set(zones)], points: withoutTwins(points) }, accounts };
}

function readPoint(reading: FieldReading): FedPoint | undefined {
  const kind = reading.oneOf("kind", POINT_KINDS);
  if (kind === undefined) {
    if (reading.optional("kind") === undefined) reading.text("kind");
    return undefined;
  }
  const value =
    kind === "phone"
      ? readPhone(reading, "value")
      : kind === "email"
        ? readEmail(reading, "value")
        : reading.optional("value", 300);
  reading.need("value", value);
  const phoneType = kind === "phone" ? reading.oneOf("type", PHONE_TYPES) : undefined;
  const source = reading.oneOf("source", POINT_SOURCES);
  const place = reading.oneOf("place", PLACES);
  const zone = reading.zone("zone");
  if (value === undefined) return undefined;
  return {
    kind,
    value,
    ...(phoneType && { phoneType }),
    ...(source && { source }),
    ...(place && { place }),
    ...(zone && { zone }),
  };
}

function readAccount(
  object: JsonObject,
  at: { readonly faults: RowFault[]; readonly prefix: string },
  known: Known & { readonly lender: string },
): FedAccount | undefined {
  const account = openObject(object, { fields: ACCOUNT, lists: ["instalments", "entries"] }, at);
  const head = readAccountHead(new FieldReading(account.get, known.mapping, at), known.lender, known.catalogue);
  if (head === undefined) return undefined;
  const instalments = account.list("instalments").map(({ object: one, prefix }) => {
    const within = { faults: at.faults, prefix };
    const reading = new FieldReading(openObject(one, { fields: INSTALMENT }, within).get, known.mapping, within);
    return readInstalment(reading, head.currency, "no");
  });
  const entries = account.list("entries").flatMap(({ object: one, prefix }) => {
    const within = { faults: at.faults, prefix };
    const reading = new FieldReading(openObject(one, { fields: ENTRY }, within).get, known.mapping, within);
    return readEntry(reading, head.currency, { reference: "ref", kinds: ENTRY_KINDS }) ?? [];
  });
  return { ...head, instalments, entries };
}

/** One ledger entry; a reversal names what it takes back and may leave the amount to it. */
export function readEntry<K extends FedEntry["kind"]>(
  reading: FieldReading,
  currency: Currency,
  form: { readonly reference: string; readonly kinds: readonly K[] },
): FedEntry | undefined {
  const ref = readReference(reading, form.reference);
  const kind = reading.oneOf("kind", form.kinds);
  reading.need("kind", kind);
  const amount = reading.amount("amount", currency);
  const valueOn = reading.day("value_on", LENDING_DAYS);
  reading.need("value_on", valueOn);
  const reverses = reading.optional("reverses");
  if (kind === "reversal") {
    if (reverses === undefined) reading.text("reverses");
  } else {
    reading.need("amount", amount);
    if (amount === 0) reading.reject("amount", { zh: "金额为零", en: "is zero" }, { zh: "请删除", en: "Remove it" });
    if (reverses !== undefined)
      reading.reject("reverses", { zh: "只有 reversal 才能填写", en: "only a reversal names an entry" }, CLEAR);
  }
  if (kind === undefined || valueOn === undefined) return undefined;
  return { ref, kind, amount: amount ?? 0, valueOn, ...(reverses !== undefined && { reverses }) };
}

const CLEAR = { zh: "请清空", en: "Leave it empty" };
