import { access, chmod, mkdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { Refusal } from "./refusal.ts";
import { canPass, type RunAs } from "./run-as.ts";

/** Where everything of one server lies: its files, our state file beside them, its log, its lock and its sockets. */
export type Place = {
  readonly kind: "place";
  readonly base: string;
  /** PostgreSQL's own files. */
  readonly dataDir: string;
  readonly stateFile: string;
  readonly logFile: string;
  readonly lockFile: string;
  /** True when it is not where it was asked for. */
  readonly moved: boolean;
};

/** Where data goes that root asked for below a home that no other account can enter. */
export const SHELTER = "/var/lib/fairdue";

/** The place asked for, and the one under the shelter that is named after it. */
export function bothPlaces(wanted: string, shelter: string): { readonly asked: Place; readonly sheltered: Place } {
  const asked = path.resolve(wanted);
  return {
    asked: placeAt(asked, false),
    sheltered: placeAt(path.join(shelter, asked.replaceAll(path.sep, "-").slice(1)), true),
  };
}

/**
 * The place asked for; or the sheltered one, when the server runs as an account that cannot get to the first (it lies
 * under a home of mode 700). Data never changes its place by itself: where it is, it is looked for again.
 */
export async function choosePlace(
  { asked, sheltered }: ReturnType<typeof bothPlaces>,
  runAs: RunAs | undefined,
): Promise<Place | Refusal> {
  if (runAs !== undefined && (await exists(sheltered.dataDir))) return sheltered;
  await makePassable(asked.base, runAs);
  if (runAs === undefined || (await canPass(asked.base, runAs))) return placeAt(await realpath(asked.base), false);
  if (await exists(asked.dataDir)) {
    return {
      kind: "refused",
      what: "The account that must run PostgreSQL cannot reach its data",
      where: asked.dataDir,
      why: "a directory above it has been closed to others since the data was made",
      remedy: "Let others pass (not list) the directories above, as with chmod o+x, or move the data.",
    };
  }
  await makePassable(sheltered.base, runAs);
  return sheltered;
}

function placeAt(base: string, moved: boolean): Place {
  return {
    kind: "place",
    base,
    dataDir: path.join(base, "data"),
    stateFile: path.join(base, "server.json"),
    logFile: path.join(base, "server.log"),
    lockFile: path.join(base, "start.lock"),
    moved,
  };
}

/**
 * Makes the missing directories. Those made here, and the last one, which is for the server alone, can be passed by the
 * account whatever our umask, but not listed; what holds secrets inside has modes of its own.
 */
async function makePassable(dir: string, runAs: RunAs | undefined): Promise<void> {
  const first = await mkdir(dir, { recursive: true });
  if (runAs === undefined) return;
  const { uid, mode } = await stat(dir);
  if (uid === 0) await chmod(dir, (mode & 0o777) | 0o011);
  if (first === undefined) return;
  for (let made = dir; made.length >= first.length; made = path.dirname(made)) await chmod(made, 0o711);
}

function exists(target: string): Promise<boolean> {
  return access(target).then(
    () => true,
    () => false,
  );
}
