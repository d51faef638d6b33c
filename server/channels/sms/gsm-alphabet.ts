/** Position of each character in the default alphabet of 3GPP TS 23.038; position 27 escapes to the extension. */
const BASIC = [
  "@£$¥èéùìòÇ\nØø\rÅå",
  "Δ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ",
  " !\"#¤%&'()*+,-./",
  "0123456789:;<=>?",
  "¡ABCDEFGHIJKLMNO",
  "PQRSTUVWXYZÄÖÑÜ§",
  "¿abcdefghijklmno",
  "pqrstuvwxyzäöñüà",
].join("");
const ESCAPE = 0x1b;
const EXTENSION: Readonly<Record<string, number>> = {
  "\f": 0x0a,
  "^": 0x14,
  "{": 0x28,
  "}": 0x29,
  "\\": 0x2f,
  "[": 0x3c,
  "~": 0x3d,
  "]": 0x3e,
  "|": 0x40,
  "€": 0x65,
};

/**
 * One character as septets, each in a byte of its own as SMPP carries them; undefined outside the alphabet.
 * Characters of the extension take two.
 */
export function gsmSeptets(character: string): readonly number[] | undefined {
  const extended = EXTENSION[character];
  if (extended !== undefined) return [ESCAPE, extended];
  const position = BASIC.indexOf(character);
  return position < 0 || position === ESCAPE ? undefined : [position];
}
