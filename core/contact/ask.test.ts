import { describe, expect, it } from "vitest";
import type { Zone } from "../calendar/zone.ts";
import { Ask } from "./ask.ts";
import { vectorFacts } from "./vector.ts";

describe("the debts a contact is about", () => {
  const facts = vectorFacts;
  const [debt] = facts.debts;
  if (debt === undefined) throw new Error("the ordinary facts have no debt");
  const file = ["a", "b"].map((id) => ({ ...debt, id }));
  const asked = (debts: readonly string[], of = file) =>
    new Ask({ ...facts, debts: of, request: { ...facts.request, debts } }, "Asia/Shanghai" as Zone).debts.map(
      ({ id }) => id,
    );

  it.each([
    ["those it names", ["b"], ["b"]],
    ["all that it names", ["b", "a"], ["a", "b"]],
    ["none when it names none", [], []],
    ["all of the file when one it names is unknown, though the numbers agree", ["a", "x"], ["a", "b"]],
    ["all of the file when none it names is known", ["x"], ["a", "b"]],
    ["all of the file when it names more than there are", ["a", "b", "x"], ["a", "b"]],
  ])("are %s", (_which, named, expected) => {
    expect(asked(named)).toEqual(expected);
  });

  it("are the only one of the file also when another is named", () => {
    expect(asked(["x"], file.slice(0, 1))).toEqual(["a"]);
  });
});
