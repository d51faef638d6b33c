import type { Concepts } from "./word-book.ts";

/** Words by kind, ready to be looked up: by their first letter (Chinese) or word, longest first. */
export type PreparedConcepts = ReadonlyMap<string, readonly KindOfWord[]>;

type KindOfWord = { readonly parts: readonly string[]; readonly kind: string };

const HAN = /[\u3400-\u9fff]/;

/** Turns a table of kinds round, so that a word finds its kind; the first kind that names a word has it. */
export function prepareConcepts(concepts: Concepts): PreparedConcepts {
  const known = new Set<string>();
  const byFirst = new Map<string, KindOfWord[]>();
  for (const [kind, words] of Object.entries(concepts)) {
    for (const word of words.split(" ")) {
      if (known.has(word)) continue;
      known.add(word);
      const parts = HAN.test(word) ? [...word] : word.split("_");
      const [first = ""] = parts;
      const beside = byFirst.get(first) ?? [];
      beside.push({ parts, kind });
      byFirst.set(first, beside);
    }
  }
  for (const beside of byFirst.values()) beside.sort((a, b) => b.parts.length - a.parts.length);
  return byFirst;
}

/** The kinds of the words in a text, in order; the longest word wins, and words of no kind are left out. */
export function kindsOf(parts: readonly string[], concepts: PreparedConcepts): readonly string[] {
  const kinds: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const word = concepts.get(parts[i] ?? "")?.find((one) => one.parts.every((part, k) => parts[i + k] === part));
    if (word === undefined) continue;
    kinds.push(word.kind);
    i += word.parts.length - 1;
  }
  return kinds;
}
