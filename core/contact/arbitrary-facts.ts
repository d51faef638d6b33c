import { day } from "../calendar/day.ts";
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from "../calendar/zone.ts";
import { HOLD_KINDS } from "../case/hold.ts";
import { STAGES } from "../case/stage.ts";
import { Dice } from "./dice.ts";
import { type Attempt, type ContactFacts, type DebtFact, type Directive, type HoldFact, OUTCOMES } from "./facts.ts";
import {
  ACTOR_ROLES,
  CHANNELS,
  CONTENT_PARTS,
  type ContactPoint,
  type ContactRequest,
  MESSAGE_CLASSES,
  RECIPIENT_ROLES,
  type Recipient,
} from "./request.ts";

/**
 * Facts nobody would think of, for property tests: every combination the types allow and intake would accept.
 *
 * `dice` are the only source of choice, so that a failing case shrinks and repeats; all zeros give a plain case.
 */
export function arbitraryFacts(dice: readonly number[], zones: readonly string[] = ["Asia/Shanghai"]): ContactFacts {
  const throws = new Dice(dice);
  const at = MONDAY + throws.below(120 * 24 * 12) * 5 * MINUTE_MS;
  return {
    request: arbitraryRequest(throws, at, zones),
    person: {
      id: "person-1",
      zones: throws.mostly([...zones], throws.some(zones)),
      fullCapacity: throws.mostly(true, false),
      age: throws.mostly(35, 17),
      ...throws.maybe({ state: throws.of(["ENG", "SCT", "NY"]) }),
      ...throws.maybe({ deceased: true }),
      ...throws.maybe({ vulnerable: true }),
      ...throws.maybe({ student: true }),
      ...throws.maybe({ selfHarmSignal: true }),
      ...throws.maybe({ noContactOrder: true }),
      ...throws.maybe({ lost: { numberInvalid: throws.mostly(true, false), approvedBySupervisor: true } }),
      ...throws.maybe({
        representation: {
          kind: throws.of(["attorney", "debt-adviser", "guardian", "agent"]),
          known: throws.mostly(true, false),
          contactKnown: throws.mostly(true, false),
          since: at - throws.below(100) * DAY_MS,
          progress: throws.mostly(false, true),
        },
      }),
    },
    lender: { id: "lender-1", kind: throws.of(["consumer-finance", "bank", "microloan", "private", "other"]) },
    stage: throws.of(STAGES),
    debts: [arbitraryDebt(throws, "debt-1", at), ...throws.list(2, () => arbitraryDebt(throws, "debt-2", at))].slice(
      0,
      2,
    ),
    holds: throws.list(3, () => arbitraryHold(throws, at)),
    directives: throws.list(3, () => arbitraryDirective(throws, at)),
    history: throws.list(14, () => arbitraryAttempt(throws, at)).sort((a, b) => a.at - b.at),
  };
}

/** Monday 2 March 2026, 02:00 in Shanghai; four months from here hold clock changes of Europe and America. */
const MONDAY: Instant = Date.UTC(2026, 2, 1, 18);

function arbitraryRequest(throws: Dice, at: Instant, zones: readonly string[]): ContactRequest {
  const channel = throws.of(CHANNELS);
  return {
    at,
    channel,
    automation: throws.of(["human", "prerecorded", "ai"]),
    messageClass: throws.mostly(throws.of(["demand", "reminder"]), throws.of(MESSAGE_CLASSES)),
    content: throws.mostly(USUAL_PARTS, throws.some(CONTENT_PARTS)),
    template: { id: "text-1", version: 1, approved: throws.mostly(true, false) },
    language: throws.mostly("zh", "en"),
    actor: {
      role: throws.of(ACTOR_ROLES),
      id: throws.of(["lender-1", "agency-1"]),
      collectorId: "agent-1",
      approvedLine: throws.mostly(true, false),
      genuineCallerId: throws.mostly(true, false),
      licensed: throws.mostly(true, false),
      trained: throws.mostly(true, false),
      listed: throws.mostly(true, false),
    },
    recipient: arbitraryRecipient(throws),
    point: arbitraryPoint(throws, zones),
    debts: ["debt-1"],
    recorded: throws.mostly(true, false),
    ...throws.maybe({ replyTo: { at: at - throws.below(48) * HOUR_MS, channel: throws.mostly(channel, "sms") } }),
    ...throws.maybe({ voicemail: true }),
    ...throws.maybe({ requiredByLaw: true }),
    ...(channel === "visit" && {
      visit: {
        collectors: throws.of([2, 1]),
        idShown: throws.mostly(true, false),
        noticeGiven: throws.mostly(true, false),
      },
    }),
    ...(channel === "letter" && { envelope: { senderName: throws.of(["none", "neutral", "reveals-collection"]) } }),
  };
}

