import type { Tx } from "./rows.ts";

/** A file given with a request; name and content are sealed with the key of the person it is about. */
export type EvidenceRow = {
  readonly evidenceId: number;
  readonly caseId: number;
  readonly requestId: number;
  readonly type: string;
  readonly bytes: number;
  readonly name: string;
  readonly at: number;
};

const COLUMNS = `e.evidence_id as "evidenceId", e.case_id as "caseId", e.request_id as "requestId", e.type, e.bytes, e.name, e.at`;

export async function addEvidence(
  tx: Tx,
  bucket: number,
  { content, ...row }: EvidenceRow & { readonly content: string },
): Promise<void> {
  const { evidenceId, caseId, requestId, type, bytes, name, at } = row;
  await tx.query({
    name: "add evidence",
    text: `insert into evidence (bucket, evidence_id, case_id, request_id, type, bytes, name, content, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [bucket, evidenceId, caseId, requestId, type, bytes, name, content, at],
  });
}

/** Files of a request, the first first, without what is in them. */
export async function evidenceOf(tx: Tx, bucket: number, requestId: number): Promise<readonly EvidenceRow[]> {
  const { rows } = await tx.query({
    name: "evidence of request",
    text: `select ${COLUMNS} from evidence e where e.bucket = $1 and e.request_id = $2 order by e.evidence_id`,
    values: [bucket, requestId],
  });
  return rows as EvidenceRow[];
}

/** One file with what is in it, of this request and of no other. */
export async function evidenceContent(
  tx: Tx,
  bucket: number,
  { requestId, evidenceId }: Pick<EvidenceRow, "requestId" | "evidenceId">,
): Promise<(EvidenceRow & { readonly content: string }) | undefined> {
  const { rows } = await tx.query({
    name: "evidence content",
    text: `select ${COLUMNS}, e.content from evidence e where e.bucket = $1 and e.evidence_id = $2 and e.request_id = $3`,
    values: [bucket, evidenceId, requestId],
  });
  return (rows as (EvidenceRow & { content: string })[])[0];
}
