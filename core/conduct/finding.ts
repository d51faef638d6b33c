import type { Citation } from "../contact/rule.ts";
import type { Language, Text } from "../text.ts";

/** What words can do that no collector's may. Each is also a content part that the gate knows, or close to one. */
export const CONDUCT_CLASSES = [
  "threat",
  "insult",
  "false-authority",
  "false-consequence",
  "disclosure",
  "missing-identification",
  "extra-fee",
  "personal-payee",
  "induced-borrowing",
] as const;
export type ConductClass = (typeof CONDUCT_CLASSES)[number];

/**
 * Where words come from, which decides how they are read.
 *
 * `template`: a text for approval, with `{places}` to fill. `message`: what was sent. `transcript`: one utterance or a
 * whole call of a collector. `complaint`: what a person tells of a collector; there, threats and insults are those
 * reported or quoted, and a finding is an allegation.
 */
export const WORD_ROLES = ["template", "message", "transcript", "complaint"] as const;
export type WordRole = (typeof WORD_ROLES)[number];

/** `serious`: a text with it is not approved. `review`: a person reads it and decides. */
export type Severity = "serious" | "review";

/** Words that may breach a rule: where they stand, what they are, and which articles speak of it. */
export type WordFinding = {
  /** Place in the text as given, in UTF-16 units; `end` is the first place after it. */
  readonly start: number;
  readonly end: number;
  readonly span: string;
  readonly class: ConductClass;
  readonly severity: Severity;
  readonly why: Text;
  /** Rule of the rulebook that forbids it, such as `cn.conduct.no-insult`. */
  readonly rule: string;
  readonly cites: readonly Citation[];
  /** `words`: an entry of the word list matched. `model`: the trained model finds the whole sentence likely. */
  readonly by: "words" | "model";
};

/** What is known about a text besides its words. */
export type AskedOfWords = {
  readonly role: WordRole;
  /** Found from the letters when left out. */
  readonly lang?: Language;
  /** Law whose articles are cited; mainland China for Chinese and Regulation F for English when left out. */
  readonly law?: string;
  /** What the message is for; only a demand must say who speaks. A lawyer's letter may come from a lawyer. */
  readonly messageClass?: string;
  /** Whether the listener is known to be the borrower; `false` makes any word of a debt a disclosure. */
  readonly partyKnown?: boolean;
};
