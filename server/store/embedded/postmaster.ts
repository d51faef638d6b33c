import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { birthOf, type Living, livingOf, servesDirectory } from "./living.ts";

/** Larger than any pid a system gives out, so it can never be that of a running program. */
const NOBODYS_PID = 2_147_483_646;

/**
 * The server that PostgreSQL's own pid file names, when it runs.
 *
 * The file of a dead server stays: PostgreSQL reads there which shared memory to look at before it trusts the files.
 * Only a pid that another program has got since is overwritten, as PostgreSQL would take that program for a server.
 */
export async function livePostmaster(dataDir: string): Promise<Living | undefined> {
  const file = path.join(dataDir, "postmaster.pid");
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const [first = "", ...rest] = text.split("\n");
  const found = await livingOf(Number(first));
  if (found === undefined) return undefined;
  if (await servesDirectory(found.pid, dataDir)) return found;
  await writeFile(file, [String(NOBODYS_PID), ...rest].join("\n"));
  return undefined;
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. Harmless when it is gone already. */
export async function stopPostmaster(server: Living, socketDir: string | undefined): Promise<void> {
  await signal(server, "SIGINT");
  if (!(await isGone(server, 60_000))) {
    // A disk so slow that a checkpoint takes a minute: what is committed is in the log and is recovered at the next start.
    await signal(server, "SIGQUIT");
    await isGone(server, 10_000);
  }
  if (socketDir !== undefined) await rm(socketDir, { recursive: true, force: true });
}

async function signal(server: Living, name: "SIGINT" | "SIGQUIT"): Promise<void> {
  if ((await birthOf(server.pid)) !== server.birth) return;
  try {
    process.kill(server.pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

async function isGone(server: Living, patienceMs: number): Promise<boolean> {
  for (const deadline = performance.now() + patienceMs; performance.now() < deadline; await sleep(10)) {
    if ((await birthOf(server.pid)) !== server.birth) return true;
  }
  return false;
}
