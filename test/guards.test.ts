import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./support/project-files.ts";

const CARELESS = path.join(ROOT, "test/fixtures/careless");

/** Runs one of the installed tools in the careless folder. */
function run(tool: string, ...options: readonly string[]) {
  const { stdout, status } = spawnSync(path.join(ROOT, "node_modules/.bin", tool), options, {
    cwd: CARELESS,
    encoding: "utf8",
  });
  return { stdout, failed: status !== 0 };
}

describe("the tools of `npm run check`, over careless code", () => {
  it("biome sees a promise nobody waits for", () => {
    const { stdout, failed } = run("biome", "lint", "--reporter=json", ".");
    expect(failed).toBe(true);
    const { diagnostics } = JSON.parse(stdout);
    expect(diagnostics.map((each: { category: string }) => each.category)).toEqual(["lint/nursery/noFloatingPromises"]);
  });

  it("the compiler sees a number taken for a text", () => {
    const { stdout, failed } = run("tsc", "-p", ".");
    expect(failed).toBe(true);
    expect(stdout.split("\n").filter((line) => line.includes("error"))).toEqual([
      expect.stringMatching(/^wrong\.ts\(3,7\): error TS2322/),
    ]);
  });

  it("knip sees an export and a file nobody imports", () => {
    const { stdout, failed } = run("knip", "--no-progress", "--reporter=json");
    expect(failed).toBe(true);
    const found: { file: string; files: unknown[]; exports: { name: string }[] }[] = JSON.parse(stdout).issues;
    expect(found.filter(({ files }) => files.length > 0).map(({ file }) => file)).toEqual(["forget.ts"]);
    expect(found.flatMap(({ exports }) => exports.map(({ name }) => name))).toEqual(["spare"]);
  });
});
