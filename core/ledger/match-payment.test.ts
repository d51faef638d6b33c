import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../calendar/day.ts";
import { caseNumbersIn, matchPayment, type PaymentCandidate, referencesIn } from "./match-payment.ts";

const DUE = day("2026-11-10");
const open = (no: number, principal: number) => ({
  no,
  dueOn: addDays(DUE, (no - 1) * 30),
  principal,
  interest: 0,
  fee: 0,
});
const ACCOUNT: PaymentCandidate = {
  accountId: 1,
  foundBy: "reference",
  currency: "CNY",
  name: "赵 立春",
  open: [open(1, 500), open(2, 700)],
};
const PAID = { amount: 123, currency: "CNY", valueOn: day("2026-11-23") };

describe("a payment with a name alone", () => {
  const namesake = { ...ACCOUNT, foundBy: "name" } as const;

  it("is never placed, and says how likely it is of whom, the fitting amount first", () => {
    const match = matchPayment({ ...PAID, amount: 500, name: "赵 立春", valueOn: DUE }, [
      { ...namesake, accountId: 2, open: [open(1, 900)] },
      namesake,
    ]);
    expect(match).toEqual({
      kind: "unplaced",
      candidates: [
        { accountId: 1, confidence: 30, grounds: ["name", "arrears", "due-day"] },
        { accountId: 2, confidence: 20, grounds: ["name", "due-day"] },
      ],
    });
  });
});

describe("a payment that names an account", () => {
  it("is placed by its reference alone, as relatives pay too", () => {
    const best = { accountId: 1, confidence: 70, grounds: ["reference"] };
    expect(matchPayment({ ...PAID, name: "somebody else" }, [ACCOUNT])).toEqual({ kind: "placed", best });
  });

  it.each([
    ["the arrears", 500, "arrears"],
    ["the whole balance", 1_200, "balance"],
    ["one instalment", 700, "instalment"],
  ] as const)("is surer when it is %s", (_, amount, ground) => {
    const match = matchPayment({ ...PAID, amount }, [ACCOUNT]);
    expect(match).toMatchObject({ kind: "placed", best: { confidence: 80, grounds: ["reference", ground] } });
  });

  it("is surest with the name in whatever order, and near its due day", () => {
    const match = matchPayment({ ...PAID, amount: 500, name: "立春 赵", valueOn: addDays(DUE, 5) }, [ACCOUNT]);
    expect(match).toMatchObject({ best: { confidence: 100, grounds: ["reference", "name", "arrears", "due-day"] } });
  });

  it("in another currency waits for a person", () => {
    expect(matchPayment({ ...PAID, currency: "USD" }, [ACCOUNT])).toEqual({ kind: "unplaced", candidates: [] });
  });

  it("goes to the one of two whose amount it is, and else to neither, as it may be for both", () => {
    const twin = { ...ACCOUNT, accountId: 2, name: "another", open: [open(1, 333)] };
    expect(matchPayment({ ...PAID, amount: 333 }, [ACCOUNT, twin])).toMatchObject({ best: { accountId: 2 } });
    const alike = matchPayment({ ...PAID, name: "立春 赵" }, [twin, ACCOUNT]);
    expect(alike.kind).toBe("unplaced");
    expect(alike).toMatchObject({ candidates: [{ accountId: 1 }, { accountId: 2 }] });
  });

  it("is placed the same in whatever order the candidates come", () => {
    const candidates = fc.uniqueArray(
      fc.record({
        foundBy: fc.constantFrom("reference" as const, "name" as const),
        accountId: fc.integer({ min: 1, max: 9 }),
        currency: fc.constantFrom("CNY", "USD"),
        name: fc.constantFrom("a", "b"),
        open: fc.array(fc.constantFrom(open(1, 500), open(2, 123)), { maxLength: 2 }),
      }),
      { maxLength: 5, selector: ({ accountId }) => accountId },
    );
    fc.assert(
      fc.property(candidates, (list) => {
        const match = (order: readonly PaymentCandidate[]) => matchPayment({ ...PAID, name: "a" }, order);
        expect(match([...list].reverse())).toEqual(match(list));
      }),
    );
  });
});

it("looks for references between Chinese words, in capitals too, and as a whole", () => {
  const found = referencesIn(["还款demo-a-0001谢谢", "RF18 5390 0754"]);
  expect(found).toEqual(expect.arrayContaining(["demo-a-0001", "DEMO-A-0001", "RF18 5390 0754", "RF18"]));
  expect(referencesIn(["", "还款"])).toEqual(["还款"]);
});

it.each([
  ["in full width", "还款ＤＥＭＯ－Ａ－０００１"],
  ["with spaces for dashes", "repayment demo a 0001, thank you"],
  ["with spaces for nothing", "DEMO-A 0001"],
])("finds a reference typed %s", (_how, text) => {
  expect(referencesIn([text])).toContain("DEMO-A-0001");
});

it("joins no words of a long text, and so finds what stands in it alone", () => {
  expect(referencesIn(["one two three four five six seven eight nine"])).not.toContain("one-two");
});

it("looks for the number of a case where a number stands alone, and not in amounts, dates or references", () => {
  expect(caseNumbersIn(["案件编号：２５６００６", "case 1048125, thanks"])).toEqual([256_006, 1_048_125]);
  expect(caseNumbersIn(["102.50", "1,234", "2026-11-24", "DEMO-A-0001", "12", "A256006"])).toEqual([]);
});

describe("a payment with the number of a case", () => {
  const ofCase = { ...ACCOUNT, foundBy: "case" } as const;
  it.each([
    ["nothing else", {}, "unplaced"],
    ["the name", { name: "立春 赵" }, "unplaced"],
    ["the amount", { amount: 500 }, "unplaced"],
    ["name and amount", { name: "立春 赵", amount: 500 }, "placed"],
  ] as const)("and %s: %#", (_what, more, kind) => {
    expect(matchPayment({ ...PAID, ...more }, [ofCase]).kind).toBe(kind);
  });
});
