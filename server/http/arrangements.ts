import { day } from "@fairdue/core/calendar/day.ts";
import { Type } from "@sinclair/typebox";
import { type Arranged, arrangeOffer, listWaitingOffers } from "../app/arrange-offer.ts";
import { proposalJson } from "../app/describe-offers.ts";
import { makeOffers } from "../app/make-offers.ts";
import { proposeForCase } from "../app/propose-offers.ts";
import { ownRows, staffOf } from "./admission.ts";
import { ApprovalShape, MeansShape, meansOf, OffersShape } from "./offer-shapes.ts";
import { problem } from "./problem.ts";
import { ProblemShape } from "./shapes.ts";
import type { Routes } from "./site.ts";

const OfCase = Type.Object({ caseId: Type.Integer({ minimum: 1 }) });
const ApproverShape = Type.Object({ person: Type.String(), role: Type.String() });

/** Plans for people who cannot pay in full: what is offered, who says yes, and what waits for that. */
export const arrangementRoutes: Routes = async (app, site) => {
  const open = async () => {
    if (site.desk === undefined) throw new Error("this site was built without a desk");
    return site.desk();
  };
  app.get(
    "/api/arrangements",
    {
      config: { deed: "read-cases" },
      schema: {
        operationId: "listArrangements",
        description: "Offers that borrowers chose and that wait for approval, the one that lapses first at the head.",
        response: {
          200: Type.Object({
            waiting: Type.Array(
              Type.Object({
                offer: Type.Integer(),
                case: Type.Integer(),
                lender: Type.String(),
                chosenAt: Type.Integer({ description: "Epoch milliseconds." }),
                validUntil: Type.String(),
                programme: Type.String(),
                payments: Type.Integer(),
                totalMinor: Type.Integer(),
                waivedMinor: Type.Integer(),
                needs: ApprovalShape,
                approvals: Type.Array(ApproverShape),
                isDebtChanged: Type.Boolean({ description: "Something was posted since: it can no longer be taken." }),
              }),
            ),
          }),
        },
      },
    },
    async ({ staff }) => {
      const desk = await open();
      const waiting = ownRows(staff, await listWaitingOffers(desk.pool, day(desk.asOf)));
      return { waiting: waiting.map((one) => ({ ...one, approvals: one.approvals.map((by) => ({ ...by })) })) };
    },
  );
  app.post(
    "/api/cases/:caseId/offers",
    {
      config: { deed: "work-cases" },
      schema: {
        operationId: "offerPlans",
        description:
          "What is offered for what the borrower can pay; with `make` it goes on the record and binds the lender.",
        params: OfCase,
        body: Type.Object({ ...MeansShape.properties, make: Type.Optional(Type.Boolean()) }),
        response: { 200: OffersShape, 404: ProblemShape, 409: ProblemShape },
      },
    },
    async ({ params: { caseId }, body: { make = false, ...means } }, reply) => {
      const { offers: policy } = site;
      if (policy === undefined) return reply.code(404).send(problem(404, "This house has no policy of offers"));
      const desk = await open();
      const request = { now: desk.now, policy, means: meansOf(means) };
      const made = make ? await makeOffers(desk, caseId, request) : undefined;
      const proposed = made ?? (await proposeForCase(desk, caseId, request));
      if (proposed.kind === "refused") {
        const status = proposed.because === "no-such-case" ? 404 : 409;
        return reply.code(status).send(problem(status, proposed.because.replaceAll("-", " ")));
      }
      return proposalJson(proposed, policy, made?.kind === "proposed" ? made.offerIds : []) as never;
    },
  );
  app.post(
    "/api/cases/:caseId/arrangement",
    {
      config: { deed: "work-cases" },
      schema: {
        operationId: "approveOffer",
        description:
          "Approves an offer on the record within one's own authority; `chosen` when the borrower says yes to it now. The plan begins, and collection stops, once it is chosen and everybody who must has approved.",
        params: OfCase,
        body: Type.Object({ offer: Type.Integer({ minimum: 1 }), chosen: Type.Optional(Type.Boolean()) }),
        response: {
          200: Type.Object({
            running: Type.Boolean(),
            needs: Type.Optional(ApprovalShape),
            approvals: Type.Array(ApproverShape),
          }),
          404: ProblemShape,
          409: ProblemShape,
        },
      },
    },
    async (request, reply) => {
      const { caseId } = request.params;
      const { offer: offerId, chosen = false } = request.body;
      const { login, roles } = staffOf(request);
      // The policy names its roles from the lowest to the highest; somebody with several acts in the highest.
      const role = site.offers?.authority.findLast((level) => (roles as readonly string[]).includes(level.role))?.role;
      if (role === undefined) return reply.code(409).send(problem(409, "Not taken: no authority"));
      const desk = await open();
      const arranged = await arrangeOffer(desk, caseId, {
        offerId,
        now: desk.now,
        chosen,
        approver: { person: login, role },
      });
      if (arranged.kind === "refused") {
        const status = isAbsent(arranged) ? 404 : 409;
        return reply.code(status).send(problem(status, `Not taken: ${arranged.because.replaceAll("-", " ")}`));
      }
      if (arranged.kind === "running") return { running: true, approvals: [] };
      return { running: false, needs: arranged.needs, approvals: arranged.approvals.map((by) => ({ ...by })) };
    },
  );
};

function isAbsent({ because }: Extract<Arranged, { readonly kind: "refused" }>): boolean {
  return because === "no-such-case" || because === "no-such-offer";
}
