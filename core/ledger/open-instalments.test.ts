import { describe, expect, it } from "vitest";
import { addDays, day } from "../calendar/day.ts";
import type { EntryRecord } from "../case/events.ts";
import { arrearsOf, type CaseAccount, daysPastDueOf } from "../case/state.ts";
import { daysPastDue } from "../delinquency/days-past-due.ts";
import { openInstalments } from "./open-instalments.ts";

const dueOn = day("2026-03-01");
const account = {
  graceDays: 3,
  instalments: [
    { no: 1, dueOn, principal: 100, interest: 10, fee: 5 },
    { no: 2, dueOn: addDays(dueOn, 31), principal: 100, interest: 10, fee: 5 },
  ],
};
const entry = (entryId: number, kind: EntryRecord["kind"], amount: number, reverses?: number): EntryRecord => ({
  entryId,
  accountId: 1,
  kind,
  amount,
  valueOn: addDays(dueOn, entryId),
  sourceRef: `ref-${entryId}`,
  ...(reverses !== undefined && { reverses }),
});

/** Number, principal, interest and fee of each open instalment. */
const told = (entries: readonly EntryRecord[]) =>
  openInstalments(account, entries).map(({ no, principal, interest, fee }) => [no, principal, interest, fee]);

describe("the open instalments of a case", () => {
  const whole = [2, 100, 10, 5];
  it.each<[string, readonly EntryRecord[], readonly number[][]]>([
    ["nothing posted", [], [[1, 100, 10, 5], whole]],
    ["a part paid", [entry(1, "payment", 7)], [[1, 100, 8, 0], whole]],
    ["one fen short of the first", [entry(1, "payment", 114)], [[1, 1, 0, 0], whole]],
    ["the first paid", [entry(1, "payment", 115)], [whole]],
    ["all paid", [entry(1, "payment", 230)], []],
    ["paid and reversed", [entry(1, "payment", 230), entry(2, "reversal", 230, 1)], [[1, 100, 10, 5], whole]],
    ["paid, then charged", [entry(1, "payment", 230), entry(2, "charge", 9)], [[1, 0, 0, 9]]],
    ["a waiver", [entry(1, "waiver", 15)], [[1, 100, 0, 0], whole]],
    ["a refund of a part", [entry(1, "payment", 230), entry(2, "refund", 4)], [[2, 4, 0, 0]]],
    ["a write-off", [entry(1, "write-off", 230)], [[1, 100, 10, 5], whole]],
    ["a recovery", [entry(1, "recovery", 115)], [whole]],
  ])("after %s", (_name, entries, expected) => expect(told(entries)).toEqual(expected));

  it("refuses a reversal that names nothing, and amounts that a number cannot keep", () => {
    expect(() => told([entry(1, "reversal", 1)])).toThrow(RangeError);
    expect(told([entry(1, "charge", Number.MAX_SAFE_INTEGER - 5)])[0]).toEqual([1, 100, 10, Number.MAX_SAFE_INTEGER]);
    expect(() => told([entry(1, "charge", Number.MAX_SAFE_INTEGER - 4)])).toThrow(RangeError);
  });

  it("give a case the same days past due and arrears as the account's own", () => {
    const open = openInstalments(account, [entry(1, "payment", 7)]);
    const held: CaseAccount = { accountId: 1, product: "pay-later", currency: "CNY", graceDays: 3, open };
    for (let after = -1; after <= 40; after += 1) {
      const asOf = addDays(dueOn, after);
      expect(daysPastDueOf(held, asOf)).toBe(daysPastDue(open, { asOf, graceDays: 3 }));
    }
    expect([dueOn, addDays(dueOn, 1), addDays(dueOn, 32)].map((asOf) => arrearsOf(held, asOf))).toEqual([0, 108, 223]);
  });
});
