import { OBJECTION_GROUNDS, OBJECTION_WAYS } from "@fairdue/core/credit/objection/event.ts";
import { Type } from "@sinclair/typebox";
import type { ListedObjection } from "../app/list-objections.ts";
import type { ShownObjection } from "../app/show-objection.ts";
import { CitationShape, oneOf, orNull } from "./shapes.ts";

const OBJECTION_STEPS_TAKEN = [
  "ask-evidence",
  "receive-evidence",
  "decide",
  "correct",
  "reply",
  "file-statement",
  "pass-statement",
  "appeal",
  "authority-answered",
] as const satisfies readonly ShownObjection["next"][number][];

export const WordsShape = Type.String({ minLength: 1, maxLength: 2000 });
export const ListedObjectionShape = Type.Object({
  objection: Type.Integer(),
  case: Type.Integer(),
  lender: Type.String(),
  account: Type.Optional(Type.String()),
  law: Type.String(),
  way: oneOf(OBJECTION_WAYS),
  about: oneOf(OBJECTION_GROUNDS),
  receivedOn: Type.String(),
  decided: Type.Optional(oneOf(["correct", "keep"])),
  uncorrected: Type.Array(Type.String(), {
    description: "Who received the wrong value and was not told the right one.",
  }),
  owed: Type.Array(
    Type.Object({
      step: Type.String(),
      dueOn: Type.String(),
      late: Type.Boolean(),
      daysLeft: Type.Integer({ description: "Below zero: days late." }),
      extended: Type.Boolean(),
      cautious: Type.Boolean({ description: "The working calendar ends before; counted in calendar days." }),
      duty: Type.String(),
    }),
  ),
});
export const ObjectionShape = Type.Object({
  ...ListedObjectionShape.properties,
  open: Type.Boolean(),
  steps: Type.Array(
    Type.Object({
      kind: Type.String(),
      at: Type.Integer({ description: "Epoch milliseconds." }),
      words: orNull(Type.String()),
      detail: orNull(Type.String()),
    }),
  ),
  cites: Type.Array(CitationShape),
  next: Type.Array(oneOf(OBJECTION_STEPS_TAKEN), { description: "Steps that would be accepted now." }),
});

export function listedBody({ account, decided, uncorrected, owed, ...rest }: ListedObjection) {
  return {
    ...rest,
    ...(account !== undefined && { account }),
    ...(decided !== undefined && { decided }),
    uncorrected: [...uncorrected],
    owed: owed.map((one) => ({ ...one })),
  };
}

export function objectionBody({ open, steps, cites, next, ...listed }: ShownObjection) {
  return {
    ...listedBody(listed),
    open,
    steps: steps.map((step) => ({ ...step })),
    cites: cites.map((cite) => ({ ...cite })),
    next: [...next],
  };
}
