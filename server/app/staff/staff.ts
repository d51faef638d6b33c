import { type Deed, isRole, mayDo, type Role } from "@fairdue/core/access/access.ts";
import { bucketOfId } from "@fairdue/core/bucket.ts";
import type { Pool } from "pg";
import { lenderOfCase, type StaffRow } from "../../store/staff.ts";
import type { Vault } from "../../store/vault.ts";

/** What signing in stands on. Sessions and codes are as old as they really are, so this is the machine's clock. */
export type StaffHouse = { readonly pool: Pool; readonly vault: Vault; readonly realNow: () => number };

/** Somebody of the house or of an agency, who signed in. */
export type Staff = {
  readonly staffId: number;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Lenders whose cases they see; absent for the whole house. */
  readonly lenders?: readonly string[];
  /** The agency they work for. */
  readonly agencyId?: number;
  /** All that an API key is good for; absent in a session. */
  readonly only?: readonly Deed[];
};

/** Whether they may do it, here and with what they came in by. */
export function staffMay({ roles, only }: Staff, deed: Deed): boolean {
  return mayDo(roles, deed) && (only === undefined || only.includes(deed));
}

/** Whether a case is among those they see. Someone of an agency sees cases by their placements alone, never by this. */
export async function seesCase({ pool }: Pick<StaffHouse, "pool">, staff: Staff, caseId: number): Promise<boolean> {
  if (staff.lenders === undefined) return true;
  const lender = await lenderOfCase(pool, bucketOfId(caseId), caseId);
  return lender !== undefined && staff.lenders.includes(lender);
}

/** A row as the person it tells of. */
export function staffFrom(row: StaffRow): Staff {
  return {
    staffId: row.staffId,
    login: row.login,
    name: row.name,
    roles: row.roles.filter(isRole),
    ...(row.lenders !== null && { lenders: row.lenders }),
    ...(row.agencyId !== null && { agencyId: row.agencyId }),
  };
}
