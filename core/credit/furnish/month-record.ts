import type { Day } from "../../calendar/day.ts";
import type { Minor } from "../../case/events.ts";
import { total } from "../../ledger/balances.ts";
import { classOfDays, codeOfDays, type RecordCode } from "../codes.ts";
import { type EndingFact, endingBy, type FurnishFacts, isContested } from "./facts.ts";
import { firstDayOf, lastDayOf, type Month } from "./month.ts";
import type { AccountStanding, Grounds, MonthRecord, OverdueBands } from "./record.ts";
import { type Trace, type TracedLine, traceAccount } from "./trace.ts";

/** A month's record with what decides whether it may go out. */
export type ComputedMonth = {
  readonly record: MonthRecord;
  readonly trace: Trace;
  /** Non-performance as 征信业管理条例 art. 44(3) calls it: the person must have been told before. */
  readonly isNegative: boolean;
  /** Some principal was given up when the account ended. */
  readonly isSettledForLess: boolean;
};

/**
 * The record of one account at the end of a month, from entries valued by then.
 *
 * @param knownOn day whose open objections mark the record
 * @returns undefined before the account was opened and after it ended
 * @throws RangeError on an amount beyond 2^53 − 1: intake must have refused it
 */
export function monthRecord(facts: FurnishFacts, month: Month, knownOn: Day): ComputedMonth | undefined {
  const asOf = lastDayOf(month);
  if (facts.openedOn > asOf) return undefined;
  const trace = traceAccount(facts, asOf);
  const ending = endingBy(facts.told, asOf);
  const closedOn = earlier(ending?.on, trace.closedOn);
  if (closedOn !== undefined && closedOn < firstDayOf(month)) return undefined;
  const ended = ending !== undefined && ending.on === closedOn ? ending : undefined;
  const isSettledForLess = ended === undefined && closedOn !== undefined && trace.waivedPrincipal > 0n;
  const late = lateness(trace.lines, { asOf, graceDays: facts.contract.terms.graceDays });
  const isDue = trace.lines.some((line) => line.dueOn >= firstDayOf(month) && line.dueOn <= asOf);
  const isBad = closedOn === undefined && trace.writtenOff > 0n;
  const code =
    ended?.code ?? codeOf({ closedOn, isSettledForLess, isBad, isDue: isDue || late.isInGrace, days: late.days });
  const record: MonthRecord = {
    kind: "month",
    month,
    standing: standingOf({ ended: ended?.fact, closedOn, isSettledForLess, isBad, days: late.days }),
    code,
    balance: minorOf(trace.lines.reduce((sum, line) => sum + total(line.open), 0n)),
    ...late.values,
    cumulativePeriods: trace.lines.reduce((count, line) => count + (line.toldLate ? 1 : 0), 0),
    remainingPeriods: trace.lines.reduce((count, line) => count + (line.dueOn > asOf && isOpen(line) ? 1 : 0), 0),
    ...flows(facts, trace, { from: firstDayOf(month), to: asOf }),
    ...(closedOn !== undefined && { closedOn }),
    assetClass: isBad ? "loss" : classOfDays(late.days),
    disputed: isContested(facts.contests, "flag", { by: asOf, knownOn }),
    grounds: groundsOf(trace, late.lines, { from: firstDayOf(month), to: asOf }),
  };
  return { record, trace, isNegative: isSettledForLess || late.days > 0 || NEGATIVE.has(code), isSettledForLess };
}

const NEGATIVE: ReadonlySet<RecordCode> = new Set(["B", "D", "Z"]);

type Judged = {
  readonly closedOn: Day | undefined;
  readonly isSettledForLess: boolean;
  readonly isBad: boolean;
  readonly days: number;
};

function codeOf({ closedOn, isSettledForLess, isBad, isDue, days }: Judged & { readonly isDue: boolean }): RecordCode {
  if (closedOn !== undefined) return isSettledForLess ? "G" : "C";
  if (isBad) return "B";
  if (days > 0) return codeOfDays(days);
  return isDue ? "N" : "*";
}

function standingOf(judged: Judged & { readonly ended: EndingFact | undefined }): AccountStanding {
  const { ended, closedOn, isSettledForLess, isBad, days } = judged;
  if (ended !== undefined) return ended === "transferred" ? "transferred" : "ended";
  if (closedOn !== undefined) return isSettledForLess ? "ended" : "settled";
  if (isBad) return "bad-debt";
  return days > 0 ? "overdue" : "normal";
}

type Lateness = {
  readonly days: number;
  readonly isInGrace: boolean;
  /** Instalments late, oldest first. */
  readonly lines: readonly TracedLine[];
  readonly values: {
    readonly overdue: Minor;
    readonly bands: OverdueBands;
    readonly daysLate: number;
    readonly overduePeriods: number;
  };
};

