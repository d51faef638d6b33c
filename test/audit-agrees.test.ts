import { auditHistory } from "@fairdue/core/audit/audit.ts";
import { CHECKS } from "@fairdue/core/audit/checks/index.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { prepareGate } from "@fairdue/core/contact/gate.ts";
import { quietHours } from "@fairdue/rulebook/cn/quiet-hours.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { playDays } from "./audit-world.ts";

const rulebookCn = { id: "cn", version: "1", title: { zh: "", en: "" }, rules: [quietHours] };
const SHANGHAI = "Asia/Shanghai" as Zone;
const gate = prepareGate([rulebookCn], SHANGHAI);
const dice = fc.array(fc.nat({ max: 5000 }), { minLength: 60, maxLength: 900 });

describe("the audit and the gate, written apart, agree", () => {
  it("finds nothing wrong with what the gate permitted", () => {
    fc.assert(
      fc.property(dice, (numbers) => {
        const { log, asked } = playDays(numbers, gate);
        const permitted = new Set(asked.filter((one) => one.permitted).map(({ source }) => source));
        expect(auditHistory(log, [rulebookCn], SHANGHAI).filter(({ source }) => permitted.has(source))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
void CHECKS;
