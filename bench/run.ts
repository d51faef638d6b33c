import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { day } from "@fairdue/core/calendar/day.ts";
import { instantAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { Pool } from "pg";
import { startPlanners } from "../server/main/planners.ts";
import { saveCatalogue } from "../server/store/catalogue.ts";
import { openPool } from "../server/store/connect.ts";
import { startServer } from "../server/store/embedded/start-server.ts";
import { migrate } from "../server/store/migrate.ts";
import { dueBuckets } from "../server/store/schedule.ts";
import { inDatabase } from "../test/support/postgres.ts";
import { bareSql } from "./bare-sql.ts";
import { benchCatalogue } from "./bench-catalogue.ts";
import { makePortfolio } from "./portfolio.ts";

const TODAY = "2026-11-23";
const NOW = instantAt("Asia/Shanghai" as Zone, { day: day(TODAY), minute: 5 });
const DUE = 100_000;

/** Sizes of the portfolio; smaller ones for a quick look: FAIRDUE_BENCH_SCALE=0.1 */
const SCALE = Number(process.env.FAIRDUE_BENCH_SCALE ?? 1);

type Measured = { readonly casesPerSecond: number; readonly seconds: number };

/**
 * Cases a second through the planning of a day, on a server of our own with durable settings: claim, load, decide by
 * the gate, events with their chain, contacts with their permits, outbox and schedule. Each measurement is on a fresh
 * database of its own.
 */
export async function measure(): Promise<Record<string, unknown>> {
  const home = await mkdtemp(path.join(tmpdir(), "fairdue-bench-"));
  const server = await startServer({ home, settings: { shared_buffers: "4GB", max_wal_size: "8GB" } });
  if (server.kind === "refused") throw new Error(server.what);
  try {
    const due = DUE * SCALE;
    const one = await planned({ url: server.url, home }, 1_000_000 * SCALE, due, 1);
    const two = await planned({ url: server.url, home }, 1_000_000 * SCALE, due, 2);
    const small = await planned({ url: server.url, home }, 200_000 * SCALE, due, 1);
    const large = await planned({ url: server.url, home }, 4_000_000 * SCALE, due, 1);
    return {
      bench: "run",
      accounts: 1_000_000 * SCALE,
      due,
      casesPerSecond: { 1: one.casesPerSecond, 2: two.casesPerSecond },
      ratioToBareSql: round(one.casesPerSecond / one.bareRowsPerSecond),
      bareRowsPerSecond: one.bareRowsPerSecond,
      portfolioSizeRatio: round(large.seconds / small.seconds),
      nothingDueMs: one.nothingDueMs,
    };
  } finally {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  }
}

/** A server and the directory for the keys of the house. */
type Place = { readonly url: string; readonly home: string };

async function planned({ url, home }: Place, accounts: number, due: number, workers: number) {
  const name = `bench_${accounts}_${workers}`;
  const admin = openPool(url, 1);
  await admin.query(`create database ${name}`);
  const own = inDatabase(url, name);
  const pool = openPool(own, 2);
  await migrate(pool);
  await saveCatalogue(pool, benchCatalogue);
  await makePortfolio(pool, { accounts, due, now: NOW, today: TODAY });
  // As on a server that has run for days: what was written long before lies in the machine's memory again.
  await pool.query("select sum(version) from case_progress");
  await pool.query("select sum(length(facts)) from collection_case");
  await pool.query("checkpoint");
  const measured = await plan({ url: own, home }, workers, due);
  const nothingDueMs = await timeNothingDue(pool);
  const bareRowsPerSecond = await bareSql(pool, due);
  process.stderr.write(
    `${accounts} accounts, ${workers} worker(s): ${measured.casesPerSecond} cases/s, bare ${bareRowsPerSecond}/s\n`,
  );
  await pool.end();
  await admin.query(`drop database ${name}`);
  await admin.end();
  return { ...measured, nothingDueMs, bareRowsPerSecond };
}

async function plan({ url, home }: Place, workers: number, due: number): Promise<Measured> {
  const planners = await startPlanners({ url, home, count: workers });
  const started = performance.now();
  const totals = await planners.plan(NOW);
  const seconds = (performance.now() - started) / 1_000;
  planners.close();
  const looked = totals.reduce((sum, one) => sum + one.looked, 0);
  const permitted = totals.flatMap((one) => Object.values(one.permitted)).reduce((a, b) => a + b, 0);
  if (looked < due * 0.99) throw new Error(`only ${looked} of ${due} cases were looked at`);
  if (permitted < due * 0.99) throw new Error(`only ${permitted} of ${due} cases were permitted a contact`);
  return { casesPerSecond: Math.round(looked / seconds), seconds };
}

async function timeNothingDue(pool: Pool): Promise<number> {
  await dueBuckets(pool, NOW);
  const started = performance.now();
  const due = await dueBuckets(pool, NOW);
  if (due.length > 0) throw new Error("something is still due");
  return round(performance.now() - started);
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
