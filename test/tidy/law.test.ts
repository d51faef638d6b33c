import type { Rule, Rulebook } from "@fairdue/core/contact/rule.ts";
import { rulebooks } from "@fairdue/rulebook/index.ts";
import { describe, expect, it } from "vitest";
import { lawFaults } from "./law.ts";

const book = rulebooks.find(({ id }) => id === "cn") as Rulebook;
const rule = book.rules.find(({ id }) => id === "cn.contact.quiet-hours") as Rule;
const faultsWith = (changes: object) => lawFaults([{ ...book, rules: [{ ...rule, ...changes } as Rule] }]);

describe("every rule of law", () => {
  it("has its source, its day in force, its words and its vectors", () => {
    expect(rulebooks.flatMap(({ rules }) => rules).length).toBeGreaterThan(20);
    expect(lawFaults(rulebooks)).toEqual([]);
  });

  it.each([
    ["no citation", { cites: [] }, "cites nothing"],
    ["an article left out", { cites: [{ ...rule.cites[0], article: "", status: "verified" }] }, "names no article"],
    [
      "a source without a name",
      { cites: [{ ...rule.cites[0], instrument: { zh: "", en: "" } }] },
      "without instrument",
    ],
    ["a day read that is no day", { cites: [{ ...rule.cites[0], readOn: "lately" }] }, "has a citation without"],
    ["no date in force", { inForceFrom: undefined }, "has no date in force"],
    ["an end before its beginning", { inForceUntil: rule.inForceFrom }, "ends before it begins"],
    ["a title in Chinese alone", { title: { zh: "题", en: "" } }, "has no title in one language"],
    [
      "a refusal without words",
      { sayings: { no: { agent: { zh: "", en: "" }, borrower: { zh: "", en: "" } } } },
      "no words",
    ],
    ["vectors on one side", { vectors: rule.vectors.filter(({ expect }) => expect !== "silent") }, "silent"],
    ["vectors on the other side", { vectors: rule.vectors.filter(({ expect }) => expect === "silent") }, "speaks"],
    ["an id of another book", { id: "xx.contact.hours" }, "is in the rulebook"],
  ])("would be seen with %s", (_name, changes, fault) => {
    expect(faultsWith(changes)).toEqual([expect.stringContaining(fault)]);
  });

  it("would be seen twice under one id", () => {
    expect(lawFaults([{ ...book, rules: [rule, rule] }])).toEqual([`${rule.id} is there twice`]);
  });
});
