import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { HOLD_KINDS } from "@fairdue/core/case/hold.ts";
import { STAGES } from "@fairdue/core/case/stage.ts";
import { OUTCOMES } from "@fairdue/core/contact/facts.ts";
import { ACTOR_ROLES, CONTENT_PARTS, MESSAGE_CLASSES, RECIPIENT_ROLES } from "@fairdue/core/contact/request.ts";
import { z } from "zod";
import {
  between,
  channel,
  count,
  flag,
  localDate,
  may,
  moment,
  oneOf,
  only,
  orWord,
  several,
  weekdays,
  word,
  zoneName,
} from "./leaves.ts";
import {
  ACTOR_NAMES,
  AUTOMATION_NAMES,
  DIRECTION_NAMES,
  DIRECTIVE_NAMES,
  MESSAGE_NAMES,
  OUTCOME_NAMES,
  PART_NAMES,
  PRODUCT_NAMES,
  RECIPIENT_NAMES,
} from "./names.ts";

const NOON = 12 * 60;
const PLACES = ["home", "work", "school", "hospital", "other"] as const;
const AUTOMATION = ["human", "prerecorded", "ai"] as const;
const REFERENCES = ["last-statement", "charge-off", "last-payment", "transaction", "judgment", "other"] as const;
const SCOPES = [
  "address",
  "channel",
  "time",
  "place",
  "frequency",
  "third-party",
  "autodial",
  "electronic-delivery",
  "despite-attorney",
  "any",
] as const;
const OBTAINED = ["person-initiative", "asked", "standard-form", "during-barred-contact", "transferred"] as const;
const parts = several(oneOf(CONTENT_PARTS, PART_NAMES));
const ids = several(z.string().min(1));

/** What one case may say (`docs/formats/contact-facts.md`); times without an offset are read by this zone's clock. */
export function caseShape(zone: Zone) {
  const dawn = moment(zone, 0);
  const noon = moment(zone, NOON);
  const consent = only({
    to: word,
    at: may(dawn),
    until: may(dawn),
    revokedAt: may(dawn),
    scope: oneOf(SCOPES),
    channel: may(channel),
    between: may(between),
    obtained: may(oneOf(OBTAINED)),
  });
  return only({
    id: word,
    note: word,
    expect: z.unknown().optional(),
    law: word,
    at: may(noon),
    zone: may(several(zoneName)),
    ...request(zone),
    actor: may(z.union([actor(), oneOf(ACTOR_ROLES, ACTOR_NAMES).transform((role) => ({ role }))])),
    recipient: may(z.union([recipient(), oneOf(RECIPIENT_ROLES, RECIPIENT_NAMES).transform((role) => ({ role }))])),
    point: may(point(zone, consent)),
    person: may(person(zone, consent)),
    lender: may(
      only({ id: word, group: word, kind: may(oneOf(["bank", "consumer-finance", "microloan", "private", "other"])) }),
    ),
    stage: may(oneOf(STAGES)),
    debt: may(debt(zone)),
    debts: may(several(orWord("id", debt(zone)))),
    about: may(ids),
    holds: may(several(only({ kind: oneOf(HOLD_KINDS), from: may(dawn), until: may(dawn), debts: may(ids) }))),
    directives: may(several(directive(zone))),
    history: may(several(orWord("at", attempt(zone)))),
  });
}

/** One case as written: every field may be missing, and null says that nobody knows. */
export type WrittenCase = z.output<ReturnType<typeof caseShape>>;

