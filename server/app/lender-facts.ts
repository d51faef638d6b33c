import { createHash } from "node:crypto";
import type { Lender, Product } from "@fairdue/core/account/catalogue.ts";
import type { LenderFacts, NamedLenderFacts } from "@fairdue/core/case/contact-facts.ts";
import { canonicalJson } from "@fairdue/core/record/canonical.ts";
import type { Catalogue } from "../store/catalogue.ts";
import { keepGrounds, loadGrounds } from "../store/grounds.ts";
import type { Tx } from "../store/rows.ts";

/** A first-party contact goes out from the lender's own registered lines, in its own name. */
export function lenderFactsOf(lender: Lender, products: ReadonlyMap<string, Product>): NamedLenderFacts {
  const kinds = [...products.values()].map((product) => [product.id, product.kind] as const);
  return nameFacts({
    id: lender.id,
    kind: lender.kind,
    actor: {
      role: "lender",
      id: lender.id,
      collectorId: `${lender.id}/fairdue`,
      approvedLine: true,
      genuineCallerId: true,
      licensed: true,
      trained: true,
    },
    products: Object.fromEntries(kinds),
  });
}

/** Facts with the digest by which decisions name them. */
export function nameFacts(facts: LenderFacts): NamedLenderFacts {
  return { ...facts, digest: digestOf(facts) };
}

function digestOf(facts: LenderFacts): string {
  return createHash("sha256").update(canonicalJson(facts)).digest("hex");
}

const nameOf = (digest: string) => `lender-facts ${digest}`;

/** Keeps what decisions will say of each lender, so that they can be asked again when the catalogue has changed. */
export async function keepLenderFacts(tx: Tx, { lenders, products }: Catalogue): Promise<void> {
  await keepFacts(
    tx,
    [...lenders.values()].map((lender) => lenderFactsOf(lender, products)),
  );
}

/** Keeps what decisions name, such as the facts of an agency on the day it was given a permit. */
export async function keepFacts(tx: Tx, named: readonly NamedLenderFacts[]): Promise<void> {
  const grounds = named.map(({ digest, ...facts }) => ({ name: nameOf(digest), body: canonicalJson(facts) }));
  await keepGrounds(tx, grounds);
}

/**
 * The facts that decisions name, by digest. One that nobody kept is missing, and so is one that was tampered with:
 * it no longer has its digest.
 */
export async function loadLenderFacts(
  tx: Tx,
  digests: readonly string[],
): Promise<ReadonlyMap<string, NamedLenderFacts>> {
  const kept = await loadGrounds(tx, digests.map(nameOf));
  const found = new Map<string, NamedLenderFacts>();
  for (const digest of digests) {
    const body = kept.get(nameOf(digest));
    if (body === undefined) continue;
    const facts = JSON.parse(body) as LenderFacts;
    if (digestOf(facts) === digest) found.set(digest, { ...facts, digest });
  }
  return found;
}
