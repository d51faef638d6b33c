import type { Day } from "../calendar/day.ts";
import type { Language } from "../text.ts";
import type { Channel } from "./request.ts";
import type { TemplateFacts } from "./template-facts.ts";

/**
 * What a text may be filled with. Amounts come formatted in the person's language, dates as `YYYY-MM-DD`;
 * `amounts` alone is a table, and stands in a paragraph of its own.
 */
export const TEMPLATE_VARIABLES = [
  "borrower.name",
  "lender.name",
  "collector.name",
  "product.name",
  "arrears",
  "balance",
  "daysPastDue",
  "dueDate",
  "asOfDate",
  "payLink",
  "portalLink",
  "hotline",
  "caseRef",
  "code",
  "amounts",
] as const;
export type TemplateVariable = (typeof TEMPLATE_VARIABLES)[number];

/** The words of a template in one language; `{variable}` marks a value to fill in, an empty line a new paragraph. */
export type TemplateText = { readonly subject?: string; readonly body: string };

/** A text somebody approved: what it is for, which parts it is known to carry, and its words in both languages. */
export type Template = TemplateFacts & {
  readonly channels: readonly [Channel, ...Channel[]];
  readonly variables: readonly TemplateVariable[];
  readonly approvedOn: Day;
  readonly texts: Readonly<Record<Language, TemplateText>>;
};

/** Amounts laid out for reading; every row and the total have as many cells as there are columns. */
export type AmountTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total?: readonly string[];
};

/** Values by variable; only those a template declares need be there. */
export type TemplateValues = Readonly<{
  [Name in TemplateVariable]?: Name extends "amounts" ? AmountTable : string | number;
}>;

export type BodyPart =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly table: AmountTable };

/** `body` is the whole text as one would read it aloud; `parts` are the same for a page that can lay out a table. */
export type RenderedText = {
  readonly kind: "rendered";
  readonly subject?: string;
  readonly body: string;
  readonly parts: readonly [BodyPart, ...BodyPart[]];
};

/**
 * Fills a template in one language.
 *
 * Values become one line each, so that a name can never smuggle a line into a message, and are not read as templates.
 *
 * @returns the text, or `refused` with the variables that have no value: a text with a hole is never sent
 */
export function renderTemplate(
  template: Template,
  language: Language,
  values: TemplateValues,
): RenderedText | { readonly kind: "refused"; readonly missing: readonly [TemplateVariable, ...TemplateVariable[]] } {
  const text = template.texts[language];
  const used = [...new Set([...variablesIn(text.subject ?? ""), ...variablesIn(text.body)])] as TemplateVariable[];
  const [missing, ...others] = used.filter((name) => isMissing(values, name));
  if (missing !== undefined) return { kind: "refused", missing: [missing, ...others] };
  const parts = text.body
    .trim()
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => partOf(paragraph, values)) as [BodyPart, ...BodyPart[]];
  return {
    kind: "rendered",
    ...(text.subject !== undefined && { subject: fill(text.subject.trim(), values) }),
    body: parts.map((part) => (part.kind === "table" ? tableAsText(part.table) : part.text)).join("\n\n"),
    parts,
  };
}

const PLACEHOLDER = /\{([^{}\s]*)\}/g;

/** Names between braces in a text, in order, known or not. */
export function variablesIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? "");
}

function isMissing(values: TemplateValues, name: TemplateVariable): boolean {
  const value = values[name];
  return value === undefined || (typeof value !== "object" && oneLine(String(value)) === "");
}

function partOf(paragraph: string, values: TemplateValues): BodyPart {
  if (paragraph.trim() === "{amounts}" && values.amounts !== undefined) return { kind: "table", table: values.amounts };
  return { kind: "paragraph", text: fill(paragraph, values) };
}

function fill(text: string, values: TemplateValues): string {
  return text.replace(PLACEHOLDER, (_whole, name: TemplateVariable) => {
    const value = values[name];
    return typeof value === "object" ? tableAsText(value) : oneLine(String(value));
  });
}

function oneLine(value: string): string {
  return value.replace(/\p{Cc}+|[\u2028\u2029]+/gu, " ").trim();
}

function tableAsText(table: AmountTable): string {
  const rows = [table.columns, ...table.rows, ...(table.total === undefined ? [] : [table.total])];
  return rows.map((cells) => cells.map(oneLine).join(" | ")).join("\n");
}
