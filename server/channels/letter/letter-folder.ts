import { randomUUID } from "node:crypto";
import { open, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** File name of a key: every key its own, no key outside the folder. */
export function letterFile(folder: string, idempotencyKey: string): string {
  const name = encodeURIComponent(idempotencyKey);
  if (name === "" || name.length > 200) throw new RangeError("a letter's key has 1 to 200 characters");
  return join(folder, `${name}.pdf`);
}

/** True when something stands under this name. */
export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/**
 * Writes a file whole or not at all: under a passing name, flushed to the disk, then renamed.
 *
 * @throws the system's error when the folder is full or out of reach; nothing is left behind
 */
export async function writeWhole(path: string, bytes: Buffer | AsyncIterable<Buffer>): Promise<void> {
  const passing = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(passing, "w");
    try {
      await writeFile(file, bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(passing, path);
  } catch (error) {
    await rm(passing, { force: true }).catch(() => {});
    throw error;
  }
}
