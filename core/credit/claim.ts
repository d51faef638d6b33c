import type { Citation } from "../contact/rule.ts";
import { fillText, type Language, type Text } from "../text.ts";
import type { ClaimId } from "./claim-ids.ts";

/** A citation that may also say where a page was read. */
export type CreditSource = Citation & { readonly url?: string };

/**
 * How far a statement carries.
 *
 * `high`: the article says so; `medium`: an official or press report, or our reading of an article; `low`: from memory,
 * practice or a low-grade page, so it is shown as unverified; `unknown`: nobody we could read says.
 */
export type Confidence = "high" | "medium" | "low" | "unknown";

/** One thing FairDue says about the credit record, in both languages, with what it rests on. `{name}` marks a value. */
export type Claim = {
  readonly text: Text;
  readonly confidence: Confidence;
  readonly cites: readonly CreditSource[];
};

export type Claims = Readonly<Record<ClaimId, Claim>>;

/** Values of a claim's places; a name may differ between the languages. */
export type ClaimValues = Readonly<Record<string, string | number | Text>>;

/** A claim with its places filled in. */
export type Statement = Claim & { readonly claim: ClaimId };

/** Fills a claim in both languages. Facts of a product that a claim speaks of may lower its confidence and add sources. */
export function state(
  claims: Claims,
  claim: ClaimId,
  values: ClaimValues = {},
  fact?: { readonly confidence: Confidence; readonly cites: readonly CreditSource[] },
): Statement {
  const { text, confidence, cites } = claims[claim];
  return {
    claim,
    text: { zh: fillText(text, "zh", inLanguage(values, "zh")), en: fillText(text, "en", inLanguage(values, "en")) },
    confidence: fact === undefined ? confidence : weaker(confidence, fact.confidence),
    cites: fact === undefined ? cites : [...cites, ...fact.cites],
  };
}

const ORDER: readonly Confidence[] = ["unknown", "low", "medium", "high"];

/** The one of two that carries less far. */
function weaker(one: Confidence, other: Confidence): Confidence {
  return ORDER.indexOf(one) < ORDER.indexOf(other) ? one : other;
}

function inLanguage(values: ClaimValues, language: Language): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "object" ? value[language] : value]),
  );
}
