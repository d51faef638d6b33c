import { ROLES } from "@fairdue/core/access/access.ts";
import type { Pool } from "pg";
import { registerWithoutPassword } from "../../server/app/staff/register-staff.ts";
import type { Staff } from "../../server/app/staff/staff.ts";
import type { Door } from "../../server/http/site.ts";
import { Vault } from "../../server/store/vault.ts";

/** A door where everybody is one person who may do everything that the house itself does. */
export const OPEN_DOOR: Door = {
  whoIs: async () => ({ staffId: 1, login: "test", name: "Test", roles: ROLES }),
  seesRow: async () => true,
};

/** Agents of the house, as its database knows them. */
export async function houseStaff(pool: Pool, logins: readonly string[]): Promise<Staff[]> {
  const people: Staff[] = [];
  for (const login of logins) {
    const house = { pool, vault: new Vault(Buffer.alloc(32, 7)), realNow: () => 0 };
    const staffId = await registerWithoutPassword(house, { login, name: login, roles: ["agent"] });
    if (staffId === undefined) throw new Error(`${login} is there already`);
    people.push({ staffId, login, name: login, roles: ["agent"] });
  }
  return people;
}
