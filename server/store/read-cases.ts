import type { Tx } from "./rows.ts";

/** Lower edge of each bucket in days past due, in order; `M0` is up to date. */
export type BucketEdges = readonly { readonly name: string; readonly from: number }[];

// Days past due are computed in SQL the way `core/delinquency` computes them: whole days since the oldest unpaid due
// date, and none within grace.
const DAYS_PAST_DUE = "case when $1::date - c.anchor_on > c.grace_days then $1::date - c.anchor_on else 0 end";
const ARREARS = `(select coalesce(sum(i.open_principal + i.open_interest + i.open_fee), 0)::int8 from instalment i
  where i.bucket = c.bucket and i.case_id = c.case_id and i.due_on < $1::date
    and i.open_principal + i.open_interest + i.open_fee > 0)`;

export type OverviewRow = {
  readonly stage: string;
  readonly days: number;
  readonly cases: number;
  readonly arrears: number;
};

/** Cases and overdue amounts by stage and days past due, as of a day. */
export async function countCases(tx: Tx, asOf: string): Promise<readonly OverviewRow[]> {
  const { rows } = await tx.query({
    name: "count cases",
    text: `select stage, days, count(*)::int8 as cases, sum(arrears)::int8 as arrears from (
        select p.stage, coalesce(${DAYS_PAST_DUE}, 0) as days, ${ARREARS} as arrears from collection_case c
          join case_progress p on p.bucket = c.bucket and p.case_id = c.case_id) x
      group by stage, days`,
    values: [asOf],
  });
  return rows as OverviewRow[];
}

export type CaseListRow = {
  readonly case_id: number;
  readonly lender_id: string;
  readonly stage: string;
  readonly episode: number;
  readonly days: number;
  readonly arrears: number;
  readonly currency: string | null;
  readonly name: string;
  readonly wrapped_key: Buffer | null;
  readonly next_at: number | null;
  readonly holds: readonly string[];
};

export type CaseFilter = {
  readonly stage?: string;
  readonly daysFrom?: number;
  readonly daysUntil?: number;
  /** Of these lenders alone. */
  readonly lenders?: readonly string[];
  /** The last case of the page before: most overdue first, then by id. */
  readonly after?: { readonly days: number; readonly caseId: number };
  readonly limit: number;
};

/** A page of cases, most overdue first. */
export async function listCases(tx: Tx, asOf: string, filter: CaseFilter): Promise<readonly CaseListRow[]> {
  const { stage, daysFrom, daysUntil, lenders, after, limit } = filter;
  const { rows } = await tx.query({
    name: "list cases",
    text: `select x.*, ${ARREARS.replaceAll("c.", "x.")} as arrears, p.name, k.wrapped_key,
        (select a.currency from account a where a.bucket = x.bucket and a.case_id = x.case_id order by a.account_id limit 1) as currency,
        (select coalesce(array_agg(h.kind order by h.hold_id), '{}') from hold h where h.bucket = x.bucket and h.case_id = x.case_id) as holds
      from (select c.bucket, c.case_id, c.borrower_id, c.lender_id, g.stage, g.episode, g.next_at,
          coalesce(${DAYS_PAST_DUE}, 0) as days
        from collection_case c join case_progress g on g.bucket = c.bucket and g.case_id = c.case_id) x
      join case_party p on p.bucket = x.bucket and p.case_id = x.case_id
      left join borrower_key k on k.bucket = x.bucket and k.borrower_id = x.borrower_id
      where ($2::text is null or x.stage = $2) and ($3::int is null or x.days >= $3) and ($4::int is null or x.days < $4)
        and ($8::text[] is null or x.lender_id = any($8))
        and ($5::int is null or x.days < $5 or (x.days = $5 and x.case_id > $6))
      order by x.days desc, x.case_id limit $7`,
    values: [
      asOf,
      stage ?? null,
      daysFrom ?? null,
      daysUntil ?? null,
      after?.days ?? null,
      after?.caseId ?? null,
      limit,
      lenders ?? null,
    ],
  });
  return rows as CaseListRow[];
}

export type AccountDetailRow = {
  readonly account_id: number;
  readonly reference: string;
  readonly product_id: string;
  readonly currency: string;
  readonly opened_on: string;
  readonly no: number;
  readonly due_on: string;
  readonly principal: number;
  readonly interest: number;
  readonly fee: number;
  readonly open_principal: number;
  readonly open_interest: number;
  readonly open_fee: number;
};

/** Every instalment of a case with its account. */
export async function loadInstalments(tx: Tx, bucket: number, caseId: number): Promise<readonly AccountDetailRow[]> {
  const { rows } = await tx.query({
    name: "load instalments",
    text: `select a.account_id, a.reference, a.product_id, a.currency, a.opened_on, i.no, i.due_on, i.principal, i.interest, i.fee,
        i.open_principal, i.open_interest, i.open_fee
      from account a join instalment i on i.bucket = a.bucket and i.account_id = a.account_id
      where a.bucket = $1 and i.bucket = $1 and a.case_id = $2 order by a.account_id, i.due_on, i.no`,
    values: [bucket, caseId],
  });
  return rows as AccountDetailRow[];
}

/** When the schedule looks at a case next; null when it does not. */
export async function nextLookAt(tx: Tx, bucket: number, caseId: number): Promise<number | null> {
  const { rows } = await tx.query({
    name: "next look",
    text: "select next_at from case_progress where bucket = $1 and case_id = $2",
    values: [bucket, caseId],
  });
  return (rows as { next_at: number | null }[])[0]?.next_at ?? null;
}
