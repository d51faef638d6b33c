import type { WrittenPayments } from "./write-payments.ts";

/** Control totals of a file of payments. */
export type PaymentTotals = {
  readonly rows: { readonly read: number; readonly accepted: number; readonly rejected: number };
  /** Entries posted for rows seen for the first time. */
  readonly posted: number;
  /** Rows that changed an entry posted before; it was taken back and posted anew. */
  readonly corrected: number;
  /** Rows that were posted before as they stand. */
  readonly unchanged: number;
  /** Sum of accepted rows by currency and kind, in minor units. */
  readonly sums: Readonly<Record<string, Readonly<Record<string, bigint>>>>;
  readonly cured: number;
  /** Contacts that were planned and will not be made. */
  readonly suppressed: number;
};

export class PaymentTally {
  read = 0;
  #posted = 0;
  #corrected = 0;
  #unchanged = 0;
  #cured = 0;
  #suppressed = 0;
  readonly #sums: Record<string, Record<string, bigint>> = {};

  add({ rows, cured, suppressed }: WrittenPayments): void {
    this.#cured += cured;
    this.#suppressed += suppressed;
    for (const { row, posted, fault } of rows) {
      if (fault !== undefined) continue;
      if (posted.length === 0) this.#unchanged += 1;
      else if (posted.length === 1) this.#posted += 1;
      else this.#corrected += 1;
      const { currency, entry } = row.record;
      const amount = posted.at(-1)?.amount ?? entry.amount;
      this.#sums[currency] ??= {};
      const sums = this.#sums[currency];
      sums[entry.kind] = (sums[entry.kind] ?? 0n) + BigInt(amount);
    }
  }

  snapshot(rejected: number): PaymentTotals {
    const rows = { read: this.read, accepted: this.read - rejected, rejected };
    const counts = { posted: this.#posted, corrected: this.#corrected, unchanged: this.#unchanged };
    return { rows, ...counts, sums: this.#sums, cured: this.#cured, suppressed: this.#suppressed };
  }
}
