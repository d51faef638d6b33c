import { createHash, randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { Secret, TOTP } from "otpauth";

const derive = promisify(scrypt) as (
  password: string,
  salt: Buffer,
  length: number,
  options: { readonly N: number; readonly r: number; readonly p: number; readonly maxmem: number },
) => Promise<Buffer>;

// Numbers of OWASP's password storage sheet for scrypt.
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const STEP_SECONDS = 30;

/** A password as it is stored: salt and hash. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password.normalize("NFKC"), salt, HASH_BYTES, COST);
  return `${salt.toString("base64")}.${hash.toString("base64")}`;
}

/** Whether a password is the stored one. Takes as long for nobody as for somebody. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [salt = "", hash = ""] = (stored ?? "").split(".");
  const given = await derive(password.normalize("NFKC"), Buffer.from(salt, "base64"), HASH_BYTES, COST);
  const kept = Buffer.from(hash, "base64");
  return kept.length === HASH_BYTES && timingSafeEqual(given, kept);
}

/** A fresh secret for one-time codes (RFC 6238), base32 as authenticators want it. */
export function newOtpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator reads from a QR code. */
export function otpAddress(login: string, secret: string): string {
  return new TOTP({ issuer: "FairDue", label: login, secret }).toString();
}

/** The code that an authenticator shows at a moment, epoch milliseconds. */
export function otpCodeAt(secret: string, at: number): string {
  return new TOTP({ secret, period: STEP_SECONDS }).generate({ timestamp: at });
}

/** The step a code belongs to, now or one step to either side; undefined for a wrong one. */
export function otpStepOf(secret: string, code: string, at: number): number | undefined {
  const delta = new TOTP({ secret, period: STEP_SECONDS }).validate({ token: code, timestamp: at, window: 1 });
  return delta === null ? undefined : Math.floor(at / 1000 / STEP_SECONDS) + delta;
}

/** A token with what is stored of it. */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: tokenHash(token) };
}

export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
