import { advanceCase } from "@fairdue/core/case/advance.ts";
import type { Gate } from "@fairdue/core/contact/gate.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../store/catalogue.ts";
import { IdSource } from "../store/ids.ts";
import { claimDue, type LoadedCase } from "../store/load-cases.ts";
import { dueBuckets, reschedule } from "../store/schedule.ts";
import { transact } from "../store/transact.ts";
import { appendEvents, type Decided } from "./append-events.ts";
import { keepLenderFacts } from "./lender-facts.ts";
import { LenderPaths } from "./lender-paths.ts";

/** What the planning of a day decided, in numbers. */
export type PlanTotals = {
  readonly looked: number;
  readonly permitted: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<string, number>>;
  readonly skipped: number;
};

export type Planning = {
  readonly pool: Pool;
  readonly gate: Gate;
  readonly catalogue: Catalogue;
  /** The moment planned for, epoch milliseconds: the wall clock's, or that of the day asked for. */
  readonly now: number;
  /** Which of how many workers this is; they start at different buckets so as not to queue behind each other. */
  readonly worker?: { readonly index: number; readonly count: number };
  readonly onProgress?: (looked: number) => void;
};

/** Cases claimed at once; a batch is one transaction of one bucket. */
const BATCH = 1_000;
/** Transactions under way at once in one worker: while the database reads or writes for some, another is decided. */
const LANES = 3;

/**
 * Decides everything that is due: claims cases bucket by bucket, takes the next step of each, writes the outcome.
 *
 * Safe to run in several workers and processes at once and to kill at any point: a batch is written whole or not at all,
 * and a case stays due until it is.
 */
export async function planDay(planning: Planning): Promise<PlanTotals> {
  await keepLenderFacts(planning.pool, planning.catalogue);
  const buckets = [...(await dueBuckets(planning.pool, planning.now))];
  const { index = 0, count = 1 } = planning.worker ?? {};
  const start = Math.floor((buckets.length * index) / count);
  const queue = [...buckets.slice(start), ...buckets.slice(0, start)];
  const totals = new Tally();
  const paths = new LenderPaths(planning.catalogue);
  const lane = async (): Promise<void> => {
    const ids = new IdSource();
    for (let bucket = queue.shift(); bucket !== undefined; bucket = queue.shift()) {
      while ((await planBatch(planning, { bucket, ids, paths, totals })) === BATCH)
        planning.onProgress?.(totals.looked);
      planning.onProgress?.(totals.looked);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return totals.snapshot();
}

type Batch = { readonly bucket: number; readonly ids: IdSource; readonly paths: LenderPaths; readonly totals: Tally };

async function planBatch(planning: Planning, { bucket, ids, paths, totals }: Batch): Promise<number> {
  return transact(planning.pool, async (tx) => {
    const due = await claimDue(tx, bucket, { at: planning.now, limit: BATCH });
    if (due.length === 0) return 0;
    await ids.reserve(tx, due.length);
    const decided: Decided[] = [];
    const moves = new Map<number, number | null>();
    for (const loaded of due) {
      const { events, next } = look(planning, loaded, paths, ids);
      totals.add(events);
      if (events.length > 0) decided.push({ loaded, events, at: planning.now });
      else moves.set(loaded.state.caseId, next);
    }
    await appendEvents(tx, decided);
    await reschedule(tx, bucket, moves);
    return due.length;
  });
}

function look(
  planning: Planning,
  loaded: LoadedCase,
  paths: LenderPaths,
  ids: IdSource,
): ReturnType<typeof advanceCase> {
  const path = paths.of(loaded);
  return advanceCase(loaded.state, {
    now: planning.now,
    gate: planning.gate,
    ladder: path.ladder,
    lender: path.facts,
    templates: path.templates,
    contactId: ids.take(loaded.bucket),
  });
}

class Tally {
  looked = 0;
  skipped = 0;
  readonly permitted: Record<string, number> = {};
  readonly refused: Record<string, number> = {};

  add(events: ReturnType<typeof advanceCase>["events"]): void {
    this.looked += 1;
    for (const event of events) {
      if (event.kind === "contact-permitted") count(this.permitted, event.contact.channel);
      else if (event.kind === "step-skipped") this.skipped += 1;
      else if (event.kind === "contact-refused") for (const reason of event.reasons) count(this.refused, reason.rule);
    }
  }

  snapshot(): PlanTotals {
    const { looked, skipped, permitted, refused } = this;
    return { looked, skipped, permitted, refused };
  }
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
