import { describe, expect, it } from "vitest";
import type { Account } from "../account/account.ts";
import type { Component } from "../account/component.ts";
import { principalFirst } from "../account/waterfall.ts";
import { addDays, type Day } from "../calendar/day.ts";
import { allocatePayments, openAmounts } from "./allocation.ts";
import type { LedgerEntry } from "./entry.ts";
import { accountOf, entryOf, pay, start, written } from "./example-ledger.ts";

const late = addDays(start, 400);

function state(account: Account, entries: readonly LedgerEntry[], asOf: Day = late): string {
  return written(allocatePayments(account, entries, asOf));
}

const componentFirst = {
  first: "component",
  components: ["penalty", "fee", "interest", "principal"] as readonly Component[],
} as const;

describe("a payment", () => {
  it.each([
    ["nothing", 0n, "100/10/5/0 100/10/5/0 +0"],
    ["less than the fee", 4n, "100/10/1/0 100/10/5/0 +0"],
    ["the fee", 5n, "100/10/0/0 100/10/5/0 +0"],
    ["one more than the fee", 6n, "100/9/0/0 100/10/5/0 +0"],
    ["fee and interest", 15n, "100/0/0/0 100/10/5/0 +0"],
    ["one fen short of the instalment", 114n, "1/0/0/0 100/10/5/0 +0"],
    ["the instalment", 115n, "0/0/0/0 100/10/5/0 +0"],
    ["one fen more", 116n, "0/0/0/0 100/10/4/0 +0"],
    ["all", 230n, "0/0/0/0 0/0/0/0 +0"],
    ["more than all", 231n, "0/0/0/0 0/0/0/0 +1"],
  ])("of %s leaves the rest, oldest instalment first", (_name, minor, expected) =>
    expect(state(accountOf(2), minor === 0n ? [] : [pay(1, 40, minor)])).toBe(expected),
  );

  it.each([
    ["pays what is due component by component", 70, 25n, "100/0/0/0 100/5/0/0 100/10/5/0 +0"],
    ["pays on the due day what falls due on it", 60, 11n, "100/9/0/0 100/10/0/0 100/10/5/0 +0"],
    ["the day before, pays only the older one", 59, 11n, "100/4/0/0 100/10/5/0 100/10/5/0 +0"],
    ["pays ahead when nothing due is left", 70, 236n, "0/0/0/0 0/0/0/0 100/9/0/0 +0"],
  ])("component first, %s", (_name, onDay, minor, expected) =>
    expect(state(accountOf(3, componentFirst), [pay(1, onDay, minor)])).toBe(expected),
  );

  it("meets the parts it was meant for first, the rest runs down the waterfall", () => {
    const meant = entryOf(1, 40, { kind: "payment", amount: { minor: 120n, parts: { principal: 110n } } });
    expect(state(accountOf(2), [meant])).toBe("0/5/0/0 90/10/5/0 +0");
    const tooMuch = entryOf(1, 40, { kind: "payment", amount: { minor: 12n, parts: { fee: 12n } } });
    expect(state(accountOf(2), [tooMuch])).toBe("100/8/0/0 100/10/0/0 +0");
  });

  it("counts from the end of its value day on", () => {
    const entries = [pay(1, 40, 115n)];
    expect(state(accountOf(1), entries, addDays(start, 39))).toBe("100/10/5/0 +0");
    expect(state(accountOf(1), entries, addDays(start, 40))).toBe("0/0/0/0 +0");
  });

  it("with a value day to come counts in the stored open amounts", () => {
    const [first] = openAmounts(accountOf(1), [pay(1, 999, 6n)]);
    expect(first).toEqual({ no: 1, dueOn: addDays(start, 30), principal: 100n, interest: 9n, fee: 0n, penalty: 0n });
  });
});

