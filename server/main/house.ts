import path from "node:path";
import { type Gate, prepareGate } from "@fairdue/core/contact/gate.ts";
import type { Rulebook } from "@fairdue/core/contact/rule.ts";
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
import { lawOfHouse } from "./law-of-house.ts";

/** Everything a command works with: the database, the keys, the law and the catalogue. */
export type House = {
  readonly kind: "open";
  readonly environment: Environment;
  readonly pool: Pool;
  readonly url: string;
  readonly vault: Vault;
  readonly sealKey: SealKey;
  /** The law of the house, its own policy included. */
  readonly books: readonly Rulebook[];
  readonly gate: Gate;
  /** True when another process runs the built-in server. */
  readonly shared: boolean;
  /** Where the built-in server keeps its data; undefined with DATABASE_URL. */
  readonly dataDir: string | undefined;
  catalogue(): Promise<Catalogue>;
  close(): Promise<void>;
};

/** Law of the house. */
const HOME_LAW = "cn";

/** Opens the database (our own server, or the one named), brings it up to date, and opens the keys. */
export async function openHouse(environment: Environment): Promise<House | Refusal> {
  const law = await lawOfHouse(HOME_LAW, environment.policyFile);
  if (law.kind === "refused") return law;
  const server =
    environment.databaseUrl === undefined ? await startServer({ home: path.join(environment.home, "pg") }) : undefined;
  if (server?.kind === "refused") return server;
  const url = server?.url ?? (environment.databaseUrl as string);
  const pool = openPool(url);
  const stop = async (): Promise<void> => {
    await pool.end();
    if (server !== undefined) await server.stop();
  };
  const refusal = (await checkServer(pool)) ?? (await migrate(pool)) ?? (await law.keep(pool));
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
    books: law.books,
    gate: prepareGate(law.books, law.zone),
    shared: server?.kind === "already-running",
    dataDir: server?.dataDir,
    catalogue: () => loadCatalogue(pool),
    close: stop,
  };
}
