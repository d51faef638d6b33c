import { bucketOf } from "@fairdue/core/bucket.ts";
import { arrayLiteral, type Tx } from "./rows.ts";

/** An account in the words of the outside world. */
export type AccountKey = { readonly lender: string; readonly reference: string };

/** Where an account is; both ids carry the bucket of the person. */
export type AccountPlace = { readonly accountId: number; readonly caseId: number };

/** One text for a key, to keep places by. */
export function accountKey({ lender, reference }: AccountKey): string {
  return `${lender}\u0000${reference}`;
}

/** Finds accounts by lender and reference. The directory's bucket is the key's own, so the answer may come from many. */
export async function findAccounts(
  tx: Tx,
  tenant: string,
  keys: readonly AccountKey[],
): Promise<ReadonlyMap<string, AccountPlace>> {
  const places = new Map<string, AccountPlace>();
  if (keys.length === 0) return places;
  const { rows } = await tx.query({
    name: "find accounts",
    text: `select d.lender_id, d.reference, d.account_id, d.case_id
      from unnest($1::int2[], $2::text[], $3::text[]) as k(bucket, lender_id, reference)
      join account_directory d on d.bucket = k.bucket and d.tenant = $4 and d.lender_id = k.lender_id
        and d.reference = k.reference`,
    values: [...columnsOf(tenant, keys), tenant],
  });
  for (const row of rows as readonly DirectoryRow[]) {
    const place = { accountId: row.account_id, caseId: row.case_id };
    places.set(accountKey({ lender: row.lender_id, reference: row.reference }), place);
  }
  return places;
}

/** Enters new accounts. An account that somebody else entered meanwhile breaks the transaction, which is then repeated. */
export async function enterAccounts(
  tx: Tx,
  tenant: string,
  accounts: readonly (AccountKey & AccountPlace)[],
): Promise<void> {
  if (accounts.length === 0) return;
  await tx.query({
    name: "enter accounts",
    text: `insert into account_directory (bucket, tenant, lender_id, reference, account_id, case_id)
      select k.bucket, $4, k.lender_id, k.reference, k.account_id, k.case_id
      from unnest($1::int2[], $2::text[], $3::text[], $5::int8[], $6::int8[])
        as k(bucket, lender_id, reference, account_id, case_id)`,
    values: [
      ...columnsOf(tenant, accounts),
      tenant,
      arrayLiteral(accounts.map(({ accountId }) => accountId)),
      arrayLiteral(accounts.map(({ caseId }) => caseId)),
    ],
  });
}

type DirectoryRow = { lender_id: string; reference: string; account_id: number; case_id: number };

function columnsOf(tenant: string, keys: readonly AccountKey[]): readonly string[] {
  return [
    arrayLiteral(keys.map((key) => bucketOf(tenant, accountKey(key)))),
    arrayLiteral(keys.map(({ lender }) => lender)),
    arrayLiteral(keys.map(({ reference }) => reference)),
  ];
}

/** An account of somebody with a name. */
export type NamedAccount = AccountPlace & { readonly nameHash: string; readonly reference: string };

/** Accounts of a lender whose borrowers have one of these names, by their keyed hashes; a few for each name at most. */
export async function findAccountsByName(
  tx: Tx,
  {
    tenant,
    lender,
    nameHashes,
  }: { readonly tenant: string; readonly lender: string; readonly nameHashes: readonly string[] },
): Promise<readonly NamedAccount[]> {
  if (nameHashes.length === 0) return [];
  const { rows } = await tx.query({
    name: "find accounts by name",
    text: `select f.* from unnest($1::text[]) as n(hash) cross join lateral (
        select p.name_hash as "nameHash", a.account_id as "accountId", a.case_id as "caseId", a.reference
        from case_party p
        join collection_case c on c.bucket = p.bucket and c.case_id = p.case_id
        join account a on a.bucket = p.bucket and a.case_id = p.case_id
        where p.name_hash = n.hash and c.tenant = $2 and c.lender_id = $3
        order by a.account_id limit ${MOST_OF_A_NAME}) f`,
    values: [arrayLiteral(nameHashes), tenant, lender],
  });
  return rows as NamedAccount[];
}

/** Beyond so many accounts a name says nothing. */
const MOST_OF_A_NAME = 5;

/** Accounts of a lender's cases of one bucket; a number that is no case of the lender finds nothing. */
export async function accountsOfCases(
  tx: Tx,
  bucket: number,
  { lender, caseIds }: { readonly lender: string; readonly caseIds: readonly number[] },
): Promise<readonly (AccountPlace & { readonly reference: string })[]> {
  const { rows } = await tx.query({
    name: "accounts of cases",
    text: `select a.account_id as "accountId", a.case_id as "caseId", a.reference
      from collection_case c join account a on a.bucket = c.bucket and a.case_id = c.case_id
      where c.bucket = $1 and a.bucket = $1 and c.case_id = any($2::int8[]) and c.lender_id = $3
      order by a.account_id`,
    values: [bucket, `{${caseIds.join(",")}}`, lender],
  });
  return rows as (AccountPlace & { reference: string })[];
}
