import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../calendar/day.ts";
import { compareLaws, frozenOn, standingOn } from "./compare-laws.ts";
import type { Rule, Rulebook } from "./rule.ts";

const TODAY = day("2026-11-23");
const [some] = rulebookCn.rules.filter(({ parameters }) =>
  Object.values(parameters).some(({ tighten }) => tighten === "lower"),
);
if (some === undefined) throw new Error("no rule has a number that may be lowered");
const { inForceUntil: _none, ...RULE } = { ...some, state: "in-force", inForceFrom: day("2026-01-01") } as Rule;
const [NUMBER = ""] = Object.entries(RULE.parameters).flatMap(([name, { tighten }]) =>
  tighten === "lower" ? [name] : [],
);
const book = (...rules: readonly Rule[]): Rulebook => ({ ...rulebookCn, rules });
const law = (rule: Rule | undefined, on = TODAY) => ({ books: [rule === undefined ? book() : book(rule)], day: on });
const kinds = (before: ReturnType<typeof law>, after: ReturnType<typeof law>) =>
  compareLaws(before, after).map(({ kind, was, is }) => ({ kind, was, is }));

describe("two laws", () => {
  it("that say the same differ in nothing", () => {
    expect(compareLaws(law(RULE), law(RULE))).toEqual([]);
  });

  it("differ in a rule that only one has", () => {
    expect(kinds(law(undefined), law(RULE))).toEqual([{ kind: "added", was: "absent", is: "in-force" }]);
    expect(kinds(law(RULE), law(undefined))).toEqual([{ kind: "gone", was: "in-force", is: "absent" }]);
  });

  it.each([
    ["draft", { ...RULE, state: "draft" }, "draft"],
    ["deferred", { ...RULE, state: "deferred" }, "deferred"],
    ["not yet in force", { ...RULE, inForceFrom: addDays(TODAY, 1) }, "not-yet"],
    ["ended", { ...RULE, inForceUntil: TODAY }, "ended"],
  ] as const)("differ in a rule that one has only %s", (_how, rule, standing) => {
    expect(kinds(law(rule as Rule), law(RULE))).toEqual([{ kind: "added", was: standing, is: "in-force" }]);
    expect(kinds(law(RULE), law(rule as Rule))).toEqual([{ kind: "gone", was: "in-force", is: standing }]);
  });

  it.each([
    [-1, true],
    [1, false],
  ])("differ in a number, and the direction says whether it binds more tightly (%i)", (by, stricter) => {
    const parameter = RULE.parameters[NUMBER];
    if (parameter === undefined) throw new Error("the number is gone");
    const to = parameter.value + by;
    const other = { ...RULE, parameters: { ...RULE.parameters, [NUMBER]: { ...parameter, value: to } } } as Rule;
    expect(compareLaws(law(RULE), law(other))).toMatchObject([
      { kind: "changed", parameters: [{ name: NUMBER, from: parameter.value, to, stricter }] },
    ]);
  });

  it("differ by their days alone, to the first day of a rule and not a day sooner", () => {
    const first = RULE.inForceFrom;
    expect(kinds(law(RULE, addDays(first, -1)), law(RULE, first))).toEqual([
      { kind: "added", was: "not-yet", is: "in-force" },
    ]);
    expect(standingOn(RULE, addDays(first, -1))).toBe("not-yet");
  });
});

it("a law frozen on a day holds on every other day what held on that one", () => {
  const ended = { ...RULE, inForceUntil: addDays(TODAY, 1) } as Rule;
  const [frozen] = frozenOn([book(ended)], TODAY);
  const [rule] = frozen?.rules ?? [];
  expect(rule && standingOn(rule, addDays(TODAY, 9_999))).toBe("in-force");
  expect(rule && standingOn(rule, day("1990-01-01"))).toBe("in-force");
  expect(frozenOn([book(ended)], addDays(TODAY, 1))[0]?.rules).toEqual([]);
});
