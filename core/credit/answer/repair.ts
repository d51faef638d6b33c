import type { Text } from "../../text.ts";
import type { SaidDate } from "../ask/dates.ts";
import type { ParsedQuestion } from "../ask/parsed.ts";
import type { CreditBook } from "../book.ts";
import { type Statement, state } from "../claim.ts";

/** Whether what was told fits the one-off repair. Days are YYYY-MM-DD; `today` decides whether the window has closed. */
export function repairStatements(parsed: ParsedQuestion, book: CreditBook, today: string): readonly Statement[] {
  const { repair, claims } = book;
  const why = misfit(parsed, book);
  const isOver = today > repair.repaidBy;
  const over = isOver ? [state(claims, "repair-policy-over")] : [];
  if (why !== undefined) return [state(claims, "repair-policy-fits-not", { why }), ...over];
  const isPaidInTime = parsed.paidOn === undefined ? parsed.isPaid : dayOf(parsed.paidOn, "first") <= repair.repaidBy;
  if (isPaidInTime && (parsed.amountMinor !== undefined || parsed.dates.length > 0))
    return [state(claims, "repair-policy-may-fit"), ...over];
  return over;
}

function misfit({ amountMinor, dates, paidOn, isUnpaid }: ParsedQuestion, { repair }: CreditBook): Text | undefined {
  if (amountMinor !== undefined && amountMinor > repair.limitMinor)
    return { zh: "单笔逾期超过1万元", en: "the overdue item is over ¥10,000" };
  const arose = dates.filter((date) => date !== paidOn);
  const outside = arose.find(
    (date) => dayOf(date, "last") < repair.arose.from || dayOf(date, "first") > repair.arose.to,
  );
  if (outside !== undefined && paidOn !== undefined)
    return { zh: "逾期不是在2020-01-01至2025-12-31期间产生", en: "it did not arise from 2020-01-01 to 2025-12-31" };
  if (outside !== undefined && outside.year < Number(repair.arose.from.slice(0, 4)))
    return { zh: "逾期早于2020-01-01", en: "it arose before 2020-01-01" };
  if (paidOn !== undefined && dayOf(paidOn, "first") > repair.repaidBy)
    return { zh: "还清晚于2026-03-31", en: "it was repaid after 2026-03-31" };
  if (isUnpaid) return { zh: "2026-03-31前没有还清", en: "it was not repaid by 2026-03-31" };
  return undefined;
}

/** The first or the last day a date may mean, YYYY-MM-DD. */
export function dayOf({ year, month, day }: SaidDate, end: "first" | "last"): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return end === "first"
    ? `${year}-${two(month ?? 1)}-${two(day ?? 1)}`
    : `${year}-${two(month ?? 12)}-${two(day ?? 31)}`;
}
