import { performance } from "node:perf_hooks";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import type { ContactFacts } from "@fairdue/core/contact/facts.ts";
import { decideContact, type Gate, prepareGate } from "@fairdue/core/contact/gate.ts";
import { given, vectorFacts } from "@fairdue/core/contact/vector.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import { compareEngines } from "./engines/compare.ts";

const ROUNDS = 15;
const DECISIONS = 50_000;

/**
 * Decisions a second on one core with all rules of the Chinese rulebook and full reasons: the median of some rounds. The
 * questions are an ordinary call and message with a history, and the refusal vectors of every tenth rule, so that about
 * one in five is refused. Then the same with twelve rules, beside Cedar and zen.
 */
export async function measure(): Promise<Record<string, unknown>> {
  const gate = prepareGate([rulebookCn], "Asia/Shanghai" as Zone);
  const questions = questionsFor();
  const kinds: Record<string, number> = {};
  for (const question of questions) {
    const { kind } = decideContact(gate, question);
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  decideMany(gate, questions);
  const rates = Array.from({ length: ROUNDS }, () => DECISIONS / decideMany(gate, questions));
  const p99Us = singleTimes(gate, questions);
  const twelve = await compareEngines();
  return {
    bench: "gate",
    rules: gate.rules.size,
    decisions: ROUNDS * DECISIONS,
    kinds,
    decisionsPerSecond: Math.round(at(rates, 0.5)),
    p99Us,
    ratioToCedar: twelve.ratioToCedar,
    ratioToZen: twelve.ratioToZen,
    twelve,
  };
}

/** Seconds taken. */
function decideMany(gate: Gate, questions: readonly ContactFacts[]): number {
  const started = performance.now();
  for (let i = 0; i < DECISIONS; i++) decideContact(gate, questions[i % questions.length] as ContactFacts);
  return (performance.now() - started) / 1_000;
}

/** 99th percentile of single decisions; the clock itself takes part of a microsecond. */
function singleTimes(gate: Gate, questions: readonly ContactFacts[]): number {
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
