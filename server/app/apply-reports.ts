import { bucketOfId } from "@fairdue/core/bucket.ts";
import { decide } from "@fairdue/core/case/decide.ts";
import type { Pool } from "pg";
import type { DeliveryReport } from "../channels/port.ts";
import type { Catalogue } from "../store/catalogue.ts";
import { lockCases } from "../store/load-cases.ts";
import { caseOfContact, findByProviderRef } from "../store/outbox.ts";
import { transact } from "../store/transact.ts";
import { appendEvents } from "./append-events.ts";
import { LenderPaths } from "./lender-paths.ts";
import { providerBucket } from "./provider-bucket.ts";

/**
 * Puts providers' delivery reports on the record.
 *
 * @returns reports about messages not settled here yet; they may come before the receipt is stored, so try them again
 */
export async function applyReports(
  house: { readonly pool: Pool; readonly catalogue: Catalogue },
  channel: string,
  reports: readonly DeliveryReport[],
): Promise<readonly DeliveryReport[]> {
  const early: DeliveryReport[] = [];
  const paths = new LenderPaths(house.catalogue);
  for (const report of reports) {
    const key = providerBucket(channel, report.providerRef);
    const contactId = await findByProviderRef(house.pool, key, channel, report.providerRef);
    if (contactId === undefined) early.push(report);
    else if (!(await applyReport(house.pool, paths, contactId, report))) early.push(report);
  }
  return early;
}

/** @returns false when the message's own receipt is still to be settled */
async function applyReport(
  pool: Pool,
  paths: LenderPaths,
  contactId: number,
  report: DeliveryReport,
): Promise<boolean> {
  const bucket = bucketOfId(contactId);
  return transact(pool, async (tx) => {
    const caseId = await caseOfContact(tx, bucket, contactId);
    const [loaded] = caseId === undefined ? [] : await lockCases(tx, bucket, [caseId]);
    if (loaded === undefined) return true;
    const before = loaded.state.contacts.find((contact) => contact.contactId === contactId);
    // The same report twice says nothing new.
    if (before?.outcome === report.outcome) return true;
    if (before?.state === "sending") return false;
    const command = { kind: "record-outcome", contactId, outcome: report.outcome } as const;
    const outcome = decide(loaded.state, command, { now: report.at, ladder: paths.of(loaded).ladder });
    if (outcome.kind === "accepted") await appendEvents(tx, [{ loaded, events: outcome.events, at: report.at }]);
    return true;
  });
}
