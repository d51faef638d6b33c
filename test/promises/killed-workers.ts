import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Day } from "@fairdue/core/calendar/day.ts";
import { ROOT } from "../support/project-files.ts";
import type { WorkerOrder } from "./killed-worker.ts";
import { FIRST_DAY, momentOn, rows, type World } from "./world.ts";

const SOURCE = fileURLToPath(new URL("./killed-worker.ts", import.meta.url));
const BUILT = path.join(ROOT, "node_modules/.cache/fairdue/killed-worker.mjs");
/** Longer than a sender's lease, so that each worker knows the one before it for dead. */
const BETWEEN_MS = 10 * 60_000;

type Builder = { build(options: Readonly<Record<string, unknown>>): Promise<unknown> };

/** Workers of one world, one after the other, most of whom do not live long. */
export class KilledWorkers {
  readonly #world: World;
  #started = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** Makes one file of the worker's code, with the builder that tsx brings: it starts four times as fast. */
  static async build(): Promise<void> {
    const require = createRequire(import.meta.url);
    const { build } = createRequire(require.resolve("tsx"))("esbuild") as Builder;
    const banner =
      'import { createRequire as requireFrom } from "node:module";const require = requireFrom(import.meta.url);';
    await build({
      entryPoints: [SOURCE],
      outfile: BUILT,
      bundle: true,
      platform: "node",
      format: "esm",
      external: ["pdfkit", "pg-native"],
      banner: { js: banner },
      logLevel: "error",
    });
  }

  /**
   * One collection day in a process of its own.
   *
   * @returns `points` it passed, if it lived to the end
   */
  async run(day: Day, killAt?: number): Promise<{ readonly finished: boolean; readonly points: number }> {
    const { house, providers } = this.#world;
    this.#started += 1;
    const url = new URL(house.url);
    url.searchParams.set("application_name", "killed");
    const order: WorkerOrder = {
      url: url.toString(),
      home: house.environment.home,
      ports: { smpp: providers.smsc.port, smtp: providers.smtp.port },
      sealPem: house.sealKey.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
      masterHex: Buffer.alloc(32, 7).toString("hex"),
      day,
      realNow: momentOn(FIRST_DAY, 0) + this.#started * BETWEEN_MS,
      ...(killAt !== undefined && { killAt }),
    };
    const { signal, code, out, err } = await ended(order);
    if (signal !== "SIGKILL" && code !== 0) throw new Error(`a worker ended with ${signal ?? code}: ${err}`);
    await this.#buried();
    return { finished: signal === null, points: Number(out) };
  }

  /** Waits until the server has noticed the death and let go of the locks. */
  async #buried(): Promise<void> {
    const left = "select 1 from pg_stat_activity where datname = current_database() and application_name = 'killed'";
    while ((await rows(this.#world.pool, left)).length > 0) await setTimeout(5);
  }
}

type Ended = {
  readonly signal: string | null;
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
};

function ended(order: WorkerOrder): Promise<Ended> {
  const child = spawn(process.execPath, [BUILT, JSON.stringify(order)], { stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  child.stdout.on("data", (text: Buffer) => {
    said.out += text.toString();
  });
  child.stderr.on("data", (text: Buffer) => {
    said.err += text.toString();
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal, ...said }));
  });
}
