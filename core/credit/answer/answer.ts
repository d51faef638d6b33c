import type { Text } from "../../text.ts";
import type { CreditSource, Statement } from "../claim.ts";
import type { Verdict } from "../event-rules.ts";
import type { Marks } from "../impact.ts";
import type { Ask, CreditEvent } from "../question.ts";

/**
 * How far a question was answered. `unknown`: understood, and nobody we could read knows the main thing;
 * `out-of-scope`: about money, crime or collection; `not-understood`: nothing to go by.
 */
export type Outcome = "answered" | "unknown" | "out-of-scope" | "not-understood";

/** The answer to one question: what was understood and assumed, what is said, with its sources, and what to do next. */
export type CreditAnswer = {
  readonly question: string;
  readonly outcome: Outcome;
  readonly understood: readonly { readonly what: Text; readonly value: Text }[];
  readonly assumed: readonly Text[];
  readonly answer: readonly Statement[];
  /** What is expected on the report, a product at a time. */
  readonly marks: readonly (Marks & { readonly product: Text | undefined; readonly verdict: Verdict })[];
  readonly next: readonly Statement[];
  readonly sources: readonly CreditSource[];
  /** The same understanding for programs. */
  readonly read: {
    readonly products: readonly string[];
    readonly namesWithoutFacts: readonly string[];
    readonly event: CreditEvent | null;
    readonly asks: readonly Ask[];
    readonly daysLate: { readonly from: number; readonly to: number } | null;
    readonly amountMinor: number | null;
    readonly paid: boolean;
  };
};
