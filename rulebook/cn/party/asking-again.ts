import { given } from "@fairdue/core/contact/vector.ts";
import { call } from "../frequency/calls.ts";
import { inForce } from "../in-force.ts";
import { cbaGuideline, gbt45251, house } from "../instruments.ts";
import { MAY_HEAR, THIRD_PERSONS } from "../purpose.ts";
import { SINCE } from "../since.ts";
import { ASKED_WHERE } from "./asked-where.ts";

/**
 * A third person who refuses is never contacted again.
 *
 * > GB/T 45251-2025, 5.3; banking association guideline 2026
 */
export const stopOnRefusal = inForce({
  id: "cn.party.third-party-stop-on-refusal",
  title: { zh: "第三人拒绝后永久停止", en: "A third person's refusal is final" },
  cites: [gbt45251("5.3", "reported"), cbaGuideline("reported")],
  strength: "standard",
  inForceFrom: SINCE.gbt,
  appliesTo: { recipients: THIRD_PERSONS },
  unknown: "permits",
  sayings: {
    refused: {
      agent: { zh: "对方已明确拒绝，不得再联系。", en: "This person has refused: never contact them again." },
      borrower: { zh: "他人拒绝后不得再被联系。", en: "Others who refuse may not be contacted again." },
    },
  },
  check(ask) {
    const { recipient, point } = ask.facts.request;
    if (recipient.refused === true || point.optedOutAt !== undefined) return { kind: "refuse", says: "refused" };
    for (const { outcome, pointId } of ask.facts.history) {
      if (outcome === "refused" && pointId === point.id) return { kind: "refuse", says: "refused" };
    }
    return undefined;
  },
  vectors: [
    { name: "nobody has refused", given: given(ASKED_WHERE), expect: "silent" },
    {
      name: "she said no",
      given: given({ ...ASKED_WHERE, recipient: { ...ASKED_WHERE.recipient, refused: true } }),
      expect: "refuse",
    },
    {
      name: "a refusal on this number long ago",
      given: given({ ...ASKED_WHERE, history: [call("10:00", { outcome: "refused" }, "2025-03-01")] }),
      expect: "refuse",
    },
    {
      name: "a refusal on another number",
      given: given({
        ...ASKED_WHERE,
        history: [call("10:00", { outcome: "refused", pointId: "point-9" }, "2026-11-01")],
      }),
      expect: "silent",
    },
  ],
});

/**
 * A third person gets one connected call or one message, two third persons at most in a case, and only from the lender.
 *
 * No law gives numbers; peace of private life (Civil Code art. 1033(1)) calls for few.
 */
export const thirdPartyAttemptCap = inForce({
  id: "cn.party.third-party-attempt-cap",
  title: { zh: "联系第三人的次数上限", en: "How often third persons may be asked" },
  cites: [house({ zh: "落实对第三人生活安宁的保护", en: "the peace of people who owe nothing" })],
  strength: "house",
  inForceFrom: SINCE.house,
  appliesTo: { recipients: THIRD_PERSONS },
  parameters: {
    perPerson: { value: 1, unit: { zh: "次／人", en: "contacts a person" }, tighten: "lower" },
    persons: { value: 2, unit: { zh: "人／案", en: "persons a case" }, tighten: "lower" },
  },
  unknown: "refuses",
  sayings: {
    again: {
      agent: {
        zh: "对此人的联系已达 {limit} 次上限。",
        en: "This person has been contacted the allowed {limit} times.",
      },
      borrower: {
        zh: "同一位亲友最多被联系 {limit} 次。",
        en: "The same person around you is contacted at most {limit} times.",
      },
    },
    others: {
      agent: { zh: "本案联系的第三人已达 {limit} 人上限。", en: "The case has reached its {limit} third persons." },
      borrower: { zh: "一个案件最多联系 {limit} 位他人。", en: "In one case at most {limit} others are contacted." },
    },
    lender: {
      agent: {
        zh: "第三人只由放款方自己询问，不交外部机构。",
        en: "Only the lender itself asks third persons, no outside collector.",
      },
      borrower: { zh: "外部机构不得联系您的亲友。", en: "Outside collectors do not contact people around you." },
    },
  },
  check(ask, parameter) {
    const { recipient, point, actor } = ask.facts.request;
    if (recipient.liabilityProof === true) return undefined;
    if (actor.role !== "lender") return { kind: "refuse", says: "lender" };
    const persons = new Set<string>();
    let same = 0;
    for (const made of ask.facts.history) {
      if (made.direction !== "outbound" || made.recipient === undefined || MAY_HEAR.includes(made.recipient)) continue;
      if (
        made.channel === "voice" &&
        (made.outcome === "no-answer" || made.outcome === "busy" || made.outcome === "not-in-service")
      )
        continue;
      const sameNumber = made.pointId === point.id;
      if (sameNumber || (recipient.id !== undefined && made.recipientId === recipient.id)) same += 1;
      else persons.add(made.recipientId ?? made.pointId ?? "unknown");
    }
    const perPerson = parameter.perPerson as number;
    if (same >= perPerson) return { kind: "refuse", says: "again", used: { limit: perPerson } };
    const most = parameter.persons as number;
    return persons.size >= most ? { kind: "refuse", says: "others", used: { limit: most } } : undefined;
  },
  vectors: [
    { name: "the first question", given: given(ASKED_WHERE), expect: "silent" },
    {
      name: "a second call to the same person",
      given: given({ ...ASKED_WHERE, history: [asked("contact-1")] }),
      expect: "refuse",
    },
    {
      name: "a call that nobody answered is no contact",
      given: given({ ...ASKED_WHERE, history: [{ ...asked("contact-1"), outcome: "no-answer" }] }),
      expect: "silent",
    },
    { name: "a second person", given: given({ ...ASKED_WHERE, history: [asked("contact-2")] }), expect: "silent" },
    {
      name: "a third person",
      given: given({ ...ASKED_WHERE, history: [asked("contact-2"), asked("contact-3")] }),
      expect: "refuse",
    },
    { name: "an agency", given: given({ ...ASKED_WHERE, actor: { role: "agency" } }), expect: "refuse" },
  ],
});

function asked(recipientId: string): ReturnType<typeof call> {
  return call("10:00", { recipient: "contact-person", recipientId, pointId: `phone of ${recipientId}` }, "2026-11-20");
}
