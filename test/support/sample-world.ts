import path from "node:path";
import { day, formatDay } from "@fairdue/core/calendar/day.ts";
import { instantAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import { prepareGate } from "@fairdue/core/contact/gate.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import type { Pool } from "pg";
import { importPortfolio } from "../../server/app/import-portfolio.ts";
import type { Reading } from "../../server/app/show-cases.ts";
import { OWN_NAMES } from "../../server/intake/mapping.ts";
import { readCatalogueFolder } from "../../server/main/catalogue-files.ts";
import { loadCatalogue, saveCatalogue } from "../../server/store/catalogue.ts";
import { transact } from "../../server/store/transact.ts";
import { Vault } from "../../server/store/vault.ts";
import { ROOT } from "./project-files.ts";

const SHANGHAI = "Asia/Shanghai" as Zone;
const FIRST_DAY = day("2026-11-23");

const EXAMPLES = path.join(ROOT, "examples");
export const SAMPLE_PORTFOLIO = path.join(EXAMPLES, "portfolio/portfolio.csv");

/** The sample portfolio, or a file cut from it, in an empty database, as the pages read it on its first day. */
export async function sampleWorld(pool: Pool, portfolio = SAMPLE_PORTFOLIO): Promise<Reading> {
  const files = await readCatalogueFolder(EXAMPLES);
  if (files.kind === "rejected") throw new Error(files.faults);
  await transact(pool, (tx) => saveCatalogue(tx, files.catalogue));
  const catalogue = await loadCatalogue(pool);
  const vault = new Vault(Buffer.alloc(32, 7));
  const clock = () => instantAt(SHANGHAI, { day: FIRST_DAY, minute: 0 });
  await importPortfolio(
    { pool, vault, catalogue, clock, tenant: "test" },
    { path: portfolio, mapping: OWN_NAMES, lang: "en" },
  );
  return { pool, vault, catalogue, gate: prepareGate([rulebookCn], SHANGHAI), asOf: formatDay(FIRST_DAY) };
}
