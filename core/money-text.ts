import { type Currency, decimalPlacesOf } from "./currency.ts";
import type { Money } from "./money.ts";
import type { Language } from "./text.ts";

/** The largest amount an account may hold, in minor units: what a stored number keeps exactly (2^53 − 1). */
export const MAX_MINOR = 9_007_199_254_740_991n;

/**
 * Why a text is not an amount.
 *
 * `empty`; `not-decimal`: anything but a sign, digits and one point, so separators of thousands, exponents and
 * signs of currency are refused rather than guessed at; `too-precise`: digits below the minor unit that are not zero;
 * `too-large`: beyond {@link MAX_MINOR}.
 */
export type AmountRefusal = "empty" | "not-decimal" | "too-precise" | "too-large";

export type ParsedMoney =
  | { readonly kind: "money"; readonly money: Money }
  | { readonly kind: "refused"; readonly because: AmountRefusal; readonly text: string };

/** Reads decimal text such as `-1234.5` digit by digit; no floating point is involved. Outer blanks are ignored. */
export function parseMoney(text: string, currency: Currency): ParsedMoney {
  const trimmed = text.trim();
  if (trimmed === "") return { kind: "refused", because: "empty", text };
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(trimmed);
  if (match === null) return { kind: "refused", because: "not-decimal", text };
  const [, sign = "", whole = "", fraction = ""] = match;
  const places = decimalPlacesOf(currency);
  if (!/^0*$/.test(fraction.slice(places))) return { kind: "refused", because: "too-precise", text };
  const digits = (whole + fraction.slice(0, places).padEnd(places, "0")).replace(/^0+(?=\d)/, "");
  // Length first: a line of a million digits must not become a bigint.
  if (digits.length > 16 || BigInt(digits) > MAX_MINOR) return { kind: "refused", because: "too-large", text };
  const minor = BigInt(digits);
  return { kind: "money", money: { minor: sign === "-" ? -minor : minor, currency } };
}

/** Writes `-1234.50`: point, no separators, all decimal places of the currency; {@link parseMoney} reads it back. */
export function formatMoney(amount: Money): string {
  const places = decimalPlacesOf(amount.currency);
  const negative = amount.minor < 0n;
  const digits = String(negative ? -amount.minor : amount.minor).padStart(places + 1, "0");
  const point = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return negative ? `-${text}` : text;
}

const LOCALES: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en-US" };

// Building a formatter costs far more than using it; a memo of a pure function.
const formatters = new Map<string, Intl.NumberFormat>();

/** Writes an amount as people of that language read it, such as `¥1,234.50`; exact at any size. */
export function formatMoneyIn(language: Language, amount: Money): string {
  // Intl reads a decimal text digit by digit; its type wants the template form of one.
  return formatterOf(language, amount.currency).format(formatMoney(amount) as `${number}`);
}

function formatterOf(language: Language, currency: Currency): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    const places = decimalPlacesOf(currency);
    formatter = new Intl.NumberFormat(LOCALES[language], {
      style: "currency",
      currency,
      minimumFractionDigits: places,
      maximumFractionDigits: places,
    });
    formatters.set(key, formatter);
  }
  return formatter;
}
