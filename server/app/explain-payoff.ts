import type { Told } from "@fairdue/core/account/product-terms.ts";
import { type Day, formatDay } from "@fairdue/core/calendar/day.ts";
import type { Currency } from "@fairdue/core/currency.ts";
import { type ExplainNode, explainPayoff } from "@fairdue/core/ledger/explain.ts";
import { EXPLAIN_WORDS, FORMULA_WORDS } from "@fairdue/core/ledger/explain-words.ts";
import { money } from "@fairdue/core/money.ts";
import { formatMoneyIn } from "@fairdue/core/money-text.ts";
import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import type { Pool } from "pg";
import { findAccounts } from "../store/account-directory.ts";
import { type CaseLedger, loadCaseLedgers, type ProductBook } from "./case-ledgers.ts";
import { type RunningPlan, runningPlanOf } from "./running-plan.ts";

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
  | {
      readonly kind: "computed";
      readonly asOf: string;
      readonly accounts: readonly AccountPayoff[];
      /** A plan that runs: while it does, keeping to it closes its accounts, whatever the accounts say for themselves. */
      readonly plan?: RunningPlan;
    }
  | { readonly kind: "refused"; readonly because: "no-such-case" };

/** What a payoff is read from. */
type Source = { readonly pool: Pool; readonly catalogue: ProductBook };

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
  const loaded = await loadCaseLedgers(pool, catalogue, asked.caseId);
  if (loaded === undefined) return { kind: "refused", because: "no-such-case" };
  const { asOf, reference } = asked;
  const wanted = loaded.ledgers.filter((one) => reference === undefined || one.reference === reference);
  const accounts = wanted.map((one) => explainLedger(one, asOf));
  const plan = await runningPlanOf(pool, asked.caseId, asOf);
  const isAbout = plan?.accounts.some((accountId) => accounts.some((one) => one.accountId === accountId)) === true;
  return { kind: "computed", asOf: formatDay(asOf), accounts, ...(isAbout && { plan }) };
}

function explainLedger({ account, reference, product, entries, terms }: CaseLedger, asOf: Day): AccountPayoff {
  const tree = explainPayoff(account, entries, terms, asOf);
  return {
    accountId: account.id,
    reference,
    product: product?.name ?? { zh: account.product, en: account.product },
    currency: account.currency,
    payoffMinor: Number(tree.minor),
    ...(product?.terms !== undefined && { formula: toldOf(product.terms.late) }),
    explained: speak(tree, account.currency),
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
