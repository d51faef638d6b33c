import { readFileSync } from "node:fs";
import { rulebooks } from "@fairdue/rulebook/index.ts";
import { rulebookUk } from "@fairdue/rulebook/uk/index.ts";
import { describe, expect, it } from "vitest";
import { readHousePolicy, standPolicy } from "./house-policy.ts";
import { describeFileFault } from "./yaml-file.ts";

const uk = [{ level: "country", book: rulebookUk }] as const;

describe("a house policy file", () => {
  it("tightens the law and is named in the version of the book", () => {
    const stacked = stand(`${HEAD}  uk.contact.frequency:\n    contacts: 2\n`);
    expect(stacked.kind).toBe("stacked");
    if (stacked.kind !== "stacked") return;
    const rule = stacked.books[0]?.rules.find(({ id }) => id === "uk.contact.frequency");
    expect(rule?.parameters.contacts?.value).toBe(2);
    expect(stacked.books[0]?.version).toBe(`${rulebookUk.version}+house-test@2026-11`);
  });

  it.each([
    [
      "a loosened cap",
      "  uk.contact.frequency:\n    days: 7\n    contacts: 4\n",
      8,
      "rules.uk.contact.frequency.contacts",
    ],
    ["a number the law fixes", "  uk.hold.breathing-space:\n    days: 61\n", 7, "rules.uk.hold.breathing-space.days"],
    ["an unknown rule", "  uk.contact.hours:\n    days: 61\n", 7, "rules.uk.contact.hours"],
    ["an unknown parameter", "  uk.preaction:\n    weeks: 5\n", 7, "rules.uk.preaction.weeks"],
    ["a word for a number", "  uk.preaction:\n    days: many\n", 7, "rules.uk.preaction.days"],
    ["a rule without parameters", "  uk.preaction: 30\n", 6, "rules.uk.preaction"],
    ["a key nobody knows", "  uk.preaction:\n    days: 31\nnote: hello\n", 8, "note"],
  ])("points at the line of %s", (_name, rules, line, field) => {
    const stacked = stand(HEAD + rules);
    expect(stacked).toMatchObject({ kind: "rejected", faults: [{ line, field }] });
  });

  it("points at broken YAML, and at a key written twice", () => {
    expect(readHousePolicy("policy: [").kind).toBe("rejected");
    expect(readHousePolicy("just words")).toMatchObject({ kind: "rejected", faults: [{ line: 1 }] });
    const twice = stand(`${HEAD}  uk.preaction:\n    days: 31\n    days: 32\n`);
    expect(twice).toMatchObject({ kind: "rejected", faults: [{ line: 8 }] });
  });

  it("the example stands on the rulebook it names", () => {
    const source = readFileSync(new URL("../../examples/policies/house-cn.yaml", import.meta.url), "utf8");
    const reading = readHousePolicy(source);
    if (reading.kind === "rejected") throw new Error(JSON.stringify(reading.faults));
    const book = rulebooks.find(({ id }) => id === reading.house.law);
    const layers = book === undefined ? [] : [{ level: "country", book } as const];
    expect(standPolicy(reading.house, layers, "en").kind).toBe("stacked");
  });

  it("asks for a level, a name and a version", () => {
    const reading = readHousePolicy("level: village\nlaw: uk\nrules: {}\n");
    const fields = reading.kind === "rejected" ? reading.faults.map(({ field }) => field).sort() : [];
    expect(fields).toEqual(["level", "policy", "version"]);
  });

  it("says file, line, field, reason and remedy in one line", () => {
    const stacked = stand(`${HEAD}  uk.contact.frequency:\n    contacts: 4\n`);
    if (stacked.kind !== "rejected") throw new Error("it was accepted");
    expect(describeFileFault("house.yaml", stacked.faults[0])).toBe(
      "house.yaml:7: rules.uk.contact.frequency.contacts: it may only go down (stricter), never up. " +
        "The value above is 3; keep it or make it stricter.",
    );
  });
});

const HEAD = "policy: house-test\nversion: 2026-11\nlevel: client\nlaw: uk\nrules:\n";

function stand(source: string): ReturnType<typeof standPolicy> {
  const reading = readHousePolicy(source);
  return reading.kind === "read" ? standPolicy(reading.house, uk, "en") : reading;
}
