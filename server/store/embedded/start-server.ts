import { spawn } from "node:child_process";
import { chown, mkdir, open, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Binaries, installedBinaries, prepareBinaries } from "./binaries.ts";
import {
  account,
  type DataDirectory,
  directoryUnder,
  ensureData,
  isAlive,
  livePostmaster,
  placeData,
  readState,
  type ServerState,
  writeState,
} from "./data-directory.ts";
import type { Refusal } from "./refusal.ts";
import { accountToRunAs, type RunAs } from "./run-as.ts";

/** A server of our own. `url` reaches its `postgres` database; `moved` tells when the data is not where it was asked for. */
export type OwnServer = {
  readonly kind: "started" | "already-running";
  readonly url: string;
  readonly dataDir: string;
  readonly moved: boolean;
  /** Stops the server if this process started or adopted it; does nothing for one that another process runs. */
  stop(): Promise<void>;
};

export type StartOptions = {
  /** Directory that holds the server's files. */
  readonly home: string;
  /** Server settings laid over ours, for measurements and tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Directory with the programs; the installed package's when absent. */
  readonly native?: string;
};

/** Durable and modest: what a laptop can give without asking. */
const SETTINGS: Readonly<Record<string, string>> = {
  shared_buffers: "256MB",
  max_wal_size: "4GB",
  checkpoint_timeout: "15min",
  effective_io_concurrency: "0",
  jit: "off",
  max_connections: "60",
  autovacuum_naptime: "15s",
  log_min_messages: "warning",
};

/**
 * Starts PostgreSQL from the installed binaries, or finds the one already running on the same directory.
 *
 * A server left behind by a process that was killed is adopted. Two starts at once are put in a row by a lock file.
 */
export async function startServer(options: StartOptions): Promise<OwnServer | Refusal> {
  const runAs = await accountToRunAs();
  const native = options.native ?? (await installedBinaries(process.platform, process.arch));
  if (typeof native !== "string") return native;
  const binaries = await prepareBinaries(native, runAs);
  const { base, moved } = await placeData(options.home, runAs);
  if (runAs !== undefined) await chown(base, runAs.uid, runAs.gid);
  const unlock = await takeLock(path.join(base, "start.lock"));
  try {
    const data = directoryUnder(base);
    const refusal = await ensureData(data, binaries, runAs);
    if (refusal !== undefined) return refusal;
    const server =
      (await findRunning(data)) ?? (await launch({ data, binaries, runAs, settings: options.settings ?? {} }));
    return server.kind === "refused" ? server : { ...server, moved };
  } finally {
    await unlock();
  }
}

type Found = Omit<OwnServer, "moved">;

/** The live server of this directory: another process's, or an orphan that we take over. */
async function findRunning(data: DataDirectory): Promise<Found | undefined> {
  const pid = await livePostmaster(data);
  const state = await readState(data);
  if (pid === undefined || state?.port === undefined) return undefined;
  const url = urlOf(state);
  if (!(await answers(url, () => isAlive(pid)))) return undefined;
  const dataDir = data.dir;
  if (state.owner !== undefined && state.owner !== process.pid && isAlive(state.owner)) {
    return { kind: "already-running", url, dataDir, stop: async () => undefined };
  }
  await writeState(data, { ...state, owner: process.pid });
  return { kind: "started", url, dataDir, stop: () => stopServer(pid, state.socketDir) };
}

type Launch = {
  readonly data: DataDirectory;
  readonly binaries: Binaries;
  readonly runAs: RunAs | undefined;
  readonly settings: Readonly<Record<string, string>>;
};

async function launch({ data, binaries, runAs, settings }: Launch): Promise<Found | Refusal> {
  const before = await readState(data);
  if (before === undefined) throw new Error("the state file vanished between two steps of one start");
  const socketDir = path.join(tmpdir(), `fairdue-${process.pid}-${Date.now().toString(36)}`);
  await mkdir(socketDir, { mode: 0o700 });
  if (runAs !== undefined) await chown(socketDir, runAs.uid, runAs.gid);
  const state: ServerState = {
    password: before.password,
    port: await freePort(before.port),
    socketDir,
    owner: process.pid,
  };
  const log = await open(data.logFile, "a", 0o600);
  const all = {
    ...SETTINGS,
    ...settings,
    port: String(state.port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: socketDir,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(binaries.postgres, ["-D", data.dir, ...flags], {
    ...account(runAs),
    cwd: "/",
    // Its own process group: Ctrl-C must reach us alone, so that we can stop it after our work.
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  await log.close();
  let exited = false;
  child.on("exit", () => {
    exited = true;
  });
  child.on("error", () => {
    exited = true;
  });
  const { pid } = child;
  const url = urlOf(state);
  if (pid === undefined || !(await answers(url, () => !exited))) return refusedStart(data);
  child.unref();
  await writeState(data, state);
  return { kind: "started", url, dataDir: data.dir, stop: () => stopServer(pid, socketDir) };
}

async function refusedStart(data: DataDirectory): Promise<Refusal> {
  const log = await readFile(data.logFile, "utf8").catch(() => "");
  return {
    kind: "refused",
    what: "PostgreSQL did not start",
    where: data.logFile,
    why: log.trim().split("\n").slice(-3).join(" | "),
    remedy: "See the log; free disk space or the directory's permissions are the usual causes.",
  };
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
async function stopServer(pid: number, socketDir?: string): Promise<void> {
  if (isAlive(pid)) process.kill(pid, "SIGINT");
  for (let waited = 0; isAlive(pid) && waited < 30_000; waited += 50) await sleep(50);
  if (isAlive(pid)) process.kill(pid, "SIGQUIT");
  if (socketDir !== undefined) await rm(socketDir, { recursive: true, force: true });
}

function urlOf(state: ServerState): string {
  const user = `fairdue:${encodeURIComponent(state.password)}`;
  const socket = state.socketDir === undefined ? "" : `?host=${encodeURIComponent(state.socketDir)}`;
  return `postgres://${user}@127.0.0.1:${state.port}/postgres${socket}`;
}

/** Asks until the server answers; gives up when it is gone or a minute has passed (crash recovery can take long). */
async function answers(url: string, isUp: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (!isUp()) return false;
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.query("select 1");
      return true;
    } catch {
      await sleep(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

/** The port used last if it is free, else any. */
async function freePort(preferred: number | undefined): Promise<number> {
  for (const port of preferred === undefined ? [0] : [preferred, 0]) {
    const free = await new Promise<number | undefined>((resolve) => {
      const probe = createServer();
      probe.once("error", () => resolve(undefined));
      probe.listen(port, "127.0.0.1", () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : undefined));
      });
    });
    if (free !== undefined) return free;
  }
  throw new Error("no free port on 127.0.0.1");
}

/** One start at a time per directory; the lock of a process that died is taken over. */
async function takeLock(file: string): Promise<() => Promise<void>> {
  for (let waited = 0; waited < 90_000; waited += 50) {
    try {
      await writeFile(file, String(process.pid), { flag: "wx" });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = Number(await readFile(file, "utf8").catch(() => ""));
      if (holder > 0 && holder !== process.pid && !isAlive(holder)) await rm(file, { force: true });
      else await sleep(50);
    }
  }
  throw new Error(`another start has held ${file} for a minute and a half`);
}
