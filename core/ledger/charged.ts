import type { Contract } from "../account/account.ts";
import { COMPONENTS } from "../account/component.ts";
import type { Day } from "../calendar/day.ts";
import type { LedgerEntry } from "./entry.ts";
import { type Line, tallyOf } from "./tally.ts";

/** One charge that counts, and the instalment it fell on; minor units. */
export type ChargeMade = { readonly entry: LedgerEntry; readonly instalmentNo: number; readonly minor: bigint };

/** Charges that count as of a day, oldest first; reversed ones are none. */
export function chargesMade(account: Contract, entries: readonly LedgerEntry[], asOf: Day): readonly ChargeMade[] {
  const made: ChargeMade[] = [];
  const wholes = new Map<number, bigint>();
  let last: LedgerEntry | undefined;
  const look = (lines: readonly Line[]) => {
    for (const line of lines) {
      const whole = wholeOf(line);
      const before = wholes.get(line.no);
      wholes.set(line.no, whole);
      if (last?.kind !== "charge" || before === undefined || whole === before) continue;
      made.push({ entry: last, instalmentNo: line.no, minor: whole - before });
    }
  };
  const { lines } = tallyOf(account, entries, asOf, (entry, tally) => {
    look(tally.lines);
    last = entry;
  });
  look(lines);
  return made;
}

/** Everything ever billed on an instalment. */
function wholeOf({ open, paid, waived }: Line): bigint {
  let whole = 0n;
  for (const component of COMPONENTS) whole += open[component] + paid[component] + waived[component];
  return whole;
}
