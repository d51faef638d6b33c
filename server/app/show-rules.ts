import { formatDay } from "@fairdue/core/calendar/day.ts";
import type { Citation, Parameter, Rule } from "@fairdue/core/contact/rule.ts";
import type { Text } from "@fairdue/core/text.ts";
import { knownLaws, layersOfLaw } from "./law-gate.ts";

/** A law that may be read and tried, with the titles of its books, the widest first. */
export type ShownLaw = { readonly law: string; readonly books: Text[] };

/** A rule as a person reads it; days are `YYYY-MM-DD`. */
export type ShownRule = Pick<Rule, "id" | "title" | "strength" | "state" | "unknown"> & {
  readonly book: string;
  readonly inForceFrom: string;
  readonly inForceUntil?: string;
  /** Channels it speaks of; empty for all. */
  readonly channels: string[];
  readonly cites: Citation[];
  readonly parameters: (Parameter & { readonly name: string })[];
  /** Rules that may lift this one. */
  readonly unless: string[];
  readonly sayings: { readonly agent: Text; readonly borrower: Text }[];
  readonly examples: { readonly name: string; readonly answer: string }[];
  readonly notFormalised?: Text;
};

export function showLaws(): ShownLaw[] {
  return knownLaws().map((law) => ({
    law,
    books: (layersOfLaw(law)?.layers ?? []).flatMap(({ book }) => (book === undefined ? [] : [book.title])),
  }));
}

/** Every rule of a law, its layers included and drafts too; undefined for a law nobody knows. */
export function showRules(law: string): ShownRule[] | undefined {
  return layersOfLaw(law)?.layers.flatMap(({ book }) =>
    book === undefined ? [] : book.rules.map((rule) => shown(rule, `${book.id}@${book.version}`)),
  );
}

function shown(rule: Rule, book: string): ShownRule {
  const { id, title, strength, state, unknown, cites, appliesTo, unless = [], notFormalised, inForceUntil } = rule;
  return {
    id,
    book,
    title,
    strength,
    state,
    unknown,
    inForceFrom: formatDay(rule.inForceFrom),
    ...(inForceUntil !== undefined && { inForceUntil: formatDay(inForceUntil) }),
    channels: [...(appliesTo.channels ?? [])],
    cites: [...cites],
    parameters: Object.entries(rule.parameters).map(([name, parameter]) => ({ name, ...parameter })),
    unless: [...unless],
    sayings: Object.values(rule.sayings),
    examples: rule.vectors.map(({ name, expect }) => ({ name, answer: expect })),
    ...(notFormalised !== undefined && { notFormalised }),
  };
}
