import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../calendar/day.ts";
import type { Parameter, Rule, Rulebook } from "./rule.ts";
import { type Layer, stackRulebooks } from "./stack.ts";

describe("stacking of rulebooks", () => {
  it("lets a house tighten in the declared direction and names the policy in the version", () => {
    const stacked = stackRulebooks([country, client({ "x.cap": { calls: 2 }, "x.gap": { minutes: 45 } })]);
    expect(stacked.kind).toBe("stacked");
    if (stacked.kind !== "stacked") return;
    expect(valuesOf(stacked.books)).toEqual({ calls: 2, minutes: 45, days: 14 });
    expect(stacked.books[0]?.version).toBe("1+house@3");
  });

  it.each([
    ["a higher cap", { "x.cap": { calls: 4 } }, "x.cap", "calls", 3, 4],
    ["a shorter gap", { "x.gap": { minutes: 29 } }, "x.gap", "minutes", 30, 29],
    ["a changed number of the law", { "x.law": { days: 15 } }, "x.law", "days", 14, 15],
    ["an unknown parameter", { "x.cap": { call: 2 } }, "x.cap", "call", undefined, 2],
    ["an unknown rule", { "x.other": { calls: 2 } }, "x.other", "", undefined, undefined],
    ["half a call", { "x.cap": { calls: 1.5 } }, "x.cap", "calls", 3, 1.5],
    ["less than nothing", { "x.cap": { calls: -1 } }, "x.cap", "calls", 3, -1],
    ["a name every object has", { "x.cap": { toString: 1 } }, "x.cap", "toString", undefined, 1],
  ])("refuses %s", (_name, overrides, rule, parameter, upper, asked) => {
    const stacked = stackRulebooks([country, client(overrides)]);
    expect(stacked).toMatchObject({ kind: "refused", problems: [{ layer: "house", rule, parameter, upper, asked }] });
  });

  it("accepts a value equal to the one above, the law's own included", () => {
    expect(stackRulebooks([country, client({ "x.cap": { calls: 3 }, "x.law": { days: 14 } })]).kind).toBe("stacked");
  });

  it("measures each layer against the one above it, not against the law", () => {
    const stacked = stackRulebooks([country, product({ "x.cap": { calls: 1 } }), client({ "x.cap": { calls: 2 } })]);
    expect(stacked).toMatchObject({ kind: "refused", problems: [{ rule: "x.cap", upper: 1, asked: 2 }] });
  });

  it("names every fault, not the first", () => {
    const stacked = stackRulebooks([country, client({ "x.cap": { calls: 9 }, "x.gap": { minutes: 0 } })]);
    expect(stacked.kind === "refused" && stacked.problems.length).toBe(2);
  });

  it("refuses a lower book that rewrites a rule, and layers out of order", () => {
    const again: Layer = { level: "city", book: { ...book, id: "city" } };
    expect(stackRulebooks([country, again])).toMatchObject({
      kind: "refused",
      problems: [{ rule: "x.cap" }, { rule: "x.gap" }, { rule: "x.law" }],
    });
    expect(stackRulebooks([client({}), country]).kind).toBe("refused");
  });

  it("ends with the strictest of all values asked, whenever it accepts", () => {
    const asked = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 4 });
    fc.assert(
      fc.property(asked, (caps) => {
        const stacked = stackRulebooks([country, ...caps.map((calls) => client({ "x.cap": { calls } }))]);
        const falling = [3, ...caps].every((value, index, all) => index === 0 || value <= (all[index - 1] as number));
        expect(stacked.kind).toBe(falling ? "stacked" : "refused");
        if (stacked.kind === "stacked") expect(valuesOf(stacked.books).calls).toBe(Math.min(3, ...caps));
      }),
    );
  });
});

const text = { zh: "例", en: "example" };

function rule(id: string, parameters: Record<string, Parameter>): Rule {
  return {
    id,
    title: text,
    cites: [{ instrument: text, article: "1", status: "verified", readOn: "2026-11-23" }],
    strength: "law",
    state: "in-force",
    inForceFrom: day("2026-01-01"),
    appliesTo: {},
    parameters,
    unknown: "permits",
    sayings: {},
    check: () => undefined,
    vectors: [
      { name: "says nothing", given: (base) => base, expect: "silent" },
      { name: "says nothing again", given: (base) => base, expect: "silent" },
    ],
  };
}

const book: Rulebook = {
  id: "x",
  version: "1",
  title: text,
  rules: [
    rule("x.cap", { calls: { value: 3, unit: text, tighten: "lower" } }),
    rule("x.gap", { minutes: { value: 30, unit: text, tighten: "higher" } }),
    rule("x.law", { days: { value: 14, unit: text, tighten: "fixed" } }),
  ],
};
const country: Layer = { level: "country", book };

function client(overrides: Record<string, Record<string, number>>): Layer {
  return { level: "client", policy: { id: "house", version: "3", overrides } };
}

function product(overrides: Record<string, Record<string, number>>): Layer {
  return { level: "product", policy: { id: "card", version: "1", overrides } };
}

function valuesOf(books: readonly Rulebook[]): Record<string, number> {
  const parameters = books.flatMap(({ rules }) => rules.flatMap((one) => Object.entries(one.parameters)));
  return Object.fromEntries(parameters.map(([name, { value }]) => [name, value]));
}
