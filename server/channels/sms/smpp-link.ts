import type { Fields } from "smpp";
import type { Cancel } from "../timer.ts";
import { type SessionOptions, SmppSession, type SubmitAnswer } from "./smpp-session.ts";

export type LinkOptions = Omit<SessionOptions, "onEnd"> & {
  /** Wait before the next attempt, by the number of attempts that failed in a row (from 0). */
  readonly backoffMs: (failures: number) => number;
};

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "binding"; readonly outcome: Promise<SmppSession | string> }
  | { readonly kind: "bound"; readonly session: SmppSession }
  | { readonly kind: "waiting"; readonly cancel: Cancel; readonly why: string }
  | { readonly kind: "closed" };

/** A connection to an SMSC that comes back: bound at the first submit, and again after each loss, ever more patiently. */
export class SmppLink {
  readonly #options: LinkOptions;
  #state: State = { kind: "idle" };
  #failures = 0;

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  /** Waits for an attempt to bind that is under way, never for the next one. */
  async submit(fields: Fields): Promise<SubmitAnswer> {
    const session = await this.#session();
    return typeof session === "string" ? { kind: "not-sent", detail: session } : await session.submit(fields);
  }

  async close(): Promise<void> {
    const state = this.#state;
    this.#state = { kind: "closed" };
    if (state.kind === "waiting") state.cancel();
    const session = state.kind === "binding" ? await state.outcome : state.kind === "bound" ? state.session : undefined;
    if (session instanceof SmppSession) await session.end();
  }

  async #session(): Promise<SmppSession | string> {
    const state = this.#state;
    switch (state.kind) {
      case "idle":
        return await this.#bind();
      case "binding":
        return await state.outcome;
      case "bound":
        return state.session;
      case "waiting":
        return state.why;
      case "closed":
        return "channel closed";
      default:
        return state satisfies never;
    }
  }

  #bind(): Promise<SmppSession | string> {
    const outcome = SmppSession.bind({ ...this.#options, onEnd: () => this.#lost("connection lost") }).then((bound) => {
      if (typeof bound === "string") this.#lost(bound);
      else this.#bound(bound);
      return bound;
    });
    this.#state = { kind: "binding", outcome };
    return outcome;
  }

  #bound(session: SmppSession): void {
    if (this.#state.kind === "closed") return;
    this.#failures = 0;
    this.#state = { kind: "bound", session };
  }

  #lost(why: string): void {
    if (this.#state.kind === "closed") return;
    const cancel = this.#options.timer.after(this.#options.backoffMs(this.#failures), () => void this.#bind());
    this.#failures += 1;
    this.#state = { kind: "waiting", cancel, why };
  }
}

/** One second, doubled with every failure, a minute at most. */
export function patientBackoff(failures: number): number {
  return Math.min(60_000, 1_000 * 2 ** Math.min(failures, 10));
}
