import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Account } from "../account/account.ts";
import { COMPONENTS, type Component } from "../account/component.ts";
import { oldestFirst, type Waterfall } from "../account/waterfall.ts";
import { addDays, type Day } from "../calendar/day.ts";
import { allocatePayments, openAmounts } from "./allocation.ts";
import { balances, total } from "./balances.ts";
import { checkEntry } from "./check-entry.ts";
import { effectiveEntries, type LedgerEntry, type Posting } from "./entry.ts";
import { accountOf, entryOf, pay, start, written } from "./example-ledger.ts";

const late = addDays(start, 400);
const anyAsOf = fc.integer({ min: -1, max: 130 }).map((days) => addDays(start, days));

const waterfalls: readonly Waterfall[] = [
  oldestFirst,
  { first: "component", components: ["fee", "interest", "principal", "penalty"] },
  { first: "instalment", components: ["principal", "penalty", "interest", "fee"] },
];

const small = fc.bigInt({ min: 0n, max: 12n });
const scheduled = fc.record({ gap: fc.integer({ min: 0, max: 20 }), principal: small, interest: small, fee: small });

/** Accounts of one to five instalments with zeros and equal due days among them, in any order. */
const anyAccount: fc.Arbitrary<Account> = fc
  .tuple(fc.array(scheduled, { minLength: 1, maxLength: 5 }), fc.constantFrom(...waterfalls), fc.boolean())
  .map(([schedule, waterfall, backwards]) => {
    let dueOn = start;
    const instalments = schedule.map(({ gap, ...amounts }, index) => {
      dueOn = addDays(dueOn, gap);
      return { no: index + 1, dueOn, ...amounts };
    });
    return { ...accountOf(0, waterfall), instalments: backwards ? instalments.reverse() : instalments };
  });

const amount = fc
  .tuple(fc.bigInt({ min: 1n, max: 40n }), fc.option(fc.record({ fee: small, principal: small }), { nil: undefined }))
  .map(([minor, parts]) => (parts === undefined ? { minor } : { minor: minor + parts.fee + parts.principal, parts }));

const posting: fc.Arbitrary<Posting> = fc.oneof(
  { weight: 4, arbitrary: amount.map((given) => ({ kind: "payment" as const, amount: given })) },
  { weight: 1, arbitrary: amount.map((given) => ({ kind: "recovery" as const, amount: given })) },
  { weight: 2, arbitrary: amount.map((given) => ({ kind: "charge" as const, amount: given })) },
  { weight: 1, arbitrary: amount.map((given) => ({ kind: "waiver" as const, amount: given })) },
  { weight: 1, arbitrary: fc.bigInt({ min: 1n, max: 20n }).map((minor) => ({ kind: "refund" as const, minor })) },
  { weight: 1, arbitrary: fc.bigInt({ min: 1n, max: 20n }).map((minor) => ({ kind: "write-off" as const, minor })) },
);

/** Few days, so that entries of the same day come often. */
const anyOnDay = fc.integer({ min: 0, max: 11 }).map((tens) => 10 * tens);

/** Ledgers of up to twelve entries, some of them reversed, some reversals reversed in turn. */
const anyEntries: fc.Arbitrary<readonly LedgerEntry[]> = fc
  .tuple(
    fc.array(fc.tuple(anyOnDay, posting), { maxLength: 12 }),
    fc.array(fc.tuple(fc.nat({ max: 99 }), anyOnDay), { maxLength: 4 }),
  )
  .map(([postings, reversals]) => {
    const entries = postings.map(([on, what], index) => entryOf(index + 1, on, what));
    const reversed = new Set<number>();
    for (const [pick, on] of reversals) {
      const target = entries[pick % Math.max(1, entries.length)];
      if (target === undefined || reversed.has(target.id)) continue;
      reversed.add(target.id);
      entries.push(entryOf(entries.length + 1, on, { kind: "reversal", reverses: target.id }));
    }
    return entries;
  });

/** One place in the waterfall: a component of an instalment. */
type Cell = { readonly dueOn: Day; readonly component: Component; readonly place: number; left: bigint };

