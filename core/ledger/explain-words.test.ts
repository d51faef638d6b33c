import { expect, it } from "vitest";
import { DAY_COUNTS, RUNNING_BASES } from "../account/accrual-terms.ts";
import { EXPLAIN_KEYS } from "./explain.ts";
import { EXPLAIN_WORDS, FORMULA_WORDS } from "./explain-words.ts";

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

it("every node has words, with the same values in both languages", () => {
  expect(Object.keys(EXPLAIN_WORDS).sort()).toEqual([...EXPLAIN_KEYS].sort());
  for (const { zh, en } of Object.values(EXPLAIN_WORDS)) expect(places(zh)).toEqual(places(en));
});

it("every way to write a formula has words", () => {
  const used = [...RUNNING_BASES, ...DAY_COUNTS, "minimum-shortfall", "day", "once", "none", "monthly"];
  expect(Object.keys(FORMULA_WORDS).sort()).toEqual(used.sort());
});
