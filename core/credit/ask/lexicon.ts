import type { Text } from "../../text.ts";
import type { ClaimId } from "../claim-ids.ts";
import type { Ask, CreditEvent, OtherTopic } from "../question.ts";
import type { Spellings } from "./normalise.ts";

/** A way of saying something: a pattern over a normalised question, and how strongly it speaks for its meaning. */
export type Phrase = { readonly pattern: string; readonly score: number };

/** A brand that sells several products: which are meant, unless a word of the question decides. */
export type Family = {
  readonly names: readonly string[];
  readonly name: Text;
  readonly choices: readonly { readonly product: string; readonly when?: string }[];
};

/** A product told by what it does, not by its name: "borrowed from a friend". */
export type Description = { readonly pattern: string; readonly product: string };

/** A word of the credit world whose meaning is asked for, and the claims that explain it. */
export type Term = { readonly pattern: string; readonly claims: readonly ClaimId[] };

/** Words that call for a claim whatever is asked; `isFirst` when the claim is the answer. */
export type Hint = { readonly pattern: string; readonly claims: readonly ClaimId[]; readonly isFirst: boolean };

/** Everything the parser knows about words; kept beside the law, as data. */
export type Lexicon = {
  readonly spellings: Spellings;
  readonly events: Readonly<Record<CreditEvent, readonly Phrase[]>>;
  readonly asks: Readonly<Record<Ask, readonly Phrase[]>>;
  readonly others: Readonly<Record<OtherTopic, readonly Phrase[]>>;
  /** Lenders as the report names them, with the products they lend through. */
  readonly lenders: readonly Family[];
  readonly families: readonly Family[];
  readonly descriptions: readonly Description[];
  /** A name of a lender or app, by its ending, where it begins a clause; its first group is the name. */
  readonly unknownName: string;
  /** Words that only look like such a name. */
  readonly commonName: string;
  readonly terms: readonly Term[];
  readonly hints: readonly Hint[];
  /** Words that show a question to be about credit at all. */
  readonly credit: string;
  /** Words that name the record itself. */
  readonly record: string;
  /** That everything overdue was paid; that it was not. */
  readonly paid: string;
  readonly unpaid: string;
  /** Late words that are denied: "never late". */
  readonly notLate: string;
  /** Words before and after a length of time that make it lateness, time since payment, or a term of keeping. */
  readonly lateBefore: string;
  readonly lateAfter: string;
  readonly sincePaidBefore: string;
  readonly sincePaidAfter: string;
  readonly termBefore: string;
  readonly termAfter: string;
  /** A product named only as the thing applied for ("can I get a credit card"), by product. */
  readonly onlyAppliedFor: Readonly<
    Record<string, { readonly unless: string; readonly ask: Ask; readonly when?: string }>
  >;
};
