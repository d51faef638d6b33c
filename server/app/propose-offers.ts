import type { Account, AccountId } from "@fairdue/core/account/account.ts";
import { bucketOfId } from "@fairdue/core/bucket.ts";
import type { Day } from "@fairdue/core/calendar/day.ts";
import { localTimeAt } from "@fairdue/core/calendar/zone.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import { type CaseState, daysPastDueOf } from "@fairdue/core/case/state.ts";
import { parseCurrency } from "@fairdue/core/currency.ts";
import { balances } from "@fairdue/core/ledger/balances.ts";
import { contractOf, entryOf } from "@fairdue/core/ledger/open-instalments.ts";
import { payoff } from "@fairdue/core/ledger/payoff.ts";
import type { ArrangementLaw } from "@fairdue/core/plan/arrangement-law.ts";
import type { AccountFacts, PlanFacts } from "@fairdue/core/plan/offer.ts";
import type { OfferPolicy } from "@fairdue/core/plan/offer-policy.ts";
import { owedToday } from "@fairdue/core/plan/owed.ts";
import { type Proposal, proposeOffers } from "@fairdue/core/plan/propose.ts";
import { productCapsCn } from "@fairdue/rulebook/cn/arrangement-caps.ts";
import { arrangementsCn } from "@fairdue/rulebook/cn/arrangements.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../store/catalogue.ts";
import { type Ledger, loadLedgers } from "../store/ledgers.ts";
import { type LoadedCase, loadCases } from "../store/load-cases.ts";
import { loadEvents } from "../store/record.ts";
import type { Tx } from "../store/rows.ts";

/** What a borrower says they can do; amounts in minor units of the policy's currency. */
export type Means = Pick<PlanFacts, "canPay" | "hardshipTold" | "evidence">;

export type ProposedOffers =
  | {
      readonly kind: "proposed";
      readonly facts: PlanFacts;
      readonly proposal: Proposal;
      /** What a written agreement over these products must state. */
      readonly content: ArrangementLaw["content"];
    }
  | { readonly kind: "refused"; readonly because: "no-such-case" | "other-currency" };

/** What is asked on behalf of a borrower: the moment, the lender's policy, and what the borrower can do. */
export type OfferRequest = { readonly now: number; readonly policy: OfferPolicy; readonly means: Means };

/**
 * What the lender offers to the borrower of a case today, for what they can pay. Nothing is written.
 *
 * Refused when there is no such case, or when it holds an account in another currency than the policy's.
 */
export async function proposeForCase(
  house: { readonly pool: Pool; readonly catalogue: Catalogue },
  caseId: number,
  request: OfferRequest,
): Promise<ProposedOffers> {
  const [loaded] = await loadCases(house.pool, bucketOfId(caseId), [caseId]);
  if (loaded === undefined) return { kind: "refused", because: "no-such-case" };
  return proposeForLoaded(house.pool, loaded, house.catalogue, request);
}

/** The same for a case at hand, locked or not. Each account enters with all that closes it today. */
export async function proposeForLoaded(
  tx: Tx,
  { bucket, state }: LoadedCase,
  catalogue: Catalogue,
  { now, policy, means }: OfferRequest,
): Promise<ProposedOffers> {
  if (state.accounts.some(({ currency }) => currency !== policy.currency)) {
    return { kind: "refused", because: "other-currency" };
  }
  const asOf = localTimeAt(state.zone, now).day;
  const ids = state.accounts.map(({ accountId }) => accountId);
  const ledgers = await loadLedgers(tx, bucket, ids);
  const accounts = [...ledgers.values()].map((ledger) => accountFacts(ledger, state, catalogue, asOf));
  const facts = { asOf, accounts, ...means, brokenOn: await brokenPlans(tx, bucket, state) };
  const products = new Set(accounts.map(({ product }) => product));
  return {
    kind: "proposed",
    facts,
    proposal: proposeOffers(facts, policy, arrangementsCn),
    content: arrangementsCn.content.filter((one) => one.products.some((product) => products.has(product))),
  };
}

/**
 * What a formula gives for being late and nobody has billed is not asked for in a plan.
 *
 * @throws Error when the case names a product, lender or currency that nobody knows: intake must have refused it
 */
function accountFacts(ledger: Ledger, state: CaseState, catalogue: Catalogue, asOf: Day): AccountFacts {
  const { accountId, openedOn, product: productId, currency: code } = ledger.account;
  const product = catalogue.products.get(productId);
  const lender = catalogue.lenders.get(state.lender)?.kind;
  const currency = parseCurrency(code);
  if (product === undefined || lender === undefined || currency === undefined) {
    throw new Error(`no catalogue entry for product, lender or currency of: ${productId} ${state.lender} ${code}`);
  }
  const rules = product.terms?.caps ?? [];
  const caps = productCapsCn({ rules, lender, product: product.kind, contractOn: openedOn });
  const contract = contractOf(ledger.account, ledger.order);
  const id = accountId as AccountId;
  const account: Account = { ...contract, id, product: productId, currency, zone: state.zone, openedOn };
  const entries = ledger.entries.map(entryOf);
  const known = state.accounts.find((one) => one.accountId === accountId);
  return {
    accountId: id,
    product: product.kind,
    daysPastDue: known === undefined ? 0 : daysPastDueOf(known, asOf),
    owed: owedToday(
      balances(account, entries, asOf),
      payoff(account, entries, { charges: [], graceMinor: 0n, caps }, asOf),
    ),
    caps,
  };
}

/** Days on which plans of the case broke for good, from its record. */
async function brokenPlans(tx: Tx, bucket: number, { caseId, zone }: CaseState): Promise<readonly Day[]> {
  return (await loadEvents(tx, bucket, caseId)).flatMap(({ at, body }) => {
    const event = JSON.parse(body) as CaseEvent;
    return event.kind === "plan-ended" && event.how === "broken" ? [localTimeAt(zone, at).day] : [];
  });
}
