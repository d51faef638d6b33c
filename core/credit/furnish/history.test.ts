import { expect, it } from "vitest";
import { addDays, day } from "../../calendar/day.ts";
import type { LedgerEntry } from "../../ledger/entry.ts";
import { accountOf, entryOf, pay, start } from "../../ledger/example-ledger.ts";
import type { FurnishFacts } from "./facts.ts";
import { furnishedHistory } from "./history.ts";
import type { Month } from "./month.ts";
import { GROUND_OF, type MonthRecord } from "./record.ts";

// Three instalments of 115 fen, due 2026-03-02, 04-01 and 05-01, three days of grace.
const TOLD = [day("2026-03-20"), day("2026-04-20")];

function factsOf(entries: readonly LedgerEntry[], more: Partial<FurnishFacts> = {}): FurnishFacts {
  const contract = accountOf(3);
  return { openedOn: start, contract, entries, told: [], notices: TOLD, contests: [], ...more };
}

function through(facts: FurnishFacts, month: string, knownOn = "2026-12-31") {
  return furnishedHistory(facts, { from: "2026-01" as Month, through: month as Month, knownOn: day(knownOn) });
}

function codes(facts: FurnishFacts, month: string): string {
  return [...through(facts, month).history.values()]
    .filter((record): record is MonthRecord => record.kind === "month")
    .map(({ code }) => code)
    .join("");
}

function monthOf(facts: FurnishFacts, month: string): MonthRecord | undefined {
  const record = through(facts, month).history.get(month);
  return record?.kind === "month" ? record : undefined;
}

const onTime = [pay(1, 30, 115n), pay(2, 60, 115n), pay(3, 90, 115n)];

it("an account paid on time shows no payment due, normal months and its end", () => {
  expect(codes(factsOf(onTime), "2026-07")).toBe("**NNC");
  expect(through(factsOf(onTime), "2026-07").history.get("closed/2026-05")).toMatchObject({ on: day("2026-05-01") });
});

it("an account never paid grows by one code a month", () => {
  expect(codes(factsOf([]), "2026-10")).toBe("**12346777");
});

it("the last day of grace is normal and the day after is late", () => {
  const graceDays = (days: number) =>
    factsOf([], { contract: { ...accountOf(3), terms: { ...accountOf(3).terms, graceDays: days } } });
  expect(monthOf(graceDays(29), "2026-03")?.code).toBe("N");
  expect(monthOf(graceDays(28), "2026-03")?.code).toBe("1");
});

it("amounts overdue stand in the band of their own instalment's days", () => {
  expect(monthOf(factsOf([]), "2026-05")).toMatchObject({
    overdue: 345,
    daysLate: 90,
    overduePeriods: 3,
    cumulativePeriods: 3,
    remainingPeriods: 0,
    bands: { days31to60: 100, days61to90: 100, days91to180: 0, over180: 0 },
    assetClass: "special-mention",
  });
});

it("each value names the instalments and entries it came from", () => {
  const facts = factsOf([pay(1, 30, 115n), pay(2, 60, 40n), pay(3, 62, 10n)]);
  expect(monthOf(facts, "2026-04")).toMatchObject({
    overdue: 65,
    grounds: {
      arrears: { instalments: [2], entries: [2, 3] },
      balance: { instalments: [1, 2, 3], entries: [1, 2, 3] },
      thisMonth: { instalments: [2], entries: [2, 3] },
    },
  });
});

it("every value of a month belongs to a group of grounds", () => {
  const named = ["kind", "month", "disputed", "grounds", ...Object.keys(GROUND_OF)];
  expect(Object.keys(monthOf(factsOf(onTime), "2026-05") ?? {}).sort()).toEqual(named.sort());
});

it("no negative month goes out before the person was told, and the ones before the notice stay out", () => {
  const { history, withheld } = through(factsOf([], { notices: [day("2026-04-10")] }), "2026-05");
  expect(withheld).toEqual([{ month: "2026-03", because: "no-prior-notice" }]);
  expect(history.get("2026-04")).toMatchObject({ code: "2" });
  expect(history.get("first-negative")).toMatchObject({ on: day("2026-04-30") });
});

