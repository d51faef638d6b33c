import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Question, Told } from "./answering.ts";

/** Which program answers, with which options of Node, and how many questions it answers in about a tenth of a second. */
export type EngineProgram = { readonly file: string; readonly options: readonly string[]; readonly count: number };

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const WARM_ROUNDS = 6;

/** A decision engine in a process of its own. */
export class Engine {
  readonly #process: ChildProcess;
  readonly #program: EngineProgram;
  /** Answers a second by each way of asking, a number a round. */
  readonly #rates = new Map<string, number[]>();
  version = "";
  /** Rules that refuse each question. */
  answers: readonly (readonly string[])[] = [];

  private constructor(program: EngineProgram, child: ChildProcess) {
    this.#program = program;
    this.#process = child;
  }

  /** Starts the engine, reads its policies, and has it answer every question once. */
  static async start(program: EngineProgram, questions: readonly unknown[]): Promise<Engine> {
    const file = fileURLToPath(new URL(program.file, import.meta.url));
    const execArgv = ["--import", "tsx", ...program.options];
    const engine = new Engine(program, fork(file, [], { cwd: ROOT, execArgv, serialization: "advanced" }));
    const told = await engine.#ask({ kind: "read", questions });
    if (told.kind !== "answers") throw engine.#fault(told);
    engine.version = told.version;
    engine.answers = told.answers;
    for (const way of told.ways) engine.#rates.set(way, []);
    return engine;
  }

  /** Asks by each way without counting, until the code behind it has been compiled for speed. */
  async warm(): Promise<void> {
    for (const way of this.#rates.keys()) for (let round = 0; round < WARM_ROUNDS; round++) await this.#time(way);
  }

  async round(): Promise<void> {
    for (const [way, rates] of this.#rates) rates.push(await this.#time(way));
  }

  /** Median answers a second by each way of asking. */
  get perSecond(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#rates].map(([way, rates]) => [way, median(rates)]));
  }

  /** Rates, round by round, of the way that was fastest on the whole. */
  get fastest(): readonly number[] {
    return [...this.#rates.values()].toSorted((a, b) => median(b) - median(a))[0] ?? [];
  }

  stop(): void {
    this.#process.kill();
  }

  async #time(way: string): Promise<number> {
    const { count } = this.#program;
    const told = await this.#ask({ kind: "time", way, count });
    if (told.kind !== "took") throw this.#fault(told);
    return Math.round((count * 1_000) / told.ms);
  }

  #ask(question: Question): Promise<Told> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null, signal: string | null): void => {
        reject(new Error(`${this.#program.file} ended with ${signal ?? code}`));
      };
      this.#process.once("exit", ended);
      this.#process.once("message", (told) => {
        this.#process.off("exit", ended);
        resolve(told as Told);
      });
      this.#process.send(question);
    });
  }

  #fault(told: Told): Error {
    return new Error(`${this.#program.file}: ${told.kind === "failed" ? told.why : "an answer to another question"}`);
  }
}

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
