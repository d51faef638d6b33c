import { REVEAL_REASONS } from "@fairdue/core/case/events.ts";
import { Type } from "@sinclair/typebox";
import { revealPerson } from "../app/reveal-person.ts";
import { PAGE_BUCKETS, showCase, showCaseList } from "../app/show-cases.ts";
import { staffOf } from "./admission.ts";
import { problem } from "./problem.ts";
import { oneOf, orNull, ProblemShape, ReasonShape, TextShape } from "./shapes.ts";
import type { Routes } from "./site.ts";

const LineShape = Type.Object({
  caseId: Type.Integer(),
  name: Type.String({ description: "Masked: the first character alone." }),
  lender: TextShape,
  stage: Type.String(),
  bucket: Type.String(),
  daysPastDue: Type.Integer(),
  arrearsMinor: Type.Integer({ description: "Overdue amount in minor units." }),
  currency: Type.String(),
  holds: Type.Array(Type.String()),
  nextAt: orNull(Type.Integer({ description: "Epoch milliseconds." })),
});

const DetailShape = Type.Object({
  caseId: Type.Integer(),
  name: Type.String(),
  lender: TextShape,
  zone: Type.String(),
  stage: Type.String(),
  episode: Type.Integer(),
  holds: Type.Array(
    Type.Object({ id: Type.Integer(), kind: Type.String(), source: Type.String(), citation: Type.String() }),
  ),
  accounts: Type.Array(
    Type.Object({
      account_id: Type.Integer(),
      reference: Type.String(),
      product_id: Type.String(),
      currency: Type.String(),
      opened_on: Type.String(),
      no: Type.Integer(),
      due_on: Type.String(),
      principal: Type.Integer(),
      interest: Type.Integer(),
      fee: Type.Integer(),
      open_principal: Type.Integer(),
      open_interest: Type.Integer(),
      open_fee: Type.Integer(),
    }),
  ),
  products: Type.Record(Type.String(), TextShape),
  steps: Type.Record(Type.String(), TextShape),
  points: Type.Array(Type.Object({ id: Type.Integer(), kind: Type.String() })),
  timeline: Type.Array(
    Type.Object({
      seq: Type.Integer(),
      at: Type.Integer(),
      kind: Type.String(),
      event: Type.Record(Type.String(), Type.Unknown()),
      reasons: Type.Array(ReasonShape),
    }),
  ),
  next: orNull(Type.Object({ on: Type.String(), step: TextShape, channel: Type.String(), stage: Type.String() })),
  nextAt: orNull(Type.Integer()),
  placement: Type.Optional(
    Type.Object(
      { agency: TextShape, placedOn: Type.String(), told: Type.Boolean(), recalled: Type.Boolean() },
      { description: "The agency that has the case, or the last that had it." },
    ),
  ),
});

/** Cases, a page at a time, and one case with its timeline. */
export const caseRoutes: Routes = async (app, site) => {
  app.get(
    "/api/cases",
    {
      config: { deed: "read-cases" },
      schema: {
        operationId: "listCases",
        querystring: Type.Object({
          stage: Type.Optional(Type.String()),
          bucket: Type.Optional(Type.Union(PAGE_BUCKETS.map((bucket) => Type.Literal(bucket.name)))),
          afterDays: Type.Optional(Type.Integer()),
          afterCase: Type.Optional(Type.Integer()),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
        }),
        response: { 200: Type.Object({ asOf: Type.String(), cases: Type.Array(LineShape) }) },
      },
    },
    async (request) => {
      const { stage, bucket, afterDays, afterCase, limit = 50 } = request.query;
      const reading = await site.reading();
      const after =
        afterDays === undefined || afterCase === undefined ? undefined : { days: afterDays, caseId: afterCase };
      const filter = {
        ...(request.staff?.lenders !== undefined && { lenders: request.staff.lenders }),
        ...(stage !== undefined && { stage }),
        ...(bucket !== undefined && { bucket }),
        ...(after !== undefined && { after }),
        limit,
      };
      return {
        asOf: reading.asOf,
        cases: (await showCaseList(reading, filter)).map((line) => ({ ...line, holds: [...line.holds] })),
      };
    },
  );
  app.get(
    "/api/cases/:caseId",
    {
      config: { deed: "read-cases" },
      schema: {
        operationId: "getCase",
        params: Type.Object({ caseId: Type.Integer({ minimum: 1 }) }),
        response: { 200: DetailShape, 404: ProblemShape },
      },
    },
    async (request, reply) => {
      const detail = await showCase(await site.reading(), request.params.caseId);
      if (detail !== undefined) return reply.send(detail as never);
      return reply.code(404).send({ type: "about:blank", title: "There is no such case", status: 404 });
    },
  );
  app.post(
    "/api/cases/:caseId/reveal",
    {
      config: { deed: "reveal-person" },
      schema: {
        operationId: "revealPerson",
        description: "Name and addresses in full; who asked, and why, goes on the record first.",
        params: Type.Object({ caseId: Type.Integer({ minimum: 1 }) }),
        body: Type.Object({ because: oneOf(REVEAL_REASONS) }),
        response: {
          200: Type.Object({
            name: Type.String(),
            points: Type.Array(Type.Object({ id: Type.Integer(), kind: Type.String(), value: Type.String() })),
          }),
          404: ProblemShape,
        },
      },
    },
    async (request, reply) => {
      if (site.desk === undefined) throw new Error("this site was built without a desk");
      const by = { person: staffOf(request).login, because: request.body.because };
      const revealed = await revealPerson(await site.desk(), request.params.caseId, by);
      if (revealed === undefined) return reply.code(404).send(problem(404, "There is nobody to show"));
      return { name: revealed.name, points: [...revealed.points] };
    },
  );
};
