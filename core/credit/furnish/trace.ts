import type { ComponentAmounts } from "../../account/component.ts";
import { addDays, type Day } from "../../calendar/day.ts";
import type { LedgerEntry } from "../../ledger/entry.ts";
import { type Line, type Tally, tallyOf } from "../../ledger/tally.ts";
import type { FurnishFacts } from "./facts.ts";

/** One instalment as of a day, and how it came there. */
export type TracedLine = {
  readonly no: number;
  readonly dueOn: Day;
  readonly open: ComponentAmounts;
  /** Ids of the entries that changed what is open of it, in order of value. */
  readonly changedBy: readonly number[];
  /** It was late on some day, as the ledger tells it now. */
  readonly everLate: boolean;
  /** It was late on some day on which the person had been told since those arrears began. */
  readonly toldLate: boolean;
};

/** An account as of a day with the days its furnished record speaks of. */
export type Trace = {
  /** Oldest first. */
  readonly lines: readonly TracedLine[];
  /** Entries that count, in order of value. */
  readonly entries: readonly LedgerEntry[];
  /** Due day of the oldest unpaid instalment when the present arrears began; undefined when nothing is late. */
  readonly lateSince: Day | undefined;
  readonly firstLateOn: Day | undefined;
  /** Day on which the last of it was paid or given up. */
  readonly closedOn: Day | undefined;
  readonly waivedPrincipal: bigint;
  readonly writtenOff: bigint;
};

/**
 * Replays the entries valued up to a day and watches each instalment. Grace delays being late, never its first day.
 *
 * @param notices days on which the person was told that being late would be furnished
 */
export function traceAccount(
  { contract, entries, notices }: Pick<FurnishFacts, "contract" | "entries" | "notices">,
  asOf: Day,
): Trace {
  const watch = new Watch(contract.terms.graceDays, notices);
  const tally = tallyOf(contract, entries, asOf, (entry, before) => watch.look(before, entry));
  watch.look(tally, undefined);
  watch.pass(tally.lines, addDays(asOf, 1));
  let waivedPrincipal = 0n;
  for (const line of tally.lines) waivedPrincipal += line.waived.principal;
  return {
    lines: tally.lines.map(({ no, dueOn, open }, index) => ({
      no,
      dueOn,
      open,
      changedBy: watch.changedBy[index] ?? [],
      everLate: watch.everLate[index] ?? false,
      toldLate: watch.toldLate[index] ?? false,
    })),
    entries: watch.entries,
    lateSince: watch.lateSince,
    firstLateOn: watch.firstLateOn,
    closedOn: watch.closedOn,
    waivedPrincipal,
    writtenOff: tally.writtenOff,
  };
}

class Watch {
  readonly entries: LedgerEntry[] = [];
  readonly changedBy: number[][] = [];
  readonly everLate: boolean[] = [];
  readonly toldLate: boolean[] = [];
  lateSince: Day | undefined;
  firstLateOn: Day | undefined;
  closedOn: Day | undefined;
  readonly #graceDays: number;
  readonly #notices: readonly Day[];
  readonly #open: bigint[] = [];
  /** First day of the state that lasts since the last entry; undefined before the first. */
  #from: Day | undefined;

  constructor(graceDays: number, notices: readonly Day[]) {
    this.#graceDays = graceDays;
    this.#notices = notices;
  }

  /** Takes in the state after the last entry and before the next. */
  look(tally: Tally, next: LedgerEntry | undefined): void {
    this.#note(tally.lines);
    if (next === undefined) return;
    if (this.#from !== next.valueOn) this.pass(tally.lines, next.valueOn);
    this.entries.push(next);
  }

  /** The state lasted until the day before `until`. */
  pass(lines: readonly Line[], until: Day): void {
    const from = this.#from;
    this.#from = until;
    this.#noteClosing();
    const last = addDays(until, -1);
    const late: number[] = [];
    let oldest: Day | undefined;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index] as Line;
      if (line.dueOn >= last) break;
      if (this.#open[index] === 0n) continue;
      oldest ??= line.dueOn;
      if (last - line.dueOn > this.#graceDays) late.push(index);
    }
    // Nothing was in arrears when the state began, or never since: what is late now began with the oldest.
    if (oldest === undefined || from === undefined || oldest >= from) this.lateSince = undefined;
    if (oldest === undefined || late.length === 0) return;
    const since = this.lateSince ?? oldest;
    this.lateSince = since;
    const graceOver = addDays(oldest, this.#graceDays + 1);
    const lateOn = from !== undefined && from > graceOver ? from : graceOver;
    if (this.firstLateOn === undefined || lateOn < this.firstLateOn) this.firstLateOn = lateOn;
    const isTold = this.#notices.some((on) => on > since && on <= last);
    for (const index of late) {
      this.everLate[index] = true;
      if (isTold) this.toldLate[index] = true;
    }
  }

  #note(lines: readonly Line[]): void {
    const cause = this.entries.at(-1);
    for (let index = 0; index < lines.length; index++) {
      const { principal, interest, fee, penalty } = (lines[index] as Line).open;
      const open = principal + interest + fee + penalty;
      if (cause !== undefined && open !== this.#open[index]) {
        const changes = this.changedBy[index];
        if (changes === undefined) this.changedBy[index] = [cause.id];
        else changes.push(cause.id);
      }
      this.#open[index] = open;
    }
  }

  /** By how a day ended: what was charged and paid within one day reopened nothing. */
  #noteClosing(): void {
    const last = this.entries.at(-1);
    if (this.#open.some((open) => open > 0n)) this.closedOn = undefined;
    else if (last !== undefined) this.closedOn ??= last.valueOn;
  }
}
