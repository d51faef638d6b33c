import { addDays, type Day } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Attempt } from "@fairdue/core/contact/facts.ts";
import { directConsents } from "./statements.ts";

/** What a debt counts as: student loans serviced under one account number count as one (1006.14(b)(4)). */
function identityOf(ask: Ask, debt: string): string {
  return ask.facts.debts.find(({ id }) => id === debt)?.countingGroup ?? debt;
}

/** Debts this request is about, as they count; one empty identity when it names none. */
export function countedDebts(ask: Ask): readonly (string | undefined)[] {
  const { debts } = ask.facts.request;
  return debts.length === 0 ? [undefined] : [...new Set(debts.map((debt) => identityOf(ask, debt)))];
}

function concerns(ask: Ask, attempt: Attempt, debt: string | undefined): boolean {
  if (debt === undefined || attempt.debts.length === 0) return true;
  return attempt.debts.some((one) => identityOf(ask, one) === debt);
}

function withSamePerson(ask: Ask, attempt: Attempt): boolean {
  const { recipient } = ask.facts.request;
  if (recipient.id !== undefined && attempt.recipientId !== undefined) return recipient.id === attempt.recipientId;
  return (attempt.recipient ?? "borrower") === recipient.role;
}

/** Telephone contact of this collector with this person about this debt. */
function telephone(ask: Ask, debt: string | undefined): readonly Attempt[] {
  return ask.facts.history.filter(
    (attempt) =>
      attempt.channel === "voice" &&
      attempt.actorId === ask.facts.request.actor.id &&
      withSamePerson(ask, attempt) &&
      concerns(ask, attempt, debt),
  );
}

/**
 * Calls that count: placed and connected to the dialled number. Busy and out of service do not count, nor consented
 * calls (1006.14(b)(3)), nor calls to a number that proved not to be the person's (cmt 14(b)(2)(i)-3).
 */
export function countedCalls(ask: Ask, debt: string | undefined): readonly Attempt[] {
  const misdirected = new Set(
    ask.facts.history.flatMap(({ misdirected: wrong, pointId }) =>
      wrong === true && pointId !== undefined ? [pointId] : [],
    ),
  );
  return telephone(ask, debt).filter((attempt) => {
    if (attempt.direction !== "outbound" || attempt.outcome === "busy" || attempt.outcome === "not-in-service")
      return false;
    if (attempt.consented === true || attempt.misdirected === true) return false;
    return attempt.pointId === undefined || !misdirected.has(attempt.pointId);
  });
}

/** Conversations by telephone, whoever called. */
export function conversations(ask: Ask, debt: string | undefined): readonly Attempt[] {
  return telephone(ask, debt).filter((attempt) => attempt.outcome === "conversation" && attempt.misdirected !== true);
}

/** Local days of attempts, in the first zone. */
export function daysOf(ask: Ask, attempts: readonly Attempt[]): readonly Day[] {
  return attempts.map((attempt) => localDayAt(ask.zone, attempt.at));
}

/**
 * The first day, from `today` on, on which one more event leaves at most `limit` in every stretch of `span` consecutive
 * days; undefined when no day within two stretches does.
 */
export function firstFreeDay(
  days: readonly Day[],
  today: Day,
  cap: { readonly limit: number; readonly span: number },
): Day | undefined {
  for (let ahead = 0; ahead <= 2 * cap.span; ahead++) {
    const candidate = addDays(today, ahead);
    let free = true;
    for (let back = 0; back < cap.span && free; back++) {
      const first = addDays(candidate, -back);
      const last = addDays(first, cap.span - 1);
      free = days.filter((day) => day >= first && day <= last).length < cap.limit;
    }
    if (free) return candidate;
  }
  return undefined;
}

/** Why a presumption of harassment may fall (cmt 14(b)(2)(ii)-2): for a person to weigh, never a permit by itself. */
export function violationFactor(ask: Ask): string | undefined {
  const { request } = ask.facts;
  if (request.requiredByLaw === true || request.messageClass === "legally-required") return "required-by-law";
  if (request.forLitigation === true) return "active-litigation";
  if (request.messageClass === "requested-information") return "requested-information";
  return request.averts === true ? "averts-harm" : undefined;
}

/** Direct prior consent to be called that still holds: seven days at most, and not past the next conversation. */
export function consentedToCall(ask: Ask, days: number): boolean {
  return directConsents(ask, "frequency", "any").some((consent) => {
    if (ask.day - localDayAt(ask.zone, consent.at) >= days) return false;
    return countedDebts(ask).every(
      (debt) => !conversations(ask, debt).some(({ at }) => at > consent.at && at <= ask.at),
    );
  });
}
