import { formatDay } from "@fairdue/core/calendar/day.ts";
import type { AppliesTo, Citation, Parameter, Rule, Rulebook } from "@fairdue/core/contact/rule.ts";
import type { Language, Text } from "@fairdue/core/text.ts";
import type { BeyondContact } from "./beyond-contact.ts";

/** Words of the page itself; everything else comes from the rules. */
const WORDS = {
  generated: {
    zh: "本页由规则生成（`npm run law-docs`），请勿手改。不是法律意见；启用前须经当地律师审阅。",
    en: "Written from the rules by `npm run law-docs`; do not edit by hand. Not legal advice: a lawyer of the place reviews a rulebook before it is switched on.",
  },
  version: { zh: "版本", en: "Version" },
  rules: { zh: "规则", en: "Rules" },
  strength: { zh: "效力", en: "Strength" },
  inForce: { zh: "施行", en: "In force" },
  from: { zh: "自 {day} 起", en: "from {day}" },
  until: { zh: "至 {day}（不含）", en: "until {day} (exclusive)" },
  sources: { zh: "依据", en: "Sources" },
  applies: { zh: "适用", en: "Applies to" },
  everybody: { zh: "所有联系", en: "every contact" },
  unknown: { zh: "事实不明时", en: "When facts are unknown" },
  unless: { zh: "可被下列规则解除", en: "Unless lifted by" },
  parameters: { zh: "参数", en: "Parameters" },
  value: { zh: "数值", en: "Value" },
  unit: { zh: "单位", en: "Unit" },
  stricter: { zh: "只可收紧", en: "May only become" },
  says: { zh: "结论用语", en: "What it says" },
  agent: { zh: "对坐席", en: "To the agent" },
  borrower: { zh: "对客户", en: "To the customer" },
  left: { zh: "未写入规则的部分", en: "Not formalised" },
  examples: { zh: "判例", en: "Examples" },
  beyond: { zh: "不由单次联系决定的义务", en: "Duties that no single contact decides" },
  duty: { zh: "义务", en: "Duty" },
  owed: { zh: "要求", en: "What is owed" },
  why: { zh: "为何不是联系规则", en: "Why it is not a rule of contact" },
  expected: { zh: "结论", en: "Answer" },
} satisfies Record<string, Text>;

const READ: Record<Citation["status"], Text> = {
  verified: { zh: "已核对条文", en: "text read" },
  reported: { zh: "据报道", en: "as reported" },
  unverified: { zh: "未核实，取谨慎解读", en: "not verified, read cautiously" },
};

const STRENGTH: Record<Rule["strength"], Text> = {
  law: { zh: "法律法规", en: "law" },
  normative: { zh: "规范性文件", en: "regulator's normative document" },
  standard: { zh: "推荐性标准", en: "recommended standard" },
  "self-regulation": { zh: "行业自律", en: "self-regulation" },
  presumption: { zh: "可推翻的推定", en: "rebuttable presumption" },
  "safe-harbour": { zh: "安全港", en: "safe harbour" },
  house: { zh: "公司自定", en: "the house's own caution" },
};

const STATE: Record<Rule["state"], Text> = {
  draft: { zh: "草案，不执行", en: "draft, not enforced" },
  deferred: { zh: "暂缓，不执行", en: "deferred, not enforced" },
  "in-force": { zh: "有效", en: "in force" },
  repealed: { zh: "已废止", en: "repealed" },
};

const UNKNOWN: Record<Rule["unknown"], Text> = {
  refuses: { zh: "拒绝", en: "refuses" },
  requires: { zh: "要求补足", en: "asks for them" },
  permits: { zh: "不反对", en: "does not object" },
  "not-applicable": { zh: "无未知事实", en: "no fact can be unknown" },
};

const STRICTER: Record<Parameter["tighten"], Text> = {
  lower: { zh: "更小", en: "lower" },
  higher: { zh: "更大", en: "higher" },
  fixed: { zh: "不可更改", en: "fixed by the law" },
};

const ANSWER: Record<string, Text> = {
  silent: { zh: "不反对", en: "no objection" },
  refuse: { zh: "拒绝", en: "refused" },
  later: { zh: "稍后", en: "later" },
  require: { zh: "需补足", en: "something is missing" },
  route: { zh: "转他人", en: "to somebody else" },
  warn: { zh: "提醒", en: "warning" },
  lift: { zh: "解除", en: "lifts a rule" },
};

