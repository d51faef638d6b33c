import { SIMPLIFIED } from "../../conduct/letters.ts";

/** Pairs of spellings, each `wrong` → `right`, put right before anything is read. */
export type Spellings = readonly (readonly [wrong: string, right: string])[];

const HAN = "[\\u3400-\\u9fff]";
const GAP = new RegExp(`(?<=${HAN}|[0-9])\\s+(?=${HAN})|(?<=${HAN})\\s+(?=[0-9])`, "g");

/**
 * One form for the many ways a question is typed: half-width, small letters, simplified characters, no space between
 * Chinese characters, common misspellings put right. Case and punctuation of the original are not kept.
 */
export function normalise(text: string, spellings: Spellings): string {
  let plain = "";
  for (const letter of text.normalize("NFKC").toLowerCase()) plain += SIMPLIFIED.get(letter) ?? letter;
  plain = plain.replace(/[’‘`]/g, "'").replace(/[“”„]/g, '"').replace(/\s+/g, " ").trim();
  for (const [wrong, right] of spellings) plain = plain.replaceAll(wrong, right);
  return plain.replace(GAP, "");
}
