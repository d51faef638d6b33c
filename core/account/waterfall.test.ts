import { expect, it } from "vitest";
import type { Component } from "./component.ts";
import { checkWaterfall, oldestFirst } from "./waterfall.ts";

it.each<[string, readonly Component[], string, Component | undefined]>([
  ["every component once", ["principal", "fee", "interest", "penalty"], "waterfall", undefined],
  ["one left out", ["principal", "fee", "interest"], "missing", "penalty"],
  ["one named twice", ["principal", "fee", "interest", "penalty", "fee"], "twice", "fee"],
  ["none", [], "missing", "principal"],
])("a waterfall with %s is %s", (_name, components, expected, component) => {
  const checked = checkWaterfall({ first: "instalment", components });
  if (checked.kind === "waterfall") expect([checked.kind, component]).toEqual([expected, undefined]);
  else expect([checked.because, checked.component]).toEqual([expected, component]);
});

it("the house's own waterfall passes its check", () => expect(checkWaterfall(oldestFirst).kind).toBe("waterfall"));
