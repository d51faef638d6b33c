import { createHash } from "node:crypto";
import { BUCKETS } from "@fairdue/core/bucket.ts";
import { type Day, formatDay } from "@fairdue/core/calendar/day.ts";
import { basisText } from "@fairdue/core/credit/furnish/basis.ts";
import type { FurnishFacts } from "@fairdue/core/credit/furnish/facts.ts";
import { furnishedHistory, type Withheld } from "@fairdue/core/credit/furnish/history.ts";
import { addToMonth, lastDayOf, type Month } from "@fairdue/core/credit/furnish/month.ts";
import { corrections, type FurnishedHistory } from "@fairdue/core/credit/furnish/record.ts";
import type { Pool } from "pg";
import type { Refusal } from "../store/embedded/refusal.ts";
import { pageAccounts } from "../store/furnish-facts.ts";
import { loadFurnishLedgers } from "../store/furnish-ledgers.ts";
import { FurnishBuffers, type FurnishedMark, loadMarks, loadSent } from "../store/furnished.ts";
import {
  beginFile,
  countFileRows,
  endEmpty,
  type FurnishedFile,
  keepPrepared,
  newestFile,
} from "../store/furnished-files.ts";
import { commitLazily, transact } from "../store/transact.ts";
import { factsOf, loadBeyondLedger } from "./furnish-facts.ts";

export type FurnishOrder = {
  readonly pool: Pool;
  readonly month: Month;
  /** Local day of the house; the month must be over, and objections open on it count. */
  readonly today: Day;
  /** Only these cases, by bucket; all when left out. */
  readonly cases?: ReadonlyMap<number, readonly number[]>;
  readonly onProgress?: (accounts: number) => void;
};

/** What is ready to be written, in numbers; without `fileNo` there is nothing to send. */
export type Prepared = {
  readonly kind: "prepared";
  readonly fileNo: number | undefined;
  readonly accounts: number;
  readonly rows: number;
  /** Accounts whose month is kept back, by why. */
  readonly withheld: Readonly<Partial<Record<Withheld["because"], number>>>;
};

/** Accounts in one transaction. */
const PAGE = 1_000;
/** Buckets under way at once: while the database works for one, the other is computed. */
const LANES = 2;

/**
 * Computes what every account furnishes for a month, corrections of earlier months included, into the next file.
 *
 * Bucket by bucket and page by page, so that memory does not grow with the portfolio. Killed at any point it goes on where
 * it was; run again when all is sent, it finds nothing.
 */
