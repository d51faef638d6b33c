import type { Tx } from "./rows.ts";

export type EventRow = {
  readonly case_id: number;
  readonly seq: number;
  readonly at: number;
  readonly body: string;
  readonly hash: Buffer;
};
export type SealRow = {
  readonly seal_no: number;
  readonly day: string;
  readonly at: number;
  readonly body: string;
  readonly hash: Buffer;
  readonly signature: Buffer;
  readonly key_id: string;
};
export type SealedHeadRow = {
  readonly case_id: number;
  readonly seq: number;
  readonly hash: Buffer;
  readonly seal_no: number;
};

export async function loadEvents(tx: Tx, bucket: number, caseId: number): Promise<readonly EventRow[]> {
  const { rows } = await tx.query(
    "select case_id, seq, at, body, hash from event where bucket = $1 and case_id = $2 order by seq",
    [bucket, caseId],
  );
  return rows as EventRow[];
}

/** Events of a bucket in order of case and place, a page at a time. */
export async function loadEventsAfter(
  tx: Tx,
  bucket: number,
  after: { readonly caseId: number; readonly seq: number },
  limit: number,
): Promise<readonly EventRow[]> {
  const { rows } = await tx.query({
    name: "events after",
    text: `select case_id, seq, at, body, hash from event
      where bucket = $1 and (case_id, seq) > ($2, $3) order by case_id, seq limit $4`,
    values: [bucket, after.caseId, after.seq, limit],
  });
  return rows as EventRow[];
}

/** One sealer at a time; readers and the run are not held up. */
export async function lockSeals(tx: Tx): Promise<void> {
  await tx.query("lock table seal in share row exclusive mode");
}

export async function lastSeal(tx: Tx): Promise<SealRow | undefined> {
  const { rows } = await tx.query("select * from seal order by seal_no desc limit 1");
  return (rows as SealRow[])[0];
}

export async function loadSeals(tx: Tx): Promise<readonly SealRow[]> {
  const { rows } = await tx.query("select * from seal order by seal_no");
  return rows as SealRow[];
}

/**
 * Heads of cases with events recorded since `since` that no seal covers yet, by case id. The index on the time of
 * recording keeps this to the day's work.
 */
export async function unsealedHeads(
  tx: Tx,
  since: number,
): Promise<readonly { bucket: number; case_id: number; seq: number; hash: Buffer }[]> {
  const { rows } = await tx.query(
    `select h.bucket, h.case_id, h.seq, e.hash
     from (select bucket, case_id, max(seq) as seq from event where at >= $1 group by bucket, case_id) h
     join event e on e.bucket = h.bucket and e.case_id = h.case_id and e.seq = h.seq
     where not exists (select 1 from sealed_head s where s.bucket = h.bucket and s.case_id = h.case_id and s.seq >= h.seq)
     order by h.case_id`,
    [since],
  );
  return rows as { bucket: number; case_id: number; seq: number; hash: Buffer }[];
}

export async function saveSeal(
  tx: Tx,
  seal: {
    readonly no: number;
    readonly day: string;
    readonly at: number;
    readonly body: string;
    readonly hash: Buffer;
    readonly signature: Buffer;
    readonly keyId: string;
  },
  heads: readonly { bucket: number; case_id: number; seq: number; hash: Buffer }[],
): Promise<void> {
  await tx.query(
    "insert into seal (seal_no, day, at, body, hash, signature, key_id) values ($1, $2, $3, $4, $5, $6, $7)",
    [seal.no, seal.day, seal.at, seal.body, seal.hash, seal.signature, seal.keyId],
  );
  await tx.query(
    `insert into sealed_head (bucket, case_id, seq, hash, seal_no)
     select b, c, s, decode(h, 'hex'), $5 from unnest($1::int2[], $2::int8[], $3::int4[], $4::text[]) as v(b, c, s, h)`,
    [
      heads.map((h) => h.bucket),
      heads.map((h) => h.case_id),
      heads.map((h) => h.seq),
      heads.map((h) => h.hash.toString("hex")),
      seal.no,
    ],
  );
}

/** Heads under one seal, sorted by case id as they were sealed. */
export async function headsOfSeal(tx: Tx, sealNo: number): Promise<readonly SealedHeadRow[]> {
  const { rows } = await tx.query(
    "select case_id, seq, hash, seal_no from sealed_head where seal_no = $1 order by case_id",
    [sealNo],
  );
  return rows as SealedHeadRow[];
}

export async function sealedHeadsOfCase(tx: Tx, bucket: number, caseId: number): Promise<readonly SealedHeadRow[]> {
  const { rows } = await tx.query(
    "select case_id, seq, hash, seal_no from sealed_head where bucket = $1 and case_id = $2 order by seal_no",
    [bucket, caseId],
  );
  return rows as SealedHeadRow[];
}

/** Head and version of each case of a bucket, as the tables have them. */
export async function caseHeads(
  tx: Tx,
  bucket: number,
): Promise<readonly { case_id: number; version: number; head: Buffer }[]> {
  const { rows } = await tx.query(
    "select case_id, version, head from case_progress where bucket = $1 order by case_id",
    [bucket],
  );
  return rows as { case_id: number; version: number; head: Buffer }[];
}

/** Whether no event has been recorded here yet. */
export async function isEmptyRecord(tx: Tx): Promise<boolean> {
  const { rows } = await tx.query("select 1 from event limit 1");
  return rows.length === 0;
}
