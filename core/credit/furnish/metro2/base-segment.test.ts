import { describe, expect, it } from "vitest";
import { day, parseDay } from "../../../calendar/day.ts";
import { accountOf, entryOf, start } from "../../../ledger/example-ledger.ts";
import type { Contest, FurnishFacts, ToldFact } from "../facts.ts";
import { furnishedHistory } from "../history.ts";
import { lastDayOf, type Month } from "../month.ts";
import { metro2Segment } from "./base-segment.ts";
import { readRecord, writeRecord } from "./fields.ts";

const FROM = "2026-01" as Month;
const account = { furnisher: "alpha", reference: "A1", isRevolving: false };

type Given = Partial<Pick<FurnishFacts, "entries">> & {
  readonly told?: readonly ToldFact[];
  readonly contests?: readonly Contest[];
  readonly through?: Month;
  readonly replaces?: boolean;
};

/** The segment of an account of two instalments, everybody told of being late in time. */
function segmentOf({ entries = [], told = [], contests = [], through = "2026-06" as Month, replaces = false }: Given) {
  const on = lastDayOf(through);
  const facts: FurnishFacts = {
    openedOn: start,
    contract: accountOf(2),
    entries,
    told,
    notices: Array.from({ length: 400 }, (_, index) => (start + index) as typeof start),
    contests,
  };
  const { history } = furnishedHistory(facts, { from: FROM, through, knownOn: on });
  return readRecord("base", metro2Segment(account, { history, facts, replaces, on }).line);
}

describe("what an account is", () => {
  const due = accountOf(2).instalments[0]?.dueOn ?? start;
  it.each([
    ["2026-01", "11"],
    ["2026-04", "71"],
    ["2026-05", "78"],
    ["2026-06", "80"],
    ["2026-07", "82"],
    ["2026-08", "83"],
    ["2026-10", "84"],
  ])("follows from the days late: %s is %s or what the days say", (through) => {
    const { status = "" } = segmentOf({ through: through as Month });
    const late = lastDayOf(through as Month) - due;
    const expected = [
      [180, "84"],
      [150, "83"],
      [120, "82"],
      [90, "80"],
      [60, "78"],
      [30, "71"],
    ].find(([days]) => late >= Number(days))?.[1];
    expect(status).toBe(expected ?? "11");
  });

  it("is delinquent since the same day, however long it lasts and whatever is paid of it", () => {
    const days = ["2026-05", "2026-07", "2026-10"].map(
      (through) => segmentOf({ through: through as Month })["firstDelinquentOn"],
    );
    const paidInPart = segmentOf({
      through: "2026-07" as Month,
      entries: [entryOf(1, 100, { kind: "payment", amount: { minor: 1n } })],
    });
    expect(new Set([...days, paidInPart["firstDelinquentOn"]]).size).toBe(1);
  });

  it("is charged off with the amount, and paid later says so", () => {
    const off = entryOf(1, 100, { kind: "write-off", minor: 230n });
    const { status, chargedOff } = segmentOf({ entries: [off] });
    expect([status, chargedOff]).toEqual(["97", "000000002"]);
  });

  it("is transferred with nothing left to the one who sold it", () => {
    const sold = { fact: "transferred", on: day("2026-05-20"), source: "deed" } as const;
    const { status, comment, balance, pastDue } = segmentOf({ told: [sold] });
    expect([status, comment, balance, pastDue]).toEqual(["05", "AH", "000000000", "000000000"]);
  });
});

it("tells the months before, the latest first, and none before the first", () => {
  const { history = "" } = segmentOf({ through: "2026-08" as Month });
  expect(history).toMatch(/^[0-6]{7}B{17}$/);
  expect(history).toBe([...history].sort((a, b) => (a === "B" || b === "B" ? 0 : Number(b) - Number(a))).join(""));
});

it("is marked as disputed while it is, and as resolved once that is over", () => {
  const contest = (until?: string): Contest => ({
    effect: "flag",
    from: day("2026-05-01"),
    ...(until !== undefined && { until: parseDay(until) ?? start }),
  });
  expect(segmentOf({ contests: [contest()] })["condition"]).toBe("XB");
  expect(segmentOf({ contests: [contest("2026-06-10")] })["condition"]).toBe("XH");
  expect(segmentOf({})["condition"]).toBe("");
});

it("deletes an account of which nothing stands, and says when it replaces", () => {
  const contests: readonly Contest[] = [{ effect: "suppress", from: start }];
  expect(segmentOf({ contests })).toMatchObject({ status: "DA", correction: "0", history: "B".repeat(24) });
  expect(segmentOf({ replaces: true })["correction"]).toBe("1");
});

it("refuses what does not fit instead of cutting it", () => {
  expect(() => writeRecord("base", { account: "x".repeat(31) })).toThrow("base.account");
  expect(() => writeRecord("base", { account: "账户" })).toThrow("is not plain ASCII");
  expect(writeRecord("trailer", { identifier: "TRAILER" })).toHaveLength(426);
});
