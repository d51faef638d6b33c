import { inflateSync } from "node:zlib";

/**
 * Names by which a PDF acts, sends or carries something (ISO 32000-1, 12.6, 7.11.4 and 13). Links to pages of the web stay: they
 * wait for a click.
 */
const ACTIVE =
  /\/(?:JavaScript|JS|Launch|OpenAction|AA|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|GoToR|Rendition|Movie|Sound|3D)(?![A-Za-z0-9])/;
/** No more than this of one packed stream is unpacked: a bomb is no evidence. */
const MOST_UNPACKED = 20_000_000;

/**
 * What speaks against a PDF; undefined when nothing does. Names are read with their escapes undone, within packed object streams
 * too; what is encrypted, or packed in a way not known here, cannot be told and is refused.
 */
export function pdfFault(file: Buffer): "damaged" | "active-content" | "unreadable" | undefined {
  const text = file.toString("latin1");
  const end = text.lastIndexOf("%%EOF");
  if (end < 0 || text.slice(end + "%%EOF".length).trim() !== "") return "damaged";
  const outside = plainNames(text);
  if (/\/Encrypt(?![A-Za-z0-9])/.test(outside)) return "unreadable";
  if (ACTIVE.test(outside)) return "active-content";
  for (const { dictionary, from, until } of objectStreams(text)) {
    const unpacked = unpack(dictionary, file.subarray(from, until));
    if (unpacked === undefined) return "unreadable";
    if (ACTIVE.test(plainNames(unpacked))) return "active-content";
  }
  return undefined;
}

/** `#4a` in a name stands for `J`. */
function plainNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Streams that hold objects, where names can hide. */
function* objectStreams(text: string): Generator<{ dictionary: string; from: number; until: number }> {
  for (const { index } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const dictionary = plainNames(text.slice(Math.max(text.lastIndexOf(" obj", index), 0), index));
    if (!/\/ObjStm(?![A-Za-z0-9])/.test(dictionary)) continue;
    const from = text.indexOf("\n", index) + 1;
    const until = text.indexOf("endstream", from);
    yield { dictionary, from, until: until < 0 ? text.length : until };
  }
}

function unpack(dictionary: string, packed: Buffer): string | undefined {
  const filter = /\/Filter\s*(?:\[\s*)?\/(\w+)\s*([^\]/>]*)/.exec(dictionary)?.[1];
  if (filter === undefined) return /\/Filter/.test(dictionary) ? undefined : packed.toString("latin1");
  const isFlateAlone = filter === "FlateDecode" && !/\/Filter\s*\[\s*\/\w+\s*\//.test(dictionary);
  if (!isFlateAlone || /\/Predictor\s+(?!1\b)/.test(dictionary)) return undefined;
  try {
    return inflateSync(packed, { maxOutputLength: MOST_UNPACKED, finishFlush: 2 }).toString("latin1");
  } catch {
    return undefined;
  }
}
