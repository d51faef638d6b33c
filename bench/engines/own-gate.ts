import type { Zone } from "@fairdue/core/calendar/zone.ts";
import type { ContactFacts } from "@fairdue/core/contact/facts.ts";
import { decideContact, prepareGate } from "@fairdue/core/contact/gate.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import { answerParent } from "./answering.ts";
import { twelveRules } from "./contacts.ts";

answerParent<ContactFacts>((questions) => {
  const gate = prepareGate([{ ...rulebookCn, rules: twelveRules }], "Asia/Shanghai" as Zone);
  const facts = (nth: number) => questions[nth % questions.length] as ContactFacts;
  return {
    version: rulebookCn.version,
    answer: async (nth) => {
      const verdict = decideContact(gate, facts(nth));
      return verdict.kind === "permit" ? [] : verdict.reasons.map(({ rule }) => rule).toSorted();
    },
    ways: {
      gate: async (count) => {
        for (let nth = 0; nth < count; nth++) decideContact(gate, facts(nth));
      },
    },
  };
});
