import { arrayLiteral, insertInto, type Tx } from "./rows.ts";

/** A borrower found by the keyed hash of the reference; without a key the person has been erased. */
export type FoundPerson = {
  readonly borrowerId: number;
  readonly wrappedKey?: Buffer;
  /** Case ids by lender. */
  readonly cases: ReadonlyMap<string, number>;
};

/** Finds the borrowers of a bucket by their reference hashes, with their keys and cases. */
export async function findPeople(
  tx: Tx,
  bucket: number,
  key: { readonly tenant: string; readonly referenceHashes: readonly string[] },
): Promise<ReadonlyMap<string, FoundPerson>> {
  const { rows } = await tx.query({
    name: "find people",
    text: `select b.reference_hash, b.borrower_id, k.wrapped_key, c.case_id, c.lender_id
      from borrower b
      left join borrower_key k on k.bucket = b.bucket and k.bucket = $1 and k.borrower_id = b.borrower_id
      left join collection_case c on c.bucket = b.bucket and c.bucket = $1 and c.borrower_id = b.borrower_id
      where b.bucket = $1 and b.tenant = $2 and b.reference_hash = any($3::text[])`,
    values: [bucket, key.tenant, arrayLiteral(key.referenceHashes)],
  });
  const people = new Map<string, FoundPerson & { readonly cases: Map<string, number> }>();
  for (const row of rows as readonly PersonRow[]) {
    let person = people.get(row.reference_hash);
    if (person === undefined) {
      const key = row.wrapped_key === null ? {} : { wrappedKey: row.wrapped_key };
      person = { borrowerId: row.borrower_id, ...key, cases: new Map() };
      people.set(row.reference_hash, person);
    }
    if (row.case_id !== null && row.lender_id !== null) person.cases.set(row.lender_id, row.case_id);
  }
  return people;
}

/** Cases with a contact point of one of these keyed hashes, of whatever person. */
export async function casesOfPoint(
  tx: Tx,
  valueHashes: readonly string[],
): Promise<readonly { readonly bucket: number; readonly caseId: number }[]> {
  const { rows } = await tx.query({
    name: "cases of point",
    text: `select distinct bucket, case_id as "caseId" from contact_point where value_hash = any($1::text[]) order by 1, 2`,
    values: [arrayLiteral(valueHashes)],
  });
  return rows as { bucket: number; caseId: number }[];
}

/** Keeps the wrapped data keys of new borrowers. */
export async function saveKeys(tx: Tx, bucket: number, keys: ReadonlyMap<number, Buffer>): Promise<void> {
  const buffer = insertInto("borrower_key", { borrower_id: "int8", wrapped_key: "bytea" });
  for (const [borrowerId, wrapped] of keys) buffer.add(borrowerId, wrapped);
  await buffer.flush(tx, bucket);
}

type PersonRow = {
  reference_hash: string;
  borrower_id: number;
  wrapped_key: Buffer | null;
  case_id: number | null;
  lender_id: string | null;
};
