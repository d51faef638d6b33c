import type { Tx } from "./rows.ts";

/** Something decisions go by that no event holds, under the name by which they call it. */
export type Ground = { readonly name: string; readonly body: string };

/**
 * Keeps grounds for good; what is kept already stays as it is.
 *
 * @returns the bodies kept under these names, by name: one that differs from what was given was there before
 */
export async function keepGrounds(tx: Tx, given: readonly Ground[]): Promise<ReadonlyMap<string, string>> {
  await tx.query({
    name: "keep grounds",
    text: "insert into ground (name, body) select * from unnest($1::text[], $2::text[]) on conflict (name) do nothing",
    values: [given.map(({ name }) => name), given.map(({ body }) => body)],
  });
  return loadGrounds(
    tx,
    given.map(({ name }) => name),
  );
}

/** Bodies by name; a name nobody kept is missing. */
export async function loadGrounds(tx: Tx, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await tx.query("select name, body from ground where name = any($1::text[])", [names]);
  return new Map((rows as Ground[]).map(({ name, body }) => [name, body]));
}
