import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cbaGuideline, civilCode, criminalLaw, pipl } from "../instruments.ts";
import { isLender, THIRD_PERSONS } from "../purpose.ts";
import { SINCE } from "../since.ts";

/**
 * Every address has a lawful source; a phone's address book is none.
 *
 * > Banking association guideline 2026 (six lawful sources); PIPL arts 6, 13; Criminal Law art. 253-1
 */
export const noAddressBook = inForce({
  id: "cn.party.no-address-book",
  title: { zh: "联系方式来源合法，不得用通讯录", en: "Lawful sources of addresses, never an address book" },
  cites: [cbaGuideline("reported"), pipl("6, 13", "verified"), criminalLaw("253-1", "verified")],
  strength: "law",
  inForceFrom: SINCE.pipl,
  unknown: "requires",
  sayings: {
    harvested: {
      agent: { zh: "号码取自通讯录，不得使用。", en: "The number came from an address book and may not be used." },
      borrower: { zh: "不得读取通讯录来联系您或他人。", en: "Address books may not be used to reach you or others." },
    },
    unknown: {
      agent: {
        zh: "不知道此联系方式从何而来，先查明来源。",
        en: "Nobody knows where this address came from: find out first.",
      },
      borrower: { zh: "来源不明的联系方式不得使用。", en: "Addresses of unknown origin may not be used." },
    },
  },
  check(ask) {
    const { point, recipient } = ask.facts.request;
    const { source } = point;
    if (source === "address-book") return { kind: "refuse", says: "harvested" };
    if (source !== undefined && source !== "unknown") return undefined;
    if (source === undefined && isLender(ask) && !THIRD_PERSONS.includes(recipient.role)) return undefined;
    return { kind: "require", needs: "lawful-source", says: "unknown" };
  },
  vectors: [
    { name: "a number from the contract", given: given({}), expect: "silent" },
    { name: "a number from an address book", given: given({ point: { source: "address-book" } }), expect: "refuse" },
    { name: "a number of unknown origin", given: given({ point: { source: "unknown" } }), expect: "require" },
    {
      name: "an agency that cannot say whence it has the number",
      given: (base) => {
        const { source: _source, ...point } = base.request.point;
        return given({ actor: { role: "agency" } })({ ...base, request: { ...base.request, point } });
      },
      expect: "require",
    },
  ],
});

/**
 * No pressure through employer, school or village committee.
 *
 * > Banking association guideline 2026; Civil Code arts 1024, 1032
 *
 * A work address that the borrower named for contact is their own choice.
 */
export const noWorkplacePressure = inForce({
  id: "cn.party.no-workplace-pressure",
  title: { zh: "不得通过单位、学校施压", en: "No pressure through employer or school" },
  cites: [cbaGuideline("reported"), civilCode("1024, 1032", "verified")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  unknown: "permits",
  sayings: {
    employer: {
      agent: {
        zh: "不得联系客户的单位、学校或村（居）委会。",
        en: "Employer, school and village committee may not be contacted.",
      },
      borrower: { zh: "不得通过您的单位或学校向您施压。", en: "Your employer or school may not be used to press you." },
    },
    place: {
      agent: {
        zh: "这是单位或学校的联系方式，客户并未要求使用。",
        en: "This address belongs to a workplace or school, and the customer did not ask for it.",
      },
      borrower: {
        zh: "未经您要求，不得打到您的单位或学校。",
        en: "Unless you asked for it, nobody may reach you at work or school.",
      },
    },
  },
  check(ask) {
    const { recipient, point } = ask.facts.request;
    if (recipient.role === "employer") return { kind: "refuse", says: "employer" };
    if (point.place !== "work" && point.place !== "school" && point.employerProvided !== true) return undefined;
    return point.source === "borrower" ? undefined : { kind: "refuse", says: "place" };
  },
  vectors: [
    { name: "the borrower's own phone", given: given({}), expect: "silent" },
    { name: "the employer", given: given({ recipient: { role: "employer" } }), expect: "refuse" },
    { name: "the phone at the borrower's desk", given: given({ point: { place: "work" } }), expect: "refuse" },
    {
      name: "a desk phone the borrower named",
      given: given({ point: { place: "work", source: "borrower" } }),
      expect: "silent",
    },
  ],
});
