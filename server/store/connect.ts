import pg from "pg";
import type { Refusal } from "./embedded/refusal.ts";

/** Oldest server whose SQL we use. */
const OLDEST_MAJOR = 15;

const INT8 = 20;
const INT8_LIST = 1016;
const DATE = 1082;
const DATE_LIST = 1182;
const TIMESTAMPTZ = 1184;

// Set once for the program; every query of every pool reads these types so.
//
// Ids, counts, instants and minor units of money all come as int8, and the wire does not tell them apart. All are read
// as numbers: they fit by construction (ids below 2^53, and intake refuses amounts beyond 9,007,199,254,740,991 minor
// units), and one that does not is corruption, to be thrown and not rounded. A store function that loads money makes
// it a bigint with BigInt(x), which is exact for safe integers.
pg.types.setTypeParser(INT8, readInt8);
pg.types.setTypeParser(INT8_LIST as number, (text) => readList(text, readInt8));
// A date is a local day, not an instant; a JavaScript Date would give it a zone.
pg.types.setTypeParser(DATE, (text) => text);
pg.types.setTypeParser(DATE_LIST as number, (text) => readList(text, (date) => date));
pg.types.setTypeParser(TIMESTAMPTZ, readInstant);

function readInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond what a number holds exactly: ${text}`);
  return value;
}

/** Epoch milliseconds; what is finer is cut off. */
function readInstant(text: string): number {
  const [, day, time, offset = ""] = /^(\S+) ([\d:.]+?)([+-]\d\d(?::\d\d)?)$/.exec(text) ?? [];
  const instant = Date.parse(`${day}T${time}${offset.length === 3 ? `${offset}:00` : offset}`);
  if (Number.isNaN(instant)) throw new RangeError(`not an instant: ${text}`);
  return instant;
}

/** A list of one dimension whose members need no quotes. */
function readList<T>(text: string, read: (member: string) => T): (T | null)[] {
  if (text === "{}") return [];
  if (!text.startsWith("{") || text.startsWith("{{")) throw new RangeError(`not a plain list: ${text}`);
  return text
    .slice(1, -1)
    .split(",")
    .map((member) => (member === "NULL" ? null : read(member)));
}

/** A pool on one database. */
export function openPool(url: string, connections = 10): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: connections, application_name: "fairdue" });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the program.
  pool.on("error", () => undefined);
  return pool;
}

/** A host that swallows packets would let us wait for minutes. */
const PATIENCE_MS = 10_000;

/** Checks that the pool's server answers, is new enough, keeps UTF-8 and can be written to. */
export async function checkServer(pool: pg.Pool): Promise<Refusal | undefined> {
  const url = pool.options.connectionString ?? "";
  const where = `DATABASE_URL (${withoutPassword(url)})`;
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
    client.on("error", () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<ServerFacts>(
        `select current_setting('server_version_num')::int4 as version, current_setting('server_encoding') as encoding,
                current_setting('transaction_read_only') = 'on' as read_only`,
      );
      return rows[0] === undefined ? undefined : judgeServer(rows[0], where);
    } finally {
      await client.end().catch(() => undefined);
    }
  } catch (error) {
    return unreachable(error as NodeJS.ErrnoException, where);
  }
}

/** What a server says of itself; `version` as PostgreSQL numbers it, 150004 for 15.4. */
export type ServerFacts = { readonly version: number; readonly encoding: string; readonly read_only: boolean };

/** Why a server that answers still cannot be used. */
export function judgeServer(facts: ServerFacts, where: string): Refusal | undefined {
  const major = Math.floor(facts.version / 10_000);
  if (major < OLDEST_MAJOR) {
    return {
      kind: "refused",
      what: `This PostgreSQL is of version ${major}`,
      where,
      why: `FairDue needs ${OLDEST_MAJOR} or newer`,
      remedy: "Name a newer server, or unset DATABASE_URL to use the built-in one.",
    };
  }
  if (facts.encoding !== "UTF8") {
    return {
      kind: "refused",
      what: `This database keeps texts as ${facts.encoding}`,
      where,
      why: "names in all scripts need UTF8",
      remedy: "Make a database with: create database fairdue encoding 'UTF8' template template0.",
    };
  }
  if (!facts.read_only) return undefined;
  return {
    kind: "refused",
    what: "This database cannot be written to",
    where,
    why: "it is a standby's copy, or is set to read-only",
    remedy: "Name the primary server, or lift default_transaction_read_only.",
  };
}

/** What to look at, by the code of the network (E…) or of PostgreSQL (five signs). */
const REMEDIES: Readonly<Record<string, string>> = {
  ECONNREFUSED: "Nothing listens there: start the server, or mend the port.",
  ENOTFOUND: "No such host: mend its name.",
  "28P01": "The password is wrong for this user.",
  "28000": "The server does not let this user in from here: see its pg_hba.conf.",
  "3D000": "There is no such database there: make it with create database, encoding UTF8.",
  "53300": "All its connections are taken: raise max_connections, or end some.",
  "57P03": "It is starting or stopping: try again in a moment.",
};

function unreachable(error: NodeJS.ErrnoException, where: string): Refusal {
  return {
    kind: "refused",
    what: "The database does not let us in",
    where,
    // A name with several addresses fails with several errors, whose own message is empty.
    why: error.message || error.code || "it does not answer",
    remedy: REMEDIES[error.code ?? ""] ?? "Check host, port, user and password, and that the server runs.",
  };
}

/** Enough to see which database is meant. */
function withoutPassword(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return "not a URL: write postgres://user:password@host:5432/database";
  }
}
