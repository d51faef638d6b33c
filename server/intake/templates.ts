import { type Day, parseDay } from "@fairdue/core/calendar/day.ts";
import type { Channel, ContentPart, MessageClass } from "@fairdue/core/contact/request.ts";
import {
  TEMPLATE_VARIABLES,
  type Template,
  type TemplateText,
  type TemplateVariable,
  variablesIn,
} from "@fairdue/core/contact/template.ts";
import type { Language } from "@fairdue/core/text.ts";
import { forbiddenIn, type ReadsWords } from "./template-words.ts";
import schema from "./templates.schema.json" with { type: "json" };
import { type FileFault, readYaml, rejectedWith } from "./yaml-file.ts";

export type TemplatesReading =
  | { readonly kind: "read"; readonly templates: readonly Template[] }
  | { readonly kind: "rejected"; readonly faults: readonly [FileFault, ...FileFault[]] };

type TemplateFile = {
  readonly id: string;
  readonly version: number;
  readonly class: MessageClass;
  readonly channels: readonly [Channel, ...Channel[]];
  readonly approved: string;
  readonly content: readonly ContentPart[];
  readonly variables: readonly TemplateVariable[];
  readonly zh: TemplateText;
  readonly en: TemplateText;
};

/** What one check found, at a path below its template. */
type Found = {
  readonly at: readonly string[];
  readonly why: string;
  readonly remedy: string;
  /** The line of the text that is wrong; the whole text when left out. */
  readonly line?: string;
};

/**
 * Reads a file of approved texts (`docs/formats/templates.md`): its shape by the schema, then what a schema cannot say:
 * ids are used once, variables used are those declared, subjects are there where a channel shows one and say
 * nothing of a debt where others may read it, and no text threatens, insults or deceives (`docs/conduct-check.md`).
 */
export function readTemplates(source: string, readsWords: ReadsWords): TemplatesReading {
  const reading = readYaml(source, schema);
  if (reading.kind === "rejected") return reading;
  const { templates: files } = reading.value as { readonly templates: readonly TemplateFile[] };
  const faults: FileFault[] = [];
  const templates: Template[] = [];
  files.forEach((file, index) => {
    const approvedOn = parseDay(file.approved);
    const found = faultsOf(file, approvedOn, readsWords);
    if (files.findIndex(({ id }) => id === file.id) !== index) {
      found.push({ at: ["id"], why: `the id "${file.id}" is used twice`, remedy: "Give every text its own id." });
    }
    for (const { at, why, remedy, line } of found) {
      const path = ["templates", index, ...at];
      const start = reading.lineOf(path);
      faults.push({ line: lineOfWords(source, start, line), field: path.join("."), why, remedy });
    }
    if (approvedOn !== undefined) templates.push(templateOf(file, approvedOn));
  });
  return faults.length > 0 ? rejectedWith(faults) : { kind: "read", templates };
}

/** The line of the file, from `start` on, that holds a line of a text; `start` where it is written differently. */
function lineOfWords(source: string, start: number, words: string | undefined): number {
  if (words === undefined) return start;
  const ahead = source
    .split("\n")
    .slice(start - 1)
    .findIndex((line) => line.includes(words));
  return ahead < 0 ? start : start + ahead;
}

function faultsOf(file: TemplateFile, approvedOn: Day | undefined, readsWords: ReadsWords): Found[] {
  const found: Found[] = [];
  if (approvedOn === undefined) {
    found.push({ at: ["approved"], why: `${file.approved} is no day`, remedy: 'Write a day like "2026-11-23".' });
  }
  for (const language of ["zh", "en"] as const) {
    found.push(...wordFaults(file, language), ...subjectFaults(file, language));
    found.push(...forbiddenIn(file[language], language, { messageClass: file.class, readsWords }));
  }
  return found;
}

/** Holes nobody would fill, values nobody asked for, and a table inside a sentence. */
function wordFaults(file: TemplateFile, language: Language): Found[] {
  const { subject = "", body } = file[language];
  const used = new Set([...variablesIn(subject), ...variablesIn(body)]);
  const found: Found[] = [];
  for (const name of used) {
    if (!(TEMPLATE_VARIABLES as readonly string[]).includes(name)) {
      found.push({
        at: [language],
        why: `{${name}} is no variable`,
        remedy: `Use one of: ${TEMPLATE_VARIABLES.join(", ")}.`,
      });
    } else if (!(file.variables as readonly string[]).includes(name)) {
      found.push({ at: [language], why: `{${name}} is not declared`, remedy: `Add "${name}" to variables.` });
    }
  }
  for (const name of file.variables.filter((one) => !used.has(one))) {
    found.push({ at: ["variables"], why: `${name} is not used in ${language}`, remedy: "Use it in both languages." });
  }
  if (/[{}]/.test(`${subject}${body}`.replace(/\{[^{}\s]*\}/g, ""))) {
    found.push({ at: [language], why: "a brace stands alone", remedy: "Write variables as {name}, without blanks." });
  }
  const sentences = body.split(/\n[ \t]*\n\s*/).filter((paragraph) => paragraph.trim() !== "{amounts}");
  if (variablesIn(`${subject}\n${sentences.join("\n")}`).includes("amounts")) {
    found.push({ at: [language], why: "{amounts} is a table", remedy: "Give it a paragraph of its own." });
  }
  return found;
}

const SHOWS_SUBJECT: readonly Channel[] = ["app", "email", "letter"];
/** Shown on a locked screen or in a list that others may see. */
const OPEN_SUBJECT: readonly Channel[] = ["app", "email"];
const NEUTRAL: readonly string[] = ["lender.name", "caseRef"];
const TELLING_WORDS = /逾期|欠|催|债|贷|还款|overdue|past due|debt|owe|arrears|collect|loan|repay/i;

function subjectFaults(file: TemplateFile, language: Language): Found[] {
  const { subject } = file[language];
  const showing = file.channels.find((channel) => SHOWS_SUBJECT.includes(channel));
  if (subject === undefined) {
    if (showing === undefined) return [];
    return [{ at: [language], why: `${showing} shows a subject`, remedy: 'Add a neutral "subject".' }];
  }
  const at = [language, "subject"];
  const found: Found[] = [];
  if (subject.trim().includes("\n")) found.push({ at, why: "it has several lines", remedy: "Write one line." });
  const open = file.channels.find((channel) => OPEN_SUBJECT.includes(channel));
  const telling = variablesIn(subject).find((name) => !NEUTRAL.includes(name));
  if (open !== undefined && telling !== undefined) {
    found.push({
      at,
      why: `{${telling}} could be read by others on ${open}`,
      remedy: `Use no variable there but ${NEUTRAL.join(" and ")}.`,
    });
  }
  const word = TELLING_WORDS.exec(subject)?.[0];
  if (open !== undefined && word !== undefined) {
    found.push({ at, why: `"${word}" tells of a debt on ${open}`, remedy: "Name the sender and say no more." });
  }
  return found;
}

function templateOf(file: TemplateFile, approvedOn: Day): Template {
  const { id, version, class: messageClass, content, channels, variables, zh, en } = file;
  return { id, version, messageClass, content, channels, variables, approvedOn, texts: { zh, en } };
}
