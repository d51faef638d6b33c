import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { PlanTotals } from "../app/plan-day.ts";
import type { PlanOrder } from "./plan-worker.ts";

/** Processes that plan beside this one, so that each has a core. */
export type Planners = {
  readonly count: number;
  /** Plans what is due at a moment; settles when every process has nothing left to claim. */
  plan(now: number): Promise<readonly PlanTotals[]>;
  close(): void;
};

/** What lets Node run our sources, named in full as the working directory may be anywhere. */
const TYPESCRIPT = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** A young generation of 64 MB from the start lets the rows of a batch die there, instead of being copied through it. */
const YOUNG_OBJECTS = ["--min-semi-space-size=64", "--max-semi-space-size=64"];

/**
 * Starts `count` planning processes on a database that is up to date.
 *
 * @param first index of the first of them among all workers; those before it plan elsewhere
 * @throws Error when one of them ends early; what it had under way stays due, and the next run takes it up
 */
export async function startPlanners(order: {
  readonly url: string;
  /** Directory with the keys of the house. */
  readonly home: string;
  readonly count: number;
  readonly first?: number;
}): Promise<Planners> {
  const { url, home, count, first = 0 } = order;
  const file = fileURLToPath(new URL("./plan-worker.ts", import.meta.url));
  const workers = Array.from({ length: count }, () =>
    fork(file, {
      env: { ...process.env, DATABASE_URL: url, FAIRDUE_HOME: home },
      execArgv: ["--import", TYPESCRIPT, ...YOUNG_OBJECTS],
    }),
  );
  const close = (): void => {
    for (const worker of workers) if (worker.connected) worker.disconnect();
  };
  try {
    await Promise.all(workers.map((worker) => answerOf(worker)));
  } catch (error) {
    close();
    throw error;
  }
  return {
    count,
    plan: (now) =>
      Promise.all(
        workers.map((worker, i) => {
          const answer = answerOf(worker);
          worker.send({ now, worker: { index: first + i, count: first + count } } satisfies PlanOrder);
          return answer as Promise<PlanTotals>;
        }),
      ),
    close,
  };
}

/** The next message of a process; a process that ends instead breaks the promise. */
function answerOf(worker: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => {
      worker.off("message", onMessage);
      reject(new Error(`a planning process ended early, with code ${code}; run again to take up what it left`));
    };
    const onMessage = (message: unknown): void => {
      worker.off("exit", onExit);
      resolve(message);
    };
    worker.once("message", onMessage);
    worker.once("exit", onExit);
  });
}
