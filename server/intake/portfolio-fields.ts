import type { Product } from "@fairdue/core/account/catalogue.ts";
import type { PointRecord } from "@fairdue/core/case/events.ts";
import { type Currency, parseCurrency } from "@fairdue/core/currency.ts";
import { BIRTH_DAYS, type FieldReading, LENDING_DAYS } from "./field-reading.ts";
import type { FedAccount, FedBorrower, FedEntry, FedPoint, KnownCatalogue } from "./portfolio-record.ts";

export const POINT_SOURCES = [
  "contract",
  "borrower",
  "authorised",
  "public-lawful",
  "contact-person",
  "bureau",
  "creditor",
  "prior-collector",
  "address-book",
  "unknown",
] as const satisfies readonly NonNullable<PointRecord["source"]>[];
export const PHONE_TYPES = ["mobile", "landline", "unknown"] as const;
export const PLACES = ["home", "work", "school", "hospital", "other"] as const;

/** Marks the later versions of a corrected entry, so a reference of the outside world must not hold it. */
export const REVISION_MARK = "↻";

const MOST_GRACE_DAYS = 90;
const MOST_INSTALMENTS = 1_200;

/** Lender, reference, name and language; the contact points are read apart. */
export function readPerson(
  reading: FieldReading,
  catalogue: KnownCatalogue,
): Omit<FedBorrower, "points" | "zones"> | undefined {
  const lender = reading.text("lender");
  if (lender !== "" && !catalogue.lenders.has(lender))
    reading.reject("lender", NO_LENDER, KNOWN, { id: lender, known: [...catalogue.lenders.keys()].join(", ") });
  const bornOn = reading.day("born_on", BIRTH_DAYS);
  return {
    lender,
    reference: reading.text("borrower_ref"),
    name: reading.text("borrower_name"),
    language: reading.oneOf("language", ["zh", "en"] as const) ?? "zh",
    ...(bornOn !== undefined && { bornOn }),
  };
}

export type AccountHead = Omit<FedAccount, "instalments" | "entries" | "currency"> & { readonly currency: Currency };

/** What a row says of an account apart from its plan and ledger; undefined when its money cannot be read. */
export function readAccountHead(
  reading: FieldReading,
  lender: string,
  catalogue: KnownCatalogue,
): AccountHead | undefined {
  const reference = reading.text("account_ref", 100);
  const product = readProduct(reading, lender, catalogue);
  const told = reading.currency("currency");
  const openedOn = reading.day("opened_on", LENDING_DAYS);
  reading.need("opened_on", openedOn);
  const graceDays = reading.count("grace_days", { least: 0, most: MOST_GRACE_DAYS });
  const currency = product === undefined ? told : parseCurrency(product.currency);
  if (product !== undefined && told !== undefined && told !== product.currency)
    reading.reject("currency", OTHER_CURRENCY, CHECK, { told, product: product.currency });
  if (currency === undefined) return undefined;
  return {
    reference,
    product: product?.id ?? "",
    currency,
    openedOn: openedOn ?? LENDING_DAYS.from,
    graceDays: graceDays ?? product?.graceDays ?? 0,
  };
}

function readProduct(reading: FieldReading, lender: string, catalogue: KnownCatalogue): Product | undefined {
  const id = reading.text("product");
  if (id === "") return undefined;
  const product = catalogue.products.get(id);
  const own = [...catalogue.products.values()].filter((one) => one.lender === lender).map((one) => one.id);
  if (product !== undefined && (product.lender === lender || !catalogue.lenders.has(lender))) return product;
  const why = product === undefined ? NO_PRODUCT : OTHERS_PRODUCT;
  reading.reject("product", why, KNOWN, { id, lender, known: own.join(", ") });
  return product;
}

