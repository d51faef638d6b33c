import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Day, day } from "@fairdue/core/calendar/day.ts";
import { instantAt } from "@fairdue/core/calendar/zone.ts";
import type { Gate } from "@fairdue/core/contact/gate.ts";
import type { Pool } from "pg";
import type { RunTotals } from "../../server/app/run-day.ts";
import { type LoopbackProviders, startLoopbackProviders } from "../../server/channels/loopback/providers.ts";
import type { House } from "../../server/main/house.ts";
import { newSealKeyPem } from "../../server/record/seal.ts";
import type { Catalogue } from "../../server/store/catalogue.ts";
import type { Vault } from "../../server/store/vault.ts";
import type { TestDatabase } from "../support/database.ts";
import { SAMPLE_PORTFOLIO, sampleWorld } from "../support/sample-world.ts";
import { collectDay, houseAt, SHANGHAI } from "./house.ts";

export { SHANGHAI } from "./house.ts";
export const FIRST_DAY = day("2026-11-23");

/** A house that collects: the sample portfolio, the law, and providers that keep what reaches them. */
export type World = {
  readonly pool: Pool;
  readonly house: House;
  readonly vault: Vault;
  readonly gate: Gate;
  readonly catalogue: Catalogue;
  readonly providers: LoopbackProviders;
  /** Where letters are put. */
  readonly letters: string;
  /** Runs one whole collection day, through another pool on the same database when one is given. */
  collect(day: Day, pool?: Pool): Promise<RunTotals>;
  close(): Promise<void>;
};

/** One borrower out of so many of the sample portfolio, over the whole file. */
export function sampleOf(every: number): string {
  return cut(readFileSync(SAMPLE_PORTFOLIO, "utf8"), every);
}

/** A portfolio (as CSV) in this database, with real channels to servers of our own. Nothing has been sent yet. */
export async function openWorld({ pool, url }: TestDatabase, portfolioCsv = sampleOf(8)): Promise<World> {
  const home = mkdtempSync(path.join(tmpdir(), "fairdue-promise-"));
  const portfolio = path.join(home, "portfolio.csv");
  writeFileSync(portfolio, portfolioCsv);
  const { vault, catalogue, gate } = await sampleWorld(pool, portfolio);
  const providers = await startLoopbackProviders();
  const ports = { smpp: providers.smsc.port, smtp: providers.smtp.port };
  const house = houseAt({ pool, url, home, ports, vault, gate, sealPem: newSealKeyPem(), catalogue });
  return {
    pool,
    house,
    vault,
    gate,
    catalogue,
    providers,
    letters: path.join(home, "letters"),
    collect: (on, through = pool) => collectDay({ ...house, pool: through }, on),
    async close() {
      await providers.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The header and every so-manieth borrower of a portfolio whose second column names the borrower. */
function cut(portfolio: string, every: number): string {
  const [header = "", ...lines] = portfolio.split("\n");
  const borrowers = new Map<string, number>();
  const kept = lines.filter((line) => {
    const borrower = line.split(",")[1] ?? "";
    const nth = borrowers.get(borrower) ?? borrowers.size;
    borrowers.set(borrower, nth);
    return nth % every === 0;
  });
  return `${[header, ...kept].join("\n")}\n`;
}

/** A moment of a day at the borrowers' place. */
export function momentOn(on: Day, hour: number): number {
  return instantAt(SHANGHAI, { day: on, minute: hour * 60 });
}

/** Rows of a query, as the driver reads them. */
export async function rows<Row>(pool: Pool, text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
  return (await pool.query(text, [...values])).rows as Row[];
}
