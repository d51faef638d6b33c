import type { Tx } from "./rows.ts";

/**
 * Cases with a plan that runs, or a promise whose last day has passed. There are as many as arrangements, not as many as
 * cases.
 *
 * @param asOf YYYY-MM-DD
 */
export async function casesToJudge(tx: Tx, asOf: string): Promise<readonly number[]> {
  const { rows } = await tx.query({
    name: "cases to judge",
    text: `select bucket, case_id from hold where kind = 'plan'
      union select bucket, case_id from hold where kind = 'promise' and ends_on <= $1::date
      order by bucket, case_id`,
    values: [asOf],
  });
  return (rows as readonly { readonly case_id: number }[]).map(({ case_id }) => case_id);
}
