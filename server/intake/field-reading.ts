import { type Day, day, formatDay } from "@fairdue/core/calendar/day.ts";
import { parseZone, type Zone } from "@fairdue/core/calendar/zone.ts";
import { type Currency, parseCurrency } from "@fairdue/core/currency.ts";
import type { AmountRefusal } from "@fairdue/core/money-text.ts";
import type { Text, TextValues } from "@fairdue/core/text.ts";
import { readAmount } from "./amounts.ts";
import { excelDate, likelyFormat } from "./dates.ts";
import type { Mapping } from "./mapping.ts";
import type { RowFault } from "./row-fault.ts";

/** First and last day a date in a file may name: outside them it is a slip of the pen. */
const EARLIEST = day("1900-01-01");
const FIRST_LENDING = day("1990-01-01");
const LATEST = day("2099-12-31");
export const LENDING_DAYS = { from: FIRST_LENDING, until: LATEST } as const;
export const BIRTH_DAYS = { from: EARLIEST, until: day("2030-12-31") } as const;

// Control characters, lone surrogates and the mark of undecodable bytes: nothing a name or a reference can hold.
const UNREADABLE = /[\p{Cc}\p{Cs}\uFFFD]/u;

// Asking the runtime for a zone is slow and a file names few; a memo of a pure function.
const zones = new Map<string, Zone | undefined>();

function zoneNamed(name: string): Zone | undefined {
  if (!zones.has(name) && zones.size < 10_000) zones.set(name, parseZone(name));
  return zones.get(name);
}

/** Reads the fields of one row, one by one; what is wrong gathers in `faults`. */
export class FieldReading {
  readonly faults: RowFault[];
  readonly #get: (field: string) => string | undefined;
  readonly #mapping: Mapping;
  readonly #prefix: string;

  /** @param get the text of a field, undefined when the file has no such column */
  constructor(
    get: (field: string) => string | undefined,
    mapping: Mapping,
    within: { readonly faults: RowFault[]; readonly prefix: string } = { faults: [], prefix: "" },
  ) {
    this.#get = get;
    this.#mapping = mapping;
    this.faults = within.faults;
    this.#prefix = within.prefix;
  }

  /** Whether the file has the field at all. */
  has(field: string): boolean {
    return this.#get(field) !== undefined;
  }

