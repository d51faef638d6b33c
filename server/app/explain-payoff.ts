import type { Account, AccountId } from "@fairdue/core/account/account.ts";
import type { Product } from "@fairdue/core/account/catalogue.ts";
import type { Told } from "@fairdue/core/account/product-terms.ts";
import { oldestFirst } from "@fairdue/core/account/waterfall.ts";
import { bucketOfId } from "@fairdue/core/bucket.ts";
import { type Day, formatDay } from "@fairdue/core/calendar/day.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { type Currency, parseCurrency } from "@fairdue/core/currency.ts";
import { type ExplainNode, explainPayoff } from "@fairdue/core/ledger/explain.ts";
import { EXPLAIN_WORDS, FORMULA_WORDS } from "@fairdue/core/ledger/explain-words.ts";
import { contractOf, entryOf } from "@fairdue/core/ledger/open-instalments.ts";
import type { PayoffTerms } from "@fairdue/core/ledger/payoff.ts";
import { money } from "@fairdue/core/money.ts";
import { formatMoneyIn } from "@fairdue/core/money-text.ts";
import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import { productCapsCn } from "@fairdue/rulebook/cn/arrangement-caps.ts";
import type { Pool } from "pg";
import { findAccounts } from "../store/account-directory.ts";
import type { Catalogue } from "../store/catalogue.ts";
import { type Ledger, loadLedgers } from "../store/ledgers.ts";
import { loadCases } from "../store/load-cases.ts";

/** One amount in words, with what it is made of; amounts in minor units. */
export type SpokenAmount = {
  readonly text: Text;
  readonly minor: number;
  /** Ledger entries behind this very amount. */
  readonly entries: readonly number[];
  readonly parts: readonly SpokenAmount[];
};

/** What closes one account on a day, and why. */
export type AccountPayoff = {
  readonly accountId: number;
  readonly reference: string;
  readonly product: Text;
  readonly currency: string;
  readonly payoffMinor: number;
  /** Where the formula for paying late stands; absent when the product file says nothing of money. */
  readonly formula?: Told;
  readonly explained: SpokenAmount;
};

export type CasePayoff =
  | { readonly kind: "computed"; readonly asOf: string; readonly accounts: readonly AccountPayoff[] }
  | { readonly kind: "refused"; readonly because: "no-such-case" };

/** What a payoff is read from. */
type Source = { readonly pool: Pool; readonly catalogue: Catalogue };

/** Cases that hold an account of this reference, with any lender of the house. */
export async function casesOfReference(
  { pool, catalogue }: Source,
  tenant: string,
  reference: string,
): Promise<readonly number[]> {
  const asked = [...catalogue.lenders.keys()].map((lender) => ({ lender, reference }));
  return [...(await findAccounts(pool, tenant, asked)).values()].map(({ caseId }) => caseId);
}

/**
 * What closes every account of a case on a local day, each amount down to its ledger entries. Nothing is written.
 *
 * @param asked with a `reference` that account alone
 */
export async function explainPayoffOf(
  { pool, catalogue }: Source,
  asked: { readonly caseId: number; readonly asOf: Day; readonly reference?: string },
): Promise<CasePayoff> {
  const bucket = bucketOfId(asked.caseId);
  const [loaded] = await loadCases(pool, bucket, [asked.caseId]);
  if (loaded === undefined) return { kind: "refused", because: "no-such-case" };
  const { accounts, zone } = loaded.state;
  const { asOf, reference } = asked;
  const ids = accounts.map(({ accountId }) => accountId);
  const ledgers = await loadLedgers(pool, bucket, ids);
  const wanted = [...ledgers.values()].filter(
    ({ account }) => reference === undefined || account.reference === reference,
  );
  const explained = wanted.map((ledger) => explainLedger(ledger, catalogue, zone, asOf));
  return { kind: "computed", asOf: formatDay(asOf), accounts: explained };
}

/** @throws Error on a currency nobody knows: intake must have refused it */
function explainLedger(ledger: Ledger, catalogue: Catalogue, zone: Zone, asOf: Day): AccountPayoff {
  const { accountId, reference, openedOn, product: productId, currency: code } = ledger.account;
  const currency = parseCurrency(code);
  if (currency === undefined) throw new Error(`no such currency: ${code}`);
  const product = catalogue.products.get(productId);
  const contract = contractOf(ledger.account, oldestFirst);
  const account: Account = { ...contract, id: accountId as AccountId, product: productId, currency, zone, openedOn };
  const terms = payoffTermsOf(product, catalogue, openedOn);
  const tree = explainPayoff(account, ledger.entries.map(entryOf), terms, asOf);
  return {
    accountId,
    reference,
    product: product?.name ?? { zh: productId, en: productId },
    currency,
    payoffMinor: Number(tree.minor),
    ...(product?.terms !== undefined && { formula: toldOf(product.terms.late) }),
    explained: speak(tree, currency),
  };
}

/** Without a product nobody knows what caps it. */
function payoffTermsOf(product: Product | undefined, catalogue: Catalogue, contractOn: Day): PayoffTerms {
  if (product === undefined) return { charges: [], graceMinor: 0n, caps: undefined };
  const lender = catalogue.lenders.get(product.lender)?.kind ?? "other";
  return {
    charges: product.terms?.late.charges ?? [],
    graceMinor: BigInt(product.terms?.graceAmount.minor ?? 0),
    caps: productCapsCn({ rules: product.terms?.caps ?? [], lender, product: product.kind, contractOn }),
  };
}

function toldOf({ certainty, sources, note }: Told): Told {
  return { certainty, sources, ...(note !== undefined && { note }) };
}

function speak(node: ExplainNode, currency: Currency): SpokenAmount {
  return {
    text: { zh: wordsOf(node, currency, "zh"), en: wordsOf(node, currency, "en") },
    minor: Number(node.minor),
    entries: node.entries,
    parts: node.parts.map((part) => speak(part, currency)),
  };
}

function wordsOf({ key, values }: ExplainNode, currency: Currency, language: Language): string {
  const words: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "object") words[name] = formatMoneyIn(language, money(value.minor, currency));
    else words[name] = FORMULA_WORDS[value]?.[language] ?? value;
  }
  return fillText(EXPLAIN_WORDS[key], language, words);
}
