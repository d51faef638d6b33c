import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { day } from "@fairdue/core/calendar/day.ts";
import { instantAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { Pool } from "pg";
import { importStatement } from "../server/app/import-statement.ts";
import { enterAccounts } from "../server/store/account-directory.ts";
import { saveCatalogue } from "../server/store/catalogue.ts";
import { openPool } from "../server/store/connect.ts";
import { startServer } from "../server/store/embedded/start-server.ts";
import { migrate } from "../server/store/migrate.ts";
import { Vault } from "../server/store/vault.ts";
import { inDatabase } from "../test/support/postgres.ts";
import { benchCatalogue } from "./bench-catalogue.ts";
import { makePortfolio } from "./portfolio.ts";

const TODAY = "2026-11-23";
const NOW = instantAt("Asia/Shanghai" as Zone, { day: day(TODAY), minute: 600 });
const LENDER = "bench-lender";
/** Sizes; smaller ones for a quick look: FAIRDUE_BENCH_SCALE=0.1 */
const SCALE = Number(process.env.FAIRDUE_BENCH_SCALE ?? 1);

/** A camt.053 file of 100,000 entries read, matched against 1,000,000 accounts and posted; entries a second. */
export async function measure(): Promise<Record<string, unknown>> {
  const home = await mkdtemp(path.join(tmpdir(), "fairdue-bench-"));
  const server = await startServer({ home, settings: { shared_buffers: "1GB", max_wal_size: "8GB" } });
  if (server.kind === "refused") throw new Error(server.what);
  const accounts = 1_000_000 * SCALE;
  const entries = 100_000 * SCALE;
  const admin = openPool(server.url, 1);
  try {
    await admin.query("create database bench_statement");
    const pool = openPool(inDatabase(server.url, "bench_statement"), 4);
    await migrate(pool);
    await saveCatalogue(pool, benchCatalogue);
    await makePortfolio(pool, { accounts, due: entries, now: NOW, today: TODAY });
    await enterAll(pool, accounts);
    const file = path.join(home, "statement.xml");
    await writeStatement(file, entries, Math.floor(accounts / entries));
    await pool.query("checkpoint");
    const vault = new Vault(Buffer.alloc(32, 7));
    const environment = { pool, vault, catalogue: benchCatalogue, clock: () => NOW, tenant: "bench", temporary: home };
    const started = performance.now();
    const { statement, totals } = await importStatement(environment, { path: file, lender: LENDER, lang: "en" });
    const seconds = (performance.now() - started) / 1_000;
    if (statement.placed !== entries || totals.posted !== entries)
      throw new Error(`${totals.posted} of ${entries} posted`);
    await pool.end();
    return {
      bench: "statement",
      accounts,
      entries,
      entriesPerSecond: Math.round(entries / seconds),
      seconds: Math.round(seconds * 10) / 10,
      peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1_024),
    };
  } finally {
    await admin.end();
    await server.stop();
    await rm(home, { recursive: true, force: true });
  }
}

/** The directory's bucket is a hash that only our own code computes, so it is filled from here. */
async function enterAll(pool: Pool, accounts: number): Promise<void> {
  const { rows } = await pool.query<{ account_id: number; reference: string }>(
    "select account_id, reference from account",
  );
  if (rows.length !== accounts) throw new Error(`${rows.length} accounts of ${accounts}`);
  for (let from = 0; from < rows.length; from += 20_000) {
    const page = rows.slice(from, from + 20_000).map(({ account_id: accountId, reference }) => ({
      lender: LENDER,
      reference,
      accountId,
      caseId: accountId,
    }));
    await enterAccounts(pool, "bench", page);
  }
  await pool.query("analyze account_directory");
}

/** One entry for every so-manieth account, which names it in Chinese words. */
async function writeStatement(file: string, entries: number, stride: number): Promise<void> {
  const out = createWriteStream(file);
  const write = (text: string) =>
    out.write(text) ? undefined : new Promise<void>((resolve) => out.once("drain", () => resolve()));
  await write(
    '<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>B</Id>',
  );
  for (let n = 1; n <= entries; n++) {
    await write(`
<Ntry><Amt Ccy="CNY">${n % 2 === 0 ? "508.00" : "123.45"}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>2026-11-23</Dt></BookgDt><ValDt><Dt>2026-11-22</Dt></ValDt><AcctSvcrRef>REF-${n}</AcctSvcrRef>
<NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>测试${n}</Nm></Pty></Dbtr></RltdPties>
<RmtInf><Ustrd>还款 A${n * stride} 谢谢</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`);
  }
  await write("</Stmt></BkToCstmrStmt></Document>\n");
  await new Promise<void>((resolve) => out.end(resolve));
}
