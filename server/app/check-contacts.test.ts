import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readContactCases } from "../intake/contact-facts.ts";
import { type CheckedContact, checkContacts, ordinaryOfLaw } from "./check-contacts.ts";

/** What the author of an example expects of it. */
type Expected = {
  readonly verdict: CheckedContact["verdict"];
  readonly rules?: readonly string[];
  readonly warns?: readonly string[];
  readonly lifted?: readonly string[];
  readonly earliest?: string;
};

describe.each([
  ["us-interpretations.json", "us", 60],
  ["cn.json", "cn", 20],
] as const)("examples/checks/%s", (name, law, least) => {
  const source = readFileSync(new URL(`../../examples/checks/${name}`, import.meta.url), "utf8");
  const { cases, faults } = readContactCases(source, law, ordinaryOfLaw);
  const checked = checkContacts(cases);

  it("is read whole", () => {
    expect(faults).toEqual([]);
    expect(cases.length).toBeGreaterThanOrEqual(least);
  });

  it.each(cases.map((one, i) => [one.id, one.expect as Expected, checked[i] as CheckedContact] as const))(
    "%s is decided as its author expects",
    (_id, expected, found) => {
      const names = (reasons: CheckedContact["reasons"]): readonly string[] => reasons.map(({ rule }) => rule);
      expect({ verdict: found.verdict, rules: names(found.reasons) }).toEqual({
        verdict: expected.verdict,
        rules: expected.verdict === "permit" ? [] : expect.arrayContaining([...(expected.rules ?? [])]),
      });
      if (expected.warns !== undefined)
        expect(names(found.warnings)).toEqual(expect.arrayContaining([...expected.warns]));
      if (expected.lifted !== undefined)
        expect(names(found.lifted)).toEqual(expect.arrayContaining([...expected.lifted]));
      if (expected.earliest !== undefined) expect(found.earliest).toBe(expected.earliest);
      for (const reason of [...found.reasons, ...found.warnings]) expect(reason.cites.length).toBeGreaterThan(0);
    },
  );
});
