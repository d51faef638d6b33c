import type { ClientBase } from "pg";

/** A transaction's connection; every writer of the store takes one, so that nothing is written outside a transaction. */
export type Tx = Pick<ClientBase, "query">;

/**
 * Column names with their SQL types, in the order values are added. `json` stands for a `text` column whose values
 * are JSON, which never holds a control character and so travels faster.
 */
export type Columns = Readonly<Record<string, string>>;

/** Parts the values of a `json` column on the way; JSON text always escapes it. */
const SEPARATOR = "\u001e";

/**
 * Rows of one bucket waiting to go into one statement, column by column, as `unnest` takes them.
 * The bucket itself is `$1`, bound once, so that every statement says on which shard it runs.
 */
export class RowBuffer {
  readonly #name: string;
  readonly #text: string;
  readonly #types: readonly string[];
  readonly #columns: unknown[][];

  /** @param statement builds the SQL around `source`, which reads like a table `v` with these columns */
  constructor(name: string, columns: Columns, statement: (source: string) => string) {
    const names = Object.keys(columns);
    this.#name = name;
    this.#types = Object.values(columns);
    const arrays = this.#types.map((type, i) =>
      type === "json" ? `string_to_array($${i + 2}, e'\\x1e')` : `$${i + 2}::${type}[]`,
    );
    this.#text = statement(`unnest(${arrays.join(", ")}) as v(${names.join(", ")})`);
    this.#columns = names.map(() => []);
  }

  /** Values in column order. */
  add(...values: readonly unknown[]): void {
    if (values.length !== this.#columns.length) throw new RangeError(`${this.#name}: ${values.length} values`);
    for (let i = 0; i < values.length; i++) (this.#columns[i] as unknown[]).push(values[i]);
  }

  /** Runs the statement once for all rows; not at all when there are none. */
  async flush(tx: Tx, bucket: number): Promise<void> {
    if ((this.#columns[0] as unknown[]).length === 0) return;
    const values: unknown[] = [bucket];
    for (let i = 0; i < this.#types.length; i++) {
      const column = this.#columns[i] as unknown[];
      values.push(this.#types[i] === "json" ? column.join(SEPARATOR) : arrayLiteral(column));
    }
    await tx.query({ name: this.#name, text: this.#text, values });
  }
}

/** A buffer whose rows are inserted as they are, under the bucket. */
export function insertInto(table: string, columns: Columns, onConflict = ""): RowBuffer {
  const names = Object.keys(columns).join(", ");
  const statement = (source: string) =>
    `insert into ${table} (bucket, ${names}) select $1::int2, v.* from ${source} ${onConflict}`;
  return new RowBuffer(`insert ${table}`, columns, statement);
}

/** A buffer that deletes the rows of `table` whose `key` it names. */
export function deleteFrom(table: string, key: string): RowBuffer {
  const statement = (source: string) =>
    `delete from ${table} t using ${source} where t.bucket = $1 and t.${key} = v.${key}`;
  return new RowBuffer(`delete ${table} by ${key}`, { [key]: "int8" }, statement);
}

/**
 * A column as PostgreSQL's array text. The driver would write it too, value by value and several times slower;
 * the run spends its time here.
 */
export function arrayLiteral(values: readonly unknown[]): string {
  let text = "{";
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (i > 0) text += ",";
    if (value === null || value === undefined) text += "NULL";
    else if (typeof value === "number" || typeof value === "boolean") text += value;
    else if (typeof value === "string") text += quoted(value);
    else if (Buffer.isBuffer(value)) text += `"\\\\x${value.toString("hex")}"`;
    else throw new RangeError(`not a column value: ${typeof value}`);
  }
  return `${text}}`;
}

const ESCAPED = /["\\]/g;

function quoted(text: string): string {
  return `"${text.includes('"') || text.includes("\\") ? text.replace(ESCAPED, "\\$&") : text}"`;
}
