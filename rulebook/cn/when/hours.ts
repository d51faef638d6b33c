import { addDays, type Day } from "@fairdue/core/calendar/day.ts";
import { instantAt, localTimeAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Finding } from "@fairdue/core/contact/rule.ts";

/** The one legal time of the mainland. */
const BEIJING = "Asia/Shanghai" as Zone;

/** Minutes of the day between which contact is open. */
export type Hours = { readonly opens: number; readonly closes: number };

/** Judges by Beijing time: `later` outside the hours, a bound at their end inside them. */
export function byBeijingTime(ask: Ask, hours: Hours): Finding {
  return ask.zone === BEIJING
    ? judge({ zone: BEIJING, day: ask.day, minute: ask.minute }, hours)
    : judge({ zone: BEIJING, ...localTimeAt(BEIJING, ask.at) }, hours);
}

/** Judges by Beijing time and by every other zone the file suggests; all of them must be open. */
export function byEveryZone(ask: Ask, hours: Hours): Finding {
  let strictest = byBeijingTime(ask, hours);
  const { person, request } = ask.facts;
  const onlyBeijing = request.point.zone === undefined || request.point.zone === BEIJING;
  if (onlyBeijing && person.zones.every((zone) => zone === BEIJING)) return strictest;
  for (const zone of ask.zones) {
    if (zone === BEIJING) continue;
    strictest = stricter(strictest, judge({ zone, ...localTimeAt(zone, ask.at) }, hours));
  }
  return strictest;
}

function judge(local: { zone: Zone; day: Day; minute: number }, { opens, closes }: Hours): Finding {
  const { zone, day, minute } = local;
  if (minute >= closes)
    return { kind: "later", until: instantAt(zone, { day: addDays(day, 1), minute: opens }), says: "closed" };
  if (minute < opens) return { kind: "later", until: instantAt(zone, { day, minute: opens }), says: "closed" };
  return { kind: "bound", until: instantAt(zone, { day, minute: closes }) };
}

function stricter(one: Finding, other: Finding): Finding {
  if (one.kind === "later" && other.kind === "later") return one.until >= other.until ? one : other;
  if (one.kind === "bound" && other.kind === "bound") return one.until <= other.until ? one : other;
  return one.kind === "later" ? one : other;
}
