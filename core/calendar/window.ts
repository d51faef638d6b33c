import { addDays } from "./day.ts";
import { type Instant, instantAt, type LocalTime, localTimeAt, MINUTE_MS, offsetAt, type Zone } from "./zone.ts";

/** A stretch of every local day: open from `opensMinute` until just before `closesMinute`, both minutes of the day. */
export type DailyWindow = { readonly opensMinute: number; readonly closesMinute: number };

/** Days ahead in which an opening is sought; zones so far apart that none comes share no opening. */
const HORIZON_DAYS = 8;
const HORIZON_MS = HORIZON_DAYS * 24 * 60 * MINUTE_MS;

/**
 * A window within one day.
 *
 * @throws RangeError unless 0 ≤ opens < closes ≤ 1440; a window over midnight is two windows, and nobody has needed it
 */
export function dailyWindow(opensMinute: number, closesMinute: number): DailyWindow {
  const whole = Number.isInteger(opensMinute) && Number.isInteger(closesMinute);
  if (!whole || opensMinute < 0 || opensMinute >= closesMinute || closesMinute > 1440) {
    throw new RangeError(`not a window within a day: ${opensMinute} to ${closesMinute}`);
  }
  return { opensMinute, closesMinute };
}

/** Whether the window is open in every zone: where zones conflict, only the time that suits all of them counts. */
export function isOpenAt(window: DailyWindow, zones: readonly Zone[], at: Instant): boolean {
  for (const zone of zones) {
    const { minute } = localTimeAt(zone, at);
    if (minute < window.opensMinute || minute >= window.closesMinute) return false;
  }
  return true;
}

/**
 * The earliest instant from `at` on at which the window is open in every zone; `at` itself when it is open now.
 *
 * @returns undefined when the zones share no opening within {@link HORIZON_DAYS} days
 */
export function nextOpening(window: DailyWindow, zones: readonly Zone[], at: Instant): Instant | undefined {
  let candidate = at;
  while (candidate - at < HORIZON_MS) {
    let latest = candidate;
    for (const zone of zones) latest = Math.max(latest, openingIn(window, zone, candidate));
    if (latest === candidate) return candidate;
    candidate = latest;
  }
  return undefined;
}

/**
 * The first instant after `at` at which the window is no longer open in some zone; `at` itself when it is closed now.
 *
 * A permit issued at `at` must end here at the latest.
 */
export function closingAfter(window: DailyWindow, zones: readonly Zone[], at: Instant): Instant {
  if (!isOpenAt(window, zones, at)) return at;
  let earliest = Number.POSITIVE_INFINITY;
  for (const zone of zones) {
    const { day } = localTimeAt(zone, at);
    const closes = window.closesMinute;
    const local = closes === 1440 ? { day: addDays(day, 1), minute: 0 } : { day, minute: closes };
    earliest = Math.min(earliest, showingAfter(zone, local, at), jumpBack(window, zone, at));
  }
  return earliest;
}

/** The next opening in one zone; `at` itself when it is open there. */
function openingIn(window: DailyWindow, zone: Zone, at: Instant): Instant {
  const { day, minute } = localTimeAt(zone, at);
  if (minute < window.opensMinute) return showingAfter(zone, { day, minute: window.opensMinute }, at);
  if (minute < window.closesMinute) return at;
  // Where the clock goes back in between, the window may open a second time on the same day.
  const again = jumpBack(window, zone, at);
  return Math.min(again, showingAfter(zone, { day: addDays(day, 1), minute: window.opensMinute }, at));
}

/** The instant after `at` at which the clock shows a local time; on a day with the time twice, the one still to come. */
function showingAfter(zone: Zone, local: LocalTime, at: Instant): Instant {
  const first = instantAt(zone, local);
  if (first > at) return first;
  return local.day * 24 * 60 * MINUTE_MS + local.minute * MINUTE_MS - offsetAt(zone, at);
}

/**
 * The first minute, up to a day after `at`, at which a clock set back changes whether the window is open; infinity
 * when the clock is not set back. Only on such a day are the minutes walked one by one.
 */
function jumpBack(window: DailyWindow, zone: Zone, at: Instant): Instant {
  const until = at + 24 * 60 * MINUTE_MS;
  if (offsetAt(zone, until) >= offsetAt(zone, at)) return Number.POSITIVE_INFINITY;
  const zones = [zone];
  const open = isOpenAt(window, zones, at);
  for (let next = (Math.floor(at / MINUTE_MS) + 1) * MINUTE_MS; next <= until; next += MINUTE_MS) {
    if (isOpenAt(window, zones, next) !== open) return next;
  }
  return Number.POSITIVE_INFINITY;
}
