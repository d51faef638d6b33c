import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LateCharge } from "../account/accrual-terms.ts";
import { addDays } from "../calendar/day.ts";
import { accountOf, entryOf, pay, start } from "./example-ledger.ts";
import { type ExplainNode, explainPayoff } from "./explain.ts";
import { type PayoffTerms, payoff } from "./payoff.ts";

const daily: LateCharge = {
  kind: "running",
  component: "penalty",
  base: "overdue-principal",
  per: { kind: "day" },
  rates: [{ from: start, rate: 50_000_000 }],
  compounding: "none",
};
const once: LateCharge = {
  kind: "shortfall",
  component: "penalty",
  rate: 500_000_000,
  minimumShare: 1_000_000_000,
  leastMinor: 7,
};
const cap = (bps: bigint) => ({ rule: "cap", yearly: { numerator: bps, denominator: 10_000n }, cites: [] });
const uncapped: PayoffTerms = { charges: [daily, once], graceMinor: 0n, caps: [] };

function every(node: ExplainNode, visit: (node: ExplainNode) => void): void {
  visit(node);
  for (const part of node.parts) every(part, visit);
}

function leaves(node: ExplainNode): readonly string[] {
  return node.parts.length === 0 ? [`${node.key} ${node.minor}`] : node.parts.flatMap(leaves);
}

describe("a payoff", () => {
  const account = accountOf(2);

  it("explains itself down to the schedule, entries and stretches of days", () => {
    // Due on day 30; 40 of 100 paid on day 40; ten days on 100 and ten on 75 at 0.5 % a day; then 5 % of what is short.
    const tree = explainPayoff(account, [pay(1, 40, 40n)], uncapped, addDays(start, 50));
    expect(leaves(tree)).toEqual([
      "contracted 100",
      "paid -25",
      "contracted 10",
      "paid -10",
      "contracted 5",
      "paid -5",
      "late-step 5",
      "late-step 4",
      "late-once 7",
      "contracted 100",
      "contracted 10",
      "contracted 5",
      "spared -10",
    ]);
    expect(tree.minor).toBe(75n + 16n + 105n);
  });

  it("names the cap, what it allows and what it takes off", () => {
    const terms = { ...uncapped, charges: [daily], caps: [cap(2400n), cap(1200n)] };
    const tree = explainPayoff(account, [], terms, addDays(start, 130));
    // 200 for 130 days at 12 % allow 8; charged are 30 by schedule and 50 + 35 for being late.
    expect(tree.parts.at(-1)).toMatchObject({ key: "capped", minor: -107n, values: { rule: "cap", yearly: "12" } });
    expect(tree.minor).toBe(208n);
  });

  it("claims principal alone while nobody knows the cap", () => {
    const tree = explainPayoff(account, [], { ...uncapped, caps: undefined }, addDays(start, 130));
    expect([tree.minor, tree.parts.at(-1)?.key]).toEqual([200n, "cap-unknown"]);
  });

  it("takes off what entries charged for being late already", () => {
    const charged = entryOf(1, 45, { kind: "charge", amount: { minor: 3n, parts: { penalty: 3n } }, instalmentNo: 1 });
    const terms = { ...uncapped, charges: [daily] };
    const [without, withIt] = [[], [charged]].map((entries) => payoff(account, entries, terms, addDays(start, 50)));
    expect([without?.late[0]?.minor, withIt?.late[0]?.minor]).toEqual([10n, 7n]);
    expect(withIt?.amount).toBe(without?.amount);
  });

  it("paid to the fen leaves nothing, on that day and later", () => {
    const on = addDays(start, 70);
    const { amount } = payoff(accountOf(1), [], uncapped, on);
    const after = (days: number) => payoff(accountOf(1), [pay(1, 70, amount)], uncapped, addDays(on, days)).amount;
    expect([after(0), after(1), after(400)]).toEqual([0n, 0n, 0n]);
  });
});

describe("any ledger", () => {
  const entry = fc.record({
    onDay: fc.integer({ min: 0, max: 150 }),
    minor: fc.bigInt({ min: 1n, max: 200n }),
    kind: fc.constantFrom(
      "payment" as const,
      "charge" as const,
      "waiver" as const,
      "refund" as const,
      "reversal" as const,
    ),
  });
  const ledger = fc.array(entry, { maxLength: 10 }).map((all) =>
    all.map(({ kind, minor, onDay }, index) => {
      const id = index + 1;
      if (kind === "refund") return entryOf(id, onDay, { kind, minor });
      // Each reversal names the entry before it, so that none is named twice.
      if (kind === "reversal" && index > 0)
        return entryOf(id, onDay, { kind, reverses: entryOf(index, 0, { kind: "refund", minor }).id });
      return entryOf(id, onDay, { kind: kind === "reversal" ? "payment" : kind, amount: { minor } });
    }),
  );
  const caps = fc.constantFrom(undefined, [], [cap(2400n)], [cap(100n), cap(9000n)]);

  it("is explained by a tree whose every node is exactly the sum of its parts, and whose root is the payoff", () =>
    fc.assert(
      fc.property(ledger, caps, fc.integer({ min: 0, max: 200 }), (entries, known, after) => {
        const terms = { ...uncapped, caps: known };
        const asOf = addDays(start, after);
        const tree = explainPayoff(accountOf(4), entries, terms, asOf);
        expect(tree.minor).toBe(payoff(accountOf(4), entries, terms, asOf).amount);
        expect(tree.minor).toBeGreaterThanOrEqual(0n);
        every(tree, ({ minor, parts }) => {
          if (parts.length > 0) expect(parts.reduce((sum, part) => sum + part.minor, 0n)).toBe(minor);
        });
      }),
      { numRuns: 300 },
    ));
});
