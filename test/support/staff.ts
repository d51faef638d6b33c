import { ROLES, type Role } from "@fairdue/core/access/access.ts";
import type { Staff } from "../../server/app/staff/staff.ts";
import type { Door } from "../../server/http/site.ts";

/** A door where everybody is one person who has these roles and sees every row. */
export function doorFor(roles: readonly Role[]): Door {
  const staff: Staff = { staffId: 1, login: "test", name: "Test", roles };
  return { whoIs: async () => staff, seesRow: async () => true };
}

/** A door where everybody may do everything that the house itself does. */
export const OPEN_DOOR = doorFor(ROLES);
