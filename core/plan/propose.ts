import type { ComponentAmounts } from "../account/component.ts";
import { addDays, addMonths, type Day } from "../calendar/day.ts";
import type { CreditEvent } from "../credit/question.ts";
import type { Currency } from "../currency.ts";
import { total } from "../ledger/balances.ts";
import { money } from "../money.ts";
import { whoMustApprove } from "./approval.ts";
import type { ArrangementLaw } from "./arrangement-law.ts";
import { eligibleFor, longestByLaw, type NoOffer } from "./eligibility.ts";
import type { AccountFacts, AccountOffer, Offer, OfferCost, OfferLine, PlanFacts } from "./offer.ts";
import type { OfferPolicy, Programme } from "./offer-policy.ts";
import { scheduleOf } from "./schedule.ts";
import { waivedOf } from "./waiver.ts";
import { basisPointsOf, isAbove, yearlyRate } from "./yearly-rate.ts";

/** What a lender offers for what somebody can pay, and why not more. */
export type Proposal = {
  /** Cheapest first; equally dear ones by their end, then by the order of the policy. */
  readonly offers: readonly Offer[];
  /** Programmes without an offer, with every reason. */
  readonly without: readonly { readonly programme: string; readonly reasons: readonly [NoOffer, ...NoOffer[]] }[];
};

/**
 * Proposes the best lawful offers for what a borrower can pay.
 *
 * Of each programme the plan with the fewest payments that can be afforded; of those the cheapest. Pure: same facts,
 * policy and law give the same offers, in whatever order the accounts come. No offer exceeds a cap.
 */
export function proposeOffers(facts: PlanFacts, policy: OfferPolicy, law: ArrangementLaw): Proposal {
  const sorted = { ...facts, accounts: [...facts.accounts].sort((left, right) => left.accountId - right.accountId) };
  const offers: Offer[] = [];
  const without: Proposal["without"][number][] = [];
  for (const programme of policy.programmes) {
    const found = offerOf(programme, sorted, policy, law);
    if (found.kind === "offer") offers.push(found.offer);
    else without.push({ programme: programme.id, reasons: found.reasons });
  }
  const cheapest = offers
    .map((offer, index) => ({ offer, index }))
    .sort((left, right) => order(left.offer, right.offer) || left.index - right.index)
    .map(({ offer }) => offer);
  return { offers: cheapest.slice(0, policy.mostOffers), without };
}

type Found =
  | { readonly kind: "offer"; readonly offer: Offer }
  | { readonly kind: "none"; readonly reasons: readonly [NoOffer, ...NoOffer[]] };

function offerOf(programme: Programme, facts: PlanFacts, policy: OfferPolicy, law: ArrangementLaw): Found {
  const eligible = eligibleFor(programme, facts, policy);
  if (eligible.kind === "closed") return { kind: "none", reasons: eligible.reasons };
  const { accounts } = eligible;
  const limit = longestByLaw(accounts, law);
  const most = limit === undefined ? programme.months.most : Math.min(programme.months.most, limit.months);
  if (limit !== undefined && most < programme.months.least) {
    return none({ because: "longer-than-law", rule: limit.rule, months: limit.months });
  }
  const canPay = (count: number) => (count === 1 ? facts.canPay.once : facts.canPay.monthly);
  const least = accounts.reduce((sum, { owed }) => sum + leftOf(owed, programme), 0n);
  let largest = 0n;
  for (let count = programme.months.least; count <= most; count += 1) {
    // Some payment is at least the average, so most counts need no schedule to be ruled out.
    if (least > canPay(count) * BigInt(count) && count < most) continue;
    const parts = accounts.map((account) => accountOffer(account, programme, policy.currency, facts.asOf, count));
    const lines = togetherOf(parts);
    largest = lines.reduce((top, { due }) => (due > top ? due : top), 0n);
    if (largest > canPay(count)) continue;
    if (lines.some(({ due, no }) => no < count && due > 0n && due < programme.leastInstalment)) {
      return none({ because: "instalment-too-small", least: programme.leastInstalment });
    }
    return lawfulOffer(programme, accounts, parts, lines, facts, policy);
  }
  return none({ because: "too-dear", longest: largest, canPay: canPay(most) });
}

function leftOf(owed: ComponentAmounts, { waives, floorBps }: Programme): bigint {
  return total(owed) - total(waivedOf(owed, waives, floorBps));
}

