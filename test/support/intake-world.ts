import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { day } from "@fairdue/core/calendar/day.ts";
import { instantAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { Pool } from "pg";
import { onTestFinished } from "vitest";
import { importPayments } from "../../server/app/import-payments.ts";
import { importPortfolio } from "../../server/app/import-portfolio.ts";
import type { IntakeEnvironment } from "../../server/app/intake-environment.ts";
import { OWN_NAMES } from "../../server/intake/mapping.ts";
import { Vault } from "../../server/store/vault.ts";
import { testDatabase } from "./database.ts";
import { testCatalogue } from "./test-catalogue.ts";

const SHANGHAI = "Asia/Shanghai" as Zone;
/** A house to feed files to, with its tables to look at. */
export async function intakeWorld(catalogue = testCatalogue) {
  const { pool } = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), "fairdue-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const environment: IntakeEnvironment = {
    pool,
    vault: new Vault(Buffer.alloc(32, 7)),
    catalogue,
    clock: () => instantAt(SHANGHAI, { day: day("2026-11-23"), minute: 600 }),
    tenant: "test",
    calendarUntil: day("2026-12-31"),
  };
  const put = (content: string | Buffer, name: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  let files = 0;
  const feed = (content: string | Buffer, more: { mapping?: typeof OWN_NAMES; name?: string } = {}) => {
    const path = put(content, more.name ?? `portfolio-${++files}.csv`);
    return importPortfolio(environment, { path, mapping: more.mapping ?? OWN_NAMES, lang: "en" });
  };
  const pay = (content: string | Buffer, more: { mapping?: typeof OWN_NAMES; name?: string } = {}) => {
    const path = put(content, more.name ?? `payments-${++files}.csv`);
    return importPayments(environment, { path, mapping: more.mapping ?? OWN_NAMES, lang: "en" });
  };
  return { pool, environment, folder, put, feed, pay };
}

/** Rows of a table's query as plain objects. */
export async function rowsOf(pool: Pool, text: string): Promise<readonly Record<string, unknown>[]> {
  return (await pool.query(text)).rows as Record<string, unknown>[];
}

/** The money of a house without ids: every instalment with what is open, and every entry. */
export async function ledgerOf(pool: Pool): Promise<unknown> {
  const instalments = await rowsOf(
    pool,
    `select c.lender_id, a.reference, a.product_id, a.opened_on, a.grace_days, i.no, i.due_on, i.principal, i.interest,
       i.fee, i.open_principal, i.open_interest, i.open_fee, c.anchor_on, c.zone, c.facts::json->0 as zones, p.next_at
     from instalment i join account a using (bucket, account_id) join collection_case c on c.case_id = a.case_id
     join case_progress p on p.case_id = c.case_id order by c.lender_id, a.reference, i.no`,
  );
  const entries = await rowsOf(
    pool,
    `select a.reference, e.kind, e.amount, e.value_on, e.source_ref, r.source_ref as reverses from ledger_entry e
     join account a using (bucket, account_id) left join ledger_entry r on r.entry_id = e.reverses
     order by a.reference, e.source_ref`,
  );
  const points = await rowsOf(
    pool,
    `select b.reference_hash, c.lender_id, p.position, p.kind, p.value_hash, p.zone, p.source, p.phone_type, p.place
     from contact_point p join collection_case c using (bucket, case_id) join borrower b using (bucket, borrower_id)
     order by 1, 2, 3`,
  );
  return { instalments, entries, points };
}
