import type { Brand } from "../brand.ts";
import type { Day } from "./day.ts";

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** An IANA zone name that this runtime knows, such as `Asia/Shanghai`. */
export type Zone = Brand<string, "Zone">;

/** Local date and minute of the day (0–1439) of an instant. */
export type LocalTime = { readonly day: Day; readonly minute: number };

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** A stretch of time in which a zone keeps one offset. */
type Span = { readonly from: Instant; readonly until: Instant; readonly offsetMs: number };

// Asking Intl costs microseconds and the gate asks for every decision, so the spans once found are kept.
// This is a memo of a pure function: the same zone and instant always give the same offset.
const spansByZone = new Map<string, Span[]>();
const formatters = new Map<string, Intl.DateTimeFormat>();
const YEAR_MS = 366 * DAY_MS;

/** The zone of this name, or undefined when the runtime does not know it. */
export function parseZone(name: string): Zone | undefined {
  try {
    formatterOf(name);
    return name as Zone;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Offset from UTC in milliseconds that the zone keeps at an instant (east is positive). */
export function offsetAt(zone: Zone, at: Instant): number {
  return spanAt(zone, at).offsetMs;
}

/** Local date and minute of an instant. */
export function localTimeAt(zone: Zone, at: Instant): LocalTime {
  const local = at + offsetAt(zone, at);
  const day = Math.floor(local / DAY_MS);
  return { day: day as Day, minute: Math.floor((local - day * DAY_MS) / MINUTE_MS) };
}

/** Local date of an instant. */
export function localDayAt(zone: Zone, at: Instant): Day {
  return Math.floor((at + offsetAt(zone, at)) / DAY_MS) as Day;
}

/**
 * The instant at which the zone's clock shows a local time.
 *
 * A time that a clock change skips gives the first instant after the gap; a time shown twice gives the earlier one.
 */
export function instantAt(zone: Zone, local: LocalTime): Instant {
  const wall = local.day * DAY_MS + local.minute * MINUTE_MS;
  const earlier = wall - offsetAt(zone, wall - DAY_MS);
  const later = wall - offsetAt(zone, wall + DAY_MS);
  if (earlier === later) return earlier;
  const candidates = earlier <= later ? [earlier, later] : [later, earlier];
  for (const candidate of candidates) {
    if (candidate + offsetAt(zone, candidate) === wall) return candidate;
  }
  // The wall time does not exist: both candidates straddle the change, which is where the span of the first ends.
  return spanAt(zone, candidates[0] as Instant).until;
}

function spanAt(zone: Zone, at: Instant): Span {
  let spans = spansByZone.get(zone);
  if (spans === undefined) {
    spans = [];
    spansByZone.set(zone, spans);
  }
  for (const span of spans) {
    if (at >= span.from && at < span.until) return span;
  }
  const span = findSpan(zone, at);
  spans.unshift(span);
  return span;
}

/** Bounds the stretch around an instant by walking in steps shorter than any real span and halving at the change. */
function findSpan(zone: Zone, at: Instant): Span {
  const offsetMs = askOffset(zone, at);
  return { offsetMs, from: edge(zone, at, offsetMs, -1), until: edge(zone, at, offsetMs, 1) };
}

function edge(zone: Zone, at: Instant, offsetMs: number, direction: 1 | -1): Instant {
  const step = direction * 7 * DAY_MS;
  let same = at;
  while (Math.abs(same - at) < YEAR_MS) {
    const next = same + step;
    if (askOffset(zone, next) !== offsetMs) return bisect(zone, { same, other: next, offsetMs });
    same = next;
  }
  return same;
}

function bisect(zone: Zone, range: { same: Instant; other: Instant; offsetMs: number }): Instant {
  let { same, other } = range;
  while (Math.abs(other - same) > 1) {
    const middle = Math.floor((same + other) / 2);
    if (askOffset(zone, middle) === range.offsetMs) same = middle;
    else other = middle;
  }
  return Math.max(same, other);
}

function askOffset(zone: Zone, at: Instant): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}
