import type { Contract } from "../account/account.ts";
import type { Day } from "../calendar/day.ts";
import type { EntryId, LedgerEntry } from "./entry.ts";
import { type Line, type Tally, tallyOf } from "./tally.ts";

/** What of one instalment was owed from the end of a day on, until the next point. */
export type DebtPoint = {
  readonly on: Day;
  readonly principal: bigint;
  /** Contracted interest and fees still open; what was charged later is left out. */
  readonly interest: bigint;
  readonly fee: bigint;
  /** Penalty paid or waived so far. */
  readonly settledPenalty: bigint;
  /** Entries of the day, which made it so; none at the start. */
  readonly entries: readonly EntryId[];
};

/** One instalment through time; the first point stands before every entry. */
export type DebtHistory = {
  readonly no: number;
  readonly dueOn: Day;
  readonly contracted: { readonly principal: bigint; readonly interest: bigint; readonly fee: bigint };
  readonly points: readonly [DebtPoint, ...DebtPoint[]];
};

/** An account through time, as its ledger tells it today. */
export type AccountHistory = {
  /** Oldest instalment first. */
  readonly debts: readonly DebtHistory[];
  /** All unpaid principal from the end of a day on; the first point stands before every entry. */
  readonly principal: readonly { readonly on: Day; readonly minor: bigint }[];
  /** Where everything stands at the end. */
  readonly tally: Tally;
};

/** A history being written, with the line's own amounts at its last point: telling whether they moved costs no sum. */
type Draft = DebtHistory & { readonly points: [DebtPoint, ...DebtPoint[]]; paidPenalty: bigint; waivedPenalty: bigint };

/** @throws RangeError when an entry names an instalment that is not there; see `checkEntry` */
export function debtHistory(account: Contract, entries: readonly LedgerEntry[], asOf: Day): AccountHistory {
  const contracts = new Map(account.instalments.map((one) => [one.no, one]));
  const drafts: Draft[] = [];
  const principal: { on: Day; minor: bigint }[] = [];
  let on = START;
  let ofDay: EntryId[] = [];
  let whole = 0n;
  const note = (lines: readonly Line[]) => {
    const before = whole;
    for (let index = 0; index < lines.length; index += 1) {
      const line = lines[index] as Line;
      const draft = drafts[index];
      if (draft !== undefined && !moved(draft, line)) continue;
      const { no, dueOn, open, paid, waived } = line;
      const contracted = draft?.contracted ?? contracts.get(no);
      if (contracted === undefined) throw new RangeError(`no instalment ${no} in the contract`);
      const point = pointOf(line, contracted, on, ofDay);
      whole += open.principal - (draft?.points.at(-1)?.principal ?? 0n);
      if (draft === undefined) {
        drafts.push({
          no,
          dueOn,
          contracted,
          points: [point],
          paidPenalty: paid.penalty,
          waivedPenalty: waived.penalty,
        });
      } else {
        draft.points.push(point);
        draft.paidPenalty = paid.penalty;
        draft.waivedPenalty = waived.penalty;
      }
    }
    if (whole !== before || principal.length === 0) principal.push({ on, minor: whole });
  };
  const tally = tallyOf(account, entries, asOf, (entry, { lines }) => {
    if (entry.valueOn !== on) {
      note(lines);
      on = entry.valueOn;
      ofDay = [];
    }
    ofDay.push(entry.id);
  });
  // Without an entry nothing was noted; with some, the last day was not.
  note(tally.lines);
  return { debts: drafts, principal, tally };
}

/** Before every day there is. */
const START = Number.NEGATIVE_INFINITY as Day;

function moved({ points, contracted, paidPenalty, waivedPenalty }: Draft, { open, paid, waived }: Line): boolean {
  const last = points[points.length - 1] as DebtPoint;
  return (
    last.principal !== open.principal ||
    last.interest !== lesser(open.interest, contracted.interest) ||
    last.fee !== lesser(open.fee, contracted.fee) ||
    paidPenalty !== paid.penalty ||
    waivedPenalty !== waived.penalty
  );
}

function pointOf(
  { open, paid, waived }: Line,
  contracted: DebtHistory["contracted"],
  on: Day,
  entries: readonly EntryId[],
): DebtPoint {
  return {
    on,
    principal: open.principal,
    interest: lesser(open.interest, contracted.interest),
    fee: lesser(open.fee, contracted.fee),
    settledPenalty: paid.penalty + waived.penalty,
    entries,
  };
}

/** The point in force at the end of a day. */
export function pointAt({ points }: DebtHistory, on: Day): DebtPoint {
  let index = points.length - 1;
  while (index > 0 && (points[index] as DebtPoint).on > on) index -= 1;
  return points[index] as DebtPoint;
}

function lesser(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}
