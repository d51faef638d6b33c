import type { Day } from "../calendar/day.ts";
import type { Instant, Zone } from "../calendar/zone.ts";
import type { Outcome } from "../contact/facts.ts";
import type { Channel, MessageClass } from "../contact/request.ts";
import type { Placement } from "../placement/placement.ts";
import type { Progress } from "../strategy/ladder.ts";
import type { Language } from "../text.ts";
import type { Anchor, OpenInstalment, PointRecord } from "./events.ts";
import type { Hold } from "./hold.ts";
import type { Stage } from "./stage.ts";

/** Where a contact stands between permit and settlement. */
export const CONTACT_STATES = ["queued", "sending", "sent", "failed", "suppressed", "unknown"] as const;
export type ContactState = (typeof CONTACT_STATES)[number];

/** One contact made or planned, as counted by the gate. */
export type CaseContact = {
  readonly contactId: number;
  readonly at: Instant;
  readonly channel: Channel;
  readonly pointId: number;
  readonly messageClass: MessageClass;
  readonly state: ContactState;
  readonly outcome: Outcome;
};

export type CaseAccount = {
  readonly accountId: number;
  readonly product: string;
  readonly currency: string;
  readonly graceDays: number;
  /** Instalments not fully paid, due or not, oldest first. */
  readonly open: readonly OpenInstalment[];
};

/** Everything about one case that a decision may need, as of the last event. */
export type CaseState = {
  readonly caseId: number;
  readonly borrowerId: number;
  readonly lender: string;
  readonly zone: Zone;
  readonly zones: readonly string[];
  readonly language: Language;
  readonly stage: Stage;
  /** 0 before the first delinquency; a new delinquency after a cure opens the next. */
  readonly episode: number;
  readonly progress: Progress;
  readonly anchor: Anchor | null;
  readonly accounts: readonly CaseAccount[];
  readonly points: readonly PointRecord[];
  readonly holds: readonly Hold[];
  /** Every contact of the case, oldest first; the gate counts among them. */
  readonly contacts: readonly CaseContact[];
  /** The agency that has the case, or the last that had it. */
  readonly placement?: Placement;
};

/** Overdue amount of an account as of a day: open instalments whose due day has passed. */
export function arrearsOf(account: CaseAccount, asOf: Day): number {
  let sum = 0;
  for (const instalment of account.open) {
    if (instalment.dueOn < asOf) sum += instalment.principal + instalment.interest + instalment.fee;
  }
  return sum;
}

/** Days past due of an account as of a day; 0 on the due day and within grace. */
export function daysPastDueOf(account: CaseAccount, asOf: Day): number {
  const oldest = account.open[0];
  if (oldest === undefined) return 0;
  const days = asOf - oldest.dueOn;
  return days > account.graceDays ? days : 0;
}

/** Whether a hold is on as of a day. */
export function holdIsOn(hold: Hold, asOf: Day): boolean {
  return hold.startsOn <= asOf && (hold.endsOn === undefined || asOf < hold.endsOn);
}

/** The anchor of a case: its oldest instalment not fully paid over all accounts. */
export function anchorOf(accounts: readonly CaseAccount[]): Anchor | null {
  let anchor: Anchor | null = null;
  for (const { open, graceDays } of accounts) {
    const oldest = open[0];
    if (oldest !== undefined && (anchor === null || oldest.dueOn + graceDays < anchor.dueOn + anchor.graceDays)) {
      anchor = { dueOn: oldest.dueOn, graceDays };
    }
  }
  return anchor;
}

/** In arrears: something unpaid has passed its due day, be it within grace. A cure ends this, not merely delinquency. */
export function isInArrears(accounts: readonly CaseAccount[], today: Day): boolean {
  return accounts.some(({ open: [oldest] }) => oldest !== undefined && oldest.dueOn < today);
}
