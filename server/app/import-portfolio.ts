import { bucketOf } from "@fairdue/core/bucket.ts";
import type { Mapping } from "../intake/mapping.ts";
import { PORTFOLIO_COLUMNS, type ReadPortfolioRow, readPortfolioCells } from "../intake/portfolio-csv.ts";
import { type FedCase, groupPortfolio, type PortfolioRow } from "../intake/portfolio-groups.ts";
import { readPortfolioJson } from "../intake/portfolio-json.ts";
import { RejectFile } from "../intake/reject-file.ts";
import type { RawRow } from "../intake/row-fault.ts";
import { openSource, type SourceFile } from "../intake/source-file.ts";
import { Spill } from "../intake/spill.ts";
import { IdSource } from "../store/ids.ts";
import { transact } from "../store/transact.ts";
import { BATCH_CASES, type IntakeEnvironment, type IntakeOptions, lanesFor, PARTS } from "./intake-environment.ts";
import { PortfolioTally, type PortfolioTotals } from "./portfolio-totals.ts";
import { retryCollisions } from "./retry.ts";
import { writePortfolioBatch } from "./write-portfolio.ts";

export type PortfolioOrder = IntakeOptions & {
  readonly path: string;
  readonly mapping: Mapping;
  readonly encoding?: "utf-8" | "gb18030";
};

export type PortfolioImport = { readonly totals: PortfolioTotals; readonly rejects?: string };

/**
 * Takes in a portfolio: borrowers, accounts, instalments and the ledger so far.
 *
 * The file is read to its end first and sorted by bucket, so a file that cannot be read changes nothing and rows may
 * stand in any order. Then it is written, a bucket and at most two hundred cases a transaction. A run that ends early
 * leaves whole batches; fed again, the file completes them. The same file twice changes nothing.
 *
 * @throws BrokenSource when the file as a whole cannot be read
 */
export async function importPortfolio(environment: IntakeEnvironment, order: PortfolioOrder): Promise<PortfolioImport> {
  const { path, mapping, encoding } = order;
  const source = await openSource({
    path,
    mapping,
    columns: PORTFOLIO_COLUMNS,
    ...(encoding !== undefined && { encoding }),
  });
  const rejects = new RejectFile({
    source: path,
    lang: order.lang,
    ...(source.layout !== undefined && { layout: source.layout }),
    ...(order.rejects !== undefined && { path: order.rejects }),
  });
  const spill = new Spill(PARTS, environment.temporary);
  const tally = new PortfolioTally();
  try {
    await sortRows({ environment, order, source, rejects, spill, tally });
    await writeParts({ environment, order, source, rejects, spill, tally });
  } finally {
    spill.close();
    rejects.close();
  }
  tally.rejected = rejects.rows;
  tally.accepted = tally.read - tally.rejected;
  return { totals: tally.snapshot(), ...(rejects.path !== undefined && { rejects: rejects.path }) };
}

type Import = {
  readonly environment: IntakeEnvironment;
  readonly order: PortfolioOrder;
  readonly source: SourceFile;
  readonly rejects: RejectFile;
  readonly spill: Spill;
  readonly tally: PortfolioTally;
};

const PROGRESS_ROWS = 5_000;

/** Reads every row, rejects what cannot be read, and sorts the others by the person's bucket. */
async function sortRows({ environment, order, source, rejects, spill, tally }: Import): Promise<void> {
  let bytes = 0;
  const report = () =>
    order.onProgress?.({
      phase: "reading",
      rows: tally.read,
      done: Math.min(bytes, source.bytes),
      total: source.bytes,
    });
  for await (const { line, raw } of source.rows((more) => {
    bytes += more;
  })) {
    tally.read += 1;
    if (tally.read % PROGRESS_ROWS === 0) report();
    const row = readRow(raw, source, order.mapping, environment);
    if (row.kind === "read") {
      const { reference } = row.record.borrower;
      spill.add(bucketOf(environment.tenant, reference), JSON.stringify([line, raw]));
      continue;
    }
    rejects.add({ line, raw, faults: row.faults });
    const owner = ownerOf(raw, source);
    if (owner !== undefined) spill.add(bucketOf(environment.tenant, owner[1]), JSON.stringify([line, owner, 1]));
  }
  report();
}

