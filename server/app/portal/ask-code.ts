import { randomInt } from "node:crypto";
import { bucketOf } from "@fairdue/core/bucket.ts";
import { casesOfPoint } from "../../store/people.ts";
import { type CodeRow, lockCode, saveCode } from "../../store/portal-access.ts";
import type { Tx } from "../../store/rows.ts";
import { transact } from "../../store/transact.ts";
import { pointHash } from "../seal-person.ts";
import { sendBeside } from "../send-beside.ts";
import type { PortalHouse } from "./portal-house.ts";

/** An address as somebody typed it. */
export type TypedAddress = { readonly kind: "phone" | "email"; readonly value: string };

/** The text a code goes out in; without it nobody can sign in by code. */
const CODE_TEMPLATE = "portal-code";
const CODE_LIFE_MS = 10 * 60_000;
/** Codes an address may ask for in an hour: enough for slow networks, too few to annoy whoever has the number. */
const MOST_CODES = 5;
const HOUR_MS = 3_600_000;

/**
 * Sends a sign-in code to an address, if a person here has it. The caller learns nothing, so that nobody can find out by
 * trying whether a number is known; and the same rows are written either way.
 */
export async function askCode(house: PortalHouse, typed: TypedAddress): Promise<void> {
  const addressHash = pointHash(house.vault, typed);
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const noted = await transact(house.pool, (tx) => noteCode(tx, house, { addressHash, code }));
  if (!noted) return;
  for (const { bucket, caseId } of await casesOfPoint(house.pool, [addressHash])) {
    const sent = await sendBeside(house, {
      bucket,
      caseId,
      channel: typed.kind === "phone" ? "sms" : "email",
      template: CODE_TEMPLATE,
      pointOf: ({ points }) => points.find(({ valueHash }) => valueHash === addressHash),
      purpose: "sign-in-code",
      secrets: { code },
    });
    if (sent.kind === "sent") return;
  }
}

/** Keyed hash of a code for one address. */
export function codeHash(house: Pick<PortalHouse, "vault">, addressHash: string, code: string): string {
  return house.vault.blindIndex("portal-code", `${addressHash} ${code}`);
}

/** Bucket of the rows about an address or a token, which is the key's own. */
export function accessBucket(hash: string): number {
  return bucketOf("portal", hash);
}

async function noteCode(tx: Tx, house: PortalHouse, one: { addressHash: string; code: string }): Promise<boolean> {
  const bucket = accessBucket(one.addressHash);
  const now = house.realNow();
  const before = await lockCode(tx, bucket, one.addressHash);
  const sameHour = before !== undefined && now - before.askedSince < HOUR_MS;
  if (before !== undefined && (now < before.lockedUntil || (sameHour && before.asked >= MOST_CODES))) return false;
  const row: CodeRow = {
    codeHash: codeHash(house, one.addressHash, one.code),
    expiresAt: now + CODE_LIFE_MS,
    tries: 0,
    asked: sameHour ? before.asked + 1 : 1,
    askedSince: sameHour ? before.askedSince : now,
    lockedUntil: 0,
  };
  await saveCode(tx, bucket, one.addressHash, row);
  return true;
}
