import { formatDay } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import { decide } from "@fairdue/core/case/decide.ts";
import type { ResultCode } from "@fairdue/core/case/events.ts";
import type { Outcome } from "@fairdue/core/contact/facts.ts";
import { compareCalls } from "@fairdue/core/desk/rank.ts";
import type { Pool } from "pg";
import {
  type ClaimRow,
  claimCase,
  claimOf,
  countCalls,
  nextCallFrom,
  noteRightPerson,
  openCall,
  releaseCase,
  waitingCalls,
} from "../../store/desk.ts";
import { lockCases } from "../../store/load-cases.ts";
import { loadParties } from "../../store/outbox.ts";
import { personById } from "../../store/portal-access.ts";
import { lockStaff } from "../../store/staff.ts";
import { transact } from "../../store/transact.ts";
import { appendEvents } from "../append-events.ts";
import { LenderPaths } from "../lender-paths.ts";
import type { Reading } from "../show-cases.ts";
import type { Staff } from "../staff/staff.ts";

/** What the desk stands on; `now` is the house's moment. */
export type DeskHouse = Reading & { readonly now: number };

/** How long a case lies on a desk before another may take it. */
const CLAIM_MS = 30 * 60_000;
/** Calls looked at to find the best one; those whose window closes first. */
const LOOKED_AT = 25;

/**
 * Puts the next best call on somebody's desk, and says which; what lies there already stays. No two people ever have one
 * case. Undefined when no call waits.
 */
export async function takeNextCall(desk: DeskHouse, staff: Staff): Promise<ClaimRow | undefined> {
  const { pool, now, gate } = desk;
  return transact(pool, async (tx) => {
    // One person in two windows takes one call.
    await lockStaff(tx, staff.login);
    const lying = await claimOf(tx, staff.staffId, now);
    if (lying !== undefined && (await openCall(tx, lying.bucket, lying.contactId)) !== undefined) return lying;
    const today = formatDay(localDayAt(gate.fallbackZone, now));
    for (const others of ["passed-over", "seen"] as const) {
      const asked = { now, today, lenders: staff.lenders, most: LOOKED_AT, others };
      for (const { bucket, caseId, contactId, expiresAt } of (await waitingCalls(tx, asked)).toSorted((a, b) =>
        compareCalls(a, b, now),
      )) {
        const until = Math.min(now + CLAIM_MS, expiresAt);
        const claim = { bucket, caseId, contactId, staffId: staff.staffId, until };
        if (await claimCase(tx, claim, now)) return { ...claim, rightPerson: false };
      }
    }
    return undefined;
  });
}

/** Takes the case off the desk unsettled; its call waits again. */
export async function putBack({ pool }: Pick<DeskHouse, "pool">, staff: Staff): Promise<void> {
  await releaseCase(pool, staff.staffId);
}

/**
 * How many calls wait for somebody like them (up to a thousand), how many lie on desks, and, when none waits, from when one
 * may be made.
 */
export async function callsWaiting(pool: Pool, staff: Staff, now: number) {
  const asked = { now, lenders: staff.lenders };
  const counts = await countCalls(pool, asked);
  const next = counts.waiting > 0 ? undefined : await nextCallFrom(pool, asked);
  return { ...counts, ...(next !== undefined && { next }) };
}

/**
 * Whether who answered is the person: the last four characters of the customer or identity number as the lender has it.
 * Until then nothing about a debt is shown.
 */
export async function checkWhoAnswered(
  { pool, vault, now }: DeskHouse,
  staff: Staff,
  lastFour: string,
): Promise<"right" | "wrong" | "nothing-on-desk"> {
  const claim = await claimOf(pool, staff.staffId, now);
  if (claim === undefined) return "nothing-on-desk";
  const [loaded] = await transact(pool, (tx) => lockCases(tx, claim.bucket, [claim.caseId]));
  const person = loaded && (await personById(pool, claim.bucket, loaded.state.borrowerId));
  if (person === undefined || person.wrappedKey === null) return "wrong";
  const reference = vault.unseal(vault.openKey(person.wrappedKey), person.reference);
  if (plain(reference).slice(-4) !== plain(lastFour)) return "wrong";
  await noteRightPerson(pool, staff.staffId);
  return "right";
}

/** How a call went, in closed words; `words` are the agent's own and go on the record sealed. */
export type CallResult = { readonly outcome: Outcome; readonly result?: ResultCode; readonly words?: string };

/** Outcomes a person can report of a call they made. */
export const CALL_OUTCOMES = [
  "conversation",
  "no-answer",
  "busy",
  "not-in-service",
  "voicemail",
  "dropped",
  "wrong-party",
  "refused",
] as const satisfies readonly Outcome[];

/**
 * Records how the call on somebody's desk went, and clears the desk.
 *
 * Refusals: nothing lies on it; the call was stopped meanwhile (a stop, a dispute, a payment), so it was not to be made;
 * a conversation about results that need the person, without the check that it was the person.
 */
export async function settleCall(
  desk: DeskHouse,
  staff: Staff,
  { outcome, result, words }: CallResult,
): Promise<
  | { readonly kind: "settled"; readonly caseId: number }
  | { readonly kind: "refused"; readonly because: "nothing-on-desk" | "stopped-meanwhile" | "person-not-checked" }
> {
  const { pool, now, vault, catalogue } = desk;
  return transact(pool, async (tx) => {
    const claim = await claimOf(tx, staff.staffId, now);
    if (claim === undefined) return { kind: "refused", because: "nothing-on-desk" };
    if (outcome === "conversation" && !claim.rightPerson) return { kind: "refused", because: "person-not-checked" };
    const { bucket, caseId, contactId } = claim;
    const [loaded] = await lockCases(tx, bucket, [caseId]);
    if (loaded === undefined) throw new Error(`case ${caseId} lies on a desk and is not there`);
    const wrapped = (await loadParties(tx, bucket, [caseId])).get(caseId)?.wrappedKey ?? null;
    const note = words === undefined || wrapped === null ? undefined : vault.seal(vault.openKey(wrapped), words);
    const command = {
      kind: "record-outcome",
      contactId,
      outcome,
      ...(result !== undefined && { result }),
      ...(note !== undefined && { note }),
    } as const;
    const { ladder } = new LenderPaths(catalogue).of(loaded);
    const decided = decide(loaded.state, command, { now, ladder });
    if (decided.kind === "refused") return { kind: "refused", because: "stopped-meanwhile" };
    await appendEvents(tx, [{ loaded, events: decided.events, at: now }]);
    await releaseCase(tx, staff.staffId);
    return { kind: "settled", caseId };
  });
}

/** What lies on somebody's desk now. */
export function onDesk({ pool, now }: DeskHouse, staff: Staff): Promise<ClaimRow | undefined> {
  return claimOf(pool, staff.staffId, now);
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
