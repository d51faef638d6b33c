import { addDays, type Day } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Attempt, Outcome } from "@fairdue/core/contact/facts.ts";
import type { Finding, Rule } from "@fairdue/core/contact/rule.ts";
import { call, givenUs, ny } from "./base.ts";
import { REGULATION_F, regF } from "./instruments.ts";
import { CONSUMERS, whenCovered } from "./scope.ts";

const SENT: readonly Outcome[] = ["sent", "delivered", "read", "undeliverable"];

/**
 * Nothing to a credit bureau before the consumer has heard of the debt.
 *
 * > 12 CFR 1006.30(a), cmt 30(a)(1)-1 to -3: spoke in person or by telephone; or sent a letter or message and waited a
 * > reasonable time (14 consecutive days is one) without word that it was undeliverable; such word within the wait
 * > starts over, later word is harmless; bureaus on checks are excepted
 */
export const contactFirst: Rule = {
  id: "us.credit-report.contact-first",
  title: { zh: "先联系、后报送征信", en: "Contact before credit reporting" },
  cites: [regF("1006.30(a), cmt 30(a)(1)-1 to -3", "verified")],
  strength: "safe-harbour",
  ...REGULATION_F,
  appliesTo: { recipients: ["credit-bureau"], messageClasses: ["credit-report"] },
  parameters: { waitDays: { value: 14, unit: { zh: "连续日", en: "consecutive days" }, tighten: "higher" } },
  unknown: "requires",
  sayings: {
    waiting: {
      agent: {
        zh: "寄发后须等待 {days} 日且未收到退件。",
        en: "Wait {days} days after sending, with no word that it came back.",
      },
      borrower: {
        zh: "报送前须给您时间收到通知。",
        en: "You must have time to receive a notice before you are reported.",
      },
    },
    "not-contacted": {
      agent: {
        zh: "报送前须先就债务与客户通话或寄送通知。",
        en: "Speak with the consumer about the debt, or send a notice, before reporting.",
      },
      borrower: { zh: "报送征信前须先与您联系。", en: "You must be contacted before you are reported." },
    },
  },
  check: whenCovered((ask, parameter): Finding | undefined => {
    const days = parameter.waitDays as number;
    if (ask.facts.request.recipient.checkVerification === true) return undefined;
    let until: Day | undefined;
    for (const attempt of aboutThisDebt(ask)) {
      const inPerson = attempt.channel === "voice" || attempt.channel === "visit";
      if (inPerson && attempt.outcome === "conversation") return undefined;
      if (inPerson || attempt.direction === "inbound" || !SENT.includes(attempt.outcome)) continue;
      const waited = addDays(localDayAt(ask.zone, attempt.at), days);
      if (cameBack(ask, attempt, waited)) continue;
      if (ask.day >= waited) return undefined;
      if (until === undefined || waited < until) until = waited;
    }
    if (until === undefined) return { kind: "require", needs: "contact-with-consumer", says: "not-contacted" };
    return { kind: "later", until: ask.instantOn(until, 0), says: "waiting", used: { days } };
  }),
  vectors: [
    { name: "nobody was contacted", given: report([]), expect: "require" },
    {
      name: "a conversation by telephone",
      given: report([call(ny("2026-11-20", "11:00"), { outcome: "conversation" })]),
      expect: "silent",
    },
    {
      name: "a voicemail is none",
      given: report([call(ny("2026-11-01", "11:00"), { outcome: "voicemail" })]),
      expect: "require",
    },
    { name: "a letter 14 days ago", given: report([letter("2026-11-09")]), expect: "silent" },
    {
      name: "a letter 13 days ago",
      given: report([letter("2026-11-10")]),
      expect: "later",
      until: ny("2026-11-24", "00:00"),
    },
    {
      name: "a letter that came back in the wait",
      given: report([letter("2026-11-01", "2026-11-10")]),
      expect: "require",
    },
    {
      name: "a letter that came back after the wait",
      given: report([letter("2026-11-01", "2026-11-18")]),
      expect: "silent",
    },
    {
      name: "one that came back and a second sent since",
      given: report([letter("2026-11-01", "2026-11-10"), letter("2026-11-11")]),
      expect: "later",
      until: ny("2026-11-25", "00:00"),
    },
    {
      name: "a bureau on checks",
      given: givenUs({
        request: { messageClass: "credit-report" },
        recipient: { role: "credit-bureau", checkVerification: true },
      }),
      expect: "silent",
    },
    {
      name: "a question to a bureau reports nothing",
      given: givenUs({ request: { messageClass: "service" }, recipient: { role: "credit-bureau" } }),
      expect: "silent",
    },
  ],
};

