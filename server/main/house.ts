import path from "node:path";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { type Gate, prepareGate } from "@fairdue/core/contact/gate.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import type { Pool } from "pg";
import type { SealKey } from "../record/seal.ts";
import { type Catalogue, loadCatalogue } from "../store/catalogue.ts";
import { checkServer, openPool } from "../store/connect.ts";
import type { Refusal } from "../store/embedded/refusal.ts";
import { startServer } from "../store/embedded/start-server.ts";
import { migrate } from "../store/migrate.ts";
import type { Vault } from "../store/vault.ts";
import type { Environment } from "./environment.ts";
import { openKeys } from "./keys.ts";

/** Everything a command works with: the database, the keys, the law and the catalogue. */
export type House = {
  readonly kind: "open";
  readonly environment: Environment;
  readonly pool: Pool;
  readonly url: string;
  readonly vault: Vault;
  readonly sealKey: SealKey;
  readonly gate: Gate;
  /** True when another process runs the built-in server. */
  readonly shared: boolean;
  /** Where the built-in server keeps its data; undefined with DATABASE_URL. */
  readonly dataDir: string | undefined;
  catalogue(): Promise<Catalogue>;
  close(): Promise<void>;
};

/** Law of the house and the zone it judges by when a file suggests none. */
const HOME_ZONE = "Asia/Shanghai" as Zone;

/** Opens the database (our own server, or the one named), brings it up to date, and opens the keys. */
export async function openHouse(environment: Environment): Promise<House | Refusal> {
  const server =
    environment.databaseUrl === undefined ? await startServer({ home: path.join(environment.home, "pg") }) : undefined;
  if (server?.kind === "refused") return server;
  const url = server?.url ?? (environment.databaseUrl as string);
  const pool = openPool(url);
  const stop = async (): Promise<void> => {
    await pool.end();
    if (server !== undefined) await server.stop();
  };
  const refusal = (await checkServer(pool)) ?? (await migrate(pool));
  if (refusal !== undefined) {
    await stop();
    return refusal;
  }
  const { vault, sealKey } = await openKeys(path.join(environment.home, "keys"), environment.masterKeyHex);
  return {
    kind: "open",
    environment,
    pool,
    url,
    vault,
    sealKey,
    gate: prepareGate([rulebookCn], HOME_ZONE),
    shared: server?.kind === "already-running",
    dataDir: server?.dataDir,
    catalogue: () => loadCatalogue(pool),
    close: stop,
  };
}
