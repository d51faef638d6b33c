import type { ContactFacts } from "@fairdue/core/contact/facts.ts";
import type { Rule } from "@fairdue/core/contact/rule.ts";
import { at, type Changes, given, vectorFacts } from "@fairdue/core/contact/vector.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";

/** The twelve: quiet hours, calls, dials, stop, dispute, death, paid, third persons, minors, identification, addresses, representation. */
const IDS = [
  "cn.contact.quiet-hours",
  "cn.freq.interactive-calls",
  "cn.freq.unanswered-attempts",
  "cn.contact.debtor-preferences",
  "cn.freq.dispute-freeze",
  "cn.vuln.death-stop",
  "cn.legal.settle-withdraw",
  "cn.party.debtor-only",
  "cn.party.minor-incapable",
  "cn.identity.state-creditor-and-agency",
  "cn.party.no-address-book",
  "cn.party.debtor-agent",
] as const;

/** Twelve rules as they stand in the rulebook, which each engine is given in its own language. */
export const twelveRules: readonly Rule[] = IDS.map((id) => {
  const rule = rulebookCn.rules.find((each) => each.id === id);
  if (rule === undefined) throw new RangeError(`the rulebook has no rule ${id}`);
  return rule;
});

/** One change for each rule, in the order above, that makes it speak. */
const SPOILT: readonly Changes[] = [
  { request: { at: at("2026-11-23", "22:30") } },
  { history: attempts(3, "conversation", "point-1") },
  { history: attempts(6, "no-answer", "point-1") },
  { directives: [{ at: at("2026-11-20", "12:00"), kind: "stop-all" }] },
  { debt: { disputed: "open" } },
  { person: { deceased: true } },
  { debt: { paid: true } },
  { recipient: { role: "family" } },
  { person: { age: 16 } },
  { request: { content: ["collector-name", "purpose"] } },
  { point: { source: "address-book" } },
  { holds: [{ kind: "representation", from: 0 }] },
];

/**
 * Contacts of an ordinary day: calls and messages at different hours to people with a history, and every fifth one
 * unlawful by one rule or by two, each rule in turn.
 */
export function contactsOfADay(count: number): readonly ContactFacts[] {
  return Array.from({ length: count }, (_, nth) => {
    const hour = 9 + (nth % 11);
    const channel = nth % 7 < 2 ? "sms" : "voice";
    const ordinary = given({
      request: {
        at: at("2026-11-23", `${hour}:${10 + (nth % 50)}`),
        channel,
        messageClass: nth % 2 ? "demand" : "reminder",
      },
      person: { age: 20 + (nth % 50) },
      history: attempts(12, nth % 4 === 0 ? "delivered" : "no-answer", "point-9"),
    })(vectorFacts);
    if (nth % 5 !== 4) return ordinary;
    const turn = Math.floor(nth / 5);
    const once = given(SPOILT[turn % 12] as Changes)(ordinary);
    return turn % 3 === 0 ? given(SPOILT[(turn + 5) % 12] as Changes)(once) : once;
  });
}

function attempts(count: number, outcome: "no-answer" | "delivered" | "conversation", pointId: string) {
  const today = pointId === "point-1";
  return Array.from({ length: count }, (_, i) => ({
    at: today
      ? at("2026-11-23", `0${8 + (i % 2)}:${10 + i}`)
      : at("2026-11-23", "09:00") - (count - i) * 30 * 3_600_000,
    channel: i % 3 === 0 && !today ? ("sms" as const) : ("voice" as const),
    direction: "outbound" as const,
    outcome,
    actorId: "lender-1",
    lenderId: "lender-1",
    pointId,
    debts: ["debt-1"],
  }));
}
