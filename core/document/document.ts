import type { Day } from "../calendar/day.ts";
import type { Language } from "../text.ts";

/** Documents a borrower can ask for; notices of a stage are letters and stand on the record as contacts. */
export const DOCUMENT_KINDS = ["statement", "receipt", "settlement-certificate", "plan-agreement"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A document as it was issued: its number, and what shows a copy to be it. Its words are not kept. */
export type DocumentRecord = {
  readonly documentId: number;
  readonly kind: DocumentKind;
  readonly language: Language;
  /** Day as of which it speaks. */
  readonly asOf: Day;
  readonly accountId?: number;
  /** SHA-256 in hexadecimal of each form in which it was given. */
  readonly pdfHash: string;
  readonly htmlHash: string;
};

/** Crockford's alphabet: no I, L, O or U, which are misread on paper and misheard on the telephone. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const PREFIX = "FD";
const GROUP = 4;
/** The largest prime below the alphabet's size, so that one wrong character always shows. */
const CHECK = 31;

/** The number printed on a document, such as `FD-1K7Z-09QA`: its id in letters and digits, and one to check them by. */
export function documentNumber(documentId: number): string {
  let digits = "";
  for (let rest = BigInt(documentId); rest > 0n; rest /= 32n) digits = `${ALPHABET[Number(rest % 32n)]}${digits}`;
  const text = `${digits}${ALPHABET[documentId % CHECK]}`;
  const padded = text.padStart(Math.ceil(text.length / GROUP) * GROUP, "0");
  return [PREFIX, ...(padded.match(/.{4}/g) ?? [])].join("-");
}

/** The id behind a number as somebody typed it; undefined when no document can have that number. */
export function documentIdOf(typed: string): number | undefined {
  const text = typed.toUpperCase().replace(/[\s-]/g, "").replace(/[IL]/g, "1").replaceAll("O", "0");
  const bare = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : text;
  if (bare.length < 2 || bare.length > 13) return undefined;
  let id = 0n;
  for (const character of bare.slice(0, -1)) {
    const digit = ALPHABET.indexOf(character);
    if (digit === -1) return undefined;
    id = id * 32n + BigInt(digit);
  }
  const documentId = Number(id);
  if (documentId === 0 || !Number.isSafeInteger(documentId)) return undefined;
  return ALPHABET[documentId % CHECK] === bare.at(-1) ? documentId : undefined;
}
