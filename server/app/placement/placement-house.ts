import { bucketOfId } from "@fairdue/core/bucket.ts";
import type { CaseCommand, CommandOutcome } from "@fairdue/core/case/decide.ts";
import { decide } from "@fairdue/core/case/decide.ts";
import type { SealKey } from "../../record/seal.ts";
import { type LoadedCase, lockCases } from "../../store/load-cases.ts";
import type { Tx } from "../../store/rows.ts";
import { appendEvents } from "../append-events.ts";
import { LenderPaths } from "../lender-paths.ts";
import type { BesideHouse } from "../send-beside.ts";

/** What giving cases to agencies stands on; the key signs their permits. */
export type PlacementHouse = BesideHouse & { readonly sealKey: SealKey };

/** One command to a case that is locked already; what it gives is on the record when the transaction commits. */
export async function takeCommand(
  tx: Tx,
  house: Pick<PlacementHouse, "catalogue" | "now">,
  loaded: LoadedCase,
  command: CaseCommand,
): Promise<CommandOutcome> {
  const { ladder } = new LenderPaths(house.catalogue).of(loaded);
  const outcome = decide(loaded.state, command, { now: house.now, ladder });
  if (outcome.kind === "accepted") await appendEvents(tx, [{ loaded, events: outcome.events, at: house.now }]);
  return outcome;
}

/** A case, locked until the transaction ends. */
export async function lockCase(tx: Tx, caseId: number): Promise<LoadedCase | undefined> {
  const [loaded] = await lockCases(tx, bucketOfId(caseId), [caseId]);
  return loaded;
}
