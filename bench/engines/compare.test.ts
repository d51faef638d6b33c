import { describe, expect, it } from "vitest";
import { agreedAnswers, difference } from "./compare.ts";
import { contactsOfADay, twelveRules } from "./contacts.ts";

describe("the engines that the gate is measured against", () => {
  it("give its answers on a day of contacts, in which each rule refuses and most contacts pass", async () => {
    const answers = await agreedAnswers(contactsOfADay(180));
    expect(new Set(answers.flat())).toEqual(new Set(twelveRules.map(({ id }) => id)));
    expect(answers.filter((rules) => rules.length === 0).length).toBeGreaterThan(100);
    expect(answers.filter((rules) => rules.length > 1).length).toBeGreaterThan(5);
  });

  it.each([
    ["a rule more", [["a"], ["b", "c"]]],
    ["a rule less", [["a"], []]],
    ["another rule", [["a"], ["c"]]],
    ["no answer", [["a"]]],
  ])("would be caught with %s", (_name, others) => {
    expect(difference("it", [["a"], ["b"]], others)).toMatch(/it (answered|by)/);
    expect(difference("it", others, others)).toBeUndefined();
  });
});
