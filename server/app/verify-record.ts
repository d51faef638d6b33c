import { BUCKETS } from "@fairdue/core/bucket.ts";
import type { Pool } from "pg";
import { ChainCheck, type RecordFault, readBody } from "../record/check-chain.ts";
import { merkleRoot } from "../record/merkle.ts";
import { keyIdOf, type SealBody, sealHash, signatureHolds } from "../record/seal.ts";
import { caseHeads, headsOfSeal, loadEventsAfter, loadSeals, type SealRow } from "../store/record.ts";

export type RecordReport = {
  readonly cases: number;
  readonly events: number;
  readonly seals: number;
  readonly faults: readonly RecordFault[];
};

const PAGE = 5_000;

/**
 * Checks the whole record of a database: every chain, every case row against its chain, every seal against the heads
 * under it. Each fault names the case and event; the check goes on after one.
 */
export async function verifyRecord(
  pool: Pool,
  publicPem: string,
  onProgress?: (bucket: number) => void,
): Promise<RecordReport> {
  const faults: RecordFault[] = [];
  let cases = 0;
  let events = 0;
  const seals = await loadSeals(pool);
  const sealedHashes = new Map<string, number>();
  faults.push(...(await checkSealRows(pool, seals, publicPem, sealedHashes)));
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const found = await checkBucket(pool, bucket, sealedHashes);
    cases += found.cases;
    events += found.events;
    faults.push(...found.faults);
    onProgress?.(bucket + 1);
  }
  for (const key of sealedHashes.keys()) {
    const [caseId, seq] = key.split(" ").map(Number) as [number, number];
    faults.push({
      what: "seal-differs",
      caseId,
      seq,
      detail: `event ${seq} under a seal is missing or another one now`,
    });
  }
  return { cases, events, seals: seals.length, faults };
}

async function checkBucket(
  pool: Pool,
  bucket: number,
  sealed: Map<string, number>,
): Promise<{ cases: number; events: number; faults: RecordFault[] }> {
  const rows = new Map((await caseHeads(pool, bucket)).map((row) => [row.case_id, row]));
  const faults: RecordFault[] = [];
  let check: ChainCheck | undefined;
  let events = 0;
  const close = (done: ChainCheck): void => {
    const row = rows.get(done.caseId);
    rows.delete(done.caseId);
    faults.push(...done.faults);
    if (row === undefined || row.version !== done.seq || !row.head.equals(done.head)) {
      faults.push({
        what: "head-differs",
        caseId: done.caseId,
        seq: done.seq,
        detail: "the case's row and its chain end differently",
      });
    }
  };
  for (;;) {
    const page = await loadEventsAfter(pool, bucket, { caseId: check?.caseId ?? 0, seq: check?.seq ?? 0 }, PAGE);
    for (const { case_id: caseId, seq, at, body, hash } of page) {
      if (check?.caseId !== caseId) {
        if (check !== undefined) close(check);
        check = new ChainCheck(caseId);
      }
      check.next({ caseId, seq, at, body, hash });
      sealed.delete(`${caseId} ${seq} ${hash.toString("hex")}`);
      events += 1;
    }
    if (page.length < PAGE) break;
  }
  if (check !== undefined) close(check);
  for (const row of rows.values()) {
    faults.push({ what: "missing", caseId: row.case_id, seq: 1, detail: "the case has no event" });
  }
  return { cases: (await caseHeads(pool, bucket)).length, events, faults };
}

async function checkSealRows(
  pool: Pool,
  seals: readonly SealRow[],
  publicPem: string,
  sealed: Map<string, number>,
): Promise<readonly RecordFault[]> {
  const faults: RecordFault[] = [];
  let previous: { readonly no: number; readonly hash: Buffer } = { no: 0, hash: Buffer.alloc(32) };
  for (const seal of seals) {
    const heads = await headsOfSeal(pool, seal.seal_no);
    for (const head of heads) sealed.set(`${head.case_id} ${head.seq} ${head.hash.toString("hex")}`, seal.seal_no);
    const root = merkleRoot(heads.map(({ case_id: caseId, seq, hash }) => ({ caseId, seq, hash }))).toString("hex");
    if (seal.seal_no !== previous.no + 1 || !agrees(seal, previous.hash, root)) {
      faults.push({
        what: "seal-broken",
        sealNo: seal.seal_no,
        detail: `seal ${seal.seal_no} does not match what it covers`,
      });
    }
    if (!signatureHolds(publicPem, seal.body, seal.signature) || seal.key_id !== keyIdOf(publicPem)) {
      faults.push({
        what: "signature",
        sealNo: seal.seal_no,
        detail: `seal ${seal.seal_no} is not signed by this key`,
      });
    }
    previous = { no: seal.seal_no, hash: sealHash(seal.body) };
  }
  return faults;
}

/** Whether a seal's row, its signed body and what it covers say the same. */
function agrees(seal: SealRow, previous: Buffer, root: string): boolean {
  const body = readBody<SealBody>(seal.body);
  if (body === undefined || !seal.hash.equals(sealHash(seal.body))) return false;
  const row = { no: seal.seal_no, at: seal.at, day: seal.day, prev: previous.toString("hex"), root };
  return Object.entries(row).every(([name, value]) => body[name as keyof SealBody] === value);
}
