import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "../../calendar/day.ts";
import { openAmounts } from "../../ledger/allocation.ts";
import { total } from "../../ledger/balances.ts";
import { effectiveEntries, type LedgerEntry, type Posting } from "../../ledger/entry.ts";
import { accountOf, entryOf, start } from "../../ledger/example-ledger.ts";
import { basisText } from "./basis.ts";
import type { Contest, FurnishFacts, ToldFact } from "./facts.ts";
import { furnishedHistory } from "./history.ts";
import { addToMonth, lastDayOf, type Month, monthOf } from "./month.ts";
import { corrected, corrections, type FurnishedHistory, historyFrom } from "./record.ts";
import { traceAccount } from "./trace.ts";

const FROM = "2026-01" as Month;
const LAST = "2026-08" as Month;

const onDay = fc.integer({ min: 0, max: 200 });
const minor = fc.bigInt({ min: 1n, max: 200n });
const posting: fc.Arbitrary<Posting> = fc.oneof(
  { weight: 6, arbitrary: minor.map((one) => ({ kind: "payment" as const, amount: { minor: one } })) },
  { weight: 1, arbitrary: minor.map((one) => ({ kind: "charge" as const, amount: { minor: one } })) },
  { weight: 1, arbitrary: minor.map((one) => ({ kind: "waiver" as const, amount: { minor: one } })) },
  { weight: 1, arbitrary: minor.map((one) => ({ kind: "refund" as const, minor: one })) },
  { weight: 1, arbitrary: minor.map((one) => ({ kind: "write-off" as const, minor: one })) },
);

/** An entry with the day on which we hear of it, on or after its value day. */
type Heard = { readonly entry: LedgerEntry; readonly heardOn: Day };

const heard: fc.Arbitrary<readonly Heard[]> = fc
  .tuple(
    fc.array(fc.tuple(onDay, fc.integer({ min: 0, max: 90 }), posting), { maxLength: 8 }),
    fc.array(fc.tuple(fc.nat({ max: 99 }), fc.integer({ min: 0, max: 60 })), { maxLength: 2 }),
  )
  .map(([postings, reversals]) => {
    const all: Heard[] = postings.map(([on, delay, what], index) => ({
      entry: entryOf(index + 1, on, what),
      heardOn: addDays(start, on + delay),
    }));
    const reversed = new Set<number>();
    for (const [pick, delay] of reversals) {
      const target = all[pick % Math.max(1, all.length)];
      if (target === undefined || reversed.has(target.entry.id)) continue;
      reversed.add(target.entry.id);
      const entry = entryOf(all.length + 1, target.entry.valueOn - start, {
        kind: "reversal",
        reverses: target.entry.id,
      });
      all.push({ entry, heardOn: addDays(target.heardOn, delay) });
    }
    return all;
  });

const contest: fc.Arbitrary<Contest> = fc
  .tuple(fc.constantFrom("flag" as const, "suppress" as const), onDay, fc.option(fc.integer({ min: 1, max: 90 })))
  .map(([effect, from, days]) => ({
    effect,
    from: addDays(start, from),
    ...(days !== null && { until: addDays(start, from + days) }),
  }));
const told: fc.Arbitrary<ToldFact> = fc
  .tuple(fc.constantFrom("guarantor-paid" as const, "transferred" as const, "re-aged" as const), onDay)
  .map(([fact, on]) => ({ fact, on: addDays(start, on), source: "deed" }));

