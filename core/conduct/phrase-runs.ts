import { kindsOf, type PreparedConcepts } from "./word-kinds.ts";

const HAN = /[\u3400-\u9fff]/;
const PIECES = /[a-z']+|[.,!?]|\d+/g;
/** Places in which a run can be told apart before a head takes fewer. */
const BITS = 20;

/** Kinds of words that are looked at together: how far the second of a pair may stand from the first. */
const REACH = 4;

/**
 * What a text is made of, as numbers below 2 ** 20: in Chinese all runs of one to three letters, else all runs of one to
 * three words, pairs with one word between, and runs of four letters. Beside them the kinds of its words (`concepts`):
 * each, ordered pairs of those that stand near each other, and three in a row, so that what was learned of a mother and
 * a phone holds for a landlord and a letter. Each run once; the text's edges count as letters.
 */
export function phraseRuns(folded: string, concepts: PreparedConcepts): readonly number[] {
  const seen = new Set<number>();
  if (HAN.test(folded)) {
    runsOf([..."^", ...folded, "$"], 3, 1, seen);
    kindRuns(["^", ...kindsOf([...folded], concepts), "$"], seen);
    return [...seen];
  }
  const pieces = folded.match(PIECES) ?? [];
  const words = ["^", ...pieces, "$"];
  kindRuns(["^", ...kindsOf(pieces, concepts), "$"], seen);
  runsOf(words, 3, 2, seen);
  for (let i = 0; i + 2 < words.length; i++) seen.add(mixed(hashed(hashed(3, words[i] ?? ""), words[i + 2] ?? "")));
  const spelt = words.join(" ");
  for (let i = 0; i + 4 <= spelt.length; i++) seen.add(mixed(hashed(4, spelt.slice(i, i + 4))));
  return [...seen];
}

const MASK = 2 ** BITS - 1;

function runsOf(parts: readonly string[], longest: number, seed: number, into: Set<number>): void {
  for (let i = 0; i < parts.length; i++) {
    let hash = seed;
    for (let k = i; k < Math.min(parts.length, i + longest); k++) {
      hash = hashed(hash, `${parts[k]} `);
      into.add(mixed(hash));
    }
  }
}

function kindRuns(kinds: readonly string[], into: Set<number>): void {
  for (let i = 0; i < kinds.length; i++) {
    const first = hashed(5, `${kinds[i]} `);
    into.add(mixed(first));
    for (let k = i + 1; k < Math.min(kinds.length, i + 1 + REACH); k++) {
      into.add(mixed(hashed(first ^ 6, `${kinds[k]} `)));
    }
    if (i + 2 < kinds.length) into.add(mixed(hashed(first ^ 7, `${kinds[i + 1]} ${kinds[i + 2]} `)));
  }
}

/** FNV-1a, carried on from `hash`. */
function hashed(hash: number, text: string): number {
  let value = hash ^ 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 13)) & MASK;
}
