import { addDays, type Day, formatDay } from "../../../calendar/day.ts";
import { type FurnishFacts, isContested } from "../facts.ts";
import { addToMonth, lastDayOf, type Month } from "../month.ts";
import type { FurnishedHistory, MonthRecord } from "../record.ts";
import { traceAccount } from "../trace.ts";
import { type Metro2Code, writeRecord } from "./fields.ts";

/** What the outside world calls an account. */
export type Metro2Account = {
  readonly furnisher: string;
  readonly reference: string;
  readonly isRevolving: boolean;
};

export type Metro2Segment = { readonly status: Metro2Code; readonly line: string };

const MONTHS_OF_HISTORY = 24;
/** Minor units of a US dollar: the layout has whole dollars, cents cut off. */
const CENTS = 100;

/**
 * The base segment of one account as its furnished history stands: its newest month, the twenty-four months before it,
 * and the day its delinquency began, which no payment and no sale moves (15 USC 1681s-2(a)(5)). An account of which
 * nothing stands any more is deleted. Amounts in whole dollars.
 *
 * Codes follow public notes on the layout; see `docs/formats/metro2-like.md`.
 *
 * @param replaces the newest month was sent before with other values
 * @param on day the file is made
 */
export function metro2Segment(
  account: Metro2Account,
  { history, facts, replaces, on }: StandingAccount,
): Metro2Segment {
  const months = monthsOf(history);
  const newest = months.at(-1);
  const { contract, openedOn } = facts;
  const common = {
    processing: 1,
    timestamp: `${dateOf(on)}000000`,
    correction: replaces ? 1 : 0,
    furnisher: account.furnisher,
    account: account.reference,
    ...(account.isRevolving
      ? { portfolio: "R", accountType: "18", terms: "REV" }
      : { portfolio: "I", accountType: "01", terms: String(contract.instalments.length).padStart(3, "0") }),
    frequency: "M",
    openedOn: dateOf(openedOn),
    originalAmount: dollars(contract.instalments.reduce((sum, { principal }) => sum + principal, 0n)),
    ecoa: "1",
    country: "US",
  };
  if (newest === undefined) {
    const line = writeRecord("base", { ...common, status: "DA", history: "B".repeat(24), asOf: dateOf(on) });
    return { status: "DA", line };
  }
  const { closedOn, lastPaidOn } = newest;
  const asOf = lastDayOf(newest.month);
  const { status, comment } = standingOf(newest, months);
  const trace = traceAccount(facts, closedOn === undefined ? asOf : addDays(closedOn, -1));
  const ratedBefore = ratingOf(months.at(-2));
  const isDelinquent = status !== "11" && (!RATED.has(status) || ratedBefore !== "0");
  const line = writeRecord("base", {
    ...common,
    scheduled: dollars(newest.dueThisMonth),
    paid: dollars(newest.paidThisMonth),
    status,
    ...(RATED.has(status) && { rating: ratedBefore }),
    history: profileOf(months, newest.month),
    ...(comment !== undefined && { comment }),
    ...conditionOf(newest, facts, on),
    balance: dollars(newest.standing === "transferred" ? 0 : newest.balance),
    pastDue: dollars(newest.standing === "transferred" ? 0 : newest.overdue),
    ...((status === "97" || status === "64") && { chargedOff: dollars(trace.writtenOff) }),
    asOf: dateOf(closedOn ?? asOf),
    ...(isDelinquent && trace.lateSince !== undefined && { firstDelinquentOn: dateOf(trace.lateSince) }),
    ...(closedOn !== undefined && { closedOn: dateOf(closedOn) }),
    ...(lastPaidOn !== undefined && { lastPaidOn: dateOf(lastPaidOn) }),
  });
  return { status, line };
}

export type StandingAccount = {
  readonly history: FurnishedHistory;
  readonly facts: FurnishFacts;
  readonly replaces: boolean;
  readonly on: Day;
};

/** Statuses that say nothing of how late the account was, so that a rating says it. */
const RATED: ReadonlySet<Metro2Code> = new Set(["05", "13"]);

function monthsOf(history: FurnishedHistory): readonly MonthRecord[] {
  const months: MonthRecord[] = [];
  for (const record of history.values()) if (record.kind === "month") months.push(record);
  return months.sort((a, b) => (a.month < b.month ? -1 : 1));
}

function standingOf(
  { code, standing, closedOn, daysLate }: MonthRecord,
  months: readonly MonthRecord[],
): { readonly status: Metro2Code; readonly comment?: string } {
  if (standing === "transferred") return { status: "05", comment: "AH" };
  if (closedOn !== undefined) {
    if (code === "Z") return { status: "61" };
    if (months.some((month) => month.code === "B")) return { status: "64" };
    if (code === "D") return { status: "13", comment: "C" };
    return code === "G" ? { status: "13", comment: "AU" } : { status: "13" };
  }
  if (code === "B") return { status: "97" };
  return { status: LATE.find(([days]) => daysLate >= days)?.[1] ?? "11" };
}

const LATE: readonly (readonly [days: number, status: Metro2Code, rating: string])[] = [
  [180, "84", "6"],
  [150, "83", "5"],
  [120, "82", "4"],
  [90, "80", "3"],
  [60, "78", "2"],
  [30, "71", "1"],
];

function ratingOf(month: MonthRecord | undefined): string {
  if (month === undefined) return "0";
  if (month.code === "B") return "L";
  return LATE.find(([days]) => month.daysLate >= days)?.[2] ?? "0";
}

/** The months before the newest, the latest first. `B`: before there was anything to tell; `D`: nothing was furnished. */
function profileOf(months: readonly MonthRecord[], newest: Month): string {
  const byMonth = new Map(months.map((month) => [month.month, month]));
  const first = months[0]?.month ?? newest;
  let profile = "";
  for (let back = 1; back <= MONTHS_OF_HISTORY; back++) {
    const month = addToMonth(newest, -back);
    const record = byMonth.get(month);
    profile += record === undefined ? (month < first ? "B" : "D") : ratingOf(record);
  }
  return profile;
}

/** `XB` while the account is disputed, `XH` once that is over (15 USC 1681s-2(a)(3)). */
function conditionOf({ disputed }: MonthRecord, { contests }: FurnishFacts, on: Day): { readonly condition?: string } {
  if (disputed || isContested(contests, "flag", { by: on, knownOn: on })) return { condition: "XB" };
  const wasDisputed = contests.some(({ effect, until }) => effect === "flag" && until !== undefined && until <= on);
  return wasDisputed ? { condition: "XH" } : {};
}

function dollars(minor: number | bigint): string {
  return String(BigInt(minor) / BigInt(CENTS));
}

function dateOf(day: Day): string {
  const [year = "", month = "", dayOfMonth = ""] = formatDay(day).split("-");
  return `${month}${dayOfMonth}${year}`;
}