/** The same ledger told by hand, one fen at a time: each fen goes to the first place that still wants one. */
function fenByFen(account: Account, entries: readonly LedgerEntry[], asOf: Day): string {
  const { first, components } = account.terms.waterfall;
  const order = [...account.instalments].sort((a, b) => a.dueOn - b.dueOn || a.no - b.no);
  const rows = order.map(({ dueOn, ...amounts }) =>
    components.map(
      (component, place): Cell => ({
        dueOn,
        component,
        place,
        left: component === "penalty" ? 0n : amounts[component],
      }),
    ),
  );
  let credit = 0n;
  const give = (minor: bigint, on: Day) => {
    const byInstalment = rows.flat();
    const due = first === "component" ? byInstalment.filter((cell) => cell.dueOn <= on) : [];
    const rest = byInstalment.filter((cell) => !due.includes(cell));
    const cells = [...due.sort((a, b) => a.place - b.place), ...rest];
    credit += minor;
    for (; credit > 0n; credit -= 1n) {
      const wanting = cells.find((cell) => cell.left > 0n);
      if (wanting === undefined) return;
      wanting.left -= 1n;
    }
  };
  for (let on = start; on <= asOf; on = addDays(on, 1)) {
    for (const { valueOn, ...entry } of entries) {
      if (valueOn !== on || entry.kind !== "charge") continue;
      const row = rows.filter(([cell]) => cell !== undefined && cell.dueOn <= on).at(-1) ?? rows[0];
      for (const cell of row ?? []) if (cell.component === "fee") cell.left += entry.amount.minor;
      give(0n, on);
    }
    for (const { valueOn, ...entry } of entries) {
      if (valueOn === on && entry.kind === "payment") give(entry.amount.minor, on);
    }
  }
  const left = (row: readonly Cell[], component: Component) => row.find((cell) => cell.component === component)?.left;
  return `${rows.map((row) => ["principal", "interest", "fee", "penalty"].map((one) => left(row, one as Component)).join("/")).join(" ")} +${credit}`;
}

