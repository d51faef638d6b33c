import { addDays, weekdayOf } from "@fairdue/core/calendar/day.ts";
import { type Instant, instantAt, localTimeAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Directive } from "@fairdue/core/contact/facts.ts";
import type { Consent, Place } from "@fairdue/core/contact/request.ts";

const MOST_STEPS = 64;

/** What the consumer stated, by kind, as far as it stands at the moment of the request. */
export function standing(ask: Ask, kind: Directive["kind"]): readonly Directive[] {
  return ask.facts.directives.filter((directive) => directive.kind === kind && standsAt(directive, ask.at));
}

function standsAt(directive: Directive, at: Instant): boolean {
  if (directive.at > at || (directive.revokedAt !== undefined && directive.revokedAt <= at)) return false;
  return directive.until === undefined || at < directive.until;
}

/** Whether a statement about times speaks of this moment on the clock of one zone. */
export function speaksOf(directive: Directive, zone: Zone, at: Instant): boolean {
  if (!standsAt(directive, at) || (directive.from !== undefined && at < directive.from)) return false;
  const { day, minute } = localTimeAt(zone, at);
  const { minutes, weekdays } = directive;
  if (minutes === undefined) return weekdays === undefined || weekdays.includes(weekdayOf(day));
  if (minutes.from <= minutes.until) {
    return onWeekday(weekdays, weekdayOf(day)) && minute >= minutes.from && minute < minutes.until;
  }
  // A stretch over midnight belongs to the weekday on which it began.
  if (minute >= minutes.from) return onWeekday(weekdays, weekdayOf(day));
  return minute < minutes.until && onWeekday(weekdays, weekdayOf(addDays(day, -1)));
}

/** The first moment of which none of the statements speaks in any zone; undefined when there is none in sight. */
export function silentFrom(directives: readonly Directive[], zones: readonly Zone[], at: Instant): Instant | undefined {
  let moment = at;
  for (let step = 0; step < MOST_STEPS; step++) {
    let next = moment;
    for (const directive of directives) {
      for (const zone of zones) {
        if (speaksOf(directive, zone, moment)) next = Math.max(next, endOf(directive, zone, moment) ?? Infinity);
      }
    }
    if (next === moment) return moment;
    if (next === Infinity) return undefined;
    moment = next;
  }
  return undefined;
}

/** The first moment after `at` at which a statement begins to speak, looking a day ahead; infinity when none does. */
export function speaksNext(directives: readonly Directive[], zones: readonly Zone[], at: Instant): Instant {
  let next = Infinity;
  for (const directive of directives) {
    for (const zone of zones) {
      const { day } = localTimeAt(zone, at);
      const minute = directive.minutes?.from ?? 0;
      const starts = [instantAt(zone, { day, minute }), instantAt(zone, { day: addDays(day, 1), minute })];
      if (directive.from !== undefined) starts.push(directive.from);
      for (const start of starts) {
        if (start > at && speaksOf(directive, zone, start)) next = Math.min(next, start);
      }
    }
  }
  return next;
}

function endOf(directive: Directive, zone: Zone, at: Instant): Instant | undefined {
  const { day, minute } = localTimeAt(zone, at);
  const { minutes, weekdays, until } = directive;
  let end: Instant | undefined;
  if (minutes !== undefined) {
    const overMidnight = minutes.from > minutes.until && minute >= minutes.from;
    end = instantAt(zone, { day: overMidnight ? addDays(day, 1) : day, minute: minutes.until });
  } else if (weekdays !== undefined) {
    end = instantAt(zone, { day: addDays(day, 1), minute: 0 });
  }
  if (end === undefined) return until;
  // On a day the clock shows the end twice, the later showing is still to come.
  const ahead = end > at ? end : instantAt(zone, { day: addDays(day, 1), minute: 0 });
  return until === undefined ? ahead : Math.min(ahead, until);
}

function onWeekday(weekdays: readonly number[] | undefined, weekday: number): boolean {
  return weekdays === undefined || weekdays.includes(weekday);
}

/**
 * Consents given directly to this collector that hold now, for this channel and this time of day.
 * One held by the creditor or an earlier collector, in a form, or obtained in a barred contact is none.
 */
export function directConsents(ask: Ask, ...scopes: readonly Consent["scope"][]): readonly Consent[] {
  const { person, request } = ask.facts;
  return [...(person.consents ?? []), ...(request.point.consents ?? [])].filter((consent) => {
    if (!scopes.includes(consent.scope) || consent.to !== request.actor.id || consent.at > ask.at) return false;
    if (consent.obtained !== "person-initiative" && consent.obtained !== "asked") return false;
    if (consent.revokedAt !== undefined && consent.revokedAt <= ask.at) return false;
    if (consent.until !== undefined && consent.until <= ask.at) return false;
    if (consent.channel !== undefined && consent.channel !== request.channel) return false;
    const { minutes } = consent;
    return minutes === undefined || (ask.minute >= minutes.from && ask.minute < minutes.until);
  });
}

/** The place a contact is tied to: home post and landlines to the home; a mobile or e-mail to none. */
export function placesOf(ask: Ask): readonly Place[] {
  const { point, personAt } = ask.facts.request;
  const places: Place[] = [];
  const homely = point.kind === "postal" || (point.kind === "phone" && point.phoneType === "landline");
  if (point.place !== undefined) places.push(point.place);
  else if (point.employerProvided === true && point.kind !== "email") places.push("work");
  else if (homely) places.push("home");
  if (personAt !== undefined) places.push(personAt);
  return places;
}

/** Whether this collector has already answered what the person began; one answer is all the exception gives. */
export function answersOnce(ask: Ask): boolean {
  const { replyTo, channel, actor } = ask.facts.request;
  if (replyTo === undefined || replyTo.at > ask.at) return false;
  if (replyTo.channel !== channel && replyTo.consentedChannel !== channel) return false;
  return !ask.facts.history.some(
    (attempt) => attempt.direction === "outbound" && attempt.actorId === actor.id && attempt.at > replyTo.at,
  );
}
