import { bucketOfId } from "@fairdue/core/bucket.ts";
import { type Day, formatDay } from "@fairdue/core/calendar/day.ts";
import { localTimeAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import { agreedPlan, type PlanRecord, type PromiseRecord } from "@fairdue/core/case/arrangement.ts";
import { type CaseCommand, decide } from "@fairdue/core/case/decide.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import { evolve } from "@fairdue/core/case/evolve.ts";
import type { Currency } from "@fairdue/core/currency.ts";
import type { LedgerEntry } from "@fairdue/core/ledger/entry.ts";
import { entryOf } from "@fairdue/core/ledger/open-instalments.ts";
import { money } from "@fairdue/core/money.ts";
import { type PromiseOutcome, promiseOutcome } from "@fairdue/core/plan/promise.ts";
import { type PlanStanding, planStanding } from "@fairdue/core/plan/standing.ts";
import type { Pool } from "pg";
import { casesToJudge } from "../store/arrangements.ts";
import type { Catalogue } from "../store/catalogue.ts";
import { IdSource } from "../store/ids.ts";
import { lockCases } from "../store/load-cases.ts";
import { loadEvents } from "../store/record.ts";
import { transact } from "../store/transact.ts";
import { appendEvents } from "./append-events.ts";
import { LenderPaths } from "./lender-paths.ts";
import { waiversOf } from "./plan-waivers.ts";

/** How the promise and the plan of a case stand, and what was put on the record about them just now. */
export type Judged =
  | {
      readonly kind: "judged";
      readonly promise: PromiseOutcome | undefined;
      readonly plan: PlanStanding | undefined;
      readonly events: readonly CaseEvent["kind"][];
    }
  | { readonly kind: "refused"; readonly because: "no-such-case" };

/**
 * Judges the running promise and plan of a case from its own record. What is decided (a promise kept, kept in part or
 * broken; a plan completed or broken for good) is put on the record, what the plan gave up is posted, and the hold lifted,
 * all in one commit; what is not yet decided changes nothing, so asking twice is safe.
 */
export async function judgeArrangements(
  house: { readonly pool: Pool; readonly catalogue: Catalogue },
  caseId: number,
  now: number,
): Promise<Judged> {
  const bucket = bucketOfId(caseId);
  return transact(house.pool, async (tx): Promise<Judged> => {
    const [loaded] = await lockCases(tx, bucket, [caseId]);
    if (loaded === undefined) return { kind: "refused", because: "no-such-case" };
    const asOf = localTimeAt(loaded.state.zone, now).day;
    const reading = readRecord(await loadEvents(tx, bucket, caseId));
    const currency = (loaded.state.accounts[0]?.currency ?? "CNY") as Currency;
    const promise = running(reading.promises, loaded.state.holds)?.(reading.entries, asOf, currency);
    const plan = running(reading.plans, loaded.state.holds)?.(reading.entries, asOf, currency);
    const { ladder } = new LenderPaths(house.catalogue).of(loaded);
    let { state } = loaded;
    const events: CaseEvent[] = [];
    const waivers =
      plan?.ended === undefined ? [] : await waiversOf(tx, bucket, { ...plan.ended, asOf }, new IdSource());
    for (const command of [...(promise?.commands ?? []), ...waivers, ...(plan?.commands ?? [])]) {
      const outcome = decide(state, command, { now, ladder });
      if (outcome.kind === "refused") throw new Error(`a running arrangement cannot end: ${outcome.because}`);
      events.push(...outcome.events);
      state = outcome.events.reduce(evolve, state);
    }
    if (events.length > 0) await appendEvents(tx, [{ loaded, events, at: now }]);
    return {
      kind: "judged",
      promise: promise?.stands,
      plan: plan?.stands,
      events: events.map(({ kind }) => kind),
    };
  });
}

/**
 * Judges every plan that runs and every promise whose last day has passed, one case a transaction; the day's run begins
 * with it, so that outreach goes on from the day it may.
 *
 * @returns cases on whose record something was put
 */
export async function judgeRunning(
  house: { readonly pool: Pool; readonly catalogue: Catalogue },
  now: number,
  zone: Zone,
): Promise<number> {
  let decided = 0;
  for (const caseId of await casesToJudge(house.pool, formatDay(localTimeAt(zone, now).day))) {
    const judged = await judgeArrangements(house, caseId, now);
    if (judged.kind === "judged" && judged.events.length > 0) decided += 1;
  }
  return decided;
}

/** An arrangement as judged: how it stands, and the command that follows when it is decided. */
type Standing<Of> = {
  readonly stands: Of;
  readonly commands: readonly CaseCommand[];
  readonly ended?: { readonly plan: PlanRecord; readonly how: "completed" | "broken" };
};
type Judge<Of> = (entries: readonly LedgerEntry[], asOf: Day, currency: Currency) => Standing<Of>;
type Running<Of> = ReadonlyMap<number, Judge<Of>>;

/** The arrangement whose hold is still there; there is one of a kind at most. */
function running<Of>(arrangements: Running<Of>, holds: readonly { readonly id: number }[]): Judge<Of> | undefined {
  const id = holds.map((hold) => hold.id).find((holdId) => arrangements.has(holdId));
  return id === undefined ? undefined : arrangements.get(id);
}

function readRecord(rows: readonly { readonly at: number; readonly body: string }[]) {
  const entries: LedgerEntry[] = [];
  const promises = new Map<number, Judge<PromiseOutcome>>();
  const plans = new Map<number, Judge<PlanStanding>>();
  for (const { at, body } of rows) {
    const event = JSON.parse(body) as CaseEvent;
    if (event.kind === "entry-posted") entries.push({ ...entryOf(event.entry), bookedAt: at });
    if (event.kind === "promise-made") promises.set(event.promise.promiseId, judgePromise(event.promise, at));
    if (event.kind === "plan-accepted") plans.set(event.plan.planId, judgePlan(event.plan, at));
  }
  return { entries, promises, plans };
}

function judgePromise({ promiseId, amount, dueOn, tolerance }: PromiseRecord, madeAt: number): Judge<PromiseOutcome> {
  return (entries, asOf, currency) => {
    const promise = {
      amount: money(BigInt(amount), currency),
      dueOn,
      madeAt,
      tolerance: { minor: BigInt(tolerance.minor), days: tolerance.days },
    };
    const stands = promiseOutcome(promise, entries, asOf);
    if (stands.kind === "open") return { stands, commands: [] };
    const judged = { kind: "promise-judged", promiseId, outcome: stands.kind, paid: Number(stands.paid) } as const;
    return { stands, commands: [{ kind: "judge-promise", judged }] };
  };
}

function judgePlan(record: PlanRecord, madeAt: number): Judge<PlanStanding> {
  const { planId } = record;
  const plan = agreedPlan(record, madeAt);
  return (entries, asOf) => {
    const stands = planStanding(plan, entries, asOf);
    if (stands.kind !== "completed" && stands.kind !== "broken") return { stands, commands: [] };
    const ended = { kind: "plan-ended", planId, how: stands.kind, paid: Number(stands.paid) } as const;
    return { stands, commands: [{ kind: "end-plan", ended }], ended: { plan: record, how: stands.kind } };
  };
}
