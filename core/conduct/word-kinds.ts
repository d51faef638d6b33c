import type { Concepts } from "./word-book.ts";

/** Words by kind, ready to be looked up. */
export type PreparedConcepts = { readonly kindOf: ReadonlyMap<string, string>; readonly longest: number };

/** Turns a table of kinds round, so that a word finds its kind; the first kind that names a word has it. */
export function prepareConcepts(concepts: Concepts): PreparedConcepts {
  const kindOf = new Map<string, string>();
  let longest = 1;
  for (const [kind, words] of Object.entries(concepts)) {
    for (const word of words.split(" ")) {
      const spelt = word.replaceAll("_", " ");
      if (!kindOf.has(spelt)) kindOf.set(spelt, kind);
      longest = Math.max(longest, HAN.test(spelt) ? spelt.length : spelt.split(" ").length);
    }
  }
  return { kindOf, longest };
}

const HAN = /[\u3400-\u9fff]/;

/** The kinds of the words in a text, in order; the longest word wins, and words of no kind are left out. */
export function kindsOf(
  parts: readonly string[],
  joint: string,
  { kindOf, longest }: PreparedConcepts,
): readonly string[] {
  const kinds: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    for (let size = Math.min(longest, parts.length - i); size > 0; size--) {
      const kind = kindOf.get(size === 1 ? (parts[i] ?? "") : parts.slice(i, i + size).join(joint));
      if (kind === undefined) continue;
      kinds.push(kind);
      i += size - 1;
      break;
    }
  }
  return kinds;
}