function lawfulOffer(
  programme: Programme,
  accounts: readonly AccountFacts[],
  parts: readonly AccountOffer[],
  lines: readonly OfferLine[],
  facts: PlanFacts,
  policy: OfferPolicy,
): Found {
  const overCap = accounts.flatMap((account, index) => capExceeded(account, parts[index] as AccountOffer, facts.asOf));
  if (overCap[0] !== undefined) return none(overCap[0]);
  const cost = costOf(parts, lines, facts.asOf);
  const approval = whoMustApprove({ owed: cost.owed, waived: cost.waived, months: lines.length }, policy.authority);
  if (approval.kind === "nobody") return none({ because: "nobody-may-approve" });
  const included = new Set(accounts.map(({ accountId }) => accountId));
  const offer: Offer = {
    programme: programme.id,
    name: programme.name,
    kind: kindOf(programme),
    accounts: parts,
    leavesOut: facts.accounts.map(({ accountId }) => accountId).filter((id) => !included.has(id)),
    lines,
    startsOn: facts.asOf,
    validUntil: addDays(facts.asOf, programme.validDays),
    cost,
    creditEvent: creditEventOf(programme, accounts),
    onBreak: { collection: "resumes", waiver: programme.onBreak, rules: policy.breach },
    approval,
  };
  return { kind: "offer", offer };
}

function accountOffer(
  account: AccountFacts,
  programme: Programme,
  currency: Currency,
  asOf: Day,
  count: number,
): AccountOffer {
  const { accountId, owed } = account;
  const waived = waivedOf(owed, programme.waives, programme.floorBps);
  const principal = owed.principal - waived.principal;
  const charges = total(owed) - total(waived) - principal;
  const lines = scheduleOf(
    { principal: money(principal, currency), charges: money(charges, currency) },
    {
      startsOn: asOf,
      firstDueOn: firstDueOf(programme, asOf),
      count,
      yearlyRate: { numerator: BigInt(programme.yearlyRateBps), denominator: 10_000n },
      shape: programme.shape,
    },
  );
  return { accountId, owed, waived, lines };
}

function firstDueOf({ firstDue }: Programme, asOf: Day): Day {
  return "months" in firstDue ? addMonths(asOf, firstDue.months) : addDays(asOf, firstDue.days);
}

/** Payments over all accounts: they share their due days. */
function togetherOf(parts: readonly AccountOffer[]): readonly OfferLine[] {
  return (parts[0]?.lines ?? []).map(({ no, dueOn }, index) => ({
    no,
    dueOn,
    due: parts.reduce((sum, { lines }) => sum + (lines[index]?.due ?? 0n), 0n),
  }));
}

function costOf(parts: readonly AccountOffer[], lines: readonly OfferLine[], asOf: Day): OfferCost {
  const owed = parts.reduce((sum, part) => sum + total(part.owed), 0n);
  const waived = parts.reduce((sum, part) => sum + total(part.waived), 0n);
  const paid = lines.reduce((sum, { due }) => sum + due, 0n);
  return {
    owed,
    waived,
    total: paid,
    interest: paid - (owed - waived),
    largest: lines.reduce((top, { due }) => (due > top ? due : top), 0n),
    rate: yearlyRate([{ on: asOf, minor: waived - owed }, ...flowsOf(lines)]),
  };
}

/** The first cap that the plan of an account, or the whole loan with it, is above. Rates compound: the stricter reading. */
function capExceeded(account: AccountFacts, part: AccountOffer, asOf: Day): readonly NoOffer[] {
  const taken = total(part.owed) - total(part.waived);
  const ways = [[{ on: asOf, minor: -taken }, ...flowsOf(part.lines)]];
  if (account.history !== undefined) ways.push([...account.history, ...flowsOf(part.lines)]);
  return ways.flatMap((flows): readonly NoOffer[] => {
    const found = yearlyRate(flows);
    if (found.kind === "none") return [];
    return (account.caps ?? [])
      .filter(({ yearly }) => isAbove(found.yearly, yearly))
      .map(({ rule }) => ({ because: "over-cap", rule, yearlyBps: basisPointsOf(found.yearly) }));
  });
}

function flowsOf(lines: readonly { readonly dueOn: Day; readonly due: bigint }[]) {
  return lines.map(({ dueOn, due }) => ({ on: dueOn, minor: due }));
}

function kindOf({ waives, firstDue }: Programme): Offer["kind"] {
  if (waives.principal > 0) return "settlement";
  return "months" in firstDue && firstDue.months > 1 ? "deferral" : "plan";
}

/** The event under which the credit book tells what the arrangement does to the record. */
function creditEventOf(programme: Programme, accounts: readonly AccountFacts[]): CreditEvent {
  const kind = kindOf(programme);
  if (kind !== "plan") return kind;
  const isCardPlan = programme.eligibility.beyondAbility && accounts.some(({ product }) => product === "credit-card");
  return isCardPlan ? "personal-instalment" : "negotiated";
}

function order(left: Offer, right: Offer): number {
  if (left.cost.total !== right.cost.total) return left.cost.total < right.cost.total ? -1 : 1;
  return endOf(left) - endOf(right);
}

function endOf(offer: Offer): number {
  return offer.lines.at(-1)?.dueOn ?? offer.startsOn;
}

function none(reason: NoOffer): Found {
  return { kind: "none", reasons: [reason] };
}
