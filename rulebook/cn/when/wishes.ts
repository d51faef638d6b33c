import { addDays, weekdayOf } from "@fairdue/core/calendar/day.ts";
import type { Instant } from "@fairdue/core/calendar/zone.ts";
import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Directive } from "@fairdue/core/contact/facts.ts";

/** Whether a statement of the person holds at the moment of the request and for one of its debts. */
export function stands(said: Directive, ask: Ask): boolean {
  if (said.at > ask.at || (said.until !== undefined && said.until <= ask.at)) return false;
  if (said.revokedAt !== undefined && said.revokedAt <= ask.at) return false;
  return said.debts === undefined || ask.facts.request.debts.some((debt) => said.debts?.includes(debt) ?? false);
}

/** Whether a statement closes this way to the person altogether: a channel, an address or a place. */
export function closesWay(said: Directive, ask: Ask): boolean {
  const { channel, point } = ask.facts.request;
  switch (said.kind) {
    case "stop-channel":
      return said.channel === undefined || said.channel === channel;
    case "stop-address":
      return said.pointId === undefined || said.pointId === point.id;
    case "inconvenient-place":
      return point.place !== undefined && said.place === point.place;
    case "employer-prohibits":
      return point.place === "work" || point.employerProvided === true;
    default:
      return false;
  }
}

/**
 * When a statement about hours or weekdays next agrees with a contact.
 *
 * @returns undefined when it agrees now or says nothing about time; else the first minute within eight days that does,
 *   or the end of those days when none does
 */
export function agreesAgain(said: Directive, ask: Ask): Instant | undefined {
  if (said.kind !== "inconvenient-time" && said.kind !== "preferred-time") return undefined;
  if (said.minutes === undefined && said.weekdays === undefined) return undefined;
  if (agrees(said, weekdayOf(ask.day), ask.minute)) return undefined;
  const edges =
    said.minutes === undefined ? [0] : [0, said.minutes.from, said.minutes.until % 1440].toSorted(ascending);
  for (let days = 0; days <= 8; days++) {
    const on = addDays(ask.day, days);
    for (const minute of edges) {
      if (days === 0 && minute <= ask.minute) continue;
      if (agrees(said, weekdayOf(on), minute)) return ask.instantOn(on, minute);
    }
  }
  return ask.instantOn(addDays(ask.day, 9), 0);
}

/** A stretch such as 22:00 to 06:00 runs over midnight. */
export function isWithin({ from, until }: { from: number; until: number }, minute: number): boolean {
  return from <= until ? minute >= from && minute < until : minute >= from || minute < until;
}

/** The instant at which a stretch of minutes around the request ends. */
export function endOf({ from, until }: { from: number; until: number }, ask: Ask): Instant {
  const overMidnight = from > until && ask.minute >= from;
  return ask.instantOn(overMidnight ? addDays(ask.day, 1) : ask.day, until);
}

function agrees({ kind, minutes, weekdays }: Directive, weekday: number, minute: number): boolean {
  const inside = (weekdays?.includes(weekday) ?? true) && (minutes === undefined || isWithin(minutes, minute));
  return kind === "preferred-time" ? inside : !inside;
}

function ascending(a: number, b: number): number {
  return a - b;
}
