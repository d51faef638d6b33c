import type { ClientBase } from "pg";

/** A transaction's connection; every writer of the store takes one, so that nothing is written outside a transaction. */
export type Tx = Pick<ClientBase, "query">;

/** Column names with their SQL types, in the order values are added. */
export type Columns = Readonly<Record<string, string>>;

/** Rows waiting to go into one statement, column by column, as `unnest` takes them. */
export class RowBuffer {
  readonly #name: string;
  readonly #text: string;
  readonly #columns: unknown[][];

  /** @param statement builds the SQL around `source`, which reads like a table `v` with these columns */
  constructor(name: string, columns: Columns, statement: (source: string) => string) {
    const names = Object.keys(columns);
    const arrays = Object.values(columns).map((type, i) => `$${i + 1}::${type}[]`);
    this.#name = name;
    this.#text = statement(`unnest(${arrays.join(", ")}) as v(${names.join(", ")})`);
    this.#columns = names.map(() => []);
  }

  /** Values in column order. */
  add(...values: readonly unknown[]): void {
    if (values.length !== this.#columns.length) throw new RangeError(`${this.#name}: ${values.length} values`);
    for (let i = 0; i < values.length; i++) (this.#columns[i] as unknown[]).push(values[i]);
  }

  /** Runs the statement once for all rows; not at all when there are none. */
  async flush(tx: Tx): Promise<void> {
    if ((this.#columns[0] as unknown[]).length === 0) return;
    await tx.query({ name: this.#name, text: this.#text, values: this.#columns.map(arrayLiteral) });
  }
}

/** A buffer whose rows are inserted as they are. */
export function insertInto(table: string, columns: Columns, onConflict = ""): RowBuffer {
  const names = Object.keys(columns).join(", ");
  return new RowBuffer(
    `insert ${table}`,
    columns,
    (source) => `insert into ${table} (${names}) select * from ${source} ${onConflict}`,
  );
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
    else if (Buffer.isBuffer(value)) text += `"\\\\x${value.toString("hex")}"`;
    else text += quoted(String(value));
  }
  return `${text}}`;
}

const ESCAPED = /["\\]/g;

function quoted(text: string): string {
  return `"${text.includes('"') || text.includes("\\") ? text.replace(ESCAPED, "\\$&") : text}"`;
}
