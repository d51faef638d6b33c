import { day } from "@fairdue/core/calendar/day.ts";
import { Type } from "@sinclair/typebox";
import { approveRemedy } from "../app/approve-remedy.ts";
import { describeUnwarranted } from "../app/describe-unwarranted.ts";
import { keyOf, unwarrantedOf } from "../app/find-unwarranted.ts";
import { staffOf } from "./admission.ts";
import { ProblemShape, TextShape } from "./shapes.ts";
import type { Routes } from "./site.ts";

const OfCase = Type.Object({ caseId: Type.Integer({ minimum: 1 }) });
const NO_CASE = { type: "about:blank", title: "There is no such case", status: 404 } as const;

/** What should not have been charged, sent or reported, and putting it right. */
export const remedyRoutes: Routes = async (app, site) => {
  const open = async () => {
    if (site.desk === undefined) throw new Error("this site was built without a desk");
    return site.desk();
  };
  app.get(
    "/api/cases/:caseId/unwarranted",
    {
      config: { deed: "read-cases" },
      schema: {
        operationId: "listUnwarranted",
        description: "Charges, contacts and reports that the ledger as it stands now shows to be without ground.",
        params: OfCase,
        response: {
          200: Type.Object({
            found: Type.Array(Type.Object({ key: Type.String(), what: TextShape, remedies: Type.Array(TextShape) })),
          }),
          404: ProblemShape,
        },
      },
    },
    async ({ params: { caseId } }, reply) => {
      const desk = await open();
      const reading = await unwarrantedOf(desk, { caseId, asOf: day(desk.asOf) });
      if (reading.kind === "refused") return reply.code(404).send(NO_CASE);
      return {
        found: reading.found.map((one) => {
          const { what, remedies } = describeUnwarranted(one, reading.currency);
          return { key: keyOf(one), what, remedies: [...remedies] };
        }),
      };
    },
  );
  app.post(
    "/api/cases/:caseId/remedies",
    {
      config: { deed: "approve" },
      schema: {
        operationId: "approveRemedy",
        description: "Puts a finding right: a charge is taken back and what is left over refunded, in the same commit.",
        params: OfCase,
        body: Type.Object({ key: Type.String({ maxLength: 80 }) }),
        response: {
          200: Type.Object({ entries: Type.Array(Type.Integer()), apologyOwed: Type.Boolean() }),
          404: ProblemShape,
        },
      },
    },
    async (request, reply) => {
      const { caseId } = request.params;
      const { login, roles } = staffOf(request);
      const desk = await open();
      const role = roles.includes("compliance") ? "compliance" : "team-lead";
      const by = { person: login, role };
      const done = await approveRemedy(desk, caseId, { about: request.body.key, by, now: desk.now });
      if (done.kind === "refused") {
        const title = done.because === "no-such-case" ? NO_CASE.title : "There is no such finding, or it was put right";
        return reply.code(404).send({ ...NO_CASE, title });
      }
      return { entries: [...done.entries], apologyOwed: done.apologyOwed };
    },
  );
};
