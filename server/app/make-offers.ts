import { bucketOfId } from "@fairdue/core/bucket.ts";
import type { OfferRecord, PlanTerms } from "@fairdue/core/case/arrangement.ts";
import { decide } from "@fairdue/core/case/decide.ts";
import type { CaseState } from "@fairdue/core/case/state.ts";
import { total } from "@fairdue/core/ledger/balances.ts";
import type { Offer } from "@fairdue/core/plan/offer.ts";
import type { OfferPolicy } from "@fairdue/core/plan/offer-policy.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../store/catalogue.ts";
import { IdSource } from "../store/ids.ts";
import { lockCases } from "../store/load-cases.ts";
import { transact } from "../store/transact.ts";
import { appendEvents } from "./append-events.ts";
import { LenderPaths } from "./lender-paths.ts";
import { type OfferRequest, type ProposedOffers, proposeForLoaded } from "./propose-offers.ts";

export type MadeOffers =
  | (Extract<ProposedOffers, { readonly kind: "proposed" }> & {
      /** Numbers of the offers on the record, in their order. */
      readonly offerIds: readonly number[];
    })
  | Extract<ProposedOffers, { readonly kind: "refused" }>;

/**
 * Works out what the lender offers today and puts it on the record of the case: from then on the lender is bound by each
 * offer until the end of its last day. No offer, nothing written.
 */
export async function makeOffers(
  house: { readonly pool: Pool; readonly catalogue: Catalogue },
  caseId: number,
  request: OfferRequest,
): Promise<MadeOffers> {
  const bucket = bucketOfId(caseId);
  return transact(house.pool, async (tx): Promise<MadeOffers> => {
    const [loaded] = await lockCases(tx, bucket, [caseId]);
    if (loaded === undefined) return { kind: "refused", because: "no-such-case" };
    const proposed = await proposeForLoaded(tx, loaded, house.catalogue, request);
    if (proposed.kind === "refused") return proposed;
    const ids = new IdSource();
    await ids.reserve(tx, proposed.proposal.offers.length);
    const offers = proposed.proposal.offers.map((offer) =>
      offerRecord(offer, request.policy, ids.take(bucket), loaded.state),
    );
    const { ladder } = new LenderPaths(house.catalogue).of(loaded);
    const outcome = decide(loaded.state, { kind: "make-offers", offers }, { now: request.now, ladder });
    if (outcome.kind === "accepted") await appendEvents(tx, [{ loaded, events: outcome.events, at: request.now }]);
    return { ...proposed, offerIds: offers.map(({ offerId }) => offerId) };
  });
}

function offerRecord(offer: Offer, policy: OfferPolicy, offerId: number, state: CaseState): OfferRecord {
  return {
    offerId,
    validUntil: offer.validUntil,
    terms: termsOf(offer, policy, state),
    approval: offer.approval,
    roles: policy.authority.map(({ role }) => role),
  };
}

function termsOf(offer: Offer, policy: OfferPolicy, state: CaseState): PlanTerms {
  const { programme, accounts, lines, onBreak } = offer;
  const sum = (index: number, of: "principal" | "interest" | "charges") =>
    Number(accounts.reduce((all, account) => all + (account.lines[index]?.[of] ?? 0n), 0n));
  const { toleranceMinor, ...rules } = onBreak.rules;
  return {
    policy: `${policy.id}@${policy.version}`,
    programme,
    accounts: accounts.map(({ accountId, owed, waived }) => ({
      accountId,
      waived: Number(total(waived)),
      spared: beyondOwed(state, accountId, total(owed)),
    })),
    lines: lines.map(({ dueOn }, index) => ({
      dueOn,
      principal: sum(index, "principal"),
      interest: sum(index, "interest"),
      charges: sum(index, "charges"),
    })),
    rules: { ...rules, toleranceMinor: Number(toleranceMinor) },
    onBreak: onBreak.waiver,
  };
}

/** What is open on the ledger beyond what is owed today: interest of instalments to come, and what a cap takes off. */
function beyondOwed({ accounts }: CaseState, accountId: number, owed: bigint): number {
  const open = accounts.find((account) => account.accountId === accountId)?.open ?? [];
  return open.reduce((sum, { principal, interest, fee }) => sum + principal + interest + fee, 0) - Number(owed);
}
