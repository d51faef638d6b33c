import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ROLES } from "@fairdue/core/access/access.ts";
import { parse } from "yaml";
import { z } from "zod";
import { identityProvider } from "../app/staff/provider.ts";
import { registerWithoutPassword } from "../app/staff/register-staff.ts";
import { seesRow } from "../app/staff/rows.ts";
import { whoIs } from "../app/staff/sign-in.ts";
import type { StaffHouse } from "../app/staff/staff.ts";
import type { Door } from "../http/site.ts";
import type { House } from "./house.ts";

const INVENTED = fileURLToPath(new URL("../../examples/staff.yaml", import.meta.url));
const InventedShape = z.array(
  z.strictObject({
    login: z.string(),
    name: z.string(),
    roles: z.array(z.enum(ROLES)),
    lenders: z.array(z.string()).optional(),
    agency: z.number().int().optional(),
  }),
);
type Invented = z.infer<typeof InventedShape>;

/** The door of a house: sessions and keys of its own, its identity provider if it named one, and in the demo invented people. */
export async function openDoor(house: House, kind: "demo" | "real"): Promise<Door> {
  const { pool, vault, environment } = house;
  const staffHouse: StaffHouse = { pool, vault, realNow: Date.now };
  const { oidc } = environment;
  const invented = kind === "demo" ? await invitePeople(staffHouse) : undefined;
  return {
    whoIs: (by) => whoIs(staffHouse, by),
    seesRow: (staff, row, id) => seesRow(staffHouse, staff, row, id),
    ways: {
      house: staffHouse,
      ...(oidc !== undefined && { provider: identityProvider(oidc) }),
      ...(invented !== undefined && { invented: async () => invented }),
    },
  };
}

/** The demo's people; those already there are left as they are. */
async function invitePeople(house: StaffHouse): Promise<Invented> {
  const people = InventedShape.parse(parse(await readFile(INVENTED, "utf8")));
  for (const { lenders, agency, ...person } of people)
    await registerWithoutPassword(house, {
      ...person,
      ...(lenders !== undefined && { lenders }),
      ...(agency !== undefined && { agencyId: agency }),
    });
  return people;
}
