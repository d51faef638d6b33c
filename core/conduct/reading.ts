import type { AskedOfWords, ConductClass, Severity, WordFinding } from "./finding.ts";
import type { FoldedText } from "./fold.ts";
import type { PreparedLanguage } from "./prepared-book.ts";
import type { Stretch } from "./sentences.ts";

/** What was found, before anybody says which article it breaks. */
export type Hit = Stretch & {
  readonly class: ConductClass;
  readonly severity: Severity;
  readonly by: WordFinding["by"];
};

/** Everything about one text that the readers below share. */
export type Reading = {
  readonly folded: FoldedText;
  readonly sentences: readonly Stretch[];
  readonly asked: AskedOfWords;
  readonly words: PreparedLanguage;
};
