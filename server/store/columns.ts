import type { Tx } from "./rows.ts";

/** Parts the values of a column on the way; none of the columns read so may hold it. */
const SEPARATOR = "\u001e";

/** A query whose rows come as columns. */
export type ColumnQuery<Column extends string> = {
  /** Runs the query; the values are its parameters. Every list is as long as there are rows; null comes as "". */
  readonly run: (tx: Tx, values: readonly unknown[]) => Promise<Readonly<Record<Column, readonly string[]>>>;
};

/**
 * Builds a query that brings each column as one text, to be cut up here. The run reads a dozen rows a case; a message of
 * the protocol for each of them costs the driver several times what cutting does.
 *
 * For columns of numbers, codes and sealed text only: free text could hold the control character that parts values.
 *
 * @param rows an ordered `select` that yields the columns
 */
export function columnQuery<const Column extends string>(
  name: string,
  columns: readonly Column[],
  rows: string,
): ColumnQuery<Column> {
  const lists = columns.map((column) => `string_agg(coalesce(q.${column}::text, ''), e'\\x1e') as ${column}`);
  const text = `select ${lists.join(", ")} from (${rows}) q`;
  return {
    run: async (tx, values) => {
      const { rows: answer } = await tx.query({ name, text, values: [...values] });
      const row = (answer as Partial<Record<Column, string | null>>[])[0];
      const read: Partial<Record<Column, readonly string[]>> = {};
      for (const column of columns) {
        const list = row?.[column];
        read[column] = typeof list === "string" ? list.split(SEPARATOR) : [];
      }
      return read as Record<Column, readonly string[]>;
    },
  };
}
