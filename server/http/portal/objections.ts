import { APPEALS, OBJECTION_GROUNDS } from "@fairdue/core/credit/objection/event.ts";
import { Type } from "@sinclair/typebox";
import { type MyObjectionStep, objectTo, showMyObjections, stepMyObjection } from "../../app/portal/my-objections.ts";
import { showDebt } from "../../app/portal/show-debts.ts";
import { ObjectionShape, objectionBody, WordsShape } from "../objection-shapes.ts";
import { problem } from "../problem.ts";
import { limitRate } from "../rate-limit.ts";
import { oneOf, ProblemShape } from "../shapes.ts";
import { OwnCase } from "./debts.ts";
import type { PortalRoutes } from "./portal-site.ts";

const OBJECTIONS_A_MINUTE = 10;

/** Objecting to what is furnished to the credit bureau, and following what becomes of it. */
export const objectionRoutes: PortalRoutes = async (app, site) => {
  const limit = limitRate(OBJECTIONS_A_MINUTE, () => site.realNow());
  app.get(
    "/api/objections",
    {
      schema: {
        operationId: "listMyObjections",
        response: { 200: Type.Object({ objections: Type.Array(ObjectionShape) }), 401: ProblemShape },
      },
    },
    async ({ borrower }) => {
      const { now } = await site.house();
      const mine = borrower === undefined ? [] : await showMyObjections(await site.reading(), borrower, now);
      return { objections: mine.map(objectionBody) };
    },
  );
  app.post(
    "/api/debts/:caseId/objections",
    {
      schema: {
        operationId: "objectToRecord",
        description: "Objects to the credit record. It carries the mark of it, or is kept back, when the answer comes.",
        params: OwnCase,
        body: Type.Object({
          about: oneOf(OBJECTION_GROUNDS),
          accountId: Type.Optional(Type.Integer({ minimum: 1, description: "The whole record when left out." })),
          words: WordsShape,
        }),
        response: {
          200: Type.Object({ objection: Type.Integer() }),
          401: ProblemShape,
          404: ProblemShape,
          409: ProblemShape,
          429: ProblemShape,
        },
      },
    },
    async ({ borrower, params: { caseId }, body }, reply) => {
      const wait = limit(String(borrower?.borrowerId));
      if (wait !== undefined) {
        const title = `More than ${OBJECTIONS_A_MINUTE} objections in a minute: try again in ${wait} s`;
        return reply.code(429).header("retry-after", String(wait)).send(problem(429, title));
      }
      const debt = await showDebt(await site.reading(), caseId);
      const accountIds = (debt?.accounts ?? []).map(({ accountId }) => accountId);
      const taken = await objectTo(await site.house(), { caseId, accountIds, ...body });
      if (taken.kind === "accepted") return { objection: taken.objectionId };
      if (taken.because === "no-such-account") return reply.code(404).send(problem(404, "There is no such account"));
      return reply.code(409).send(problem(409, `Not taken: ${taken.because}`));
    },
  );
  app.post(
    "/api/objections/:objectionId/steps",
    {
      schema: {
        operationId: "stepMyObjection",
        description: "Adds something, files a statement of one's own, or asks the house or the regulator again.",
        params: Type.Object({ objectionId: Type.Integer({ minimum: 1 }) }),
        body: Type.Union([
          Type.Object({ step: Type.Literal("add"), words: WordsShape }),
          Type.Object({ step: Type.Literal("state"), words: WordsShape }),
          Type.Object({ step: Type.Literal("appeal"), to: oneOf(APPEALS), words: WordsShape }),
        ]),
        response: { 200: Type.Object({}), 401: ProblemShape, 404: ProblemShape, 409: ProblemShape },
      },
    },
    async ({ borrower, params: { objectionId }, body }, reply) => {
      if (borrower === undefined) return reply.code(401).send(problem(401, "Sign in first"));
      const taken = await stepMyObjection(await site.house(), borrower, objectionId, stepOf(body));
      if (taken.kind === "accepted") return {};
      if (taken.because === "no-such-objection")
        return reply.code(404).send(problem(404, "There is no such objection"));
      return reply.code(409).send(problem(409, `Not taken: ${taken.because}`));
    },
  );
};

function stepOf(
  body:
    | { readonly step: "add" | "state"; readonly words: string }
    | { readonly step: "appeal"; readonly to: (typeof APPEALS)[number]; readonly words: string },
): MyObjectionStep {
  if (body.step === "appeal") return body;
  return body.step === "add"
    ? { step: "receive-evidence", of: "borrower", words: body.words }
    : { step: "file-statement", words: body.words };
}
