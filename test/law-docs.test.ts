import { existsSync, readFileSync } from "node:fs";
import { rulebooks } from "@fairdue/rulebook/index.ts";
import { describe, expect, it } from "vitest";
import { lawPages, placeOf } from "./law-docs.ts";

describe("docs/law, written from the rules", () => {
  it("holds a Chinese and an English page of every rulebook", () => {
    expect(rulebooks.length).toBeGreaterThan(0);
    expect(lawPages(rulebooks).length).toBe(rulebooks.length * 2);
  });

  it.each(lawPages(rulebooks))("$page is what the rules say today (npm run law-docs)", ({ page, text }) => {
    expect(existsSync(placeOf(page))).toBe(true);
    expect(readFileSync(placeOf(page), "utf8") === text).toBe(true);
  });

  it("would be seen stale when a rule changed", () => {
    const [book] = rulebooks;
    const [rule, ...others] = book?.rules ?? [];
    if (book === undefined || rule === undefined) throw new Error("no rules");
    const changed = { ...book, rules: [{ ...rule, title: { zh: "别的", en: "else" } }, ...others] };
    expect(lawPages([changed])[0]?.text).not.toBe(lawPages([book])[0]?.text);
  });
});