function request(zone: Zone) {
  const noon = moment(zone, NOON);
  return {
    channel: may(channel),
    automation: may(oneOf(AUTOMATION, AUTOMATION_NAMES)),
    messageClass: may(oneOf(MESSAGE_CLASSES, MESSAGE_NAMES)),
    content: may(parts),
    with: may(parts),
    without: may(parts),
    template: may(only({ id: z.string(), version: z.number().int(), approved: z.boolean() })),
    language: word,
    disclosureLanguage: word,
    voicemail: flag,
    replyTo: may(only({ at: noon, channel, consentedChannel: may(channel) })),
    visit: may(
      only({
        collectors: count,
        idShown: flag,
        entersPrivatePlace: flag,
        entryConsent: flag,
        askedToLeave: flag,
        restrainsPersonOrProperty: flag,
        noticeGiven: flag,
      }),
    ),
    envelope: may(
      only({ postcard: flag, revealsDebt: flag, senderName: may(oneOf(["none", "neutral", "reveals-collection"])) }),
    ),
    requiredByLaw: flag,
    recorded: flag,
    personAt: may(oneOf(PLACES)),
    courtPermission: flag,
    forLitigation: flag,
    averts: flag,
    undisputedPartOnly: flag,
    itemisation: may(
      only({ reference: oneOf(REFERENCES), date: word, statementBy: may(oneOf(["creditor", "collector"])) }),
    ),
    suit: may(
      only({
        venue: may(oneOf(["residence", "contract-signed", "real-property", "other"])),
        realProperty: flag,
        militaryAffidavit: flag,
      }),
    ),
    transfer: may(oneOf(["sale", "placement", "to-owner", "to-previous-owner", "securitisation", "merger"])),
  };
}

function actor() {
  return only({
    role: may(oneOf(ACTOR_ROLES, ACTOR_NAMES)),
    id: word,
    collectorId: word,
    approvedLine: flag,
    genuineCallerId: flag,
    posesAsLender: flag,
    licensed: flag,
    trained: flag,
    listed: flag,
    violentRecord: flag,
    subcontracted: flag,
  });
}

function recipient() {
  return only({
    role: may(oneOf(RECIPIENT_ROLES, RECIPIENT_NAMES)),
    id: word,
    verified: flag,
    factors: count,
    refused: flag,
    offeredToPay: flag,
    liabilityProof: flag,
    purpose: may(oneOf(["collect", "location", "relay", "inform"])),
    askedAgain: flag,
    earlierAnswerDoubtful: flag,
    askedEmployer: flag,
    checkVerification: flag,
  });
}

function point<T extends z.ZodType>(zone: Zone, consent: T) {
  const dawn = moment(zone, 0);
  return only({
    id: word,
    kind: may(oneOf(["phone", "email", "app", "im", "postal", "place"])),
    phoneType: may(oneOf(["mobile", "landline", "unknown"])),
    zone: may(zoneName),
    place: may(oneOf(PLACES)),
    source: may(
      oneOf([
        "contract",
        "borrower",
        "authorised",
        "public-lawful",
        "contact-person",
        "bureau",
        "creditor",
        "prior-collector",
        "address-book",
        "unknown",
      ]),
    ),
    invalid: flag,
    wrongParty: flag,
    employerProvided: flag,
    disclosedToThirdParty: flag,
    publiclyVisible: flag,
    optedOutAt: may(dawn),
    consents: may(several(consent)),
    usedByConsumerAt: may(dawn),
    creditorRoute: may(
      only({
        obtainedFromConsumer: flag,
        usedForAccount: flag,
        noticeSentAt: may(dawn),
        optOutBy: may(dawn),
        publicDomain: flag,
        noticeComplete: flag,
        optedOut: flag,
      }),
    ),
    priorCollectorUsed: flag,
    priorCollectorRoute: may(oneOf(["consumer", "creditor", "none"])),
    reassignedCheck: may(only({ at: dawn, result: oneOf(["clean", "reassigned"]) })),
  });
}

function person<T extends z.ZodType>(zone: Zone, consent: T) {
  const dawn = moment(zone, 0);
  return only({
    id: word,
    zones: may(several(zoneName)),
    knownZone: may(zoneName),
    divisionCode: word,
    state: word,
    city: word,
    age: count,
    fullCapacity: flag,
    deceased: flag,
    student: flag,
    elderly: flag,
    vulnerable: flag,
    selfHarmSignal: flag,
    servicemember: flag,
    noContactOrder: flag,
    bankruptcy: may(only({ filedAt: dawn, discharged: flag })),
    lost: may(
      only({
        numberInvalid: flag,
        failedAttemptsByDay: may(z.array(z.number())),
        channelsTried: count,
        approvedBySupervisor: flag,
      }),
    ),
    representation: may(
      only({
        kind: may(oneOf(["attorney", "debt-adviser", "guardian", "agent"])),
        known: flag,
        contactKnown: flag,
        debts: may(ids),
        since: may(dawn),
        consentsToDirect: flag,
        unresponsive: flag,
        writtenAuthority: flag,
        progress: flag,
      }),
    ),
    consents: may(several(consent)),
  });
}