/** A rulebook as one Markdown page in one language: what a compliance officer reads and signs. */
export function documentRulebook(book: Rulebook, language: Language, beyond: readonly BeyondContact[] = []): string {
  const say = (text: Text): string => text[language];
  const head = [
    `# ${say(book.title)}`,
    say(WORDS.generated),
    `${say(WORDS.version)}: \`${book.id}@${book.version}\` · ${say(WORDS.rules)}: ${book.rules.length}`,
  ];
  const contents = book.rules.map(({ id, title }) => `- [${say(title)}](#${anchorOf(id)}) \`${id}\``).join("\n");
  const rules = book.rules.map((rule) => documentRule(rule, language));
  return `${[...head, contents, ...rules, ...documentBeyond(beyond, language)].join("\n\n")}\n`;
}

function documentBeyond(beyond: readonly BeyondContact[], language: Language): readonly string[] {
  if (beyond.length === 0) return [];
  const rows = beyond.map(({ id, title, cites, owed, why }) => [
    `${title[language]} \`${id}\``,
    owed[language],
    why[language],
    cites.map((cite) => documentCitation(cite, language)).join("; "),
  ]);
  const head = [WORDS.duty, WORDS.owed, WORDS.why, WORDS.sources].map((word) => word[language]);
  return [`## ${WORDS.beyond[language]}`, table(head, rows)];
}

function documentRule(rule: Rule, language: Language): string {
  const say = (text: Text): string => text[language];
  const parts = [
    `<a id="${anchorOf(rule.id)}"></a>\n\n## ${say(rule.title)}\n\n\`${rule.id}\``,
    [
      `- ${say(WORDS.strength)}: ${say(STRENGTH[rule.strength])}`,
      `- ${say(WORDS.inForce)}: ${say(STATE[rule.state])}, ${spanOf(rule, language)}`,
      `- ${say(WORDS.applies)}: ${appliesTo(rule.appliesTo, language)}`,
      `- ${say(WORDS.unknown)}: ${say(UNKNOWN[rule.unknown])}`,
      ...(rule.unless === undefined ? [] : [`- ${say(WORDS.unless)}: ${codes(rule.unless)}`]),
      ...(rule.notFormalised === undefined ? [] : [`- ${say(WORDS.left)}: ${say(rule.notFormalised)}`]),
      `- ${say(WORDS.sources)}:`,
      ...rule.cites.map((cite) => `  - ${documentCitation(cite, language)}`),
    ].join("\n"),
    ...documentParameters(rule, language),
    table(
      [say(WORDS.says), say(WORDS.agent), say(WORDS.borrower)],
      Object.entries(rule.sayings).map(([code, { agent, borrower }]) => [`\`${code}\``, say(agent), say(borrower)]),
    ),
    table(
      [say(WORDS.examples), say(WORDS.expected)],
      rule.vectors.map(({ name, expect }) => [name, say(ANSWER[expect] as Text)]),
    ),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function documentParameters(rule: Rule, language: Language): readonly string[] {
  const rows = Object.entries(rule.parameters).map(([name, { value, unit, tighten }]) => {
    return [`\`${name}\``, String(value), unit[language], STRICTER[tighten][language]];
  });
  const { parameters, value, unit, stricter } = WORDS;
  return rows.length === 0
    ? []
    : [
        table(
          [parameters, value, unit, stricter].map((word) => word[language]),
          rows,
        ),
      ];
}

function documentCitation({ instrument, article, status, readOn }: Citation, language: Language): string {
  const where = article === "" ? instrument[language] : `${instrument[language]} ${article}`;
  return `${where} (${READ[status][language]}, ${readOn})`;
}

function spanOf(rule: Rule, language: Language): string {
  const from = WORDS.from[language].replace("{day}", formatDay(rule.inForceFrom));
  if (rule.inForceUntil === undefined) return from;
  return `${from}, ${WORDS.until[language].replace("{day}", formatDay(rule.inForceUntil))}`;
}

function appliesTo(applies: AppliesTo, language: Language): string {
  const lists = [applies.actors, applies.channels, applies.recipients, applies.messageClasses, applies.carrying];
  const named = lists.filter((list) => list !== undefined).map(codes);
  return named.length === 0 ? WORDS.everybody[language] : named.join("; ");
}

function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

function anchorOf(id: string): string {
  return id.replaceAll(".", "-");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly string[]): string => `| ${cells.map(cellOf).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

function cellOf(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
