import type { Tx } from "./rows.ts";

/** How far the comparison of the furnished record with the ledger has looked: seals, and the day of the last look. */
export type WatchMark = { readonly sealNo: number; readonly lookedOn: string };

/** The mark; undefined before the first look. */
export async function loadWatchMark(tx: Tx): Promise<WatchMark | undefined> {
  const { rows } = await tx.query("select seal_no, looked_on::text as looked_on from credit_watch");
  const [mark] = rows as { seal_no: number; looked_on: string }[];
  return mark === undefined ? undefined : { sealNo: mark.seal_no, lookedOn: mark.looked_on };
}

/** Moves the mark, never back. */
export async function moveWatchMark(tx: Tx, { sealNo, lookedOn }: WatchMark): Promise<void> {
  await tx.query(
    `insert into credit_watch (only_one, seal_no, looked_on) values (true, $1, $2::date)
     on conflict (only_one) do update set seal_no = greatest(credit_watch.seal_no, excluded.seal_no),
       looked_on = greatest(credit_watch.looked_on, excluded.looked_on)`,
    [sealNo, lookedOn],
  );
}

/**
 * Cases of which something was recorded under seals after the mark, a contest ended by its own date since, a row was
 * rejected or a fact was told, by bucket. As many as changed, not as many as there are.
 *
 * @param mark undefined looks at every seal
 * @param asOf YYYY-MM-DD
 */
export async function casesChangedSince(
  tx: Tx,
  mark: WatchMark | undefined,
  asOf: string,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const { rows } = await tx.query(
    `select bucket, case_id from sealed_head where seal_no > $1
     union select bucket, case_id from hold
       where kind in ('dispute', 'identity-theft') and ends_on is not null and ends_on > $2::date and ends_on <= $3::date
     union select f.bucket, a.case_id from furnished_account f join account a using (bucket, account_id)
       where f.basis is null
     order by bucket, case_id`,
    [mark?.sealNo ?? 0, mark?.lookedOn ?? "1970-01-01", asOf],
  );
  const cases = new Map<number, number[]>();
  for (const { bucket, case_id: caseId } of rows as { bucket: number; case_id: number }[]) {
    const known = cases.get(bucket);
    if (known === undefined) cases.set(bucket, [caseId]);
    else known.push(caseId);
  }
  return cases;
}
