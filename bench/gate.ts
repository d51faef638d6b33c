import { performance } from "node:perf_hooks";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import type { ContactFacts } from "@fairdue/core/contact/facts.ts";
import { decideContact, prepareGate } from "@fairdue/core/contact/gate.ts";
import { given, vectorFacts } from "@fairdue/core/contact/vector.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";

const DECISIONS = 600_000;
const SLICE = 64;

/**
 * Decisions a second on one core with all rules of the Chinese rulebook and full reasons. The questions are an ordinary
 * call and message with a history, and the refusal vectors of every tenth rule, so that about one in five is refused.
 */
export async function measure(): Promise<Record<string, unknown>> {
  const gate = prepareGate([rulebookCn], "Asia/Shanghai" as Zone);
  const questions = questionsFor();
  const kinds: Record<string, number> = {};
  for (let i = 0; i < 100_000; i++) decideContact(gate, questions[i % questions.length] as ContactFacts);
  const slices: number[] = [];
  const started = performance.now();
  for (let i = 0; i < DECISIONS; i += SLICE) {
    const before = performance.now();
    for (let j = i; j < i + SLICE; j++) {
      const { kind } = decideContact(gate, questions[j % questions.length] as ContactFacts);
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
    slices.push(((performance.now() - before) * 1_000) / SLICE);
  }
  const seconds = (performance.now() - started) / 1_000;
  const single = singleTimes(gate, questions);
  return {
    bench: "gate",
    rules: gate.rules.size,
    decisions: DECISIONS,
    kinds,
    decisionsPerSecond: Math.round(DECISIONS / seconds),
    p99Us: single,
    p99SliceMeanUs: at(slices, 0.99),
  };
}

/** 99th percentile of single decisions; the clock itself takes part of a microsecond. */
function singleTimes(gate: ReturnType<typeof prepareGate>, questions: readonly ContactFacts[]): number {
  const times: number[] = [];
  for (let i = 0; i < 100_000; i++) {
    const question = questions[i % questions.length] as ContactFacts;
    const before = performance.now();
    decideContact(gate, question);
    times.push((performance.now() - before) * 1_000);
  }
  return at(times, 0.99);
}

function questionsFor(): readonly ContactFacts[] {
  const call = withHistory(vectorFacts);
  const message = given({ request: { channel: "sms", messageClass: "reminder" } })(call);
  const refused = rulebookCn.rules
    .filter((_rule, index) => index % 10 === 0)
    .flatMap((rule) => rule.vectors.filter((vector) => vector.expect !== "silent").slice(0, 1))
    .map((vector) => vector.given(vectorFacts));
  const ordinary = Array.from({ length: Math.max(8, refused.length * 2) }, () => [call, message]).flat();
  return [...ordinary, ...refused];
}

/** Twelve attempts over the last weeks, two of them today. */
function withHistory(facts: ContactFacts): ContactFacts {
  const history = Array.from({ length: 12 }, (_, i) => ({
    at: facts.request.at - (12 - i) * 36 * 3_600_000 + (i >= 10 ? 33 * 3_600_000 : 0),
    channel: i % 3 === 0 ? ("sms" as const) : ("voice" as const),
    direction: "outbound" as const,
    outcome: i % 2 === 0 ? ("no-answer" as const) : ("delivered" as const),
    actorId: facts.lender.id,
    lenderId: facts.lender.id,
    pointId: "point-9",
    debts: ["debt-1"],
  }));
  return { ...facts, history };
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 100) / 100;
}
