import { createHash, randomBytes } from "node:crypto";
import { bucketOfId } from "@fairdue/core/bucket.ts";
import { casesOfPoint } from "../../store/people.ts";
import {
  addSession,
  countWrong,
  endSession,
  endSessionsOf,
  lockCode,
  nameSession,
  type PersonRow,
  peopleOfCases,
  personById,
  type SessionRow,
  saveCode,
  touchSession,
  useLink,
} from "../../store/portal-access.ts";
import { transact } from "../../store/transact.ts";
import { pointHash } from "../seal-person.ts";
import { accessBucket, codeHash, type TypedAddress } from "./ask-code.ts";
import type { PortalHouse } from "./portal-house.ts";
import { readLink } from "./signed-link.ts";

/** Guesses at one code. */
const MOST_TRIES = 5;
/** Failed checks of who somebody is, after which the session ends and the address rests. */
const MOST_WRONG = 5;
const LOCK_MS = 24 * 3_600_000;
const IDLE_MS = 30 * 60_000;
const LIFE_MS = 12 * 3_600_000;

type Access = Pick<PortalHouse, "pool" | "vault" | "realNow">;
/** Links are dated by the house's clock, as the messages are that carry them. */
type LinkAccess = Access & Pick<PortalHouse, "now">;

/** A session's token; only its hash is stored. */
export type Token = string;

/** Somebody who came in and was checked. */
export type SignedIn = { readonly borrowerId: number; readonly bucket: number; readonly caseIds: readonly number[] };

/** Where somebody stands: outside, inside but not yet known, or known. */
export type Presence = { readonly kind: "nobody" | "unchecked" } | ({ readonly kind: "signed-in" } & SignedIn);

/** Trades a code for a session whose person is still to be checked; undefined for a wrong, used or expired one. */
export async function enterByCode(access: Access, typed: TypedAddress, code: string): Promise<Token | undefined> {
  const addressHash = pointHash(access.vault, typed);
  const bucket = accessBucket(addressHash);
  const now = access.realNow();
  return transact(access.pool, async (tx) => {
    const row = await lockCode(tx, bucket, addressHash);
    if (row === undefined || row.codeHash === null || row.expiresAt <= now || now < row.lockedUntil) return undefined;
    if (row.tries >= MOST_TRIES) return undefined;
    if (row.codeHash !== codeHash(access, addressHash, code)) {
      await saveCode(tx, bucket, addressHash, { ...row, tries: row.tries + 1 });
      return undefined;
    }
    await saveCode(tx, bucket, addressHash, { ...row, codeHash: null });
    const { token, hash } = newToken();
    await addSession(tx, accessBucket(hash), hash, { addressHash, invitedId: null, madeAt: now });
    return token;
  });
}

/** Trades a signed link for a session whose person is still to be checked; once. */
export async function enterByLink(access: LinkAccess, link: string): Promise<Token | undefined> {
  const now = access.realNow();
  const invited = readLink(access.vault, link, access.now);
  if (invited === undefined) return undefined;
  return transact(access.pool, async (tx) => {
    const linkHash = sha256(link);
    if (!(await useLink(tx, accessBucket(linkHash), linkHash, now))) return undefined;
    const { token, hash } = newToken();
    const row = { addressHash: null, invitedId: invited.borrowerId, madeAt: now };
    await addSession(tx, accessBucket(hash), hash, row);
    return token;
  });
}

/**
 * Checks that the right person came in, before anything about a debt is shown: full name, and the last four characters of
 * the customer or identity number as the lender has it. A number shared by several people leads to the one who answers.
 */
export async function checkPerson(
  access: Access,
  token: Token,
  told: { readonly name: string; readonly lastFour: string },
): Promise<"signed-in" | "wrong" | "nobody"> {
  const hash = sha256(token);
  const bucket = accessBucket(hash);
  const row = await sessionOf(access, hash);
  if (row === undefined) return "nobody";
  const people = await candidates(access, row);
  const found = people.find((person) => isPerson(access, person, told));
  if (found !== undefined) {
    await nameSession(access.pool, bucket, hash, found.borrowerId);
    return "signed-in";
  }
  if ((await countWrong(access.pool, bucket, hash)) < MOST_WRONG) return "wrong";
  await endSession(access.pool, bucket, hash);
  if (row.addressHash !== null) await restAddress(access, row.addressHash);
  return "nobody";
}

/** Who a token belongs to, now. Looking counts as being active. */
export async function presenceOf(access: Access, token: Token | undefined): Promise<Presence> {
  if (token === undefined) return { kind: "nobody" };
  const row = await sessionOf(access, sha256(token));
  if (row === undefined) return { kind: "nobody" };
  if (row.borrowerId === null) return { kind: "unchecked" };
  const { borrowerId } = row;
  const bucket = bucketOfId(borrowerId);
  const person = await personById(access.pool, bucket, borrowerId);
  // An erased person has nothing left to be shown.
  if (person === undefined || person.wrappedKey === null) return { kind: "nobody" };
  return { kind: "signed-in", borrowerId, bucket, caseIds: person.caseIds };
}

/** Ends this session. */
export async function signOut(access: Access, token: Token): Promise<void> {
  const hash = sha256(token);
  await endSession(access.pool, accessBucket(hash), hash);
}

/** Ends every session of the person, this one included. */
export async function signOutEverywhere(access: Access, borrowerId: number): Promise<void> {
  await endSessionsOf(access.pool, borrowerId);
}

async function sessionOf(access: Access, hash: string): Promise<SessionRow | undefined> {
  const now = access.realNow();
  const limits = { now, madeAfter: now - LIFE_MS, seenAfter: now - IDLE_MS };
  return touchSession(access.pool, accessBucket(hash), hash, limits);
}

async function candidates(access: Access, row: SessionRow): Promise<readonly PersonRow[]> {
  if (row.invitedId !== null) {
    const one = await personById(access.pool, bucketOfId(row.invitedId), row.invitedId);
    return one === undefined ? [] : [one];
  }
  const people: PersonRow[] = [];
  const places = row.addressHash === null ? [] : await casesOfPoint(access.pool, [row.addressHash]);
  for (const { bucket, caseId } of places) people.push(...(await peopleOfCases(access.pool, bucket, [caseId])));
  return people;
}

function isPerson({ vault }: Access, person: PersonRow, told: { name: string; lastFour: string }): boolean {
  if (person.wrappedKey === null) return false;
  const key = vault.openKey(person.wrappedKey);
  const four = plain(vault.unseal(key, person.reference)).slice(-4);
  return plain(vault.unseal(key, person.name)) === plain(told.name) && four === plain(told.lastFour);
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

async function restAddress(access: Access, addressHash: string): Promise<void> {
  const bucket = accessBucket(addressHash);
  await transact(access.pool, async (tx) => {
    const row = await lockCode(tx, bucket, addressHash);
    if (row === undefined) return;
    await saveCode(tx, bucket, addressHash, { ...row, codeHash: null, lockedUntil: access.realNow() + LOCK_MS });
  });
}

function newToken(): { readonly token: Token; readonly hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: sha256(token) };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
