import type { Instant } from "../calendar/zone.ts";
import type { Gate } from "../contact/gate.ts";
import { type AdvanceContext, advanceCase } from "./advance.ts";
import type { CaseEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import type { CaseState } from "./state.ts";

/** What two laws make of one step of a case's ladder. */
export type ForeseenStep = { readonly before: CaseEvent; readonly after: CaseEvent };

export type Foreseeing = Omit<AdvanceContext, "gate" | "now" | "contactId"> & {
  readonly from: Instant;
  /** First moment no longer looked at. */
  readonly until: Instant;
  readonly before: Gate;
  readonly after: Gate;
};

/** No ladder has so many steps and waits in the span anybody asks about; what turns in a circle ends here. */
const MOST_LOOKS = 1_000;
/** Ids that no contact has, for contacts that are only foreseen. */
const FORESEEN = Number.MAX_SAFE_INTEGER - MOST_LOOKS;

/**
 * The steps a case would take in a span of time, each asked under both laws from the same state.
 *
 * The case goes along the first law's path, every permitted contact counted as made; nobody pays, answers or objects, as
 * nobody can know.
 */
export function foresee(
  start: CaseState,
  { from, until, before, after, ...context }: Foreseeing,
): readonly ForeseenStep[] {
  const steps: ForeseenStep[] = [];
  let state = start;
  let now = from;
  for (let look = 0; look < MOST_LOOKS && now < until; look++) {
    const at = { ...context, now, contactId: FORESEEN + look };
    const { events, next } = advanceCase(state, { ...at, gate: before });
    const [event] = events;
    if (event !== undefined) {
      const [other = event] = advanceCase(state, { ...at, gate: after }).events;
      steps.push({ before: event, after: other });
      state = evolve(state, event);
    }
    if (next === null || (event === undefined && next <= now)) break;
    now = Math.max(now, next);
  }
  return steps;
}
