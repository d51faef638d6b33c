import { type ChildProcessWithoutNullStreams, execFile, spawn } from "node:child_process";
import { cp, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import pg from "pg";
import { onTestFinished } from "vitest";
import { installedBinaries } from "../../server/store/embedded/binaries.ts";
import { type OwnServer, type StartOptions, startServer } from "../../server/store/embedded/start-server.ts";
import { passableDir } from "./passable-dir.ts";

/** A directory for one test, which other accounts may pass; gone when the test is over, or the run is killed. */
export async function scratchDir(): Promise<string> {
  const { dir, remove } = await passableDir("fairdue-start-");
  onTestFinished(remove);
  return dir;
}

let initialised: Promise<string> | undefined;

/** A directory for one test whose server was started and stopped before: copied, which is quicker than making one. */
export async function usedHome(): Promise<string> {
  initialised ??= initialiseOnce();
  const home = path.join(await scratchDir(), "pg");
  await promisify(execFile)("cp", ["-a", await initialised, home]);
  return home;
}

async function initialiseOnce(): Promise<string> {
  const { dir } = await passableDir("fairdue-start-");
  const server = await startServer({ home: dir });
  if (server.kind === "refused") throw new Error(`${server.what}: ${server.why}`);
  await server.stop();
  return dir;
}

/** A server that must start, and is stopped when the test is over. */
export async function startedServer(options: StartOptions): Promise<OwnServer> {
  const server = await startServer(options);
  if (server.kind === "refused") throw new Error(`${server.what}: ${server.why}`);
  onTestFinished(() => server.stop());
  return server;
}

export type Alone = {
  readonly program: ChildProcessWithoutNullStreams;
  readonly outcome: { readonly kind: string; readonly url: string };
  /** Ends it the way a user does; its server stops with it. */
  end(): Promise<void>;
};

/** A start in another program, once it has said what came of it. */
export async function startAlone(home: string): Promise<Alone> {
  const tsx = createRequire(import.meta.url).resolve("tsx");
  const script = fileURLToPath(new URL("./start-alone.ts", import.meta.url));
  const program = spawn(process.execPath, ["--import", tsx, script, home]);
  let complaint = "";
  program.stderr.on("data", (text: Buffer) => {
    complaint += text.toString();
  });
  const ended = new Promise<void>((resolve) => program.once("close", () => resolve()));
  const line = await Promise.race([
    createInterface(program.stdout)[Symbol.asyncIterator]().next(),
    ended.then(() => undefined),
  ]);
  if (line === undefined || line.done) throw new Error(`the other start ended: ${complaint}`);
  const end = async (): Promise<void> => {
    program.stdin.end();
    await ended;
  };
  onTestFinished(end);
  return { program, outcome: JSON.parse(line.value) as Alone["outcome"], end };
}

/** One statement on a connection of its own: its rows. */
export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The installed programs, copied so that a test may spoil them. */
export async function copiedPrograms(under: string): Promise<string> {
  const native = await installedBinaries(process.platform, process.arch);
  if (typeof native !== "string") throw new Error(native.why);
  const copy = path.join(under, "native");
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

export async function postmasterPid(dataDir: string): Promise<number> {
  return Number((await readFile(path.join(dataDir, "postmaster.pid"), "utf8")).split("\n")[0]);
}
