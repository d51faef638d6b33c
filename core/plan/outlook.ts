import type { Day } from "../calendar/day.ts";
import type { AgreedPlan, PlanStanding } from "./standing.ts";

/** What a plan that runs still asks, in minor units. */
export type PlanOutlook = {
  /** What pays it off: everything agreed, less what was paid since. */
  readonly left: bigint;
  /** What is asked next, by when: of an earlier payment what is missing is in it. Absent when nothing is left. */
  readonly next?: { readonly dueOn: Day; readonly minor: bigint };
};

/** Reads from a plan and its standing on a day what is still to be paid; paying each `next` in turn leaves nothing. */
export function planOutlook({ lines }: Pick<AgreedPlan, "lines">, { paid }: Pick<PlanStanding, "paid">): PlanOutlook {
  let asked = 0n;
  let next: PlanOutlook["next"];
  for (const { dueOn, due } of lines) {
    asked += due;
    if (next === undefined && asked > paid) next = { dueOn, minor: asked - paid };
  }
  const left = asked > paid ? asked - paid : 0n;
  return { left, ...(next !== undefined && { next }) };
}
