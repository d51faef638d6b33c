import type { Zone } from "@fairdue/core/calendar/zone.ts";
import type { Channel, ContentPart, MessageClass, RecipientRole } from "@fairdue/core/contact/request.ts";
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

function fitUs(asked: Parameters<Ordinary["fit"]>[0]): Fitting {
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

function fitElsewhere(asked: Parameters<Ordinary["fit"]>[0]): Fitting {
  return {
    content: vectorFacts.request.content ?? [],
    role: asked.role ?? OTHER_SIDE[asked.messageClass] ?? "borrower",
    debt: {},
    envelope: PLAIN_ENVELOPE,
    route: false,
  };
}

const ORDINARY: Readonly<Record<string, Ordinary>> = {
  us: { facts: usFacts, zone: NEW_YORK, fit: fitUs },
  cn: { facts: vectorFacts, zone: "Asia/Shanghai" as Zone, fit: fitElsewhere },
  uk: { facts: givenUk({})(), zone: LONDON, fit: fitElsewhere },
};

/** The ordinary contact of a country, which a written case changes; undefined for a country nobody knows. */
export function ordinaryContact(country: string): Ordinary | undefined {
  return Object.hasOwn(ORDINARY, country) ? ORDINARY[country] : undefined;
}
