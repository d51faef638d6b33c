import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/day.ts";
import { accountOf, entryOf, pay, start } from "./example-ledger.ts";
import { type Accountable, type ContactSent, findUnwarranted, type Unwarranted } from "./unwarranted.ts";

// One instalment of 115, due on day 30 with three days of grace; 0.5 % a day on principal when late.
const daily = {
  kind: "running",
  component: "penalty",
  base: "overdue-principal",
  per: { kind: "day" },
  rates: [{ from: start, rate: 50_000_000 }],
  compounding: "none",
} as const;
const charge = (id: number, onDay: number, minor: bigint) => entryOf(id, onDay, { kind: "charge", amount: { minor } });
const asOf = addDays(start, 200);

function caseOf(entries: Accountable["entries"], more: Partial<Accountable> = {}): Accountable {
  return { account: accountOf(1), entries, terms: { charges: [daily], graceMinor: 0n }, reports: [], ...more };
}

const sent = (contactId: number, onDay: number, saidArrears: bigint): ContactSent => ({
  contactId,
  on: addDays(start, onDay),
  saidArrears,
});
const inShort = (found: readonly Unwarranted[]) =>
  found.map((one) => {
    const remedies = one.remedies.map((remedy) => ("minor" in remedy ? `${remedy.kind} ${remedy.minor}` : remedy.kind));
    const what = one.kind === "charge" ? one.entry : one.kind === "contact" ? one.contactId : one.on - start;
    return `${one.kind} ${what}: ${"because" in one ? one.because : `${one.saidDaysPastDue} not ${one.daysPastDue}`}: ${remedies.join(", ")}`;
  });

describe("a payment booked late and valued in time", () => {
  // Charged 5 on day 40; the payment was valued on day 32, within grace, and heard of later.
  const late = pay(2, 32, 115n);
  const reports = [{ on: addDays(start, 59), saidDaysPastDue: 29 }];

  it("leaves charge, messages and report without ground", () =>
    expect(
      inShort(findUnwarranted([caseOf([charge(1, 40, 5n), late], { reports })], [sent(7, 41, 120n)], asOf)),
    ).toEqual([
      "charge 1: not-late: waiver 5, apology",
      // The charge itself is still open, so that a little seems overdue: less than was said.
      "contact 7: too-much: apology",
    ]));

  it("and once the charge is reversed, nothing was overdue at all", () => {
    const reversal = entryOf(3, 45, { kind: "reversal", reverses: charge(1, 40, 5n).id });
    const found = findUnwarranted(
      [caseOf([charge(1, 40, 5n), late, reversal], { reports })],
      [sent(7, 50, 120n)],
      asOf,
    );
    expect(inShort(found)).toEqual([
      "contact 7: nothing-overdue: apology",
      "report 59: 29 not 0: credit-correction, apology",
    ]);
  });

  it("without it everything was right", () =>
    expect(findUnwarranted([caseOf([charge(1, 40, 5n)], { reports })], [sent(7, 41, 120n)], asOf)).toEqual([]));
});

describe("a charge", () => {
  it.each([
    ["of what the formula gives is right", [charge(1, 40, 5n)], []],
    ["of more is given back: waived while unpaid", [charge(1, 40, 8n)], ["charge 1: too-much: waiver 3, apology"]],
    ["and refunded once paid", [charge(1, 40, 8n), pay(2, 41, 123n)], ["charge 1: too-much: refund 3, apology"]],
    [
      "twice for the same days is right once",
      [charge(1, 40, 5n), charge(2, 40, 5n)],
      ["charge 2: too-much: waiver 5, apology"],
    ],
    [
      "waived since is given back already",
      [charge(1, 40, 8n), entryOf(2, 50, { kind: "waiver", amount: { minor: 3n, parts: { fee: 3n } } })],
      [],
    ],
    ["before anything was late has no ground", [charge(1, 31, 2n)], ["charge 1: not-late: waiver 2, apology"]],
  ])("%s", (_name, entries, expected) =>
    expect(inShort(findUnwarranted([caseOf(entries)], [], asOf))).toEqual(expected),
  );

  it("under a formula nobody knows is judged by being late alone", () => {
    const terms = { charges: [], graceMinor: 0n };
    expect(findUnwarranted([caseOf([charge(1, 40, 500n)], { terms })], [], asOf)).toEqual([]);
    expect(findUnwarranted([caseOf([charge(1, 31, 5n)], { terms })], [], asOf)).toHaveLength(1);
  });
});

it("a payment of the same day does not speak against a message: it may have come after it", () =>
  expect(findUnwarranted([caseOf([pay(1, 40, 115n)])], [sent(7, 40, 115n)], asOf)).toEqual([]));

describe("any case", () => {
  const posting = fc.record({
    onDay: fc.integer({ min: 20, max: 90 }),
    minor: fc.bigInt({ min: 1n, max: 60n }),
    kind: fc.constantFrom("payment" as const, "charge" as const, "waiver" as const),
  });
  const ledger = fc
    .array(posting, { maxLength: 8 })
    .map((all) => all.map(({ kind, minor, onDay }, index) => entryOf(index + 1, onDay, { kind, amount: { minor } })));
  const contacts = fc
    .array(fc.record({ onDay: fc.integer({ min: 25, max: 95 }), said: fc.bigInt({ min: 0n, max: 300n }) }), {
      maxLength: 4,
    })
    .map((all) => all.map(({ onDay, said }, index) => sent(index + 1, onDay, said)));

  it("comes to the same in whatever order payments, charges and contacts became known", () =>
    fc.assert(
      fc.property(ledger, contacts, (entries, all) => {
        const other = findUnwarranted([caseOf(entries.toReversed())], all.toReversed(), asOf);
        expect(other).toEqual(findUnwarranted([caseOf(entries)], all, asOf));
      }),
    ));

  it("proposes to give back no more than was charged, and exactly what has no ground", () =>
    fc.assert(
      fc.property(ledger, (entries) => {
        for (const one of findUnwarranted([caseOf(entries)], [], asOf)) {
          if (one.kind !== "charge") continue;
          const charged = entries.find(({ id }) => id === one.entry);
          const back = one.remedies.reduce((sum, remedy) => sum + ("minor" in remedy ? remedy.minor : 0n), 0n);
          expect(back).toBe(one.minor);
          expect(charged?.kind === "charge" && charged.amount.minor >= one.minor).toBe(true);
        }
      }),
    ));
});
