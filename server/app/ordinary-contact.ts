import { DAY_MS, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { Automation, Channel, ContentPart, MessageClass, RecipientRole } from "@fairdue/core/contact/request.ts";
import { vectorFacts } from "@fairdue/core/contact/vector.ts";
import { givenUk, LONDON } from "@fairdue/rulebook/uk/base.ts";
import { NEW_YORK, usFacts } from "@fairdue/rulebook/us/base.ts";
import { NOTICE_PARTS } from "@fairdue/rulebook/us/validation.ts";
import type { Fitting, Ordinary } from "../intake/contact-case/ordinary.ts";

const PLAIN_ENVELOPE = { postcard: false, revealsDebt: false, senderName: "neutral" } as const;
const ELECTRONIC: readonly Channel[] = ["email", "sms", "im", "app"];

/** To whom an act that is no contact with the person goes. */
const OTHER_SIDE: Partial<Record<MessageClass, RecipientRole>> = {
  "credit-report": "credit-bureau",
  "legal-action": "court",
  "proof-of-claim": "court",
  "debt-transfer": "creditor",
  "location-inquiry": "contact-person",
};

/** What a message of a class says under Regulation F when it is as it should be. */
function usContent(messageClass: MessageClass, channel: Channel): readonly ContentPart[] {
  if (messageClass === "limited-content") {
    return ["non-revealing-business-name", "request-to-reply", "natural-person-name", "reply-telephone"];
  }
  if (messageClass === "location-inquiry") return ["natural-person-name", "location-question"];
  if (messageClass === "opt-out-confirmation") return ["opt-out-honoured"];
  const optOut: readonly ContentPart[] = ELECTRONIC.includes(channel) ? ["opt-out-notice"] : [];
  if (messageClass === "validation-notice") {
    return optOut.length === 0 ? NOTICE_PARTS : [...NOTICE_PARTS, ...optOut, "electronic-dispute-instructions"];
  }
  return [
    "collector-name",
    "natural-person-name",
    "debt-collection-purpose-disclosure",
    "debt-collector-disclosure",
    "creditor-name",
    "balance",
    ...optOut,
  ];
}

function fitUs(asked: Asked): Fitting {
  const { channel, messageClass, role } = asked;
  const sues = messageClass === "legal-action";
  return {
    content: usContent(messageClass, channel),
    role: role ?? OTHER_SIDE[messageClass] ?? "borrower",
    debt: sues ? { timeBarred: false } : {},
    envelope: PLAIN_ENVELOPE,
    ...(sues && { suit: { venue: "residence", militaryAffidavit: true } }),
    route: channel === "email" || channel === "sms",
  };
}

/** What a demand says in China when it is as it should be. */
function cnContent(channel: Channel, automation: Automation | undefined): readonly ContentPart[] {
  const usual = vectorFacts.request.content ?? [];
  const machine: readonly ContentPart[] =
    automation === undefined || automation === "human" ? [] : ["ai-disclosure", "human-option"];
  return channel === "letter" ? [...new Set([...usual, ...LETTER])] : [...usual, ...machine];
}

const LETTER: readonly ContentPart[] = [
  "collector-contact",
  "debtor-name",
  "balance",
  "amount-breakdown",
  "as-of-date",
  "reason-and-legal-basis",
  "rights-and-duties",
  "how-to-pay",
  "how-to-object",
  "how-to-query",
  "company-seal",
];

function fitCn(asked: Asked): Fitting {
  const { channel, automation, actorRole, actorId, at } = asked;
  const agency = actorRole === "agency" || actorRole === "law-firm";
  const placement = { agencyId: actorId, noticeSentAt: at - 30 * DAY_MS, contractOnFile: true, activePlacements: 1 };
  return {
    ...fitUk(asked),
    content: cnContent(channel, automation),
    ...(agency && { actor: { listed: true } }),
    ...(channel === "visit" && { visit: { collectors: 2, idShown: true, noticeGiven: true } }),
    debt: agency ? { placement } : {},
  };
}

function fitUk(asked: Asked): Fitting {
  return {
    content: givenUk({})().request.content ?? [],
    role: asked.role ?? OTHER_SIDE[asked.messageClass] ?? "borrower",
    debt: {},
    envelope: PLAIN_ENVELOPE,
    route: false,
  };
}

type Asked = Parameters<Ordinary["fit"]>[0];

const ORDINARY: Readonly<Record<string, Ordinary>> = {
  us: { facts: usFacts, zone: NEW_YORK, oneClock: false, fit: fitUs },
  cn: { facts: vectorFacts, zone: "Asia/Shanghai" as Zone, oneClock: true, fit: fitCn },
  uk: { facts: givenUk({})(), zone: LONDON, oneClock: true, fit: fitUk },
};

/** The ordinary contact of a country, which a written case changes; undefined for a country nobody knows. */
export function ordinaryContact(country: string): Ordinary | undefined {
  return Object.hasOwn(ORDINARY, country) ? ORDINARY[country] : undefined;
}
