import { addDays, type Day } from "../calendar/day.ts";
import type { Anchor } from "../case/events.ts";
import type { Stage } from "../case/stage.ts";
import type { Channel } from "../contact/request.ts";
import type { Text } from "../text.ts";

/** When a step is taken at all; every field given must hold. */
export type StepCondition = {
  /** Overdue amount of the case, in minor units, that makes the step worth a person's peace. */
  readonly arrearsAtLeast?: number;
  /** Leave the step out when the borrower was spoken to within so many days. */
  readonly unlessConversationWithinDays?: number;
};

/** One rung: on this day past due, by this channel, with this text, at about this hour. */
export type LadderStep = {
  readonly id: string;
  readonly name: Text;
  readonly stage: Exclude<Stage, "current" | "closed">;
  /** Days past due on which the step falls; 1 is the day after the due day. */
  readonly day: number;
  readonly channel: Channel;
  readonly template: string;
  /** Preferred local minute of the day. */
  readonly minute: number;
  readonly condition?: StepCondition;
};

/** The path from reminder to formal collection: steps in order of day past due. */
export type Ladder = {
  readonly id: string;
  readonly version: number;
  readonly name: Text;
  readonly steps: readonly LadderStep[];
};

/** How far a case has come on its ladder in the present episode. */
export type Progress = {
  /** Steps taken, refused for good or skipped so far; the index of the next one. */
  readonly cursor: number;
  /** Day on which the last step was taken. */
  readonly lastStepOn?: Day;
};

export type NextStep = { readonly step: LadderStep; readonly index: number; readonly dueOn: Day };

/**
 * The step that comes next and the first day it may be taken.
 *
 * Missed days are caught up in order: a step that should have come before today is taken today, and the one
 * after it a day later at the earliest, unless the ladder puts both on the same day. So nothing is skipped,
 * nothing repeated, and nobody gets a week of messages in one morning. Days within grace do not count.
 */
export function nextStep(ladder: Ladder, anchor: Anchor, progress: Progress): NextStep | undefined {
  const step = ladder.steps[progress.cursor];
  if (step === undefined) return undefined;
  const due = addDays(anchor.dueOn, Math.max(step.day, anchor.graceDays + 1));
  const previous = ladder.steps[progress.cursor - 1];
  if (progress.lastStepOn === undefined || previous === undefined) return { step, index: progress.cursor, dueOn: due };
  const gap = step.day > previous.day ? 1 : 0;
  const notBefore = addDays(progress.lastStepOn, gap);
  return { step, index: progress.cursor, dueOn: Math.max(due, notBefore) as Day };
}
