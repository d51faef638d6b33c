import { Type } from "@sinclair/typebox";
import type { CheckedContact } from "../app/check-contacts.ts";
import { lawGates } from "../app/law-gate.ts";
import { showLaws, showRules } from "../app/show-rules.ts";
import { tryContact } from "../app/try-contact.ts";
import { CitationShape, ProblemShape, TextShape } from "./shapes.ts";
import type { Routes } from "./site.ts";

const RuleShape = Type.Object({
  id: Type.String(),
  book: Type.String({ description: "Rulebook and version, such as cn@2026-11-23." }),
  title: TextShape,
  strength: Type.String(),
  state: Type.String({ description: "draft, deferred, in-force or repealed; only rules in force are asked." }),
  unknown: Type.String({ description: "What missing facts mean: refuses, requires, permits or not-applicable." }),
  inForceFrom: Type.String(),
  inForceUntil: Type.Optional(Type.String()),
  channels: Type.Array(Type.String(), { description: "Empty for all channels." }),
  cites: Type.Array(CitationShape),
  parameters: Type.Array(
    Type.Object({
      name: Type.String(),
      value: Type.Number(),
      unit: TextShape,
      tighten: Type.String({ description: "Direction in which a house may go: lower, higher, or fixed." }),
    }),
  ),
  unless: Type.Array(Type.String()),
  sayings: Type.Array(Type.Object({ agent: TextShape, borrower: TextShape })),
  examples: Type.Array(Type.Object({ name: Type.String(), answer: Type.String() })),
  notFormalised: Type.Optional(TextShape),
});

const CheckedReasonShape = Type.Object({
  rule: Type.String(),
  kind: Type.String(),
  title: TextShape,
  text: TextShape,
  cites: Type.Array(Type.Omit(CitationShape, ["readOn"])),
  used: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  until: Type.Optional(Type.String()),
  needs: Type.Optional(Type.String()),
  to: Type.Optional(Type.String()),
});

const AnswerShape = Type.Object({
  law: Type.String(),
  at: Type.String(),
  verdict: Type.String(),
  allowed: Type.Boolean(),
  validUntil: Type.Optional(Type.String({ description: "ISO 8601 by the person's clock." })),
  earliest: Type.Optional(Type.String({ description: "ISO 8601 by the person's clock." })),
  reasons: Type.Array(CheckedReasonShape),
  warnings: Type.Array(CheckedReasonShape),
  lifted: Type.Array(CheckedReasonShape),
  assumed: Type.Array(TextShape),
});

/** The rulebooks to read, and a contact to try on them. */
export const ruleRoutes: Routes = async (app) => {
  const gateOf = lawGates();
  app.get(
    "/api/rules",
    {
      config: { deed: "read-law" },
      schema: {
        operationId: "listRules",
        querystring: Type.Object({ law: Type.String({ description: "A law such as cn or us+nyc." }) }),
        response: {
          200: Type.Object({
            laws: Type.Array(Type.Object({ law: Type.String(), books: Type.Array(TextShape) })),
            rules: Type.Array(RuleShape),
          }),
          404: ProblemShape,
        },
      },
    },
    async ({ query: { law } }, reply) => {
      const rules = showRules(law);
      if (rules !== undefined) return { laws: showLaws(), rules };
      return reply.code(404).send({ type: "about:blank", title: `There is no law "${law}"`, status: 404 });
    },
  );
  app.post(
    "/api/tries",
    {
      config: { deed: "read-law" },
      schema: {
        operationId: "tryContact",
        body: Type.Object({
          law: Type.String(),
          contact: Type.Record(Type.String(), Type.Unknown(), {
            description: "A case as in docs/formats/contact-facts.md.",
          }),
        }),
        response: { 200: AnswerShape, 400: ProblemShape },
      },
    },
    async ({ body: { law, contact } }, reply) => {
      const tried = tryContact(gateOf, law, contact);
      if ("answer" in tried) {
        const { reasons, warnings, lifted, assumed, ...answer } = tried.answer;
        return {
          ...answer,
          reasons: owned(reasons),
          warnings: owned(warnings),
          lifted: owned(lifted),
          assumed: [...assumed],
        };
      }
      const [fault] = tried.faults;
      const title =
        fault === undefined ? "There is no contact to judge" : `${fault.path}: ${fault.why}. ${fault.remedy}`;
      return reply.code(400).send({ type: "about:blank", title, status: 400 });
    },
  );
};

/** Lists that the answer may call its own. */
function owned(reasons: CheckedContact["reasons"]) {
  return reasons.map((reason) => ({ ...reason, cites: [...reason.cites] }));
}
