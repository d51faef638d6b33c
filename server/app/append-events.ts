import type { CaseEvent } from "@fairdue/core/case/events.ts";
import { evolve } from "@fairdue/core/case/evolve.ts";
import type { CaseState } from "@fairdue/core/case/state.ts";
import { linkEvent } from "../record/chain.ts";
import type { LoadedCase } from "../store/load-cases.ts";
import type { Tx } from "../store/rows.ts";
import { type Appended, type ChainLink, saveEvents } from "../store/save-events.ts";

/** Events decided for one case, to be put on its record. */
export type Decided = {
  readonly loaded: LoadedCase;
  readonly events: readonly CaseEvent[];
  /** Instant of recording, epoch milliseconds. */
  readonly at: number;
};

/**
 * Puts events on the record of their cases and writes the tables they imply, in the caller's transaction.
 * Each case must be locked by it and appear once.
 */
export async function appendEvents(tx: Tx, decided: readonly Decided[]): Promise<void> {
  const byBucket = new Map<number, Appended[]>();
  for (const { loaded, events, at } of decided) {
    if (events.length === 0) continue;
    const appended = byBucket.get(loaded.bucket);
    if (appended === undefined) byBucket.set(loaded.bucket, [chain(loaded, events, at)]);
    else appended.push(chain(loaded, events, at));
  }
  for (const [bucket, appended] of byBucket) await saveEvents(tx, bucket, appended);
}

function chain(loaded: LoadedCase, events: readonly CaseEvent[], at: number): Appended {
  let after: CaseState = loaded.state;
  let head = loaded.head;
  let seq = loaded.version;
  const steps: { event: CaseEvent; link: ChainLink }[] = [];
  for (const event of events) {
    seq += 1;
    const link = linkEvent(head, { caseId: loaded.state.caseId, seq, at }, event);
    head = link.hash;
    after = evolve(after, event);
    steps.push({ event, link });
  }
  const { tenant, ladder } = loaded;
  return { tenant, ladder, before: loaded.version === 0 ? undefined : loaded.state, after, steps };
}
