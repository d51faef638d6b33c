import type { Language } from "../text.ts";
import type { ConductClass, Severity } from "./finding.ts";
import { type PreparedModel, prepareModel } from "./offence-model.ts";
import type { LanguageBook, Slots, WordBook } from "./word-book.ts";
import { type PreparedConcepts, prepareConcepts } from "./word-kinds.ts";

/** An entry with its patterns compiled. */
export type PreparedEntry = {
  readonly classes: readonly ConductClass[];
  readonly severity: Severity;
  readonly pattern: RegExp;
  readonly unless: RegExp | undefined;
  readonly lawfulIn: readonly string[];
  readonly told: boolean;
};

/** A turn of phrase with its patterns compiled. */
export type PreparedTurn = {
  readonly before: RegExp | undefined;
  readonly around: RegExp | undefined;
  readonly unless: RegExp | undefined;
  readonly sparing: readonly ConductClass[];
};

/** One language, ready to read texts with. */
export type PreparedLanguage = {
  readonly language: Language;
  readonly entries: readonly PreparedEntry[];
  readonly turns: readonly PreparedTurn[];
  readonly concepts: PreparedConcepts;
  readonly conditions: RegExp;
  readonly telling: RegExp;
  readonly demand: RegExp;
  readonly identification: RegExp;
  readonly debt: RegExp;
};

/** A word book with every pattern compiled once. */
export type PreparedBook = {
  readonly languages: Readonly<Record<Language, PreparedLanguage>>;
  readonly laws: WordBook["laws"];
  readonly lawOf: WordBook["lawOf"];
  readonly models: Readonly<Partial<Record<Language, PreparedModel>>>;
};

/**
 * Compiles a word book.
 *
 * @throws RangeError for a slot nobody defined, SyntaxError for a pattern that is none: the book is wrong
 */
export function prepareBook({ languages, laws, lawOf, models }: WordBook): PreparedBook {
  const byName = new Map(languages.map((book) => [book.language, prepareLanguage(book)]));
  const { zh, en } = { zh: byName.get("zh"), en: byName.get("en") };
  if (zh === undefined || en === undefined) throw new RangeError("a word book needs Chinese and English");
  return {
    languages: { zh, en },
    laws,
    lawOf,
    models: {
      ...(models.zh !== undefined && { zh: prepareModel(models.zh) }),
      ...(models.en !== undefined && { en: prepareModel(models.en) }),
    },
  };
}

function prepareLanguage(book: LanguageBook): PreparedLanguage {
  const regex = (source: string, flags = "") => new RegExp(filled(source, book.slots), flags);
  const maybe = (source: string | undefined) => (source === undefined ? undefined : regex(source));
  return {
    language: book.language,
    entries: book.entries.map(({ classes, severity = "serious", pattern, unless, lawfulIn = [], told = false }) => ({
      classes,
      severity,
      pattern: regex(pattern, "g"),
      unless: maybe(unless),
      lawfulIn,
      told,
    })),
    turns: book.turns.map(({ before, around, unless, sparing = [] }) => ({
      before: maybe(before),
      around: maybe(around),
      unless: maybe(unless),
      sparing,
    })),
    concepts: prepareConcepts(book.concepts),
    conditions: regex(book.conditions, "g"),
    telling: regex(book.telling),
    demand: regex(book.demand),
    identification: regex(book.identification),
    debt: regex(book.debt),
  };
}

/** Fills `{slot}`s, those inside slots too. */
function filled(pattern: string, slots: Slots): string {
  return pattern.replace(/(\\?)\{([a-z]\w*)\}/gi, (whole, escaped: string, name: string) => {
    if (escaped !== "") return whole;
    const slot = slots[name];
    if (slot === undefined) throw new RangeError(`a pattern asks for {${name}}, which no slot defines`);
    return filled(slot, slots);
  });
}
