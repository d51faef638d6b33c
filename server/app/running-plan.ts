import { bucketOfId } from "@fairdue/core/bucket.ts";
import { type Day, formatDay } from "@fairdue/core/calendar/day.ts";
import { agreedPlan, type PlanRecord } from "@fairdue/core/case/arrangement.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import type { LedgerEntry } from "@fairdue/core/ledger/entry.ts";
import { entryOf } from "@fairdue/core/ledger/open-instalments.ts";
import { planOutlook } from "@fairdue/core/plan/outlook.ts";
import { planStanding } from "@fairdue/core/plan/standing.ts";
import { loadCases } from "../store/load-cases.ts";
import { loadEvents } from "../store/record.ts";
import type { Tx } from "../store/rows.ts";

/** A plan that runs, as it bears on what is owed; amounts in minor units. */
export type RunningPlan = {
  readonly programme: string;
  readonly standing: "kept" | "missed" | "breached";
  /** What pays the plan off, and with it everything it covers. */
  readonly leftMinor: number;
  readonly next?: { readonly dueOn: string; readonly minor: number };
  /** What the lender gives up once the plan is paid: of what is owed, and of what the contract held beyond. */
  readonly givesUpMinor: number;
  /** What of that comes back if the plan breaks for good. */
  readonly returnsMinor: number;
  readonly accounts: readonly number[];
};

/** The plan of a case that runs on a day; undefined when none does, or it was completed or broken by then. */
export async function runningPlanOf(tx: Tx, caseId: number, asOf: Day): Promise<RunningPlan | undefined> {
  const bucket = bucketOfId(caseId);
  const [loaded] = await loadCases(tx, bucket, [caseId]);
  const hold = loaded?.state.holds.find(({ kind, startsOn }) => kind === "plan" && startsOn <= asOf);
  if (hold === undefined) return undefined;
  const entries: LedgerEntry[] = [];
  let found: { readonly plan: PlanRecord; readonly at: number } | undefined;
  for (const { at, body } of await loadEvents(tx, bucket, caseId)) {
    const event = JSON.parse(body) as CaseEvent;
    if (event.kind === "entry-posted") entries.push({ ...entryOf(event.entry), bookedAt: at });
    if (event.kind === "plan-accepted" && event.plan.planId === hold.id) found = { plan: event.plan, at };
  }
  if (found === undefined) return undefined;
  const { plan, at } = found;
  const agreed = agreedPlan(plan, at);
  const stands = planStanding(agreed, entries, asOf);
  if (stands.kind === "completed" || stands.kind === "broken") return undefined;
  const { left, next } = planOutlook(agreed, stands);
  const given = plan.accounts.reduce((sum, { waived, spared = 0 }) => sum + waived + spared, 0);
  const kept = plan.onBreak === "waiver-stays" ? plan.accounts.reduce((sum, { waived }) => sum + waived, 0) : 0;
  return {
    programme: plan.programme,
    standing: stands.kind,
    leftMinor: Number(left),
    ...(next !== undefined && { next: { dueOn: formatDay(next.dueOn), minor: Number(next.minor) } }),
    givesUpMinor: given,
    returnsMinor: given - kept,
    accounts: plan.accounts.map(({ accountId }) => accountId),
  };
}
