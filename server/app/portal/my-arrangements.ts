import { bucketOfId } from "@fairdue/core/bucket.ts";
import { addDays, type Day, formatDay } from "@fairdue/core/calendar/day.ts";
import { localDayAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import type { OfferPolicy } from "@fairdue/core/plan/offer-policy.ts";
import { loadCases } from "../../store/load-cases.ts";
import { loadEvents } from "../../store/record.ts";
import { type Arranged, arrangeOffer } from "../arrange-offer.ts";
import { commandCase } from "../command-case.ts";
import { makeOffers } from "../make-offers.ts";
import type { Means } from "../propose-offers.ts";
import { receiveRequest } from "../receive-request.ts";
import type { PortalHouse } from "./portal-house.ts";

/** What runs or waits of what a person and a lender agreed; amounts in minor units. */
export type MyArrangement = {
  readonly promise?: { readonly amountMinor: number; readonly dueOn: string };
  readonly plan?: {
    readonly programme: string;
    readonly payments: readonly { readonly dueOn: string; readonly dueMinor: number }[];
  };
  /** Offers chosen that somebody has to approve, and that still stand. */
  readonly waiting: readonly { readonly offer: number; readonly programme: string; readonly validUntil: string }[];
};

/** The running promise and plan of a case and what waits; undefined when there is no such case. */
export async function showMyArrangement(house: PortalHouse, caseId: number): Promise<MyArrangement | undefined> {
  const bucket = bucketOfId(caseId);
  const [loaded] = await loadCases(house.pool, bucket, [caseId]);
  if (loaded === undefined) return undefined;
  const running = new Set(loaded.state.holds.map(({ id }) => id));
  const today = localDayAt(loaded.state.zone, house.now);
  const programmes = new Map<number, string>();
  const waiting = new Map<number, MyArrangement["waiting"][number]>();
  let promise: MyArrangement["promise"];
  let plan: MyArrangement["plan"];
  for (const { body } of await loadEvents(house.pool, bucket, caseId)) {
    const event = JSON.parse(body) as CaseEvent;
    if (event.kind === "offer-made") programmes.set(event.offer.offerId, event.offer.terms.programme);
    if (event.kind === "offer-chosen" && event.validUntil >= today) {
      const { offerId: offer, validUntil } = event;
      waiting.set(offer, { offer, programme: programmes.get(offer) ?? "", validUntil: formatDay(validUntil) });
    }
    if (event.kind === "promise-made" && running.has(event.promise.promiseId))
      promise = { amountMinor: event.promise.amount, dueOn: formatDay(event.promise.dueOn) };
    if (event.kind !== "plan-accepted") continue;
    waiting.clear();
    if (!running.has(event.plan.planId)) continue;
    const { programme, lines } = event.plan;
    const payments = lines.map(({ dueOn, principal, interest, charges }) => ({
      dueOn: formatDay(dueOn),
      dueMinor: principal + interest + charges,
    }));
    plan = { programme, payments };
  }
  return {
    ...(promise !== undefined && { promise }),
    ...(plan !== undefined && { plan }),
    waiting: [...waiting.values()],
  };
}

/** A programme chosen for what one can pay; `hardship` is why one cannot pay, in one's own words. */
export type ChosenPlan = { readonly programme: string; readonly means: Means; readonly hardship?: string };

/**
 * Has the lender make its offers and takes the one of a programme. Hardship told is a request by right, on the record
 * before the offer: what it stops has stopped.
 */
export async function choosePlan(
  house: PortalHouse,
  caseId: number,
  policy: OfferPolicy,
  { programme, means, hardship }: ChosenPlan,
): Promise<Arranged> {
  const { now } = house;
  if (hardship !== undefined)
    await receiveRequest(
      house,
      { caseId, law: "cn", about: "hardship", by: "borrower", way: "portal", at: now, words: hardship },
      now,
    );
  const made = await makeOffers(house, caseId, { now, policy, means });
  if (made.kind === "refused") return { kind: "refused", because: "no-such-offer" };
  const place = made.proposal.offers.findIndex((offer) => offer.programme === programme);
  const offerId = made.offerIds[place];
  if (offerId === undefined) return { kind: "refused", because: "no-such-offer" };
  return arrangeOffer(house, caseId, { offerId, now, chosen: true });
}

const SHANGHAI = "Asia/Shanghai" as Zone;

/** Last day that may be promised today; undefined when the policy takes no promises. */
export function lastPromiseDay({ promises }: OfferPolicy, now: number): Day | undefined {
  return promises === undefined ? undefined : addDays(localDayAt(SHANGHAI, now), promises.withinDays);
}

/** Puts a promise to pay on the record: outreach waits until its day has passed. */
export async function promiseToPay(
  house: PortalHouse,
  caseId: number,
  { promises }: OfferPolicy,
  told: { readonly amountMinor: number; readonly dueOn: Day },
): ReturnType<typeof commandCase> {
  return commandCase(house, caseId, house.now, (promiseId) => ({
    kind: "make-promise",
    promise: {
      promiseId,
      amount: told.amountMinor,
      dueOn: told.dueOn,
      tolerance: { minor: 0, days: promises?.graceDays ?? 0 },
    },
  }));
}
