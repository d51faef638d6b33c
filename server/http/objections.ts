import { APPEALS, EVIDENCE_SOURCES, OBJECTION_GROUNDS, OBJECTION_WAYS } from "@fairdue/core/credit/objection/event.ts";
import { Type } from "@sinclair/typebox";
import type { FastifyReply } from "fastify";
import type { ObjectionCommanded } from "../app/command-objection.ts";
import { type ListedObjection, listObjections } from "../app/list-objections.ts";
import { showObjection } from "../app/show-objection.ts";
import { receiveObjection, takeObjectionStep } from "../app/take-objection.ts";
import { ownRows } from "./admission.ts";
import { ListedObjectionShape, listedBody, ObjectionShape, objectionBody, WordsShape } from "./objection-shapes.ts";
import { oneOf, ProblemShape } from "./shapes.ts";
import type { Routes } from "./site.ts";

const TakenShape = Type.Object({
  objection: Type.Integer(),
  open: Type.Optional(ListedObjectionShape),
});
const StepShape = Type.Union([
  Type.Object({
    step: oneOf(["ask-evidence", "receive-evidence"]),
    of: oneOf(EVIDENCE_SOURCES),
    words: Type.Optional(WordsShape),
  }),
  Type.Object({
    step: Type.Literal("decide"),
    outcome: oneOf(["correct", "keep"]),
    words: WordsShape,
    recipients: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), {
      description: "Who else received the wrong value; the bureau is one of them whenever something was furnished.",
    }),
  }),
  Type.Object({ step: Type.Literal("correct"), recipient: Type.String({ minLength: 1, maxLength: 60 }) }),
  Type.Object({ step: Type.Literal("file-statement"), words: WordsShape }),
  Type.Object({ step: Type.Literal("pass-statement") }),
  Type.Object({ step: Type.Literal("appeal"), to: oneOf(APPEALS), words: Type.Optional(WordsShape) }),
  Type.Object({ step: oneOf(["reply", "authority-answered"]), words: Type.Optional(WordsShape) }),
]);

/** Objections to the credit record: taken in, taken step by step, listed by what is due first. */
export const objectionRoutes: Routes = async (app, site) => {
  const open = async () => {
    if (site.desk === undefined) throw new Error("this site was built without a desk");
    return site.desk();
  };
  app.get(
    "/api/objections",
    {
      config: { deed: "read-cases" },
      schema: {
        operationId: "listObjections",
        description: "Open objections to the credit record, the one due first at the head.",
        response: { 200: Type.Object({ objections: Type.Array(ListedObjectionShape) }) },
      },
    },
    async ({ staff }) => {
      const { pool, now } = await open();
      return { objections: ownRows(staff, await listObjections(pool, now)).map(listedBody) };
    },
  );
  app.get(
    "/api/objections/:id",
    {
      config: { deed: "read-cases", row: "objection" },
      schema: {
        operationId: "getObjection",
        params: Type.Object({ id: Type.Integer({ minimum: 1 }) }),
        response: { 200: ObjectionShape, 404: ProblemShape },
      },
    },
    async ({ params: { id } }, reply) => {
      const desk = await open();
      const shown = await showObjection(desk, id, desk.now);
      if (shown === undefined) return reply.code(404).send(NO_OBJECTION);
      return objectionBody(shown);
    },
  );
  app.post(
    "/api/cases/:caseId/objections",
    {
      config: { deed: "correct-credit" },
      schema: {
        operationId: "openObjection",
        description: "Takes an objection in; what is furnished carries the mark of it when this answers.",
        params: Type.Object({ caseId: Type.Integer({ minimum: 1 }) }),
        body: Type.Object({
          about: oneOf(OBJECTION_GROUNDS),
          way: oneOf(OBJECTION_WAYS),
          accountId: Type.Optional(Type.Integer({ minimum: 1, description: "The whole record when left out." })),
          reference: Type.Optional(Type.String({ maxLength: 60, description: "The bureau's own number." })),
          words: Type.Optional(WordsShape),
        }),
        response: { 201: TakenShape, 404: ProblemShape, 409: ProblemShape },
      },
    },
    async ({ params: { caseId }, body }, reply) => {
      const desk = await open();
      const taken = await receiveObjection(desk, { caseId, law: "cn", ...body }, desk.now);
      return answer(
        reply,
        { taken, objectionId: taken.objectionId, code: 201 },
        await listObjections(desk.pool, desk.now),
      );
    },
  );
  app.post(
    "/api/objections/:id/steps",
    {
      config: { deed: "correct-credit", row: "objection" },
      schema: {
        operationId: "takeObjectionStep",
        description: "Evidence, decision, correction, the person's own statement, reply, appeal.",
        params: Type.Object({ id: Type.Integer({ minimum: 1 }) }),
        body: StepShape,
        response: { 200: TakenShape, 404: ProblemShape, 409: ProblemShape },
      },
    },
    async ({ params: { id: objectionId }, body }, reply) => {
      const desk = await open();
      const taken = await takeObjectionStep(desk, { objectionId, taken: body }, desk.now);
      return answer(reply, { taken, objectionId, code: 200 }, await listObjections(desk.pool, desk.now));
    },
  );
};

const NO_OBJECTION = { type: "about:blank", title: "There is no such objection", status: 404 } as const;

function answer(
  reply: FastifyReply,
  told: { readonly taken: ObjectionCommanded; readonly objectionId: number; readonly code: 200 | 201 },
  listed: readonly ListedObjection[],
): FastifyReply {
  const { taken, objectionId, code } = told;
  if (taken.kind === "refused") {
    const status = taken.because === "no-such-case" || taken.because === "no-such-objection" ? 404 : 409;
    return reply.code(status).send({ type: "about:blank", title: taken.because.replaceAll("-", " "), status });
  }
  const one = listed.find(({ objection }) => objection === objectionId);
  return reply.code(code).send({ objection: objectionId, ...(one !== undefined && { open: listedBody(one) }) });
}
