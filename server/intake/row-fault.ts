import { fillText, type Language, type Text, type TextValues } from "@fairdue/core/text.ts";

/** What is wrong with one row of a fed file: the field in the file's own words, why, and how to mend it. */
export type RowFault = {
  readonly field: string;
  readonly why: Text;
  readonly remedy: Text;
  readonly values?: TextValues;
};

/** An entry of a day that has not come: money is booked when it is there. */
export const DAY_TO_COME: Pick<RowFault, "why" | "remedy"> = {
  why: { zh: "日期尚未到来", en: "is a day to come" },
  remedy: { zh: "请在当日导入", en: "Feed the row on that day" },
};

/** A row as it stands in the file: the cells of a CSV line, or the text of a JSON line. */
export type RawRow = readonly string[] | string;

export type RejectedRow = {
  readonly line: number;
  readonly raw: RawRow;
  readonly faults: readonly [RowFault, ...RowFault[]];
};

/** Why a whole file cannot be read; nothing of it has been taken in. */
export type SourceRefusal = RowFault & { readonly line: number };

/** A file that turned out to be unreadable half-way. Caught where the import began; nothing had been written by then. */
export class BrokenSource extends Error {
  readonly refusal: SourceRefusal;

  constructor(refusal: SourceRefusal) {
    super(fillText(refusal.why, "en", refusal.values));
    this.refusal = refusal;
  }
}

/** Reason and remedy in one language. */
export function describeFault(fault: RowFault, lang: Language): { readonly why: string; readonly remedy: string } {
  return { why: fillText(fault.why, lang, fault.values), remedy: fillText(fault.remedy, lang, fault.values) };
}
