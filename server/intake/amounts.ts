import type { Currency } from "@fairdue/core/currency.ts";
import { type AmountRefusal, parseMoney } from "@fairdue/core/money-text.ts";
import type { DecimalStyle } from "./mapping.ts";

/** The most that one account may owe, in minor units: sums of a few such amounts still fit a safe integer. */
export const MOST_MINOR = 9_000_000_000_000_000;

export type ReadAmount =
  | { readonly kind: "amount"; readonly minor: number }
  | { readonly kind: "refused"; readonly because: AmountRefusal | "negative" };

const GROUPED: Readonly<Partial<Record<DecimalStyle, RegExp>>> = {
  "1,234.50": /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/,
  "1.234,50": /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?$/,
};

/** Reads decimal text digit by digit in the style of the file; negative amounts are refused. */
export function readAmount(text: string, currency: Currency, style: DecimalStyle): ReadAmount {
  const plain = plainDecimal(text.trim(), style);
  const parsed = parseMoney(plain, currency);
  if (parsed.kind === "refused") return parsed;
  const minor = parsed.money.minor;
  if (minor < 0n) return { kind: "refused", because: "negative" };
  if (minor > BigInt(MOST_MINOR)) return { kind: "refused", because: "too-large" };
  return { kind: "amount", minor: Number(minor) };
}

/** The same amount with a point and no groups; what is not in the style stays as it is and is refused later. */
function plainDecimal(text: string, style: DecimalStyle): string {
  if (style === "1234.50") return text;
  if (style === "1234,50") return /^[+-]?\d+(?:,\d+)?$/.test(text) ? text.replace(",", ".") : `?${text}`;
  const match = GROUPED[style]?.exec(text);
  if (match === null || match === undefined) return text === "" ? "" : `?${text}`;
  return `${match[1]}${(match[2] as string).replace(/[.,]/g, "")}${(match[3] ?? "").replace(",", ".")}`;
}
