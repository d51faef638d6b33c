import { checkWords as checkByBook } from "@fairdue/core/conduct/check-words.ts";
import type { AskedOfWords, WordFinding } from "@fairdue/core/conduct/finding.ts";
import { prepareBook } from "@fairdue/core/conduct/prepared-book.ts";
import { english } from "./en/index.ts";
import { grounds } from "./grounds.ts";
import models from "./offence/weights.json" with { type: "json" };
import { chinese } from "./zh/index.ts";

const book = prepareBook({ languages: [chinese, english], laws: grounds, lawOf: { zh: "cn", en: "us" }, models });

/** Reads a text for words that no collector may use, with our own word lists (`docs/conduct-check.md`). */
export function checkWords(text: string, asked: AskedOfWords): readonly WordFinding[] {
  return checkByBook(book, text, asked);
}
