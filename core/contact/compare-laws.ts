import type { Day } from "../calendar/day.ts";
import type { Text } from "../text.ts";
import type { Parameter, Rule, Rulebook } from "./rule.ts";

/** Where a rule stands on a day: enforced, or why not. */
export type Standing = "in-force" | "draft" | "deferred" | "not-yet" | "ended";

/** A number that differs between two laws. */
export type ChangedParameter = {
  readonly name: string;
  readonly unit: Text;
  readonly from: number;
  readonly to: number;
  /** Whether the collector is bound more tightly afterwards; undefined where the law fixes the number. */
  readonly stricter: boolean | undefined;
};

/** One rule that the second law has otherwise than the first. `was` and `is` tell where it stands in each. */
export type RuleChange = {
  readonly kind: "added" | "gone" | "changed";
  readonly rule: Rule;
  readonly was: Standing | "absent";
  readonly is: Standing | "absent";
  readonly parameters: readonly ChangedParameter[];
};

/** Where a rule stands on a day. A repealed rule is enforced for the days before its end. */
export function standingOn(rule: Rule, day: Day): Standing {
  if (rule.state === "draft" || rule.state === "deferred") return rule.state;
  if (day < rule.inForceFrom) return "not-yet";
  return rule.inForceUntil !== undefined && day >= rule.inForceUntil ? "ended" : "in-force";
}

/**
 * The rules that are enforced under one law and not under the other, or with other numbers, each law as of its day;
 * in the order of the second law, what is gone at the end.
 */
export function compareLaws(before: LawOnDay, after: LawOnDay): readonly RuleChange[] {
  const old = rulesOf(before.books);
  const young = rulesOf(after.books);
  const changes: RuleChange[] = [];
  for (const rule of young.values()) {
    const earlier = old.get(rule.id);
    const was = earlier === undefined ? "absent" : standingOn(earlier, before.day);
    const is = standingOn(rule, after.day);
    const parameters = earlier === undefined ? [] : changedParameters(earlier, rule);
    if (is === "in-force" && was !== "in-force") changes.push({ kind: "added", rule, was, is, parameters });
    else if (is !== "in-force" && was === "in-force") changes.push({ kind: "gone", rule, was, is, parameters });
    else if (is === "in-force" && parameters.length > 0) changes.push({ kind: "changed", rule, was, is, parameters });
  }
  for (const rule of old.values()) {
    const was = standingOn(rule, before.day);
    if (young.has(rule.id) || was !== "in-force") continue;
    changes.push({ kind: "gone", rule, was, is: "absent", parameters: [] });
  }
  return changes;
}

export type LawOnDay = { readonly books: readonly Rulebook[]; readonly day: Day };

/** The books as they stood on a day, for any moment to be judged by: only what was enforced then, without an end. */
export function frozenOn(books: readonly Rulebook[], day: Day): readonly Rulebook[] {
  return books.map((book) => ({
    ...book,
    rules: book.rules.filter((rule) => standingOn(rule, day) === "in-force").map(always),
  }));
}

function always(rule: Rule): Rule {
  const { inForceUntil: _end, ...rest } = rule;
  return { ...rest, state: "in-force", inForceFrom: Number.MIN_SAFE_INTEGER as Day };
}

function rulesOf(books: readonly Rulebook[]): ReadonlyMap<string, Rule> {
  return new Map(books.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule] as const)));
}

function changedParameters(before: Rule, after: Rule): readonly ChangedParameter[] {
  return Object.entries(after.parameters).flatMap(([name, { value: to, unit, tighten }]) => {
    const from = before.parameters[name]?.value;
    return from === undefined || from === to ? [] : [{ name, unit, from, to, stricter: isStricter(tighten, from, to) }];
  });
}

function isStricter(tighten: Parameter["tighten"], from: number, to: number): boolean | undefined {
  if (tighten === "fixed") return undefined;
  return tighten === "lower" ? to < from : to > from;
}
