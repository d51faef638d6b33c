/** Repayment state of one month on the report. */
export const RECORD_CODES = [
  "N",
  "1",
  "2",
  "3",
  "4",
  "5",
  "6",
  "7",
  "*",
  "D",
  "Z",
  "C",
  "G",
  "B",
  "M",
  "A",
  "#",
  "/",
] as const;
export type RecordCode = (typeof RECORD_CODES)[number];

/** Asset class that a lender gives a retail loan, best first. */
export const ASSET_CLASSES = ["normal", "special-mention", "substandard", "doubtful", "loss"] as const;
export type AssetClass = (typeof ASSET_CLASSES)[number];

/** Longest days past due of the codes 1 to 6; 7 is everything beyond. */
const CODE_EDGES = [30, 60, 90, 120, 150, 180] as const;

/** Code for whole days past due: 0 is `N`, 1–30 is `1`, …, over 180 is `7`. */
export function codeOfDays(daysLate: number): RecordCode {
  if (daysLate <= 0) return "N";
  const period = CODE_EDGES.findIndex((edge) => daysLate <= edge);
  return LATE_CODES[period < 0 ? CODE_EDGES.length : period] ?? "7";
}

const LATE_CODES: readonly RecordCode[] = ["1", "2", "3", "4", "5", "6", "7"];

/** Days past due that a late code stands for, as words on a screen: `1–30`, `>180`. */
export function daysOfCode(code: RecordCode): string | undefined {
  const period = LATE_CODES.indexOf(code);
  if (period < 0) return undefined;
  const edge = CODE_EDGES[period];
  return edge === undefined ? `>${CODE_EDGES.at(-1)}` : `${(CODE_EDGES[period - 1] ?? 0) + 1}–${edge}`;
}

/** Best class a lender may still give, by days past due. */
export function classOfDays(daysLate: number): AssetClass {
  if (daysLate <= 0) return "normal";
  if (daysLate <= 90) return "special-mention";
  if (daysLate <= 270) return "substandard";
  return daysLate <= 360 ? "doubtful" : "loss";
}

/** Consecutive periods unpaid now, for monthly payments: the first begins on the first day late. */
export function periodsOfDays(daysLate: number): number {
  return daysLate <= 0 ? 0 : Math.floor((daysLate - 1) / 30) + 1;
}
