import { type TSchema, Type } from "@sinclair/typebox";

/** Text in both languages. */
export const TextShape = Type.Object({ zh: Type.String(), en: Type.String() });

export function orNull<T extends TSchema>(shape: T) {
  return Type.Union([shape, Type.Null()]);
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
