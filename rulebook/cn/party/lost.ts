import type { RecipientRole } from "@fairdue/core/contact/request.ts";
import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cbaGuideline, gbt45251, house } from "../instruments.ts";
import { SINCE } from "../since.ts";

const STRANGERS: readonly RecipientRole[] = [
  "contact-person",
  "nominated-contact",
  "spouse",
  "family",
  "parent-of-minor",
  "third-party",
];

/**
 * A contact person is approached only when the borrower is lost, has died or lacks capacity.
 *
 * > GB/T 45251-2025, 5.3
 */
export const contactsOnlyWhenLost = inForce({
  id: "cn.party.contacts-only-when-lost-or-incapable",
  title: {
    zh: "仅在失联、身故或无完全行为能力时联系联系人",
    en: "Contact persons only when the borrower is lost, dead or incapable",
  },
  cites: [gbt45251("5.3", "reported")],
  strength: "standard",
  inForceFrom: SINCE.gbt,
  appliesTo: { recipients: STRANGERS },
  unknown: "refuses",
  sayings: {
    reachable: {
      agent: { zh: "借款人并未失联，不得联系他人。", en: "The borrower is not lost: nobody else may be contacted." },
      borrower: { zh: "能联系到您时不得联系您的亲友。", en: "While you can be reached, nobody else may be contacted." },
    },
  },
  check(ask) {
    const { lost, deceased, fullCapacity } = ask.facts.person;
    if (lost !== undefined || deceased === true || fullCapacity === false) return undefined;
    if (ask.facts.request.recipient.offeredToPay === true) return undefined;
    if (ask.facts.request.recipient.liabilityProof === true) return undefined;
    return { kind: "refuse", says: "reachable" };
  },
  vectors: [
    {
      name: "a spouse who shares the debt",
      given: given({ recipient: { role: "spouse", liabilityProof: true } }),
      expect: "silent",
    },
    { name: "a spouse who does not", given: given({ recipient: { role: "spouse" } }), expect: "refuse" },
    { name: "the borrower can be reached", given: given({ recipient: { role: "contact-person" } }), expect: "refuse" },
    {
      name: "the borrower is lost",
      given: given({ recipient: { role: "contact-person" }, person: { lost: { numberInvalid: true } } }),
      expect: "silent",
    },
    {
      name: "the borrower lacks capacity",
      given: given({ recipient: { role: "family" }, person: { fullCapacity: false } }),
      expect: "silent",
    },
  ],
});

/**
 * Proof that the borrower is lost, by the strictest reading of what the press reports of the guideline.
 *
 * Either the carrier says the number is invalid, or three attempts failed on each of three consecutive days over at
 * least two channels; a supervisor agrees in both cases.
 */
export const lostContactTest = inForce({
  id: "cn.party.lost-contact-test",
  title: { zh: "失联须有证据", en: "Being lost must be proven" },
  cites: [
    house({
      zh: "银行业协会指引（2026）两种报道中取最严者",
      en: "the strictest of two press versions of the banking association guideline 2026",
    }),
    cbaGuideline("reported"),
  ],
  strength: "house",
  inForceFrom: SINCE.cba,
  appliesTo: { recipients: STRANGERS },
  parameters: {
    days: { value: 3, unit: { zh: "连续日", en: "consecutive days" }, tighten: "higher" },
    attemptsPerDay: { value: 3, unit: { zh: "次失败／日", en: "failed attempts a day" }, tighten: "higher" },
    channels: { value: 2, unit: { zh: "种渠道", en: "channels" }, tighten: "higher" },
  },
  unknown: "requires",
  sayings: {
    evidence: {
      agent: {
        zh: "失联证据不足：须停机或空号，或连续 {days} 日每日 {attempts} 次、{channels} 种渠道均失败。",
        en: "Not enough proof of being lost: an invalid number, or {attempts} failed attempts a day on {days} days over {channels} channels.",
      },
      borrower: {
        zh: "未证实联系不上您，不得联系他人。",
        en: "Others may be asked only once it is proven that you cannot be reached.",
      },
    },
    approval: {
      agent: {
        zh: "须由主管批准后方可联系第三人。",
        en: "A supervisor must agree before a third person is contacted.",
      },
      borrower: { zh: "联系他人须经主管批准。", en: "Contacting others needs a supervisor's approval." },
    },
  },
  check(ask, parameter) {
    const { lost } = ask.facts.person;
    if (lost === undefined || ask.facts.request.recipient.liabilityProof === true) return undefined;
    const days = parameter.days as number;
    const attempts = parameter.attemptsPerDay as number;
    const channels = parameter.channels as number;
    const counts = lost.failedAttemptsByDay ?? [];
    const failed = counts.length >= days && counts.slice(-days).every((count) => count >= attempts);
    if (lost.numberInvalid !== true && !(failed && (lost.channelsTried ?? 0) >= channels))
      return { kind: "require", needs: "lost-evidence", says: "evidence", used: { days, attempts, channels } };
    if (lost.approvedBySupervisor === true) return undefined;
    return { kind: "require", needs: "supervisor-approval", says: "approval" };
  },
  vectors: [
    {
      name: "three failed attempts on each of three days over two channels",
      given: given(lost({ failedAttemptsByDay: [3, 3, 3], channelsTried: 2, approvedBySupervisor: true })),
      expect: "silent",
    },
    {
      name: "one attempt short on one day",
      given: given(lost({ failedAttemptsByDay: [3, 2, 3], channelsTried: 2, approvedBySupervisor: true })),
      expect: "require",
    },
    {
      name: "two days only",
      given: given(lost({ failedAttemptsByDay: [9, 9], channelsTried: 2, approvedBySupervisor: true })),
      expect: "require",
    },
    {
      name: "one channel only",
      given: given(lost({ failedAttemptsByDay: [3, 3, 3], channelsTried: 1, approvedBySupervisor: true })),
      expect: "require",
    },
    {
      name: "an invalid number",
      given: given(lost({ numberInvalid: true, approvedBySupervisor: true })),
      expect: "silent",
    },
    { name: "no supervisor has agreed", given: given(lost({ numberInvalid: true })), expect: "require" },
  ],
});

function lost(evidence: object): Parameters<typeof given>[0] {
  return {
    recipient: { role: "contact-person", purpose: "location" },
    request: { messageClass: "location-inquiry" },
    person: { lost: evidence },
  };
}
