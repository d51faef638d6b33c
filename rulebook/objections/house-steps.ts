import type { ObjectionStep } from "@fairdue/core/credit/objection/clocks.ts";
import type { Clock, Duty } from "@fairdue/core/rights/duty.ts";
import type { Text } from "@fairdue/core/text.ts";
import { house } from "../cn/instruments.ts";
import { SINCE } from "../cn/since.ts";

const ON_TIME = { zh: "按期答复征信异议", en: "an objection to the credit record answered in time" };

const STEPS = {
  evidence: {
    title: { zh: "补充材料", en: "More proof" },
    owed: {
      zh: "被要求补充的一方提交材料，逾期按现有材料决定。",
      en: "Who was asked sends it; then we decide on what is there.",
    },
    trigger: { zh: "要求补充之日", en: "the day it is asked for" },
  },
  decide: {
    title: { zh: "核查并决定", en: "Check and decide" },
    owed: {
      zh: "核对账本和报送记录，决定更正或维持并说明理由。",
      en: "Hold ledger and furnished record together; correct, or keep with reasons.",
    },
    trigger: { zh: "收到异议之日", en: "the day the objection is received" },
  },
  correct: {
    title: { zh: "更正", en: "Put it right" },
    owed: { zh: "向每个收到过错误信息的接收方更正。", en: "Correct it with everybody who received it." },
    trigger: { zh: "决定更正之日", en: "the day of the decision" },
  },
  statement: {
    title: { zh: "转交个人声明", en: "Pass on the statement" },
    owed: { zh: "把本人声明转交征信机构。", en: "Pass the person's own statement on to the bureau." },
    trigger: { zh: "提交声明之日", en: "the day it is filed" },
  },
  authority: {
    title: { zh: "追问监管部门", en: "Ask the authority again" },
    owed: { zh: "到期未收到监管部门答复的，主动询问。", en: "When the authority has not answered by then, ask." },
    trigger: { zh: "提交之日", en: "the day it is asked" },
  },
} as const satisfies Partial<Record<ObjectionStep, { title: Text; owed: Text; trigger: Text }>>;

/** A step for which no article gives a time, within the house's own. */
export function houseStep(step: keyof typeof STEPS, clock: Clock): Duty {
  return {
    id: `house.objection.${step}`,
    ...STEPS[step],
    cites: [house(ON_TIME)],
    strength: "house",
    state: "in-force",
    inForceFrom: SINCE.house,
    kind: step === "decide" || step === "authority" ? "act" : "answer",
    clock,
  };
}
