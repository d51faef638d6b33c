import type { EntryRecord } from "@fairdue/core/case/events.ts";
import { REVISION_MARK } from "./portfolio-fields.ts";
import type { FedEntry } from "./portfolio-record.ts";
import type { RowFault } from "./row-fault.ts";

/** The ledger of one account while fed entries are compared with it. */
export type OpenLedger = {
  readonly accountId: number;
  /** All entries posted so far; grows with what is posted. */
  readonly posted: EntryRecord[];
  readonly takeId: () => number;
};

export type Postings =
  | { readonly kind: "postings"; readonly entries: readonly EntryRecord[] }
  | { readonly kind: "refused"; readonly fault: RowFault };

/**
 * What must be posted so that the ledger says what a fed entry says: nothing when it already does.
 *
 * A posted entry is never edited. A changed one is taken back from its own value day on, as if it had never been, and
 * posted again under its reference with a revision mark.
 */
export function postingsFor(ledger: OpenLedger, fed: FedEntry): Postings {
  const { accountId, posted } = ledger;
  const target = fed.reverses === undefined ? undefined : current(posted, fed.reverses);
  if (fed.reverses !== undefined && target === undefined)
    return refused("reverses", NOTHING, ADD_FIRST, { ref: fed.reverses });
  const wanted = { ...fed, amount: fed.amount === 0 ? (target?.amount ?? 0) : fed.amount };
  if (target !== undefined && wanted.amount !== target.amount)
    return refused("amount", OTHER_AMOUNT, SAME_AMOUNT, { ref: fed.reverses ?? "" });
  const standing = current(posted, fed.ref);
  if (standing === undefined && wanted.amount === 0) return { kind: "postings", entries: [] };
  if (standing !== undefined && isSame(standing, wanted, target)) return { kind: "postings", entries: [] };
  if (target !== undefined && isTakenBack(posted, target, standing))
    return refused("reverses", TAKEN_BACK, REMOVE, { ref: fed.reverses ?? "" });
  const entries: EntryRecord[] = [];
  const post = (entry: Omit<EntryRecord, "entryId" | "accountId">): void => {
    const record = { entryId: ledger.takeId(), accountId, ...entry };
    entries.push(record);
    posted.push(record);
  };
  if (standing !== undefined) {
    const { entryId: reverses, amount, valueOn, sourceRef } = standing;
    post({ kind: "reversal", amount, valueOn, sourceRef: undoOf(sourceRef), reverses });
  }
  if (wanted.amount > 0) {
    const { kind, amount, valueOn } = wanted;
    const sourceRef = revision(fed.ref, revisionsOf(posted, fed.ref) + 1);
    post({ kind, amount, valueOn, sourceRef, ...(target !== undefined && { reverses: target.entryId }) });
  }
  return { kind: "postings", entries };
}

/** Entries in the order of posting: reversals after what they take back, otherwise by day and reference. */
export function inPostingOrder<T extends { readonly entry: FedEntry }>(rows: readonly T[]): readonly T[] {
  const depths = new Map<string, number>();
  const byRef = new Map(rows.map(({ entry }) => [entry.ref, entry]));
  const depthOf = (entry: FedEntry): number => {
    let depth = 0;
    let one: FedEntry | undefined = entry;
    while (one?.reverses !== undefined && depth <= rows.length) {
      depth += 1;
      one = byRef.get(one.reverses);
    }
    return depth;
  };
  for (const { entry } of rows) depths.set(entry.ref, depthOf(entry));
  const depth = (row: T) => depths.get(row.entry.ref) ?? 0;
  return [...rows].sort(
    (a, b) => depth(a) - depth(b) || a.entry.valueOn - b.entry.valueOn || (a.entry.ref < b.entry.ref ? -1 : 1),
  );
}

/** The last revision of an entry, unless the file itself took it back. */
function current(posted: readonly EntryRecord[], ref: string): EntryRecord | undefined {
  const last = revision(ref, revisionsOf(posted, ref));
  const found = posted.find(({ sourceRef }) => sourceRef === last);
  return found === undefined || posted.some(({ sourceRef }) => sourceRef === undoOf(last)) ? undefined : found;
}

function revisionsOf(posted: readonly EntryRecord[], ref: string): number {
  let count = 0;
  while (posted.some(({ sourceRef }) => sourceRef === revision(ref, count + 1))) count += 1;
  return count;
}

function revision(ref: string, number: number): string {
  return number === 1 ? ref : `${ref}${REVISION_MARK}${number}`;
}

function undoOf(sourceRef: string): string {
  return `${sourceRef}${REVISION_MARK}`;
}

function isSame(standing: EntryRecord, fed: FedEntry, target: EntryRecord | undefined): boolean {
  const { kind, amount, valueOn, reverses } = standing;
  return kind === fed.kind && amount === fed.amount && valueOn === fed.valueOn && reverses === target?.entryId;
}

function isTakenBack(posted: readonly EntryRecord[], target: EntryRecord, but: EntryRecord | undefined): boolean {
  return posted.some((one) => one.reverses === target.entryId && one !== but);
}

function refused(
  field: string,
  why: RowFault["why"],
  remedy: RowFault["remedy"],
  values: NonNullable<RowFault["values"]>,
): Postings {
  return { kind: "refused", fault: { field, why, remedy, values } };
}

const NOTHING = { zh: "此账户没有流水“{ref}”", en: 'the account has no entry "{ref}"' };
const ADD_FIRST = { zh: "请先导入该流水", en: "Feed that entry first" };
const OTHER_AMOUNT = { zh: "与被冲正的流水“{ref}”金额不同", en: 'is not the amount of "{ref}", which it takes back' };
const SAME_AMOUNT = { zh: "请填写相同金额或留空", en: "Write the same amount or leave it empty" };
const TAKEN_BACK = { zh: "流水“{ref}”已被冲正", en: '"{ref}" has been taken back already' };
const REMOVE = { zh: "请删除此行", en: "Remove the row" };
