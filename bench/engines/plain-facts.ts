import { localTimeAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import { Ask } from "@fairdue/core/contact/ask.ts";
import type { ContactFacts } from "@fairdue/core/contact/facts.ts";
import { twoWayToday, unansweredToday } from "@fairdue/rulebook/cn/frequency/calls.ts";
import { agreesAgain, closesWay, stands } from "@fairdue/rulebook/cn/when/wishes.ts";

/**
 * What the twelve rules read of one contact, worked out as far as a policy language cannot: clocks, counts over the
 * history, what the person's words and the holds mean at this moment. Missing keys are facts that nobody knows.
 */
export type PlainFacts = {
  readonly channel: string;
  readonly automation: string;
  readonly messageClass: string;
  readonly requiredByLaw: boolean;
  readonly parts: readonly string[];
  readonly actor: string;
  readonly role: string;
  readonly source?: string;
  /** Minutes of the local day, the earliest and the latest of all zones the file suggests and of Beijing. */
  readonly earliestMinute: number;
  readonly latestMinute: number;
  readonly twoWayToday: number;
  readonly unansweredToday: number;
  /** Kinds of the holds that stand. */
  readonly holds: readonly string[];
  /** A dispute, complaint or request for relief is open, or was closed less than a day ago. */
  readonly openMatter: boolean;
  /** The person asked for no contact at all; none this way; none at this time. */
  readonly saidStop: boolean;
  readonly saidNotThisWay: boolean;
  readonly saidNotNow: boolean;
  readonly deceased: boolean;
  readonly fullCapacity: boolean;
  readonly age?: number;
  readonly writtenAuthority: boolean;
  readonly paid: boolean;
  readonly paymentPending: boolean;
  readonly arrearsKnown: boolean;
  /** Least arrears of a debt whose arrears are known, 1 when none is. */
  readonly leastArrears: number;
};

const BEIJING = "Asia/Shanghai" as Zone;
const DAY_MS = 86_400_000;
const MATTERS: readonly string[] = ["dispute", "complaint", "hardship-review"];

/** One contact as a policy engine is told of it. */
export function plainFacts(facts: ContactFacts): PlainFacts {
  const ask = new Ask(facts, BEIJING);
  const { request, person } = facts;
  const debts = facts.debts.filter(({ id }) => request.debts.includes(id));
  const minutes = [...ask.zones, BEIJING].map((zone) => localTimeAt(zone, ask.at).minute);
  const said = facts.directives.filter((directive) => stands(directive, ask));
  const standing = facts.holds.filter(({ kind }) => ask.hold(kind) !== undefined).map(({ kind }) => kind);
  const arrears = debts.flatMap(({ arrearsMinor }) => (arrearsMinor === undefined ? [] : [arrearsMinor]));
  return {
    channel: request.channel,
    automation: request.automation ?? "unknown",
    messageClass: request.messageClass,
    requiredByLaw: request.requiredByLaw === true,
    parts: request.content ?? [],
    actor: request.actor.role,
    role: request.recipient.role,
    ...(request.point.source !== undefined && { source: request.point.source }),
    earliestMinute: Math.min(...minutes),
    latestMinute: Math.max(...minutes),
    twoWayToday: twoWayToday(ask),
    unansweredToday: unansweredToday(ask, request.point.id),
    holds: [...new Set(standing)],
    openMatter: debts.some(({ disputed }) => disputed === "open") || facts.holds.some((hold) => isOpen(hold, ask)),
    saidStop: said.some(({ kind }) => kind === "stop-all"),
    saidNotThisWay: said.some((directive) => closesWay(directive, ask)),
    saidNotNow: said.some((directive) => agreesAgain(directive, ask) !== undefined),
    deceased: person.deceased === true,
    fullCapacity: person.fullCapacity !== false,
    ...(person.age !== undefined && { age: person.age }),
    writtenAuthority: person.representation?.writtenAuthority === true,
    paid: debts.some(({ paid }) => paid === true),
    paymentPending: debts.some(({ paymentPending }) => paymentPending === true),
    arrearsKnown: arrears.length === debts.length,
    leastArrears: Math.min(1, ...arrears),
  };
}

function isOpen({ kind, from, until, debts }: ContactFacts["holds"][number], ask: Ask): boolean {
  if (!MATTERS.includes(kind) || from > ask.at) return false;
  if (debts !== undefined && !ask.facts.request.debts.some((debt) => debts.includes(debt))) return false;
  return until === undefined || ask.at < until + DAY_MS;
}
