import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCalls, type WaitingCall, whyThisCall } from "./rank.ts";

const NOW = 1_000_000_000;
const HOUR = 3_600_000;
const call = (more: Partial<WaitingCall> = {}): WaitingCall => ({
  contactId: 1,
  caseId: 1,
  expiresAt: NOW + 3 * HOUR,
  daysPastDue: 10,
  spokenTo: 0,
  wantsCallBack: false,
  ...more,
});

describe("which call comes next", () => {
  it.each([
    [
      "somebody who asked to be called back",
      { wantsCallBack: true, daysPastDue: 90, spokenTo: 3 },
      { expiresAt: NOW + 1 },
    ],
    ["a window that closes within the hour", { expiresAt: NOW + HOUR - 1, spokenTo: 1, daysPastDue: 60 }, {}],
    ["somebody nobody has spoken to", { daysPastDue: 60 }, { spokenTo: 1, daysPastDue: 5 }],
    ["fewer days past due", { daysPastDue: 8 }, { daysPastDue: 9 }],
    ["the window that closes first", { expiresAt: NOW + 2 * HOUR }, {}],
  ])("%s", (_what, first, second) => {
    expect(compareCalls(call(first), call({ contactId: 2, ...second }), NOW)).toBeLessThan(0);
    expect(compareCalls(call({ contactId: 2, ...second }), call(first), NOW)).toBeGreaterThan(0);
  });

  it("an hour to the minute is not yet closing", () =>
    expect(whyThisCall(call({ expiresAt: NOW + HOUR }), NOW).map(({ kind }) => kind)).not.toContain("window-closes"));

  it("says what it went by", () =>
    expect(whyThisCall(call({ wantsCallBack: true, expiresAt: NOW + 90_000, spokenTo: 1 }), NOW)).toEqual([
      { kind: "call-back-asked" },
      { kind: "window-closes", minutes: 1 },
      { kind: "days-past-due", days: 10 },
    ]));

  it("is a total order", () => {
    const calls = fc.record({
      contactId: fc.integer({ min: 1, max: 5 }),
      caseId: fc.constant(1),
      expiresAt: fc.integer({ min: NOW, max: NOW + 3 * HOUR }),
      daysPastDue: fc.integer({ min: 1, max: 3 }),
      spokenTo: fc.integer({ min: 0, max: 2 }),
      wantsCallBack: fc.boolean(),
    });
    fc.assert(
      fc.property(calls, calls, calls, (a, b, c) => {
        expect(Math.sign(compareCalls(a, b, NOW))).toBe(-Math.sign(compareCalls(b, a, NOW)) + 0);
        if (compareCalls(a, b, NOW) <= 0 && compareCalls(b, c, NOW) <= 0)
          expect(compareCalls(a, c, NOW)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
