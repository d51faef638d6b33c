import { bucketOfId } from "@fairdue/core/bucket.ts";
import { agencyOfNumber } from "../../store/catalogue.ts";
import { caseOfObjection } from "../../store/objections.ts";
import { agencyContactById, caseOfPlacement, placementById } from "../../store/placements.ts";
import { caseOfRequest } from "../../store/requests.ts";
import { type Staff, type StaffHouse, seesCase } from "./staff.ts";

const CASE_OF = {
  request: caseOfRequest,
  objection: caseOfObjection,
  placement: caseOfPlacement,
  permit: caseOfPermit,
} as const;

/** What the id in a route's address is the id of; `house` for what belongs to no case. */
export type RowKind = "case" | keyof typeof CASE_OF | "house";

async function caseOfPermit(tx: StaffHouse["pool"], bucket: number, contactId: number): Promise<number | undefined> {
  return (await agencyContactById(tx, bucket, contactId))?.caseId;
}

/**
 * Whether a row is among those somebody sees: that of its case is. Somebody of an agency sees its own placements and permits, and
 * nothing else, by whatever id they ask.
 */
export async function seesRow(
  house: StaffHouse,
  staff: Staff,
  kind: Exclude<RowKind, "house">,
  id: number,
): Promise<boolean> {
  if (staff.agencyId !== undefined) return seesOfAgency(house, staff.agencyId, kind, id);
  const caseId = kind === "case" ? id : await CASE_OF[kind](house.pool, bucketOfId(id), id);
  return caseId !== undefined && seesCase(house, staff, caseId);
}

async function seesOfAgency(
  { pool }: Pick<StaffHouse, "pool">,
  number: number,
  kind: Exclude<RowKind, "house">,
  id: number,
): Promise<boolean> {
  if (kind !== "placement" && kind !== "permit") return false;
  const found = await (kind === "placement" ? placementById : agencyContactById)(pool, bucketOfId(id), id);
  return found !== undefined && found.agency === (await agencyOfNumber(pool, number))?.id;
}
