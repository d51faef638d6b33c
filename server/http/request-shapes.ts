import { CHANNELS } from "@fairdue/core/contact/request.ts";
import {
  REFUSAL_REASONS,
  REQUEST_APPEALS,
  REQUEST_CAUSES,
  REQUEST_KINDS,
  REQUEST_OUTCOMES,
  REQUEST_WAYS,
  REQUESTERS,
} from "@fairdue/core/rights/request/event.ts";
import { Type } from "@sinclair/typebox";
import { CitationShape, oneOf, orNull, TextShape } from "./shapes.ts";

/** Longest words a person writes or reads; a long letter has a fifth of it. */
const MOST_LETTERS = 20_000;
const Words = Type.String({ minLength: 1, maxLength: MOST_LETTERS });
const Moment = Type.Integer({ minimum: 0, description: "Epoch milliseconds." });
/** When it happened; now when left out. */
const At = Type.Optional(Moment);
const Act = oneOf(["grant", "withdraw"]);
const Minute = Type.Integer({ minimum: 0, maximum: 1440, description: "Minutes since local midnight." });

const ConsentShape = Type.Union([
  Type.Object({ act: Act, of: Type.Literal("channel"), channel: oneOf(CHANNELS) }),
  Type.Object({ act: Act, of: Type.Literal("hours"), fromMinute: Minute, toMinute: Minute }),
  Type.Object({ act: Act, of: Type.Literal("language"), language: oneOf(["zh", "en"]) }),
  Type.Object({ act: Act, of: Type.Literal("address"), pointId: Type.Integer({ minimum: 1 }) }),
]);

const ContactShape = Type.Union([
  Type.Object({ kind: Type.Literal("listed"), contactId: Type.Integer({ minimum: 1 }) }),
  Type.Object({
    kind: Type.Literal("unlisted"),
    at: Moment,
    channel: oneOf(CHANNELS),
    by: Type.String({ maxLength: 200, description: "Who it was, in the person's words." }),
  }),
]);

export const KindShape = oneOf(REQUEST_KINDS);
const listed = {
  request: Type.Integer(),
  case: Type.Integer(),
  lender: Type.String(),
  about: KindShape,
  name: TextShape,
  by: oneOf(REQUESTERS),
  way: oneOf(REQUEST_WAYS),
  receivedOn: Type.String(),
  open: Type.Boolean(),
  outcome: orNull(oneOf(REQUEST_OUTCOMES)),
  appeals: Type.Array(oneOf(REQUEST_APPEALS)),
  extensions: Type.Integer(),
  holds: Type.Array(Type.String(), { description: "Kinds of hold it keeps on the case." }),
  duty: Type.String({ description: "Row of the table of law." }),
  dueOn: Type.String(),
  daysLeft: Type.Integer({ description: "Calendar days until and with the last; below zero, days late." }),
  workingDaysLeft: orNull(Type.Integer({ description: "Null where the working calendar is not published yet." })),
  late: Type.Boolean(),
  escalate: Type.Boolean({ description: "Three working days or less remain, or it is late." }),
};
export const ListedShape = Type.Object(listed);

export const EvidenceShape = Type.Object({
  evidence: Type.Integer(),
  name: orNull(Type.String()),
  type: Type.String(),
  bytes: Type.Integer(),
  at: Moment,
});
const RefusalShape = Type.Object({ reason: oneOf(REFUSAL_REASONS), text: TextShape });
export const RequestShape = Type.Object({
  ...listed,
  cites: Type.Array(CitationShape),
  accountId: orNull(Type.Integer()),
  consent: orNull(ConsentShape),
  contact: orNull(ContactShape),
  steps: Type.Array(
    Type.Object({
      kind: Type.String(),
      at: Moment,
      words: orNull(Type.String({ description: "Null when there are none, or the person was erased." })),
    }),
  ),
  evidence: Type.Array(EvidenceShape, { description: "Files the person gave with it." }),
  extension: orNull(
    Type.Object(
      { duty: Type.String(), title: TextShape, condition: orNull(TextShape) },
      {
        description: "The longer time that may be taken now.",
      },
    ),
  ),
  because: Type.Array(RefusalShape, { description: "Why not all was given, of the last answer." }),
  reasons: Type.Array(RefusalShape, { description: "What may be given as a reason." }),
  replies: Type.Object({ granted: TextShape, partly: TextShape, refused: TextShape }),
  routes: Type.Array(Type.Object({ to: oneOf(REQUEST_APPEALS), name: TextShape })),
});

export const QueueShape = Type.Object({
  about: KindShape,
  open: Type.Integer(),
  late: Type.Integer(),
  escalate: Type.Integer(),
});

const Count = Type.Integer();
export const ReportShape = Type.Object({
  month: Type.String(),
  lines: Type.Array(
    Type.Object({
      about: KindShape,
      name: TextShape,
      received: Count,
      open: Count,
      withdrawn: Count,
      answeredOnTime: Count,
      answeredLate: Count,
      overdue: Count,
      appealed: Count,
      outcomes: Type.Object({ granted: Count, partly: Count, refused: Count }),
      causes: Type.Object({ strategy: Count, agency: Count, template: Count, person: Count, none: Count }),
    }),
  ),
});

/** What a request is taken in with. */
export const OpenShape = Type.Object({
  about: KindShape,
  by: Type.Optional(oneOf(REQUESTERS)),
  way: oneOf(REQUEST_WAYS),
  at: At,
  accountId: Type.Optional(Type.Integer({ minimum: 1 })),
  consent: Type.Optional(ConsentShape),
  contact: Type.Optional(ContactShape),
  words: Type.Optional(Words),
});

/** Bodies of the steps, by the last part of their address. */
export const StepShapes = {
  clarify: Type.Object({ at: At, by: oneOf([...REQUESTERS, "house"]), words: Words }),
  extend: Type.Object({ at: At, words: Words }),
  answer: Type.Object({
    at: At,
    outcome: oneOf(REQUEST_OUTCOMES),
    because: Type.Optional(Type.Array(oneOf(REFUSAL_REASONS), { uniqueItems: true })),
    cause: oneOf(REQUEST_CAUSES),
    words: Words,
  }),
  appeal: Type.Object({ at: At, to: oneOf(REQUEST_APPEALS), words: Type.Optional(Words) }),
  withdraw: Type.Object({ at: At, words: Type.Optional(Words) }),
};
