import { BUCKETS, idIn } from "@fairdue/core/bucket.ts";
import type { Tx } from "./rows.ts";

/** Ids in one block of the sequence; what a stopped worker has not used is lost, which costs nothing. */
const BLOCK = 1_000;

/** Hands out ids in blocks, so that ten thousand new rows cost ten small queries. One per worker. */
export class IdSource {
  readonly #blocks: number[] = [];
  /** Ids used of the first block. */
  #used = 0;

  /** Makes sure that `count` ids can be taken without asking the database again. */
  async reserve(tx: Tx, count: number): Promise<void> {
    const missing = count - (this.#blocks.length * BLOCK - this.#used);
    if (missing <= 0) return;
    const { rows } = await tx.query({
      name: "take ids",
      text: "select nextval('id_block') as block from generate_series(1, $1::int4)",
      values: [Math.ceil(missing / BLOCK)],
    });
    for (const { block } of rows as { block: number }[]) this.#blocks.push(block);
  }

  /** @throws RangeError when more ids are taken than were reserved: a programming error */
  take(bucket: number): number {
    const block = this.#blocks[0];
    if (block === undefined) throw new RangeError("no ids reserved");
    const id = idIn(bucket, block * BLOCK + this.#used);
    this.#used += 1;
    if (this.#used === BLOCK) {
      this.#blocks.shift();
      this.#used = 0;
    }
    return id;
  }
}

/** Moves the sequence behind an id that came from elsewhere, so that no new one meets it or any before it. */
export async function passId(tx: Tx, id: number): Promise<void> {
  await tx.query("select setval('id_block', $1)", [Math.floor(id / BUCKETS / BLOCK) + 1]);
}
