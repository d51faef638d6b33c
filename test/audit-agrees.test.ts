import { auditHistory } from "@fairdue/core/audit/audit.ts";
import { CHECKS } from "@fairdue/core/audit/checks/index.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { prepareGate } from "@fairdue/core/contact/gate.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import { rulebookUs } from "@fairdue/rulebook/us/index.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { playDays } from "./audit-world.ts";

const SHANGHAI = "Asia/Shanghai" as Zone;
const dice = fc.noBias(fc.array(fc.nat({ max: 5000 }), { minLength: 900, maxLength: 1100 }));

describe.each([
  ["cn", rulebookCn, "cn.contact.quiet-hours", "late"],
  ["us", rulebookUs, "us.contact.call-frequency", "at-once"],
] as const)("the audit and the gate of %s, written apart, agree", (_law, book, known, outcomes) => {
  const gate = prepareGate([book], SHANGHAI);
  const shared = CHECKS.map(({ rule }) => rule).filter((id) => gate.rules.has(id));

  it("shares rules with the rulebook", () => {
    expect(shared).toContain(known);
  });

  it("whatever the gate permitted, the audit finds clean", () => {
    let checked = 0;
    fc.assert(
      fc.property(dice, (numbers) => {
        const { log, asked } = playDays(numbers, gate, outcomes);
        const permitted = new Set(asked.filter((one) => one.permitted).map(({ source }) => source));
        checked += permitted.size;
        expect(auditHistory(log, [book], SHANGHAI).filter(({ source }) => permitted.has(source))).toEqual([]);
      }),
      { numRuns: 500, endOnFailure: true },
    );
    expect(checked).toBeGreaterThan(500);
  });

  it("whatever the audit finds, the gate had refused, naming the same rule", () => {
    fc.assert(
      fc.property(dice, (numbers) => {
        const { log, asked } = playDays(numbers, gate, outcomes);
        const refused = new Map(asked.map(({ source, reasons }) => [source, reasons]));
        for (const { source, rule } of auditHistory(log, [book], SHANGHAI)) {
          if (rule === "fairdue.permit") expect(refused.get(source)?.length).toBeGreaterThan(0);
          else expect(refused.get(source)).toContain(rule);
        }
      }),
      { numRuns: 500, endOnFailure: true },
    );
  });

  it("finds every shared rule broken where no gate stands in the way", () => {
    const open = prepareGate([], SHANGHAI);
    const broken = new Set<string>();
    for (const numbers of fc.sample(dice, { numRuns: 1500, seed: 20261123 })) {
      for (const { rule } of auditHistory(playDays(numbers, open, outcomes).log, [book], SHANGHAI)) broken.add(rule);
    }
    expect(shared.filter((rule) => !broken.has(rule))).toEqual([]);
  });
});
