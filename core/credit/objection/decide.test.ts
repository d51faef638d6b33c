import { cnWorkingDays } from "@fairdue/rulebook/calendars/cn.ts";
import { objectionLaws } from "@fairdue/rulebook/objections/index.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, formatDay } from "../../calendar/day.ts";
import { type Instant, instantAt, type Zone } from "../../calendar/zone.ts";
import { clocksOf, owedSteps } from "./clocks.ts";
import { decideObjection, type ObjectionCommand } from "./decide.ts";
import { APPEALS, EVIDENCE_SOURCES, OBJECTION_GROUNDS, OBJECTION_LAWS, type ObjectionLawId } from "./event.ts";
import { evolveObjection, isContesting, type Objection } from "./objection.ts";

const SHANGHAI = "Asia/Shanghai" as Zone;
const on = (text: string, minute = 600): Instant => instantAt(SHANGHAI, { day: day(text), minute });
const NOW = on("2026-12-01");

type Doing = ObjectionCommand extends infer One
  ? One extends unknown
    ? Omit<One, "objectionId" | "at">
    : never
  : never;
const receipt = (law: ObjectionLawId = "cn"): Doing => ({
  kind: "objection-received",
  law,
  way: "portal",
  about: "paid",
  hold: objectionLaws[law].holds.paid,
});
const decided = (outcome: "correct" | "keep", recipients: readonly string[] = []): Doing => ({
  kind: "objection-decided",
  outcome,
  words: "w",
  recipients,
});

/** An objection after commands on these days, each of which must be accepted. */
function after(...done: readonly (readonly [on: string, doing: Doing])[]): Objection {
  let objection: Objection | undefined;
  for (const [date, doing] of done) {
    const outcome = decideObjection(objection, { ...doing, objectionId: 1, at: on(date) } as ObjectionCommand, NOW);
    if (outcome.kind === "refused") throw new Error(`${doing.kind}: ${outcome.because}`);
    objection = outcome.after;
  }
  if (objection === undefined) throw new Error("nothing was done");
  return objection;
}
const refusal = (objection: Objection | undefined, doing: Doing, date = "2026-11-30") => {
  const outcome = decideObjection(objection, { ...doing, objectionId: 1, at: on(date) } as ObjectionCommand, NOW);
  return outcome.kind === "refused" ? outcome.because : undefined;
};
const due = (objection: Objection, now = NOW) =>
  clocksOf(objection, objectionLaws[objection.law], { zone: SHANGHAI, now }).map(
    ({ step, on: last, late }) => `${step} ${formatDay(last)}${late ? " late" : ""}`,
  );

