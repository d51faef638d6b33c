import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { decideContact, prepareGate } from "@fairdue/core/contact/gate.ts";
import type { Rule, Rulebook, Vector } from "@fairdue/core/contact/rule.ts";
import { vectorFacts } from "@fairdue/core/contact/vector.ts";
import type { Reason } from "@fairdue/core/contact/verdict.ts";
import type { Text } from "@fairdue/core/text.ts";
import { describe, expect, it } from "vitest";
import { rulebooks } from "./index.ts";

const FALLBACK: Readonly<Record<string, Zone>> = {
  cn: "Asia/Shanghai" as Zone,
  us: "America/New_York" as Zone,
  uk: "Europe/London" as Zone,
};

it("knows rulebooks, and where each is at home", () => {
  expect(rulebooks.length).toBeGreaterThan(0);
  for (const { id } of rulebooks) expect(FALLBACK).toHaveProperty(id);
});

describe.each(rulebooks)("rulebook $id", (book) => {
  const every = book.rules.map((rule) => ({ id: rule.id, rule }));

  it("names each rule once, after itself", () => {
    const ids = book.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(new RegExp(`^${book.id}(\\.[a-z0-9-]+)+$`));
  });

  it.each(every)("$id decides its own vectors as stated", ({ rule }) => {
    for (const vector of rule.vectors) {
      const said = sayingsOf([rule], book, vector);
      const kinds = said.map(({ kind }) => kind);
      expect({ vector: vector.name, kinds }).toEqual({
        vector: vector.name,
        kinds: vector.expect === "silent" ? [] : [vector.expect],
      });
      if (vector.until !== undefined) {
        expect({ vector: vector.name, until: said[0]?.until }).toEqual({ vector: vector.name, until: vector.until });
      }
    }
    const expected = rule.vectors.map((vector) => vector.expect);
    expect(expected).toContain("silent");
    expect(expected.some((kind) => kind !== "silent")).toBe(true);
  });

  it.each(every)("$id cites its source and speaks both languages", ({ rule }) => {
    for (const { instrument, readOn } of rule.cites) {
      expectBoth(instrument);
      expect(readOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    expectBoth(rule.title);
    if (rule.notFormalised !== undefined) expectBoth(rule.notFormalised);
    for (const { unit, tighten } of Object.values(rule.parameters)) {
      expectBoth(unit);
      expect(["lower", "higher", "fixed"]).toContain(tighten);
    }
    for (const { agent, borrower } of Object.values(rule.sayings)) {
      for (const text of [agent, borrower]) {
        expectBoth(text);
        expect(placeholdersOf(text.en)).toEqual(placeholdersOf(text.zh));
      }
    }
    for (const id of rule.unless ?? []) expect(book.rules.map((other) => other.id)).toContain(id);
  });

  it.each(every)("$id says in its vectors only what it has words for, with every value they need", ({ rule }) => {
    for (const { says, used } of rule.vectors.flatMap((vector) => sayingsOf([rule], book, vector))) {
      const saying = rule.sayings[says];
      expect({ rule: rule.id, says, known: saying !== undefined }).toEqual({ rule: rule.id, says, known: true });
      for (const name of [...placeholdersOf(saying?.agent.zh ?? ""), ...placeholdersOf(saying?.borrower.zh ?? "")]) {
        expect(Object.keys(used)).toContain(name);
      }
    }
  });

  it.each(every)("$id is missed when it is taken out of the book", ({ rule }) => {
    const others = book.rules.filter((other) => other !== rule);
    for (const vector of rule.vectors.filter(({ expect: kind }) => kind !== "silent")) {
      const names = (rules: readonly Rule[]): readonly string[] =>
        sayingsOf(rules, book, vector).map((reason) => reason.rule);
      expect({ vector: vector.name, found: names(book.rules) }).toEqual({
        vector: vector.name,
        found: expect.arrayContaining([rule.id]),
      });
      expect(names(others)).not.toContain(rule.id);
    }
  });
});

/** Everything rules say of a vector behind the gate, so that whom they apply to is honoured. */
function sayingsOf(rules: readonly Rule[], book: Rulebook, vector: Vector): readonly Reason[] {
  const gate = prepareGate([{ ...book, rules }], FALLBACK[book.id] as Zone);
  const verdict = decideContact(gate, vector.given(vectorFacts));
  return verdict.kind === "permit" ? verdict.notes : [...verdict.reasons, ...verdict.notes];
}

function expectBoth({ zh, en }: Text): void {
  expect(zh.trim()).not.toBe("");
  expect(en.trim()).not.toBe("");
}

function placeholdersOf(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").toSorted();
}