function debt(zone: Zone) {
  const dawn = moment(zone, 0);
  return only({
    id: word,
    product: may(
      oneOf(
        [
          "credit-card",
          "consumer-loan",
          "microloan",
          "pay-later",
          "mortgage",
          "student-loan",
          "private-loan",
          "rental",
          "other",
        ],
        PRODUCT_NAMES,
      ),
    ),
    consumerPurpose: flag,
    inDefaultWhenObtained: flag,
    daysPastDue: count,
    arrearsMinor: may(z.number().int()),
    paid: flag,
    settled: flag,
    discharged: flag,
    paymentPending: flag,
    timeBarred: flag,
    disputed: may(oneOf(["none", "open", "answered", "duplicative"])),
    identityTheft: flag,
    litigation: may(oneOf(["none", "considered", "filed", "judgment", "enforcement"])),
    feeBasis: may(oneOf(["agreement", "law", "none"])),
    reported: flag,
    priorCreditNoticeAt: may(dawn),
    accelerated: flag,
    assigned: may(only({ noticeReachedAt: may(dawn) })),
    placement: may(
      only({
        agencyId: word,
        noticeSentAt: may(dawn),
        contractOnFile: flag,
        activePlacements: count,
        recalledAt: may(dawn),
        previousEndedAt: may(dawn),
      }),
    ),
    plan: may(only({ signed: flag, breached: flag })),
    validation: may(
      only({
        noticeSentAt: may(dawn),
        periodEnds: may(localDate),
        disputedInWriting: flag,
        originalCreditorRequested: flag,
        answeredAt: may(dawn),
        disputedAt: may(dawn),
        disputedPartOnly: flag,
        itemisation: may(oneOf(REFERENCES)),
      }),
    ),
    initialCommunicationAt: may(dawn),
    countingGroup: word,
    contractTermsHighlighted: flag,
    usurySuspected: flag,
    allInRateBps: count,
    lprAtContractBps: count,
    facilitated: flag,
    chargesDisclosed: flag,
    docketOnFile: flag,
    defaultNoticeServed: may(localDate),
    forbearanceConsidered: flag,
    country: word,
  });
}

function directive(zone: Zone) {
  const dawn = moment(zone, 0);
  return only({
    at: may(dawn),
    kind: oneOf(
      [
        "stop-all",
        "refuses-to-pay",
        "stop-channel",
        "stop-address",
        "inconvenient-time",
        "inconvenient-place",
        "employer-prohibits",
        "preferred-time",
        "language",
      ],
      DIRECTIVE_NAMES,
    ),
    written: flag,
    channel: may(channel),
    pointId: word,
    place: may(oneOf(PLACES)),
    between: may(between),
    weekdays: may(weekdays),
    from: may(dawn),
    until: may(dawn),
    revokedAt: may(dawn),
    debts: may(ids),
    text: word,
  });
}

function attempt(zone: Zone) {
  const noon = moment(zone, NOON);
  return only({
    at: several(noon),
    times: may(z.number().int().min(1).max(1000)),
    channel: may(channel),
    direction: may(oneOf(["outbound", "inbound"], DIRECTION_NAMES)),
    outcome: may(oneOf(OUTCOMES, OUTCOME_NAMES)),
    automation: may(oneOf(AUTOMATION, AUTOMATION_NAMES)),
    actorId: word,
    lenderId: word,
    pointId: word,
    recipient: may(oneOf(RECIPIENT_ROLES, RECIPIENT_NAMES)),
    recipientId: word,
    debts: may(ids),
    messageClass: may(oneOf(MESSAGE_CLASSES, MESSAGE_NAMES)),
    consented: flag,
    undeliverableAt: may(noon),
    misdirected: flag,
    abusive: flag,
  });
}
