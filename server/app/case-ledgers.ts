import type { Account, AccountId } from "@fairdue/core/account/account.ts";
import type { Product } from "@fairdue/core/account/catalogue.ts";
import { bucketOfId } from "@fairdue/core/bucket.ts";
import type { Day } from "@fairdue/core/calendar/day.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { parseCurrency } from "@fairdue/core/currency.ts";
import type { LedgerEntry } from "@fairdue/core/ledger/entry.ts";
import { contractOf, entryOf } from "@fairdue/core/ledger/open-instalments.ts";
import type { PayoffTerms } from "@fairdue/core/ledger/payoff.ts";
import { productCapsCn } from "@fairdue/rulebook/cn/arrangement-caps.ts";
import type { Catalogue } from "../store/catalogue.ts";
import { type Ledger, loadLedgers } from "../store/ledgers.ts";
import { loadCases } from "../store/load-cases.ts";
import type { Tx } from "../store/rows.ts";

/** One account of a case with its entries and what contract and law say of money. */
export type CaseLedger = {
  readonly account: Account;
  readonly reference: string;
  readonly product: Product | undefined;
  readonly entries: readonly LedgerEntry[];
  readonly terms: PayoffTerms;
};

/** Who lends what: all of a catalogue that money hangs on. */
export type ProductBook = Pick<Catalogue, "lenders" | "products">;

/** Every account of a case, with the zone of its borrower; undefined when there is no such case. */
export async function loadCaseLedgers(
  tx: Tx,
  catalogue: ProductBook,
  caseId: number,
): Promise<{ readonly zone: Zone; readonly ledgers: readonly CaseLedger[] } | undefined> {
  const bucket = bucketOfId(caseId);
  const [loaded] = await loadCases(tx, bucket, [caseId]);
  if (loaded === undefined) return undefined;
  const { accounts, zone } = loaded.state;
  const ledgers = await loadLedgers(
    tx,
    bucket,
    accounts.map(({ accountId }) => accountId),
  );
  return { zone, ledgers: [...ledgers.values()].map((ledger) => caseLedgerOf(ledger, catalogue, zone)) };
}

/** @throws Error on a currency nobody knows: intake must have refused it */
function caseLedgerOf(ledger: Ledger, catalogue: ProductBook, zone: Zone): CaseLedger {
  const { accountId, reference, openedOn, product: productId, currency: code } = ledger.account;
  const currency = parseCurrency(code);
  if (currency === undefined) throw new Error(`no such currency: ${code}`);
  const product = catalogue.products.get(productId);
  const contract = contractOf(ledger.account, ledger.order);
  return {
    account: { ...contract, id: accountId as AccountId, product: productId, currency, zone, openedOn },
    reference,
    product,
    entries: ledger.entries.map(entryOf),
    terms: payoffTermsOf(product, catalogue, openedOn),
  };
}

/** Without a product nobody knows what caps it. */
function payoffTermsOf(product: Product | undefined, catalogue: ProductBook, contractOn: Day): PayoffTerms {
  if (product === undefined) return { charges: [], graceMinor: 0n, caps: undefined };
  const lender = catalogue.lenders.get(product.lender)?.kind ?? "other";
  return {
    charges: product.terms?.late.charges ?? [],
    graceMinor: BigInt(product.terms?.graceAmount.minor ?? 0),
    caps: productCapsCn({ rules: product.terms?.caps ?? [], lender, product: product.kind, contractOn }),
  };
}
