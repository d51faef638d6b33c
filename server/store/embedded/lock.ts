import { randomBytes } from "node:crypto";
import { link, readFile, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { type Living, ourselves, stillRuns } from "./living.ts";

type Holder = { readonly token: string; readonly living: Living };

/** Longest a start holds its lock; older ones of machines whose pids we cannot see are taken as left behind. */
const LONGEST_HELD_MS = 120_000;

/**
 * Takes a lock file, waiting for its holder; a lock whose holder died is cleared first.
 *
 * @returns the function that gives it back; undefined when the holder kept it longer than `patienceMs`
 */
export async function takeLock(file: string, patienceMs: number): Promise<(() => Promise<void>) | undefined> {
  const holder: Holder = { token: randomBytes(8).toString("hex"), living: await ourselves() };
  const mine = `${file}.${holder.token}`;
  // Linking a written file makes the lock appear whole; creating it and then writing would show an empty one.
  await writeFile(mine, JSON.stringify(holder), { mode: 0o600 });
  try {
    const deadline = performance.now() + patienceMs;
    do {
      if (await linked(mine, file)) return () => rm(file, { force: true });
      await clearIfLeftBehind(file);
      await sleep(20);
    } while (performance.now() < deadline);
    return undefined;
  } finally {
    await rm(mine, { force: true });
  }
}

/**
 * Two starts may find the same dead holder. Only the one that makes the claim named after that holder's token removes
 * the lock; a claim that turns out to hold a newer lock is dropped, so that a live lock is never removed.
 */
async function clearIfLeftBehind(file: string): Promise<void> {
  const seen = await readHolder(file);
  if (seen === undefined || (await isHeld(file, seen))) return;
  const claim = `${file}.${seen.token}.dead`;
  if (!(await linked(file, claim))) return;
  const claimed = await readHolder(claim);
  if (claimed?.token === seen.token) await rm(file, { force: true });
  await rm(claim, { force: true });
}

async function isHeld(file: string, holder: Holder): Promise<boolean> {
  const runs = await stillRuns(holder.living);
  if (runs !== "elsewhere") return runs === "yes";
  const age = await stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  return age < LONGEST_HELD_MS;
}

/** A file torn by a power cut reads as held by nobody. */
async function readHolder(file: string): Promise<Holder | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return { token: "torn", living: { pid: 0, birth: "", host: hostname() } };
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" || code === "ENOENT") return false;
    throw error;
  }
}
