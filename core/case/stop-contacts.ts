import type { Reason } from "../contact/verdict.ts";
import type { CaseEvent } from "./events.ts";
import type { CaseContact, CaseState } from "./state.ts";

/** Every contact that can still be stopped is; the reason is the house's own, not a rule's. */
export function suppressQueued(state: CaseState, why: string): readonly CaseEvent[] {
  return state.contacts
    .filter(canBeStopped)
    .map(({ contactId }) => ({ kind: "contact-suppressed", contactId, reasons: [houseStop(why)] }));
}

/** Not yet on its way to the person: queued, or a call on the agents' list, or about to be put on it. */
function canBeStopped({ state, outcome, channel }: CaseContact): boolean {
  return (
    state === "queued" || (state === "sent" && outcome === "reserved") || (state === "sending" && channel === "voice")
  );
}

/** The reason on record when the house itself stops a contact: a payment, a hold, a permit that ran out. */
export function houseStop(why: string): Reason {
  return { rule: "house.stop", kind: "refuse", says: why, used: {} };
}
