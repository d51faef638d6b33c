import type { Clock, Duty } from "@fairdue/core/rights/duty.ts";
import type { Text } from "@fairdue/core/text.ts";
import type { BeyondContact } from "../beyond-contact.ts";
import { dutiesCn } from "./duties.ts";
import { notFormalisedCn } from "./not-formalised.ts";

const UNITS: Readonly<Record<Clock["unit"], Text>> = {
  hour: { zh: "小时", en: "hours" },
  "natural-day": { zh: "个自然日", en: "natural days" },
  "working-day": { zh: "个工作日", en: "working days" },
  month: { zh: "个月", en: "months" },
  year: { zh: "年", en: "years" },
};

/** What the law of the mainland asks that no single contact decides: clocks first, then what others decide. */
export const beyondContactCn: readonly BeyondContact[] = [
  ...dutiesCn.map(fromDuty),
  ...notFormalisedCn.map(({ why, decides, ...row }) => ({
    ...row,
    why: { zh: `${why.zh}决定者：${decides.zh}。`, en: `${why.en} Decided by: ${decides.en}.` },
  })),
];

function fromDuty({ id, title, cites, owed, trigger, clock }: Duty): BeyondContact {
  const unit = UNITS[clock.unit];
  return {
    id,
    title,
    cites,
    owed,
    why: {
      zh: `按期限计算：${trigger.zh}起 ${clock.amount} ${unit.zh}。`,
      en: `A clock decides it: ${clock.amount} ${unit.en} from ${trigger.en}.`,
    },
  };
}
