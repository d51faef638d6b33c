import type { Tx } from "./rows.ts";

/** The one code that is out for an address, and how often it was asked for and guessed at. Instants are real. */
export type CodeRow = {
  /** Null once used, or when none is out. */
  readonly codeHash: string | null;
  readonly expiresAt: number;
  readonly tries: number;
  /** Codes asked for since {@link CodeRow.askedSince}. */
  readonly asked: number;
  readonly askedSince: number;
  readonly lockedUntil: number;
};

/** The code of an address, locked until the transaction ends; undefined when none was ever asked for. */
export async function lockCode(tx: Tx, bucket: number, addressHash: string): Promise<CodeRow | undefined> {
  const { rows } = await tx.query({
    name: "lock portal code",
    text: `select code_hash as "codeHash", expires_at as "expiresAt", tries, asked, asked_since as "askedSince",
        locked_until as "lockedUntil"
      from portal_code where bucket = $1 and address_hash = $2 for update`,
    values: [bucket, addressHash],
  });
  return (rows as CodeRow[])[0];
}

export async function saveCode(tx: Tx, bucket: number, addressHash: string, row: CodeRow): Promise<void> {
  await tx.query({
    name: "save portal code",
    text: `insert into portal_code (bucket, address_hash, code_hash, expires_at, tries, asked, asked_since, locked_until)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (bucket, address_hash) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at,
        tries = excluded.tries, asked = excluded.asked, asked_since = excluded.asked_since,
        locked_until = excluded.locked_until`,
    values: [bucket, addressHash, row.codeHash, row.expiresAt, row.tries, row.asked, row.askedSince, row.lockedUntil],
  });
}

/** Somebody who came in by a code (then the address is known) or by a link (then who was invited). */
export type SessionRow = {
  readonly addressHash: string | null;
  readonly invitedId: number | null;
  /** Null until the person was checked. */
  readonly borrowerId: number | null;
  readonly madeAt: number;
  readonly seenAt: number;
  readonly wrong: number;
};

export async function addSession(
  tx: Tx,
  bucket: number,
  tokenHash: string,
  row: Pick<SessionRow, "addressHash" | "invitedId" | "madeAt">,
): Promise<void> {
  await tx.query({
    name: "add portal session",
    text: `insert into portal_session (bucket, token_hash, address_hash, invited_id, made_at, seen_at, wrong)
      values ($1, $2, $3, $4, $5, $5, 0)`,
    values: [bucket, tokenHash, row.addressHash, row.invitedId, row.madeAt],
  });
}

/** A session by the hash of its token, marked as seen now. */
export async function touchSession(
  tx: Tx,
  bucket: number,
  tokenHash: string,
  limits: { readonly now: number; readonly madeAfter: number; readonly seenAfter: number },
): Promise<SessionRow | undefined> {
  const { rows } = await tx.query({
    name: "touch portal session",
    text: `update portal_session set seen_at = $3
      where bucket = $1 and token_hash = $2 and made_at > $4 and seen_at > $5
      returning address_hash as "addressHash", invited_id as "invitedId", borrower_id as "borrowerId",
        made_at as "madeAt", seen_at as "seenAt", wrong`,
    values: [bucket, tokenHash, limits.now, limits.madeAfter, limits.seenAfter],
  });
  return (rows as SessionRow[])[0];
}

/** Says who a session's person is, once that was checked. */
export async function nameSession(tx: Tx, bucket: number, tokenHash: string, borrowerId: number): Promise<void> {
  await tx.query({
    name: "name portal session",
    text: "update portal_session set borrower_id = $3 where bucket = $1 and token_hash = $2",
    values: [bucket, tokenHash, borrowerId],
  });
}

/** Counts a failed check of the person. @returns how many there were, this one included */
export async function countWrong(tx: Tx, bucket: number, tokenHash: string): Promise<number> {
  const { rows } = await tx.query({
    name: "count wrong",
    text: "update portal_session set wrong = wrong + 1 where bucket = $1 and token_hash = $2 returning wrong",
    values: [bucket, tokenHash],
  });
  return (rows as { wrong: number }[])[0]?.wrong ?? 0;
}

export async function endSession(tx: Tx, bucket: number, tokenHash: string): Promise<void> {
  await tx.query({
    name: "end portal session",
    text: "delete from portal_session where bucket = $1 and token_hash = $2",
    values: [bucket, tokenHash],
  });
}

/** Ends every session of a person, wherever it was opened. @returns how many */
export async function endSessionsOf(tx: Tx, borrowerId: number): Promise<number> {
  const { rowCount } = await tx.query({
    name: "end portal sessions of",
    text: "delete from portal_session where borrower_id = $1",
    values: [borrowerId],
  });
  return rowCount ?? 0;
}

/** Uses a link up. @returns false when it was used before */
export async function useLink(tx: Tx, bucket: number, linkHash: string, at: number): Promise<boolean> {
  const { rowCount } = await tx.query({
    name: "use portal link",
    text: `insert into portal_link_used (bucket, link_hash, used_at) values ($1, $2, $3)
      on conflict (bucket, link_hash) do nothing`,
    values: [bucket, linkHash, at],
  });
  return rowCount === 1;
}

/** A person and their cases, sealed as stored; without a key the person has been erased. */
export type PersonRow = {
  readonly borrowerId: number;
  readonly reference: string;
  readonly name: string;
  readonly wrappedKey: Buffer | null;
  readonly caseIds: readonly number[];
};

const PERSON = `select b.borrower_id as "borrowerId", b.reference, min(p.name) as name, k.wrapped_key as "wrappedKey",
    array_agg(c.case_id order by c.case_id) as "caseIds"
  from collection_case c
  join borrower b on b.bucket = c.bucket and b.borrower_id = c.borrower_id
  join case_party p on p.bucket = c.bucket and p.case_id = c.case_id
  left join borrower_key k on k.bucket = c.bucket and k.borrower_id = c.borrower_id`;

/** The people of these cases of one bucket, each with all of their cases. */
export async function peopleOfCases(tx: Tx, bucket: number, caseIds: readonly number[]): Promise<readonly PersonRow[]> {
  const { rows } = await tx.query({
    name: "people of cases",
    text: `${PERSON} where c.bucket = $1 and b.bucket = $1 and p.bucket = $1 and c.borrower_id in
        (select borrower_id from collection_case where bucket = $1 and case_id = any($2::int8[]))
      group by b.borrower_id, b.reference, k.wrapped_key order by b.borrower_id`,
    values: [bucket, caseIds],
  });
  return (rows as PersonRow[]).map(withNumbers);
}

/** One person with all of their cases. */
export async function personById(tx: Tx, bucket: number, borrowerId: number): Promise<PersonRow | undefined> {
  const { rows } = await tx.query({
    name: "person by id",
    text: `${PERSON} where c.bucket = $1 and b.bucket = $1 and p.bucket = $1 and c.borrower_id = $2
      group by b.borrower_id, b.reference, k.wrapped_key`,
    values: [bucket, borrowerId],
  });
  return (rows as PersonRow[]).map(withNumbers)[0];
}

/** Ids in an array come as text. */
function withNumbers(row: PersonRow): PersonRow {
  return { ...row, caseIds: row.caseIds.map(Number) };
}
