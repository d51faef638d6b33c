import type { Contract, Instalment, Terms } from "../account/account.ts";
import { COMPONENTS, type Component } from "../account/component.ts";
import type { Waterfall } from "../account/waterfall.ts";
import type { Day } from "../calendar/day.ts";
import { type EntryAmount, effectiveEntries, type LedgerEntry } from "./entry.ts";

type Parts = Record<Component, bigint>;

/** One instalment while entries are counted. What was billed is always `open` + `paid` + `waived`. */
export type Line = {
  readonly no: number;
  readonly dueOn: Day;
  readonly open: Parts;
  readonly paid: Parts;
  readonly waived: Parts;
};

/** An account while its entries are counted; every number is zero or above at every moment. */
export type Tally = {
  /** Oldest first, by due day and number. */
  readonly lines: readonly Line[];
  /** Money received that found nothing to pay. */
  credit: bigint;
  /** Waivers beyond what was owed: without effect. */
  lapsed: bigint;
  /** Refunds beyond all money received: a mistake that screens must show. */
  overRefunded: bigint;
  writtenOff: bigint;
};

/**
 * Counts an account's entries from nothing. Pure in the set of entries: their order of arrival does not matter.
 *
 * @param before told each entry with the tally as it stood before it, for whoever tells when and by what a line changed
 * @throws RangeError when a charge or waiver names an instalment that is not there: the posting should have been refused
 */
export function tallyOf(
  account: Contract,
  entries: readonly LedgerEntry[],
  asOf?: Day,
  before?: (entry: LedgerEntry, tally: Tally) => void,
): Tally {
  const lines = account.instalments.map(lineOf);
  if (!isOldestFirst(lines)) lines.sort((left, right) => left.dueOn - right.dueOn || left.no - right.no);
  const tally: Tally = { lines, credit: 0n, lapsed: 0n, overRefunded: 0n, writtenOff: 0n };
  for (const entry of effectiveEntries(entries, asOf)) {
    before?.(entry, tally);
    post(account, tally, entry);
  }
  return tally;
}

function post(account: Contract, tally: Tally, entry: LedgerEntry): void {
  const order = orderOn(account.terms, tally.lines, entry.valueOn);
  switch (entry.kind) {
    case "payment":
    case "recovery":
      tally.credit += settle(order, tally.lines, entry.amount, entry.valueOn);
      return;
    case "charge":
      charge(lineFor(tally.lines, entry.instalmentNo, entry.valueOn), entry.amount);
      tally.credit = pour(order, tally.lines, tally.credit, entry.valueOn, "paid");
      return;
    case "waiver":
      tally.lapsed += waive(order, tally.lines, entry);
      return;
    case "refund":
      refund(order, tally, entry.minor);
      return;
    case "write-off":
      tally.writtenOff += entry.minor;
      return;
    case "reversal":
      return;
    default:
      entry satisfies never;
  }
}

/** The order for money of a day: another one when the oldest unpaid instalment is long overdue by then. */
function orderOn({ waterfall, lateWaterfall, graceDays }: Terms, lines: readonly Line[], on: Day): Waterfall {
  if (lateWaterfall === undefined) return waterfall;
  const oldest = lines.find(({ open }) => COMPONENTS.some((one) => open[one] > 0n));
  const days = oldest === undefined ? 0 : on - oldest.dueOn;
  return days > graceDays && days >= lateWaterfall.fromDaysPastDue ? lateWaterfall.waterfall : waterfall;
}

/** Pays and returns what is left over. */
function settle(order: Waterfall, lines: readonly Line[], amount: EntryAmount, on: Day): bigint {
  let left = amount.minor;
  if (amount.parts !== undefined) {
    for (const component of order.components) {
      const part = amount.parts[component] ?? 0n;
      left += pourInto(lines, component, part, "paid") - part;
    }
  }
  return pour(order, lines, left, on, "paid");
}

