import { inflateSync } from "node:zlib";

/**
 * Reads the text of a letter back out of its PDF, line by line, as a person copying it would get it.
 * Knows what pdfkit writes: one font with a ToUnicode map, deflated streams, glyph numbers in hexadecimal.
 */
export function readLetter(pdf: Buffer): string {
  const streams = streamsOf(pdf);
  const glyphs = glyphMap(streams.find((stream) => stream.includes("begincmap")) ?? "");
  return streams
    .filter((stream) => stream.includes("] TJ"))
    .flatMap((stream) => [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map((shown) => lineOf(shown[1] ?? "", glyphs)))
    .join("\n");
}

function streamsOf(pdf: Buffer): string[] {
  const streams: string[] = [];
  let at = pdf.indexOf("stream\n");
  while (at >= 0) {
    const end = pdf.indexOf("\nendstream", at);
    const bytes = pdf.subarray(at + "stream\n".length, end);
    const text = bytes[0] === 0x78 ? inflateSync(bytes).toString("latin1") : "";
    streams.push(text);
    at = pdf.indexOf("stream\n", end + "\nendstream\n".length);
  }
  return streams;
}

/** Glyph number to characters; a map gives either one list for a range of glyphs or one start. */
function glyphMap(cmap: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [, first = "", list = ""] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, hex = ""], index) => {
      const bytes = Buffer.from(hex.replaceAll(" ", ""), "hex");
      map.set(Number.parseInt(first, 16) + index, bytes.swap16().toString("utf16le"));
    });
  }
  return map;
}

function lineOf(shown: string, glyphs: ReadonlyMap<number, string>): string {
  const codes = [...shown.matchAll(/<([0-9a-f]*)>/gi)].map((match) => match[1] ?? "").join("");
  return (codes.match(/.{4}/g) ?? []).map((code) => glyphs.get(Number.parseInt(code, 16)) ?? "\ufffd").join("");
}
