/**
 * Currencies FairDue keeps accounts in, with the decimal places of their minor unit (ISO 4217, list one).
 *
 * A new currency is one line here; nothing else depends on the list.
 */
const DECIMAL_PLACES = {
  CNY: 2,
  HKD: 2,
  MOP: 2,
  TWD: 2,
  USD: 2,
  GBP: 2,
  EUR: 2,
  AUD: 2,
  CAD: 2,
  CHF: 2,
  SEK: 2,
  NOK: 2,
  DKK: 2,
  PLN: 2,
  SGD: 2,
  INR: 2,
  IDR: 2,
  PHP: 2,
  THB: 2,
  MYR: 2,
  BRL: 2,
  MXN: 2,
  JPY: 0,
  KRW: 0,
  VND: 0,
  KWD: 3,
} as const;

/** ISO 4217 code of a currency that FairDue knows. */
export type Currency = keyof typeof DECIMAL_PLACES;

export const CURRENCIES = Object.keys(DECIMAL_PLACES) as readonly Currency[];

/** The currency of this code, or undefined when FairDue does not know its minor unit. */
export function parseCurrency(code: string): Currency | undefined {
  return Object.hasOwn(DECIMAL_PLACES, code) ? (code as Currency) : undefined;
}

/** Decimal places of the minor unit: 2 for the fen of CNY, 0 for JPY. */
export function decimalPlacesOf(currency: Currency): number {
  return DECIMAL_PLACES[currency];
}
