import { gsmSeptets } from "./gsm-alphabet.ts";

/** A text cut into what single messages carry. `coding` is SMPP's data_coding: 0 the network's alphabet, 8 UCS-2. */
export type SmsParts = { readonly coding: 0 | 8; readonly parts: readonly Buffer[] };

/** Bytes of one message alone, and of one in a chain, whose six-byte header takes its share (3GPP TS 23.040). */
const ROOM = { 0: { alone: 160, chained: 153 }, 8: { alone: 140, chained: 134 } } as const;

/**
 * Cuts a text into messages: the network's own alphabet when every character is in it, else UCS-2.
 * No character is torn apart, neither an escaped one nor a surrogate pair.
 */
export function cutSms(text: string): SmsParts {
  const characters = [...text];
  const septets = characters.map(gsmSeptets);
  const coding = septets.every((one) => one !== undefined) ? 0 : 8;
  const encoded = characters.map((character, index) =>
    coding === 0 ? Buffer.from(septets[index] ?? []) : Buffer.from(character, "utf16le").swap16(),
  );
  const total = encoded.reduce((sum, bytes) => sum + bytes.length, 0);
  const { alone, chained } = ROOM[coding];
  return { coding, parts: total <= alone ? [Buffer.concat(encoded)] : chain(encoded, chained) };
}

function chain(encoded: readonly Buffer[], room: number): readonly Buffer[] {
  const parts: Buffer[][] = [[]];
  let used = 0;
  for (const bytes of encoded) {
    if (used + bytes.length > room) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(bytes);
    used += bytes.length;
  }
  return parts.map((part) => Buffer.concat(part));
}

/** The header that tells a phone which messages belong together, and in which order. */
export function chainHeader(chainId: number, count: number, position: number): Buffer {
  return Buffer.from([5, 0, 3, chainId & 0xff, count, position]);
}
