import type { AskedOfWords, WordFinding } from "@fairdue/core/conduct/finding.ts";
import type { MessageClass } from "@fairdue/core/contact/request.ts";
import type { TemplateText } from "@fairdue/core/contact/template.ts";
import type { Language } from "@fairdue/core/text.ts";

/** Reads a text for words that no collector may use; the word lists are the caller's. */
export type ReadsWords = (text: string, asked: AskedOfWords) => readonly WordFinding[];

/** Words that keep a text from being approved, where they stand, and which article they break. */
export type WordFault = {
  readonly at: readonly string[];
  readonly why: string;
  readonly remedy: string;
  /** The line of the text in which the words stand, without blanks at its edges. */
  readonly line: string;
};

/** What stands in the subject or body of one language that nobody may send. Findings for review are not refused. */
export function forbiddenIn(
  text: TemplateText,
  language: Language,
  { messageClass, readsWords }: { readonly messageClass: MessageClass; readonly readsWords: ReadsWords },
): readonly WordFault[] {
  return (["subject", "body"] as const).flatMap((part) => {
    const words = text[part] ?? "";
    const asked = { role: "template", lang: language, ...(part === "body" && { messageClass }) } as const;
    return readsWords(words, asked)
      .filter(({ severity }) => severity === "serious")
      .map((found) => ({
        at: [language, part],
        why: `"${found.span}" (${found.class}): ${found.why.en} ${found.rule}: ${articlesOf(found)}`,
        remedy: "Take these words out; a text with them is not approved.",
        line: lineAt(words, found.start),
      }));
  });
}

function articlesOf({ cites }: WordFinding): string {
  return cites.map(({ instrument, article }) => `${instrument.en} ${article}`.trim()).join("; ");
}

function lineAt(text: string, place: number): string {
  const start = text.lastIndexOf("\n", place - 1) + 1;
  const end = text.indexOf("\n", place);
  return text.slice(start, end < 0 ? undefined : end).trim();
}
