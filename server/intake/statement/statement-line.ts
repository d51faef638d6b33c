import type { Day } from "@fairdue/core/calendar/day.ts";
import type { RejectedRow } from "../row-fault.ts";

/** One movement of money as a bank or wallet states it, whatever the format of its file. */
export type StatementLine = {
  /** Line of the file on which it begins. */
  readonly line: number;
  /** Minor units, never negative; `direction` says which way it went, seen from the account of the statement. */
  readonly amount: number;
  readonly currency: string;
  readonly direction: "in" | "out" | "neither";
  /** `closed`: it was called off and no money moved. */
  readonly status: "booked" | "pending" | "closed";
  /** True when it takes an earlier movement back. */
  readonly reversal: boolean;
  readonly bookedOn: Day;
  /** Day from which the money counts. */
  readonly valueOn: Day;
  /** The bank's or wallet's own number of the movement; made of what it says where the file has none. */
  readonly bankRef: string;
  /** References the payer gave, in words meant for machines: end-to-end id, structured reference, merchant's order. */
  readonly references: readonly string[];
  /** What the payer or the bank wrote. */
  readonly text: string;
  readonly name?: string;
  readonly account?: string;
};

export type ReadLine =
  | { readonly kind: "line"; readonly line: StatementLine }
  | { readonly kind: "rejected"; readonly row: RejectedRow };

/** The name of a format and its movements, in the order of the file. */
export type StatementFile = { readonly format: string; readonly bytes: number; lines(): AsyncIterable<ReadLine> };

/**
 * A reference for movements that have none: what they say, so that the same line has the same one in every export.
 * Two alike on one day are told apart by their place among their likes.
 */
export class MadeReferences {
  readonly #seen = new Map<string, number>();

  of(parts: readonly (string | number | undefined)[]): string {
    const says = parts.map((part) => part ?? "").join("|");
    const before = this.#seen.get(says) ?? 0;
    this.#seen.set(says, before + 1);
    return before === 0 ? says : `${says}|${before + 1}`;
  }
}
