import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { decideContact, prepareGate } from "@fairdue/core/contact/gate.ts";
import type { Finding, Parameter, Rule, Rulebook, Vector } from "@fairdue/core/contact/rule.ts";
import { vectorFacts } from "@fairdue/core/contact/vector.ts";

/** A book and the books that it stands on, asked together as the gate asks them: a city's book stands on its country's. */
export type Shelf = {
  readonly name: string;
  readonly below: readonly Rulebook[];
  readonly book: Rulebook;
  readonly zone: Zone;
};

/** One way to spoil a rule; without `rule` it is taken out of its book. */
export type Mutant = { readonly name: string; readonly rule: Rule | undefined };

/**
 * Every way in which a rule is spoilt: taken out, made dumb, as a whole and for each thing that it can say, and each
 * of its numbers moved by one, both ways, since a limit that is off by one either way is wrong.
 */
export function mutantsOf(rule: Rule): readonly Mutant[] {
  const codes = Object.keys(rule.sayings);
  return [
    { name: "being taken out", rule: undefined },
    { name: "being silent always", rule: { ...rule, check: () => undefined } },
    ...codes.map((says) => ({ name: `never saying "${says}"`, rule: { ...rule, check: without(rule, says) } })),
    ...Object.entries(rule.parameters).flatMap(([name, parameter]) =>
      [parameter.value - 1, parameter.value + 1].map((value) => ({
        name: `${name} ${directionOf(parameter, value)} from ${parameter.value} to ${value}`,
        rule: { ...rule, parameters: { ...rule.parameters, [name]: { ...parameter, value } } },
      })),
    ),
  ];
}

function without(rule: Rule, says: string): Rule["check"] {
  return (ask, parameter): Finding | undefined => {
    const finding = rule.check(ask, parameter);
    return finding !== undefined && finding.kind !== "bound" && finding.says === says ? undefined : finding;
  };
}

function directionOf({ tighten, value }: Parameter, moved: number): "loosened" | "tightened" | "moved" {
  if (tighten === "fixed") return "moved";
  return (tighten === "lower") === moved > value ? "loosened" : "tightened";
}

/** Spoilt rules that no vector of the rule notices, and vectors that fail with the rule as it stands. */
export function mutationFaults(shelf: Shelf, rule: Rule): readonly string[] {
  const failing = rule.vectors.filter((vector) => !holds(askedOf(shelf, rule, rule), rule, vector));
  const survivors = mutantsOf(rule).filter((mutant) => {
    const asked = askedOf(shelf, rule, mutant.rule);
    return rule.vectors.every((vector) => holds(asked, rule, vector));
  });
  return [
    ...failing.map(({ name }) => `${rule.id} does not decide "${name}" as stated`),
    ...survivors.map(({ name }) => `${rule.id} has no vector that fails on ${name}`),
  ];
}

/** The gate of the whole shelf with `instead` in the place of a rule. */
function askedOf({ below, book, zone }: Shelf, rule: Rule, instead: Rule | undefined) {
  const others = book.rules.filter(({ id }) => id !== rule.id);
  return prepareGate([...below, { ...book, rules: instead === undefined ? others : [...others, instead] }], zone);
}

/** Whether the rule says, among everything the shelf says, what its vector expects. */
function holds(gate: ReturnType<typeof prepareGate>, rule: Rule, vector: Vector): boolean {
  const verdict = decideContact(gate, vector.given(vectorFacts));
  const reasons = verdict.kind === "permit" ? verdict.notes : [...verdict.reasons, ...verdict.notes];
  const said = reasons.find((reason) => reason.rule === rule.id);
  return (said?.kind ?? "silent") === vector.expect && (vector.until === undefined || said?.until === vector.until);
}
