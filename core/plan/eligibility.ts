import type { Day } from "../calendar/day.ts";
import { total } from "../ledger/balances.ts";
import type { ArrangementLaw } from "./arrangement-law.ts";
import type { AccountFacts, PlanFacts } from "./offer.ts";
import type { EvidenceKind, OfferPolicy, Programme } from "./offer-policy.ts";
import { mayOfferAgain } from "./standing.ts";

/**
 * Why a programme is not open, or why no plan of it fits; amounts in minor units. `too-dear`: the dearest payment even of
 * its longest plan.
 */
export type NoOffer =
  | { readonly because: "nothing-owed" | "hardship-not-told" | "within-ability" | "nobody-may-approve" }
  | { readonly because: "product" | "days-past-due" | "cap-unknown" }
  | { readonly because: "evidence"; readonly oneOf: readonly EvidenceKind[] }
  | { readonly because: "wait"; readonly until: Day }
  | { readonly because: "ask-a-person"; readonly broken: number }
  | { readonly because: "too-dear"; readonly longest: bigint; readonly canPay: bigint }
  | { readonly because: "instalment-too-small"; readonly least: bigint }
  | { readonly because: "over-cap"; readonly rule: string; readonly yearlyBps: number }
  | { readonly because: "longer-than-law"; readonly rule: string; readonly months: number };

/** Accounts a programme is open to, or every reason why it is open to none. */
export type Eligible =
  | { readonly kind: "open"; readonly accounts: readonly AccountFacts[] }
  | { readonly kind: "closed"; readonly reasons: readonly [NoOffer, ...NoOffer[]] };

/** Decides for whom a programme is open, from facts about the debt, the means and what was told and shown. */
export function eligibleFor(programme: Programme, facts: PlanFacts, policy: OfferPolicy): Eligible {
  const { products, daysPastDue, hardship, evidence, beyondAbility } = programme.eligibility;
  const owing = facts.accounts.filter(({ owed }) => total(owed) > 0n);
  const ofProduct = owing.filter(({ product }) => products.includes(product));
  const { from, to } = daysPastDue;
  const accounts = ofProduct.filter(({ daysPastDue: days }) => days >= from && (to === undefined || days <= to));
  const reasons: NoOffer[] = [];
  if (owing.length === 0) reasons.push({ because: "nothing-owed" });
  else if (ofProduct.length === 0) reasons.push({ because: "product" });
  else if (accounts.length === 0) reasons.push({ because: "days-past-due" });
  if (accounts.some(({ caps }) => caps === undefined)) reasons.push({ because: "cap-unknown" });
  if (hardship && !facts.hardshipTold) reasons.push({ because: "hardship-not-told" });
  if (evidence.length > 0 && !evidence.some((kind) => facts.evidence.includes(kind))) {
    reasons.push({ because: "evidence", oneOf: evidence });
  }
  const owed = owing.reduce((sum, account) => sum + total(account.owed), 0n);
  if (beyondAbility && facts.canPay.once >= owed) reasons.push({ because: "within-ability" });
  const again = mayOfferAgain(facts.brokenOn, policy.reoffer, facts.asOf);
  if (again.kind === "not-before") reasons.push({ because: "wait", until: again.on });
  if (again.kind === "ask-a-person") reasons.push({ because: "ask-a-person", broken: again.broken });
  const [first, ...others] = reasons;
  return first === undefined ? { kind: "open", accounts } : { kind: "closed", reasons: [first, ...others] };
}

/** The longest a plan over these accounts may run by law, with the rule; undefined without a limit. */
export function longestByLaw(
  accounts: readonly AccountFacts[],
  law: ArrangementLaw,
): ArrangementLaw["longest"][number] | undefined {
  return law.longest
    .filter(({ product }) => accounts.some((account) => account.product === product))
    .sort((left, right) => left.months - right.months)[0];
}
