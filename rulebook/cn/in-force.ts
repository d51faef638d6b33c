import type { Rule } from "@fairdue/core/contact/rule.ts";

type Usual = "state" | "appliesTo" | "parameters";

/** A rule in force; unless it says otherwise it speaks to every contact and has no numbers. */
export function inForce(rule: Omit<Rule, Usual> & Partial<Pick<Rule, Usual>>): Rule {
  return { state: "in-force", appliesTo: {}, parameters: {}, ...rule };
}
