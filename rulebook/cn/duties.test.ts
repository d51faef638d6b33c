import { day, formatDay } from "@fairdue/core/calendar/day.ts";
import { HOUR_MS, type Zone } from "@fairdue/core/calendar/zone.ts";
import { at } from "@fairdue/core/contact/vector.ts";
import { type Clock, type Duty, dueOn } from "@fairdue/core/rights/duty.ts";
import { describe, expect, it } from "vitest";
import { cnWorkingDays } from "../calendars/cn.ts";
import { dutiesCn } from "./duties.ts";

const SHANGHAI = "Asia/Shanghai" as Zone;

/** The last day of each duty that begins on 2026-09-24 at 10:00, and of its extension: read off a wall calendar. */
const BEGUN = "2026-09-24";
const LAST_DAYS: readonly (readonly [id: string, on: string, extended: string | undefined])[] = [
  ["cn.complaint.bank-15d", "2026-10-09", "2026-10-24"],
  ["cn.complaint.bank-30d", "2026-10-24", "2026-11-23"],
  ["cn.complaint.bank-60d", "2026-11-23", undefined],
  ["cn.complaint.pboc-7wd", "2026-10-12", undefined],
  ["cn.complaint.pboc-15d", "2026-10-09", "2026-11-23"],
  ["cn.complaint.12315-7wd", "2026-10-12", undefined],
  ["cn.complaint.petition", "2026-11-23", "2026-12-23"],
  ["cn.complaint.mediation", "2026-10-24", undefined],
  ["cn.credit.objection-20d", "2026-10-14", undefined],
  ["cn.credit.regulator-complaint-30d", "2026-10-24", undefined],
  ["cn.dispute.annotate", "2026-10-09", undefined],
  ["cn.dispute.evidence-pack", "2026-10-09", undefined],
  ["cn.hardship.other-products", "2026-10-09", undefined],
  ["cn.data.subject-rights", "2026-10-09", undefined],
  ["cn.data.return-or-delete", "2026-09-24", undefined],
  ["cn.credit.accuracy", "2026-09-25", undefined],
  ["cn.agency.annual-onsite", "2027-09-24", undefined],
  ["cn.agency.evaluation", "2027-09-24", undefined],
  ["cn.staff.annual-training", "2027-09-24", undefined],
  ["cn.records.retrievable", "2026-09-24", undefined],
  ["cn.records.qc", "2027-09-24", undefined],
  ["cn.records.destroy", "2026-09-24", undefined],
  ["cn.limit.three-years", "2029-09-24", undefined],
  ["cn.limit.enforcement-two-years", "2028-09-24", undefined],
  ["cn.legal.payment-order", "2026-10-09", undefined],
  ["cn.legal.service-by-notice", "2026-10-24", undefined],
  ["cn.records.card-recordings-2y", "2028-09-24", undefined],
  ["cn.records.consumer-finance-5y", "2031-09-24", undefined],
  ["cn.records.default-5y", "2031-09-24", undefined],
  ["cn.records.pia-3y", "2029-09-24", undefined],
  ["cn.complaint.retention-3y", "2029-09-24", undefined],
  ["cn.hardship.oral-deal-recording", "2026-09-24", undefined],
  ["cn.credit.five-year", "2031-09-24", undefined],
];
const HOURS: readonly (readonly [id: string, hours: number])[] = [
  ["cn.data.breach", 72],
  ["cn.staff.access-off", 1],
];

describe("duties of Chinese law", () => {
  it("each have a day read off a calendar, or hours", () => {
    const told = [...LAST_DAYS, ...HOURS].map(([id]) => id);
    expect(told.toSorted()).toEqual(dutiesCn.map(({ id }) => id).toSorted());
    const extendable = dutiesCn.filter(({ extendable }) => extendable !== undefined).map(({ id }) => id);
    expect(extendable).toEqual(LAST_DAYS.filter(([, , extended]) => extended !== undefined).map(([id]) => id));
  });

  it.each(LAST_DAYS)("%s from 24 September 2026 runs to %s", (id, on, extended) => {
    const { clock, extendable } = dutyOf(id);
    expect(lastDay(clock)).toBe(on);
    if (extendable !== undefined) expect(lastDay(extendable.to)).toBe(extended);
  });

  it.each(LAST_DAYS)("%s would be found if it were one shorter or longer", (id, on) => {
    const { clock } = dutyOf(id);
    for (const amount of [clock.amount - 1, clock.amount + 1]) expect(lastDay({ ...clock, amount })).not.toBe(on);
  });

  it.each(HOURS)("%s runs for %i hours", (id, hours) => {
    const begun = at(BEGUN, "10:00");
    const due = dueOn(dutyOf(id), { at: begun, zone: SHANGHAI }, cnWorkingDays);
    expect(due).toMatchObject({ kind: "known", until: begun + hours * HOUR_MS });
  });

  const inWorkingDays = dutiesCn.filter(({ clock }) => clock.unit === "working-day");

  it.each(inWorkingDays)("$id leaves out the holidays, and only those of the notice", ({ clock }) => {
    const bare = { ...cnWorkingDays, exceptions: new Map() };
    expect(lastDay(clock)).toBe("2026-10-12");
    expect(lastDay(clock, bare)).toBe("2026-10-05");
  });

  it.each(inWorkingDays)("$id is not guessed past the last notice", ({ clock }) => {
    const late = dueOn({ clock }, { at: at("2026-12-23", "10:00"), zone: SHANGHAI }, cnWorkingDays);
    expect(late).toEqual({
      kind: "past-coverage",
      needed: day("2027-01-01"),
      coveredFrom: day("2015-01-01"),
      coveredUntil: day("2026-12-31"),
    });
    const known = dueOn({ clock }, { at: at("2026-12-22", "10:00"), zone: SHANGHAI }, cnWorkingDays);
    expect(known).toMatchObject({ kind: "known", on: day("2026-12-31") });
  });
});

function dutyOf(id: string): Duty {
  const duty = dutiesCn.find((one) => one.id === id);
  if (duty === undefined) throw new RangeError(`no duty ${id}`);
  return duty;
}

function lastDay(clock: Clock, calendar = cnWorkingDays): string {
  const due = dueOn({ clock }, { at: at(BEGUN, "10:00"), zone: SHANGHAI }, calendar);
  return due.kind === "known" ? formatDay(due.on) : due.kind;
}
