import type { Rulebook } from "@fairdue/core/contact/rule.ts";
import { type Layer, type Level, type Overrides, type Policy, stackRulebooks } from "@fairdue/core/contact/stack.ts";
import type { Language } from "@fairdue/core/text.ts";
import schema from "./house-policy.schema.json" with { type: "json" };
import { type FileFault, readYaml, rejectedWith } from "./yaml-file.ts";

/** A policy file as read; `lineOf` finds the line of a parameter, or of its rule when there is none. */
export type HousePolicy = {
  readonly policy: Policy;
  readonly level: Level;
  /** Rulebook it tightens, such as `cn`. */
  readonly law: string;
  readonly lineOf: (rule: string, parameter: string) => number;
};

type Rejected = { readonly kind: "rejected"; readonly faults: readonly [FileFault, ...FileFault[]] };
export type PolicyReading = { readonly kind: "read"; readonly house: HousePolicy } | Rejected;
export type PolicyStacking = { readonly kind: "stacked"; readonly books: readonly Rulebook[] } | Rejected;

type PolicyFile = {
  readonly policy: string;
  readonly version: string;
  readonly level: Level;
  readonly law: string;
  readonly rules: Overrides;
};

/** Reads a policy file (`docs/formats/house-policy.md`); whether its numbers may stand is for {@link standPolicy}. */
export function readHousePolicy(source: string): PolicyReading {
  const reading = readYaml(source, schema);
  if (reading.kind === "rejected") return reading;
  const { policy, version, level, law, rules } = reading.value as PolicyFile;
  const lineOf = (rule: string, parameter: string): number => {
    return reading.lineOf(["rules", rule, ...(parameter === "" ? [] : [parameter])]);
  };
  return { kind: "read", house: { policy: { id: policy, version, overrides: rules }, level, law, lineOf } };
}

/** Stands a policy on the layers above it; a loosened parameter is a fault on the line where it was written. */
export function standPolicy(house: HousePolicy, above: readonly Layer[], language: Language): PolicyStacking {
  const stacked = stackRulebooks([...above, { level: house.level, policy: house.policy }]);
  if (stacked.kind === "stacked") return stacked;
  return rejectedWith(
    stacked.problems.map(({ rule, parameter, upper, why }) => ({
      line: house.lineOf(rule, parameter),
      field: parameter === "" ? `rules.${rule}` : `rules.${rule}.${parameter}`,
      why: why[language],
      remedy: remedyFor(upper)[language],
    })),
  );
}

function remedyFor(upper: number | undefined): Record<Language, string> {
  if (upper !== undefined) {
    return {
      zh: `上层的值是 ${upper}；保持不变或改得更严`,
      en: `The value above is ${upper}; keep it or make it stricter.`,
    };
  }
  return { zh: "请对照 docs/law 中的规则编号和参数名", en: "Compare with the rule ids and parameters in docs/law." };
}
