import { open, readFile, rename } from "node:fs/promises";
import path from "node:path";
import type { Living } from "./living.ts";
import type { Place } from "./place.ts";

/**
 * What FairDue keeps beside a server's files: how to reach it and who looks after it. Readable by its owner alone.
 * The password is the only copy: a data directory without its state file cannot be opened.
 */
export type ServerState = {
  readonly password: string;
  readonly port?: number;
  /** Beside this file when relative, so that a copy of the directory does not point at the original's server. */
  readonly socketDir?: string;
  /** The program that started or adopted the server and stops it. */
  readonly owner?: Living;
};

/** Undefined when there is none, or when it cannot be understood. */
export async function readState(place: Place): Promise<ServerState | undefined> {
  try {
    const state = JSON.parse(await readFile(place.stateFile, "utf8")) as ServerState;
    return typeof state?.password === "string" ? state : undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || code === "ENOENT") return undefined;
    throw error;
  }
}

/** Replaces the file in one step that survives a power cut: the old words or the new, never half. */
export async function writeState(place: Place, state: ServerState): Promise<void> {
  const partial = `${place.stateFile}.new`;
  const file = await open(partial, "w", 0o600);
  await file.chmod(0o600);
  await file.writeFile(`${JSON.stringify(state)}\n`);
  await file.sync();
  await file.close();
  await rename(partial, place.stateFile);
  await settle(place.base);
}

/** Makes renames in a directory outlive a power cut. */
export async function settle(dir: string): Promise<void> {
  const opened = await open(path.resolve(dir), "r");
  await opened.sync().finally(() => opened.close());
}

/** Reaches the server's `postgres` database through its socket; the port is there for tools of others. */
export function urlOf(place: Place, state: ServerState): string {
  const socketDir = socketDirOf(place, state);
  const host = socketDir === undefined ? "" : `host=${encodeURIComponent(socketDir)}&`;
  // Said aloud, as PGSSLMODE may say otherwise and a server of our own has no certificate.
  return `postgres://fairdue:${encodeURIComponent(state.password)}@127.0.0.1:${state.port}/postgres?${host}sslmode=disable`;
}

export function socketDirOf(place: Place, { socketDir }: ServerState): string | undefined {
  return socketDir === undefined ? undefined : path.resolve(place.base, socketDir);
}
