import { askOnce, waitUntilAnswering } from "./answering.ts";
import { installedBinaries, prepareBinaries } from "./binaries.ts";
import { ensureDataDirectory } from "./data-directory.ts";
import { launch } from "./launch.ts";
import { birthOf, type Living, ourselves, stillRuns } from "./living.ts";
import { takeLock } from "./lock.ts";
import { bothPlaces, choosePlace, type Place, SHELTER } from "./place.ts";
import { livePostmaster, stopPostmaster } from "./postmaster.ts";
import type { Refusal } from "./refusal.ts";
import { accountToRunAs, type RunAs } from "./run-as.ts";
import { settingsHere } from "./settings.ts";
import { readState, socketDirOf, urlOf, writeState } from "./state.ts";

/** A server of our own. `url` reaches its `postgres` database; `moved` tells when the data is not where it was asked for. */
export type OwnServer = {
  readonly kind: "started" | "already-running";
  readonly url: string;
  readonly dataDir: string;
  readonly moved: boolean;
  /** Stops the server if this start started or adopted it; does nothing for one that was running already. */
  stop(): Promise<void>;
};

export type StartOptions = {
  /** Directory that holds the server's files. */
  readonly home: string;
  /** Server settings laid over ours, for measurements and tests. A server found running keeps its own. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Directory with the programs; the installed package's when absent. */
  readonly native?: string;
  /** Where data goes when the account that runs the server cannot reach `home`. */
  readonly shelter?: string;
};

/** Longer than any start but one that recovers from a crash under heavy load. */
const LOCK_PATIENCE_MS = 120_000;

/**
 * Starts PostgreSQL from the installed binaries, or finds the one already running on the same directory.
 *
 * Several starts at once take turns by a lock file. A server left behind by a program that was killed is adopted.
 */
export async function startServer(options: StartOptions): Promise<OwnServer | Refusal> {
  try {
    const both = bothPlaces(options.home, options.shelter ?? SHELTER);
    const runAs = await accountToRunAs([both.asked.dataDir, both.sheltered.dataDir]);
    if (runAs !== undefined && "kind" in runAs) return runAs;
    const place = await choosePlace(both, runAs);
    if (place.kind === "refused") return place;
    const unlock = await takeLock(place.lockFile, LOCK_PATIENCE_MS);
    if (unlock === undefined) return heldTooLong(place);
    return await startAt(place, runAs, options).finally(unlock);
  } catch (error) {
    return refusedByFiles(error as NodeJS.ErrnoException, options.home);
  }
}

async function startAt(place: Place, runAs: RunAs | undefined, options: StartOptions): Promise<OwnServer | Refusal> {
  const running = await findRunning(place);
  if (running !== undefined) return running;
  const native = options.native ?? (await installedBinaries(process.platform, process.arch));
  if (typeof native !== "string") return native;
  const binaries = await prepareBinaries(native, place.base, runAs);
  const refusal = await ensureDataDirectory(place, binaries, runAs);
  if (refusal !== undefined) return refusal;
  const started = await launch({ place, binaries, runAs, settings: await settingsHere(options.settings ?? {}) });
  if (started.kind === "refused") return started;
  return ownServer(place, urlOf(place, started.state), () =>
    stopPostmaster(started.server, socketDirOf(place, started.state)),
  );
}

/** The live server of this directory: another program's, or an orphan that we take over. */
async function findRunning(place: Place): Promise<OwnServer | Refusal | undefined> {
  const state = await readState(place);
  if (state?.port === undefined) return undefined;
  const url = urlOf(place, state);
  const postmaster = await livePostmaster(place.dataDir);
  if (postmaster === undefined) {
    // A container that shares the directory has pids of its own; its server can be met only by asking.
    const foreign = state.owner !== undefined && (await stillRuns(state.owner)) === "elsewhere";
    return foreign && (await askOnce(url)) === undefined ? alreadyRunning(place, url) : undefined;
  }
  const answer = await waitUntilAnswering(url, async () => (await birthOf(postmaster.pid)) === postmaster.birth);
  if (answer.kind === "gone") return undefined;
  if (answer.kind !== "ready") return unanswering(place, postmaster, answer.why);
  if (state.owner !== undefined && (await stillRuns(state.owner)) !== "no") return alreadyRunning(place, url);
  await writeState(place, { ...state, owner: await ourselves() });
  return ownServer(place, url, () => stopPostmaster(postmaster, socketDirOf(place, state)));
}

function alreadyRunning({ dataDir, moved }: Place, url: string): OwnServer {
  return { kind: "already-running", url, dataDir, moved, stop: async () => undefined };
}

/** Stopping takes the same lock as starting, so that a start meanwhile neither meets a dying server nor loses a live one. */
function ownServer(place: Place, url: string, stopNow: () => Promise<void>): OwnServer {
  const { dataDir, moved } = place;
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    const unlock = await takeLock(place.lockFile, LOCK_PATIENCE_MS);
    await stopNow();
    await unlock?.();
  };
  return {
    kind: "started",
    url,
    dataDir,
    moved,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

function unanswering(place: Place, { pid }: Living, why: string): Refusal {
  return {
    kind: "refused",
    what: `A PostgreSQL runs on this data and does not let us in (pid ${pid})`,
    where: place.dataDir,
    why,
    remedy: `Look at ${place.logFile}. To start anew, end it with kill -INT ${pid}: what is committed stays.`,
  };
}

function heldTooLong({ lockFile }: Place): Refusal {
  return {
    kind: "refused",
    what: "Another FairDue has been starting on this directory for two minutes",
    where: lockFile,
    why: "one start at a time can use a data directory",
    remedy: "Wait for it. If none is starting, delete the lock file and those named like it.",
  };
}

const FILE_TROUBLE = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "ENOTDIR", "EEXIST"]);

/** The file system said no: that is the world's answer, not our mistake. Anything else is thrown on. */
function refusedByFiles(error: NodeJS.ErrnoException, home: string): Refusal {
  if (!FILE_TROUBLE.has(error.code ?? "")) throw error;
  return {
    kind: "refused",
    what: "The directory of the built-in PostgreSQL cannot be used",
    where: error.path ?? home,
    why: error.message,
    remedy: "Start FairDue as the user who made it, make room, or choose another directory with FAIRDUE_HOME.",
  };
}
