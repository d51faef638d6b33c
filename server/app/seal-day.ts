import type { Pool } from "pg";
import { makeSeal, type SealKey } from "../record/seal.ts";
import { lastSeal, lockSeals, saveSeal, unsealedHeads } from "../store/record.ts";
import { transact } from "../store/transact.ts";

/** How far back before the last seal events are looked for again: a transaction may commit after a seal it began before. */
const OVERLAP_MS = 2 * 86_400_000;

/**
 * Signs the heads of all cases that changed since the last seal.
 *
 * @returns the number of the seal and of the cases under it; undefined when nothing has changed
 */
export async function sealDay(
  pool: Pool,
  key: SealKey,
  moment: { readonly at: number; readonly day: string },
): Promise<{ readonly no: number; readonly cases: number } | undefined> {
  return transact(pool, async (tx) => {
    await lockSeals(tx);
    const previous = await lastSeal(tx);
    const heads = await unsealedHeads(tx, previous === undefined ? 0 : previous.at - OVERLAP_MS);
    if (heads.length === 0) return undefined;
    const sealed = heads.map(({ case_id: caseId, seq, hash }) => ({ caseId, seq, hash }));
    const before = previous === undefined ? undefined : { no: previous.seal_no, hash: previous.hash };
    const seal = makeSeal(key, before, moment, sealed);
    await saveSeal(tx, { ...seal, ...moment }, heads);
    return { no: seal.no, cases: heads.length };
  });
}
