import { readFileSync } from "node:fs";
import type { CreditAnswer } from "@fairdue/core/credit/answer/answer.ts";

/** One question with what is expected of its answer; what is left out is not looked at, `a|b` is either. */
export type CreditQuestion = {
  readonly q: string;
  readonly products?: readonly string[];
  readonly event?: string;
  readonly days?: number;
  readonly asks?: readonly string[];
  /** Claims that must be among the statements. */
  readonly says?: readonly string[];
  readonly code?: string;
  readonly outcome?: string;
};

/** Questions of one file; nothing was tuned on those of `held-back`. */
export function creditQuestions(
  file: "tuning" | "held-back" | "paraphrases" | "stories" | "titles",
): readonly CreditQuestion[] {
  const url = new URL(`../fixtures/credit-questions/${file}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as readonly CreditQuestion[];
}

/** What differs from what was expected, in words; nothing when it is as expected. */
export function misses(asked: CreditQuestion, { read, answer, marks, outcome }: CreditAnswer): readonly string[] {
  const claims = answer.map(({ claim }) => claim as string);
  const codes = marks.flatMap((one) => one.codes as readonly string[]);
  const wanted = [
    ...(asked.products ?? []).filter((id) => !read.products.includes(id)).map((id) => `no product ${id}`),
    ...(asked.event !== undefined && !among(asked.event, read.event ?? "none")
      ? [`event ${read.event}, not ${asked.event}`]
      : []),
    ...(asked.days !== undefined &&
    (read.daysLate === null || asked.days < read.daysLate.from || asked.days > read.daysLate.to)
      ? [`late ${JSON.stringify(read.daysLate)}, not ${asked.days}`]
      : []),
    ...(asked.asks ?? [])
      .filter((any) => !any.split("|").some((ask) => (read.asks as readonly string[]).includes(ask)))
      .map((ask) => `no ask ${ask}`),
    ...(asked.says ?? [])
      .filter((any) => !any.split("|").some((claim) => claims.includes(claim)))
      .map((claim) => `does not say ${claim}`),
    ...(asked.code !== undefined && !codes.includes(asked.code) ? [`codes ${codes.join()}, not ${asked.code}`] : []),
    ...(asked.outcome !== undefined && !among(asked.outcome, outcome) ? [`outcome ${outcome}`] : []),
  ];
  return wanted;
}

function among(wanted: string, found: string): boolean {
  return wanted.split("|").includes(found);
}
