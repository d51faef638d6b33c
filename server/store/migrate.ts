import { Kysely, type Migration, Migrator, PostgresDialect } from "kysely";
import type { Pool } from "pg";
import type { Refusal } from "./embedded/refusal.ts";
import { migrations } from "./migrations/index.ts";

/** Brings a database to this program's tables. Two processes may do so at once; the migrator takes turns by a lock. */
export async function migrate(pool: Pool): Promise<Refusal | undefined> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations as Record<string, Migration> },
  });
  const known = Object.keys(migrations);
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return undefined;
  const message = error instanceof Error ? error.message : String(error);
  if (!message.includes("corrupted migrations")) throw error;
  return {
    kind: "refused",
    what: "This database was made by a newer FairDue",
    where: `migrations known here: ${known.join(", ")}`,
    why: message,
    remedy: "Start the newer version, or use another database.",
  };
}
