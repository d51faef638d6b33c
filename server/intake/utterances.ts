import type { WordRole } from "@fairdue/core/conduct/finding.ts";
import { WORD_ROLES } from "@fairdue/core/conduct/finding.ts";

/** One text to check, with its place in the file. */
export type Utterance = {
  /** As the file names it; else the number of its line. */
  readonly id: string;
  readonly line: number;
  readonly text: string;
  readonly role: WordRole;
  readonly messageClass?: string;
  readonly partyKnown?: boolean;
};

export type UtterancesReading = {
  readonly utterances: readonly Utterance[];
  readonly faults: readonly { readonly line: number; readonly why: string; readonly remedy: string }[];
};

/** What the speakers of a call are called in transcripts; a customer tells of a collector, so reads as a complaint. */
const SPEAKERS: Readonly<Record<string, WordRole>> = {
  agent: "transcript",
  collector: "transcript",
  customer: "complaint",
  borrower: "complaint",
};
const KNOWN = [...WORD_ROLES, ...Object.keys(SPEAKERS)].join(", ");

/**
 * Reads a file of texts (`docs/formats/conduct.md`): one a line, or JSON objects with `text` and perhaps `id`, `role`,
 * `messageClass` and `partyKnown`, when the first line that is not blank begins with a brace.
 */
export function readUtterances(source: string, usual: WordRole): UtterancesReading {
  const lines = source.replace(/^\ufeff/, "").split(/\r?\n/);
  const isJson =
    lines
      .find((line) => line.trim() !== "")
      ?.trimStart()
      .startsWith("{") === true;
  const utterances: Utterance[] = [];
  const faults: { line: number; why: string; remedy: string }[] = [];
  lines.forEach((raw, index) => {
    if (raw.trim() === "") return;
    const line = index + 1;
    if (!isJson) {
      utterances.push({ id: String(line), line, text: raw, role: usual });
      return;
    }
    const read = utteranceOf(raw, line, usual);
    if ("why" in read) faults.push({ line, ...read });
    else utterances.push(read);
  });
  return { utterances, faults };
}

function utteranceOf(raw: string, line: number, usual: WordRole): Utterance | { why: string; remedy: string } {
  const value = parsed(raw);
  if (value === undefined) return { why: "this is no JSON object", remedy: 'Write {"id": …, "text": …}, one a line.' };
  const { id = line, text, role = usual, messageClass, partyKnown } = value;
  if (typeof text !== "string") return { why: '"text" is missing or no text', remedy: 'Add "text".' };
  const known = typeof role === "string" ? (SPEAKERS[role] ?? WORD_ROLES.find((one) => one === role)) : undefined;
  if (known === undefined) return { why: `"${String(role)}" is no role`, remedy: `Write one of: ${KNOWN}.` };
  return {
    id: String(id),
    line,
    text,
    role: known,
    ...(typeof messageClass === "string" && { messageClass }),
    ...(typeof partyKnown === "boolean" && { partyKnown }),
  };
}

function parsed(raw: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
