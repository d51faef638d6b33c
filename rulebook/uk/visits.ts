import { day } from "@fairdue/core/calendar/day.ts";
import type { Rule } from "@fairdue/core/contact/rule.ts";
import { givenUk } from "./base.ts";
import { conc } from "./instruments.ts";

/**
 * Visits are announced, explained, and end when asked.
 *
 * > CONC 7.9.12R–7.9.14R: purpose and outcome explained, adequate notice; leave when asked; no entry without consent;
 * > not to someone vulnerable; not at a hospital or place of work without express consent
 */
export const visits: Rule = {
  id: "uk.contact.visits",
  title: { zh: "上门的条件", en: "Conditions for a visit" },
  cites: [conc("7.9.12R–7.9.14R", "verified")],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2014-04-01"),
  appliesTo: { channels: ["visit"] },
  parameters: {},
  unknown: "requires",
  sayings: {
    vulnerable: {
      agent: { zh: "客户处境脆弱，不得上门。", en: "The customer is vulnerable: no visit." },
      borrower: { zh: "处境脆弱时不得上门催收。", en: "Nobody may visit you while you are vulnerable." },
    },
    place: {
      agent: { zh: "未经明确同意，不得到此处。", en: "This place needs the customer's express consent." },
      borrower: {
        zh: "未经您同意，不得到医院、单位或学校找您。",
        en: "Nobody may come to hospital or work without your consent.",
      },
    },
    leave: {
      agent: { zh: "客户已要求离开，或未同意进入。", en: "The customer asked to leave, or has not agreed to entry." },
      borrower: { zh: "您可以要求上门人员离开。", en: "You may ask a visitor to leave and need not let anyone in." },
    },
    notice: {
      agent: { zh: "上门前须通知并说明目的。", en: "Give notice of the visit and its purpose first." },
      borrower: { zh: "上门之前必须通知您并说明目的。", en: "A visit must be announced and explained beforehand." },
    },
  },
  notFormalised: {
    zh: "多久的预告算充分、举止是否有威胁，须由人判断。",
    en: "How much notice is adequate, and whether conduct threatens, a person must judge.",
  },
  check(ask) {
    const { visit, point } = ask.facts.request;
    if (ask.facts.person.vulnerable === true || ask.hold("vulnerability") !== undefined)
      return { kind: "refuse", says: "vulnerable" };
    const agreed = point.consents?.some(
      ({ scope, revokedAt }) => (scope === "place" || scope === "any") && revokedAt === undefined,
    );
    if (point.place !== undefined && point.place !== "home" && agreed !== true)
      return { kind: "refuse", says: "place" };
    if (visit?.askedToLeave === true || visit?.restrainsPersonOrProperty === true)
      return { kind: "refuse", says: "leave" };
    if (visit?.entersPrivatePlace === true && visit.entryConsent !== true) return { kind: "refuse", says: "leave" };
    if (visit?.noticeGiven !== true || !ask.has("purpose"))
      return { kind: "require", needs: "visit-notice", says: "notice" };
    return undefined;
  },
  vectors: [
    {
      name: "an announced visit at home is made",
      given: givenUk({ request: { channel: "visit", visit: { noticeGiven: true } }, point: { place: "home" } }),
      expect: "silent",
    },
    {
      name: "a visit to a hospital needs express consent",
      given: givenUk({ request: { channel: "visit", visit: { noticeGiven: true } }, point: { place: "hospital" } }),
      expect: "refuse",
    },
    {
      name: "and is made with it",
      given: givenUk({
        request: { channel: "visit", visit: { noticeGiven: true } },
        point: {
          place: "hospital",
          consents: [{ to: "agency-1", at: 0, scope: "place", obtained: "person-initiative" }],
        },
      }),
      expect: "silent",
    },
    {
      name: "a visit without notice waits for it",
      given: givenUk({ request: { channel: "visit" } }),
      expect: "require",
    },
    {
      name: "a vulnerable customer is not visited",
      given: givenUk({ request: { channel: "visit", visit: { noticeGiven: true } }, person: { vulnerable: true } }),
      expect: "refuse",
    },
    {
      name: "entry without consent is refused",
      given: givenUk({ request: { channel: "visit", visit: { noticeGiven: true, entersPrivatePlace: true } } }),
      expect: "refuse",
    },
    {
      name: "the visitor who was asked to leave does not go on",
      given: givenUk({ request: { channel: "visit", visit: { noticeGiven: true, askedToLeave: true } } }),
      expect: "refuse",
    },
  ],
};
