import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import type { CaseState } from "@fairdue/core/case/state.ts";
import type { Gate } from "@fairdue/core/contact/gate.ts";
import type { ContentPart } from "@fairdue/core/contact/request.ts";
import { type CallWhy, type WaitingCall, whyThisCall } from "@fairdue/core/desk/rank.ts";
import type { Language, Text } from "@fairdue/core/text.ts";
import { type ClaimRow, openCall } from "../../store/desk.ts";
import { loadCases } from "../../store/load-cases.ts";
import { loadParties } from "../../store/outbox.ts";
import { loadEvents } from "../../store/record.ts";
import { type SpokenReason, speakReasons } from "../words-of-reasons.ts";
import type { DeskHouse } from "./call-desk.ts";

/** A line of the script after which everything is about the debt; before it, who answered is not yet known. */
const CHECK_LINE = /\n\s*—{4,}\s*\n/;

/** The call on a desk, with everything one needs while the phone rings. */
export type ShownCall = {
  readonly caseId: number;
  readonly contactId: number;
  readonly lender: Text;
  readonly name: string;
  readonly phone: string;
  readonly language: Language;
  readonly zone: string;
  readonly why: readonly CallWhy[];
  readonly rightPerson: boolean;
  /** Until when it lies on this desk, epoch milliseconds. */
  readonly until: number;
  readonly permit: {
    readonly from: number;
    readonly expiresAt: number;
    readonly rulebooks: readonly string[];
    /** Calls of today that count, this one's place apart, and the least of the limits. */
    readonly used: number;
    readonly limit: number | undefined;
  };
  /** Why the call is not to be made any more; present when something stopped it while it lay here. */
  readonly stopped?: readonly SpokenReason[];
  /** What is said until it is known who answered. */
  readonly opening: string;
  /** The rest, once it is known. */
  readonly script?: string;
  /** What the text must tell, by the law's words for it. */
  readonly mustSay: readonly ContentPart[];
};

/** Shows a call that lies on a desk; undefined when its person has been erased. */
export async function showCall(desk: DeskHouse, claim: ClaimRow): Promise<ShownCall | undefined> {
  const { pool, vault, gate, catalogue, now } = desk;
  const { bucket, caseId, contactId } = claim;
  const [loaded] = await loadCases(pool, bucket, [caseId]);
  const party = (await loadParties(pool, bucket, [caseId])).get(caseId);
  if (loaded === undefined || party === undefined || party.wrappedKey === null) return undefined;
  const { state } = loaded;
  const key = vault.openKey(party.wrappedKey);
  const events = (await loadEvents(pool, bucket, caseId)).map(({ body }) => JSON.parse(body) as CaseEvent);
  const permitted = events.find((event) => event.kind === "contact-permitted" && event.contact.contactId === contactId);
  if (permitted?.kind !== "contact-permitted") throw new Error(`contact ${contactId} lies on a desk without a permit`);
  const { permit, pointId, template } = permitted.contact;
  const point = state.points.find(({ id }) => id === pointId);
  const task = await openCall(pool, bucket, contactId);
  const stopped = task === undefined ? stopOf(gate, events, contactId) : undefined;
  const [opening = "", ...rest] = task === undefined ? [] : vault.unseal(key, task.script).split(CHECK_LINE);
  return {
    caseId,
    contactId,
    lender: catalogue.lenders.get(state.lender)?.name ?? { zh: state.lender, en: state.lender },
    name: vault.unseal(key, party.name),
    phone: point === undefined ? "" : vault.unseal(key, point.value),
    language: state.language,
    zone: state.zone,
    why: whyThisCall(waitingOf(state, events, permit.expiresAt, { contactId, now }), now),
    rightPerson: claim.rightPerson,
    until: claim.until,
    permit: {
      from: permit.from,
      expiresAt: permit.expiresAt,
      rulebooks: permit.rulebooks,
      used: callsToday(state, contactId, now),
      limit: callLimit(gate),
    },
    ...(stopped !== undefined && { stopped }),
    opening,
    ...(claim.rightPerson && { script: rest.join("\n") }),
    mustSay: catalogue.templates.get(template.id)?.content ?? [],
  };
}

/** What took the call off the list, in the agent's words. */
function stopOf(gate: Gate, events: readonly CaseEvent[], contactId: number): readonly SpokenReason[] {
  const stop = events.find((event) => event.kind === "contact-suppressed" && event.contactId === contactId);
  return stop?.kind === "contact-suppressed" ? speakReasons(gate, stop.reasons) : [];
}

function waitingOf(
  state: CaseState,
  events: readonly CaseEvent[],
  expiresAt: number,
  { contactId, now }: { readonly contactId: number; readonly now: number },
): WaitingCall {
  const settled = events.filter((event) => event.kind === "contact-settled");
  const today = localDayAt(state.zone, now);
  return {
    contactId,
    caseId: state.caseId,
    expiresAt,
    daysPastDue: Math.max(0, state.anchor === null ? 0 : today - state.anchor.dueOn),
    spokenTo: settled.filter(({ outcome }) => outcome === "conversation" || outcome === "answered").length,
    wantsCallBack: settled.findLast(({ result }) => result !== undefined)?.result === "call-back",
  };
}

function callsToday(state: CaseState, contactId: number, now: number): number {
  const today = localDayAt(state.zone, now);
  const made = state.contacts.filter(
    (one) =>
      one.channel === "voice" && one.contactId !== contactId && ["sent", "unknown", "sending"].includes(one.state),
  );
  return made.filter((one) => localDayAt(state.zone, one.at) === today).length;
}

/** The least of the limits on calls a day, as the law of the house has them. */
function callLimit(gate: Gate): number | undefined {
  const limits = gate.enforced
    .filter(({ rule }) => rule.appliesTo.channels?.includes("voice") === true)
    .flatMap(({ parameter }) => parameter["callsPerDay"] ?? []);
  return limits.length === 0 ? undefined : Math.min(...limits);
}
