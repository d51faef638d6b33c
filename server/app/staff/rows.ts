import { bucketOfId } from "@fairdue/core/bucket.ts";
import { caseOfObjection } from "../../store/objections.ts";
import { caseOfRequest } from "../../store/requests.ts";
import { type Staff, type StaffHouse, seesCase } from "./staff.ts";

const CASE_OF = { request: caseOfRequest, objection: caseOfObjection } as const;

/** What the id in a route's address is the id of; `house` for what belongs to no case. */
export type RowKind = "case" | keyof typeof CASE_OF | "house";

/** Whether a row is among those somebody sees: that of its case is. */
export async function seesRow(
  house: StaffHouse,
  staff: Staff,
  kind: Exclude<RowKind, "house">,
  id: number,
): Promise<boolean> {
  const caseId = kind === "case" ? id : await CASE_OF[kind](house.pool, bucketOfId(id), id);
  return caseId !== undefined && seesCase(house, staff, caseId);
}
