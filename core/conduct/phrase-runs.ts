const HAN = /[\u3400-\u9fff]/;
const PIECES = /[a-z']+|[.,!?]|\d+/g;
/** Places in which a run can be told apart before a head takes fewer. */
const BITS = 20;

/**
 * What a text is made of, as numbers below 2 ** 20: in Chinese all runs of one to three letters, else all runs of one to
 * three words, pairs with one word between, and runs of four letters. Each run once; the text's edges count as letters.
 */
export function phraseRuns(folded: string): readonly number[] {
  const seen = new Set<number>();
  if (HAN.test(folded)) {
    runsOf([..."^", ...folded, "$"], 3, 1, seen);
    return [...seen];
  }
  const words = ["^", ...(folded.match(PIECES) ?? []), "$"];
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
