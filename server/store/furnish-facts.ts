import type { Day } from "@fairdue/core/calendar/day.ts";
import type { HoldKind } from "@fairdue/core/case/hold.ts";
import type { Contest, ToldFact } from "@fairdue/core/credit/furnish/facts.ts";
import { insertInto, type Tx } from "./rows.ts";

/** An account of a bucket with the case that notices and holds hang on. */
export type FurnishedOne = { readonly accountId: number; readonly caseId: number };

/** A page of a bucket's accounts in the order of their ids. */
export async function pageAccounts(
  tx: Tx,
  bucket: number,
  page: { readonly after: number; readonly limit: number },
): Promise<readonly FurnishedOne[]> {
  const { rows } = await tx.query({
    name: "page accounts",
    text: `select account_id, case_id from account where bucket = $1 and account_id > $2 order by account_id limit $3`,
    values: [bucket, page.after, page.limit],
  });
  return (rows as { account_id: number; case_id: number }[]).map((row) => ({
    accountId: row.account_id,
    caseId: row.case_id,
  }));
}

/** How many accounts there are, about: for a progress bar. */
export async function countAccounts(tx: Tx): Promise<number> {
  const { rows } = await tx.query("select count(*)::int8 as accounts from account");
  return (rows as { accounts: number }[])[0]?.accounts ?? 0;
}

/** Moments, by case, at which people of a bucket were told that a negative record would be furnished. */
export async function loadPriorNotices(
  tx: Tx,
  bucket: number,
): Promise<ReadonlyMap<number, readonly { readonly at: number; readonly zone: string }[]>> {
  const { rows } = await tx.query({
    name: "load prior notices",
    text: `select n.case_id, n.permit_from, c.zone from contact n
      join collection_case c on c.bucket = n.bucket and c.case_id = n.case_id
      where n.bucket = $1 and n.message_class = 'credit-prior-notice' and n.state = 'sent'
        and n.outcome in ('sent', 'delivered', 'read', 'notified', 'answered', 'conversation')
      order by n.case_id, n.permit_from`,
    values: [bucket],
  });
  const notices = new Map<number, { at: number; zone: string }[]>();
  for (const { case_id: caseId, permit_from: at, zone } of rows as {
    case_id: number;
    permit_from: number;
    zone: string;
  }[]) {
    const known = notices.get(caseId);
    if (known === undefined) notices.set(caseId, [{ at, zone }]);
    else known.push({ at, zone });
  }
  return notices;
}

/** Holds that contest what is furnished: a dispute is marked (征信业管理条例 art. 25), a stolen identity kept back. */
const CONTESTING: Partial<Record<HoldKind, Contest["effect"]>> = { dispute: "flag", "identity-theft": "suppress" };

/** Open disputes of a bucket by case. */
export async function loadContests(tx: Tx, bucket: number): Promise<ReadonlyMap<number, readonly Contest[]>> {
  const { rows } = await tx.query({
    name: "load contests",
    text: `select case_id, kind, starts_on - date '1970-01-01' as starts_on, ends_on - date '1970-01-01' as ends_on
      from hold where bucket = $1 and kind = any($2::text[]) order by case_id, hold_id`,
    values: [bucket, Object.keys(CONTESTING)],
  });
  const contests = new Map<number, Contest[]>();
  for (const row of rows as { case_id: number; kind: HoldKind; starts_on: Day; ends_on: Day | null }[]) {
    const effect = CONTESTING[row.kind];
    if (effect === undefined) continue;
    const contest = { effect, from: row.starts_on, ...(row.ends_on !== null && { until: row.ends_on }) };
    const known = contests.get(row.case_id);
    if (known === undefined) contests.set(row.case_id, [contest]);
    else known.push(contest);
  }
  return contests;
}

/** What was told of accounts of a bucket, by account. */
export async function loadToldFacts(tx: Tx, bucket: number): Promise<ReadonlyMap<number, readonly ToldFact[]>> {
  const { rows } = await tx.query({
    name: "load told facts",
    text: `select account_id, fact, on_day - date '1970-01-01' as on_day, source from told_fact where bucket = $1
      order by account_id, on_day, fact`,
    values: [bucket],
  });
  const told = new Map<number, ToldFact[]>();
  for (const row of rows as { account_id: number; fact: ToldFact["fact"]; on_day: Day; source: string }[]) {
    const one = { fact: row.fact, on: row.on_day, source: row.source };
    const known = told.get(row.account_id);
    if (known === undefined) told.set(row.account_id, [one]);
    else known.push(one);
  }
  return told;
}

/** Keeps what was told of an account; telling it twice changes nothing. `on` is YYYY-MM-DD. */
export async function keepToldFact(
  tx: Tx,
  bucket: number,
  told: { readonly accountId: number; readonly fact: ToldFact["fact"]; readonly on: string; readonly source: string },
): Promise<void> {
  const rows = insertInto(
    "told_fact",
    { account_id: "int8", fact: "text", on_day: "date", source: "text" },
    "on conflict do nothing",
  );
  rows.add(told.accountId, told.fact, told.on, told.source);
  await rows.flush(tx, bucket);
}
