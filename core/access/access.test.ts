import { describe, expect, it } from "vitest";
import { DEEDS, type Deed, mayDo, ROLES } from "./access.ts";

const WRITES: readonly Deed[] = [
  "work-cases",
  "reveal-person",
  "approve",
  "answer-rights",
  "correct-credit",
  "edit-strategy",
  "release-strategy",
  "manage-placements",
  "work-placements",
  "manage-staff",
  "move-clock",
];

describe("what a role may do", () => {
  it("gives every deed to somebody, and no deed to nobody", () => {
    for (const deed of Object.keys(DEEDS) as Deed[]) {
      expect(ROLES.some((role) => mayDo([role], deed))).toBe(true);
      expect(mayDo([], deed)).toBe(false);
    }
  });

  it("lets an auditor read everything and change nothing", () => {
    expect(WRITES.filter((deed) => mayDo(["auditor"], deed))).toEqual([]);
    expect(
      (["read-law", "read-portfolio", "read-cases", "read-audit"] as const).every((deed) => mayDo(["auditor"], deed)),
    ).toBe(true);
  });

  it("keeps apart who writes a strategy and who releases it, unless one person has both roles", () => {
    for (const role of ROLES) expect(mayDo([role], "edit-strategy") && mayDo([role], "release-strategy")).toBe(false);
    expect(mayDo(["strategist", "compliance"], "release-strategy")).toBe(true);
  });

  it("shows an agency its own placements, and neither cases nor portfolio", () => {
    expect(mayDo(["agency"], "work-placements")).toBe(true);
    expect(mayDo(["agency"], "read-portfolio")).toBe(false);
    expect(mayDo(["agency"], "read-cases")).toBe(false);
    expect(mayDo(["agency"], "answer-rights")).toBe(false);
  });
});
