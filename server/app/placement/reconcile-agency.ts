import { DAY_MS } from "@fairdue/core/calendar/zone.ts";
import type { Agency } from "@fairdue/core/placement/agency.ts";
import { type Reconciled, reconcileCalls } from "@fairdue/core/placement/reconcile.ts";
import type { Pool } from "pg";
import type { DialledRow } from "../../intake/dialler-records.ts";
import { agencyContacts } from "../../store/placements.ts";
import type { Vault } from "../../store/vault.ts";
import { pointHash } from "../seal-person.ts";

/**
 * Holds a dialler's records against the permits the agency was handed from a day before the first call to the end of the last:
 * the span for which the records speak.
 */
export async function reconcileAgency(
  { pool, vault }: { readonly pool: Pool; readonly vault: Vault },
  agency: Agency,
  rows: readonly DialledRow[],
): Promise<Reconciled> {
  const [first] = rows;
  if (first === undefined) return { matched: 0, findings: [], unrecorded: [] };
  const span = rows.reduce(
    ({ from, until }, { startedAt }) => ({ from: Math.min(from, startedAt), until: Math.max(until, startedAt) }),
    { from: first.startedAt, until: first.startedAt },
  );
  const contacts = await agencyContacts(pool, agency.id, { from: span.from - DAY_MS, until: span.until + 1 });
  const permits = contacts.map(({ contactId, from, expiresAt, addressHash }) => ({
    contactId,
    from,
    expiresAt,
    numberHash: addressHash ?? "",
  }));
  const calls = rows.map(({ number, ...call }) => ({
    ...call,
    numberHash: pointHash(vault, { kind: "phone", value: number }),
  }));
  return reconcileCalls(permits, calls);
}