describe("other entries", () => {
  const charge = (id: number, onDay: number, minor: bigint, instalmentNo?: number) =>
    entryOf(id, onDay, { kind: "charge", amount: { minor }, ...(instalmentNo !== undefined && { instalmentNo }) });

  it.each([
    ["before the first due day goes to the first", [charge(1, 29, 7n)], "100/10/12/0 100/10/5/0 +0"],
    ["goes to the last one due", [charge(1, 60, 7n)], "100/10/5/0 100/10/12/0 +0"],
    ["goes to the one it names", [charge(1, 60, 7n, 1)], "100/10/12/0 100/10/5/0 +0"],
    ["takes what is unapplied", [pay(1, 61, 240n), charge(2, 62, 7n)], "0/0/0/0 0/0/0/0 +3"],
    ["never takes more than is unapplied", [pay(1, 61, 240n), charge(2, 62, 17n)], "0/0/0/0 0/0/7/0 +0"],
    ["comes before a payment of its day", [pay(1, 61, 15n), charge(2, 61, 7n, 1)], "100/7/0/0 100/10/5/0 +0"],
  ])("a charge %s", (_name, entries, expected) => expect(state(accountOf(2), entries)).toBe(expected));

  it("a charge of penalty is paid before all else", () => {
    const penalty = entryOf(1, 40, { kind: "charge", amount: { minor: 9n, parts: { penalty: 8n } } });
    expect(state(accountOf(1), [penalty])).toBe("100/10/6/8 +0");
    expect(state(accountOf(1), [penalty, pay(2, 41, 9n)])).toBe("100/10/5/0 +0");
  });

  it.each([
    ["by the waterfall", { minor: 6n }, "100/9/0/0 100/10/5/0", 0n],
    ["of interest only", { minor: 12n, parts: { interest: 12n } }, "100/0/5/0 100/8/5/0", 0n],
    ["of more interest than there is", { minor: 25n, parts: { interest: 25n } }, "100/0/5/0 100/0/5/0", 5n],
  ])("a waiver %s", (_name, amount, open, lapsed) => {
    const entries = [entryOf(1, 40, { kind: "waiver", amount })];
    expect(state(accountOf(2), entries)).toBe(`${open} +0`);
    expect(allocatePayments(accountOf(2), entries, late).lapsed).toBe(lapsed);
  });

  it("a waiver of one instalment leaves the others", () => {
    const waiver = entryOf(1, 40, { kind: "waiver", amount: { minor: 9n }, instalmentNo: 2 });
    expect(state(accountOf(2), [waiver])).toBe("100/10/5/0 100/6/0/0 +0");
  });

  it.each([
    ["takes credit first", 1n, "0/0/0/0 +0", 0n],
    ["then what was paid last", 3n, "2/0/0/0 +0", 0n],
    ["down to the first fen paid", 116n, "100/10/5/0 +0", 0n],
    ["and shows what was never received", 117n, "100/10/5/0 +0", 1n],
  ])("a refund %s", (_name, minor, expected, over) => {
    const entries = [pay(1, 40, 116n), entryOf(2, 41, { kind: "refund", minor })];
    expect(state(accountOf(1), entries)).toBe(expected);
    expect(allocatePayments(accountOf(1), entries, late).overRefunded).toBe(over);
  });

  it("a write-off leaves the debt owed, and a recovery pays it", () => {
    const writeOff = entryOf(1, 40, { kind: "write-off", minor: 115n });
    expect(state(accountOf(1), [writeOff])).toBe("100/10/5/0 +0");
    expect(allocatePayments(accountOf(1), [writeOff], late).writtenOff).toBe(115n);
    const recovery = entryOf(2, 41, { kind: "recovery", amount: { minor: 15n } });
    expect(state(accountOf(1), [writeOff, recovery])).toBe("100/0/0/0 +0");
  });
});

describe("a reversal", () => {
  const payment = pay(1, 40, 115n);
  const reversal = entryOf(2, 45, { kind: "reversal", reverses: payment.id });
  const again = entryOf(3, 50, { kind: "reversal", reverses: reversal.id });

  it.each([
    ["the day before it, the payment stands", [payment, reversal], 44, "0/0/0/0 +0"],
    ["from its value day on, it was never paid", [payment, reversal], 45, "100/10/5/0 +0"],
    ["a reversed reversal brings it back", [payment, reversal, again], 50, "0/0/0/0 +0"],
    ["but not a day early", [payment, reversal, again], 49, "100/10/5/0 +0"],
    ["arriving before what it reverses is the same", [reversal, payment], 45, "100/10/5/0 +0"],
  ])("%s", (_name, entries, onDay, expected) =>
    expect(state(accountOf(1), entries, addDays(start, onDay))).toBe(expected),
  );

  it("of nothing known changes nothing", () => {
    const stray = entryOf(9, 1, { kind: "reversal", reverses: entryOf(77, 1, { kind: "refund", minor: 1n }).id });
    expect(state(accountOf(1), [payment, stray])).toBe("0/0/0/0 +0");
  });
});

describe("the order by days past due", () => {
  const terms = { ...accountOf(1).terms, lateWaterfall: { fromDaysPastDue: 91, waterfall: principalFirst } };
  // The one instalment falls due on day 30; a penalty of 20 is charged on day 40.
  const charged = entryOf(1, 40, { kind: "charge", amount: { minor: 20n, parts: { penalty: 20n } } });

  it.each([
    ["90 days past due: penalty, fee, interest, then principal", 120, "35/0/0/0 +0"],
    ["91 days past due: principal first", 121, "0/10/5/20 +0"],
  ])("%s", (_name, onDay, expected) => {
    const account = { ...accountOf(1), terms };
    expect(written(allocatePayments(account, [charged, pay(2, onDay, 100n)], addDays(start, 200)))).toBe(expected);
  });
});