const USUAL_PARTS = ["collector-name", "creditor-name", "purpose", "complaint-channel", "opt-out-notice"] as const;

function arbitraryRecipient(throws: Dice): Recipient {
  return {
    role: throws.mostly("borrower", throws.of(RECIPIENT_ROLES)),
    id: "person-1",
    verified: throws.mostly(true, false),
    factors: throws.of([2, 3, 1, 0]),
    purpose: throws.of(["collect", "location", "relay", "inform"]),
    ...throws.maybe({ refused: true }),
  };
}

function arbitraryPoint(throws: Dice, zones: readonly string[]): ContactPoint {
  return {
    id: throws.of(["point-1", "point-2", "point-3"]),
    kind: throws.of(["phone", "email", "app", "im", "postal", "place"]),
    source: throws.of(["contract", "borrower", "authorised", "address-book", "bureau", "unknown"]),
    ...throws.maybe({ zone: throws.of(zones) }),
    ...throws.maybe({ place: throws.of(["home", "work", "school", "hospital", "other"]) }),
    ...throws.maybe({ wrongParty: true }),
    ...throws.maybe({ optedOutAt: MONDAY - DAY_MS }),
    ...throws.maybe({ publiclyVisible: true }),
  };
}

function arbitraryDebt(throws: Dice, id: string, at: Instant): DebtFact {
  return {
    id,
    product: throws.of(["pay-later", "credit-card", "consumer-loan", "mortgage", "student-loan"]),
    daysPastDue: throws.below(400),
    arrearsMinor: throws.mostly(120_000, 0),
    disputed: throws.mostly("none", throws.of(["open", "answered", "duplicative"])),
    litigation: throws.mostly("none", throws.of(["considered", "filed", "judgment", "enforcement"])),
    contractTermsHighlighted: throws.mostly(true, false),
    forbearanceConsidered: throws.mostly(true, false),
    ...throws.maybe({ paid: true }),
    ...throws.maybe({ paymentPending: true }),
    ...throws.maybe({ timeBarred: true }),
    ...throws.maybe({ accelerated: true, defaultNoticeServed: day("2026-04-01") }),
    ...throws.maybe({ assigned: throws.mostly({ noticeReachedAt: at - DAY_MS }, {}) }),
    ...throws.maybe({ placement: { agencyId: "agency-1", noticeSentAt: at - DAY_MS, contractOnFile: true } }),
    ...throws.maybe({ plan: { signed: true, breached: throws.mostly(false, true) } }),
    ...throws.maybe({ usurySuspected: true }),
  };
}

function arbitraryHold(throws: Dice, at: Instant): HoldFact {
  const from = at - throws.below(200) * DAY_MS;
  return { kind: throws.of(HOLD_KINDS), from, ...throws.maybe({ until: from + throws.below(200) * DAY_MS }) };
}

function arbitraryDirective(throws: Dice, at: Instant): Directive {
  const kinds = [
    "inconvenient-time",
    "preferred-time",
    "stop-channel",
    "stop-address",
    "stop-all",
    "refuses-to-pay",
  ] as const;
  const from = throws.below(288) * 5;
  return {
    at: at - throws.below(60) * DAY_MS,
    kind: throws.of(kinds),
    written: throws.mostly(true, false),
    channel: throws.of(CHANNELS),
    pointId: throws.of(["point-1", "point-2"]),
    ...throws.maybe({ minutes: { from, until: Math.min(1440, from + 5 + throws.below(100) * 5) } }),
    ...throws.maybe({ revokedAt: at - DAY_MS }),
  };
}

function arbitraryAttempt(throws: Dice, at: Instant): Attempt {
  return {
    at: at - throws.below(12 * 24 * 12) * 5 * MINUTE_MS,
    channel: throws.of(CHANNELS),
    direction: throws.mostly("outbound", "inbound"),
    outcome: throws.of(OUTCOMES),
    actorId: throws.of(["lender-1", "agency-1"]),
    lenderId: "lender-1",
    pointId: throws.of(["point-1", "point-2", "point-3"]),
    recipient: throws.mostly("borrower", "contact-person"),
    debts: ["debt-1"],
    messageClass: throws.of(["demand", "reminder", "lawyer-letter"]),
  };
}
