import type { Tx } from "./rows.ts";

/** An offer that a borrower chose and nobody has settled yet; days are YYYY-MM-DD. */
export type ChosenOffer = {
  readonly offerId: number;
  readonly caseId: number;
  readonly lender: string;
  readonly chosenAt: number;
  readonly validUntil: string;
};

/** Chosen offers that still stand on a day, the one that lapses first at the head. */
export async function loadChosenOffers(tx: Tx, today: string): Promise<readonly ChosenOffer[]> {
  const { rows } = await tx.query({
    name: "load chosen offers",
    text: `select o.offer_id as "offerId", o.case_id as "caseId", c.lender_id as lender, o.chosen_at as "chosenAt",
        o.valid_until::text as "validUntil"
      from chosen_offer o join collection_case c on c.bucket = o.bucket and c.case_id = o.case_id
      where o.valid_until >= $1::date order by o.valid_until, o.chosen_at, o.offer_id`,
    values: [today],
  });
  return rows as ChosenOffer[];
}
