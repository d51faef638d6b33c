import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closingAfter, dailyWindow, isOpenAt, nextOpening } from "./window.ts";
import { HOUR_MS, MINUTE_MS, type Zone } from "./zone.ts";

const shanghai = "Asia/Shanghai" as Zone;
const london = "Europe/London" as Zone;
const newYork = "America/New_York" as Zone;
const losAngeles = "America/Los_Angeles" as Zone;
const auckland = "Pacific/Auckland" as Zone;
const eightToNine = dailyWindow(8 * 60, 21 * 60);

const utc = (text: string) => Date.parse(text);
const written = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());

describe("a daily window", () => {
  it.each([
    ["the minute before opening", "2026-11-22T23:59:59.999Z", false],
    ["the opening minute", "2026-11-23T00:00:00Z", true],
    ["the last open millisecond", "2026-11-23T12:59:59.999Z", true],
    ["the closing minute", "2026-11-23T13:00:00Z", false],
  ])("%s in Shanghai", (_name, at, open) => expect(isOpenAt(eightToNine, [shanghai], utc(at))).toBe(open));

  it.each([
    [0, 1, true],
    [0, 1440, true],
    [0, 1441, false],
    [-1, 60, false],
    [60, 60, false],
    [61, 60, false],
    [0.5, 60, false],
  ])("from minute %d to %d is a window: %s", (opens, closes, valid) => {
    if (valid) expect(dailyWindow(opens, closes)).toEqual({ opensMinute: opens, closesMinute: closes });
    else expect(() => dailyWindow(opens, closes)).toThrow(RangeError);
  });
});

describe("the next opening", () => {
  it.each([
    ["is now when open", [shanghai], "2026-11-23T05:00:00Z", "2026-11-23T05:00:00.000Z"],
    ["is this morning before opening", [shanghai], "2026-11-22T23:59:00Z", "2026-11-23T00:00:00.000Z"],
    ["is tomorrow at closing", [shanghai], "2026-11-23T13:00:00Z", "2026-11-24T00:00:00.000Z"],
    ["suits the later of two zones", [newYork, losAngeles], "2026-11-23T13:00:00Z", "2026-11-23T16:00:00.000Z"],
    [
      "waits for all zones after the first closed",
      [newYork, losAngeles],
      "2026-11-24T02:00:00Z",
      "2026-11-24T16:00:00.000Z",
    ],
    // In winter 08:00 to 10:00 in Shanghai is 19:00 to 21:00 of the day before in New York; nothing else is shared.
    ["finds the two shared hours far apart", [shanghai, newYork], "2026-11-23T02:00:00Z", "2026-11-24T00:00:00.000Z"],
    [
      "is an hour earlier in UTC after the clock went forward",
      [london],
      "2026-03-29T03:00:00Z",
      "2026-03-29T07:00:00.000Z",
    ],
    ["is an hour later in UTC after the clock went back", [london], "2026-10-25T03:00:00Z", "2026-10-25T08:00:00.000Z"],
  ])("%s", (_name, zones, at, expected) => expect(written(nextOpening(eightToNine, zones, utc(at)))).toBe(expected));

  it("says so when the zones have no shared opening", () =>
    expect(
      nextOpening(dailyWindow(9 * 60, 17 * 60), [shanghai, newYork], utc("2026-11-23T00:00:00Z")),
    ).toBeUndefined());

  it("with no zone is now: the caller names at least one", () => expect(nextOpening(eightToNine, [], 5)).toBe(5));
});

describe("the closing", () => {
  it.each([
    ["of an open window is this evening", [shanghai], "2026-11-23T05:00:00Z", "2026-11-23T13:00:00.000Z"],
    ["of two zones is the earlier one", [newYork, losAngeles], "2026-11-23T17:00:00Z", "2026-11-24T02:00:00.000Z"],
    ["of a closed window is now", [shanghai], "2026-11-23T13:00:00Z", "2026-11-23T13:00:00.000Z"],
  ])("%s", (_name, zones, at, expected) => expect(written(closingAfter(eightToNine, zones, utc(at)))).toBe(expected));

  it("of a window until midnight is midnight", () =>
    expect(written(closingAfter(dailyWindow(0, 1440), [shanghai], utc("2026-11-23T05:00:00Z")))).toBe(
      "2026-11-23T16:00:00.000Z",
    ));
});

describe("around clock changes and in conflicting zones", () => {
  const changes = ["2026-03-08", "2026-03-29", "2026-04-05", "2026-09-27", "2026-10-25", "2026-11-01", "2026-11-23"];
  const moment = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -36 * 60, max: 36 * 60 }))
    .map(([date, minutes]) => utc(`${date}T00:00:00Z`) + minutes * MINUTE_MS);
  const windows = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
    .filter(([opens, closes]) => opens < closes)
    .map(([opens, closes]) => dailyWindow(opens, closes));
  const zones = fc.uniqueArray(fc.constantFrom(shanghai, london, newYork, losAngeles, auckland), {
    minLength: 1,
    maxLength: 3,
  });

  /** First minute from `at` on with this answer, sought one by one over two days. */
  function walk(at: number, isIt: (at: number) => boolean): number | undefined {
    for (let next = at; next <= at + 48 * HOUR_MS; next += MINUTE_MS) if (isIt(next)) return next;
    return undefined;
  }

  it("opening and closing are those that a walk minute by minute finds", () =>
    fc.assert(
      fc.property(windows, zones, moment, (window, where, at) => {
        const opening = nextOpening(window, where, at);
        const walked = walk(at, (next) => isOpenAt(window, where, next));
        if (walked !== undefined) expect(written(opening)).toBe(written(walked));
        else if (opening !== undefined) expect(opening).toBeGreaterThan(at + 48 * HOUR_MS);
        const closing = closingAfter(window, where, at);
        const closed = walk(at, (next) => !isOpenAt(window, where, next));
        if (closed !== undefined) expect(written(closing)).toBe(written(closed));
      }),
      { numRuns: 300 },
    ));
});
