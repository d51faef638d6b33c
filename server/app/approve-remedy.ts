import { bucketOfId } from "@fairdue/core/bucket.ts";
import { type Day, formatDay } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import { decide } from "@fairdue/core/case/decide.ts";
import type { CaseEvent, EntryRecord } from "@fairdue/core/case/events.ts";
import { evolve } from "@fairdue/core/case/evolve.ts";
import { allocatePayments } from "@fairdue/core/ledger/allocation.ts";
import { contractOf, entryOf, openInstalments } from "@fairdue/core/ledger/open-instalments.ts";
import type { Unwarranted } from "@fairdue/core/ledger/unwarranted.ts";
import type { Approver } from "@fairdue/core/plan/approval.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../store/catalogue.ts";
import { IdSource } from "../store/ids.ts";
import { type Ledger, loadLedgers } from "../store/ledgers.ts";
import { lockCases } from "../store/load-cases.ts";
import { transact } from "../store/transact.ts";
import { appendEvents } from "./append-events.ts";
import { keyOf, unwarrantedOf } from "./find-unwarranted.ts";
import { LenderPaths } from "./lender-paths.ts";

export type ApprovedRemedy =
  | {
      readonly kind: "approved";
      /** Entries posted to put the ledger right. */
      readonly entries: readonly number[];
      readonly apologyOwed: boolean;
    }
  | { readonly kind: "refused"; readonly because: "no-such-case" | "no-such-finding" };

/**
 * Puts one finding right, found anew under the case's lock. An unwarranted charge is taken back, so that what was paid of it
 * pays what is owed otherwise, and what then finds nothing to pay is refunded; a charge that was too high is made again as
 * it should have been. A credit record is corrected by the next file, since it follows the ledger.
 */
export async function approveRemedy(
  house: { readonly pool: Pool; readonly catalogue: Catalogue },
  caseId: number,
  { about, by, now }: { readonly about: string; readonly by: Approver; readonly now: number },
): Promise<ApprovedRemedy> {
  const bucket = bucketOfId(caseId);
  return transact(house.pool, async (tx): Promise<ApprovedRemedy> => {
    const [loaded] = await lockCases(tx, bucket, [caseId]);
    if (loaded === undefined) return { kind: "refused", because: "no-such-case" };
    const asOf = localDayAt(loaded.state.zone, now);
    const reading = await unwarrantedOf({ pool: tx, catalogue: house.catalogue }, { caseId, asOf });
    const finding = reading.kind === "read" ? reading.found.find((one) => keyOf(one) === about) : undefined;
    if (finding === undefined) return { kind: "refused", because: "no-such-finding" };
    const { ladder } = new LenderPaths(house.catalogue).of(loaded);
    const remedies = finding.remedies.map(({ kind }) => kind);
    const events: CaseEvent[] = [{ kind: "remedy-approved", about, by, remedies }];
    const entries: number[] = [];
    let { state } = loaded;
    if (finding.kind === "charge") {
      const ids = new IdSource();
      await ids.reserve(tx, 3);
      const ledger = (await loadLedgers(tx, bucket, [finding.accountId])).get(finding.accountId);
      if (ledger === undefined) throw new Error("a charge was found on an account that is gone");
      for (const { entry, open } of postingsOf(ledger, finding, { asOf, takeId: () => ids.take(bucket) })) {
        const posted = decide(state, { kind: "post-entry", entry, open }, { now, ladder });
        if (posted.kind === "refused") throw new Error(`an entry of a known account was refused: ${posted.because}`);
        entries.push(entry.entryId);
        for (const event of posted.events) {
          events.push(event);
          state = evolve(state, event);
        }
      }
    }
    await appendEvents(tx, [{ loaded, events, at: now }]);
    return { kind: "approved", entries, apologyOwed: remedies.includes("apology") };
  });
}

type Posting = { readonly entry: EntryRecord; readonly open: ReturnType<typeof openInstalments> };

/** The reversal, the charge as it should have been, and the refund of what is left over. */
function postingsOf(
  { account, order, entries }: Ledger,
  { accountId, entry: entryId, minor }: Extract<Unwarranted, { readonly kind: "charge" }>,
  { asOf, takeId }: { readonly asOf: Day; readonly takeId: () => number },
): readonly Posting[] {
  const charge = entries.find((one) => one.entryId === entryId);
  if (charge === undefined) throw new Error("a charge was found that is not in the ledger");
  const { amount, valueOn } = charge;
  const sourceRef = `remedy-${entryId}`;
  const all = [...entries];
  const postings: Posting[] = [];
  const post = (entry: EntryRecord): void => {
    all.push(entry);
    postings.push({ entry, open: openInstalments(account, [...all], order) });
  };
  const creditOf = () => allocatePayments(contractOf(account, order), all.map(entryOf), asOf).unapplied;
  const before = creditOf();
  post({ entryId: takeId(), accountId, kind: "reversal", amount, valueOn, sourceRef, reverses: entryId });
  const right = amount - Number(minor);
  if (right > 0)
    post({ entryId: takeId(), accountId, kind: "charge", amount: right, valueOn, sourceRef: `${sourceRef}-charge` });
  const refund = Number(creditOf() - before);
  const named = { sourceRef: `${sourceRef}-refund-${formatDay(asOf)}`, valueOn: asOf };
  if (refund > 0) post({ entryId: takeId(), accountId, kind: "refund", amount: refund, ...named });
  return postings;
}
