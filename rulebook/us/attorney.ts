import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Rule } from "@fairdue/core/contact/rule.ts";
import { givenUs } from "./base.ts";
import { fdcpa, REGULATION_F, regF } from "./instruments.ts";
import { CONSUMERS, whenCovered } from "./scope.ts";

/** Whether an attorney is known to stand for the person on this debt and can be reached. */
export function attorneyStands(ask: Ask): boolean {
  if (ask.hold("representation") !== undefined) return true;
  const { person, request } = ask.facts;
  const attorney = person.representation;
  if (attorney?.kind !== "attorney" || !attorney.known || attorney.contactKnown === false) return false;
  if (attorney.since !== undefined && attorney.since > ask.at) return false;
  if (attorney.consentsToDirect === true || attorney.unresponsive === true) return false;
  return attorney.debts === undefined || request.debts.some((debt) => attorney.debts?.includes(debt));
}

/**
 * A consumer represented on this debt is reached through the attorney.
 *
 * > 12 CFR 1006.6(b)(2); lifted when the attorney consents or stays silent for a reasonable time (6(b)(2)(i)–(ii)), by
 * > direct prior consent and by a court (6(b)(4))
 */
export const attorney: Rule = {
  id: "us.contact.attorney",
  title: { zh: "有律师代理时联系律师", en: "Represented consumers: contact the attorney" },
  cites: [regF("1006.6(b)(2)", "reported"), fdcpa("805(a)(2)", "reported")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { recipients: CONSUMERS },
  parameters: {},
  unless: ["us.contact.prior-consent"],
  unknown: "permits",
  sayings: {
    represented: {
      agent: {
        zh: "客户在此债务上有律师代理，请联系律师。",
        en: "An attorney stands for the customer on this debt; contact the attorney.",
      },
      borrower: {
        zh: "您有律师代理时，催收方须联系您的律师。",
        en: "While an attorney stands for you, the collector must speak to the attorney.",
      },
    },
  },
  notFormalised: {
    zh: "律师多久不答复算合理期限，由人判断并记入“未答复”。",
    en: "How long an attorney may stay silent is for a person to weigh and to record as unresponsive.",
  },
  check: whenCovered((ask) => {
    const { courtPermission, messageClass } = ask.facts.request;
    if (courtPermission === true || messageClass === "legal-action") return undefined;
    return attorneyStands(ask) ? { kind: "route", to: "attorney", says: "represented" } : undefined;
  }),
  vectors: [
    {
      name: "a known attorney on this debt",
      given: givenUs({ person: { representation: { kind: "attorney", known: true, contactKnown: true } } }),
      expect: "route",
    },
    {
      name: "whose address nobody knows nor can easily find",
      given: givenUs({ person: { representation: { kind: "attorney", known: true, contactKnown: false } } }),
      expect: "silent",
    },
    {
      name: "who stands for another debt only",
      given: givenUs({ person: { representation: { kind: "attorney", known: true, debts: ["debt-9"] } } }),
      expect: "silent",
    },
    {
      name: "who has not answered for a reasonable time",
      given: givenUs({ person: { representation: { kind: "attorney", known: true, unresponsive: true } } }),
      expect: "silent",
    },
    {
      name: "who agrees to direct contact",
      given: givenUs({ person: { representation: { kind: "attorney", known: true, consentsToDirect: true } } }),
      expect: "silent",
    },
    {
      name: "a court permitted the contact",
      given: givenUs({
        request: { courtPermission: true },
        person: { representation: { kind: "attorney", known: true } },
      }),
      expect: "silent",
    },
    {
      name: "the attorney may be contacted",
      given: givenUs({
        recipient: { role: "attorney" },
        person: { representation: { kind: "attorney", known: true } },
      }),
      expect: "silent",
    },
  ],
};
