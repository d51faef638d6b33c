import { describe, expect, it } from "vitest";
import { checkEntry } from "./check-entry.ts";
import type { EntryAmount, EntryId, Posting } from "./entry.ts";
import { accountOf, entryOf, pay } from "./example-ledger.ts";

const account = accountOf(2);
const posted = [pay(1, 40, 5n), pay(2, 41, 5n), entryOf(3, 42, { kind: "reversal", reverses: 2 as EntryId })];
const refusal = (posting: Posting, id = 9) => checkEntry(account, posted, entryOf(id, 50, posting))?.because;
const payment = (amount: EntryAmount): Posting => ({ kind: "payment", amount });

describe("an entry may join the ledger unless", () => {
  it.each<[string, Posting, string | undefined]>([
    ["its amount is one", payment({ minor: 1n }), undefined],
    ["its amount is zero", payment({ minor: 0n }), "amount-not-positive"],
    ["its amount is negative", payment({ minor: -1n }), "amount-not-positive"],
    ["a refund of nothing", { kind: "refund", minor: 0n }, "amount-not-positive"],
    ["a write-off of one", { kind: "write-off", minor: 1n }, undefined],
    ["parts add up to the amount", payment({ minor: 5n, parts: { fee: 2n, interest: 3n } }), undefined],
    ["parts exceed it", payment({ minor: 5n, parts: { fee: 3n, interest: 3n } }), "parts-exceed-amount"],
    ["a part is negative", payment({ minor: 5n, parts: { fee: -1n, interest: 3n } }), "part-negative"],
    ["it charges a known instalment", { kind: "charge", amount: { minor: 1n }, instalmentNo: 2 }, undefined],
    ["it charges an unknown one", { kind: "charge", amount: { minor: 1n }, instalmentNo: 3 }, "no-such-instalment"],
    ["it reverses what stands", { kind: "reversal", reverses: 1 as EntryId }, undefined],
    ["it reverses what is reversed", { kind: "reversal", reverses: 2 as EntryId }, "reversed-already"],
    ["it reverses a reversal", { kind: "reversal", reverses: 3 as EntryId }, undefined],
    ["it reverses what is not there", { kind: "reversal", reverses: 7 as EntryId }, "reverses-nothing"],
    ["it reverses itself", { kind: "reversal", reverses: 9 as EntryId }, "reverses-nothing"],
  ])("%s", (_name, posting, because) => expect(refusal(posting)).toBe(because));

  it("its id is taken", () => expect(refusal(payment({ minor: 1n }), 3)).toBe("posted-already"));

  it("it charges an account without instalments", () => {
    const charge = entryOf(9, 1, { kind: "charge", amount: { minor: 1n } });
    expect(checkEntry(accountOf(0), [], charge)?.because).toBe("no-such-instalment");
    expect(checkEntry(account, [], charge)).toBeUndefined();
  });
});
