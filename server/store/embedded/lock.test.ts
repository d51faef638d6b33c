import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { ourselves } from "./living.ts";
import { takeLock } from "./lock.ts";

async function lockFile(): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), "fairdue-lock-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  return path.join(dir, "start.lock");
}

/** A lock as a holder leaves it that never gave it back. */
async function leaveBehind(file: string, living: { pid: number; birth: string; host: string }): Promise<void> {
  await writeFile(file, JSON.stringify({ token: "0123456789abcdef", living }));
}

describe("the lock of a data directory", () => {
  it("lets one in at a time, also when thirty find the lock of one dead holder", async () => {
    const file = await lockFile();
    const { birth, host } = await ourselves();
    await leaveBehind(file, { pid: 2_147_483_646, birth, host });
    let inside = 0;
    let most = 0;
    let turns = 0;
    const enter = async (): Promise<void> => {
      const unlock = await takeLock(file, 20_000);
      inside += 1;
      most = Math.max(most, inside);
      await new Promise(setImmediate);
      turns += 1;
      inside -= 1;
      await unlock?.();
    };
    await Promise.all(Array.from({ length: 30 }, enter));
    expect({ most, turns }).toEqual({ most: 1, turns: 30 });
    expect(await readdir(path.dirname(file))).toEqual([]);
  });

  it("is not given while its holder lives", async () => {
    const file = await lockFile();
    await leaveBehind(file, await ourselves());
    expect(await takeLock(file, 60)).toBeUndefined();
  });

  it("is taken from a pid that another program has got since", async () => {
    const file = await lockFile();
    await leaveBehind(file, { ...(await ourselves()), birth: "before us" });
    expect(await takeLock(file, 5000)).toBeDefined();
  });

  it("is taken when a power cut tore it", async () => {
    const file = await lockFile();
    await writeFile(file, "");
    expect(await takeLock(file, 5000)).toBeDefined();
  });

  it("is left to a container whose pids cannot be seen from here", async () => {
    const file = await lockFile();
    await leaveBehind(file, { pid: 1, birth: "1", host: `not-${hostname()}` });
    expect(await takeLock(file, 60)).toBeUndefined();
  });
});
