import { type TLiteral, type TSchema, type TUnion, Type } from "@sinclair/typebox";

/** Text in both languages. */
export const TextShape = Type.Object({ zh: Type.String(), en: Type.String() });

export function orNull<T extends TSchema>(shape: T) {
  return Type.Union([shape, Type.Null()]);
}

type Literals<Words extends readonly string[]> = { -readonly [Place in keyof Words]: TLiteral<Words[Place]> };

/** One of a list of words. */
export function oneOf<const Words extends readonly string[]>(
  words: Words,
  options: { readonly description?: string } = {},
): TUnion<Literals<Words>> {
  const literals: TSchema[] = words.map((word) => Type.Literal(word));
  // `map` forgets which word stood where; the union of them is the same.
  return Type.Union(literals, options) as TUnion<Literals<Words>>;
}

/** Every error of the API (RFC 9457). */
export const ProblemShape = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.Optional(Type.String()),
});

export const CitationShape = Type.Object({
  instrument: TextShape,
  article: Type.String(),
  status: Type.Union([Type.Literal("verified"), Type.Literal("reported"), Type.Literal("unverified")]),
  readOn: Type.String({ description: "Day a person last compared the rule with its source." }),
});

export const ReasonShape = Type.Object({
  rule: Type.String(),
  kind: Type.String(),
  title: TextShape,
  text: TextShape,
  cites: Type.Array(CitationShape),
  until: Type.Optional(Type.Integer({ description: "Epoch milliseconds from which this rule alone would agree." })),
});
