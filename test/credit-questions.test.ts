import { describe, expect, it } from "vitest";
import { answerCreditQuestion } from "../server/app/answer-credit-question.ts";
import { creditQuestions, misses } from "./support/credit-questions.ts";

const TODAY = "2026-11-23";
/**
 * Least share that must come out as expected. The words were tuned on the first file. The others were written, with what is
 * expected of them, before the words that answer them, and met 89 of 92, 44 of 60, 46 of 60 and 38 of 40 at first sight; what
 * they missed was mended by kinds, not one by one.
 */
const FLOORS = { tuning: 1, "held-back": 0.98, paraphrases: 0.96, stories: 0.96, titles: 0.95 } as const;

describe("questions about the credit record", () => {
  it.each(["tuning", "held-back", "paraphrases", "stories", "titles"] as const)(
    "are understood and answered: %s",
    (file) => {
      const asked = creditQuestions(file);
      const missed = asked.flatMap((one) => {
        const found = misses(one, answerCreditQuestion(one.q, TODAY));
        return found.length === 0 ? [] : [`${one.q} → ${found.join("; ")}`];
      });
      expect(1 - missed.length / asked.length, missed.join("\n")).toBeGreaterThanOrEqual(FLOORS[file]);
    },
  );
});
