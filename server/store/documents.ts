import type { Tx } from "./rows.ts";

/** The event that issued a document, and whose lender's it is. */
export type IssuedRow = { readonly lender_id: string; readonly body: string };

/** The event that issued a document; undefined when none has this id. */
export async function findIssued(tx: Tx, bucket: number, documentId: number): Promise<IssuedRow | undefined> {
  const { rows } = await tx.query({
    name: "find issued document",
    text: `select c.lender_id, e.body from issued_document d
      join event e on e.bucket = d.bucket and e.case_id = d.case_id and e.seq = d.seq
      join collection_case c on c.bucket = d.bucket and c.case_id = d.case_id
      where d.bucket = $1 and e.bucket = $1 and c.bucket = $1 and d.document_id = $2`,
    values: [bucket, documentId],
  });
  return (rows as IssuedRow[])[0];
}
