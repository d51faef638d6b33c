import type { Rule } from "@fairdue/core/contact/rule.ts";
import { givenUs } from "./base.ts";
import { REGULATION_F, regF } from "./instruments.ts";
import { CONSUMERS, whenCovered } from "./scope.ts";
import { placesOf, standing } from "./statements.ts";
import { TIME_EXCEPTIONS } from "./times.ts";

/**
 * No contact at a place the consumer called inconvenient, nor at a bedside.
 *
 * > 12 CFR 1006.6(b)(1)(ii), cmt 6(b)(1)(ii)-1: home post and home landlines belong to the home; a mobile or an e-mail
 * > address belongs to no place unless the collector knows where the person is
 */
export const inconvenientPlace: Rule = {
  id: "us.contact.inconvenient-place",
  title: { zh: "客户说不方便的地点不联系", en: "No contact at places the consumer called inconvenient" },
  cites: [regF("1006.6(b)(1)(ii), cmt 6(b)(1)(ii)-1", "unverified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { recipients: CONSUMERS },
  parameters: {},
  unless: TIME_EXCEPTIONS,
  unknown: "permits",
  sayings: {
    stated: {
      agent: {
        zh: "此联系方式会在客户说不方便的地点找到客户。",
        en: "This would reach the customer at a place called inconvenient.",
      },
      borrower: {
        zh: "您说过不方便的地点，不得在那里联系您。",
        en: "You may not be contacted at places you called inconvenient.",
      },
    },
    unusual: {
      agent: { zh: "客户在医院，不应联系。", en: "The customer is known to be in hospital." },
      borrower: { zh: "您在医院时不应被催收。", en: "You should not be contacted while in hospital." },
    },
  },
  notFormalised: {
    zh: "其他不寻常的地点由人判断。",
    en: "Other unusual places are for a person to recognise; only a known hospital is refused.",
  },
  check: whenCovered((ask) => {
    const places = placesOf(ask);
    if (places.length === 0) return undefined;
    const stated = standing(ask, "inconvenient-place");
    if (stated.some(({ place }) => place !== undefined && places.includes(place))) {
      return { kind: "refuse", says: "stated" };
    }
    return places.includes("hospital") ? { kind: "refuse", says: "unusual" } : undefined;
  }),
  vectors: [
    {
      name: "not at home closes the home landline",
      given: givenUs({
        point: { phoneType: "landline" },
        directives: [{ at: 0, kind: "inconvenient-place", place: "home" }],
      }),
      expect: "refuse",
    },
    {
      name: "and the home letter box",
      given: givenUs({
        request: { channel: "letter" },
        point: { kind: "postal" },
        directives: [{ at: 0, kind: "inconvenient-place", place: "home" }],
      }),
      expect: "refuse",
    },
    {
      name: "but not the mobile",
      given: givenUs({ directives: [{ at: 0, kind: "inconvenient-place", place: "home" }] }),
      expect: "silent",
    },
    {
      name: "unless the collector knows that the person is at home",
      given: givenUs({
        request: { personAt: "home" },
        directives: [{ at: 0, kind: "inconvenient-place", place: "home" }],
      }),
      expect: "refuse",
    },
    {
      name: "a hospital bed is no place for it",
      given: givenUs({ request: { personAt: "hospital" } }),
      expect: "refuse",
    },
    {
      name: "not at school leaves the home landline open",
      given: givenUs({
        point: { phoneType: "landline" },
        directives: [{ at: 0, kind: "inconvenient-place", place: "school" }],
      }),
      expect: "silent",
    },
  ],
};

/**
 * No contact at work once the employer is known to forbid it.
 *
 * > 12 CFR 1006.6(b)(3), cmt 6(b)(3)-1: that the person cannot take personal calls at work is enough to know
 */
export const workplace: Rule = {
  id: "us.contact.workplace",
  title: { zh: "雇主禁止时不联系工作单位", en: "Not at work when the employer forbids it" },
  cites: [regF("1006.6(b)(3), cmt 6(b)(3)-1", "unverified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { recipients: CONSUMERS },
  parameters: {},
  unless: ["us.contact.prior-consent"],
  unknown: "permits",
  sayings: {
    forbidden: {
      agent: { zh: "雇主不允许在工作单位接收催收联系。", en: "The employer does not allow such contact at work." },
      borrower: {
        zh: "雇主不允许时，不得在您工作的地方联系您。",
        en: "You may not be contacted at work when your employer forbids it.",
      },
    },
  },
  check: whenCovered((ask) => {
    if (!placesOf(ask).includes("work")) return undefined;
    return standing(ask, "employer-prohibits").length > 0 ? { kind: "refuse", says: "forbidden" } : undefined;
  }),
  vectors: [
    {
      name: "cannot take personal calls at work: the work number is closed",
      given: givenUs({ point: { place: "work" }, directives: [{ at: 0, kind: "employer-prohibits" }] }),
      expect: "refuse",
    },
    {
      name: "the mobile stays open",
      given: givenUs({ directives: [{ at: 0, kind: "employer-prohibits" }] }),
      expect: "silent",
    },
    {
      name: "unless the person is known to be at work now",
      given: givenUs({ request: { personAt: "work" }, directives: [{ at: 0, kind: "employer-prohibits" }] }),
      expect: "refuse",
    },
    { name: "nothing known: the work number is open", given: givenUs({ point: { place: "work" } }), expect: "silent" },
  ],
};