it("arrears nobody told of are not counted among those ever overdue either", () => {
  const late = [pay(1, 70, 115n)];
  expect(monthOf(factsOf(late, { notices: [] }), "2026-02")).toMatchObject({ cumulativePeriods: 0 });
  expect(monthOf(factsOf([...late, pay(2, 70, 230n)], { notices: [] }), "2026-04")).toMatchObject({
    code: "C",
    cumulativePeriods: 0,
    grounds: { history: { instalments: [] } },
  });
  expect(monthOf(factsOf([...late, pay(2, 70, 230n)]), "2026-04")).toMatchObject({ code: "C", cumulativePeriods: 2 });
});

it("an account transferred while it was late is as negative as if it had stayed", () => {
  const told = [{ fact: "transferred", on: day("2026-03-15"), source: "deed 7" }] as const;
  expect(through(factsOf([], { told, notices: [] }), "2026-05").withheld).toEqual([
    { month: "2026-03", because: "no-prior-notice" },
  ]);
});

it("a notice of earlier arrears that were cured does not serve for later ones", () => {
  const facts = factsOf([pay(1, 55, 115n)], { notices: [day("2026-03-20")] });
  expect(through(facts, "2026-04").withheld).toEqual([{ month: "2026-04", because: "no-prior-notice" }]);
});

it("an open dispute marks the months it was open in, and its end takes the mark off", () => {
  const contests = [{ effect: "flag", from: day("2026-04-15"), until: day("2026-06-10") }] as const;
  const marked = (knownOn: string) =>
    [...through(factsOf([], { contests }), "2026-05", knownOn).history.values()].filter(({ disputed }) => disputed)
      .length;
  expect(marked("2026-05-31")).toBe(2);
  expect(marked("2026-06-10")).toBe(0);
});

it("an identity theft under examination keeps its months back until it is decided", () => {
  const contests = [{ effect: "suppress", from: day("2026-04-15"), until: day("2026-06-10") }] as const;
  const facts = factsOf([], { contests });
  expect(through(facts, "2026-05", "2026-05-31").withheld.map(({ month }) => month)).toEqual(["2026-04", "2026-05"]);
  expect(through(facts, "2026-05", "2026-06-10").withheld).toEqual([]);
});

it("debt written off is bad debt until it is paid", () => {
  const entries = [
    entryOf(1, 200, { kind: "write-off", minor: 345n }),
    entryOf(2, 240, { kind: "recovery", amount: { minor: 345n } }),
  ];
  expect(codes(factsOf(entries), "2026-10")).toBe("**12346BC");
});

it("an account closed with principal given up ended otherwise than by payment", () => {
  const entries = [pay(1, 100, 200n), entryOf(2, 100, { kind: "waiver", amount: { minor: 145n } })];
  const { history } = through(factsOf(entries), "2026-06");
  expect(history.get("2026-05")).toMatchObject({ code: "G", standing: "ended" });
  expect(history.get("settled-for-less/2026-05")).toMatchObject({ on: addDays(start, 100) });
});

it("interest spared by settling early is no reduction", () => {
  const entries = [
    entryOf(1, 20, { kind: "waiver", amount: { minor: 30n, parts: { interest: 30n } } }),
    pay(2, 20, 315n),
  ];
  expect(monthOf(factsOf(entries), "2026-02")).toMatchObject({ code: "C", standing: "settled", balance: 0 });
});

it.each([
  ["guarantor-paid", "D", "ended"],
  ["asset-in-lieu", "Z", "ended"],
  ["transferred", "G", "transferred"],
] as const)("an account that ended as %s shows %s and then nothing more", (fact, code, standing) => {
  const on = day("2026-05-20");
  const facts = factsOf([], { told: [{ fact, on, source: "deed 7" }] });
  expect(codes(facts, "2026-08")).toBe(`**12${code}`);
  expect(monthOf(facts, "2026-05")).toMatchObject({ standing, closedOn: on });
});

it("a payment valued on its due day but booked late mends the months in between", () => {
  expect(codes(factsOf(onTime.slice(1)), "2026-04")).toBe("**11");
  expect(
    codes(factsOf([...onTime.slice(1), entryOf(9, 30, { kind: "payment", amount: { minor: 115n } })]), "2026-04"),
  ).toBe("**NN");
});

it("a re-aged account tells so by its day", () => {
  const told = [{ fact: "re-aged", on: day("2026-04-02"), source: "agreement" }] as const;
  const { history } = through(factsOf([], { told }), "2026-04");
  expect(history.get("re-aged/2026-04")).toMatchObject({ event: "re-aged", on: day("2026-04-02") });
});
