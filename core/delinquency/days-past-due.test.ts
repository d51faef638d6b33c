import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day } from "../calendar/day.ts";
import {
  daysPastDue,
  instalmentDaysPastDue,
  isCured,
  isDelinquent,
  isUnpaid,
  oldestUnpaidDueOn,
  type Unpaid,
} from "./days-past-due.ts";

const dueOn = day("2024-02-10");
const owed = (on: Day, principal = 100n): Unpaid => ({ dueOn: on, principal, interest: 0n, fee: 0n });
const one = [owed(dueOn)];

describe("days past due", () => {
  it.each([
    ["the day before the due day", -1, 0, 0],
    ["on the due day", 0, 0, 0],
    ["the day after", 1, 0, 1],
    ["over the leap day", 20, 0, 20],
    ["on the last day of grace", 3, 3, 0],
    ["the day after grace counts from the due day", 4, 3, 4],
    ["within grace before the due day", -5, 3, 0],
  ])("%s", (_name, after, graceDays, expected) => {
    const judging = { asOf: addDays(dueOn, after), graceDays };
    expect(daysPastDue(one, judging)).toBe(expected);
    expect(isDelinquent(one, judging)).toBe(expected > 0);
    expect(instalmentDaysPastDue(owed(dueOn), judging)).toBe(expected);
  });

  it("1 March is day 20 in a leap year and day 19 in another", () => {
    expect(daysPastDue([owed(day("2024-02-10"))], { asOf: day("2024-03-01"), graceDays: 0 })).toBe(20);
    expect(daysPastDue([owed(day("2023-02-10"))], { asOf: day("2023-03-01"), graceDays: 0 })).toBe(19);
  });

  it("are those of the oldest unpaid instalment, in whatever order they come", () => {
    const instalments = [owed(addDays(dueOn, 30)), owed(dueOn), owed(addDays(dueOn, -30), 0n)];
    expect(oldestUnpaidDueOn(instalments)).toBe(dueOn);
    expect(daysPastDue(instalments, { asOf: addDays(dueOn, 40), graceDays: 0 })).toBe(40);
  });

  it("of a paid account or instalment are none", () => {
    const judging = { asOf: addDays(dueOn, 99), graceDays: 0 };
    expect(daysPastDue([], judging)).toBe(0);
    expect(daysPastDue([owed(dueOn, 0n)], judging)).toBe(0);
    expect(instalmentDaysPastDue(owed(dueOn, 0n), judging)).toBe(0);
    expect(oldestUnpaidDueOn([owed(dueOn, 0n)])).toBeUndefined();
  });

  it.each<[string, Partial<Unpaid>, boolean]>([
    ["nothing", {}, false],
    ["a fen of principal", { principal: 1n }, true],
    ["a fen of interest", { interest: 1n }, true],
    ["a fen of a fee", { fee: 1n }, true],
    ["a fen of penalty", { penalty: 1n }, true],
    ["a plain number", { fee: 1 }, true],
    ["no penalty", { penalty: 0n }, false],
  ])("an instalment with %s open is unpaid: %s %s", (_name, open, unpaid) =>
    expect(isUnpaid({ ...owed(dueOn, 0n), ...open })).toBe(unpaid),
  );

  it("grow by one each day once past grace, and never else", () =>
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 400 }), fc.nat({ max: 30 }), (after, graceDays) => {
        const today = daysPastDue(one, { asOf: addDays(dueOn, after), graceDays });
        const tomorrow = daysPastDue(one, { asOf: addDays(dueOn, after + 1), graceDays });
        if (today > 0) expect(tomorrow).toBe(today + 1);
        else expect(tomorrow === 0 || tomorrow === graceDays + 1).toBe(true);
      }),
    ));
});

describe("cured", () => {
  it.each([
    ["nothing unpaid", [], true],
    ["unpaid and due tomorrow", [owed(addDays(dueOn, 1))], true],
    ["unpaid and due today", [owed(dueOn)], true],
    ["unpaid and due yesterday, even within grace", [owed(addDays(dueOn, -1))], false],
    ["paid and due yesterday", [owed(addDays(dueOn, -1), 0n)], true],
  ])("%s: %s", (_name, instalments, cured) => expect(isCured(instalments, dueOn)).toBe(cured));
});
