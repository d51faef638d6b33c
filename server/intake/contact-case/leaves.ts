import { parseDay } from "@fairdue/core/calendar/day.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { CHANNELS, type Channel } from "@fairdue/core/contact/request.ts";
import { z } from "zod";
import { readClock, readMoment, readZone } from "./moments.ts";
import { CHANNEL_NAMES, plainName } from "./names.ts";
import { nearest } from "./nearest.ts";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** Values a case may leave out, or write as `null` to say that nobody knows. */
export function may<T extends z.ZodType>(shape: T) {
  return shape.nullable().optional();
}

export const flag = may(z.boolean());
export const count = may(z.number().int().min(0).max(10_000));
export const word = may(z.string().min(1).max(500));

/** One of a closed list, or another name for one; a stranger is answered with the nearest. */
export function oneOf<const T extends readonly [string, ...string[]]>(
  values: T,
  names: Readonly<Record<string, T[number]>> = {},
) {
  const known = (input: unknown): unknown => {
    if (typeof input !== "string" || values.includes(input)) return input;
    const plain = plainName(input);
    if (values.includes(plain)) return plain;
    return Object.hasOwn(names, plain) ? names[plain] : input;
  };
  const listed = z.enum(values, {
    error: ({ input }) => wrong(`${show(input)} is not one of the values`, choose(input, values)),
  });
  return z.preprocess(known, listed);
}

/** A list, or the one thing that would stand in it. */
export function several<T extends z.ZodType>(shape: T) {
  return z.preprocess((input) => (input == null || Array.isArray(input) ? input : [input]), z.array(shape));
}

/** An object, or the one word that stands in its field `name`. */
export function orWord<T extends z.ZodType>(name: string, shape: T) {
  return z.preprocess((input) => (typeof input === "string" ? { [name]: input } : input), shape);
}

/** An object of these fields only. */
export function only<T extends z.ZodRawShape>(shape: T) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== "unrecognized_keys")
        return wrong("an object { } is expected here", `Fields: ${known.join(", ")}.`);
      const keys = issue.keys as readonly string[];
      return wrong(`unknown field ${keys.map((key) => `"${key}"`).join(", ")}`, choose(keys[0], known));
    },
  });
}

/** What is wrong and what to do, in the one text that an issue may carry. */
function wrong(why: string, remedy: string): string {
  return `${why}\n${remedy}`;
}

export const channel = z.string().transform((text, context): Channel => {
  const plain = plainName(text);
  const named = CHANNELS.find((one) => one === plain) ?? CHANNEL_NAMES[plain];
  if (named !== undefined) return named;
  context.addIssue({ code: "custom", message: wrong(`"${text}" is no channel`, choose(text, CHANNELS)) });
  return z.NEVER;
});

export const zoneName = z.string().transform((text, context): Zone => {
  const zone = readZone(text);
  if (zone !== undefined) return zone;
  const remedy = "Write an IANA name such as America/New_York, or ET, CT, MT, PT.";
  context.addIssue({ code: "custom", message: wrong(`no time zone is called "${text}"`, remedy) });
  return z.NEVER;
});

/** An instant; a bare date is `dateAt` minutes into the day. */
export function moment(zone: Zone, dateAt: number) {
  return z.string().transform((text, context): number => {
    const at = readMoment(text, zone, dateAt);
    if (at !== undefined) return at;
    const remedy = 'Write "2026-11-23T20:30" by the consumer\'s clock, or with an offset "2026-11-23T20:30:00-05:00".';
    context.addIssue({ code: "custom", message: wrong(`"${text}" is no moment`, remedy) });
    return z.NEVER;
  });
}

export const localDate = z.string().transform((text, context) => {
  const day = parseDay(text);
  if (day !== undefined) return day;
  context.addIssue({ code: "custom", message: wrong(`"${text}" is no date`, 'Write it like "2026-11-23".') });
  return z.NEVER;
});

const clock = z.string().transform((text, context): number => {
  const minute = readClock(text);
  if (minute !== undefined) return minute;
  context.addIssue({ code: "custom", message: wrong(`"${text}" is no time of day`, 'Write it like "15:00".') });
  return z.NEVER;
});

/** `["15:00", "17:00"]` or `"15:00-17:00"`: from, until; over midnight when the second is the earlier. */
export const between = z.preprocess(
  (input) => (typeof input === "string" ? input.split(/\s*(?:-|–|to|至)\s*/) : input),
  z.tuple([clock, clock]).transform(([from, until]) => ({ from, until })),
);

export const weekdays = several(
  z.string().transform((text, context): readonly number[] => {
    const name = text.toLowerCase();
    if (name === "weekends" || name === "weekend") return [6, 7];
    if (name === "weekdays" || name === "weekday") return [1, 2, 3, 4, 5];
    const found = WEEKDAYS.findIndex(
      (one) => one === name || `${one}s` === name || (name.length >= 3 && one.startsWith(name)),
    );
    if (found >= 0) return [found + 1];
    const remedy = choose(text, [...WEEKDAYS, "weekends", "weekdays"]);
    context.addIssue({ code: "custom", message: wrong(`"${text}" is no weekday`, remedy) });
    return z.NEVER;
  }),
).transform((days) => days.flat());

function choose(input: unknown, known: readonly string[]): string {
  const like = typeof input === "string" ? nearest(input, known) : undefined;
  return `${like === undefined ? "" : `Did you mean "${like}"? `}Known here: ${known.join(", ")}.`;
}

function show(input: unknown): string {
  return typeof input === "string" ? `"${input}"` : `a value of type ${input === null ? "null" : typeof input}`;
}