function lateness(all: readonly TracedLine[], judging: { readonly asOf: Day; readonly graceDays: number }): Lateness {
  const { asOf, graceDays } = judging;
  const lines: TracedLine[] = [];
  const bands = { days31to60: 0n, days61to90: 0n, days91to180: 0n, over180: 0n };
  let overdue = 0n;
  let isInGrace = false;
  for (const line of all) {
    const days = asOf - line.dueOn;
    if (days <= 0 || !isOpen(line)) continue;
    if (days <= graceDays) {
      isInGrace = true;
      continue;
    }
    lines.push(line);
    overdue += total(line.open);
    const band = bandOf(days);
    if (band !== undefined) bands[band] += line.open.principal;
  }
  const oldest = lines[0];
  const days = oldest === undefined ? 0 : asOf - oldest.dueOn;
  return {
    days,
    isInGrace,
    lines,
    values: {
      overdue: minorOf(overdue),
      bands: {
        days31to60: minorOf(bands.days31to60),
        days61to90: minorOf(bands.days61to90),
        days91to180: minorOf(bands.days91to180),
        over180: minorOf(bands.over180),
      },
      daysLate: days,
      overduePeriods: lines.length,
    },
  };
}

function bandOf(days: number): keyof OverdueBands | undefined {
  if (days <= 30) return undefined;
  if (days <= 60) return "days31to60";
  if (days <= 90) return "days61to90";
  return days <= 180 ? "days91to180" : "over180";
}

type Span = { readonly from: Day; readonly to: Day };

/** What was due and what was paid in a month, refunds taken off; and when money last came. */
function flows({ contract }: FurnishFacts, { entries }: Trace, { from, to }: Span) {
  let dueThisMonth = 0n;
  for (const { dueOn, principal, interest, fee } of contract.instalments)
    if (dueOn >= from && dueOn <= to) dueThisMonth += principal + interest + fee;
  let paid = 0n;
  let lastPaidOn: Day | undefined;
  for (const entry of entries) {
    if (entry.kind === "payment" || entry.kind === "recovery") lastPaidOn = entry.valueOn;
    if (entry.valueOn < from) continue;
    if (entry.kind === "payment" || entry.kind === "recovery") paid += entry.amount.minor;
    else if (entry.kind === "refund") paid -= entry.minor;
  }
  return {
    dueThisMonth: minorOf(dueThisMonth),
    paidThisMonth: minorOf(paid < 0n ? 0n : paid),
    ...(lastPaidOn !== undefined && { lastPaidOn }),
  };
}

function groundsOf(trace: Trace, late: readonly TracedLine[], { from, to }: Span): MonthRecord["grounds"] {
  const ids = trace.entries.map(({ id }) => id);
  const inMonth = trace.entries.filter(({ kind, valueOn }) => valueOn >= from && MONEY.has(kind));
  const lastPaid = trace.entries.findLast(({ kind }) => kind === "payment" || kind === "recovery");
  const toldLate = trace.lines.filter((line) => line.toldLate);
  return {
    balance: { instalments: trace.lines.map(({ no }) => no), entries: ids },
    arrears: groundsOfLines(late),
    thisMonth: {
      instalments: trace.lines.filter(({ dueOn }) => dueOn >= from && dueOn <= to).map(({ no }) => no),
      entries: inMonth.map(({ id }) => id),
    },
    history: {
      instalments: toldLate.map(({ no }) => no),
      entries: distinct([
        ...toldLate.flatMap((line) => line.changedBy),
        ...(lastPaid === undefined ? [] : [lastPaid.id]),
      ]),
    },
  };
}

const MONEY: ReadonlySet<string> = new Set(["payment", "recovery", "refund"]);

function groundsOfLines(lines: readonly TracedLine[]): Grounds {
  return { instalments: lines.map(({ no }) => no), entries: distinct(lines.flatMap((line) => line.changedBy)) };
}

function distinct(ids: readonly number[]): readonly number[] {
  return ids.length < 2 ? ids : [...new Set(ids)];
}

function isOpen({ open }: TracedLine): boolean {
  return open.principal > 0n || open.interest > 0n || open.fee > 0n || open.penalty > 0n;
}

function earlier(left: Day | undefined, right: Day | undefined): Day | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return left <= right ? left : right;
}

function minorOf(amount: bigint): Minor {
  const minor = Number(amount);
  if (!Number.isSafeInteger(minor)) throw new RangeError(`beyond what a number keeps exactly: ${amount}`);
  return minor;
}
