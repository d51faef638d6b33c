import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { evaluateExpressionSync, ZenEngine } from "@gorules/zen-engine";
import { answerParent } from "./answering.ts";
import type { PlainFacts } from "./plain-facts.ts";

/** Decisions on their way at once: more made it slower. */
const TOGETHER = 32;

type Row = { readonly refusedIf: string; readonly rule: string };

answerParent<PlainFacts>((questions) => {
  const text = readFileSync(new URL("twelve-rules.zen.json", import.meta.url));
  const decision = new ZenEngine().createDecision(text);
  const expression = expressionOf(JSON.parse(text.toString("utf8")));
  const facts = (nth: number) => questions[nth % questions.length] as PlainFacts;
  return {
    version: createRequire(import.meta.url)("@gorules/zen-engine/package.json").version,
    answer: async (nth) => {
      const { result } = await decision.evaluate(facts(nth));
      const decided = (result ?? []).map(({ rule }: { rule: string }) => rule).toSorted();
      const evaluated = evaluateExpressionSync(expression, facts(nth)).toSorted();
      if (decided.join() !== evaluated.join())
        throw new Error(`the decision says ${decided}, the expression ${evaluated}`);
      return decided;
    },
    ways: {
      decision: async (count) => {
        for (let nth = 0; nth < count; nth += TOGETHER) {
          await Promise.all(Array.from({ length: TOGETHER }, (_, more) => decision.evaluate(facts(nth + more))));
        }
      },
      expression: async (count) => {
        for (let nth = 0; nth < count; nth++) evaluateExpressionSync(expression, facts(nth));
      },
    },
  };
});

/** All rows of the decision table as one expression, since only expressions can be asked without a promise. */
function expressionOf({ nodes }: { nodes: readonly { content?: { rules?: readonly Row[] } }[] }): string {
  const rows = nodes.flatMap(({ content }) => content?.rules ?? []);
  return `filter([${rows.map(({ refusedIf, rule }) => `(${refusedIf}) ? ${rule} : ''`).join(", ")}], # != '')`;
}
