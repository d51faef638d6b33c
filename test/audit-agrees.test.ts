import { auditHistory } from "@fairdue/core/audit/audit.ts";
import { CHECKS } from "@fairdue/core/audit/checks/index.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { prepareGate } from "@fairdue/core/contact/gate.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { playDays } from "./audit-world.ts";

const SHANGHAI = "Asia/Shanghai" as Zone;
const gate = prepareGate([rulebookCn], SHANGHAI);
const dice = fc.noBias(fc.array(fc.nat({ max: 5000 }), { minLength: 900, maxLength: 1100 }));
const shared = CHECKS.map(({ rule }) => rule).filter((id) => gate.rules.has(id));

describe("the audit and the gate, written apart, agree", () => {
  it("shares rules with the rulebook", () => {
    expect(shared).toContain("cn.contact.quiet-hours");
  });

  it("whatever the gate permitted, the audit finds clean", () => {
    fc.assert(
      fc.property(dice, (numbers) => {
        const { log, asked } = playDays(numbers, gate);
        const permitted = new Set(asked.filter((one) => one.permitted).map(({ source }) => source));
        expect(auditHistory(log, [rulebookCn], SHANGHAI).filter(({ source }) => permitted.has(source))).toEqual([]);
      }),
      { numRuns: 500, endOnFailure: true },
    );
  });

  it("whatever the audit finds, the gate had refused, naming the same rule", () => {
    fc.assert(
      fc.property(dice, (numbers) => {
        const { log, asked } = playDays(numbers, gate);
        const refused = new Map(asked.map(({ source, reasons }) => [source, reasons]));
        for (const { source, rule } of auditHistory(log, [rulebookCn], SHANGHAI)) {
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
      for (const { rule } of auditHistory(playDays(numbers, open).log, [rulebookCn], SHANGHAI)) broken.add(rule);
    }
    expect(shared.filter((rule) => !broken.has(rule))).toEqual([]);
  });
});
