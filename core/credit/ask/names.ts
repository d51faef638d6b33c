import type { RecordProduct } from "../product.ts";
import type { Lexicon } from "./lexicon.ts";
import { normalise } from "./normalise.ts";
import type { NamedProduct } from "./parsed.ts";

type Alias = { readonly words: string; readonly product: RecordProduct };
const SHORTEST_FUZZY = 6;
/** Stands where a letter of a name stood. */
export const BLANK = "\ue000";

/** Names in a question: products by the longest name, brands, and names of which nothing is held. */
export type FoundNames = {
  readonly named: readonly NamedProduct[];
  readonly unheld: readonly string[];
  /** The question with the names blanked out, so that no word of a name is read as something else. */
  readonly rest: string;
};

/** Finds products by name, the longest first; then brands with several products; then names without facts. */
export function findNames(
  text: string,
  products: readonly RecordProduct[],
  namesWithoutFacts: readonly string[],
  lexicon: Lexicon,
): FoundNames {
  const named: NamedProduct[] = [];
  let rest = text;
  const blank = (at: number, length: number) => {
    rest = rest.slice(0, at) + BLANK.repeat(length) + rest.slice(at + length);
  };
  const unheld = namesWithoutFacts
    .filter((name) => text.includes(name))
    .map((name) => {
      blank(text.indexOf(name), name.length);
      return name;
    });
  const brandsIn = (families: Lexicon["families"]) =>
    families.flatMap((family) => {
      const heard = family.names.find((name) => placeOf(rest, name) >= 0);
      if (heard === undefined) return [];
      const wordy = text.replaceAll(heard, " ");
      const hinted = family.choices.filter(({ when }) => when !== undefined && new RegExp(when).test(wordy));
      const ids = (hinted.length > 0 ? hinted : family.choices).map(({ product }) => product);
      if (named.some(({ product }) => family.choices.some((choice) => choice.product === product.id))) return [];
      blank(placeOf(rest, heard), heard.length);
      return products
        .filter(({ id }) => ids.includes(id))
        .map((product): NamedProduct => ({ product, heard, guessed: family.name }));
    });
  const lenders = brandsIn(lexicon.lenders);
  for (const { words, product } of aliases(products, lexicon)) {
    for (let at = placeOf(rest, words); at >= 0; at = placeOf(rest, words)) {
      named.push({ product, heard: words });
      blank(at, words.length);
    }
  }
  for (const { at, word, product } of misspelt(rest, products)) {
    named.push({ product, heard: word });
    blank(at, word.length);
  }
  for (const { pattern, product: id } of lexicon.descriptions) {
    const [heard] = new RegExp(pattern).exec(text) ?? [];
    const product = products.find((one) => one.id === id);
    if (heard !== undefined && product !== undefined) named.push({ product, heard });
  }
  const families = brandsIn(lexicon.families);
  const all = [...lenders, ...named, ...families];
  if (all.length + unheld.length === 0) unheld.push(...unknownNames(text, lexicon));
  const once = all.filter(({ product }, index) => all.findIndex((other) => other.product.id === product.id) === index);
  return { named: once.sort((a, b) => text.indexOf(a.heard) - text.indexOf(b.heard)), unheld, rest };
}

/** Names nobody told us of, by the way such names end. */
function unknownNames(text: string, { unknownName, commonName }: Lexicon): readonly string[] {
  const common = new RegExp(commonName);
  const found = [...text.matchAll(new RegExp(unknownName, "g"))].flatMap(([, name]) => name ?? []);
  return [...new Set(found)].filter((name) => !common.test(name));
}

const prepared = new WeakMap<readonly RecordProduct[], readonly Alias[]>();

function aliases(products: readonly RecordProduct[], lexicon: Lexicon): readonly Alias[] {
  const kept = prepared.get(products);
  if (kept !== undefined) return kept;
  const made = products
    .flatMap((product) =>
      [...product.aliases.zh, ...product.aliases.en].map((name) => ({
        words: normalise(name, lexicon.spellings),
        product,
      })),
    )
    .sort((a, b) => b.words.length - a.words.length);
  prepared.set(products, made);
  return made;
}

/** Where a name stands; a Latin one only as whole words, in the plural too. */
function placeOf(text: string, name: string): number {
  if (!/^[ -~]+$/.test(name)) return text.indexOf(name);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[a-z0-9]/.test(text.charAt(at - 1)) && /^s?(?![a-z0-9])/.test(text.slice(at + name.length))) return at;
  return -1;
}

/** Latin words one slip away from a product's name. */
function* misspelt(text: string, products: readonly RecordProduct[]) {
  for (const match of text.matchAll(/[a-z]+/g)) {
    const [word] = match;
    if (word.length < SHORTEST_FUZZY) continue;
    const product = products.find(({ aliases: { en } }) =>
      en.some((name) => name.length >= SHORTEST_FUZZY && !name.includes(" ") && isOneSlip(word, name)),
    );
    if (product !== undefined) yield { at: match.index, word, product };
  }
}

/** Whether one letter was changed, left out, added, or swapped with its neighbour. */
function isOneSlip(word: string, name: string): boolean {
  let start = 0;
  while (start < word.length && word[start] === name[start]) start++;
  let end = 0;
  while (end < word.length - start && end < name.length - start && word.at(-1 - end) === name.at(-1 - end)) end++;
  const [left, right] = [word.slice(start, word.length - end), name.slice(start, name.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left === [...right].reverse().join("");
}
