import type { Citation } from "../contact/rule.ts";
import type { Language, Text } from "../text.ts";
import type { ConductClass, Severity } from "./finding.ts";
import type { OffenceModel } from "./offence-model.ts";

/** Named alternatives that patterns fill in as `{name}`. */
export type Slots = Readonly<Record<string, string>>;

/** Words of one kind, set apart by blanks, by the name of their kind; `_` is a blank inside one. */
export type Concepts = Readonly<Record<string, string>>;

/**
 * One way of saying what may not be said: a pattern over folded text (`fold.ts`), in which `{slot}` stands for the
 * alternatives of that name. `unless` is held against the sentence around a match and silences it.
 */
export type WordEntry = {
  readonly classes: readonly [ConductClass, ...ConductClass[]];
  readonly severity?: Severity;
  readonly pattern: string;
  readonly unless?: string;
  /** Message classes in which these words are lawful, such as a lawyer's name in a lawyer's letter. */
  readonly lawfulIn?: readonly string[];
  /** Only read in complaints: a person tells of it ("they threatened to …"). */
  readonly told?: true;
};

/** How a language turns forbidden words around: what stands before them, or anywhere in their sentence. */
export type TurnOfPhrase = {
  readonly why: string;
  /** Held against the words before a match in its sentence; must end where the match begins. */
  readonly before?: string;
  /** Held against the whole sentence. */
  readonly around?: string;
  /** Held against the whole sentence; the turn does not count where it matches. */
  readonly unless?: string;
  /** Classes it leaves standing: "aren't you ashamed" denies nothing. */
  readonly sparing?: readonly ConductClass[];
};

/** Everything one language needs. */
export type LanguageBook = {
  readonly language: Language;
  readonly slots: Slots;
  readonly entries: readonly WordEntry[];
  readonly turns: readonly TurnOfPhrase[];
  /** What the words stand for, which the models look at beside the words themselves. */
  readonly concepts: Concepts;
  /** Conditions such as "if you do not pay": what they deny takes nothing back, so turns are read without them. */
  readonly conditions: string;
  /** In a complaint, what stands before words that are repeated from somebody else; ends where they begin. */
  readonly telling: string;
  /** What a demand for money looks like, and what says who speaks. */
  readonly demand: string;
  readonly identification: string;
  /** Words that tell of a debt, for a listener nobody has identified. */
  readonly debt: string;
};

/** The rule of one law that forbids a class of words, with its words and articles. */
export type Ground = { readonly rule: string; readonly why: Text; readonly cites: readonly Citation[] };

/** Word lists of every language, and the grounds of every law. */
export type WordBook = {
  readonly languages: readonly LanguageBook[];
  readonly laws: Readonly<Record<string, Readonly<Partial<Record<ConductClass, Ground>>>>>;
  /** Law cited when nobody names one. */
  readonly lawOf: Readonly<Record<Language, string>>;
  /** Models that look where the lists find nothing. */
  readonly models: Readonly<Partial<Record<Language, OffenceModel>>>;
};