describe("an objection to the credit record", () => {
  it("owes a decision and a reply from its receipt, over the Spring Festival on the right days", () => {
    // 2026-02-10 is a Tuesday; the 14th is a worked Saturday, the 15th to the 23rd are off.
    const objection = after(["2026-02-10", receipt()]);
    expect(due(objection, on("2026-02-26", 24 * 60 - 1))).toEqual(["decide 2026-02-26", "reply 2026-03-02"]);
    expect(due(objection, on("2026-02-27", 0))).toEqual(["decide 2026-02-26 late", "reply 2026-03-02"]);
    expect(due(objection, on("2026-03-02", 24 * 60 - 1))).toEqual(["decide 2026-02-26 late", "reply 2026-03-02"]);
    expect(due(objection, on("2026-03-03", 0))).toEqual(["decide 2026-02-26 late", "reply 2026-03-02 late"]);
  });

  it("counts calendar days, and says so, where the working calendar has ended", () => {
    const objection = after(["2026-11-30", receipt()]);
    const past = { ...objection, roundSince: on(formatDay(cnWorkingDays.to)) };
    const clocks = clocksOf(past, objectionLaws.cn, { zone: SHANGHAI, now: NOW });
    expect(clocks.map(({ step, cautious }) => [step, cautious])).toEqual([
      ["decide", true],
      ["reply", false],
    ]);
  });

  it("kept with reasons and answered is over", () => {
    const objection = after(
      ["2026-11-01", receipt()],
      ["2026-11-05", decided("keep")],
      ["2026-11-06", { kind: "objection-replied" }],
    );
    expect(objection.closedAt).toBe(on("2026-11-06"));
    expect(due(objection)).toEqual([]);
  });

  it("is over only when everybody who received the wrong value was told, and contests until then", () => {
    const answered = after(
      ["2026-11-01", receipt()],
      ["2026-11-05", decided("correct", ["bureau", "guarantor"])],
      ["2026-11-05", { kind: "objection-replied" }],
      ["2026-11-06", { kind: "objection-corrected", recipient: "bureau" }],
    );
    expect(due(answered, on("2026-11-06"))).toEqual(["correct 2026-11-06"]);
    expect(isContesting(answered)).toBe(true);
    expect(refusal(answered, { kind: "objection-corrected", recipient: "bureau" })).toBe("no-such-recipient");
    const all = decideObjection(
      answered,
      { kind: "objection-corrected", objectionId: 1, at: NOW, recipient: "guarantor" },
      NOW,
    );
    expect(all).toMatchObject({ kind: "accepted", events: [{}, { kind: "objection-closed" }] });
  });

  it("has longer time under Regulation V when the person adds something within the thirty days, and not after", () => {
    const added = (date: string) =>
      after(["2026-09-01", receipt("us")], [date, { kind: "objection-evidence-received", of: "borrower" }]);
    const reply = (objection: Objection) => due(objection, on("2026-09-01")).find((one) => one.startsWith("reply"));
    expect(reply(after(["2026-09-01", receipt("us")]))).toBe("reply 2026-10-01");
    expect(reply(added("2026-10-01"))).toBe("reply 2026-10-16");
    expect(reply(added("2026-10-02"))).toBe("reply 2026-10-01");
  });

  it("begins anew when the answer is appealed, and waits for the authority that was asked", () => {
    const appealed = after(
      ["2026-11-01", receipt()],
      ["2026-11-05", decided("keep")],
      ["2026-11-06", { kind: "objection-replied" }],
      ["2026-11-10", { kind: "objection-appealed", to: "regulator" }],
    );
    expect(due(appealed, on("2026-11-10"))).toEqual(["decide 2026-11-19", "reply 2026-11-30", "authority 2026-12-10"]);
  });

  it("opens again for a statement until it is passed on, and contests nothing meanwhile", () => {
    const stated = after(
      ["2026-11-01", receipt()],
      ["2026-11-05", decided("keep")],
      ["2026-11-06", { kind: "objection-replied" }],
      ["2026-11-20", { kind: "objection-statement-filed", words: "w" }],
    );
    expect(due(stated, on("2026-11-20"))).toEqual(["statement 2026-11-24"]);
    expect(isContesting(stated)).toBe(false);
  });

  it("says why a command cannot be", () => {
    const open = after(["2026-11-01", receipt()]);
    expect(refusal(undefined, { kind: "objection-replied" })).toBe("no-such-objection");
    expect(refusal(open, receipt())).toBe("objection-exists");
    expect(refusal(open, { kind: "objection-replied" })).toBe("objection-not-decided");
    expect(refusal(open, { kind: "objection-replied" }, "2026-12-02")).toBe("objection-in-the-future");
    expect(refusal(open, { kind: "objection-replied" }, "2026-10-31")).toBe("objection-before-its-receipt");
    expect(refusal(open, decided("keep", ["bureau"]))).toBe("keep-corrects-nobody");
    expect(refusal(open, { kind: "objection-evidence-received", of: "lender" })).toBe("no-evidence-asked");
    expect(refusal(open, { kind: "objection-appealed", to: "house" })).toBe("objection-not-replied");
  });
});

const doings: fc.Arbitrary<Doing> = fc.oneof(
  fc.constantFrom(...OBJECTION_LAWS).chain((law) =>
    fc.constantFrom(...OBJECTION_GROUNDS).map((about): Doing => {
      const hold = objectionLaws[law].holds[about];
      return { kind: "objection-received", law, way: "portal", about, hold };
    }),
  ),
  fc.constantFrom(...EVIDENCE_SOURCES).map((of): Doing => ({ kind: "objection-evidence-asked", of })),
  fc.constantFrom(...EVIDENCE_SOURCES).map((of): Doing => ({ kind: "objection-evidence-received", of })),
  fc.constantFrom(
    decided("keep"),
    decided("correct", ["bureau"]),
    decided("correct", ["bureau", "b"]),
    decided("correct"),
  ),
  fc.constantFrom("bureau", "b").map((recipient): Doing => ({ kind: "objection-corrected", recipient })),
  fc.constantFrom(...APPEALS).map((to): Doing => ({ kind: "objection-appealed", to })),
  fc.constantFrom<Doing>(
    { kind: "objection-statement-filed", words: "w" },
    { kind: "objection-statement-passed" },
    { kind: "objection-replied" },
    { kind: "objection-authority-answered" },
  ),
);

describe("whatever is done in whatever order", () => {
  it("an open objection has a clock, a closed one none, and the events alone give the same objection", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(doings, fc.nat(60)), { maxLength: 40 }), (steps) => {
        let objection: Objection | undefined;
        let folded: Objection | undefined;
        for (const [doing, minute] of steps) {
          const command = { ...doing, objectionId: 1, at: on("2026-11-01", minute) } as ObjectionCommand;
          const outcome = decideObjection(objection, command, NOW);
          if (outcome.kind === "refused") continue;
          for (const event of outcome.events) folded = evolveObjection(folded, event);
          objection = outcome.after;
          expect(folded).toEqual(objection);
          const isOpen = objection.closedAt === undefined;
          expect(owedSteps(objection).length > 0).toBe(isOpen);
          const clocks = clocksOf(objection, objectionLaws[objection.law], { zone: SHANGHAI, now: NOW });
          expect(clocks.length > 0).toBe(isOpen);
          if (!isOpen) expect(isContesting(objection)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});
