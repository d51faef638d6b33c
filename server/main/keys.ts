import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { newSealKeyPem, openSealKey, type SealKey } from "../record/seal.ts";
import { Vault } from "../store/vault.ts";

/** The two secrets of a house: the master key over personal texts, and the key that signs the day's seal. */
export type Keys = { readonly vault: Vault; readonly sealKey: SealKey };

/**
 * Opens the keys kept in a directory (mode 600), making them on first use. A master key given from outside, as
 * 64 hex digits, is used instead of the file's.
 *
 * @throws Error when a key file cannot be read as a key: starting with a new one would make all texts unreadable
 */
export async function openKeys(home: string, masterHex?: string): Promise<Keys> {
  await mkdir(home, { recursive: true });
  const masterText =
    masterHex ?? (await readOrMake(path.join(home, "master.key"), () => randomBytes(32).toString("hex")));
  const sealPem = await readOrMake(path.join(home, "seal.key"), newSealKeyPem);
  const sealKey = openSealKey(sealPem);
  await writeFile(path.join(home, "seal.pub"), sealKey.publicPem);
  return { vault: new Vault(Buffer.from(masterText.trim(), "hex")), sealKey };
}

async function readOrMake(file: string, make: () => string): Promise<string> {
  try {
    await writeFile(file, make(), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFile(file, "utf8");
}
