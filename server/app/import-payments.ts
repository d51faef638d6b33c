import { bucketOfId } from "@fairdue/core/bucket.ts";
import type { Mapping } from "../intake/mapping.ts";
import { PAYMENT_COLUMNS, type PaymentRecord, readPaymentRow } from "../intake/payment-record.ts";
import { RejectFile } from "../intake/reject-file.ts";
import type { RowFault } from "../intake/row-fault.ts";
import { openSource, type SourceFile } from "../intake/source-file.ts";
import type { SourceRow } from "../intake/source-order.ts";
import { Spill } from "../intake/spill.ts";
import { accountKey, findAccounts } from "../store/account-directory.ts";
import { IdSource } from "../store/ids.ts";
import { transact } from "../store/transact.ts";
import { BATCH_CASES, type IntakeEnvironment, type IntakeOptions, PARTS } from "./intake-environment.ts";
import { PaymentTally, type PaymentTotals } from "./payment-totals.ts";
import { retryCollisions } from "./retry.ts";
import { type PlacedPayment, rejectedPayments, writePaymentBatch } from "./write-payments.ts";

export type PaymentOrder = IntakeOptions & {
  readonly path: string;
  readonly mapping: Mapping;
  readonly encoding?: "utf-8" | "gb18030";
};

export type PaymentImport = { readonly totals: PaymentTotals; readonly rejects?: string };

/** Rows whose accounts are looked up at once. */
const LOOKED_UP = 2_000;

/**
 * Takes in payments, reversals, charges, waivers and refunds.
 *
 * A payment stops what waits to be sent and may cure a case, from the commit of its batch on. The file is read to its end
 * first, so one that cannot be read changes nothing; the same file twice changes nothing; a changed row is taken back
 * and posted again.
 *
 * @throws BrokenSource when the file as a whole cannot be read
 */
export async function importPayments(environment: IntakeEnvironment, order: PaymentOrder): Promise<PaymentImport> {
  const { path, mapping, encoding } = order;
  const columns = PAYMENT_COLUMNS;
  return feedPayments(
    environment,
    order,
    await openSource({ path, mapping, columns, ...(encoding !== undefined && { encoding }) }),
  );
}

/** The same from a source that is open, whatever kind of file its rows come from. */
export async function feedPayments(
  environment: IntakeEnvironment,
  order: PaymentOrder,
  source: SourceFile,
): Promise<PaymentImport> {
  const { path } = order;
  const rejects = new RejectFile({
    source: path,
    lang: order.lang,
    ...(source.layout !== undefined && { layout: source.layout }),
    ...(order.rejects !== undefined && { path: order.rejects }),
  });
  const run = { environment, order, source, rejects, spill: new Spill(PARTS, environment.temporary) };
  const tally = new PaymentTally();
  try {
    await sortRows(run, tally);
    await writeParts(run, tally);
  } finally {
    run.spill.close();
    rejects.close();
  }
  return {
    totals: tally.snapshot(rejects.rows),
    ...(rejects.path !== undefined && { rejects: rejects.path }),
  };
}

type Import = {
  readonly environment: IntakeEnvironment;
  readonly order: PaymentOrder;
  readonly source: SourceFile;
  readonly rejects: RejectFile;
  readonly spill: Spill;
};

/** Reads every row, finds its account, and sorts it by the person's bucket. */
async function sortRows(run: Import, tally: PaymentTally): Promise<void> {
  const { environment, order, source, rejects } = run;
  let bytes = 0;
  let waiting: (SourceRow & { readonly record: PaymentRecord })[] = [];
  const report = () =>
    order.onProgress?.({
      phase: "reading",
      rows: tally.read,
      done: Math.min(bytes, source.bytes),
      total: source.bytes,
    });
  const known = { mapping: order.mapping, lenders: environment.catalogue.lenders };
  for await (const { line, raw, faults } of source.rows((more) => {
    bytes += more;
  })) {
    tally.read += 1;
    const row =
      faults === undefined ? readPaymentRow(raw, source.layout, known) : { kind: "rejected" as const, faults };
    if (row.kind === "rejected") rejects.add({ line, raw, faults: row.faults });
    else waiting.push({ line, raw, record: row.record });
    if (waiting.length < LOOKED_UP) continue;
    await place(run, waiting);
    waiting = [];
    report();
  }
  await place(run, waiting);
  report();
}

