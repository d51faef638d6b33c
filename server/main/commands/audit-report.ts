import type { Violation } from "@fairdue/core/audit/audit.ts";
import type { Citation } from "@fairdue/core/contact/rule.ts";
import { fillText, type Language } from "@fairdue/core/text.ts";

/** Breaches as a person reads them: where and when, which rule, what happened, which article. */
export function describeViolations(violations: readonly Violation[], lang: Language): readonly string[] {
  return violations.flatMap((violation) => describe(violation, lang));
}

function describe(violation: Violation, lang: Language): readonly string[] {
  const { source, at, rule, title, what, used, cites, evidence } = violation;
  const because = evidence.length === 0 ? "" : ` [${evidence.join(", ")}]`;
  return [
    `${source}  ${new Date(at).toISOString()}  ${title[lang]} (${rule})`,
    `    ${fillText(what, lang, used)}${because}`,
    ...cites.map((cite) => `    ${citation(cite, lang)}`),
  ];
}

function citation({ instrument, article }: Citation, lang: Language): string {
  return article === "" ? instrument[lang] : `${instrument[lang]} ${article}`;
}

/** What the records cannot show, as the last line but one of a report; nothing when they show it all. */
export function describeUnseen(rules: readonly string[], lang: Language): readonly string[] {
  return rules.length === 0 ? [] : [fillText(UNSEEN, lang, { rules: rules.join(", ") })];
}

const UNSEEN = {
  zh: "记录不足以检查：{rules}",
  en: "Not examined, since there are no records of it: {rules}",
};
