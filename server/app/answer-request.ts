import type {
  RefusalReason,
  RequestAppeal,
  RequestCause,
  Requester,
  RequestOutcome,
} from "@fairdue/core/rights/request/event.ts";
import { commandRequest, type RequestCommanded, type RequestHouse } from "./command-request.ts";

/** What is done with a request after its receipt; `words` are plain and go on the record sealed. */
export type RequestStep =
  | { readonly kind: "clarify"; readonly by: Requester | "house"; readonly words: string }
  /** `words` are the reason, as the person is told it. */
  | { readonly kind: "extend"; readonly words: string }
  | {
      readonly kind: "answer";
      readonly outcome: RequestOutcome;
      readonly because: readonly RefusalReason[];
      readonly cause: RequestCause;
      /** The reply as the person gets it. */
      readonly words: string;
    }
  | { readonly kind: "appeal"; readonly to: RequestAppeal; readonly words?: string }
  | { readonly kind: "withdraw"; readonly words?: string };

/**
 * Answers, extends, clarifies, appeals or withdraws a request, and lets go or takes up what it holds in the same commit.
 *
 * Refused: no such request, a moment to come or before its receipt, a request that is not in the place for it, no longer
 * time to give, a refusal without reasons, or a route that does not take this kind.
 *
 * @param at when it happened; `now` the moment of recording
 */
export async function takeRequestStep(
  house: RequestHouse,
  { requestId, at, step }: { readonly requestId: number; readonly at: number; readonly step: RequestStep },
  now: number,
): Promise<RequestCommanded> {
  return commandRequest(house, { requestId }, now, ({ seal }) => {
    const on = { requestId, at };
    // An empty text stays empty, so that its lack is seen.
    const sealed = (words: string) => (words.trim() === "" ? "" : seal(words));
    const optional = (words: string | undefined) =>
      words === undefined || words.trim() === "" ? {} : { words: seal(words) };
    switch (step.kind) {
      case "clarify":
        return { kind: "request-clarified", ...on, by: step.by, words: sealed(step.words) };
      case "extend":
        return { kind: "request-extended", ...on, words: sealed(step.words) };
      case "answer": {
        const { outcome, because, cause } = step;
        return { kind: "request-answered", ...on, outcome, because, cause, words: sealed(step.words) };
      }
      case "appeal":
        return { kind: "request-appealed", ...on, to: step.to, ...optional(step.words) };
      case "withdraw":
        return { kind: "request-withdrawn", ...on, ...optional(step.words) };
      default:
        return step satisfies never;
    }
  });
}
