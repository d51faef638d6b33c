import type { Instant } from "../calendar/zone.ts";
import type { ContactRequest } from "./request.ts";
import type { Used } from "./rule.ts";

/** One rule's say in a verdict. The words are looked up in the rule by `says`, so that a stored reason stays small and exact. */
export type Reason = {
  readonly rule: string;
  readonly kind: "refuse" | "later" | "require" | "route" | "warn" | "lift";
  readonly says: string;
  readonly used: Used;
  /** `later`: when this rule alone would agree. `lift`: when the exception ends, if it does. */
  readonly until?: Instant;
  /** `require`: the evidence, content or approval that is missing. */
  readonly needs?: string;
  /** `route`: whom to speak to instead. */
  readonly to?: string;
};

declare const sealed: unique symbol;

/**
 * Proof that the gate said yes to exactly this request. Only `decideContact` can make one;
 * every channel takes one, so sending without asking does not compile.
 */
export type Permit = {
  readonly [sealed]: true;
  readonly request: ContactRequest;
  readonly from: Instant;
  /** First instant at which the permit no longer holds. */
  readonly expiresAt: Instant;
  /** Rulebooks and versions asked, such as `cn@2026-11-23`. */
  readonly rulebooks: readonly string[];
};

/**
 * The gate's answer. A blocked contact carries every reason, not the first.
 *
 * The kind is the gravest among the reasons: `refuse` over `route` over `require` over `later`.
 * `earliest` is the first moment at which no rule about time objects any more; undefined when no moment
 * would do while the facts stay as they are. With `require` reasons it holds once those are met.
 */
export type Verdict = { readonly kind: "permit"; readonly permit: Permit; readonly notes: readonly Reason[] } | Blocked;

export type Blocked = {
  readonly kind: "refuse" | "route" | "require" | "later";
  readonly reasons: readonly [Reason, ...Reason[]];
  readonly earliest: Instant | undefined;
  /** Warnings and lifted rules, for the record. */
  readonly notes: readonly Reason[];
};
