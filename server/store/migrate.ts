import { Kysely, type Migration, Migrator, PostgresDialect } from "kysely";
import type { Pool } from "pg";
import type { Refusal } from "./embedded/refusal.ts";
import { migrations as ours } from "./migrations/index.ts";

/** Brings a database to this program's tables. Two programs may do so at once; the migrator takes turns by a lock. */
export async function migrate(
  pool: Pool,
  migrations: Readonly<Record<string, Migration>> = ours,
): Promise<Refusal | undefined> {
  // Looked at before, so that an older program changes nothing; and after a failure, as a newer one may have been quicker.
  const newer = await refuseNewer(pool, migrations);
  if (newer !== undefined) return newer;
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  // A number may be handed out before a later one is ready; whichever came first, none depends on one with a higher number.
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return undefined;
  const overtaken = await refuseNewer(pool, migrations);
  if (overtaken !== undefined) return overtaken;
  throw error;
}

async function refuseNewer(pool: Pool, migrations: Readonly<Record<string, Migration>>): Promise<Refusal | undefined> {
  const table = await pool.query<{ made: boolean }>("select to_regclass('kysely_migration') is not null as made");
  if (table.rows[0]?.made !== true) return undefined;
  const done = await pool.query<{ name: string }>("select name from kysely_migration order by name");
  const unknown = done.rows.map(({ name }) => name).filter((name) => migrations[name] === undefined);
  if (unknown.length === 0) return undefined;
  return {
    kind: "refused",
    what: "This database was made by a newer FairDue",
    where: `database ${await databaseName(pool)}`,
    why: `it has changes that this version does not know: ${unknown.join(", ")}`,
    remedy: "Start the newer version, or use another database. Nothing was changed.",
  };
}

async function databaseName(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string }>("select current_database() as name");
  return rows[0]?.name ?? "";
}