/** Gives up debt and returns what there was not to give up. */
function waive(order: Waterfall, all: readonly Line[], entry: LedgerEntry & { readonly kind: "waiver" }): bigint {
  const { amount, instalmentNo, valueOn } = entry;
  const lines = instalmentNo === undefined ? all : [lineFor(all, instalmentNo, valueOn)];
  if (amount.parts === undefined) return pour(order, lines, amount.minor, valueOn, "waived");
  let left = amount.minor;
  for (const component of COMPONENTS) {
    const part = amount.parts[component] ?? 0n;
    left += pourInto(lines, component, part, "waived") - part;
  }
  return left;
}

function charge(line: Line, amount: EntryAmount): void {
  let fee = amount.minor;
  for (const component of COMPONENTS) {
    const part = amount.parts?.[component] ?? 0n;
    line.open[component] += part;
    fee -= part;
  }
  line.open.fee += fee;
}

function refund(order: Waterfall, tally: Tally, minor: bigint): void {
  const fromCredit = lesser(minor, tally.credit);
  tally.credit -= fromCredit;
  let left = minor - fromCredit;
  const { components } = order;
  for (let index = tally.lines.length - 1; index >= 0 && left > 0n; index -= 1) {
    const { open, paid } = tally.lines[index] as Line;
    for (let place = components.length - 1; place >= 0; place -= 1) {
      const component = components[place] as Component;
      const back = lesser(paid[component], left);
      paid[component] -= back;
      open[component] += back;
      left -= back;
    }
  }
  tally.overRefunded += left;
}

/** Lets an amount run down the waterfall and returns what is left. */
function pour(order: Waterfall, lines: readonly Line[], minor: bigint, on: Day, into: "paid" | "waived"): bigint {
  const { first, components } = order;
  let left = minor;
  let start = 0;
  if (first === "component") {
    while (start < lines.length && (lines[start] as Line).dueOn <= on) start += 1;
    const due = lines.slice(0, start);
    for (const component of components) left = pourInto(due, component, left, into);
  }
  for (let index = start; index < lines.length && left > 0n; index += 1) {
    for (const component of components) left = take(lines[index] as Line, component, left, into);
  }
  return left;
}

function pourInto(lines: readonly Line[], component: Component, minor: bigint, into: "paid" | "waived"): bigint {
  let left = minor;
  for (const line of lines) {
    if (left === 0n) return left;
    left = take(line, component, left, into);
  }
  return left;
}

function take(line: Line, component: Component, minor: bigint, into: "paid" | "waived"): bigint {
  const taken = lesser(line.open[component], minor);
  if (taken === 0n) return minor;
  line.open[component] -= taken;
  line[into][component] += taken;
  return minor - taken;
}

function lesser(left: bigint, right: bigint): bigint {
  if (left < right) return left;
  return right;
}

/** The named instalment; else the last one due by the day; else the first. */
function lineFor(lines: readonly Line[], instalmentNo: number | undefined, on: Day): Line {
  let found: Line | undefined;
  if (instalmentNo === undefined) {
    found = lines[0];
    for (const line of lines) if (line.dueOn <= on) found = line;
  } else {
    found = lines.find((line) => line.no === instalmentNo);
  }
  if (found === undefined) throw new RangeError(`the account has no instalment ${instalmentNo ?? "to charge"}`);
  return found;
}

function lineOf({ no, dueOn, principal, interest, fee }: Instalment): Line {
  return { no, dueOn, open: { principal, interest, fee, penalty: 0n }, paid: nothing(), waived: nothing() };
}

function nothing(): Parts {
  return { principal: 0n, interest: 0n, fee: 0n, penalty: 0n };
}

function isOldestFirst(lines: readonly Line[]): boolean {
  for (let index = 1; index < lines.length; index += 1) {
    const [before, after] = [lines[index - 1] as Line, lines[index] as Line];
    if (before.dueOn > after.dueOn || (before.dueOn === after.dueOn && before.no > after.no)) return false;
  }
  return true;
}
