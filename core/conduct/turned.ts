import type { ConductClass } from "./finding.ts";
import type { PreparedLanguage } from "./prepared-book.ts";

/** A sentence without its conditions: what "if you do not pay" denies takes nothing back. */
export function unconditional({ conditions }: PreparedLanguage, words: string): string {
  return words.replace(conditions, " ");
}

/** Whether a turn of phrase takes a sentence back, or what stands before the words in question does. */
export function isTurned(
  words: PreparedLanguage,
  sentence: string,
  match?: { readonly before: string; readonly classes: readonly ConductClass[] },
): boolean {
  const said = unconditional(words, sentence);
  const before = match && unconditional(words, match.before);
  return words.turns.some((turn) => {
    if (match?.classes.some((name) => turn.sparing.includes(name)) === true) return false;
    const denied = before !== undefined && turn.before?.test(before) === true;
    return (denied || turn.around?.test(said) === true) && turn.unless?.test(sentence) !== true;
  });
}
