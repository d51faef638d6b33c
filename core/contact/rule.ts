import type { Day } from "../calendar/day.ts";
import type { Instant } from "../calendar/zone.ts";
import type { Text } from "../text.ts";
import type { Ask } from "./ask.ts";
import type { ContactFacts } from "./facts.ts";
import type { ActorRole, Channel, ContentPart, MessageClass, RecipientRole } from "./request.ts";

/**
 * Where a rule comes from.
 *
 * `verified`: the article was read; `reported`: press, official Q&A or a secondary copy states it;
 * `unverified`: from memory or a low-grade page, so the cautious reading is kept and screens say so.
 */
export type Citation = {
  readonly instrument: Text;
  readonly article: string;
  readonly status: "verified" | "reported" | "unverified";
  /** Day a person last compared the rule with its source. */
  readonly readOn: string;
};

/** How binding a rule is. `presumption` and `safe-harbour` are the US forms; `house` is a firm's own caution. */
export type Strength = "law" | "normative" | "standard" | "self-regulation" | "presumption" | "safe-harbour" | "house";

/** `draft` and `deferred` rules are read and shown, never enforced; `repealed` ones only replay the past. */
export type RuleState = "draft" | "deferred" | "in-force" | "repealed";

/** A number a house may tighten, never loosen. */
export type Parameter = {
  readonly value: number;
  readonly unit: Text;
  /** The direction that is stricter for the collector. */
  readonly tighten: "lower" | "higher" | "fixed";
};
export type Parameters = Readonly<Record<string, Parameter>>;

/** Whom a rule speaks to; an absent list means all. Kept as data so that the gate can sort rules out beforehand. */
export type AppliesTo = {
  readonly actors?: readonly ActorRole[];
  readonly channels?: readonly Channel[];
  readonly recipients?: readonly RecipientRole[];
  readonly messageClasses?: readonly MessageClass[];
  /** Only messages known to carry one of these parts. */
  readonly carrying?: readonly ContentPart[];
};

/** Values a finding rests on; they fill the text of the rule and are kept on the record. */
export type Used = Readonly<Record<string, string | number>>;

/**
 * What one rule has to say. A rule with nothing to say returns undefined.
 *
 * `refuse`: unlawful whatever the time, as long as the facts hold. `later`: lawful at `until` at the earliest.
 * `require`: lawful once the evidence, content or approval named in `needs` is there.
 * `route`: speak to somebody else instead. `warn`: lawful, a person should know.
 * `bound`: lawful now, but a permit must end at `until`. `lift`: an exception that silences the rules in `lifts`,
 * each of which must name this rule in `unless`; a permit that rests on it ends at its `until`.
 */
export type Finding =
  | { readonly kind: "refuse"; readonly says: string; readonly used?: Used }
  | { readonly kind: "later"; readonly until: Instant; readonly says: string; readonly used?: Used }
  | { readonly kind: "require"; readonly needs: string; readonly says: string; readonly used?: Used }
  | { readonly kind: "route"; readonly to: string; readonly says: string; readonly used?: Used }
  | { readonly kind: "warn"; readonly says: string; readonly used?: Used }
  | { readonly kind: "bound"; readonly until: Instant }
  | {
      readonly kind: "lift";
      readonly lifts: readonly string[];
      readonly until?: Instant;
      readonly says: string;
      readonly used?: Used;
    };

/** The words for one finding: to the collector, and to the borrower whom the rule protects. */
export type Saying = { readonly agent: Text; readonly borrower: Text };

/** A case that a rule must decide as stated: `given` is laid over {@link vectorFacts}. */
export type Vector = {
  readonly name: string;
  readonly given: (base: ContactFacts) => ContactFacts;
  /** What this rule alone must say; `silent` for nothing (a `bound` counts as silent). */
  readonly expect: "silent" | "refuse" | "later" | "require" | "route" | "warn" | "lift";
  /** For `later`: the instant expected. */
  readonly until?: Instant;
};

/** One rule of law or house, with its source, its words, its check and its vectors. */
export type Rule = {
  /** Row id of the law table, such as `cn.contact.quiet-hours`. */
  readonly id: string;
  readonly title: Text;
  readonly cites: readonly [Citation, ...Citation[]];
  readonly strength: Strength;
  readonly state: RuleState;
  readonly inForceFrom: Day;
  /** First day it is no longer in force. */
  readonly inForceUntil?: Day;
  readonly appliesTo: AppliesTo;
  readonly parameters: Parameters;
  /** Rules that may lift this one: the law's own "unless". */
  readonly unless?: readonly string[];
  /** What missing facts mean for this rule. */
  readonly unknown: "refuses" | "requires" | "permits" | "not-applicable";
  /** Every code a finding may use in `says`. */
  readonly sayings: Readonly<Record<string, Saying>>;
  /** What of the clause software does not decide, and who must. */
  readonly notFormalised?: Text;
  readonly check: (ask: Ask, parameter: Readonly<Record<string, number>>) => Finding | undefined;
  readonly vectors: readonly [Vector, Vector, ...Vector[]];
};

/** Rules of one jurisdiction or layer, under one version. */
export type Rulebook = {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly rules: readonly Rule[];
};
