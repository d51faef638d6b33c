import type { Day } from "@fairdue/core/calendar/day.ts";
import type { HoldKind } from "@fairdue/core/case/hold.ts";
import type { Contest, ToldFact } from "@fairdue/core/credit/furnish/facts.ts";
import { readFacts } from "./case-facts.ts";
import { lookAgain } from "./furnished.ts";
import { arrayLiteral, insertInto, type Tx } from "./rows.ts";

/** Only these cases of a bucket; all when undefined. */
export type Cases = readonly number[] | undefined;

/** Ids of a page of a bucket's accounts, in order. */
export async function pageAccounts(
  tx: Tx,
  bucket: number,
  page: { readonly after: number; readonly limit: number; readonly cases: Cases },
): Promise<readonly number[]> {
  if (page.cases !== undefined) return accountsOfCases(tx, bucket, { ...page, cases: page.cases });
  const { rows } = await tx.query({
    name: "page accounts",
    text: "select account_id from account where bucket = $1 and account_id > $2 order by account_id limit $3",
    values: [bucket, page.after, page.limit],
  });
  return (rows as { account_id: number }[]).map((row) => row.account_id);
}

type CaseQuery = {
  /** @param only gives the condition on a column, with the number of the parameter after `values` */
  readonly text: (only: (column: string, parameter: number) => string) => string;
  readonly values: readonly unknown[];
};

/** A prepared query of a bucket, or a second one of the same rows of a few cases. */
function ofCases(name: string, cases: Cases, { text, values }: CaseQuery) {
  if (cases === undefined) return { name, text: text(() => ""), values: [...values] };
  return {
    name: `${name} of cases`,
    text: text((column, parameter) => `and ${column} = any($${parameter}::int8[])`),
    values: [...values, arrayLiteral(cases)],
  };
}

/** The same of some cases: each case names its accounts, while accounts are not found by their case. */
async function accountsOfCases(
  tx: Tx,
  bucket: number,
  { after, limit, cases }: { readonly after: number; readonly limit: number; readonly cases: readonly number[] },
): Promise<readonly number[]> {
  const { rows } = await tx.query({
    name: "accounts of cases",
    text: "select facts from collection_case where bucket = $1 and case_id = any($2::int8[])",
    values: [bucket, arrayLiteral(cases)],
  });
  return (rows as { facts: string }[])
    .flatMap(({ facts }) => readFacts(facts).accounts.map(({ accountId }) => accountId))
    .filter((accountId) => accountId > after)
    .toSorted((a, b) => a - b)
    .slice(0, limit);
}

/** Moments, by case, at which people of a bucket were told that a negative record would be furnished. */
export async function loadPriorNotices(
  tx: Tx,
  bucket: number,
  cases: Cases,
): Promise<ReadonlyMap<number, readonly { readonly at: number; readonly zone: string }[]>> {
  const { rows } = await tx.query(
    ofCases("load prior notices", cases, {
      text: (only) => `select n.case_id, n.permit_from, c.zone from contact n
      join collection_case c on c.bucket = n.bucket and c.case_id = n.case_id
      where n.bucket = $1 and n.message_class = 'credit-prior-notice' and n.state = 'sent'
        and n.outcome in ('sent', 'delivered', 'read', 'notified', 'answered', 'conversation') ${only("n.case_id", 2)}
      order by n.case_id, n.permit_from`,
      values: [bucket],
    }),
  );
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

/**
 * Open disputes of a bucket by case. An objection to the record is about what was furnished before it came, so its hold
 * contests every month; any other hold contests from its own first day on.
 */
export async function loadContests(
  tx: Tx,
  bucket: number,
  cases: Cases,
): Promise<ReadonlyMap<number, readonly Contest[]>> {
  const { rows } = await tx.query(
    ofCases("load contests", cases, {
      text: (only) =>
        `select h.case_id, h.kind, case when o.objection_id is null then h.starts_on - date '1970-01-01' else 0 end as starts_on,
           h.ends_on - date '1970-01-01' as ends_on
         from hold h left join objection o on o.bucket = h.bucket and o.bucket = $1 and o.objection_id = h.hold_id
         where h.bucket = $1 and h.kind = any($2::text[]) ${only("h.case_id", 3)} order by h.case_id, h.hold_id`,
      values: [bucket, Object.keys(CONTESTING)],
    }),
  );
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
export async function loadToldFacts(
  tx: Tx,
  bucket: number,
  cases: Cases,
): Promise<ReadonlyMap<number, readonly ToldFact[]>> {
  const { rows } = await tx.query(
    ofCases("load told facts", cases, {
      text: (only) => `select account_id, fact, on_day - date '1970-01-01' as on_day, source from told_fact t
        where bucket = $1 ${only("(select case_id from account a where a.bucket = $1 and a.account_id = t.account_id)", 2)}
        order by account_id, on_day, fact`,
      values: [bucket],
    }),
  );
  const told = new Map<number, ToldFact[]>();
  for (const row of rows as { account_id: number; fact: ToldFact["fact"]; on_day: Day; source: string }[]) {
    const one = { fact: row.fact, on: row.on_day, source: row.source };
    const known = told.get(row.account_id);
    if (known === undefined) told.set(row.account_id, [one]);
    else known.push(one);
  }
  return told;
}

/** Keeps what was told of an account and has it looked at; told twice it changes nothing. `on` is YYYY-MM-DD. */
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
  await lookAgain(tx, bucket, [told.accountId]);
}
