import type { Rule } from "@fairdue/core/contact/rule.ts";
import { describe, expect, it } from "vitest";
import { mutantsOf, mutationFaults, type Shelf } from "./mutation.ts";
import { shelves } from "./shelves.ts";

const cn = shelves.find(({ name }) => name === "cn") as Shelf;
const quietHours = cn.book.rules.find(({ id }) => id === "cn.contact.quiet-hours") as Rule;

describe("a vector fails as soon as its rule is spoilt", () => {
  it("in every rulebook and on every layer", () => {
    expect(shelves.map(({ name }) => name)).toEqual(["cn", "uk", "us", "us+ma", "us+nyc"]);
    for (const { book } of shelves) expect(book.rules.length).toBeGreaterThan(0);
    const rules = shelves.flatMap(({ book }) => book.rules);
    expect(rules.length).toBeGreaterThan(150);
    expect(rules.flatMap(mutantsOf).length).toBeGreaterThan(rules.length * 3);
  });

  it.each(shelves)("for each rule of $name", (shelf) => {
    expect(shelf.book.rules.flatMap((rule) => mutationFaults(shelf, rule))).toEqual([]);
  });
});

describe("a rule that its vectors do not hold is found", () => {
  const faultsWith = (changes: Partial<Rule>) => {
    const rule: Rule = { ...quietHours, ...changes };
    const rules = cn.book.rules.map((each) => (each === quietHours ? rule : each));
    return mutationFaults({ ...cn, book: { ...cn.book, rules } }, rule);
  };
  const kept = (without: RegExp) => {
    const vectors = quietHours.vectors.filter(({ name }) => !without.test(name));
    return { vectors: vectors as unknown as Rule["vectors"] };
  };

  it("not with the vectors it has", () => expect(faultsWith({})).toEqual([]));

  it("when all its vectors are silent", () => {
    const vectors = quietHours.vectors.filter((vector) => vector.expect === "silent");
    expect(faultsWith({ vectors: vectors as unknown as Rule["vectors"] })).toEqual([
      `${quietHours.id} has no vector that fails on being taken out`,
      `${quietHours.id} has no vector that fails on being silent always`,
      `${quietHours.id} has no vector that fails on never saying "closed"`,
      `${quietHours.id} has no vector that fails on opensMinute loosened from 480 to 479`,
      `${quietHours.id} has no vector that fails on closesMinute loosened from 1320 to 1321`,
    ]);
  });

  it.each([
    [
      "the last quiet minute",
      /07:59|not a minute before|leap day|wherever|begins at|may be is night/,
      "opensMinute loosened",
    ],
    ["the first quiet minute", /22:00 sharp|leap day/, "closesMinute loosened"],
    ["the last open minute", /^21:59/, "closesMinute tightened"],
  ])("when %s is missing", (_name, without, fault) => {
    expect(faultsWith(kept(without))).toContainEqual(expect.stringContaining(fault));
  });

  it("when one of the things it can say is never expected", () => {
    const closed = quietHours.sayings.closed as Rule["sayings"][string];
    expect(faultsWith({ sayings: { closed, never: closed } })).toEqual([
      `${quietHours.id} has no vector that fails on never saying "never"`,
    ]);
  });

  it("when a vector fails without any change, since it would notice every one", () => {
    const [first, ...others] = quietHours.vectors;
    expect(faultsWith({ vectors: [{ ...first, expect: "warn" }, ...others] as unknown as Rule["vectors"] })).toEqual([
      `${quietHours.id} does not decide "${first.name}" as stated`,
    ]);
  });
});
