import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { day } from "@fairdue/core/calendar/day.ts";
import { instantAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { Month } from "@fairdue/core/credit/furnish/month.ts";
import type { Pool } from "pg";
import { furnishMonth } from "../server/app/furnish-month.ts";
import { furnishingLines } from "../server/app/furnishing-lines.ts";
import { writeFurnishing } from "../server/app/write-furnishing.ts";
import { saveCatalogue } from "../server/store/catalogue.ts";
import { openPool } from "../server/store/connect.ts";
import { startServer } from "../server/store/embedded/start-server.ts";
import { migrate } from "../server/store/migrate.ts";
import { benchCatalogue } from "./bench-catalogue.ts";
import { makePortfolio } from "./portfolio.ts";

const ZONE = "Asia/Shanghai" as Zone;
const TODAY = "2026-11-23";
const NOTICE = instantAt(ZONE, { day: day("2026-11-20"), minute: 600 });
const MONTH = "2026-11" as Month;
const FURNISHED_ON = day("2026-12-01");
const ACCOUNTS = 1_000_000;
/** One account in ten missed an instalment this month and was told. */
const LATE_SHARE = 10;

/** Size of the portfolio; smaller for a quick look: FAIRDUE_BENCH_SCALE=0.02 */
const SCALE = Number(process.env.FAIRDUE_BENCH_SCALE ?? 1);

/**
 * Rows a second of the monthly file to the credit bureau, from ledgers in the database to the finished file with its
 * trailer, and the peak memory of the process; then the same order again, which must find nothing.
 */
export async function measure(): Promise<Record<string, unknown>> {
  const home = await mkdtemp(path.join(tmpdir(), "fairdue-bench-"));
  const server = await startServer({ home, settings: { shared_buffers: "1GB", max_wal_size: "8GB" } });
  if (server.kind === "refused") throw new Error(server.what);
  const pool = openPool(server.url, 4);
  try {
    const accounts = Math.round(ACCOUNTS * SCALE);
    await migrate(pool);
    await saveCatalogue(pool, benchCatalogue);
    await makePortfolio(pool, { accounts, due: accounts / LATE_SHARE, now: NOTICE, today: TODAY });
    await payAndTell(pool);
    process.stderr.write(`${accounts} accounts with their payments are in the database\n`);
    return await furnishOnce(pool, accounts, path.join(home, "furnished.ndjson"));
  } finally {
    await pool.end();
    await server.stop();
    await rm(home, { recursive: true, force: true });
  }
}

/** Payments behind the nine paid instalments, and a notice before the first negative record of whoever is late. */
async function payAndTell(pool: Pool): Promise<void> {
  await pool.query(
    `insert into ledger_entry (bucket, entry_id, account_id, kind, amount, value_on, booked_at, source_ref)
       select bucket, ((account_id - bucket) / 256 * 16 + no) * 256 + bucket, account_id, 'payment', principal + interest + fee,
         due_on, 0, 'P' || no from instalment where open_principal = 0`,
  );
  await pool.query(
    `insert into contact (bucket, contact_id, case_id, permit_from, permit_until, permit_rulebooks, channel, point_id,
         message_class, planned_by, episode, step, state, outcome)
       select bucket, case_id, case_id, ${NOTICE}, ${NOTICE} + 1, 'cn', 'letter', case_id, 'credit-prior-notice', 1, 1, 'notice',
         'sent', 'delivered' from collection_case where anchor_on < date '${TODAY}'`,
  );
  await pool.query("vacuum analyze");
  await pool.query("checkpoint");
}

async function furnishOnce(pool: Pool, accounts: number, out: string): Promise<Record<string, unknown>> {
  const order = { pool, month: MONTH, today: FURNISHED_ON };
  const started = performance.now();
  const prepared = await furnishMonth({ ...order, onProgress: progress("computed") });
  if (prepared.kind === "refused" || prepared.fileNo === undefined) throw new Error("nothing was furnished");
  const computedAt = performance.now();
  const written = await writeFurnishing({
    pool,
    fileNo: prepared.fileNo,
    out,
    layout: furnishingLines,
    onProgress: progress("written"),
  });
  if (written.kind === "refused") throw new Error(written.why);
  const ended = performance.now();
  process.stderr.write(`${written.rows} rows in ${round((ended - started) / 1_000)} s; the same order again\n`);
  if (written.rows < accounts) throw new Error(`only ${written.rows} rows for ${accounts} accounts`);
  const again = await furnishMonth(order);
  if (again.kind === "refused" || again.rows > 0) throw new Error("the same order again found something to send");
  return {
    bench: "furnish",
    accounts,
    rows: written.rows,
    seconds: round((ended - started) / 1_000),
    computeSeconds: round((computedAt - started) / 1_000),
    writeSeconds: round((ended - computedAt) / 1_000),
    againSeconds: round((performance.now() - ended) / 1_000),
    rowsPerSecond: Math.round(written.rows / ((ended - started) / 1_000)),
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1_024),
    fileMb: Math.round((await stat(out)).size / 1_048_576),
  };
}

/** Says every hundred thousand how far it is. */
function progress(what: string): (done: number) => void {
  let said = 0;
  return (done) => {
    if (done - said < 100_000) return;
    said = done;
    process.stderr.write(`${done} ${what}\n`);
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
