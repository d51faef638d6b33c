import { addDays, type Day, day, dayOf, daysInMonth, formatDay } from "@fairdue/core/calendar/day.ts";

/** Reads one way of writing dates; undefined when the text is not written that way or no such day exists. */
export type DateReader = (text: string) => Day | undefined;

/** Day 0 of the serial numbers that Excel shows when a cell lost its date format. */
const EXCEL_EPOCH = day("1899-12-30");
const EXCEL_SERIAL = /^[1-9]\d{4}(?:\.0+)?$/;

/** The day of an Excel serial number between 1927 and 2173; undefined for other texts. */
function excelDay(text: string): Day | undefined {
  return EXCEL_SERIAL.test(text) ? addDays(EXCEL_EPOCH, Math.trunc(Number(text))) : undefined;
}

const TOKENS: Readonly<Record<string, string>> = {
  YYYY: "(?<y>\\d{4})",
  MM: "(?<m>\\d{2})",
  M: "(?<m>\\d{1,2})",
  DD: "(?<d>\\d{2})",
  D: "(?<d>\\d{1,2})",
};

/**
 * A reader of dates in a format: `excel`, or `YYYY`, `MM` or `M`, `DD` or `D` with what stands between them.
 *
 * @returns undefined when the format does not name year, month and day once each
 */
export function dateReader(format: string): DateReader | undefined {
  if (format === "excel") return excelDay;
  let pattern = "";
  for (const [piece] of format.matchAll(/YYYY|MM|DD|M|D|[^YMD]+|./g)) pattern += TOKENS[piece] ?? escaped(piece);
  for (const name of ["<y>", "<m>", "<d>"]) if (pattern.split(name).length !== 2) return undefined;
  const shape = new RegExp(`^${pattern}$`);
  return (text) => {
    const groups = shape.exec(text)?.groups;
    if (groups === undefined) return undefined;
    const [year, month, dayOfMonth] = [Number(groups.y), Number(groups.m), Number(groups.d)];
    if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
    return dayOf({ year, month, dayOfMonth });
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

const LIKELY = ["YYYY/M/D", "YYYYMMDD", "YYYY.M.D", "D.M.YYYY", "YYYY年M月D日"] as const;
const likely = LIKELY.map((format) => [format, dateReader(format)] as const);

/** The format a text seems to be written in, to name it in a remedy. Day/month orders that could be either are left out. */
export function likelyFormat(text: string): string | undefined {
  return likely.find(([, read]) => read?.(text) !== undefined)?.[0];
}

/** The date an Excel serial number stands for, as text. */
export function excelDate(text: string): string | undefined {
  const found = excelDay(text);
  return found === undefined ? undefined : formatDay(found);
}
