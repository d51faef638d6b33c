import { type Day, day, weekdayOf } from "@fairdue/core/calendar/day.ts";
import { isWorkingDay } from "@fairdue/core/calendar/working-days.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { ContactFacts } from "@fairdue/core/contact/facts.ts";
import { vectorFacts } from "@fairdue/core/contact/vector.ts";
import { cnWorkingDays } from "@fairdue/rulebook/calendars/cn.ts";
import { isFederalHoliday } from "@fairdue/rulebook/us/federal-holidays.ts";
import { describe, expect, it } from "vitest";
import {
  hasZonesInConflict,
  isOnChangeOfClocks,
  type Placed,
  placedVectors,
  spansLeapDay,
  withOneZone,
  withoutChangeOfClocks,
} from "./edges.ts";
import { mutationFaults } from "./mutation.ts";
import { shelves } from "./shelves.ts";

const all = placedVectors(shelves);
const rulesOf = (placed: readonly Placed[]) => [...new Set(placed.map(({ rule }) => rule.id))].toSorted();
const of = (id: string) => all.filter(({ rule }) => rule.id === id);

/** Whether the vector fails once its facts are read in a poorer way. */
function failsWith({ shelf, rule, vector }: Placed, poorer: (facts: ContactFacts) => ContactFacts): boolean {
  const spoilt = { ...vector, given: (base: ContactFacts) => poorer(vector.given(base)) };
  const faults = mutationFaults(shelf, { ...rule, vectors: [spoilt, spoilt] });
  return faults.some((fault) => fault.includes("as stated"));
}

describe("vectors stand where calendars and clocks go wrong", () => {
  it("on days when clocks change, and know it", () => {
    const found = all.filter(isOnChangeOfClocks);
    expect(rulesOf(found)).toEqual(["cn.contact.quiet-hours", "uk.house.contact-hours", "us.contact.hours"]);
    expect(rulesOf(found.filter((one) => failsWith(one, withoutChangeOfClocks)))).toEqual(rulesOf(found));
  });

  it("over leap days", () => {
    expect(rulesOf(all.filter(spansLeapDay))).toEqual([
      "cn.contact.quiet-hours",
      "cn.freq.no-bombing",
      "uk.hold.breathing-space",
      "us.contact.call-frequency",
      "us.contact.hours",
    ]);
  });

  it("where a file suggests zones in conflict, and the other zone matters", () => {
    const found = all.filter(hasZonesInConflict);
    expect(rulesOf(found)).toEqual(["cn.contact.quiet-hours", "us.contact.zone-conflict"]);
    for (const id of rulesOf(found)) {
      const kinds = found.filter(({ rule }) => rule.id === id).map(({ vector }) => vector.expect);
      expect(kinds).toEqual(expect.arrayContaining(["silent", "later"]));
    }
    expect(rulesOf(found.filter((one) => failsWith(one, withOneZone)))).toEqual(rulesOf(found));
  });

  it("where a holiday lies inside a count of working days, both sides of its end", () => {
    const sent = of("us.validation.period").map(({ vector }) => vector.given(vectorFacts));
    expect(sent.length).toBeGreaterThan(1);
    const holidays = sent.map(({ request, person }) => {
      const from = localDayAt(person.zones[0] as never, request.at);
      return [1, 2, 3, 4, 5].map((days) => (from + days) as Day).filter(isFederalHoliday);
    });
    expect(holidays.flat().map((one) => weekdayOf(one))).toContain(4);
    expect(
      of("us.validation.period")
        .map(({ vector }) => vector.expect)
        .toSorted(),
    ).toEqual(["refuse", "silent"]);
  });

  it("past the end of a calendar, where the rule refuses rather than guesses", () => {
    const past = of("cn.contact.holidays").filter(({ vector }) => {
      const { at } = vector.given(vectorFacts).request;
      return localDayAt("Asia/Shanghai" as never, at) > day("2035-12-31");
    });
    expect(past.map(({ vector }) => vector.expect)).toContain("later");
    expect(past.map(({ vector }) => vector.expect)).toContain("silent");
    expect(isWorkingDay(cnWorkingDays, (cnWorkingDays.to + 1) as Day).kind).toBe("past-coverage");
  });
});

describe("a vector that stands nowhere special", () => {
  const [plain] = of("cn.freq.interactive-calls") as [Placed];

  it("is not taken for one that does", () => {
    for (const stands of [isOnChangeOfClocks, spansLeapDay, hasZonesInConflict]) expect(stands(plain)).toBe(false);
  });

  it("does not mind being read in a poorer way", () => {
    expect(failsWith(plain, withoutChangeOfClocks)).toBe(false);
    expect(failsWith(plain, withOneZone)).toBe(false);
  });
});
