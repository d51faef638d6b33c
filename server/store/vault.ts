import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A borrower's data key, opened; never stored as it is. */
export type DataKey = { readonly bytes: Buffer };

/**
 * Seals personal text at rest: a data key per borrower under one master key, and a keyed hash for look-up.
 * Whoever deletes the wrapped key has erased everything sealed under it.
 */
export class Vault {
  readonly #wrapping: Buffer;
  readonly #indexing: Buffer;

  /** @param master 32 bytes; wrapping and look-up keys are derived from it (HKDF-SHA-256) */
  constructor(master: Buffer) {
    if (master.length !== 32) throw new RangeError(`the master key has ${master.length} bytes; it must have 32`);
    this.#wrapping = Buffer.from(hkdfSync("sha256", master, "", "fairdue wrapping key", 32));
    this.#indexing = Buffer.from(hkdfSync("sha256", master, "", "fairdue look-up key", 32));
  }

  /** A fresh data key with its wrapped form, which alone is stored. */
  newKey(): { readonly key: DataKey; readonly wrapped: Buffer } {
    const bytes = randomBytes(32);
    return { key: { bytes }, wrapped: encrypt(this.#wrapping, bytes) };
  }

  /** Seals a secret of the house itself under the master key; {@link openKey} opens it. */
  wrap(secret: Buffer): Buffer {
    return encrypt(this.#wrapping, secret);
  }

  /** @throws Error when the wrapped key was not made under this master key */
  openKey(wrapped: Buffer): DataKey {
    return { bytes: decrypt(this.#wrapping, wrapped) };
  }

  seal(key: DataKey, text: string): string {
    return encrypt(key.bytes, Buffer.from(text, "utf8")).toString("base64");
  }

  /** @throws Error when the text was sealed under another key or has been changed */
  unseal(key: DataKey, sealed: string): string {
    return decrypt(key.bytes, Buffer.from(sealed, "base64")).toString("utf8");
  }

  /** Keyed hash of a normalised value (128 bits, hex): equal values meet, nobody without the key can try values. */
  blindIndex(purpose: string, value: string): string {
    return createHmac("sha256", this.#indexing).update(`${purpose}\u0000${value}`).digest("hex").slice(0, 32);
  }
}

function encrypt(key: Buffer, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES)), decipher.final()]);
}
