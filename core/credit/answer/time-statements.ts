import type { Text } from "../../text.ts";
import type { SaidDate } from "../ask/dates.ts";
import type { ParsedQuestion } from "../ask/parsed.ts";
import type { CreditBook } from "../book.ts";
import { type Statement, state } from "../claim.ts";
import { dayOf, repairStatements } from "./repair.ts";

const FIVE_YEARS_DAYS = 5 * 365 + 1;

/** Paid longer ago than an entry is kept: it should be gone, whatever is asked. */
export function outlived(
  { sincePaidDays = 0, paidOn }: ParsedQuestion,
  book: CreditBook,
  today: string,
): readonly Statement[] {
  const isOver =
    sincePaidDays >= FIVE_YEARS_DAYS - 1 ||
    (paidOn !== undefined && dayOf({ ...paidOn, year: paidOn.year + book.keptYears }, "last") < today);
  return isOver ? [state(book.claims, "should-be-deleted")] : [];
}

/** Until when an entry stands, where the question tells when it was paid. */
export function deletedOn({ paidOn }: ParsedQuestion, book: CreditBook, today: string): readonly Statement[] {
  if (paidOn === undefined || dayOf({ ...paidOn, year: paidOn.year + book.keptYears }, "last") < today) return [];
  const until = { ...paidOn, year: paidOn.year + book.keptYears };
  return [state(book.claims, "deleted-on", { paid: asDate(paidOn), until: asDate(until) })];
}

/** As much of a date as was said: `2023`, `2023-05`. */
function asDate({ year, month, day }: SaidDate): string {
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, "0")])).join("-");
}

/** Who tells of a payment with its date is told of the one-off repair unasked, where it may fit. */
export function proactiveRepair(parsed: ParsedQuestion, book: CreditBook, today: string): readonly Statement[] {
  if (parsed.asks.includes("repair-policy") || parsed.paidOn === undefined) return [];
  const found = repairStatements(parsed, book, today).filter(({ claim }) => claim === "repair-policy-may-fit");
  return found.length === 0 ? [] : [...found, state(book.claims, "repair-policy")];
}

/** How far the five years are, when the question tells since when it is paid. */
export function sinceStatements({ sincePaidDays }: ParsedQuestion, book: CreditBook): readonly Statement[] {
  if (sincePaidDays === undefined || sincePaidDays >= FIVE_YEARS_DAYS - 1) return [];
  const months = Math.ceil((FIVE_YEARS_DAYS - sincePaidDays) / 30.4);
  const left: Text =
    months < 12
      ? { zh: `${months}个月`, en: `${months} months` }
      : { zh: `${Math.round((months / 12) * 10) / 10}年`, en: `${Math.round((months / 12) * 10) / 10} years` };
  return [state(book.claims, "years-left", { left })];
}