async function place(
  { environment, rejects, spill }: Import,
  rows: readonly (SourceRow & { readonly record: PaymentRecord })[],
): Promise<void> {
  const keys = new Map(
    rows.map(({ record: { lender, accountRef } }) => {
      const key = { lender, reference: accountRef };
      return [accountKey(key), key] as const;
    }),
  );
  const places = await findAccounts(environment.pool, environment.tenant, [...keys.values()]);
  for (const { line, raw, record } of rows) {
    const found = places.get(accountKey({ lender: record.lender, reference: record.accountRef }));
    if (found === undefined) rejects.add({ line, raw, faults: [NO_ACCOUNT] });
    else spill.add(bucketOfId(found.caseId), JSON.stringify([line, raw, found.accountId, found.caseId]));
  }
}

async function writeParts(run: Import, tally: PaymentTally): Promise<void> {
  const { order, rejects, spill } = run;
  const ids = new IdSource();
  let rows = 0;
  for (let bucket = 0; bucket < PARTS; bucket++) {
    const part = readPart(spill.take(bucket), run);
    if (part.length === 0) continue;
    const { good, twice } = withoutTwins(part);
    for (const { line, raw } of twice) rejects.add({ line, raw, faults: [TWICE] });
    for (const cases of batchesOf(good)) {
      const written = await retryCollisions(() =>
        transact(run.environment.pool, (tx) => writePaymentBatch(tx, run.environment, { bucket, cases, ids })),
      );
      for (const row of rejectedPayments(written.rows)) rejects.add(row);
      tally.add(written);
    }
    rows += part.length;
    order.onProgress?.({ phase: "writing", rows: tally.read, done: rows, total: tally.read });
  }
}

function readPart(lines: readonly string[], { source, order, environment }: Import): readonly PlacedPayment[] {
  const known = { mapping: order.mapping, lenders: environment.catalogue.lenders };
  return lines.map((text) => {
    const [line, raw, accountId, caseId] = JSON.parse(text) as [number, SourceRow["raw"], number, number];
    const row = readPaymentRow(raw, source.layout, known);
    if (row.kind === "rejected") throw new Error(`line ${line} reads differently the second time`);
    return { line, raw, accountId, caseId, record: row.record };
  });
}

/** Sets apart the rows that use a reference of their account a second time. */
function withoutTwins(rows: readonly PlacedPayment[]): {
  readonly good: readonly PlacedPayment[];
  readonly twice: readonly PlacedPayment[];
} {
  const groups = new Map<string, PlacedPayment[]>();
  for (const row of rows) {
    const key = `${row.accountId} ${row.record.entry.ref}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const all = [...groups.values()];
  return {
    good: all.filter((group) => group.length === 1).flat(),
    // Which of them is right nobody can tell.
    twice: all.filter((group) => group.length > 1).flat(),
  };
}

function* batchesOf(rows: readonly PlacedPayment[]): Generator<ReadonlyMap<number, readonly PlacedPayment[]>> {
  const cases = new Map<number, PlacedPayment[]>();
  for (const row of rows) {
    const group = cases.get(row.caseId);
    if (group === undefined) cases.set(row.caseId, [row]);
    else group.push(row);
  }
  const all = [...cases].sort(([a], [b]) => a - b);
  for (let start = 0; start < all.length; start += BATCH_CASES) yield new Map(all.slice(start, start + BATCH_CASES));
}

/** The payment names an account that is not there. */
export const NO_ACCOUNT: RowFault = {
  field: "account_ref",
  why: { zh: "没有此账户", en: "the lender has no such account" },
  remedy: { zh: "请核对账户号，或先导入客户文件", en: "Check it, or feed the portfolio first" },
};
const TWICE: RowFault = {
  field: "reference",
  why: { zh: "同一账户的流水号重复", en: "stands there twice for the account" },
  remedy: { zh: "请只保留一行，或改用不同的流水号", en: "Keep one row, or give each its own reference" },
};
