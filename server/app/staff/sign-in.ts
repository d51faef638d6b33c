import { DEEDS, type Deed } from "@fairdue/core/access/access.ts";
import {
  addStaffSession,
  endStaffSession,
  listStaff,
  lockStaff,
  type StaffRow,
  saveTries,
  staffBySubject,
  staffOfKey,
  staffOfSession,
} from "../../store/staff.ts";
import { transact } from "../../store/transact.ts";
import { isPassword, newToken, otpStepOf, tokenHash } from "./secrets.ts";
import { type Staff, type StaffHouse, staffFrom } from "./staff.ts";

/** Failed sign-ins in a row after which a login rests. */
const MOST_WRONG = 5;
const REST_MS = 15 * 60_000;
const IDLE_MS = 60 * 60_000;
const LIFE_MS = 12 * 3_600_000;

/**
 * Trades login, password and one-time code for a session's token. Everything wrong looks the same: an unknown login, a wrong
 * password, a used code and a login at rest.
 */
export async function enterByPassword(
  house: StaffHouse,
  told: { readonly login: string; readonly password: string; readonly code: string },
): Promise<string | undefined> {
  const now = house.realNow();
  return transact(house.pool, async (tx) => {
    const row = await lockStaff(tx, told.login.trim().toLowerCase());
    const right = await isPassword(told.password, row?.password ?? undefined);
    if (row === undefined || !row.active || now < row.lockedUntil) return undefined;
    const step = row.otpSecret === null ? undefined : otpStepOf(openSecret(house, row), told.code, now);
    if (!right || step === undefined || step <= row.otpStep) {
      const wrong = row.wrong + 1;
      const rests = wrong >= MOST_WRONG;
      await saveTries(tx, row.staffId, {
        wrong: rests ? 0 : wrong,
        lockedUntil: rests ? now + REST_MS : row.lockedUntil,
        otpStep: row.otpStep,
      });
      return undefined;
    }
    await saveTries(tx, row.staffId, { wrong: 0, lockedUntil: 0, otpStep: step });
    const { token, hash } = newToken();
    await addStaffSession(tx, hash, row.staffId, now);
    return token;
  });
}

/** A session for whom an identity provider vouched; undefined for somebody the house does not know. */
export async function enterBySubject(
  house: StaffHouse,
  vouched: { readonly subject: string; readonly login: string | undefined },
): Promise<string | undefined> {
  return transact(house.pool, async (tx) => {
    const row = await staffBySubject(tx, vouched);
    if (row === undefined) return undefined;
    const { token, hash } = newToken();
    await addStaffSession(tx, hash, row.staffId, house.realNow());
    return token;
  });
}

/** A session for an invented person; only the demo calls this. */
export async function enterAsInvented(house: StaffHouse, login: string): Promise<string | undefined> {
  const row = (await listStaff(house.pool)).find((one) => one.login === login && one.password === null);
  if (row === undefined) return undefined;
  const { token, hash } = newToken();
  await addStaffSession(house.pool, hash, row.staffId, house.realNow());
  return token;
}

/** Who somebody is by their session's token or API key, now. */
export async function whoIs(
  house: StaffHouse,
  by: { readonly session?: string; readonly key?: string },
): Promise<Staff | undefined> {
  const now = house.realNow();
  if (by.key !== undefined) {
    const row = await staffOfKey(house.pool, tokenHash(by.key));
    return row && { ...staffFrom(row), only: row.deeds.filter((deed): deed is Deed => deed in DEEDS) };
  }
  if (by.session === undefined) return undefined;
  const limits = { now, madeAfter: now - LIFE_MS, seenAfter: now - IDLE_MS };
  const row = await staffOfSession(house.pool, tokenHash(by.session), limits);
  return row && staffFrom(row);
}

export async function leave(house: StaffHouse, token: string): Promise<void> {
  await endStaffSession(house.pool, tokenHash(token));
}

function openSecret({ vault }: StaffHouse, row: StaffRow): string {
  return vault.openKey(Buffer.from(row.otpSecret ?? "", "base64")).bytes.toString("utf8");
}
