import type { Day } from "@fairdue/core/calendar/day.ts";
import type { Instant } from "@fairdue/core/calendar/zone.ts";
import type { Language } from "@fairdue/core/text.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../store/catalogue.ts";
import type { Vault } from "../store/vault.ts";

/** What an import works with. */
export type IntakeEnvironment = {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly catalogue: Pick<Catalogue, "lenders" | "products" | "ladders">;
  readonly clock: () => Instant;
  /** Whose people these are; one house has one. */
  readonly tenant: string;
  /** Last day of the working-day calendar, to say how many due days lie beyond it. */
  readonly calendarUntil?: Day;
  /** Where rows wait, sealed, while a file is sorted; the system's own directory when left out. */
  readonly temporary?: string;
};

/** How far an import is. Reading goes by bytes, writing by rows. */
export type IntakeProgress = {
  readonly phase: "reading" | "writing";
  readonly rows: number;
  readonly done: number;
  readonly total: number;
};

export type IntakeOptions = {
  readonly rejects?: string;
  readonly lang: Language;
  readonly onProgress?: (progress: IntakeProgress) => void;
};

/** Parts a file is sorted into: one a bucket. */
export const PARTS = 256;
/** Cases written in one transaction, at most: with a dozen instalments and payments each, some thousand events. */
export const BATCH_CASES = 200;
/**
 * Transactions under way at once. A small file waits for the database, so several overlap; a large one waits for this
 * process and fills its memory, so one is enough.
 */
export function lanesFor(bytes: number): number {
  return bytes > 32 * 1024 * 1024 ? 1 : 4;
}
