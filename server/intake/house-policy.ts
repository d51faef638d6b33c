import type { Rulebook } from "@fairdue/core/contact/rule.ts";
import { type Layer, LEVELS, type Level, type Policy, stackRulebooks } from "@fairdue/core/contact/stack.ts";
import type { Text } from "@fairdue/core/text.ts";
import { isMap, isScalar, LineCounter, type Pair, parseDocument, type YAMLMap } from "yaml";

/** A fault in a policy file; `line` counts from 1. */
export type PolicyFault = { readonly line: number; readonly field: string; readonly why: Text; readonly remedy: Text };

/** A policy file as read, with the line on which each value stands. */
export type HousePolicy = {
  readonly policy: Policy;
  readonly level: Level;
  /** Rulebook it tightens, such as `cn`. */
  readonly law: string;
  readonly lineOf: (rule: string, parameter: string) => number;
};

export type PolicyReading =
  | { readonly kind: "read"; readonly house: HousePolicy }
  | { readonly kind: "rejected"; readonly faults: readonly [PolicyFault, ...PolicyFault[]] };

export type PolicyStacking =
  | { readonly kind: "stacked"; readonly books: readonly Rulebook[] }
  | { readonly kind: "rejected"; readonly faults: readonly [PolicyFault, ...PolicyFault[]] };

/** Reads a policy file (`docs/formats/house-policy.md`); whether the numbers may stand is for {@link standPolicy}. */
export function readHousePolicy(source: string): PolicyReading {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  const reading = new Reading(lines);
  for (const error of document.errors)
    reading.fault(error.pos[0], "", NOT_YAML, { zh: error.message, en: error.message });
  if (isMap(document.contents)) {
    const house = reading.house(document.contents);
    if (reading.faults.length === 0) return { kind: "read", house };
  } else if (reading.faults.length === 0) {
    reading.fault(0, "", NOT_MAP, REMEDY.map);
  }
  return rejected(reading.faults);
}

/** Stands a policy on the layers above it; a loosened parameter is a fault on the line where it was written. */
export function standPolicy(house: HousePolicy, above: readonly Layer[]): PolicyStacking {
  const stacked = stackRulebooks([...above, { level: house.level, policy: house.policy }]);
  if (stacked.kind === "stacked") return stacked;
  return rejected(
    stacked.problems.map(({ rule, parameter, upper, why }) => ({
      line: house.lineOf(rule, parameter),
      field: parameter === "" ? rule : `${rule}.${parameter}`,
      why,
      remedy: upper === undefined ? REMEDY.name : allowed(upper),
    })),
  );
}

/** Writes one fault as `file:line: field: why. remedy`. */
export function describeFault(file: string, fault: PolicyFault, language: "zh" | "en"): string {
  const field = fault.field === "" ? "" : `${fault.field}: `;
  return `${file}:${fault.line}: ${field}${fault.why[language]}. ${fault.remedy[language]}`;
}

const NOT_YAML = { zh: "不是有效的 YAML", en: "not valid YAML" };
const NOT_MAP = { zh: "文件须是键值对", en: "the file must be a map of keys to values" };
const REMEDY = {
  map: { zh: "参见 docs/formats/house-policy.md", en: "See docs/formats/house-policy.md" },
  name: { zh: "请对照 docs/law 中的规则编号和参数名", en: "Compare with the rule ids and parameter names in docs/law" },
  level: { zh: `须为 ${LEVELS.join("、")} 之一`, en: `Write one of ${LEVELS.join(", ")}` },
  text: { zh: "请写明文字", en: "Write some text" },
  number: { zh: "请写整数", en: "Write a whole number" },
  key: { zh: "请删除或改正此键", en: "Remove or correct this key" },
} satisfies Record<string, Text>;

function allowed(upper: number): Text {
  return {
    zh: `上层的值是 ${upper}；保持不变或改得更严`,
    en: `The value above is ${upper}; keep it or make it stricter`,
  };
}

const KEYS = ["policy", "version", "level", "law", "rules"];

/** Walks the parsed file and keeps what it finds wrong. */
class Reading {
  readonly faults: PolicyFault[] = [];
  readonly #lines: LineCounter;
  readonly #lineOf = new Map<string, number>();

  constructor(lines: LineCounter) {
    this.#lines = lines;
  }

  fault(offset: number, field: string, why: Text, remedy: Text): void {
    this.faults.push({ line: this.line(offset), field, why, remedy });
  }

  line(offset: number): number {
    return Math.max(1, this.#lines.linePos(offset).line);
  }

  house(map: YAMLMap): HousePolicy {
    for (const pair of map.items) {
      const key = keyOf(pair);
      if (!KEYS.includes(key)) this.fault(offsetOf(pair.key), key, { zh: "没有这个键", en: "no such key" }, REMEDY.key);
    }
    const level = LEVELS.find((name) => name === this.text(map, "level"));
    if (level === undefined)
      this.fault(offsetOf(map.get("level", true)), "level", { zh: "层级不对", en: "not a level" }, REMEDY.level);
    const policy = { id: this.text(map, "policy"), version: this.text(map, "version"), overrides: this.rules(map) };
    const lineOf = (rule: string, parameter: string): number =>
      this.#lineOf.get(`${rule} ${parameter}`) ?? this.#lineOf.get(`${rule} `) ?? 1;
    return { policy, level: level ?? "client", law: this.text(map, "law"), lineOf };
  }

  text(map: YAMLMap, key: string): string {
    const value = map.get(key);
    if (typeof value === "string" && value.trim() !== "") return value;
    const missing = { zh: "缺少文字", en: "text is missing" };
    if (key !== "level") this.fault(offsetOf(map.get(key, true)), key, missing, REMEDY.text);
    return "";
  }

  rules(map: YAMLMap): Record<string, Record<string, number>> {
    const rules = map.get("rules", true);
    if (!isMap(rules)) {
      this.fault(offsetOf(rules), "rules", NOT_MAP, REMEDY.map);
      return {};
    }
    return Object.fromEntries(rules.items.map((pair) => [keyOf(pair), this.parameters(pair)]));
  }

  parameters(rule: Pair): Record<string, number> {
    const id = keyOf(rule);
    this.#lineOf.set(`${id} `, this.line(offsetOf(rule.key)));
    if (!isMap(rule.value)) {
      this.fault(offsetOf(rule.key), id, NOT_MAP, REMEDY.map);
      return {};
    }
    const values: Record<string, number> = {};
    for (const pair of rule.value.items) {
      const name = keyOf(pair);
      this.#lineOf.set(`${id} ${name}`, this.line(offsetOf(pair.key)));
      const value = isScalar(pair.value) ? pair.value.value : undefined;
      if (typeof value === "number") values[name] = value;
      else this.fault(offsetOf(pair.key), `${id}.${name}`, { zh: "不是数字", en: "not a number" }, REMEDY.number);
    }
    return values;
  }
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : "";
}

function offsetOf(node: unknown): number {
  const range = (node as { range?: readonly number[] | null } | undefined)?.range;
  return range?.[0] ?? 0;
}

function rejected(faults: readonly PolicyFault[]): { kind: "rejected"; faults: [PolicyFault, ...PolicyFault[]] } {
  const [first, ...others] = faults;
  if (first === undefined) throw new RangeError("a rejection needs a fault");
  return { kind: "rejected", faults: [first, ...others] };
}