function aboutThisDebt(ask: Ask): readonly Attempt[] {
  const { actor, debts } = ask.facts.request;
  return ask.facts.history.filter(
    (attempt) =>
      attempt.actorId === actor.id &&
      attempt.at <= ask.at &&
      attempt.messageClass !== "limited-content" &&
      CONSUMERS.includes(attempt.recipient ?? "borrower") &&
      (debts.length === 0 || debts.every((debt) => attempt.debts.includes(debt))),
  );
}

/** Whether word came back within the wait; word with no date is taken to have come within it. */
function cameBack(ask: Ask, attempt: Attempt, waited: Day): boolean {
  if (attempt.undeliverableAt === undefined) return attempt.outcome === "undeliverable";
  return attempt.undeliverableAt <= ask.at && localDayAt(ask.zone, attempt.undeliverableAt) < waited;
}

function report(history: readonly Attempt[]) {
  return givenUs({ request: { messageClass: "credit-report" }, recipient: { role: "credit-bureau" }, history });
}

function letter(date: string, back?: string): Attempt {
  const word = back === undefined ? {} : { outcome: "undeliverable" as const, undeliverableAt: ny(back, "12:00") };
  return call(ny(date, "11:00"), { channel: "letter", outcome: "sent", ...word });
}

/**
 * A debt that is paid, settled or discharged is not sold, transferred for value or placed.
 *
 * > 12 CFR 1006.30(b); 15 USC 1681m(f) for identity theft; (b)(2): back to the owner, to a former owner under the
 * > contract, in a securitisation, or with a merger
 */
export const saleBlock: Rule = {
  id: "us.debt.sale-block",
  title: { zh: "已结清债务不得转让", en: "Debts that may not be sold or placed" },
  cites: [regF("1006.30(b)", "unverified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { messageClasses: ["debt-transfer"] },
  parameters: {},
  unknown: "permits",
  sayings: {
    over: {
      agent: {
        zh: "债务已付清、和解或被免除，不得转让或委外。",
        en: "The debt is paid, settled or discharged: it may not be sold or placed.",
      },
      borrower: { zh: "已了结的债务不得再转让。", en: "A debt that is over may not be sold on." },
    },
    theft: {
      agent: { zh: "身份被盗用的债务不得转让或委外。", en: "A debt from identity theft may not be sold or placed." },
      borrower: { zh: "因身份被盗用产生的债务不得转让。", en: "A debt from identity theft may not be sold on." },
    },
  },
  check: whenCovered((ask): Finding | undefined => {
    const { transfer } = ask.facts.request;
    if (transfer !== undefined && transfer !== "sale" && transfer !== "placement") return undefined;
    const discharged = ask.facts.person.bankruptcy?.discharged === true;
    const over = ask.debts.some((debt) => debt.paid === true || debt.settled === true || debt.discharged === true);
    if (over || discharged) return { kind: "refuse", says: "over" };
    const stolen =
      ask.debts.some(({ identityTheft }) => identityTheft === true) || ask.hold("identity-theft") !== undefined;
    return stolen ? { kind: "refuse", says: "theft" } : undefined;
  }),
  vectors: [
    { name: "a sale of a paid debt", given: transfer("sale", { paid: true }), expect: "refuse" },
    { name: "a placement of a settled one", given: transfer("placement", { settled: true }), expect: "refuse" },
    { name: "a sale of a discharged one", given: transfer("sale", { discharged: true }), expect: "refuse" },
    { name: "back to its owner", given: transfer("to-owner", { paid: true }), expect: "silent" },
    { name: "with a merger", given: transfer("merger", { paid: true }), expect: "silent" },
    { name: "a sale of an open debt", given: transfer("sale", {}), expect: "silent" },
    { name: "a sale after identity theft", given: transfer("sale", { identityTheft: true }), expect: "refuse" },
  ],
};

type Debt = NonNullable<Parameters<typeof givenUs>[0]["debt"]>;

function transfer(kind: "sale" | "placement" | "to-owner" | "merger", debt: Debt) {
  return givenUs({ request: { messageClass: "debt-transfer", transfer: kind }, recipient: { role: "creditor" }, debt });
}
