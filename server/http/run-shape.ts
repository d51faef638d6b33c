import type { Gate } from "@fairdue/core/contact/gate.ts";
import { type Static, Type } from "@sinclair/typebox";
import type { RunTotals } from "../app/run-day.ts";
import { orNull, TextShape } from "./shapes.ts";

const ByChannel = Type.Array(Type.Object({ channel: Type.String(), count: Type.Integer() }));
const ByRule = Type.Array(Type.Object({ rule: Type.String(), title: TextShape, count: Type.Integer() }));

/** What one collection day did. */
export const RunShape = Type.Object({
  day: Type.String(),
  looked: Type.Integer({ description: "Cases looked at." }),
  permitted: ByChannel,
  refused: ByRule,
  skipped: Type.Integer(),
  sent: ByChannel,
  suppressed: ByRule,
  failed: ByChannel,
  unknown: Type.Integer(),
  seal: orNull(Type.Object({ no: Type.Integer(), cases: Type.Integer() })),
});

/** Totals of a run with the rules' titles, largest first. */
export function describeRun(gate: Gate, totals: RunTotals | undefined): Static<typeof RunShape> | null {
  if (totals === undefined) return null;
  const { day, plan, delivery, seal } = totals;
  return {
    day,
    looked: plan.looked,
    permitted: byChannel(plan.permitted),
    refused: byRule(gate, plan.refused),
    skipped: plan.skipped,
    sent: byChannel(delivery.sent),
    suppressed: byRule(gate, delivery.suppressed),
    failed: byChannel(delivery.failed),
    unknown: delivery.unknown,
    seal: seal ?? null,
  };
}

function byChannel(counts: Readonly<Record<string, number>>) {
  return largestFirst(counts).map(([channel, count]) => ({ channel, count }));
}

function byRule(gate: Gate, counts: Readonly<Record<string, number>>) {
  return largestFirst(counts).map(([rule, count]) => {
    const title = gate.rules.get(rule)?.title ?? { zh: "内部停止", en: "Stopped by the house" };
    return { rule, title, count };
  });
}

function largestFirst(counts: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  return Object.entries(counts).sort(([, a], [, b]) => b - a);
}
