import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cardMeasures, cbaGuideline, gbt45251, pcac } from "../instruments.ts";
import { COLLECTING, THIRD_PERSONS } from "../purpose.ts";
import { SINCE } from "../since.ts";

/**
 * Payment is asked of those who owe, never of contact persons, family or employers.
 *
 * > GB/T 45251-2025, 5.3; banking association guideline; PCAC guideline art. 83; card measures art. 68
 */
export const debtorOnly = inForce({
  id: "cn.party.debtor-only",
  title: { zh: "只向债务人催收", en: "Collect from those who owe, from nobody else" },
  cites: [
    gbt45251("5.3", "reported"),
    cbaGuideline("reported"),
    pcac("83", "verified"),
    cardMeasures("68", "unverified"),
  ],
  strength: "standard",
  inForceFrom: SINCE.gbt,
  appliesTo: { recipients: [...THIRD_PERSONS, "credit-bureau"], messageClasses: COLLECTING },
  unless: ["cn.party.related-third-party", "cn.party.voluntary-payer"],
  unknown: "not-applicable",
  sayings: {
    stranger: {
      agent: {
        zh: "对方（{role}）不是债务人，不得向其催收。",
        en: "This person ({role}) does not owe: nothing may be asked of them.",
      },
      borrower: {
        zh: "催收方只能找您本人，不得找您的亲友。",
        en: "Collectors may turn to you alone, not to people around you.",
      },
    },
  },
  check(ask) {
    return { kind: "refuse", says: "stranger", used: { role: ask.facts.request.recipient.role } };
  },
  vectors: [
    { name: "the borrower is asked", given: given({}), expect: "silent" },
    { name: "a contact person is not", given: given({ recipient: { role: "contact-person" } }), expect: "refuse" },
    {
      name: "a relative is not reminded either",
      given: given({ recipient: { role: "family" }, request: { messageClass: "reminder" } }),
      expect: "refuse",
    },
    {
      name: "asking a contact person where the borrower is asks for no payment",
      given: given({ recipient: { role: "contact-person" }, request: { messageClass: "location-inquiry" } }),
      expect: "silent",
    },
  ],
});
