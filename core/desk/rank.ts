/** A permitted call that waits for somebody to make it. */
export type WaitingCall = {
  readonly contactId: number;
  readonly caseId: number;
  /** End of its permit, epoch milliseconds. */
  readonly expiresAt: number;
  readonly daysPastDue: number;
  /** Calls of the case in which somebody was spoken to. */
  readonly spokenTo: number;
  /** The person asked to be called back. */
  readonly wantsCallBack: boolean;
};

/** Why a call comes before another. */
export type CallWhy =
  | { readonly kind: "call-back-asked" }
  | { readonly kind: "window-closes"; readonly minutes: number }
  | { readonly kind: "never-spoken" }
  | { readonly kind: "days-past-due"; readonly days: number };

const CLOSING_MS = 60 * 60_000;

/** What speaks for making this call next, the strongest first. */
export function whyThisCall(call: WaitingCall, now: number): readonly CallWhy[] {
  const left = call.expiresAt - now;
  return [
    ...(call.wantsCallBack ? [{ kind: "call-back-asked" } as const] : []),
    ...(left < CLOSING_MS ? [{ kind: "window-closes", minutes: Math.floor(left / 60_000) } as const] : []),
    ...(call.spokenTo === 0 ? [{ kind: "never-spoken" } as const] : []),
    { kind: "days-past-due", days: call.daysPastDue },
  ];
}

/**
 * Orders calls by who is served most by being called now: whoever asked for it; then calls whose window closes within the
 * hour; then people nobody has spoken to; then the fewest days past due, since the earlier one talks, the more ways there
 * are. Amounts play no part: equal people wait equally long.
 */
export function compareCalls(a: WaitingCall, b: WaitingCall, now: number): number {
  const closing = (call: WaitingCall): number => (call.expiresAt - now < CLOSING_MS ? 0 : 1);
  return (
    Number(b.wantsCallBack) - Number(a.wantsCallBack) ||
    closing(a) - closing(b) ||
    Number(a.spokenTo > 0) - Number(b.spokenTo > 0) ||
    a.daysPastDue - b.daysPastDue ||
    a.expiresAt - b.expiresAt ||
    a.contactId - b.contactId
  );
}
