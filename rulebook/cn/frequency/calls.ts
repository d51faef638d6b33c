import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Attempt, Outcome } from "@fairdue/core/contact/facts.ts";
import { at } from "@fairdue/core/contact/vector.ts";

/** Outcomes of a call that reached nobody; every other counts as connected, a reserved place and an unknown end included. */
const UNREACHED: readonly Outcome[] = ["no-answer", "busy", "not-in-service", "undeliverable"];
/** Outcomes of a call in which somebody was on the line; every other may have gone unanswered. */
const REACHED: readonly Outcome[] = ["answered", "conversation", "notified", "refused", "wrong-party"];

/** Calls of the local day that connected or may have, of all lenders on this system and all their agencies. */
export function connectedToday(ask: Ask): number {
  let count = 0;
  for (const { channel, outcome } of ask.madeToday) {
    if (channel === "voice" && !UNREACHED.includes(outcome)) count += 1;
  }
  return count;
}

/** Connected calls of the local day in which two could speak, for one lender and all its agencies. */
export function twoWayToday(ask: Ask): number {
  let count = 0;
  for (const made of ask.madeToday) {
    if (isConnectedFor(made, ask) && made.automation !== "prerecorded" && made.outcome !== "notified") count += 1;
  }
  return count;
}

/** Connected calls of the local day by which a recording or robot informed, for one lender and all its agencies. */
export function informingToday(ask: Ask): number {
  let count = 0;
  for (const made of ask.madeToday) {
    if (isConnectedFor(made, ask) && (made.automation === "prerecorded" || made.outcome === "notified")) count += 1;
  }
  return count;
}

/** Dials of the local day, by number when one is named, that went unanswered or may have. */
export function unansweredToday(ask: Ask, pointId: string): number {
  let count = 0;
  for (const made of ask.madeToday) {
    if (made.channel === "voice" && made.pointId === pointId && !REACHED.includes(made.outcome)) count += 1;
  }
  return count;
}

/** Dials of the local day over all numbers. */
export function dialledToday(ask: Ask): number {
  let count = 0;
  for (const { channel } of ask.madeToday) if (channel === "voice") count += 1;
  return count;
}

function isConnectedFor(made: Attempt, ask: Ask): boolean {
  return made.channel === "voice" && made.lenderId === ask.facts.lender.id && !UNREACHED.includes(made.outcome);
}

/** A call for vectors, on the day of the ordinary contact unless another is named. */
export function call(clock: string, change: Partial<Attempt> = {}, date = "2026-11-23"): Attempt {
  return {
    at: at(date, clock),
    channel: "voice",
    direction: "outbound",
    outcome: "conversation",
    actorId: "lender-1",
    lenderId: "lender-1",
    pointId: "point-1",
    recipient: "borrower",
    debts: ["debt-1"],
    messageClass: "demand",
    ...change,
  };
}

/** So many calls for vectors, the first at the full hour named and then hourly. */
export function calls(count: number, change: Partial<Attempt> = {}, firstHour = 11): readonly Attempt[] {
  return Array.from({ length: count }, (_, nth) => call(`${firstHour + nth}:00`, change));
}
