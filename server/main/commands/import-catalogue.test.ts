import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { ROOT } from "../../../test/support/project-files.ts";
import { loadCatalogue } from "../../store/catalogue.ts";
import { EXIT } from "../terminal.ts";
import { importCatalogue } from "./import-catalogue.ts";

/** A folder of one's own that begins as a copy of the examples. */
async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "fairdue-catalogue-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const part of ["lenders.yaml", "products", "ladders", "templates"])
    await cp(path.join(ROOT, "examples", part), path.join(folder, part), { recursive: true });
  return folder;
}

async function replaceIn(file: string, before: string, after: string): Promise<void> {
  const text = await readFile(file, "utf8");
  expect(text).toContain(before);
  await writeFile(file, text.replace(before, after));
}

describe("fairdue import catalogue", () => {
  it("takes a folder in, and the same folder again changes nothing", async () => {
    const { pool } = await testDatabase();
    const folder = await ownFolder();
    expect(await importCatalogue({ pool }, { folder, lang: "en" })).toBe(EXIT.done);
    const first = await loadCatalogue(pool);
    expect(first.ladders.get("huabei")?.steps.length).toBeGreaterThan(5);
    expect(await importCatalogue({ pool }, { folder, lang: "zh" })).toBe(EXIT.done);
    expect(await loadCatalogue(pool)).toEqual(first);
  });

  it("refuses a ladder edited under a used version, and takes it under the next", async () => {
    const { pool } = await testDatabase();
    const folder = await ownFolder();
    const file = path.join(folder, "ladders", "huabei.yaml");
    await importCatalogue({ pool }, { folder, lang: "en" });
    await replaceIn(file, "day: 3", "day: 4");
    expect(await importCatalogue({ pool }, { folder, lang: "en" })).toBe(EXIT.refused);
    expect((await loadCatalogue(pool)).ladders.get("huabei")?.steps[1]?.day).toBe(3);
    await replaceIn(file, "version: 1", "version: 2");
    expect(await importCatalogue({ pool }, { folder, lang: "en" })).toBe(EXIT.done);
    expect((await loadCatalogue(pool)).ladders.get("huabei")?.steps[1]?.day).toBe(4);
  });

  it("takes nothing in when one file has a fault, or is missing", async () => {
    const { pool } = await testDatabase();
    const folder = await ownFolder();
    await replaceIn(path.join(folder, "ladders", "huabei.yaml"), "channel: letter", "channel: pigeon");
    expect(await importCatalogue({ pool }, { folder, lang: "en" })).toBe(EXIT.refused);
    await rm(path.join(folder, "lenders.yaml"));
    expect(await importCatalogue({ pool }, { folder, lang: "en" })).toBe(EXIT.refused);
    expect((await loadCatalogue(pool)).lenders.size).toBe(0);
  });
});
