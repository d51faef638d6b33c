import { bucketOfId } from "@fairdue/core/bucket.ts";
import { type CommandOutcome, decide } from "@fairdue/core/case/decide.ts";
import type { ObjectionCommand } from "@fairdue/core/credit/objection/decide.ts";
import type { Objection } from "@fairdue/core/credit/objection/objection.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../store/catalogue.ts";
import { loadMarks } from "../store/furnished.ts";
import { IdSource } from "../store/ids.ts";
import { type LoadedCase, lockCases } from "../store/load-cases.ts";
import { caseOfObjection, loadCaseKey, loadObjections } from "../store/objections.ts";
import { loadRequests } from "../store/requests.ts";
import { transact } from "../store/transact.ts";
import type { Vault } from "../store/vault.ts";
import { appendEvents } from "./append-events.ts";
import { LenderPaths } from "./lender-paths.ts";

export type ObjectionHouse = { readonly pool: Pool; readonly catalogue: Catalogue; readonly vault: Vault };

/** What a command may be made from, under the case's lock. */
export type ObjectionScene = {
  readonly loaded: LoadedCase;
  readonly objections: readonly Objection[];
  /** Accounts of the case of which something was furnished. */
  readonly furnished: readonly number[];
  /** An id for an objection that is received. */
  readonly freshId: number;
  /** Words as they go on the record: under the person's own key. */
  readonly seal: (words: string) => string;
};

export type ObjectionCommanded =
  | Extract<CommandOutcome, { readonly kind: "accepted" }>
  | Extract<CommandOutcome, { readonly kind: "refused" }>
  | { readonly kind: "refused"; readonly because: "no-such-case" | "no-such-objection" | "person-erased" };

/**
 * One command about an objection, in one transaction under its case's lock: the mark on what is furnished and the stop of
 * outreach hold from the commit on, and end with it.
 */
export async function commandObjection(
  house: ObjectionHouse,
  on: { readonly caseId: number } | { readonly objectionId: number },
  now: number,
  commandFor: (scene: ObjectionScene) => ObjectionCommand,
): Promise<ObjectionCommanded> {
  const bucket = bucketOfId("caseId" in on ? on.caseId : on.objectionId);
  return transact(house.pool, async (tx): Promise<ObjectionCommanded> => {
    const caseId = "caseId" in on ? on.caseId : await caseOfObjection(tx, bucket, on.objectionId);
    if (caseId === undefined) return { kind: "refused", because: "no-such-objection" };
    const [loaded] = await lockCases(tx, bucket, [caseId]);
    if (loaded === undefined) return { kind: "refused", because: "no-such-case" };
    const wrapped = await loadCaseKey(tx, bucket, caseId);
    if (wrapped === undefined) return { kind: "refused", because: "person-erased" };
    const key = house.vault.openKey(wrapped);
    const ids = new IdSource();
    await ids.reserve(tx, 1);
    const objections = await loadObjections(tx, bucket, caseId);
    const accountIds = loaded.state.accounts.map(({ accountId }) => accountId);
    const furnished = [...(await loadMarks(tx, bucket, accountIds)).keys()];
    const command = commandFor({
      loaded,
      objections,
      furnished,
      freshId: ids.take(bucket),
      seal: (words) => house.vault.seal(key, words),
    });
    const { ladder } = new LenderPaths(house.catalogue).of(loaded);
    const requests = await loadRequests(tx, bucket, caseId);
    const asked = { kind: "command-objection", command, objections, requests } as const;
    const outcome = decide(loaded.state, asked, { now, ladder });
    if (outcome.kind === "accepted") await appendEvents(tx, [{ loaded, events: outcome.events, at: now }]);
    return outcome;
  });
}
