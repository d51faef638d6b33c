import { addDays, type Day } from "../calendar/day.ts";
import type { Instant } from "../calendar/zone.ts";
import type { LedgerEntry } from "../ledger/entry.ts";
import { inHandFrom, receivedSince } from "./received.ts";
import type { ScheduleLine } from "./schedule.ts";

/** When a missed payment breaks a plan, and how it can be mended. Days are whole local days. */
export type BreachRules = {
  /** Days after a due day in which a payment is still in time. */
  readonly graceDays: number;
  /** What may be missing of all payments due so far without any being missed, in minor units. */
  readonly toleranceMinor: bigint;
  /** Days after grace to make a missed payment good: the cure. After them the plan is broken. */
  readonly cureDays: number;
  /** Days from the breach in which paying what is missing brings the plan back; 0 for never. */
  readonly reinstateDays: number;
  /** How many times it can come back. */
  readonly mostReinstatements: number;
};

/** One breach: the first day the plan was broken, and the day it came back, if it did. */
export type Breach = { readonly lineNo: number; readonly on: Day; readonly reinstatedOn?: Day };

/**
 * How a plan stands as of a day, with `missing` due by then and unpaid, grace not counted.
 *
 * `kept`: nothing missed; `missed`: a payment is past its grace and can be made good until `cureUntil`; `breached`:
 * broken, and paying what is missing brings it back until `reinstateUntil`; `broken`: for good; `completed`: all paid.
 */
export type PlanStanding = {
  readonly paid: bigint;
  readonly missing: bigint;
  readonly breaches: readonly Breach[];
} & (
  | { readonly kind: "kept" | "completed" }
  | { readonly kind: "missed"; readonly lineNo: number; readonly cureUntil: Day }
  | { readonly kind: "breached"; readonly lineNo: number; readonly reinstateUntil: Day }
  | { readonly kind: "broken"; readonly lineNo: number; readonly on: Day }
);

/** A plan as agreed; payments count from the agreement on, oldest due line first. */
export type AgreedPlan = {
  readonly madeAt: Instant;
  readonly lines: readonly ScheduleLine[];
  readonly rules: BreachRules;
};

/**
 * Computes from the ledger how a plan stands: nothing is stored, so a payment that arrives back-dated mends the past.
 *
 * A plan broken for good stays so whatever is paid later; then a new offer is the way (`mayOfferAgain`).
 */
export function planStanding(plan: AgreedPlan, entries: readonly LedgerEntry[], asOf: Day): PlanStanding {
  const { lines, rules } = plan;
  const received = receivedSince(entries, plan.madeAt, asOf);
  const paid = received.reduce((sum, { minor }) => sum + minor, 0n);
  const due = lines.reduce((sum, line) => (line.dueOn <= asOf ? sum + line.due : sum), 0n);
  const missing = due > paid ? due - paid : 0n;
  const breaches: Breach[] = [];
  const standing = { paid, missing, breaches };
  let needed = 0n;
  for (const { no, dueOn, due: minor } of lines) {
    needed += minor;
    const paidOn = inHandFrom(received, needed - rules.toleranceMinor);
    const graceUntil = addDays(dueOn, rules.graceDays);
    const cureUntil = addDays(graceUntil, rules.cureDays);
    if (paidOn !== undefined && paidOn <= cureUntil) continue;
    if (asOf <= graceUntil) break;
    if (asOf <= cureUntil) return { ...standing, kind: "missed", lineNo: no, cureUntil };
    const on = addDays(cureUntil, 1);
    const last = breaches.at(-1);
    // Lines that fell due while the plan was broken come back with it; they are no breach of their own.
    if (last?.reinstatedOn !== undefined && paidOn !== undefined && paidOn <= last.reinstatedOn) continue;
    const reinstateUntil = addDays(on, rules.reinstateDays - 1);
    const mayReturn = breaches.length < rules.mostReinstatements && rules.reinstateDays > 0;
    if (mayReturn && paidOn !== undefined && paidOn <= reinstateUntil) {
      breaches.push({ lineNo: no, on, reinstatedOn: paidOn });
      continue;
    }
    breaches.push({ lineNo: no, on });
    if (mayReturn && asOf <= reinstateUntil) return { ...standing, kind: "breached", lineNo: no, reinstateUntil };
    return { ...standing, kind: "broken", lineNo: no, on };
  }
  const isComplete = inHandFrom(received, sumOf(lines) - rules.toleranceMinor) !== undefined;
  return { ...standing, kind: isComplete ? "completed" : "kept" };
}

function sumOf(lines: readonly ScheduleLine[]): bigint {
  return lines.reduce((sum, { due }) => sum + due, 0n);
}

/** When a borrower whose plan broke is offered the next one. */
export type ReofferRules = {
  /** Days after a plan broke for good. */
  readonly waitDays: number;
  /** Plans broken within `withinDays` after which a person decides instead of the policy. */
  readonly mostBroken: number;
  readonly withinDays: number;
};

/** `ask-a-person`: no offer by the policy alone. A borrower may ask at any time; this rules only what we offer. */
export type Reoffer =
  | { readonly kind: "yes" }
  | { readonly kind: "not-before"; readonly on: Day }
  | { readonly kind: "ask-a-person"; readonly broken: number };

/** Whether the policy alone may offer an arrangement again, from the days on which plans broke for good. */
export function mayOfferAgain(brokenOn: readonly Day[], rules: ReofferRules, asOf: Day): Reoffer {
  const recent = brokenOn.filter((on) => on <= asOf && asOf < addDays(on, rules.withinDays));
  if (recent.length > rules.mostBroken) return { kind: "ask-a-person", broken: recent.length };
  const last = recent.reduce<Day | undefined>(
    (latest, on) => (latest === undefined || on > latest ? on : latest),
    undefined,
  );
  if (last === undefined || asOf >= addDays(last, rules.waitDays)) return { kind: "yes" };
  return { kind: "not-before", on: addDays(last, rules.waitDays) };
}
