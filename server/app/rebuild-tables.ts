import { BUCKETS } from "@fairdue/core/bucket.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import { emptyCase, evolve } from "@fairdue/core/case/evolve.ts";
import { homeZone } from "@fairdue/core/case/recorded-decisions.ts";
import type { CaseState } from "@fairdue/core/case/state.ts";
import type { Pool } from "pg";
import { enterAccounts } from "../store/account-directory.ts";
import { passId } from "../store/ids.ts";
import { putProviderRef } from "../store/outbox.ts";
import { type EventRow, isEmptyRecord, loadEventsAfter } from "../store/record.ts";
import type { Tx } from "../store/rows.ts";
import { saveEvents } from "../store/save-events.ts";
import { transact } from "../store/transact.ts";
import { providerBucket } from "./provider-bucket.ts";

export type Rebuilt =
  | { readonly kind: "rebuilt"; readonly cases: number; readonly events: number }
  | { readonly kind: "refused"; readonly because: "not-empty" };

const PAGE = 5_000;

/**
 * Writes every table that follows from events into an empty, migrated database, from the events of another alone.
 *
 * What no event holds is not rebuilt and must be kept or copied: the borrowers' keys, the seals, the catalogue, the marks
 * of the files fed, the texts in the inbox and on the call list, and the lease of a sender at work.
 *
 * @returns refused when the target already holds events
 */
export async function rebuildTables(source: Pool, target: Pool): Promise<Rebuilt> {
  if (!(await isEmptyRecord(target))) return { kind: "refused", because: "not-empty" };
  let cases = 0;
  let events = 0;
  let newest = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const rebuilding = casesOf(await eventsOf(source, bucket));
    if (rebuilding.length === 0) continue;
    await transact(target, (tx) => rebuildBucket(tx, bucket, rebuilding));
    for (const one of rebuilding) {
      cases += 1;
      events += one.steps.length;
      newest = Math.max(newest, ...one.steps.map(({ row, event }) => newestId(row.case_id, event)));
    }
  }
  if (newest > 0) await passId(target, newest);
  return { kind: "rebuilt", cases, events };
}

async function eventsOf(source: Pool, bucket: number): Promise<readonly EventRow[]> {
  const all: EventRow[] = [];
  for (;;) {
    const last = all.at(-1);
    const page = await loadEventsAfter(source, bucket, { caseId: last?.case_id ?? 0, seq: last?.seq ?? 0 }, PAGE);
    for (const row of page) all.push(row);
    if (page.length < PAGE) return all;
  }
}

type Step = { readonly row: EventRow; readonly event: CaseEvent };
type Rebuilding = {
  readonly opened: Extract<CaseEvent, { kind: "case-opened" }>;
  readonly steps: readonly Step[];
  state: CaseState;
};

function casesOf(rows: readonly EventRow[]): readonly Rebuilding[] {
  const byCase = new Map<number, Step[]>();
  for (const row of rows) {
    const steps = byCase.get(row.case_id);
    const step = { row, event: JSON.parse(row.body) as CaseEvent };
    if (steps === undefined) byCase.set(row.case_id, [step]);
    else steps.push(step);
  }
  return [...byCase].map(([caseId, steps]) => {
    const opened = steps[0]?.event;
    if (opened?.kind !== "case-opened") throw new Error(`the record of case ${caseId} does not begin with its opening`);
    return { opened, steps, state: emptyCase(caseId, homeZone(steps)) };
  });
}

/** One event of each case at a time, as they were appended: some tables keep what the last of two events says. */
async function rebuildBucket(tx: Tx, bucket: number, cases: readonly Rebuilding[]): Promise<void> {
  const longest = Math.max(...cases.map(({ steps }) => steps.length));
  for (let place = 0; place < longest; place++) {
    const round = cases.flatMap((one) => {
      const step = one.steps[place];
      return step === undefined ? [] : [{ one, step }];
    });
    round.sort((a, b) => a.step.row.at - b.step.row.at || a.step.row.case_id - b.step.row.case_id);
    const appended = round.map(({ one, step: { row, event } }) => {
      const before = place === 0 ? undefined : one.state;
      one.state = evolve(one.state, event);
      const { seq, at, body, hash } = row;
      const { tenant, ladder } = one.opened;
      return {
        tenant,
        ladder,
        before,
        after: one.state,
        steps: [{ event, link: { seq, at, body, hash } }],
      };
    });
    await saveEvents(tx, bucket, appended);
    for (const { one, step } of round) await enterDirectories(tx, one, step);
  }
}

/** The way in by keys of the outside world. */
async function enterDirectories(tx: Tx, { opened, state, steps }: Rebuilding, { row, event }: Step): Promise<void> {
  if (event.kind === "account-recorded") {
    const { accountId, reference } = event.account;
    const known = steps.some(
      (step) =>
        step.row.seq < row.seq && step.event.kind === "account-recorded" && step.event.account.accountId === accountId,
    );
    if (known) return;
    const { tenant, lender } = opened;
    await enterAccounts(tx, tenant, [{ lender, reference, accountId, caseId: row.case_id }]);
  } else if (event.kind === "contact-sent" && event.outcome === "sent") {
    const channel = state.contacts.find((contact) => contact.contactId === event.contactId)?.channel;
    if (channel === undefined) throw new Error(`contact ${event.contactId} was sent and never planned`);
    const key = providerBucket(channel, event.providerRef);
    await putProviderRef(tx, key, channel, event.providerRef, event.contactId);
  }
}

/** The highest id that an event brings into the house. */
function newestId(caseId: number, event: CaseEvent): number {
  switch (event.kind) {
    case "case-opened":
      return Math.max(caseId, event.borrowerId);
    case "borrower-recorded":
      return Math.max(event.borrower.borrowerId, ...event.borrower.points.map(({ id }) => id));
    case "account-recorded":
      return event.account.accountId;
    case "entry-posted":
      return event.entry.entryId;
    case "contact-permitted":
      return event.contact.contactId;
    case "hold-placed":
      return event.hold.id;
    case "offer-made":
      return event.offer.offerId;
    case "evidence-received":
      return event.evidenceId;
    case "case-placed":
      return event.placementId;
    case "document-issued":
      return event.document.documentId;
    case "objection-received":
      return event.objectionId;
    case "request-received":
      return Math.max(event.requestId, ...event.holds.map(({ holdId }) => holdId));
    default:
      return 0;
  }
}
