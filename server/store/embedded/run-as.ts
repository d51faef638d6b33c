import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { Refusal } from "./refusal.ts";

/** The account PostgreSQL runs under when we are root, which it refuses to be. */
export type RunAs = { readonly uid: number; readonly gid: number };

/** Accounts that systems come with and that own nothing of value, best first. */
const CANDIDATES = ["postgres", "_postgres", "nobody"];

/**
 * Who runs the server: ourselves (undefined) unless we are root; the owner of data that is there already;
 * else `postgres` if the system has it, else `nobody`. Accounts are never created.
 */
export async function accountToRunAs(dataDirs: readonly string[]): Promise<RunAs | undefined | Refusal> {
  if (process.getuid?.() !== 0) return undefined;
  for (const dir of dataDirs) {
    const owner = await stat(dir).catch(() => undefined);
    if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  }
  const lines = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  for (const name of CANDIDATES) {
    const account = lines.find((fields) => fields[0] === name);
    if (account !== undefined) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  return {
    kind: "refused",
    what: "PostgreSQL must not run as root, and there is no account to run it as",
    where: "/etc/passwd",
    why: `it lists none of ${CANDIDATES.join(", ")}`,
    remedy: "Start FairDue as an ordinary user, or set DATABASE_URL to a PostgreSQL 15 or newer.",
  };
}

/** Options for a child program that runs as the account, with an environment that says nothing of ours. */
export function account(runAs: RunAs | undefined): { uid?: number; gid?: number; env: NodeJS.ProcessEnv } {
  const env = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
  return runAs === undefined ? { env } : { uid: runAs.uid, gid: runAs.gid, env };
}

const READ = 4;
const PASS = 1;

/** Whether the account can read a file or list a directory, and pass every directory above it. */
export async function canUse(target: string, runAs: RunAs): Promise<boolean> {
  return (await allows(target, runAs, READ | PASS)) && canPass(path.dirname(await realpath(target)), runAs);
}

/** Whether the account can pass a directory and every one above. */
export async function canPass(target: string, runAs: RunAs): Promise<boolean> {
  for (let dir = await realpath(target); ; dir = path.dirname(dir)) {
    if (!(await allows(dir, runAs, PASS))) return false;
    if (dir === path.dirname(dir)) return true;
  }
}

async function allows(target: string, runAs: RunAs, wanted: number): Promise<boolean> {
  const { mode, uid, gid } = await stat(target);
  const shift = uid === runAs.uid ? 6 : gid === runAs.gid ? 3 : 0;
  return ((mode >> shift) & wanted) === wanted;
}
