import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { canonicalJson } from "@fairdue/core/record/canonical.ts";
import { merkleRoot, type SealedHead } from "./merkle.ts";

/**
 * The signed statement that on a day the record stood so. It covers the head of every case that changed since the
 * seal before, whose hash it carries: so the newest seal covers every case, at the cost of the day's work alone.
 */
export type Seal = {
  readonly no: number;
  /** Canonical JSON of {@link SealBody}; the signature is over these bytes. */
  readonly body: string;
  readonly hash: Buffer;
  readonly signature: Buffer;
  readonly keyId: string;
};

export type SealBody = {
  readonly no: number;
  readonly at: number;
  readonly day: string;
  readonly cases: number;
  readonly prev: string;
  readonly root: string;
};

/** Ed25519 key that signs seals; whoever holds the public half can check every seal offline. */
export type SealKey = { readonly id: string; readonly privateKey: KeyObject; readonly publicPem: string };

export function newSealKeyPem(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

/** @throws Error when the text is not an Ed25519 private key */
export function openSealKey(pem: string): SealKey {
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const publicPem = publicKey.export({ type: "spki", format: "pem" }).toString();
  return { id: keyIdOf(publicPem), privateKey, publicPem };
}

/** First 16 hex digits of SHA-256 over the public key's PEM text. */
export function keyIdOf(publicPem: string): string {
  return createHash("sha256").update(publicPem).digest("hex").slice(0, 16);
}

/** Seals the heads of the cases that changed; `heads` are sorted by case id. */
export function makeSeal(
  key: SealKey,
  previous: { readonly no: number; readonly hash: Buffer } | undefined,
  moment: { readonly at: number; readonly day: string },
  heads: readonly SealedHead[],
): Seal {
  const statement: SealBody = {
    no: (previous?.no ?? 0) + 1,
    at: moment.at,
    day: moment.day,
    cases: heads.length,
    prev: (previous?.hash ?? Buffer.alloc(32)).toString("hex"),
    root: merkleRoot(heads).toString("hex"),
  };
  const body = canonicalJson(statement);
  const signature = sign(null, Buffer.from(body, "utf8"), key.privateKey);
  return { no: statement.no, body, hash: sealHash(body), signature, keyId: key.id };
}

export function sealHash(body: string): Buffer {
  return createHash("sha256").update(body, "utf8").digest();
}

/** Whether the signature over a seal's body is by this public key; never by a text that is no key. */
export function signatureHolds(publicPem: string, body: string, signature: Buffer): boolean {
  const key = publicKeyOf(publicPem);
  return key !== undefined && verify(null, Buffer.from(body, "utf8"), key, signature);
}

function publicKeyOf(pem: string): KeyObject | undefined {
  try {
    return createPublicKey(pem);
  } catch {
    return undefined;
  }
}