/** One line of the plan. */
export function readInstalment(
  reading: FieldReading,
  currency: Currency,
  number: string,
): FedAccount["instalments"][number] {
  const no = reading.count(number, { least: 1, most: MOST_INSTALMENTS });
  reading.need(number, no);
  const dueOn = reading.day("due_on", LENDING_DAYS);
  reading.need("due_on", dueOn);
  const principal = reading.amount("principal", currency);
  reading.need("principal", principal);
  const interest = reading.amount("interest", currency) ?? 0;
  const fee = reading.amount("fee", currency) ?? 0;
  return { no: no ?? 0, dueOn: dueOn ?? LENDING_DAYS.from, principal: principal ?? 0, interest, fee };
}

/** A reference of an entry, which must not look like one of our revisions. */
export function readReference(reading: FieldReading, field: string): string {
  const ref = reading.text(field, 100);
  if (ref.includes(REVISION_MARK))
    reading.reject(field, { zh: "不能含有 ↻", en: "must not hold ↻" }, { zh: "请更改", en: "Change it" });
  return ref;
}

/** Begins the reference of what was paid towards an instalment before the file was written. */
export const PAID = "paid/";

/** What was paid towards an instalment so far, as the one entry it amounts to. */
export function readPaid(reading: FieldReading, currency: Currency, no: number): readonly FedEntry[] {
  if (!reading.has("paid_amount")) return [];
  const amount = reading.amount("paid_amount", currency) ?? 0;
  const valueOn = reading.day("paid_on", LENDING_DAYS);
  if (amount > 0 && valueOn === undefined && reading.optional("paid_on") === undefined)
    reading.reject("paid_on", { zh: "有还款金额但没有日期", en: "is empty, but an amount was paid" }, FILL);
  return [{ ref: `${PAID}${no}`, kind: "payment", amount, valueOn: valueOn ?? LENDING_DAYS.from }];
}

/** Digits of a telephone number, with a leading + when it names its country. */
export function readPhone(reading: FieldReading, field: string): string | undefined {
  const text = reading.optional(field);
  if (text === undefined) return undefined;
  const bare = text.replace(/[\s\-().\u2010-\u2015]/g, "").replace(/^00/, "+");
  if (/^\+?\d{5,15}$/.test(bare)) return bare;
  if (/^\d(?:\.\d+)?[eE]\+?\d+$/.test(text)) reading.reject(field, EXCEL_PHONE, AS_TEXT, { text });
  else reading.reject(field, NO_PHONE, DIGITS, { text });
  return undefined;
}

export function readEmail(reading: FieldReading, field: string): string | undefined {
  const text = reading.optional(field, 254);
  if (text === undefined || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return text;
  reading.reject(field, { zh: "“{text}”不是电子邮箱", en: '"{text}" is not an e-mail address' }, CHECK, { text });
  return undefined;
}

/** Drops the points that are given twice. */
export function withoutTwins(points: readonly FedPoint[]): readonly FedPoint[] {
  const seen = new Set<string>();
  return points.filter(({ kind, value }) => {
    const key = `${kind} ${value}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const FILL = { zh: "请填写", en: "Fill it in" };
const CHECK = { zh: "请核对", en: "Check it" };
const KNOWN = { zh: "可选：{known}", en: "Known: {known}" };
const NO_LENDER = { zh: "没有出借方“{id}”", en: 'the lender "{id}" is not in the catalogue' };
const NO_PRODUCT = { zh: "没有产品“{id}”", en: 'the product "{id}" is not in the catalogue' };
const OTHERS_PRODUCT = { zh: "产品“{id}”不属于出借方“{lender}”", en: 'the product "{id}" is not sold by "{lender}"' };
const OTHER_CURRENCY = {
  zh: "币种 {told} 与产品币种 {product} 不同",
  en: "is {told}, but the product is in {product}",
};
const NO_PHONE = { zh: "“{text}”不是电话号码", en: '"{text}" is not a telephone number' };
const DIGITS = {
  zh: "请填写完整号码（5–15 位数字），不能脱敏",
  en: "Write the whole number, 5 to 15 digits, nothing masked",
};
const EXCEL_PHONE = { zh: "号码已被 Excel 改写为“{text}”", en: 'a spreadsheet turned the number into "{text}"' };
const AS_TEXT = { zh: "请将该列设为文本后重新导出", en: "Format the column as text and export it again" };
