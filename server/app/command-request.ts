import { bucketOfId } from "@fairdue/core/bucket.ts";
import { type CommandOutcome, decide } from "@fairdue/core/case/decide.ts";
import type { RequestCommand } from "@fairdue/core/rights/request/decide.ts";
import type { RequestLawId } from "@fairdue/core/rights/request/event.ts";
import type { RightsRequest } from "@fairdue/core/rights/request/request.ts";
import { requestLaws } from "@fairdue/rulebook/requests/index.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../store/catalogue.ts";
import { IdSource } from "../store/ids.ts";
import { type LoadedCase, lockCases } from "../store/load-cases.ts";
import { loadCaseKey, loadObjections } from "../store/objections.ts";
import { caseOfRequest, loadRequests } from "../store/requests.ts";
import { transact } from "../store/transact.ts";
import type { Vault } from "../store/vault.ts";
import { appendEvents } from "./append-events.ts";
import { LenderPaths } from "./lender-paths.ts";

export type RequestHouse = { readonly pool: Pool; readonly catalogue: Catalogue; readonly vault: Vault };

/** What a command may be made from, under the case's lock. */
export type RequestScene = {
  readonly loaded: LoadedCase;
  readonly requests: readonly RightsRequest[];
  /** Fresh ids, each taken once. */
  readonly takeId: () => number;
  /** Words as they go on the record: under the person's own key. */
  readonly seal: (words: string) => string;
};

export type RequestCommanded =
  | Extract<CommandOutcome, { readonly kind: "accepted" }>
  | Extract<CommandOutcome, { readonly kind: "refused" }>
  | { readonly kind: "refused"; readonly because: "no-such-case" | "no-such-request" | "person-erased" };

/** A request, the holds of the kind that places most, and nothing else. */
const IDS = 4;

/**
 * One command about a request, in one transaction under its case's lock: what it asks to stop has stopped from the commit
 * on, messages already queued included.
 */
export async function commandRequest(
  house: RequestHouse,
  on: { readonly caseId: number; readonly law: RequestLawId } | { readonly requestId: number },
  now: number,
  commandFor: (scene: RequestScene) => RequestCommand,
): Promise<RequestCommanded> {
  const bucket = bucketOfId("caseId" in on ? on.caseId : on.requestId);
  return transact(house.pool, async (tx): Promise<RequestCommanded> => {
    const caseId = "caseId" in on ? on.caseId : await caseOfRequest(tx, bucket, on.requestId);
    if (caseId === undefined) return { kind: "refused", because: "no-such-request" };
    const [loaded] = await lockCases(tx, bucket, [caseId]);
    if (loaded === undefined) return { kind: "refused", because: "no-such-case" };
    const wrapped = await loadCaseKey(tx, bucket, caseId);
    if (wrapped === undefined) return { kind: "refused", because: "person-erased" };
    const key = house.vault.openKey(wrapped);
    const ids = new IdSource();
    await ids.reserve(tx, IDS);
    const requests = await loadRequests(tx, bucket, caseId);
    const objections = await loadObjections(tx, bucket, caseId);
    const lawOf = "law" in on ? on.law : requests.find(({ requestId }) => requestId === on.requestId)?.law;
    if (lawOf === undefined) return { kind: "refused", because: "no-such-request" };
    const command = commandFor({
      loaded,
      requests,
      takeId: () => ids.take(bucket),
      seal: (words) => house.vault.seal(key, words),
    });
    const { ladder } = new LenderPaths(house.catalogue).of(loaded);
    const asked = { kind: "command-request", command, law: requestLaws[lawOf], requests, objections } as const;
    const outcome = decide(loaded.state, asked, { now, ladder });
    if (outcome.kind === "accepted") await appendEvents(tx, [{ loaded, events: outcome.events, at: now }]);
    return outcome;
  });
}
