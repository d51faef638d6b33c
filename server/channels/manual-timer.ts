import type { Cancel, Timer } from "./timer.ts";

/** A timer whose time passes only when told, for tests. */
export class ManualTimer implements Timer {
  readonly #waiting = new Set<{ readonly ms: number; readonly run: () => void }>();

  after(ms: number, run: () => void): Cancel {
    const entry = { ms, run };
    this.#waiting.add(entry);
    return () => this.#waiting.delete(entry);
  }

  /** Waits asked for and neither cancelled nor over, shortest first. */
  get waits(): readonly number[] {
    return [...this.#waiting].map(({ ms }) => ms).sort((a, b) => a - b);
  }

  /** Lets all waits of exactly this length be over. */
  pass(ms: number): void {
    const over = [...this.#waiting].filter((entry) => entry.ms === ms);
    if (over.length === 0) throw new RangeError(`nothing waits ${ms} ms, only ${this.waits.join(", ")}`);
    for (const entry of over) {
      this.#waiting.delete(entry);
      entry.run();
    }
  }
}
