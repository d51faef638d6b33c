import { readdirSync, readFileSync } from "node:fs";
import { DAY_COUNTS, RUNNING_BASES } from "@fairdue/core/account/accrual-terms.ts";
import { CAP_RULES, CERTAINTIES, PARTY_ROLES } from "@fairdue/core/account/product-terms.ts";
import { recordProducts } from "@fairdue/rulebook/cn/credit/products/index.ts";
import { describe, expect, it } from "vitest";
import { readProduct } from "./catalogue.ts";
import schema from "./product.schema.json" with { type: "json" };

const folder = new URL("../../examples/products/cn/", import.meta.url);
const files = readdirSync(folder);
const text = (name: string) => readFileSync(new URL(name, folder), "utf8");

/** The products that the country's table of products names, by the ids of the credit record. */
const NAMED = [
  "huabei xinyonggou jiebei alipay-reserve baitiao jintiao meituan-monthly meituan-loan meituan-living douyin-monthly",
  "fangxinjie weilidai haoqidai anyihua qifu-jietiao duxiaoman ppdai fenqile huanbei shengbei henghua xiaoyuhua wanka",
  "jinying jiedaibao mall-credit credit-card",
].flatMap((line) => line.split(" "));

describe("the reference products of the mainland", () => {
  it("are all there, under the ids of the credit record", () => {
    expect(files.map((name) => name.replace(".yaml", "")).sort()).toEqual([...NAMED].sort());
    const known = new Set(recordProducts.map(({ id }) => id));
    expect(NAMED.filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(files)("%s is read; what is unknown is said to be, and gives no charge", (name) => {
    const reading = readProduct(text(name));
    if (reading.kind === "rejected") throw new Error(JSON.stringify(reading.faults));
    const { product } = reading;
    expect(`${product.id}.yaml`).toBe(name);
    expect(product.terms?.parties.length).toBeGreaterThan(0);
    expect(product.terms?.caps.length).toBeGreaterThan(0);
    const record = recordProducts.find(({ id }) => id === product.id);
    expect(product.name.zh).toBe(record?.name.zh);
    expect(product.graceDays).toBe(record?.grace.value.days);
  });
});

describe("a product's terms", () => {
  const card = text("credit-card.yaml");
  it("read exactly: rates, grace in days and in amount, and the order after ninety days", () => {
    const reading = readProduct(card);
    expect(reading).toMatchObject({
      kind: "read",
      product: {
        graceDays: 3,
        terms: {
          graceAmount: { minor: 1000 },
          late: {
            charges: [
              { kind: "running", component: "interest", rates: [{ rate: 5_000_000 }], compounding: "none" },
              { kind: "shortfall", component: "penalty", rate: 500_000_000, minimumShare: 1_000_000_000 },
            ],
          },
          lateWaterfall: {
            fromDaysPastDue: 91,
            waterfall: { components: ["principal", "interest", "fee", "penalty"] },
          },
        },
      },
    });
  });

  it.each([
    ["another exponent than the currency's", "currency_exponent: 2", "currency_exponent: 3", "currency_exponent"],
    ["a date that does not exist", "2000-01-01", "2000-02-30", "terms.late.charges.0.running.rates.0.from"],
    ["an amount below the fen", '"10.00"', '"10.001"', "terms.grace_amount.amount"],
    ["a source left out", '["中支协发〔2024〕71号 50", "from memory, unverified"]', "[]", "terms.grace_amount.sources"],
    ["a formula nobody is sure of", "certainty: medium", "certainty: unknown", "terms.late.certainty"],
    ["an order without fees", "interest, fee, penalty]", "interest, penalty]", "terms.late_waterfall.components"],
    ["a rate that is no number", 'percent: "0.05"', 'percent: "five"', "terms.late.charges.0.running.rates.0.percent"],
    ["an unknown cap", "cn.cost.court-cap-24", "cn.cost.none", "terms.caps.0"],
  ])("with %s point at the line", (_name, from, to, field) => {
    const wrong = card.replace(from, to);
    expect(wrong).not.toBe(card);
    const line = card.slice(0, card.indexOf(from)).split("\n").length;
    expect(readProduct(wrong)).toMatchObject({ kind: "rejected", faults: [{ field, line }] });
  });

  it("are the same words in the schema and in the core", () => {
    const { certainty, terms, charge } = schema.definitions;
    expect(certainty.enum).toEqual([...CERTAINTIES]);
    expect(terms.properties.caps.items.enum).toEqual([...CAP_RULES]);
    expect(terms.properties.parties.items.properties.role.enum).toEqual([...PARTY_ROLES]);
    expect(charge.properties.running.properties.base.enum).toEqual([...RUNNING_BASES]);
    expect(charge.properties.running.properties.per.enum).toEqual(["day", ...DAY_COUNTS]);
  });
});
