import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DIST = path.join(ROOT, "console", "dist");
/** Folders whose files end up in the console. */
const SOURCES = ["console", "client", "core"];

/** Builds the console when it has not been built since its sources changed; gives the folder to serve. */
export async function builtConsole(onBuild: () => void): Promise<string> {
  const built = await stat(path.join(DIST, "index.html")).then(
    (found) => found.mtimeMs,
    () => 0,
  );
  const changed = Math.max(...(await Promise.all(SOURCES.map((dir) => newestIn(path.join(ROOT, dir))))));
  if (built < changed) {
    onBuild();
    await buildAside();
  }
  return DIST;
}

/** Built elsewhere and moved into place whole, so that nobody is served half a console when two starts build at once. */
async function buildAside(): Promise<void> {
  const cache = path.join(ROOT, "node_modules", ".cache");
  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(path.join(cache, "console-"));
  try {
    const { build } = await import("vite");
    const configFile = path.join(ROOT, "console", "vite.config.ts");
    await build({ configFile, logLevel: "error", build: { outDir: aside, emptyOutDir: true } });
    await rm(DIST, { recursive: true, force: true });
    await rename(aside, DIST).catch(async (error: unknown) => {
      // Another start was quicker by a moment: its console is the same.
      if (!existsSync(path.join(DIST, "index.html"))) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function newestIn(dir: string): Promise<number> {
  let newest = 0;
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (entry.name === "dist" || entry.name === "node_modules") continue;
    const full = path.join(dir, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? await newestIn(full) : (await stat(full)).mtimeMs);
  }
  return newest;
}
