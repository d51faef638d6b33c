import { bucketOfId } from "@fairdue/core/bucket.ts";
import { addDays } from "@fairdue/core/calendar/day.ts";
import { type Instant, localTimeAt } from "@fairdue/core/calendar/zone.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../store/catalogue.ts";
import { loadCases } from "../store/load-cases.ts";
import { commandCase } from "./command-case.ts";

/** Days that outreach waits for announced money. */
const PENDING_DAYS = 5;

/**
 * Pauses outreach to the payer of money that is announced and not yet booked: queued contacts stop in the same commit.
 * The pause ends by itself. Announced again, or while such a pause is on, nothing changes.
 */
export async function pauseForPayment(
  house: { readonly pool: Pool; readonly catalogue: Catalogue },
  announced: { readonly caseId: number; readonly reference: string },
  now: Instant,
): Promise<void> {
  const { caseId, reference } = announced;
  const [loaded] = await loadCases(house.pool, bucketOfId(caseId), [caseId]);
  if (loaded === undefined) return;
  const citation = `announced: ${reference}`;
  if (loaded.state.holds.some((hold) => hold.citation === citation)) return;
  const startsOn = localTimeAt(loaded.state.zone, now).day;
  const endsOn = addDays(startsOn, PENDING_DAYS);
  await commandCase(house, caseId, now, (id) => ({
    kind: "place-hold",
    hold: { id, kind: "payment-pending", source: "system", startsOn, endsOn, citation },
  }));
}
