import { bucketOfId } from "@fairdue/core/bucket.ts";
import type { RevealReason } from "@fairdue/core/case/events.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../store/catalogue.ts";
import { loadCases } from "../store/load-cases.ts";
import { loadParties } from "../store/outbox.ts";
import type { Vault } from "../store/vault.ts";
import { commandCase } from "./command-case.ts";

/** A person's name and addresses in full. */
export type Revealed = {
  readonly name: string;
  readonly points: readonly { readonly id: number; readonly kind: string; readonly value: string }[];
};

/**
 * Opens what pages show masked. That somebody looked, and why, is on the record of the case before anything is shown.
 *
 * @returns undefined when there is no such case, or the person was erased
 */
export async function revealPerson(
  house: { readonly pool: Pool; readonly vault: Vault; readonly catalogue: Catalogue; readonly now: number },
  caseId: number,
  by: { readonly person: string; readonly because: RevealReason },
): Promise<Revealed | undefined> {
  const { pool, vault, now } = house;
  const bucket = bucketOfId(caseId);
  const [loaded] = await loadCases(pool, bucket, [caseId]);
  const party = (await loadParties(pool, bucket, [caseId])).get(caseId);
  if (loaded === undefined || party === undefined || party.wrappedKey === null) return undefined;
  const noted = { kind: "person-revealed", ...by } as const;
  const outcome = await commandCase(house, caseId, now, () => ({ kind: "note", noted }));
  if (outcome.kind === "refused") return undefined;
  const key = vault.openKey(party.wrappedKey);
  return {
    name: vault.unseal(key, party.name),
    points: loaded.state.points.map(({ id, kind, value }) => ({ id, kind, value: vault.unseal(key, value) })),
  };
}
