import type { Encoding } from "./encoding.ts";
import type { Mapping } from "./mapping.ts";
import type { RawRow, RejectedRow } from "./row-fault.ts";

/** A file to be read and what is known of it beforehand. */
export type SourceOrder = {
  readonly path: string;
  readonly mapping: Mapping;
  readonly encoding?: Encoding;
  /** The columns a CSV file must and may have. */
  readonly columns: { readonly required: readonly string[]; readonly optional: readonly string[] };
};

/** One row where it stands in its file; `line` is that of its end and counts from 1, the header included. */
export type SourceRow = { readonly line: number; readonly raw: RawRow };

/** A row as it comes from its file; one that its reader has rejected already carries why. */
export type FedRow = SourceRow & { readonly faults?: RejectedRow["faults"] };
