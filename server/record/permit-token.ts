import { createHash, createPublicKey, type KeyObject, randomBytes, sign, verify } from "node:crypto";
import type { SealKey } from "./seal.ts";

/**
 * What an agency's permit says (`docs/formats/agency-permit.md`): one call, to one number, from one line, in one window.
 * Times are seconds since the epoch, as JWT has them. The number is there as a salted hash only: whoever is to dial it knows it,
 * and whoever finds the token learns nothing.
 */
export type PermitClaims = {
  readonly iss: string;
  /** Agency that may use it. */
  readonly aud: string;
  /** The contact it is for, one to one. */
  readonly jti: string;
  readonly nbf: number;
  readonly exp: number;
  readonly channel: "voice";
  readonly line: string;
  readonly salt: string;
  /** SHA-256 over salt and digits of the number, in hexadecimal. */
  readonly number: string;
  readonly rulebooks: readonly string[];
};

const PERMIT_TYPE = "fairdue-permit+jwt";

/** Signs a permit as a JWS in compact form (RFC 7515) with Ed25519 (RFC 8037). */
export function signPermit(key: SealKey, claims: PermitClaims): string {
  const head = encode({ alg: "EdDSA", typ: PERMIT_TYPE, kid: key.id });
  const signed = `${head}.${encode(claims)}`;
  return `${signed}.${sign(null, Buffer.from(signed, "utf8"), key.privateKey).toString("base64url")}`;
}

/** A salt for one permit, and the number's hash under it. */
export function hideNumber(number: string, salt = randomBytes(16).toString("hex")): { salt: string; number: string } {
  const digits = number.normalize("NFKC").replace(/\D/g, "");
  return { salt, number: createHash("sha256").update(`${salt}\n${digits}`).digest("hex") };
}

/** Why a dialler must not call by a token. */
export type PermitFault =
  | "not-a-permit"
  | "wrong-signature"
  | "another-agency"
  | "another-number"
  | "another-line"
  | "not-yet"
  | "expired";

/** One call as a dialler is about to make it. `at` is epoch milliseconds. */
export type IntendedCall = {
  readonly agency: string;
  readonly number: string;
  readonly line: string;
  readonly at: number;
};

/**
 * Checks a permit with the house's public key and nothing else; every fault is named, not the first.
 *
 * @param call what is left out is not compared
 */
export function checkPermit(
  token: string,
  publicPem: string,
  call: Partial<IntendedCall>,
):
  | { readonly kind: "holds"; readonly claims: PermitClaims }
  | { readonly kind: "faulty"; readonly faults: readonly [PermitFault, ...PermitFault[]] } {
  const [head, body, signature, ...rest] = token.trim().split(".");
  const claims = decode<PermitClaims>(body);
  const header = decode<{ readonly alg?: string; readonly typ?: string }>(head);
  const isPermit = rest.length === 0 && header?.alg === "EdDSA" && header.typ === PERMIT_TYPE && isComplete(claims);
  if (!isPermit || signature === undefined) return { kind: "faulty", faults: ["not-a-permit"] };
  const key = openKey(publicPem);
  const isSigned =
    key !== undefined && verify(null, Buffer.from(`${head}.${body}`, "utf8"), key, Buffer.from(signature, "base64url"));
  // Nothing that an unsigned token says is worth comparing.
  if (!isSigned) return { kind: "faulty", faults: ["wrong-signature"] };
  const { agency, number, line, at } = call;
  const faults: PermitFault[] = [];
  if (agency !== undefined && agency !== claims.aud) faults.push("another-agency");
  if (number !== undefined && hideNumber(number, claims.salt).number !== claims.number) faults.push("another-number");
  if (line !== undefined && line !== claims.line) faults.push("another-line");
  if (at !== undefined && at < claims.nbf * 1000) faults.push("not-yet");
  if (at !== undefined && at >= claims.exp * 1000) faults.push("expired");
  const [first, ...others] = faults;
  return first === undefined ? { kind: "holds", claims } : { kind: "faulty", faults: [first, ...others] };
}

function isComplete(claims: PermitClaims | undefined): claims is PermitClaims {
  if (claims === undefined) return false;
  const { aud, jti, nbf, exp, channel, line, salt, number } = claims;
  const words = [aud, jti, line, salt, number].every((word) => typeof word === "string");
  return words && Number.isSafeInteger(nbf) && Number.isSafeInteger(exp) && channel === "voice";
}

function openKey(pem: string): KeyObject | undefined {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined;
  }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value), "utf8").toString("base64url");
}

function decode<T>(part: string | undefined): T | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? "", "base64url").toString("utf8"));
    return typeof value === "object" && value !== null ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}
