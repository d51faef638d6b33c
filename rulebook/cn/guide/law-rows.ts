import type { Citation } from "@fairdue/core/contact/rule.ts";
import { dutiesCn } from "../duties.ts";
import { rulebookCn } from "../index.ts";
import { notFormalisedCn } from "../not-formalised.ts";

const ROWS: ReadonlyMap<string, readonly Citation[]> = new Map(
  [...rulebookCn.rules, ...dutiesCn, ...notFormalisedCn].map(({ id, cites }) => [id, cites]),
);

/** Citations of a row of the table of law, whether it is a rule, a clock or left to people; undefined for no such row. */
export function citesOfRowCn(row: string): readonly Citation[] | undefined {
  return ROWS.get(row);
}
