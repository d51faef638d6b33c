import { bucketOfId } from "@fairdue/core/bucket.ts";
import type { Pool } from "pg";
import type { Bundle } from "../record/bundle.ts";
import { inclusionPath } from "../record/merkle.ts";
import { headsOfSeal, loadEvents, loadSeals, sealedHeadsOfCase } from "../store/record.ts";

/** The proof of one case, for `fairdue verify FILE`; undefined when there is no such case. */
export async function makeBundle(pool: Pool, caseId: number, publicKey: string): Promise<Bundle | undefined> {
  const bucket = bucketOfId(caseId);
  const events = await loadEvents(pool, bucket, caseId);
  if (events.length === 0) return undefined;
  const mine = await sealedHeadsOfCase(pool, bucket, caseId);
  const first = mine[0]?.seal_no;
  const seals = first === undefined ? [] : (await loadSeals(pool)).filter((seal) => seal.seal_no >= first);
  const inclusions: Bundle["inclusions"] = [];
  for (const { seal_no: sealNo, seq } of mine) {
    const heads = (await headsOfSeal(pool, sealNo)).map((head) => ({
      caseId: head.case_id,
      seq: head.seq,
      hash: head.hash,
    }));
    inclusions.push({ sealNo, seq, path: [...(inclusionPath(heads, caseId) ?? [])] });
  }
  return {
    format: "fairdue-bundle/1",
    caseId,
    events: events.map(({ seq, at, body, hash }) => ({ seq, at, body, hash: hash.toString("hex") })),
    seals: seals.map((seal) => ({
      no: seal.seal_no,
      body: seal.body,
      signature: seal.signature.toString("hex"),
      keyId: seal.key_id,
    })),
    inclusions,
    publicKey,
  };
}