  optional(field: string, longest = 200): string | undefined {
    const text = (this.#get(field) ?? "").trim();
    if (text === "") return undefined;
    if (text.length > longest) {
      this.reject(field, { zh: "超过 {longest} 个字符", en: "is longer than {longest} characters" }, SHORTEN, {
        longest,
      });
      return undefined;
    }
    if (UNREADABLE.test(text)) {
      this.reject(field, { zh: "含有无法识别的字符", en: "holds characters that cannot be read" }, ENCODING);
      return undefined;
    }
    return this.#mapping.values.get(field)?.get(text) ?? text;
  }

  /** Empty text stands for a fault. */
  text(field: string, longest = 200): string {
    const faultsBefore = this.faults.length;
    const text = this.optional(field, longest);
    if (text === undefined && this.faults.length === faultsBefore)
      this.reject(field, { zh: "为空", en: "is empty" }, { zh: "请填写", en: "Fill it in" });
    return text ?? "";
  }

  /** Says that a field is empty, when nothing was read from it and nothing else is wrong with it. */
  need(field: string, value: unknown): void {
    if (value === undefined && (this.#get(field) ?? "").trim() === "") this.text(field);
  }

  oneOf<T extends string>(field: string, options: readonly T[]): T | undefined {
    const text = this.optional(field);
    if (text === undefined) return undefined;
    const found = options.find((option) => option === text);
    if (found === undefined)
      this.reject(
        field,
        { zh: "没有“{text}”", en: '"{text}" is not known' },
        { zh: "请填写其中之一：{options}", en: "Write one of: {options}" },
        { text, options: options.join(", ") },
      );
    return found;
  }

  zone(field: string): Zone | undefined {
    const text = this.optional(field);
    if (text === undefined) return undefined;
    const zone = zoneNamed(text);
    if (zone === undefined)
      this.reject(
        field,
        { zh: "没有时区“{text}”", en: '"{text}" is not a time zone' },
        { zh: "请填写 IANA 时区名，如 Asia/Shanghai", en: "Write an IANA name such as Asia/Shanghai" },
        { text },
      );
    return zone;
  }

  currency(field: string): Currency | undefined {
    const text = this.optional(field);
    if (text === undefined) return undefined;
    const currency = parseCurrency(text);
    if (currency === undefined)
      this.reject(
        field,
        { zh: "不支持币种“{text}”", en: 'the currency "{text}" is not known' },
        { zh: "请填写 ISO 4217 代码，如 CNY", en: "Write an ISO 4217 code such as CNY" },
        { text },
      );
    return currency;
  }

  /** A whole number within bounds. */
  count(field: string, bounds: { readonly least: number; readonly most: number }): number | undefined {
    const text = this.optional(field);
    if (text === undefined) return undefined;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : -1;
    if (value >= bounds.least && value <= bounds.most) return value;
    this.reject(
      field,
      { zh: "“{text}”不是 {least} 到 {most} 之间的整数", en: '"{text}" is not a whole number from {least} to {most}' },
      { zh: "请更正", en: "Correct it" },
      { text, ...bounds },
    );
    return undefined;
  }

  day(field: string, bounds: { readonly from: Day; readonly until: Day }): Day | undefined {
    const text = this.optional(field);
    if (text === undefined) return undefined;
    for (const { read } of this.#mapping.dates) {
      const found = read(text);
      if (found === undefined) continue;
      if (found >= bounds.from && found <= bounds.until) return found;
      this.reject(
        field,
        { zh: "{text} 不在 {from} 至 {until} 之间", en: "{text} is not between {from} and {until}" },
        { zh: "请更正日期", en: "Correct the date" },
        { text, from: formatDay(bounds.from), until: formatDay(bounds.until) },
      );
      return undefined;
    }
    this.#rejectDate(field, text);
    return undefined;
  }

  #rejectDate(field: string, text: string): void {
    const asked = this.#mapping.dates.map(({ format }) => format).join(" / ");
    const serial = excelDate(text);
    const format = likelyFormat(text);
    if (serial !== undefined) this.reject(field, EXCEL.why, EXCEL.remedy, { text, serial, asked });
    else if (format !== undefined) this.reject(field, NO_DATE, OTHER_FORMAT, { text, asked, format });
    else this.reject(field, NO_DATE, { zh: "请写作 {asked}", en: "Write it as {asked}" }, { text, asked });
  }

  /** Minor units; undefined when the cell is empty or wrong. */
  amount(field: string, currency: Currency): number | undefined {
    const text = this.optional(field);
    if (text === undefined) return undefined;
    const amount = readAmount(text, currency, this.#mapping.decimalStyle);
    if (amount.kind === "amount") return amount.minor;
    const { why, remedy } = AMOUNT_FAULTS[amount.because];
    this.reject(field, why, remedy, { text, currency, style: this.#mapping.decimalStyle });
    return undefined;
  }

  reject(field: string, why: Text, remedy: Text, values: TextValues = {}): void {
    const named = this.#mapping.columns.get(field) ?? field;
    this.faults.push({ field: `${this.#prefix}${named}`, why, remedy, values });
  }
}

const SHORTEN: Text = { zh: "请缩短", en: "Shorten it" };
const ENCODING: Text = {
  zh: "请检查文件编码（--encoding utf-8 或 gb18030）后更正此行",
  en: "Check the file's encoding (--encoding utf-8 or gb18030) and mend the row",
};
const NO_DATE: Text = { zh: "“{text}”不是 {asked} 格式的日期", en: '"{text}" is not a date written as {asked}' };
const OTHER_FORMAT: Text = {
  zh: "请写作 {asked}，或在映射文件中写 date_format: {format}",
  en: "Write it as {asked}, or say date_format: {format} in a mapping file",
};
const EXCEL = {
  why: { zh: "“{text}”像是 Excel 日期序列号（{serial}）", en: '"{text}" looks like an Excel serial number ({serial})' },
  remedy: {
    zh: "请在 Excel 中将该列设为文本 YYYY-MM-DD，或在映射文件中写 date_format: excel",
    en: "Format the column as text YYYY-MM-DD in Excel, or say date_format: excel in a mapping file",
  },
} as const;

const STYLE: Text = {
  zh: "请按 {style} 的写法填写，不带货币符号；其他写法请在映射文件中写 decimal_style",
  en: "Write it like {style}, without a currency sign; for another style say decimal_style in a mapping file",
};
const AMOUNT_FAULTS: Readonly<Record<AmountRefusal | "negative", { readonly why: Text; readonly remedy: Text }>> = {
  negative: {
    why: { zh: "金额“{text}”为负", en: 'the amount "{text}" is negative' },
    remedy: {
      zh: "账单金额不能为负；溢缴款请作为 payment 导入，冲正请用 reversal",
      en: "What is billed cannot be negative; feed money received as a payment, a correction as a reversal",
    },
  },
  "not-decimal": { why: { zh: "“{text}”不是金额", en: '"{text}" is not an amount' }, remedy: STYLE },
  empty: { why: { zh: "金额为空", en: "the amount is empty" }, remedy: STYLE },
  "too-precise": {
    why: { zh: "“{text}”的小数位多于 {currency} 的最小单位", en: '"{text}" has more decimal places than {currency}' },
    remedy: { zh: "请先按合同约定取整", en: "Round it the way the contract says before feeding it" },
  },
  "too-large": {
    why: { zh: "金额“{text}”过大", en: 'the amount "{text}" is too large' },
    remedy: { zh: "请检查单位与小数点", en: "Check the unit and the decimal point" },
  },
};
