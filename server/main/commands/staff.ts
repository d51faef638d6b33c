import type { Role } from "@fairdue/core/access/access.ts";
import { everyStaff, type NewStaff, registerStaff, registerWithoutPassword } from "../../app/staff/register-staff.ts";
import type { House } from "../house.ts";
import { complain, EXIT, say } from "../terminal.ts";

export type StaffOptions = {
  readonly name: string;
  readonly role: readonly Role[];
  readonly lender?: readonly string[];
  readonly agency?: number;
  readonly provider: boolean;
  readonly json: boolean;
};

const REFUSED = {
  "login-taken": "Somebody has this login already.",
  "agency-apart": "People of an agency have the role agency alone, and name their agency with --agency.",
} as const;

/** `fairdue staff add LOGIN` */
export async function addStaffMember(house: House, asked: StaffOptions & { readonly login: string }): Promise<number> {
  const staffHouse = { ...house, realNow: Date.now };
  const person: NewStaff = {
    login: asked.login,
    name: asked.name,
    roles: asked.role,
    ...(asked.lender !== undefined && { lenders: asked.lender }),
    ...(asked.agency !== undefined && { agencyId: asked.agency }),
  };
  if (asked.provider) {
    const staffId = await registerWithoutPassword(staffHouse, person);
    if (staffId === undefined) return refuse("login-taken");
    say(asked.json ? JSON.stringify({ staffId }) : `Taken in as ${staffId}; signs in with the identity provider.`);
    return EXIT.done;
  }
  const made = await registerStaff(staffHouse, person);
  if (made.kind === "refused") return refuse(made.because);
  const { staffId, password, otpAddress } = made;
  if (asked.json) {
    say(JSON.stringify({ staffId, password, otpAddress }));
    return EXIT.done;
  }
  say(`Taken in as ${staffId}. These are told once:`);
  say(`  password       ${password}`);
  say(`  one-time codes ${otpAddress}`);
  return EXIT.done;
}

/** `fairdue staff list` */
export async function listStaffMembers(house: House, { json }: { readonly json: boolean }): Promise<number> {
  const staff = await everyStaff({ ...house, realNow: Date.now });
  if (json) {
    say(JSON.stringify({ staff }));
    return EXIT.done;
  }
  for (const { staffId, login, name, roles, lenders, active } of staff) {
    const scope = lenders === undefined ? "" : `   of ${lenders.join(", ")}`;
    say(`${staffId}  ${login}  ${name}  ${roles.join(", ")}${scope}${active ? "" : "   shut out"}`);
  }
  return EXIT.done;
}

function refuse(because: keyof typeof REFUSED): number {
  complain(`${REFUSED[because]} Nothing was changed.`);
  return EXIT.refused;
}
