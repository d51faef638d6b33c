import type { Confidence, CreditSource } from "@fairdue/core/credit/claim.ts";
import type { Fact, Furnishing, Grace, RecordKind, RecordProduct } from "@fairdue/core/credit/product.ts";
import type { Text } from "@fairdue/core/text.ts";
import { page, recalled } from "../sources.ts";

/** From memory, product by product: the least a source can be. */
export const memory = recalled({ zh: "产品资料（凭记忆，未核实）", en: "Product facts (from memory, unverified)" });

export function known<T>(value: T, confidence: Confidence, cites: readonly CreditSource[], note?: Text): Fact<T> {
  return { value, confidence, cites, ...(note !== undefined && { note }) };
}

/** Low-grade pages, by address; without any, from memory. */
export function leads(...urls: readonly string[]): readonly CreditSource[] {
  return urls.length === 0 ? [memory] : urls.map((url) => page(url));
}

const unsaid = { value: "unknown", confidence: "unknown", cites: [] } as const;

/** One row: what is left out is not known, and said so. */
export function product(row: {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: RecordKind;
  readonly furnisher?: Fact<Text>;
  readonly how?: Fact<Furnishing>;
  readonly since?: Fact<string>;
  readonly grace?: Fact<Grace>;
  readonly names: readonly string[];
  readonly english: readonly string[];
}): RecordProduct {
  return {
    id: row.id,
    name: { zh: row.zh, en: row.en },
    kind: row.kind,
    furnisher: row.furnisher ?? { ...unsaid, value: { zh: "未知（看合同）", en: "unknown (see the contract)" } },
    how: row.how ?? unsaid,
    since: row.since ?? unsaid,
    grace: row.grace ?? { value: { days: 0 }, confidence: "unknown", cites: [] },
    aliases: { zh: row.names, en: row.english },
  };
}
