import { type Day, formatDay, parseDay } from "@fairdue/core/calendar/day.ts";
import { type Instant, instantAt, localTimeAt, offsetAt, parseZone, type Zone } from "@fairdue/core/calendar/zone.ts";

const SHAPE =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s*([AaPp])\.?[Mm]\.?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Short names of the zones of the United States, which case files use. */
const SHORT: Readonly<Record<string, string>> = {
  et: "America/New_York",
  est: "America/New_York",
  edt: "America/New_York",
  eastern: "America/New_York",
  ct: "America/Chicago",
  cst: "America/Chicago",
  cdt: "America/Chicago",
  central: "America/Chicago",
  mt: "America/Denver",
  mst: "America/Denver",
  mdt: "America/Denver",
  mountain: "America/Denver",
  pt: "America/Los_Angeles",
  pst: "America/Los_Angeles",
  pdt: "America/Los_Angeles",
  pacific: "America/Los_Angeles",
  akt: "America/Anchorage",
  akst: "America/Anchorage",
  akdt: "America/Anchorage",
  alaska: "America/Anchorage",
  ht: "Pacific/Honolulu",
  hst: "Pacific/Honolulu",
  hawaii: "Pacific/Honolulu",
  arizona: "America/Phoenix",
};

/** A zone by its IANA name or a short American one (`ET`, `Pacific`); undefined when nobody knows it. */
export function readZone(name: string): Zone | undefined {
  const short = SHORT[name.toLowerCase().replace(/ (?:standard |daylight )?time$/, "")];
  return parseZone(short ?? name.trim().replaceAll(" ", "_"));
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
  const [, , shown, minutes, seconds = "0", half, offset] = match;
  if (shown === undefined || minutes === undefined) return instantAt(zone, { day, minute: dateAt });
  const hours = hourOf(shown, half);
  if (hours === undefined || hours > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const minute = hours * 60 + Number(minutes);
  const late = Number(seconds) * 1000;
  if (offset === undefined) return instantAt(zone, { day, minute }) + late;
  const shift = offsetMinutes(offset);
  return shift === undefined ? undefined : (day * 1440 + minute - shift) * 60_000 + late;
}

/** The clock that an offset written in a moment suggests, such as -05:00; undefined for `Z` and half hours. */
export function clockOf(text: string): Zone | undefined {
  const offset = SHAPE.exec(text)?.[6];
  const shift = offset === undefined || offset === "Z" ? undefined : offsetMinutes(offset);
  if (shift === undefined || shift % 60 !== 0) return undefined;
  const hours = shift / 60;
  return parseZone(hours === 0 ? "Etc/GMT" : `Etc/GMT${hours < 0 ? "+" : "-"}${Math.abs(hours)}`);
}

/** `15:00` or `3 pm` as minute of the day; `24:00` is its end. */
export function readClock(text: string): number | undefined {
  const match = /^(\d{1,2})(?::(\d{2}))?(?:\s*([ap])\.?m\.?)?$/i.exec(text.trim());
  const [, shown, minutes, half] = match ?? [];
  if (shown === undefined || (minutes === undefined && half === undefined)) return undefined;
  const hours = hourOf(shown, half);
  const minute = (hours ?? Number.NaN) * 60 + Number(minutes ?? 0);
  return Number(minutes ?? 0) < 60 && minute <= 1440 ? minute : undefined;
}

/** The hour of the day, with `a` or `p` when a twelve-hour clock shows it. */
function hourOf(shown: string, half: string | undefined): number | undefined {
  const hours = Number(shown);
  if (half === undefined) return hours;
  if (hours < 1 || hours > 12) return undefined;
  return (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
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
