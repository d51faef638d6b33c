import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, formatDay } from "./day.ts";
import { HOUR_MS, instantAt, localDayAt, localTimeAt, MINUTE_MS, offsetAt, parseZone, type Zone } from "./zone.ts";

const london = "Europe/London" as Zone;
const newYork = "America/New_York" as Zone;
const shanghai = "Asia/Shanghai" as Zone;
const kathmandu = "Asia/Kathmandu" as Zone;
const lordHowe = "Australia/Lord_Howe" as Zone;
const apia = "Pacific/Apia" as Zone;

function minuteOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  return hour * 60 + minute;
}

function shown(zone: Zone, utc: string): string {
  const { day: date, minute } = localTimeAt(zone, Date.parse(utc));
  return `${formatDay(date)} ${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

describe("the clock of a zone", () => {
  it.each([
    // Europe/London goes forward at 01:00 UTC on 29 March 2026 and back at 01:00 UTC on 25 October.
    [london, "2026-03-29T00:59:59.999Z", "2026-03-29 00:59"],
    [london, "2026-03-29T01:00:00Z", "2026-03-29 02:00"],
    [london, "2026-10-25T00:59:59.999Z", "2026-10-25 01:59"],
    [london, "2026-10-25T01:00:00Z", "2026-10-25 01:00"],
    // America/New_York goes forward at 07:00 UTC on 8 March 2026 and back at 06:00 UTC on 1 November.
    [newYork, "2026-03-08T06:59:59Z", "2026-03-08 01:59"],
    [newYork, "2026-03-08T07:00:00Z", "2026-03-08 03:00"],
    [newYork, "2026-11-01T05:59:59Z", "2026-11-01 01:59"],
    [newYork, "2026-11-01T06:00:00Z", "2026-11-01 01:00"],
    // Mainland China kept summer time from 1986 to 1991 and never since.
    [shanghai, "1986-05-03T17:59:59Z", "1986-05-04 01:59"],
    [shanghai, "1986-05-03T18:00:00Z", "1986-05-04 03:00"],
    [shanghai, "1991-09-14T16:59:59Z", "1991-09-15 01:59"],
    [shanghai, "1991-09-14T17:00:00Z", "1991-09-15 01:00"],
    [shanghai, "1992-07-01T00:00:00Z", "1992-07-01 08:00"],
    [shanghai, "2026-07-01T00:00:00Z", "2026-07-01 08:00"],
    [kathmandu, "2026-01-01T00:00:00Z", "2026-01-01 05:45"],
    // Lord Howe Island moves its clock by half an hour.
    [lordHowe, "2026-10-03T15:29:00Z", "2026-10-04 01:59"],
    [lordHowe, "2026-10-03T15:30:00Z", "2026-10-04 02:30"],
    // Samoa had no 30 December 2011.
    [apia, "2011-12-30T09:59:00Z", "2011-12-29 23:59"],
    [apia, "2011-12-30T10:00:00Z", "2011-12-31 00:00"],
  ])("%s at %s shows %s", (zone, utc, expected) => expect(shown(zone, utc)).toBe(expected));

  it("agrees with the local day", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(london, newYork, shanghai, lordHowe),
        fc.integer({ min: 0, max: 2_000_000_000_000 }),
        (zone, at) => localDayAt(zone, at) === localTimeAt(zone, at).day,
      ),
    ));

  it("gives the same offset whatever was asked before", () => {
    const at = Date.parse("1988-06-01T00:00:00Z");
    expect(offsetAt(shanghai, at)).toBe(9 * HOUR_MS);
    expect(offsetAt(shanghai, Date.parse("1988-12-01T00:00:00Z"))).toBe(8 * HOUR_MS);
    expect(offsetAt(shanghai, at)).toBe(9 * HOUR_MS);
  });
});

describe("the instant of a local time", () => {
  it.each([
    ["an ordinary time", shanghai, "2026-11-23", "08:00", "2026-11-23T00:00:00Z"],
    ["the minute before a gap", london, "2026-03-29", "00:59", "2026-03-29T00:59:00Z"],
    ["the first minute of a gap moves to its end", london, "2026-03-29", "01:00", "2026-03-29T01:00:00Z"],
    ["the last minute of a gap moves to its end", london, "2026-03-29", "01:59", "2026-03-29T01:00:00Z"],
    ["the minute after a gap", london, "2026-03-29", "02:00", "2026-03-29T01:00:00Z"],
    ["a time shown twice is the earlier one", london, "2026-10-25", "01:30", "2026-10-25T00:30:00Z"],
    ["the minute after an overlap", london, "2026-10-25", "02:00", "2026-10-25T02:00:00Z"],
    ["a gap in New York", newYork, "2026-03-08", "02:30", "2026-03-08T07:00:00Z"],
    ["an overlap in New York", newYork, "2026-11-01", "01:30", "2026-11-01T05:30:00Z"],
    ["midnight in China's summer time", shanghai, "1988-07-01", "00:00", "1988-06-30T15:00:00Z"],
    ["a day that Samoa left out", apia, "2011-12-30", "12:00", "2011-12-30T10:00:00Z"],
  ])("%s", (_name, zone, date, clock, utc) => {
    const instant = instantAt(zone, { day: day(date), minute: minuteOf(clock) });
    expect(new Date(instant).toISOString()).toBe(new Date(utc).toISOString());
  });

  it("is never after the instant whose clock it reads, and a whole shift before it at most", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(london, newYork, shanghai, kathmandu, lordHowe),
        fc.integer({ min: 8_000_000, max: 33_000_000 }),
        (zone, minutes) => {
          const at = minutes * MINUTE_MS;
          const back = instantAt(zone, localTimeAt(zone, at));
          expect(back === at || (back < at && at - back <= HOUR_MS)).toBe(true);
          expect(localTimeAt(zone, back)).toEqual(localTimeAt(zone, at));
        },
      ),
    ));
});

it.each([
  ["Asia/Shanghai", true],
  ["America/New_York", true],
  ["Mars/Olympus", false],
  ["", false],
])("the zone %j is known: %s", (name, known) => expect(parseZone(name) !== undefined).toBe(known));
