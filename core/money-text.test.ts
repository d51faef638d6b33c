import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CURRENCIES, type Currency, parseCurrency } from "./currency.ts";
import { money } from "./money.ts";
import { formatMoney, formatMoneyIn, MAX_MINOR, parseMoney } from "./money-text.ts";

describe("reading an amount", () => {
  it.each<[string, Currency, bigint]>([
    ["0", "CNY", 0n],
    ["12", "CNY", 1_200n],
    ["12.3", "CNY", 1_230n],
    ["12.34", "CNY", 1_234n],
    ["12.340", "CNY", 1_234n],
    ["-0.01", "CNY", -1n],
    ["+0.10", "CNY", 10n],
    [" 007.50 ", "CNY", 750n],
    ["100.00", "JPY", 100n],
    ["1.234", "KWD", 1_234n],
    ["90071992547409.91", "CNY", MAX_MINOR],
    ["-90071992547409.91", "CNY", -MAX_MINOR],
  ])("reads %j %s as %s minor units", (text, currency, minor) =>
    expect(parseMoney(text, currency)).toEqual({ kind: "money", money: money(minor, currency) }),
  );

  it.each<[string, Currency, string]>([
    ["", "CNY", "empty"],
    ["  ", "CNY", "empty"],
    ["12.345", "CNY", "too-precise"],
    ["0.5", "JPY", "too-precise"],
    ["1,234.50", "CNY", "not-decimal"],
    ["1.5E+3", "CNY", "not-decimal"],
    ["¥12", "CNY", "not-decimal"],
    [".5", "CNY", "not-decimal"],
    ["5.", "CNY", "not-decimal"],
    ["--5", "CNY", "not-decimal"],
    ["１２", "CNY", "not-decimal"],
    ["NaN", "CNY", "not-decimal"],
    ["90071992547409.92", "CNY", "too-large"],
    ["9".repeat(100_000), "CNY", "too-large"],
  ])("refuses %j in %s as %s", (text, currency, because) =>
    expect(parseMoney(text, currency)).toEqual({ kind: "refused", because, text }),
  );

  it("reads back what it wrote, for any amount and currency", () =>
    fc.assert(
      fc.property(fc.bigInt({ min: -MAX_MINOR, max: MAX_MINOR }), fc.constantFrom(...CURRENCIES), (minor, currency) => {
        const amount = money(minor, currency);
        expect(parseMoney(formatMoney(amount), currency)).toEqual({ kind: "money", money: amount });
      }),
    ));
});

describe("writing an amount", () => {
  it.each<[bigint, Currency, string]>([
    [0n, "CNY", "0.00"],
    [5n, "CNY", "0.05"],
    [-5n, "CNY", "-0.05"],
    [123_456n, "USD", "1234.56"],
    [1_234n, "JPY", "1234"],
    [1n, "KWD", "0.001"],
  ])("writes %s %s as %s", (minor, currency, text) => expect(formatMoney(money(minor, currency))).toBe(text));

  it("writes for people in their language, with all decimal places", () => {
    expect(formatMoneyIn("zh", money(123_450n, "CNY"))).toBe("¥1,234.50");
    expect(formatMoneyIn("en", money(123_450n, "CNY"))).toBe("CN¥1,234.50");
    expect(formatMoneyIn("en", money(-123_450n, "USD"))).toBe("-$1,234.50");
    expect(formatMoneyIn("en", money(1_234n, "JPY"))).toBe("¥1,234");
  });

  it("keeps every digit beyond what a float can hold", () =>
    expect(formatMoneyIn("zh", money(123_456_789_012_345_678_91n, "CNY"))).toBe("¥123,456,789,012,345,678.91"));
});

describe("currencies", () => {
  it.each([
    ["CNY", "CNY"],
    ["cny", undefined],
    ["XXX", undefined],
    ["toString", undefined],
  ])("%s is known as %s", (code, expected) => expect(parseCurrency(code)).toBe(expected));
});
