import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** Whether a server can be talked to. `silent` is one that lives and does not answer; `barred` one that will not let us in. */
export type Answering =
  | { readonly kind: "ready"; readonly why?: undefined }
  | { readonly kind: "gone"; readonly why?: undefined }
  | { readonly kind: "silent" | "barred"; readonly why: string };

/** Time to answer anything at all. Recovery after a crash may take far longer, but says so when asked. */
const SILENCE_MS = 60_000;
const PAUSE_MS = 20;

/** PostgreSQL's words for "the database system is starting up" (or shutting down, or recovering). */
const CANNOT_CONNECT_NOW = "57P03";
const WRONG_PASSWORD = /^28/;

/** Asks until the server answers, as long as `lives` says that it runs. */
export async function waitUntilAnswering(url: string, lives: () => Promise<boolean>): Promise<Answering> {
  let deadline = performance.now() + SILENCE_MS;
  for (let why = ""; performance.now() < deadline; await sleep(PAUSE_MS)) {
    if (!(await lives())) return { kind: "gone" };
    const error = await askOnce(url);
    if (error === undefined) return { kind: "ready" };
    why = error.message;
    if (WRONG_PASSWORD.test(error.code ?? "")) return { kind: "barred", why };
    if (error.code === CANNOT_CONNECT_NOW) deadline = performance.now() + SILENCE_MS;
    if (performance.now() >= deadline) return { kind: "silent", why };
  }
  return { kind: "silent", why: "it does not answer" };
}

/** One try; undefined when the server answers. */
export async function askOnce(url: string): Promise<{ readonly code?: string; readonly message: string } | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return undefined;
  } catch (error) {
    return error as { code?: string; message: string };
  } finally {
    await client.end().catch(() => undefined);
  }
}
