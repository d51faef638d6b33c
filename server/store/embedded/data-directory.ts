import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Binaries } from "./binaries.ts";
import type { Place } from "./place.ts";
import type { Refusal } from "./refusal.ts";
import { account, type RunAs } from "./run-as.ts";
import { readState, settle, writeState } from "./state.ts";

/** Makes the data directory if there is none; refuses one that is not ours or is of another major version. */
export async function ensureDataDirectory(
  place: Place,
  binaries: Binaries,
  runAs: RunAs | undefined,
): Promise<Refusal | undefined> {
  const found = await readdir(place.dataDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (found === undefined || found.length === 0) return initialise(place, binaries, runAs);
  if (!found.includes("PG_VERSION")) return notOurs(place, "it holds other files, and no PostgreSQL");
  if ((await readState(place)) === undefined) {
    return notOurs(place, `it is a PostgreSQL's, but ${place.stateFile}, which holds its password, is missing or torn`);
  }
  const version = (await readFile(path.join(place.dataDir, "PG_VERSION"), "utf8")).trim();
  if (Number(version) === binaries.major) return undefined;
  return {
    kind: "refused",
    what: `The data is of PostgreSQL ${version}, the programs are of ${binaries.major}`,
    where: place.dataDir,
    why: "a major version cannot read another's files",
    remedy: "Start the FairDue version that made the data, or choose another directory with FAIRDUE_HOME.",
  };
}

function notOurs(place: Place, why: string): Refusal {
  return {
    kind: "refused",
    what: "This data directory was not made by FairDue",
    where: place.dataDir,
    why,
    remedy:
      "Choose another directory with FAIRDUE_HOME, restore the missing file, or set DATABASE_URL to use that server.",
  };
}

/** Made beside and then renamed, so that an interrupted start leaves nothing half-made in the place of data. */
async function initialise(place: Place, binaries: Binaries, runAs: RunAs | undefined): Promise<Refusal | undefined> {
  const partial = `${place.dataDir}.new`;
  const passwordFile = `${place.dataDir}.password`;
  await rm(partial, { recursive: true, force: true });
  await rm(passwordFile, { force: true });
  await mkdir(partial, { mode: 0o700 });
  const password = randomBytes(24).toString("base64url");
  await writeFile(passwordFile, password, { mode: 0o600, flag: "wx" });
  if (runAs !== undefined) {
    await chown(partial, runAs.uid, runAs.gid);
    await chown(passwordFile, runAs.uid, runAs.gid);
  }
  const failure = await runInitdb(binaries, ["-D", partial, `--pwfile=${passwordFile}`], runAs);
  await rm(passwordFile);
  if (failure !== undefined) {
    await rm(partial, { recursive: true, force: true });
    return failure;
  }
  await writeState(place, { password });
  await rename(partial, place.dataDir);
  await settle(place.base);
  return undefined;
}

/** Sorts by bytes on every system and still knows the cases of all alphabets, without the system's own tables. */
const BUILT_IN_LOCALE = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"];

async function runInitdb(
  { initdb, major }: Binaries,
  where: readonly string[],
  runAs: RunAs | undefined,
): Promise<Refusal | undefined> {
  const options = ["-U", "fairdue", "-A", "scram-sha-256", "-E", "UTF8", "--locale=C", "--data-checksums"];
  const child = spawn(initdb, [...where, ...options, ...(major >= 17 ? BUILT_IN_LOCALE : [])], {
    ...account(runAs),
    cwd: "/",
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (text: Buffer) => {
    said += text.toString();
  });
  const failure = await new Promise<string | undefined>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code) => resolve(code === 0 ? undefined : said.trim().split("\n").slice(-3).join(" | ")));
  });
  return failure === undefined ? undefined : cannotRun(initdb, failure);
}

/** A program that is there and does not run is most often built for another C library. */
export function cannotRun(program: string, why: string): Refusal {
  return {
    kind: "refused",
    what: "The built-in PostgreSQL does not run on this system",
    where: program,
    why: why === "" ? "it ended without a word" : why,
    remedy:
      "Where the cause is a missing file or library, as on Alpine, set DATABASE_URL to a PostgreSQL 15 or newer; else mend what it names.",
  };
}
