import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Characters a part gathers in memory before they are written out. */
const PART_CHARACTERS = 64 * 1024;
const CIPHER = "aes-256-ctr";

type Frame = { readonly at: number; readonly bytes: number; readonly nonce: Buffer };

/**
 * Sorts any number of lines into parts with bounded memory: what does not fit goes to a temporary file.
 *
 * Rows hold personal text, so the file is sealed under a key that lives in memory only, and it has no name while it is
 * used: a process that is killed leaves nothing behind.
 */
export class Spill {
  readonly #parts: { lines: string[]; characters: number; frames: Frame[] }[];
  readonly #key = randomBytes(32);
  readonly #directory: string;
  #file: number | undefined;
  #end = 0;

  constructor(parts: number, directory: string = tmpdir()) {
    this.#directory = directory;
    this.#parts = Array.from({ length: parts }, () => ({ lines: [], characters: 0, frames: [] }));
  }

  /** @param line text without a line break */
  add(part: number, line: string): void {
    const one = this.#partAt(part);
    one.lines.push(line);
    one.characters += line.length;
    if (one.characters >= PART_CHARACTERS) this.#writeOut(one);
  }

  /** Lines of a part, in the order they came; the part is empty afterwards. */
  take(part: number): readonly string[] {
    const one = this.#partAt(part);
    const lines = one.frames.flatMap((frame) => this.#readBack(frame));
    for (const line of one.lines) lines.push(line);
    this.#parts[part] = { lines: [], characters: 0, frames: [] };
    return lines;
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #partAt(part: number): { lines: string[]; characters: number; frames: Frame[] } {
    const one = this.#parts[part];
    if (one === undefined) throw new RangeError(`no part ${part}`);
    return one;
  }

  #writeOut(one: { lines: string[]; characters: number; frames: Frame[] }): void {
    this.#file ??= openNameless(this.#directory);
    const nonce = randomBytes(16);
    const sealed = createCipheriv(CIPHER, this.#key, nonce).update(one.lines.join("\n"), "utf8");
    for (let written = 0; written < sealed.length; )
      written += writeSync(this.#file, sealed, written, sealed.length - written, this.#end + written);
    one.frames.push({ at: this.#end, bytes: sealed.length, nonce });
    this.#end += sealed.length;
    one.lines = [];
    one.characters = 0;
  }

  #readBack({ at, bytes, nonce }: Frame): string[] {
    const sealed = Buffer.alloc(bytes);
    for (let got = 0; got < bytes; ) {
      const more = readSync(this.#file as number, sealed, got, bytes - got, at + got);
      if (more === 0) throw new Error("the temporary file ended early");
      got += more;
    }
    return createDecipheriv(CIPHER, this.#key, nonce).update(sealed).toString("utf8").split("\n");
  }
}

/** A file that only this process can reach: its name is gone before a byte is in it. */
function openNameless(parent: string): number {
  const directory = mkdtempSync(join(parent, "fairdue-"));
  try {
    return openSync(join(directory, "rows"), "wx+", 0o600);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