function readRow(
  raw: RawRow,
  { layout }: SourceFile,
  mapping: Mapping,
  { catalogue }: IntakeEnvironment,
): ReadPortfolioRow {
  if (typeof raw === "string") return readPortfolioJson(raw, { mapping, catalogue });
  if (layout === undefined) throw new RangeError("cells without a layout");
  return readPortfolioCells(raw, layout, { mapping, catalogue });
}

/** Lender, borrower and account that a rejected line names; its account waits until the line is mended. */
function ownerOf(raw: RawRow, { layout }: SourceFile): readonly [string, string, string] | undefined {
  if (typeof raw === "string" || layout === undefined) return undefined;
  const [lender, borrower, account] = ["lender", "borrower_ref", "account_ref"].map((field) =>
    (layout.read(raw, field) ?? "").trim(),
  );
  return lender && borrower && account ? [lender, borrower, account] : undefined;
}

/** Writes part by part, in lanes that take the next part when they are through with one. */
async function writeParts(run: Import): Promise<void> {
  const { order, source, spill, tally, rejects } = run;
  let next = 0;
  let rows = 0;
  let failed = false;
  const lane = async (): Promise<void> => {
    const ids = new IdSource();
    for (let bucket = next++; bucket < PARTS && !failed; bucket = next++) {
      const part = readPart(spill.take(bucket), run);
      if (part.length === 0) continue;
      const { cases, rejected } = groupPortfolio(part);
      for (const row of rejected) rejects.add(row);
      for (const batch of batchesOf(cases)) await writeBatch(run, { bucket, cases: batch, ids });
      rows += part.length;
      order.onProgress?.({ phase: "writing", rows: tally.read, done: rows, total: tally.read });
    }
  };
  const failing = async () => {
    try {
      await lane();
    } catch (error) {
      // The other lane finishes the batch it is writing and stops.
      failed = true;
      throw error;
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: lanesFor(source.bytes) }, failing));
  for (const outcome of lanes) if (outcome.status === "rejected") throw outcome.reason;
}

function readPart(lines: readonly string[], { source, order, environment }: Import): readonly PortfolioRow[] {
  return lines.map((text): PortfolioRow => {
    const [line, raw, faulty] = JSON.parse(text) as [number, RawRow, 1?];
    if (faulty === 1) {
      const [lender = "", borrowerRef = "", accountRef = ""] = raw as readonly string[];
      return { kind: "faulty", line, raw, lender, borrowerRef, accountRef };
    }
    const row = readRow(raw, source, order.mapping, environment);
    if (row.kind === "rejected") throw new Error(`line ${line} reads differently the second time`);
    return { kind: "read", line, raw, record: row.record };
  });
}

/** So many cases at once; cases of one borrower stay together, so that one transaction makes the person. */
function* batchesOf(cases: readonly FedCase[]): Generator<readonly FedCase[]> {
  let batch: FedCase[] = [];
  for (const one of cases) {
    const isSamePerson = batch.at(-1)?.borrower.reference === one.borrower.reference;
    if (batch.length >= BATCH_CASES && !isSamePerson) {
      yield batch;
      batch = [];
    }
    batch.push(one);
  }
  if (batch.length > 0) yield batch;
}

async function writeBatch(
  { environment, rejects, tally }: Import,
  batch: { readonly bucket: number; readonly cases: readonly FedCase[]; readonly ids: IdSource },
): Promise<void> {
  const written = await retryCollisions(() =>
    transact(environment.pool, (tx) => writePortfolioBatch(tx, environment, batch)),
  );
  for (const { accounts, events, known, rejected } of written) {
    for (const row of rejected) rejects.add(row);
    if (accounts.length === 0 && events.length === 0) continue;
    tally.borrowers += 1;
    for (const account of accounts) tally.addAccount(account, environment.calendarUntil);
    tally.addEvents(events, known);
  }
}
