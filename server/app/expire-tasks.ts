import { decide } from "@fairdue/core/case/decide.ts";
import { houseStop } from "@fairdue/core/case/stop-contacts.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../store/catalogue.ts";
import { lockCases } from "../store/load-cases.ts";
import { closeTasks, expiredTasks } from "../store/outbox.ts";
import { transact } from "../store/transact.ts";
import { appendEvents, type Decided } from "./append-events.ts";
import { LenderPaths } from "./lender-paths.ts";

/** Takes calls off the list whose permit ran out before anybody made them; their place in the count is free again. */
export async function expireTasks(pool: Pool, catalogue: Catalogue, now: number): Promise<number> {
  const paths = new LenderPaths(catalogue);
  const byBucket = new Map<number, { contact_id: number; case_id: number }[]>();
  for (const task of await expiredTasks(pool, now)) {
    byBucket.set(task.bucket, [...(byBucket.get(task.bucket) ?? []), task]);
  }
  let expired = 0;
  for (const [bucket, tasks] of byBucket) {
    // Two tasks of one case wait for the next round; a case takes one set of events at a time.
    const perCase = new Map(tasks.map((task) => [task.case_id, task.contact_id]));
    await transact(pool, async (tx) => {
      const decided: Decided[] = [];
      for (const loaded of await lockCases(tx, bucket, [...perCase.keys()])) {
        const contactId = perCase.get(loaded.state.caseId) as number;
        const command = { kind: "suppress-contact", contactId, reasons: [houseStop("not-called")] } as const;
        const outcome = decide(loaded.state, command, { now, ladder: paths.of(loaded).ladder });
        if (outcome.kind === "accepted") decided.push({ loaded, events: outcome.events, at: now });
      }
      await appendEvents(tx, decided);
      await closeTasks(tx, bucket, [...perCase.values()], now);
    });
    expired += perCase.size;
  }
  return expired;
}
