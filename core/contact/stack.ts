import type { Text } from "../text.ts";
import type { Parameter, Rule, Rulebook } from "./rule.ts";

/** From the widest to the narrowest; a narrower layer stands on all wider ones. */
export const LEVELS = ["country", "region", "city", "product", "client"] as const;
export type Level = (typeof LEVELS)[number];

/** New values for parameters, by rule id and parameter name. */
export type Overrides = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A house's own, stricter numbers. */
export type Policy = { readonly id: string; readonly version: string; readonly overrides: Overrides };

/** One layer of law or house: rules of its own, stricter numbers for the rules above it, or both. */
export type Layer = { readonly level: Level; readonly book?: Rulebook; readonly policy?: Policy };

/** Why a layer may not stand. `parameter` is empty when the whole rule is at fault. */
export type StackProblem = {
  readonly layer: string;
  readonly rule: string;
  readonly parameter: string;
  readonly upper: number | undefined;
  readonly asked: number | undefined;
  readonly why: Text;
};

export type Stacked =
  | { readonly kind: "stacked"; readonly books: readonly Rulebook[] }
  | { readonly kind: "refused"; readonly problems: readonly [StackProblem, ...StackProblem[]] };

const WHY = {
  order: {
    zh: "层级次序颠倒：下层不能站在上层之前",
    en: "layers out of order: a narrower layer stands below a wider one",
  },
  again: {
    zh: "下层不得重写上层的规则，只能收紧其参数",
    en: "a layer may not rewrite a rule above it, only tighten its parameters",
  },
  rule: { zh: "没有这条规则", en: "no such rule" },
  parameter: { zh: "这条规则没有此参数", en: "the rule has no such parameter" },
  number: { zh: "须为不小于零的整数", en: "it must be a whole number, zero or more" },
  fixed: { zh: "此参数由法律固定，不得更改", en: "the law fixes this parameter; it may not change" },
  lower: { zh: "只能改小（收紧），不能放宽", en: "it may only go down (stricter), never up" },
  higher: { zh: "只能改大（收紧），不能放宽", en: "it may only go up (stricter), never down" },
} satisfies Record<string, Text>;

/**
 * Stands layers on each other, each of which may only tighten what is above it.
 *
 * An exception ("unless") needs no word here: the gate lifts a rule only for one that the rule itself names.
 *
 * @returns the books with their tightened parameters, policies named in their versions; or every loosening found
 */
export function stackRulebooks(layers: readonly Layer[]): Stacked {
  const problems: StackProblem[] = [];
  let books: readonly Rulebook[] = [];
  let depth = 0;
  for (const layer of layers) {
    const level = LEVELS.indexOf(layer.level);
    if (level < depth) problems.push(problem(layer, { rule: "", why: WHY.order }));
    depth = Math.max(depth, level);
    if (layer.book !== undefined) {
      problems.push(...rewritten(layer, layer.book, books));
      books = [...books, layer.book];
    }
    if (layer.policy !== undefined) {
      const found = objections(layer, layer.policy, books);
      problems.push(...found);
      if (found.length === 0) books = tightened(books, layer.policy);
    }
  }
  const [first, ...others] = problems;
  return first === undefined ? { kind: "stacked", books } : { kind: "refused", problems: [first, ...others] };
}

function rewritten(layer: Layer, book: Rulebook, above: readonly Rulebook[]): readonly StackProblem[] {
  const taken = new Set(above.flatMap(({ rules }) => rules.map(({ id }) => id)));
  return book.rules.filter(({ id }) => taken.has(id)).map(({ id }) => problem(layer, { rule: id, why: WHY.again }));
}

function objections(layer: Layer, policy: Policy, books: readonly Rulebook[]): readonly StackProblem[] {
  const rules = new Map(books.flatMap((book) => book.rules.map((rule) => [rule.id, rule] as const)));
  return Object.entries(policy.overrides).flatMap(([id, values]) => {
    const rule = rules.get(id);
    if (rule === undefined) return [problem(layer, { rule: id, why: WHY.rule })];
    return Object.entries(values).flatMap(([name, asked]) => {
      const parameter = Object.hasOwn(rule.parameters, name) ? rule.parameters[name] : undefined;
      const why = objection(parameter, asked);
      if (why === undefined) return [];
      const upper = parameter?.value;
      return [problem(layer, { rule: id, parameter: name, asked, why, ...(upper !== undefined && { upper }) })];
    });
  });
}

function objection(parameter: Parameter | undefined, asked: number): Text | undefined {
  if (parameter === undefined) return WHY.parameter;
  if (!Number.isSafeInteger(asked) || asked < 0) return WHY.number;
  if (asked === parameter.value) return undefined;
  if (parameter.tighten === "fixed") return WHY.fixed;
  const stricter = parameter.tighten === "lower" ? asked < parameter.value : asked > parameter.value;
  return stricter ? undefined : WHY[parameter.tighten];
}

function problem(layer: Layer, found: Partial<StackProblem> & Pick<StackProblem, "rule" | "why">): StackProblem {
  return {
    layer: layer.policy?.id ?? layer.book?.id ?? layer.level,
    parameter: "",
    upper: undefined,
    asked: undefined,
    ...found,
  };
}

function tightened(books: readonly Rulebook[], policy: Policy): readonly Rulebook[] {
  return books.map((book) => {
    if (!book.rules.some(({ id }) => Object.hasOwn(policy.overrides, id))) return book;
    const rules = book.rules.map((rule) => withValues(rule, policy.overrides[rule.id] ?? {}));
    return { ...book, rules, version: `${book.version}+${policy.id}@${policy.version}` };
  });
}

function withValues(rule: Rule, values: Readonly<Record<string, number>>): Rule {
  const parameters = Object.fromEntries(
    Object.entries(rule.parameters).map(([name, parameter]) => {
      return [name, { ...parameter, value: values[name] ?? parameter.value }];
    }),
  );
  return { ...rule, parameters };
}
