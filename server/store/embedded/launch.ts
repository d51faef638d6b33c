import { spawn } from "node:child_process";
import { chown, mkdir, mkdtemp, open, readFile, rename, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { waitUntilAnswering } from "./answering.ts";
import type { Binaries } from "./binaries.ts";
import { cannotRun } from "./data-directory.ts";
import { type Living, livingOf, ourselves } from "./living.ts";
import type { Place } from "./place.ts";
import { stopPostmaster } from "./postmaster.ts";
import type { Refusal } from "./refusal.ts";
import { account, type RunAs } from "./run-as.ts";
import { readState, type ServerState, socketDirOf, urlOf, writeState } from "./state.ts";

type Launch = {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly runAs: RunAs | undefined;
  readonly settings: Readonly<Record<string, string>>;
};

export type Launched = { readonly kind: "launched"; readonly server: Living; readonly state: ServerState };

/** What a failed try teaches the next one. */
type Lesson = "other port" | "other socket directory" | "wait for the last server's remains";

/** A killed server's own children need a moment to notice and leave. */
const REMAINS_MS = 500;
const TRIES = 12;

/** Starts a server on initialised data, with another port or socket directory when those are not to be had. */
export async function launch(launch: Launch): Promise<Launched | Refusal> {
  const { place } = launch;
  const kept = await readState(place);
  if (kept === undefined) throw new Error("the state file vanished between two steps of one start");
  await turnLog(place);
  let port = await freePort(kept.port);
  let socketDir = await makeSocketDir(place, launch.runAs);
  let said = "";
  for (let tries = 0; tries < TRIES; tries++) {
    const state: ServerState = { password: kept.password, port, socketDir, owner: await ourselves() };
    // Written before the server starts: if we are killed meanwhile, the next start knows how to reach it.
    await writeState(place, state);
    const outcome = await tryOnce(launch, state);
    if (outcome.kind !== "failed") return outcome;
    said = outcome.said;
    const lesson = learn(said);
    if (lesson === undefined) break;
    if (lesson === "other port") port = await freePort(undefined);
    if (lesson === "other socket directory") socketDir = await makeSocketDir(place, launch.runAs, "/tmp");
    if (lesson === "wait for the last server's remains") await sleep(REMAINS_MS);
  }
  await rm(path.resolve(place.base, socketDir), { recursive: true, force: true });
  return {
    kind: "refused",
    what: "PostgreSQL did not start",
    where: place.logFile,
    why: said === "" ? "it ended without a word" : said,
    remedy: "Mend what the log names; a full disk or a directory's owner are the usual causes.",
  };
}

type Tried = Launched | Refusal | { readonly kind: "failed"; readonly said: string };

async function tryOnce({ place, binaries, runAs, settings }: Launch, state: ServerState): Promise<Tried> {
  const log = await open(place.logFile, "a", 0o600);
  const { size } = await log.stat();
  const ours = {
    ...settings,
    port: String(state.port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: socketDirOf(place, state) ?? "",
  };
  const flags = Object.entries(ours).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(binaries.postgres, ["-D", place.dataDir, ...flags], {
    ...account(runAs),
    cwd: "/",
    // Its own session: Ctrl-C must reach us alone, so that we can stop it after our work.
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  let ended = false;
  let broken: string | undefined;
  child.on("exit", () => {
    ended = true;
  });
  child.on("error", (error) => {
    ended = true;
    broken = error.message;
  });
  await log.close();
  child.unref();
  const { pid } = child;
  const server = pid === undefined ? undefined : await livingOf(pid);
  const answer = await waitUntilAnswering(urlOf(place, state), async () => !ended);
  if (broken !== undefined) return cannotRun(binaries.postgres, broken);
  if (server !== undefined && answer.kind === "ready") return { kind: "launched", server, state };
  if (server !== undefined) await stopPostmaster(server, undefined);
  return { kind: "failed", said: [await lastWords(place.logFile, size), answer.why].filter(Boolean).join(" | ") };
}

function learn(said: string): Lesson | undefined {
  if (/Address already in use|could not create any TCP/.test(said)) return "other port";
  if (/could not create any Unix-domain sockets/.test(said)) return "other socket directory";
  if (/shared memory block .* is still in use/.test(said)) return "wait for the last server's remains";
  return undefined;
}

async function lastWords(logFile: string, from: number): Promise<string> {
  const text = (await readFile(logFile)).subarray(from).toString("utf8").trim();
  const telling = text.split("\n").filter((line) => !line.includes("LOG:  ") || /could not/.test(line));
  return telling.slice(-4).join(" | ");
}

const LONGEST_LOG_BYTES = 5 * 1024 * 1024;

/** Two logs at most: this one and the one before. */
async function turnLog({ logFile }: Place): Promise<void> {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LONGEST_LOG_BYTES) await rename(logFile, `${logFile}.before`);
}

/** Sockets have short names only: 103 bytes on macOS, of which PostgreSQL's own part takes up to 20. */
const LONGEST_SOCKET_DIR = 80;

/** A directory for the server's socket: beside the data, where it leaves nothing behind, or short and under /tmp. */
async function makeSocketDir(place: Place, runAs: RunAs | undefined, under?: "/tmp"): Promise<string> {
  const beside = path.join(place.base, "socket");
  await rm(beside, { recursive: true, force: true });
  const fits = under === undefined && Buffer.byteLength(beside) <= LONGEST_SOCKET_DIR;
  if (fits) await mkdir(beside, { mode: 0o700 });
  const dir = fits ? beside : await mkdtemp(path.join("/tmp", "fairdue-socket-"));
  if (runAs !== undefined) await chown(dir, runAs.uid, runAs.gid);
  return fits ? path.basename(beside) : dir;
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