const world = fc.record({
  heard,
  instalments: fc.integer({ min: 1, max: 4 }),
  told: fc.array(told, { maxLength: 1 }),
  notices: fc.array(
    onDay.map((on) => addDays(start, on)),
    { maxLength: 3 },
  ),
  contests: fc.array(contest, { maxLength: 2 }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

/** Settled at once; much later a charge and its payment on one day. */
const chargedAndPaidOnOneDay: readonly Heard[] = (
  [
    [0, { kind: "payment", amount: { minor: 230n } }],
    [197, { kind: "payment", amount: { minor: 1n } }],
    [197, { kind: "charge", amount: { minor: 1n } }],
  ] as const
).map(([on, what], index) => ({ entry: entryOf(index + 1, on, what), heardOn: addDays(start, on) }));

/** What we know of a world on a day. */
function knownBy({ heard: all, instalments, told: facts, notices, contests }: World, knownOn: Day): FurnishFacts {
  const entries = all.filter((one) => one.heardOn <= knownOn).map(({ entry }) => entry);
  return { openedOn: start, contract: accountOf(instalments), entries, told: facts, notices, contests };
}

function computed(one: World, through: Month) {
  const knownOn = lastDayOf(through);
  return furnishedHistory(knownBy(one, knownOn), { from: FROM, through, knownOn }).history;
}

function months(): readonly Month[] {
  const all: Month[] = [];
  for (let month = FROM; month <= LAST; month = addToMonth(month, 1)) all.push(month);
  return all;
}

describe("whatever is paid, reversed, disputed and told late", () => {
  it("what was sent month by month, corrections included, is what the ledger gives when recomputed", () => {
    fc.assert(
      fc.property(world, (one) => {
        let sent: FurnishedHistory = new Map();
        for (const month of months()) {
          const now = computed(one, month);
          sent = corrected(sent, corrections(sent, now));
          expect(corrections(sent, computed(one, month))).toEqual([]);
        }
        expect(withoutGrounds(sent)).toEqual(withoutGrounds(computed(one, LAST)));
      }),
    );
  });

  it("a basis that stayed the same means that no month sent before needs a correction", () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 6 }), (one, count) => {
        const before = months()[count] as Month;
        const after = addToMonth(before, 1);
        const was = basisText(knownBy(one, lastDayOf(before)), { asOf: lastDayOf(before), knownOn: lastDayOf(before) });
        const is = basisText(knownBy(one, lastDayOf(after)), { asOf: lastDayOf(before), knownOn: lastDayOf(after) });
        fc.pre(was === is);
        const old = corrections(computed(one, before), computed(one, after));
        expect(old.filter(({ kind }) => kind !== "add")).toEqual([]);
        for (const added of old) if (added.kind === "add" && added.now.kind === "month") expect(added.key).toBe(after);
      }),
    );
  });

  it("the days of the trace are those that a look at every single day finds", () => {
    fc.assert(
      fc.property(heard, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 220 }), (all, count, days) => {
        const contract = accountOf(count);
        const entries = all.map(({ entry }) => entry);
        const asOf = addDays(start, days);
        const { lines, lateSince, firstLateOn, closedOn } = traceAccount({ contract, entries, notices: [] }, asOf);
        expect({
          ever: lines.filter((line) => line.everLate).map(({ no }) => no),
          lateSince,
          firstLateOn,
          closedOn,
        }).toEqual(dayByDay(contract, entries, asOf));
      }),
      { examples: [[chargedAndPaidOnOneDay, 2, 197]] },
    );
  });
});

describe("after a back-dated payment", () => {
  it("exactly the records that differ are corrected, and none of a month before its value day", () => {
    fc.assert(
      fc.property(world, onDay, minor, (one, on, amount) => {
        const late: Heard = { entry: entryOf(99, on, { kind: "payment", amount: { minor: amount } }), heardOn: start };
        const before = computed(one, LAST);
        const after = computed({ ...one, heard: [...one.heard, late] }, LAST);
        const found = corrections(before, after);
        const keys = [...new Set([...before.keys(), ...after.keys()])];
        const plain = (history: FurnishedHistory, key: string) => JSON.stringify(withoutGrounds(history).get(key));
        expect(found.map(({ key }) => key)).toEqual(
          keys.filter((key) => plain(before, key) !== plain(after, key)).sort(),
        );
        for (const { key } of found) if (/^\d/.test(key)) expect(key >= monthOf(late.entry.valueOn)).toBe(true);
      }),
    );
  });

  it("a reversal of it, valued on the same day, brings back what was sent at first", () => {
    fc.assert(
      fc.property(world, onDay, minor, (one, on, amount) => {
        const entry = entryOf(98, on, { kind: "payment", amount: { minor: amount } });
        const reversal = entryOf(99, on, { kind: "reversal", reverses: entry.id });
        const both = [entry, reversal].map((each): Heard => ({ entry: each, heardOn: start }));
        expect(corrections(computed(one, LAST), computed({ ...one, heard: [...one.heard, ...both] }, LAST))).toEqual(
          [],
        );
      }),
    );
  });
});

function withoutGrounds(history: FurnishedHistory): FurnishedHistory {
  const none = { instalments: [], entries: [] };
  return historyFrom(
    [...history.values()].map((record) =>
      record.kind === "month"
        ? { ...record, grounds: { balance: none, arrears: none, thisMonth: none, history: none } }
        : { ...record, grounds: none },
    ),
  );
}

/** The same days found the slow way: the balance of each day by itself, under the entries that count at the end. */
function dayByDay(contract: ReturnType<typeof accountOf>, entries: readonly LedgerEntry[], asOf: Day) {
  const { graceDays } = contract.terms;
  const counted = effectiveEntries(entries, asOf);
  const ever = new Set<number>();
  let lateSince: Day | undefined;
  let firstLateOn: Day | undefined;
  let closedOn: Day | undefined;
  for (let on = start; on <= asOf; on = addDays(on, 1)) {
    const open = openAmounts(contract, counted, on).filter((line) => total(line) > 0n);
    const overdue = open.filter((line) => line.dueOn < on);
    const late = overdue.filter((line) => on - line.dueOn > graceDays);
    for (const { no } of late) ever.add(no);
    if (late.length > 0) firstLateOn ??= on;
    if (overdue.length === 0) lateSince = undefined;
    if (late.length > 0) lateSince ??= overdue[0]?.dueOn;
    if (open.length > 0) closedOn = undefined;
    else closedOn ??= on;
  }
  return { ever: [...ever].sort((a, b) => a - b), lateSince, firstLateOn, closedOn };
}
