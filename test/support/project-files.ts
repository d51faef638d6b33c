import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Root of the project on this machine. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Folders that are made, not written. */
const MADE = new Set(["node_modules", "dist", ".git", ".fairdue", "coverage", "test-results"]);

/** Every written file below a folder, by path from it with forward slashes, sorted; planted faults are left out. */
export function writtenFiles(root: string): readonly string[] {
  const found: string[] = [];
  const look = (folder: string): void => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const place = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) found.push(place);
      else if (entry.isDirectory() && !MADE.has(entry.name) && place !== "test/fixtures") look(place);
    }
  };
  look("");
  return found.sort();
}

/** The files among these that are code. */
export function codeFiles(files: readonly string[]): readonly string[] {
  return files.filter((file) => /\.(ts|tsx|mts|mjs|js)$/.test(file));
}
