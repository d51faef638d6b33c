import { type Day, formatDay } from "@fairdue/core/calendar/day.ts";
import { instantAt, localDayAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { Gate } from "@fairdue/core/contact/gate.ts";
import type { Pool } from "pg";
import type { ChannelAdapter } from "../channels/port.ts";
import type { SealKey } from "../record/seal.ts";
import type { Catalogue } from "../store/catalogue.ts";
import type { Vault } from "../store/vault.ts";
import { deliverDue } from "./deliver-due.ts";
import type { DeliveryTotals } from "./delivery-tally.ts";
import { expireTasks } from "./expire-tasks.ts";
import { judgeRunning } from "./judge-arrangements.ts";
import { type PlanTotals, planDay } from "./plan-day.ts";
import { sealDay } from "./seal-day.ts";

export type RunTotals = {
  readonly day: string;
  readonly plan: PlanTotals;
  readonly delivery: DeliveryTotals;
  readonly callsExpired: number;
  readonly seal: { readonly no: number; readonly cases: number } | undefined;
};

export type Run = {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly gate: Gate;
  readonly catalogue: Catalogue;
  readonly sealKey: SealKey;
  readonly channels: ReadonlyMap<string, ChannelAdapter>;
  readonly clock: RunClock;
  readonly zone: Zone;
  /** Sends everything planned up to here. */
  readonly until: number;
  readonly realNow: () => number;
  readonly leaseMs?: number;
  /** Where borrowers find the portal. */
  readonly portalUrl?: string | undefined;
  readonly worker?: { readonly index: number; readonly count: number };
  /** Plans the same moment in other processes. */
  readonly planElsewhere?: (now: number) => Promise<readonly PlanTotals[]>;
  readonly onProgress?: (step: "plan" | "deliver", done: number) => void;
};

/** The time a run works by: the machine's, or that of a day run ahead of or after its time. */
export type RunClock = { now(): number; moveTo?(at: number): void };

/** A clock that stands at the start of a day and moves with the contacts made on it, never back. */
export function clockOfDay(zone: Zone, day: Day): RunClock & { readonly endOfDay: number } {
  let now = instantAt(zone, { day, minute: 0 });
  const endOfDay = instantAt(zone, { day: (day + 1) as Day, minute: 0 }) - 1;
  return {
    endOfDay,
    now: () => now,
    moveTo: (at) => {
      now = Math.max(now, at);
    },
  };
}

/** A step taken again within the day comes up once more; more rounds than this are a provider that stays away. */
const MOST_ROUNDS = 4;

/**
 * One collection day: plan what is due, send what may be sent, settle, seal. May be killed anywhere and run again:
 * what was done is not done twice, what was not is done now.
 */
export async function runDay(run: Run): Promise<RunTotals> {
  const { pool, clock, catalogue } = run;
  await judgeRunning(run, clock.now(), run.zone);
  const callsExpired = await expireTasks(pool, catalogue, clock.now());
  let plan: PlanTotals | undefined;
  let delivery: DeliveryTotals | undefined;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const planned = await planAll(run, clock.now());
    const delivered = await deliverDue({ ...run, onProgress: (done) => run.onProgress?.("deliver", done) });
    plan = plan === undefined ? planned : addPlans(plan, planned);
    delivery = delivery === undefined ? delivered : addDeliveries(delivery, delivered);
    if (planned.looked === 0) break;
  }
  const at = clock.moveTo === undefined ? clock.now() : run.until;
  const day = formatDay(localDayAt(run.zone, at));
  const seal = await sealDay(pool, run.sealKey, { at, day });
  return { day, plan: plan as PlanTotals, delivery: delivery as DeliveryTotals, callsExpired, seal };
}

/** Plans here and, where there are other processes, there at the same time. */
async function planAll(run: Run, now: number): Promise<PlanTotals> {
  const [here, there] = await Promise.all([
    planDay({ ...run, now, onProgress: (done) => run.onProgress?.("plan", done) }),
    run.planElsewhere?.(now) ?? [],
  ]);
  return there.reduce(addPlans, here);
}

type Counts = Readonly<Record<string, number>>;

function addPlans(a: PlanTotals, b: PlanTotals): PlanTotals {
  return {
    looked: a.looked + b.looked,
    skipped: a.skipped + b.skipped,
    permitted: addCounts(a.permitted, b.permitted),
    refused: addCounts(a.refused, b.refused),
  };
}

function addDeliveries(a: DeliveryTotals, b: DeliveryTotals): DeliveryTotals {
  return {
    sent: addCounts(a.sent, b.sent),
    failed: addCounts(a.failed, b.failed),
    suppressed: addCounts(a.suppressed, b.suppressed),
    unknown: a.unknown + b.unknown,
  };
}

function addCounts(a: Counts, b: Counts): Counts {
  const sum: Record<string, number> = { ...a };
  for (const [key, count] of Object.entries(b)) sum[key] = (sum[key] ?? 0) + count;
  return sum;
}
