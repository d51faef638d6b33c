import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

const brotli = promisify(brotliCompress);
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Folders besides its own whose files end up in a web app. */
const SHARED = ["client", "core"];

/** Builds a web app when it has not been built since its sources changed; gives the folder to serve. */
export async function builtPages(room: "console" | "portal", onBuild: () => void): Promise<string> {
  const dist = path.join(ROOT, room, "dist");
  const built = await stat(path.join(dist, "index.html.br")).then(
    (found) => found.mtimeMs,
    () => 0,
  );
  const changed = Math.max(...(await Promise.all([room, ...SHARED].map((dir) => newestIn(path.join(ROOT, dir))))));
  if (built < changed) {
    onBuild();
    await buildAside(room, dist);
  }
  return dist;
}

/** Built elsewhere and moved into place whole, so that nobody is served half an app when two starts build at once. */
async function buildAside(room: string, dist: string): Promise<void> {
  const cache = path.join(ROOT, "node_modules", ".cache");
  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(path.join(cache, `${room}-`));
  try {
    const { build } = await import("vite");
    const configFile = path.join(ROOT, room, "vite.config.ts");
    await build({ configFile, logLevel: "error", build: { outDir: aside, emptyOutDir: true } });
    await compressFiles(aside);
    await rm(dist, { recursive: true, force: true });
    await rename(aside, dist).catch(async (error: unknown) => {
      // Another start was quicker by a moment: its pages are the same.
      if (!existsSync(path.join(dist, "index.html"))) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Puts a Brotli copy beside each text file, so that a phone on a slow network loads a third. */
async function compressFiles(dir: string): Promise<void> {
  for (const file of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || !/\.(js|css|html)$/.test(file.name)) continue;
    const full = path.join(file.parentPath, file.name);
    await writeFile(`${full}.br`, await brotli(await readFile(full)));
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