describe("for any account and any entries", () => {
  const plain = fc.array(fc.tuple(anyOnDay, fc.bigInt({ min: 1n, max: 40n }), fc.constantFrom("payment", "charge")), {
    maxLength: 8,
  });

  it("pays as a model does that moves one fen at a time", () =>
    fc.assert(
      fc.property(anyAccount, plain, anyAsOf, (account, list, asOf) => {
        const entries = list.map(([on, minor, kind], index) =>
          entryOf(index + 1, on, { kind: kind as "payment" | "charge", amount: { minor } }),
        );
        expect(written(allocatePayments(account, entries, asOf))).toBe(fenByFen(account, entries, asOf));
      }),
      { numRuns: 200 },
    ));

  it("order and time of arrival change nothing: a back-dated payment is as if it had come on time", () =>
    fc.assert(
      fc.property(anyAccount, anyEntries, anyAsOf, fc.infiniteStream(fc.nat()), (account, entries, asOf, random) => {
        const arrived = entries
          .map((entry) => ({ entry: { ...entry, bookedAt: random.next().value }, key: random.next().value }))
          .sort((left, right) => left.key - right.key)
          .map(({ entry }) => entry);
        expect(allocatePayments(account, arrived, asOf)).toEqual(allocatePayments(account, entries, asOf));
      }),
    ));

  it("the state as of a day is that of a ledger which ends on it", () =>
    fc.assert(
      fc.property(anyAccount, anyEntries, anyAsOf, (account, entries, asOf) => {
        const known = entries.filter((entry) => entry.valueOn <= asOf);
        expect(openAmounts(account, entries, asOf)).toEqual(openAmounts(account, known));
      }),
    ));

  it("no unit is lost, none appears, and no balance is negative", () =>
    fc.assert(
      fc.property(anyAccount, anyEntries, anyAsOf, (account, entries, asOf) => {
        const result = allocatePayments(account, entries, asOf);
        let [received, refunded, charged, waived] = [0n, 0n, 0n, 0n];
        for (const entry of effectiveEntries(entries, asOf)) {
          if (entry.kind === "payment" || entry.kind === "recovery") received += entry.amount.minor;
          if (entry.kind === "refund") refunded += entry.minor;
          if (entry.kind === "charge") charged += entry.amount.minor;
          if (entry.kind === "waiver") waived += entry.amount.minor;
        }
        let [open, paid, given, contracted] = [0n, 0n, 0n, 0n];
        for (const { principal, interest, fee } of account.instalments) contracted += principal + interest + fee;
        for (const instalment of result.instalments) {
          open += total(instalment.open);
          paid += total(instalment.paid);
          given += total(instalment.waived);
          for (const component of COMPONENTS) {
            for (const side of ["open", "paid", "waived"] as const) {
              expect(instalment[side][component] >= 0n).toBe(true);
            }
          }
        }
        expect(paid + result.unapplied).toBe(received - refunded + result.overRefunded);
        expect(given + result.lapsed).toBe(waived);
        expect(open + paid + given).toBe(contracted + charged);
        expect([result.unapplied, result.lapsed, result.overRefunded].every((minor) => minor >= 0n)).toBe(true);
        if (result.unapplied > 0n) expect(open).toBe(0n);
      }),
    ));

  it("a reversed payment equals never having paid", () =>
    fc.assert(
      fc.property(
        anyAccount,
        anyEntries,
        fc.integer({ min: 0, max: 110 }),
        fc.bigInt({ min: 1n, max: 99n }),
        (account, entries, onDay, minor) => {
          const payment = pay(900, onDay, minor);
          const reversal = entryOf(901, onDay + 5, { kind: "reversal", reverses: payment.id });
          expect(allocatePayments(account, [payment, ...entries, reversal], late)).toEqual(
            allocatePayments(account, entries, late),
          );
        },
      ),
    ));

  it("paying more never leaves more open", () =>
    fc.assert(
      fc.property(anyAccount, fc.nat({ max: 110 }), fc.bigInt({ min: 1n, max: 99n }), (account, onDay, minor) => {
        const open = (paid: bigint) =>
          openAmounts(account, [pay(1, onDay, paid)]).reduce((sum, one) => sum + total(one), 0n);
        expect(open(minor + 1n) <= open(minor)).toBe(true);
      }),
    ));

  it("whatever the check of entries lets in can be computed", () =>
    fc.assert(
      fc.property(anyAccount, anyEntries, (account, entries) => {
        const posted: LedgerEntry[] = [];
        for (const entry of entries) {
          if (checkEntry(account, posted, entry) === undefined) posted.push(entry);
          expect(() => allocatePayments(account, posted, late)).not.toThrow();
        }
      }),
    ));

  it("the payoff and a waiver of interest not yet due close the account", () =>
    fc.assert(
      fc.property(anyAccount, anyEntries, anyAsOf, (account, entries, asOf) => {
        fc.pre(allocatePayments(account, entries, asOf).overRefunded === 0n);
        const { payoff, interestNotYetDue } = balances(account, entries, asOf);
        const known = entries.filter((entry) => entry.valueOn <= asOf);
        const settled = [
          ...known,
          ...(interestNotYetDue > 0n
            ? [
                {
                  ...entryOf(900, 0, {
                    kind: "waiver",
                    amount: { minor: interestNotYetDue, parts: { interest: interestNotYetDue } },
                  }),
                  valueOn: asOf,
                },
              ]
            : []),
          ...(payoff > 0n ? [{ ...pay(901, 0, payoff), valueOn: asOf }] : []),
        ];
        expect(total(balances(account, settled, asOf).open)).toBe(0n);
      }),
    ));

  it("arrears, payoff and the whole contain each other", () =>
    fc.assert(
      fc.property(anyAccount, anyEntries, anyAsOf, (account, entries, asOf) => {
        const { open, overdue, arrears, payoff, interestNotYetDue } = balances(account, entries, asOf);
        expect(arrears).toBe(total(overdue));
        expect(0n <= arrears && arrears <= payoff && payoff <= total(open)).toBe(true);
        expect(total(open) - payoff).toBe(interestNotYetDue);
      }),
    ));
});
