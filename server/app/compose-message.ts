import type { Lender, Product } from "@fairdue/core/account/catalogue.ts";
import type { Day } from "@fairdue/core/calendar/day.ts";
import { formatDay } from "@fairdue/core/calendar/day.ts";
import type { PlannedContact } from "@fairdue/core/case/events.ts";
import type { CaseState } from "@fairdue/core/case/state.ts";
import { type RenderedText, renderTemplate, type Template } from "@fairdue/core/contact/template.ts";
import type { Text } from "@fairdue/core/text.ts";
import type { Dispatch } from "../channels/port.ts";
import { messageValues } from "./message-values.ts";

export type Message = {
  readonly contact: PlannedContact;
  readonly template: Template;
  readonly state: CaseState;
  readonly lender: Lender;
  readonly product: Product | undefined;
  /** Opened for this one message. */
  readonly name: string;
  readonly to: string;
  readonly portalLink?: string | undefined;
};

export type Composed = { readonly kind: "composed"; readonly dispatch: Dispatch };

const FOOTER: Text = {
  zh: "如对本函内容有异议，请致电 {hotline}；投诉可拨打 12378。",
  en: "If you disagree with this letter, call {hotline}; complaints: 12378.",
};

/** The words of one contact, ready for its channel. A text with a hole is refused, never sent. */
export function composeMessage(message: Message): Composed | { readonly kind: "refused" } {
  const { contact, template, to } = message;
  const rendered = renderTemplate(template, contact.language, messageValues(contact, message));
  if (rendered.kind === "refused") return { kind: "refused" };
  return {
    kind: "composed",
    dispatch: {
      idempotencyKey: String(contact.contactId),
      to,
      language: contact.language,
      ...(rendered.subject !== undefined && { subject: rendered.subject }),
      body: rendered.body,
      ...(contact.channel === "letter" && { letter: letterOf(message, rendered) }),
    },
  };
}

function letterOf(
  { contact, lender, name, to, state }: Message,
  rendered: RenderedText,
): NonNullable<Dispatch["letter"]> {
  const { language, values } = contact;
  return {
    sender: [lender.name[language], ...lender.address, lender.hotline],
    addressee: [name, ...to.split("\n")],
    date: formatDay(values.asOf as Day),
    reference: String(state.caseId),
    subject: rendered.subject ?? lender.name[language],
    parts: rendered.parts,
    footer: [FOOTER[language].replace("{hotline}", lender.hotline)],
  };
}
