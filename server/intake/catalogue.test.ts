import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readLenders, readProduct } from "./catalogue.ts";
import { OWN_NAMES, readMapping } from "./mapping.ts";
import { PORTFOLIO_COLUMNS, readPortfolioCells } from "./portfolio-csv.ts";
import { openSource } from "./source-file.ts";

const example = (path: string) => new URL(`../../examples/${path}`, import.meta.url);
const text = (path: string) => readFileSync(example(path), "utf8");

function examples() {
  const reading = readLenders(text("lenders.yaml"));
  if (reading.kind === "rejected") throw new Error(reading.faults[0].why);
  const { lenders } = reading;
  const names = readdirSync(example("products")).filter((name) => name.endsWith(".yaml"));
  const products = names.map((name) => readProduct(text(`products/${name}`), lenders));
  return { lenders, products };
}

describe("the catalogue files", () => {
  it("of the examples are read, and each product has its lender", () => {
    const { lenders, products } = examples();
    expect(lenders.map(({ id }) => id)).toEqual(["shanhe-consumer-finance", "qinghe-bank"]);
    expect(products.map(({ kind }) => kind)).toEqual(["read", "read", "read"]);
  });

  it.each([
    ["an unknown zone", "Asia/Shanghai", "Asia/Peking", 8, "zone"],
    ["an unknown kind", "kind: consumer-finance", "kind: shark", 7, "kind"],
    ["an id used twice", "qinghe-bank", "shanhe-consumer-finance", 17, "id"],
  ])("with %s point at the line", (_name, from, to, line, field) => {
    const reading = readLenders(text("lenders.yaml").replace(from, to));
    expect(reading).toMatchObject({ kind: "rejected", faults: [{ line }] });
    expect(reading.kind === "rejected" && reading.faults[0].field).toContain(field);
  });

  it("refuse a product whose lender nobody knows", () => {
    const source = text("products/qinghe-card.yaml").replace("qinghe-bank", "nobody");
    expect(readProduct(source, examples().lenders)).toMatchObject({
      kind: "rejected",
      faults: [{ line: 3, field: "lender" }],
    });
  });
});

describe("the example files", () => {
  it("read without one rejected row", async () => {
    const { lenders, products } = examples();
    const catalogue = {
      lenders: new Map(lenders.map((one) => [one.id, one])),
      products: new Map(
        products.flatMap((one) => (one.kind === "read" ? [[one.product.id, one.product] as const] : [])),
      ),
    };
    const path = example("portfolio/portfolio.csv").pathname;
    const source = await openSource({ path, mapping: OWN_NAMES, columns: PORTFOLIO_COLUMNS });
    let read = 0;
    for await (const { raw } of source.rows(() => undefined)) {
      if (typeof raw === "string" || source.layout === undefined) throw new RangeError("not CSV");
      expect(readPortfolioCells(raw, source.layout, { mapping: OWN_NAMES, catalogue }).kind).toBe("read");
      read += 1;
    }
    expect(read).toBe(2400);
  });

  it("map Chinese columns", () => {
    const fields = [...PORTFOLIO_COLUMNS.required, ...PORTFOLIO_COLUMNS.optional];
    const reading = readMapping(text("mappings/chinese-columns.yaml"), fields);
    expect(reading.kind).toBe("read");
  });
});
