/** A year, and the month and day when they are said. */
export type SaidDate = { readonly at: number; readonly year: number; readonly month?: number; readonly day?: number };

const DATE =
  /(?<!\d)(?:((?:19|20)\d{2})(?:年(?:(\d{1,2})月份?(?:(\d{1,2})[日号])?)?|[-./](\d{1,2})(?:[-./](\d{1,2}))?)?|(\d{2})年(?:(\d{1,2})月)?)(?!\d)/g;
/** A bare number of four digits counts as a year only between these. */
const BARE_YEARS = { first: 2015, last: 2030 };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ENGLISH_DATE =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?((?:19|20)\d{2})\b/g;

/** Years told from today, as numbers: `去年` becomes `2025年`. */
export function nameYears(text: string, thisYear: number): string {
  return text
    .replace(/大前年/g, `${thisYear - 3}年`)
    .replace(/前年/g, `${thisYear - 2}年`)
    .replace(/去年/g, `${thisYear - 1}年`)
    .replace(/今年/g, `${thisYear}年`)
    .replace(/(?<!the )\blast year\b/g, `${thisYear - 1}`)
    .replace(/\bthis year\b/g, `${thisYear}`);
}

/** Dates with a year in a normalised question, and the question with their letters blanked out at the same length. */
export function readDates(text: string): { readonly dates: readonly SaidDate[]; readonly rest: string } {
  const dates: SaidDate[] = [];
  let rest = text;
  for (const match of text.matchAll(ENGLISH_DATE)) {
    const [whole, name = "", dayOfMonth, year] = match;
    const month = String(MONTHS.indexOf(name) + 1);
    dates.push({
      at: match.index,
      year: Number(year),
      ...withinYear("month", month, 12),
      ...withinYear("day", dayOfMonth, 31),
    });
    rest = rest.slice(0, match.index) + " ".repeat(whole.length) + rest.slice(match.index + whole.length);
  }
  for (const match of rest.matchAll(DATE)) {
    const [whole, long, month, dayOfMonth, numberMonth, numberDay, short, shortMonth] = match;
    const year = long === undefined ? 2000 + Number(short) : Number(long);
    const isBare = whole.length === 4 || long === undefined;
    const next = rest.charAt(match.index + whole.length);
    if (isBare && (year < BARE_YEARS.first || year > BARE_YEARS.last || /[元块多天笔个]/.test(next))) continue;
    dates.push({
      at: match.index,
      year,
      ...withinYear("month", month ?? numberMonth ?? shortMonth, 12),
      ...withinYear("day", dayOfMonth ?? numberDay, 31),
    });
    rest = rest.slice(0, match.index) + " ".repeat(whole.length) + rest.slice(match.index + whole.length);
  }
  return { dates, rest };
}

function withinYear(name: "month" | "day", said: string | undefined, most: number): { month?: number; day?: number } {
  const value = Number(said ?? 0);
  return value >= 1 && value <= most ? { [name]: value } : {};
}
