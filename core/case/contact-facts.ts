import { type Instant, instantAt, localTimeAt } from "../calendar/zone.ts";
import type { Attempt, ContactFacts, DebtFact, HoldFact } from "../contact/facts.ts";
import type { Actor, Channel, ContactPoint } from "../contact/request.ts";
import type { TemplateFacts } from "../contact/template-facts.ts";
import { type Placement, placementFact } from "../placement/placement.ts";
import type { Digest, PointRecord } from "./events.ts";
import type { Hold } from "./hold.ts";
import { arrearsOf, type CaseContact, type CaseState, daysPastDueOf, holdIsOn } from "./state.ts";

/** What a lender's own facts add to a case: who collects and what the products are. */
export type LenderFacts = {
  readonly id: string;
  readonly kind: NonNullable<ContactFacts["lender"]["kind"]>;
  readonly actor: Actor;
  /** Product kind by product id. */
  readonly products: Readonly<Record<string, NonNullable<DebtFact["product"]>>>;
  /** What an agency acts by, when it is the actor. */
  readonly mandate?: { readonly contractOnFile: boolean };
};

/** A lender's facts with the digest by which decisions name them, so that they can be found again as they were. */
export type NamedLenderFacts = LenderFacts & { readonly digest: Digest };

/** One contact somebody intends on a case. */
export type IntendedContact = {
  readonly at: Instant;
  readonly channel: Channel;
  readonly point: PointRecord;
  readonly template: TemplateFacts;
  /** The contact itself when it already holds a place in the count, so that it is not counted against itself. */
  readonly contactId?: number;
};

/**
 * The facts of one intended contact, as the gate asks for them.
 *
 * A message goes to an address the borrower gave in the contract, so the recipient counts as verified for it;
 * on a call the person at the other end is verified by the agent before a word about the debt is said.
 */
export function contactFactsOf(state: CaseState, lender: LenderFacts, intended: IntendedContact): ContactFacts {
  const { at, channel, point, template } = intended;
  const asOf = localTimeAt(state.zone, at).day;
  const accounts = state.accounts;
  const debts: DebtFact[] = [];
  const ids: string[] = [];
  const placement = mandateOf(state, lender);
  const paymentPending = state.holds.some((hold) => hold.kind === "payment-pending" && holdIsOn(hold, asOf));
  for (const account of accounts) {
    const arrearsMinor = arrearsOf(account, asOf);
    if (arrearsMinor === 0 && accounts.length > 1) continue;
    const id = String(account.accountId);
    ids.push(id);
    debts.push({
      id,
      product: lender.products[account.product] ?? "other",
      consumerPurpose: true,
      daysPastDue: daysPastDueOf(account, asOf),
      arrearsMinor,
      paid: account.open.length === 0,
      paymentPending,
      disputed: "none",
      litigation: "none",
      ...(placement !== undefined && { placement }),
    });
  }
  return {
    request: {
      at,
      channel,
      ...(channel === "voice" && { automation: "human" as const }),
      messageClass: template.messageClass,
      content: template.content,
      template: { id: template.id, version: template.version, approved: true },
      language: state.language,
      actor: lender.actor,
      recipient: { role: "borrower", id: String(state.borrowerId), verified: true, factors: 2, purpose: "collect" },
      point: pointFacts(point),
      debts: ids,
      ...(channel === "voice" && { recorded: true }),
    },
    person: { id: String(state.borrowerId), zones: state.zones },
    lender: { id: lender.id, kind: lender.kind },
    stage: state.stage,
    debts,
    holds: state.holds.map((hold) => holdFacts(hold, state)),
    directives: [],
    history: attemptsOf(state, lender.id, intended.contactId),
  };
}

/** Where an agency acts, the placement it acts under; a lender needs none. */
function mandateOf(state: CaseState, { mandate }: LenderFacts): DebtFact["placement"] {
  if (mandate === undefined || state.placement === undefined) return undefined;
  return placementFact(state.placement, { ...mandate, noticeSentAt: toldOfPlacement(state, state.placement) });
}

/** When the notice of a placement went out to the borrower; one that failed or was stopped told nobody. */
export function toldOfPlacement(state: CaseState, { placedAt }: Placement): Instant | undefined {
  const notice = state.contacts.find(
    ({ messageClass, state: stands, at }) => messageClass === "placement-notice" && stands === "sent" && at >= placedAt,
  );
  return notice?.at;
}

function attemptsOf(state: CaseState, lenderId: string, except: number | undefined): readonly Attempt[] {
  const attempts: Attempt[] = [];
  for (const contact of state.contacts) {
    if (contact.contactId !== except && counts(contact)) attempts.push(attemptOf(contact, lenderId));
  }
  return attempts;
}

/** A suppressed contact never left the house, and a failed one was turned away by the provider before it reached anybody. */
function counts(contact: CaseContact): boolean {
  return contact.state !== "suppressed" && contact.state !== "failed";
}

function attemptOf(contact: CaseContact, lenderId: string): Attempt {
  return {
    at: contact.at,
    channel: contact.channel,
    direction: "outbound",
    outcome: contact.outcome,
    actorId: lenderId,
    lenderId,
    pointId: String(contact.pointId),
    recipient: "borrower",
    debts: [],
    messageClass: contact.messageClass,
  };
}

function pointFacts(point: PointRecord): ContactPoint {
  return {
    id: String(point.id),
    kind: point.kind,
    ...(point.zone !== undefined && { zone: point.zone }),
    ...(point.source !== undefined && { source: point.source }),
    ...(point.phoneType !== undefined && { phoneType: point.phoneType }),
    ...(point.place !== undefined && { place: point.place }),
    ...(point.invalid !== undefined && { invalid: point.invalid }),
  };
}

function holdFacts(hold: Hold, state: CaseState): HoldFact {
  return {
    kind: hold.kind,
    from: instantAt(state.zone, { day: hold.startsOn, minute: 0 }),
    ...(hold.endsOn !== undefined && { until: instantAt(state.zone, { day: hold.endsOn, minute: 0 }) }),
  };
}
