import { type Day, formatDay, parseDay } from "@fairdue/core/calendar/day.ts";
import { type Instant, instantAt, localTimeAt, offsetAt, parseZone, type Zone } from "@fairdue/core/calendar/zone.ts";

const SHAPE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Short names of the zones of the United States, which case files use. */
const SHORT: Readonly<Record<string, string>> = {
  et: "America/New_York",
  eastern: "America/New_York",
  ct: "America/Chicago",
  central: "America/Chicago",
  mt: "America/Denver",
  mountain: "America/Denver",
  pt: "America/Los_Angeles",
  pacific: "America/Los_Angeles",
  akt: "America/Anchorage",
  alaska: "America/Anchorage",
  ht: "Pacific/Honolulu",
  hawaii: "Pacific/Honolulu",
};

/** A zone by its IANA name or a short American one (`ET`, `Pacific`); undefined when nobody knows it. */
export function readZone(name: string): Zone | undefined {
  return parseZone(SHORT[name.toLowerCase()] ?? name);
}

/**
 * A moment as people write it: with an offset it is exact, without one it is the clock of `zone`.
 *
 * @param dateAt minute of the day that a bare date stands for
 * @returns undefined when the text is no such moment or the date does not exist
 */
export function readMoment(text: string, zone: Zone, dateAt: number): Instant | undefined {
  const match = SHAPE.exec(text);
  const day = match?.[1] === undefined ? undefined : parseDay(match[1]);
  if (match === null || day === undefined) return undefined;
  const [, , hours, minutes, seconds = "0", offset] = match;
  if (hours === undefined || minutes === undefined) return instantAt(zone, { day, minute: dateAt });
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const minute = Number(hours) * 60 + Number(minutes);
  const late = Number(seconds) * 1000;
  if (offset === undefined) return instantAt(zone, { day, minute }) + late;
  const shift = offsetMinutes(offset);
  return shift === undefined ? undefined : (day * 1440 + minute - shift) * 60_000 + late;
}

/** The clock that an offset written in a moment suggests, such as -05:00; undefined for `Z` and half hours. */
export function clockOf(text: string): Zone | undefined {
  const offset = SHAPE.exec(text)?.[5];
  const shift = offset === undefined || offset === "Z" ? undefined : offsetMinutes(offset);
  if (shift === undefined || shift % 60 !== 0) return undefined;
  const hours = shift / 60;
  return parseZone(hours === 0 ? "Etc/GMT" : `Etc/GMT${hours < 0 ? "+" : "-"}${Math.abs(hours)}`);
}

/** `15:00` as minute of the day; `24:00` is its end. */
export function readClock(text: string): number | undefined {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minute <= 1440 ? minute : undefined;
}

/** ISO 8601 by the clock of a zone, with its offset: `2026-11-24T08:00:01-05:00`. */
export function writeMoment(at: Instant, zone: Zone): string {
  const { day, minute } = localTimeAt(zone, at);
  const seconds = Math.floor((((at % 60_000) + 60_000) % 60_000) / 1000);
  const shift = Math.round(offsetAt(zone, at) / 60_000);
  const sign = shift < 0 ? "-" : "+";
  const away = Math.abs(shift);
  return `${formatDay(day as Day)}T${two(minute / 60)}:${two(minute % 60)}:${two(seconds)}${sign}${two(away / 60)}:${two(away % 60)}`;
}

function offsetMinutes(offset: string): number | undefined {
  if (offset === "Z") return 0;
  const digits = offset.slice(1).replace(":", "");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  if (minutes > 18 * 60) return undefined;
  return offset.startsWith("-") ? -minutes : minutes;
}

function two(value: number): string {
  return String(Math.floor(value)).padStart(2, "0");
}
