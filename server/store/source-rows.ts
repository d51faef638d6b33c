import { arrayLiteral, insertInto, type Tx } from "./rows.ts";

/** What a fed file last said of something, as a hash; the key names it within the bucket. */
export type SourceMark = {
  readonly kind: "borrower" | "account" | "entries";
  readonly key: string;
  readonly hash: string;
};

/** One text for the place of a mark. */
export function markPlace({ kind, key }: Pick<SourceMark, "kind" | "key">): string {
  return `${kind} ${key}`;
}

/** Hashes by place, of those keys that were fed before. */
export async function loadMarks(tx: Tx, bucket: number, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await tx.query({
    name: "load marks",
    text: `select kind, key, hash from source_row
      where bucket = $1 and kind in ('borrower', 'account', 'entries') and key = any($2::text[])`,
    values: [bucket, arrayLiteral(keys)],
  });
  return new Map((rows as readonly SourceMark[]).map((mark) => [markPlace(mark), mark.hash]));
}

export async function saveMarks(tx: Tx, bucket: number, marks: readonly SourceMark[]): Promise<void> {
  const buffer = insertInto(
    "source_row",
    { kind: "text", key: "text", hash: "text" },
    "on conflict (bucket, kind, key) do update set hash = excluded.hash",
  );
  for (const { kind, key, hash } of marks) buffer.add(kind, key, hash);
  await buffer.flush(tx, bucket);
}
