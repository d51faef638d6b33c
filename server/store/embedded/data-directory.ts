import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, lstat, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Binaries, isReachable } from "./binaries.ts";
import type { Refusal } from "./refusal.ts";
import type { RunAs } from "./run-as.ts";

/** What FairDue keeps beside a server's files: how to reach it and who started it. Readable by the owner alone. */
export type ServerState = {
  readonly password: string;
  readonly port?: number;
  readonly socketDir?: string;
  /** Process that started the server and stops it. */
  readonly owner?: number;
};

/** Directory with PostgreSQL's own files, and the state file that marks it as ours. */
export type DataDirectory = { readonly dir: string; readonly stateFile: string; readonly logFile: string };

/**
 * Where the data really goes. Under root the server runs as another user, who cannot reach a directory below a closed
 * home; then a place under /var/lib is used and `moved` says so.
 */
export async function placeData(
  wanted: string,
  runAs: RunAs | undefined,
): Promise<{ readonly base: string; readonly moved: boolean }> {
  await mkdir(wanted, { recursive: true });
  if (runAs === undefined || (await isReachable(wanted))) return { base: wanted, moved: false };
  const base = path.join("/var/lib/fairdue", path.resolve(wanted).replaceAll(path.sep, "-").slice(1));
  await mkdir(base, { recursive: true, mode: 0o755 });
  return { base, moved: true };
}

export function directoryUnder(base: string): DataDirectory {
  return {
    dir: path.join(base, "data"),
    stateFile: path.join(base, "server.json"),
    logFile: path.join(base, "server.log"),
  };
}

/** Makes the data directory if there is none; refuses one that is not ours or of another major version. */
export async function ensureData(
  data: DataDirectory,
  binaries: Binaries,
  runAs: RunAs | undefined,
): Promise<Refusal | undefined> {
  const found = await readdir(data.dir).catch(() => undefined);
  if (found === undefined) return initialise(data, binaries, runAs);
  const version = await readFile(path.join(data.dir, "PG_VERSION"), "utf8").catch(() => undefined);
  const state = await readState(data);
  if (version === undefined || state === undefined) {
    return {
      kind: "refused",
      what: "This data directory was not made by FairDue",
      where: data.dir,
      why: version === undefined ? "it holds other files" : "it belongs to another PostgreSQL",
      remedy: "Choose another directory with FAIRDUE_HOME, or set DATABASE_URL to use that server.",
    };
  }
  if (Number(version) === binaries.major) return undefined;
  return {
    kind: "refused",
    what: `The data is of PostgreSQL ${version.trim()}, the programs are of ${binaries.major}`,
    where: data.dir,
    why: "a major version cannot read another's files",
    remedy: "Start the FairDue version that made the data, or choose another directory with FAIRDUE_HOME.",
  };
}

/** Into a directory beside, then renamed: an interrupted start leaves nothing half-made. */
async function initialise(data: DataDirectory, binaries: Binaries, runAs: RunAs | undefined): Promise<undefined> {
  const partial = `${data.dir}.new`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o700 });
  if (runAs !== undefined) await chown(partial, runAs.uid, runAs.gid);
  const password = randomBytes(24).toString("base64url");
  const passwordFile = `${data.dir}.pw`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (runAs !== undefined) await chown(passwordFile, runAs.uid, runAs.gid);
  const options = [
    "-D",
    partial,
    "-U",
    "fairdue",
    "-A",
    "scram-sha-256",
    `--pwfile=${passwordFile}`,
    "-E",
    "UTF8",
    "--locale=C",
    "--data-checksums",
  ];
  await run(binaries.initdb, options, runAs);
  await rm(passwordFile);
  await writeState(data, { password });
  await rename(partial, data.dir);
}

async function run(program: string, options: readonly string[], runAs: RunAs | undefined): Promise<void> {
  const child = spawn(program, options, { ...account(runAs), cwd: "/", stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (text: Buffer) => {
    output += text.toString();
  });
  child.stderr.on("data", (text: Buffer) => {
    output += text.toString();
  });
  await new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${path.basename(program)} failed: ${output.trim()}`)),
    );
  });
}

/** Options for a child process that runs as the account, with an environment that says nothing of ours. */
export function account(runAs: RunAs | undefined): { uid?: number; gid?: number; env: NodeJS.ProcessEnv } {
  const env = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
  return runAs === undefined ? { env } : { uid: runAs.uid, gid: runAs.gid, env };
}

export async function readState(data: DataDirectory): Promise<ServerState | undefined> {
  const text = await readFile(data.stateFile, "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as ServerState);
}

export async function writeState(data: DataDirectory, state: ServerState): Promise<void> {
  const partial = `${data.stateFile}.${process.pid}`;
  await writeFile(partial, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  await chmod(partial, 0o600);
  await rename(partial, data.stateFile);
}

/** Process id in postmaster.pid when that process is alive and is PostgreSQL; a stale file is removed. */
export async function livePostmaster(data: DataDirectory): Promise<number | undefined> {
  const file = path.join(data.dir, "postmaster.pid");
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const pid = Number(text.split("\n")[0]);
  if (isAlive(pid) && (await isPostgres(pid))) return pid;
  await rm(file, { force: true });
  return undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A pid is soon given to another program; only /proc (or ps elsewhere) knows which. */
async function isPostgres(pid: number): Promise<boolean> {
  const proc = await lstat("/proc/self").catch(() => undefined);
  if (proc !== undefined) {
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    return path.basename(command.split("\0")[0] ?? "").startsWith("postgres");
  }
  return new Promise((resolve) => {
    const ps = spawn("ps", ["-p", String(pid), "-o", "comm="]);
    let output = "";
    ps.stdout.on("data", (text: Buffer) => {
      output += text.toString();
    });
    ps.on("close", () => resolve(output.includes("postgres")));
    ps.on("error", () => resolve(false));
  });
}