export async function furnishMonth(order: FurnishOrder): Promise<Prepared | Refusal> {
  const file = await openFile(order);
  if (file.kind === "refused") return file;
  const tally: Tally = { accounts: 0, withheld: {} };
  const queue =
    order.cases === undefined ? Array.from({ length: BUCKETS }, (_, bucket) => bucket) : [...order.cases.keys()];
  const lane = async (): Promise<void> => {
    for (let bucket = queue.shift(); bucket !== undefined; bucket = queue.shift())
      await furnishBucket(order, file.file, bucket, tally);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const rows = await countFileRows(order.pool, file.file.fileNo);
  if (rows === 0) await endEmpty(order.pool, file.file.fileNo);
  return { kind: "prepared", fileNo: rows === 0 ? undefined : file.file.fileNo, rows, ...tally };
}

type Tally = { accounts: number; withheld: Partial<Record<Withheld["because"], number>> };

async function openFile({
  pool,
  month,
  today,
}: FurnishOrder): Promise<{ readonly kind: "open"; readonly file: FurnishedFile } | Refusal> {
  const refuse = (why: string, remedy: string): Refusal => ({
    kind: "refused",
    what: `${month} cannot be furnished`,
    where: `--month ${month}`,
    why,
    remedy,
  });
  if (lastDayOf(month) >= today)
    return refuse(
      "the month is not over, so that its last balance is not known",
      "Furnish it from the first day after it.",
    );
  const newest = await newestFile(pool);
  if (newest !== undefined && newest.month > month)
    return refuse(
      `${newest.month} was furnished already`,
      `Furnish ${newest.month} or a later month: corrections of earlier months go with it.`,
    );
  if (newest?.state === "prepared" && newest.month !== month)
    return refuse(
      `file ${newest.fileNo} for ${newest.month} was begun and never written`,
      `Furnish ${newest.month} first.`,
    );
  const file = newest?.state === "prepared" ? newest : await beginFile(pool, month, formatDay(today));
  if (file === undefined) throw new Error("the file that was begun is gone");
  return { kind: "open", file };
}

async function furnishBucket(order: FurnishOrder, file: FurnishedFile, bucket: number, tally: Tally): Promise<void> {
  const { pool } = order;
  const cases = order.cases?.get(bucket);
  const beyond = await loadBeyondLedger(pool, bucket, cases);
  let after = 0;
  for (;;) {
    const page = await pageAccounts(pool, bucket, { after, limit: PAGE, cases });
    const last = page.at(-1);
    if (last === undefined) return;
    after = last;
    await transact(pool, async (tx) => {
      // A page lost in a crash is computed again; the file is marked as sent only when all pages last.
      await commitLazily(tx);
      if (!(await keepPrepared(tx, file.fileNo)))
        throw new Error(`file ${file.fileNo} was sent while it was being made`);
      const marks = await loadMarks(tx, bucket, page);
      const known = (await loadFurnishLedgers(tx, bucket, page)).map((ledger) => ({
        accountId: ledger.accountId,
        facts: factsOf(ledger, beyond),
        mark: marks.get(ledger.accountId),
      }));
      await furnishPage(order, { tx, bucket, fileNo: file.fileNo }, known, tally);
    });
    tally.accounts += page.length;
    order.onProgress?.(tally.accounts);
    if (page.length < PAGE) return;
  }
}

type Known = { readonly accountId: number; readonly facts: FurnishFacts; readonly mark: FurnishedMark | undefined };
type Place = { readonly tx: Parameters<typeof loadSent>[0]; readonly bucket: number; readonly fileNo: number };

async function furnishPage(order: FurnishOrder, place: Place, known: readonly Known[], tally: Tally): Promise<void> {
  const { month, today: knownOn } = order;
  const buffers = new FurnishBuffers();
  const anew: (Known & { readonly basis: Buffer })[] = [];
  for (const one of known) {
    const { accountId, facts, mark } = one;
    const basis = basisOf(facts, month, knownOn);
    if (mark?.through === month && mark.basis?.equals(basis)) continue;
    const fresh = mark === undefined || mark.through === month ? undefined : freshMonths(order, facts, mark);
    if (mark === undefined || fresh === undefined) {
      anew.push({ ...one, basis });
      continue;
    }
    for (const record of fresh.history.values())
      buffers.addRecord({ fileNo: place.fileNo, accountId, action: "new", fields: [], record });
    buffers.addMark({ ...mark, through: month, basis });
    countWithheld(tally, fresh.withheld, month);
  }
  const again = anew.filter(({ mark }) => mark !== undefined).map(({ accountId }) => accountId);
  const sent = await loadSent(place.tx, place.bucket, again, place.fileNo);
  for (const { accountId, facts, mark, basis } of anew) {
    const first = mark?.first ?? month;
    const { history, withheld } = furnishedHistory(facts, { from: first, through: month, knownOn });
    countWithheld(tally, withheld, month);
    if (mark === undefined && history.size === 0 && withheld.length === 0) continue;
    if (mark !== undefined) buffers.takeBack(place.fileNo, accountId);
    addCorrections(buffers, { fileNo: place.fileNo, accountId }, sent.get(accountId) ?? NOTHING, history);
    buffers.addMark({ accountId, first, through: month, negative: history.has("first-negative"), basis });
  }
  await buffers.flush(place.tx, place.bucket);
}

/**
 * The months since the last file, when nothing sent before can have changed; undefined when that must be computed anew:
 * the basis differs, or a first negative record has to be found among all months.
 */
function freshMonths({ month, today: knownOn }: FurnishOrder, facts: FurnishFacts, mark: FurnishedMark) {
  if (mark.basis?.equals(basisOf(facts, mark.through, knownOn)) !== true) return undefined;
  const { history, withheld } = furnishedHistory(facts, { from: addToMonth(mark.through, 1), through: month, knownOn });
  if (!history.has("first-negative")) return { history, withheld };
  if (!mark.negative) return undefined;
  const others = new Map(history);
  others.delete("first-negative");
  return { history: others, withheld };
}

function addCorrections(
  buffers: FurnishBuffers,
  place: { readonly fileNo: number; readonly accountId: number },
  sent: FurnishedHistory,
  now: FurnishedHistory,
): void {
  for (const one of corrections(sent, now)) {
    if (one.kind === "delete") buffers.addRecord({ ...place, action: "delete", fields: [], record: one.was });
    else if (one.kind === "add") buffers.addRecord({ ...place, action: "new", fields: [], record: one.now });
    else buffers.addRecord({ ...place, action: "replace", fields: one.fields, record: one.now });
  }
}

const NOTHING: FurnishedHistory = new Map();

function basisOf(facts: FurnishFacts, through: Month, knownOn: Day): Buffer {
  return createHash("sha256")
    .update(basisText(facts, { asOf: lastDayOf(through), knownOn }))
    .digest();
}

function countWithheld(tally: Tally, withheld: readonly Withheld[], month: Month): void {
  for (const one of withheld)
    if (one.month === month) tally.withheld[one.because] = (tally.withheld[one.because] ?? 0) + 1;
}
