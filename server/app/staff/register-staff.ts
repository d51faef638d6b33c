import { randomBytes } from "node:crypto";
import { type Deed, mayDo, type Role } from "@fairdue/core/access/access.ts";
import { addStaff, addStaffKey, listStaff, saveStaff } from "../../store/staff.ts";
import { hashPassword, newOtpSecret, newToken, otpAddress } from "./secrets.ts";
import { type Staff, type StaffHouse, staffFrom } from "./staff.ts";

export type NewStaff = {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly lenders?: readonly string[];
  readonly agencyId?: number;
};

export type Registered =
  | {
      readonly kind: "registered";
      readonly staffId: number;
      /** Told once, here. */
      readonly password: string;
      readonly otpAddress: string;
    }
  | { readonly kind: "refused"; readonly because: "login-taken" | "agency-apart" };

/**
 * Takes somebody in with a password and a secret for one-time codes, both told this once.
 *
 * Refusals: the login is taken; `agency-apart`: people of an agency have that role alone and name their agency, and nobody
 * else has either, or an agency would read the house's cases.
 */
export async function registerStaff(house: StaffHouse, person: NewStaff): Promise<Registered> {
  const ofAgency = person.roles.includes("agency");
  if (ofAgency !== (person.agencyId !== undefined) || (ofAgency && person.roles.length > 1))
    return { kind: "refused", because: "agency-apart" };
  const login = person.login.trim().toLowerCase();
  const password = randomBytes(15).toString("base64url");
  const secret = newOtpSecret();
  const staffId = await addStaff(
    house.pool,
    {
      ...rowOf(person),
      login,
      password: await hashPassword(password),
      otpSecret: house.vault.wrap(Buffer.from(secret, "utf8")).toString("base64"),
    },
    house.realNow(),
  );
  if (staffId === undefined) return { kind: "refused", because: "login-taken" };
  return { kind: "registered", staffId, password, otpAddress: otpAddress(login, secret) };
}

/** Somebody who signs in with an identity provider, or is invented by the demo: no password of ours. */
export async function registerWithoutPassword(house: StaffHouse, person: NewStaff): Promise<number | undefined> {
  const row = { ...rowOf(person), password: null, otpSecret: null };
  return addStaff(house.pool, row, house.realNow());
}

function rowOf(person: NewStaff) {
  return {
    login: person.login.trim().toLowerCase(),
    name: person.name,
    roles: person.roles,
    lenders: person.lenders ?? null,
    agencyId: person.agencyId ?? null,
    oidcSubject: null,
  };
}

export type ListedStaff = Staff & { readonly active: boolean; readonly signsInBy: "password" | "provider" };

export async function everyStaff(house: StaffHouse): Promise<readonly ListedStaff[]> {
  return (await listStaff(house.pool)).map((row) => ({
    ...staffFrom(row),
    active: row.active,
    signsInBy: row.password === null ? "provider" : "password",
  }));
}

/**
 * Changes what somebody may do, from their next request on.
 *
 * Refusals: nobody has the id; `own-roles`: nobody changes their own; `agency-apart` as in {@link registerStaff}.
 */
export async function changeStaff(
  house: StaffHouse,
  by: Staff,
  staffId: number,
  change: { readonly roles: readonly Role[]; readonly lenders?: readonly string[]; readonly active: boolean },
): Promise<
  { readonly kind: "changed" } | { readonly kind: "refused"; readonly because: "nobody" | "own-roles" | "agency-apart" }
> {
  if (by.staffId === staffId) return { kind: "refused", because: "own-roles" };
  const before = (await listStaff(house.pool)).find((one) => one.staffId === staffId);
  if (before === undefined) return { kind: "refused", because: "nobody" };
  const apart = change.roles.includes("agency") !== (before.agencyId !== null);
  if (apart || (before.agencyId !== null && change.roles.length > 1))
    return { kind: "refused", because: "agency-apart" };
  await saveStaff(house.pool, staffId, { ...change, lenders: change.lenders ?? null });
  return { kind: "changed" };
}

/**
 * A key for programs that work in somebody's name, good for these deeds alone; the key is told this once.
 *
 * @returns undefined when the person may not do one of them
 */
export async function issueKey(
  house: StaffHouse,
  by: Staff,
  { name, deeds }: { readonly name: string; readonly deeds: readonly Deed[] },
): Promise<string | undefined> {
  // A key made with a key would outlive it.
  if (by.only !== undefined || !deeds.every((deed) => mayDo(by.roles, deed))) return undefined;
  const { token, hash } = newToken();
  await addStaffKey(house.pool, { keyHash: hash, staffId: by.staffId, name, deeds }, house.realNow());
  return token;
}
