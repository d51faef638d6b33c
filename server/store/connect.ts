import pg from "pg";
import type { Refusal } from "./embedded/refusal.ts";

/** Oldest server whose SQL we use. */
const OLDEST_MAJOR = 15;

const INT8 = 20;
const DATE = 1082;

// Set once for the process. Ids, counts, instants and minor units all come as int8 and fit a safe integer by
// construction (intake refuses larger amounts); one that does not is corruption, not a number to be rounded.
pg.types.setTypeParser(INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 out of range: ${text}`);
  return value;
});
// A date is a local day, not an instant; a JavaScript Date would give it a zone.
pg.types.setTypeParser(DATE, (text) => text);

/** A pool on one database. */
export function openPool(url: string, connections = 10): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: connections, application_name: "fairdue" });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => undefined);
  return pool;
}

/** Checks that the server answers and is new enough. */
export async function checkServer(pool: pg.Pool): Promise<Refusal | undefined> {
  try {
    const { rows } = await pool.query("show server_version_num");
    const major = Math.floor(Number((rows as { server_version_num: string }[])[0]?.server_version_num) / 10_000);
    if (major >= OLDEST_MAJOR) return undefined;
    return {
      kind: "refused",
      what: `This PostgreSQL is of version ${major}`,
      where: "DATABASE_URL",
      why: `FairDue needs ${OLDEST_MAJOR} or newer`,
      remedy: "Name a newer server, or unset DATABASE_URL to use the built-in one.",
    };
  } catch (error) {
    return {
      kind: "refused",
      what: "The database does not answer",
      where: "DATABASE_URL",
      why: error instanceof Error ? error.message : String(error),
      remedy: "Check host, port, user and password, and that the server runs.",
    };
  }
}
