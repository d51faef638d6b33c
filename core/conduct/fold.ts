import { LOOKALIKES, SIMPLIFIED } from "./letters.ts";

/** A text with tricks of spelling undone, and for each letter of it the place it came from. */
export type FoldedText = {
  readonly text: string;
  /** Place in the original of each unit of `text`, and one more for the end. */
  readonly from: Uint32Array;
};

/** Soft hyphens, joiners, marks of direction, variation selectors and combining accents. */
const INVISIBLE = /\p{Mn}|\p{Me}|\p{Cf}/u;
/** Marks that are put between the letters of a word to hide it. */
const SPACER = /[ \t*.·•・‧_\-~^+=|/\\`'"…⋯@#$%&]/;
const HAN = /[\u3400-\u9fff]/;
const LATIN = /[a-z]/;
const LEET: Readonly<Record<string, string>> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t" };
const SIGNS: Readonly<Record<string, string>> = { $: "s", "@": "a", "!": "i" };
/** More marks than this between two letters are a gap, not a trick. */
const WIDEST_GAP = 3;

/**
 * Undoes what hides a word: full-width and look-alike letters, invisible ones, traditional characters, marks between
 * the letters (`傻 逼`, `f.u.c.k`), figures for letters (`sh1t`). Letters become small. Meaning is left alone: a comma,
 * a full stop or a new line between clauses stays.
 */
export function foldText(original: string): FoldedText {
  const plain = plainLetters(original);
  const drop = spacersIn(plain.text);
  const letters: string[] = [];
  const from: number[] = [];
  for (let i = 0; i < plain.text.length; i++) {
    if (drop[i] === 1) continue;
    letters.push(plain.text.charAt(i));
    from.push(plain.from[i] ?? 0);
  }
  const text = figuresToLetters(letters);
  return { text, from: Uint32Array.from([...from, original.length]) };
}

function plainLetters(original: string): { readonly text: string; readonly from: readonly number[] } {
  let text = "";
  const from: number[] = [];
  for (let i = 0; i < original.length; ) {
    const code = original.codePointAt(i) ?? 0;
    const size = code > 0xffff ? 2 : 1;
    const plain = plainLetter(String.fromCodePoint(code), code);
    for (let k = 0; k < plain.length; k++) from.push(i);
    text += plain;
    i += size;
  }
  return { text, from };
}

function plainLetter(letter: string, code: number): string {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? letter.toLowerCase() : letter;
  if (code >= 0x4e00 && code <= 0x9fff) return SIMPLIFIED.get(letter) ?? letter;
  if (code >= 0xff01 && code <= 0xff5e) return keptMark(letter) ?? String.fromCharCode(code - 0xfee0).toLowerCase();
  if (code === 0x3000 || code === 0xa0) return " ";
  if (INVISIBLE.test(letter)) return "";
  const alike = LOOKALIKES.get(letter);
  if (alike !== undefined) return alike;
  if ((code >= 0xc0 && code <= 0x24f) || code > 0xffff || (code >= 0x2460 && code <= 0x24ff)) {
    return letter
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase();
  }
  return letter;
}

/** Full-width punctuation keeps its Chinese form, so that the patterns know one form of each. */
function keptMark(letter: string): string | undefined {
  return "，。！？；：（）".includes(letter) ? letter : undefined;
}

/** Which places hold marks between two Han letters, or between single Latin letters of a word spelt out. */
function spacersIn(text: string): Uint8Array {
  const drop = new Uint8Array(text.length);
  for (let i = 1; i < text.length - 1; i++) {
    if (!SPACER.test(text.charAt(i))) continue;
    let end = i;
    while (end < text.length && SPACER.test(text.charAt(end))) end++;
    const before = text.charAt(i - 1);
    const after = text.charAt(end);
    const hidden =
      end - i <= WIDEST_GAP &&
      ((HAN.test(before) && HAN.test(after)) ||
        (isAlone(text, i - 1) && isAlone(text, end) && spelt(text, i - 1, end)));
    if (hidden) drop.fill(1, i, end);
    i = end - 1;
  }
  return drop;
}

/** A Latin letter with no other beside it. */
function isAlone(text: string, at: number): boolean {
  return LATIN.test(text.charAt(at)) && !LATIN.test(text.charAt(at - 1)) && !LATIN.test(text.charAt(at + 1));
}

/** Whether two single letters are part of a word spelt out: a third one follows or leads, or Chinese stands around. */
function spelt(text: string, first: number, second: number): boolean {
  if (isAlone(text, first - 2) || isAlone(text, second + 2)) return true;
  return HAN.test(text.charAt(first - 1)) || HAN.test(text.charAt(second + 1));
}

/** `sh1t` to `shit`: figures and signs with a letter on one side (signs: on both) of the same word. */
function figuresToLetters(letters: string[]): string {
  const isLatin = (at: number) => LATIN.test(letters[at] ?? "");
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] ?? "";
    const figure = LEET[letter];
    if (figure !== undefined && (isLatin(i - 1) || isLatin(i + 1)) && !isLone(letters, i)) letters[i] = figure;
    const sign = SIGNS[letter];
    if (sign !== undefined && isLatin(i - 1) && isLatin(i + 1)) letters[i] = sign;
    if (letter === "$" && isLatin(i + 1) && !isLatin(i - 1)) letters[i] = "s";
  }
  return letters.join("");
}

/** A figure beside other figures is a number: `2nd`, `401k`, `10pm`. */
function isLone(letters: readonly string[], at: number): boolean {
  const isFigure = (i: number) => /[\d.,]/.test(letters[i] ?? "");
  return isFigure(at - 1) || (isFigure(at + 1) && !LATIN.test(letters[at - 1] ?? ""));
}
