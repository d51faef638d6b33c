import { bucketOfId } from "@fairdue/core/bucket.ts";
import { type CaseCommand, type CommandOutcome, decide } from "@fairdue/core/case/decide.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../store/catalogue.ts";
import { IdSource } from "../store/ids.ts";
import { lockCases } from "../store/load-cases.ts";
import { transact } from "../store/transact.ts";
import { appendEvents } from "./append-events.ts";
import { LenderPaths } from "./lender-paths.ts";

/**
 * One command to one case, in one transaction under the case's lock: once it commits, whatever it stops is stopped.
 *
 * @param commandFor builds the command; it is given a fresh id for what the command creates
 */
export async function commandCase(
  house: { readonly pool: Pool; readonly catalogue: Catalogue },
  caseId: number,
  now: number,
  commandFor: (freshId: number) => CaseCommand,
): Promise<CommandOutcome | { readonly kind: "refused"; readonly because: "no-such-case" }> {
  const bucket = bucketOfId(caseId);
  return transact(house.pool, async (tx) => {
    const [loaded] = await lockCases(tx, bucket, [caseId]);
    if (loaded === undefined) return { kind: "refused", because: "no-such-case" };
    const ids = new IdSource();
    await ids.reserve(tx, 1);
    const { ladder } = new LenderPaths(house.catalogue).of(loaded);
    const outcome = decide(loaded.state, commandFor(ids.take(bucket)), { now, ladder });
    if (outcome.kind === "accepted") await appendEvents(tx, [{ loaded, events: outcome.events, at: now }]);
    return outcome;
  });
}
