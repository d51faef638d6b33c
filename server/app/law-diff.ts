import { type Day, formatDay } from "@fairdue/core/calendar/day.ts";
import type { Instant, Zone } from "@fairdue/core/calendar/zone.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import { type ForeseenStep, foresee } from "@fairdue/core/case/foresee.ts";
import { compareLaws, frozenOn, type RuleChange } from "@fairdue/core/contact/compare-laws.ts";
import { type Gate, prepareGate } from "@fairdue/core/contact/gate.ts";
import type { Rulebook } from "@fairdue/core/contact/rule.ts";
import type { Catalogue } from "../store/catalogue.ts";
import type { LoadedCase } from "../store/load-cases.ts";
import { LenderPaths } from "./lender-paths.ts";

/** A law to be compared: its books, and the day as of which it is taken; without one it applies day by day. */
export type ComparedLaw = { readonly books: readonly Rulebook[]; readonly zone: Zone; readonly asOf?: Day };

/** The rules that differ between two laws; a law without a day of its own is taken as of `today`. */
export function ruleChanges(before: ComparedLaw, after: ComparedLaw, today: Day): readonly RuleChange[] {
  const onDay = ({ books, asOf = today }: ComparedLaw) => ({ books, day: asOf });
  return compareLaws(onDay(before), onDay(after));
}

/** A case whose next steps are foreseen, under the name its reader knows it by. */
export type ForeseenCase = { readonly name: string; readonly loaded: LoadedCase };

/** What one law makes of a planned contact. */
export type PlannedVerdict = {
  readonly verdict: "permit" | "refuse" | "route" | "require" | "later";
  /** Moment of the permit, or the moment that was asked about. */
  readonly at: Instant;
  /** Rules that object. */
  readonly rules: readonly string[];
  readonly earliest?: Instant;
};

/** A planned contact that the second law decides otherwise. */
export type ChangedContact = {
  readonly case: string;
  readonly step: string;
  readonly channel: string;
  /** Local day for which the step is planned, `YYYY-MM-DD`. */
  readonly on: string;
  /** `moved`: permitted under both, at another moment of the day. */
  readonly change: "no-longer" | "newly" | "moved" | "otherwise";
  readonly before: PlannedVerdict;
  readonly after: PlannedVerdict;
};

export type ContactChanges = {
  readonly cases: number;
  /** Contacts planned under the first law in the span, permitted or not. */
  readonly planned: number;
  readonly changed: readonly ChangedContact[];
  /** Changes by the rule that makes them, most first. */
  readonly byRule: readonly { readonly rule: string; readonly contacts: number }[];
};

/** Foresees the next steps of cases and tells which contacts the second law would decide otherwise. Nothing is written. */
export async function contactChanges(
  laws: { readonly before: ComparedLaw; readonly after: ComparedLaw },
  cases: AsyncIterable<ForeseenCase>,
  asked: { readonly catalogue: Catalogue; readonly from: Instant; readonly until: Instant },
): Promise<ContactChanges> {
  const gates = { before: gateOf(laws.before), after: gateOf(laws.after) };
  const paths = new LenderPaths(asked.catalogue);
  const changed: ChangedContact[] = [];
  const byRule = new Map<string, number>();
  let seen = 0;
  let planned = 0;
  for await (const { name, loaded } of cases) {
    seen += 1;
    const { ladder, facts: lender, templates } = paths.of(loaded);
    const { from, until } = asked;
    const steps = foresee(loaded.state, { ladder, lender, templates, from, until, ...gates });
    for (const step of steps) {
      if (plannedVerdict(step.before) === undefined) continue;
      planned += 1;
      const change = changeOf(name, step, loaded.state.zone);
      if (change === undefined) continue;
      changed.push(change);
      for (const rule of rulesBehind(change)) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
    }
  }
  const counted = [...byRule].map(([rule, contacts]) => ({ rule, contacts }));
  return { cases: seen, planned, changed, byRule: counted.sort((a, b) => b.contacts - a.contacts) };
}

function gateOf({ books, zone, asOf }: ComparedLaw): Gate {
  return prepareGate(asOf === undefined ? books : frozenOn(books, asOf), zone);
}

function changeOf(name: string, step: ForeseenStep, zone: Zone): ChangedContact | undefined {
  const before = plannedVerdict(step.before);
  const after = plannedVerdict(step.after);
  if (before === undefined || after === undefined) return undefined;
  const change = kindOf(before, after);
  if (change === undefined || !("ref" in step.before)) return undefined;
  const { ref } = step.before;
  const channel = step.before.kind === "contact-permitted" ? step.before.contact.channel : channelOf(step.before);
  return { case: name, step: ref.step, channel, on: formatDay(localDayAt(zone, before.at)), change, before, after };
}

function channelOf(event: CaseEvent): string {
  return event.kind === "contact-refused" ? event.channel : "";
}

/** A contact before and after; undefined for a step that asks no gate. */
function plannedVerdict(event: CaseEvent): PlannedVerdict | undefined {
  if (event.kind === "contact-permitted") return { verdict: "permit", at: event.contact.permit.from, rules: [] };
  if (event.kind !== "contact-refused") return undefined;
  const { verdict, at, reasons, earliest } = event;
  const rules = [...new Set(reasons.map(({ rule }) => rule))];
  return { verdict, at, rules, ...(earliest !== undefined && { earliest }) };
}

function kindOf(before: PlannedVerdict, after: PlannedVerdict): ChangedContact["change"] | undefined {
  if (before.verdict === after.verdict) {
    if (before.verdict === "permit") return before.at === after.at ? undefined : "moved";
    return before.earliest === after.earliest ? undefined : "otherwise";
  }
  if (before.verdict === "permit") return "no-longer";
  return after.verdict === "permit" ? "newly" : "otherwise";
}

/** Rules that object under one law and not under the other. */
function rulesBehind({ before, after }: ChangedContact): readonly string[] {
  const only = (one: PlannedVerdict, other: PlannedVerdict) => one.rules.filter((rule) => !other.rules.includes(rule));
  return [...new Set([...only(before, after), ...only(after, before)])];
}
