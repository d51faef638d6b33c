import type { Day } from "../calendar/day.ts";
import { type Instant, localDayAt, localTimeAt, type Zone } from "../calendar/zone.ts";
import type { MessageClass, RecipientRole } from "../contact/request.ts";
import type { Used } from "../contact/rule.ts";
import type { Text } from "../text.ts";
import type { ContactMade, Matter } from "./log.ts";
import type { Standing } from "./standing.ts";

/** One contact under examination, with what stood when it was made. */
export type Examined = {
  readonly made: ContactMade;
  readonly standing: Standing;
  readonly zone: Zone;
  readonly at: Instant;
  readonly day: Day;
  readonly minute: number;
  /** Numbers of the rule under examination. */
  readonly limit: (name: string) => number;
};

/** What is wrong with a contact, and the records that show it. */
export type Evidence = {
  readonly what: Text;
  readonly used?: Used;
  /** Other contacts it rests on, oldest first. */
  readonly with?: readonly ContactMade[];
};

/** The definition of one rule's breach, in terms of records; never of the gate. */
export type Check = {
  readonly rule: string;
  /** What the records must be complete on for the check to mean anything. */
  readonly needs?: Matter;
  readonly find: (examined: Examined) => Evidence | undefined;
};

/** Local day and minute of a contact in the zone it is judged by. */
export function localOf(at: Instant, zone: Zone): { day: Day; minute: number } {
  return localTimeAt(zone, at);
}

/** Earlier outbound contacts of the same local day. */
export function earlierThatDay({ standing, zone, day }: Examined): readonly ContactMade[] {
  return standing.contacts.filter(
    ({ direction, request }) => direction === "outbound" && localDayAt(zone, request.at) === day,
  );
}

/** The classes of message by which somebody is asked to pay. */
export function asksForMoney({ request }: ContactMade): boolean {
  const { messageClass } = request;
  return (
    messageClass === "reminder" ||
    messageClass === "demand" ||
    messageClass === "formal-notice" ||
    messageClass === "lawyer-letter"
  );
}

/** What a person who wants no contact is owed all the same: answers to them, and notices a law demands. */
export function owedToThem({ request }: ContactMade): boolean {
  return request.requiredByLaw === true || OWED.includes(request.messageClass);
}

const OWED: readonly MessageClass[] = [
  "dispute-response",
  "complaint-response",
  "requested-information",
  "opt-out-confirmation",
  "cease-confirmation",
  "credit-prior-notice",
  "assignment-notice",
  "legally-required",
];

/** Those who owe and those who lawfully stand in for them. */
export const MAY_HEAR: readonly RecipientRole[] = [
  "borrower",
  "co-borrower",
  "guarantor",
  "guardian",
  "executor",
  "heir",
  "attorney",
  "debt-adviser",
  "creditor",
];

/** The borrower contacted us at the moment the record says this answers. */
export function answersThem({ made, standing }: Examined): boolean {
  const reply = made.request.replyTo;
  if (reply === undefined) return false;
  return standing.contacts.some(
    ({ direction, request }) => direction === "inbound" && request.at === reply.at && request.channel === reply.channel,
  );
}

/** Debts of the contact that satisfy a condition. */
export function debtsWhere({ made }: Examined, condition: (debt: string) => boolean): readonly string[] {
  return made.request.debts.filter(condition);
}
