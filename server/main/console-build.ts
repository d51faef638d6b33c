import { readdir, stat } from "node:fs/promises";
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
    const { build } = await import("vite");
    await build({ configFile: path.join(ROOT, "console", "vite.config.ts"), logLevel: "error" });
  }
  return DIST;
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
