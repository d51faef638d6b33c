import type { Pool } from "pg";

/** A synthetic portfolio made inside the database: `accounts` cases, of which `due` are due at `now`. */
export type Portfolio = {
  readonly accounts: number;
  readonly due: number;
  readonly now: number;
  readonly today: string;
};

/**
 * Fills an empty database with one borrower, case and account per number: three contact points, twelve instalments of
 * which nine are paid. The due ones missed an instalment eight days ago and are at their first step; all others owe
 * nothing before next month. It is written by SQL, since loading four million accounts through intake would take longer
 * than everything measured.
 */
export async function makePortfolio(pool: Pool, portfolio: Portfolio): Promise<void> {
  const { accounts, due, now, today } = portfolio;
  const stride = Math.max(1, Math.floor(accounts / due));
  const isDue = `(n % ${stride} = 0 and n / ${stride} < ${due})`;
  // Ids are n * 256 + bucket as everywhere; points and accounts are numbered apart by a factor.
  const people = `(select n, (hashint8(n) & 255)::int2 as bucket, n * 256 + (hashint8(n) & 255) as id, ${isDue} as due
    from generate_series(1::int8, ${accounts}) n) p`;
  const anchor = `(date '${today}' + case when p.due then -8 else 20 end)`;
  const statements = [
    `insert into borrower select bucket, id, 'bench', 'sealed', 'ref' || n from ${people}`,
    `insert into collection_case (bucket, case_id, borrower_id, tenant, lender_id, ladder_id, zone, anchor_on, grace_days, facts)
       select bucket, id, id, 'bench', 'bench-lender', 'bench', 'Asia/Shanghai', ${anchor}, 0, ${facts(anchor)} from ${people}`,
    `insert into case_progress
       select bucket, id, 'current', 0, 0, null, 1, decode(repeat('00', 32), 'hex'),
         ${now} + case when p.due then -3600000 else 20::int8 * 86400000 end from ${people}`,
    `insert into contact_point
       select bucket, (n * 4 + k) * 256 + bucket, id, k, (array['phone', 'app', 'email'])[k], 'sealed-value-of-a-point', 'hash-of-a-point',
         'Asia/Shanghai', 'contract', case when k = 1 then 'mobile' end, null, false
       from ${people} cross join generate_series(1, 3) k`,
    `insert into account select bucket, id, id, 'A' || n, 'bench-product', 'CNY', date '${today}' - 300, 0 from ${people}`,
    `insert into instalment
       select bucket, id, k, id, ${anchor} + (k - 10) * 30, 50000, 800, 0,
         case when k >= 10 then 50000 else 0 end, case when k >= 10 then 800 else 0 end, 0
       from ${people} cross join generate_series(1, 12) k`,
    "vacuum analyze",
  ];
  for (const statement of statements) await pool.query(statement);
}

/** The same points and open instalments as the tables have, as the store writes them beside the case. */
function facts(anchor: string): string {
  const point = (k: number, kind: string, phoneType = "null"): string =>
    `json_build_array((n * 4 + ${k}) * 256 + bucket, '${kind}', 'sealed-value-of-a-point', 'hash-of-a-point', 'Asia/Shanghai',
       'contract', ${phoneType}, null, null)`;
  const open = [10, 11, 12].map(
    (k) => `json_build_array(${k}, ${anchor} + ${(k - 10) * 30} - date '1970-01-01', 50000, 800, 0)`,
  );
  return `json_build_array(json_build_array('Asia/Shanghai'), 'zh',
    json_build_array(${point(1, "phone", "'mobile'")}, ${point(2, "app")}, ${point(3, "email")}),
    json_build_array(json_build_array(id, 'bench-product', 'CNY', 0, json_build_array(${open.join(", ")}))))::text`;
}
