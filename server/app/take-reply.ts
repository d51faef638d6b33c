import { localTimeAt } from "@fairdue/core/calendar/zone.ts";
import { holdIsOn } from "@fairdue/core/case/state.ts";
import { asksToStop } from "@fairdue/core/rights/stop-words.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../store/catalogue.ts";
import { loadCases } from "../store/load-cases.ts";
import { casesOfPoint } from "../store/people.ts";
import type { Vault } from "../store/vault.ts";
import { commandCase } from "./command-case.ts";
import { pointHash } from "./seal-person.ts";

/** A text message somebody sent to our number. */
export type Reply = { readonly from: string; readonly text: string };

const CITATION = "reply by SMS";

/**
 * Does what a reply asks. One that asks to stop places a stop request on every case that has the number, before it is
 * acknowledged: whoever shares a number is rather left alone once too often.
 *
 * @returns "taken" once it is on the record; "not-ours" for words that are left to a person, or a number nobody here has
 */
export async function takeReply(
  house: { readonly pool: Pool; readonly catalogue: Catalogue; readonly vault: Vault },
  { from, text }: Reply,
  now: number,
): Promise<"taken" | "not-ours"> {
  if (!asksToStop(text)) return "not-ours";
  const hashes = waysToWrite(from).map((value) => pointHash(house.vault, { kind: "phone", value }));
  const places = await casesOfPoint(house.pool, hashes);
  for (const { bucket, caseId } of places) {
    const [loaded] = await loadCases(house.pool, bucket, [caseId]);
    if (loaded === undefined) continue;
    const startsOn = localTimeAt(loaded.state.zone, now).day;
    const stopped = loaded.state.holds.some((hold) => hold.kind === "stop-request" && holdIsOn(hold, startsOn));
    if (stopped) continue;
    await commandCase(house, caseId, now, (id) => ({
      kind: "place-hold",
      hold: { id, kind: "stop-request", source: "borrower", startsOn, citation: CITATION },
    }));
  }
  return places.length === 0 ? "not-ours" : "taken";
}

/** A network writes a number with its country and no plus; a portfolio may hold it with a plus, or as dialled at home. */
function waysToWrite(from: string): readonly string[] {
  const digits = from.replace(/\D/g, "");
  const home = /^1\d{10}$/.test(digits) ? [digits.slice(1)] : [];
  return [digits, `+${digits}`, ...home];
}
