import { describe, expect, it } from "vitest";
import { documentRulebook } from "./document.ts";
import { rulebookUk } from "./uk/index.ts";

describe("the rulebook as a document", () => {
  const english = documentRulebook(rulebookUk, "en");
  const chinese = documentRulebook(rulebookUk, "zh");

  it.each(rulebookUk.rules)("shows $id with its title, sources, numbers and words in both languages", (rule) => {
    for (const [page, language] of [
      [english, "en"],
      [chinese, "zh"],
    ] as const) {
      expect(page).toContain(`\`${rule.id}\``);
      expect(page).toContain(`## ${rule.title[language]}`);
      for (const cite of rule.cites) expect(page).toContain(cite.instrument[language]);
      for (const { unit } of Object.values(rule.parameters)) expect(page).toContain(unit[language]);
      for (const { agent } of Object.values(rule.sayings)) expect(page).toContain(agent[language]);
    }
  });

  it("marks what was read, reported or remembered, and which way a number may move", () => {
    expect(english).toContain("CONC) 7.9.4R (text read, 2026-11-23)");
    expect(english).toContain("(not verified, read cautiously, 2026-11-23)");
    expect(english).toContain("| `contacts` | 3 | contacts | lower |");
    expect(english).toContain("| `days` | 60 | days | fixed by the law |");
  });

  it("leaves no empty table and no stray undefined", () => {
    expect(english).not.toContain("undefined");
    expect(chinese).not.toContain("undefined");
  });
});
