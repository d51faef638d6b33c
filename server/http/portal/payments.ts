import { Type } from "@sinclair/typebox";
import { beginPayment } from "../../app/portal/begin-payment.ts";
import { takePayment } from "../../app/take-payment.ts";
import { oneOf, ProblemShape } from "../shapes.ts";
import { OwnCase } from "./debts.ts";
import type { PortalRoutes } from "./portal-site.ts";

const REFUSED = {
  "no-such-account": { code: 404, title: "There is no such account" },
  "more-than-owed": { code: 422, title: "This is more than closes the account today" },
} as const;

/** Paying: the way to the provider, and the page of the sandbox where there is one. */
export const paymentRoutes: PortalRoutes = async (app, site) => {
  const { pay } = site;
  if (pay === undefined) return;
  app.post(
    "/api/debts/:caseId/payments",
    {
      schema: {
        operationId: "beginPayment",
        description: "Begins a payment; the person pays at the address that comes back.",
        params: OwnCase,
        body: Type.Object({ accountId: Type.Integer(), minor: Type.Integer({ minimum: 1 }) }),
        response: {
          200: Type.Object({ url: Type.String() }),
          401: ProblemShape,
          404: ProblemShape,
          422: ProblemShape,
        },
      },
    },
    async (request, reply) => {
      const order = { caseId: request.params.caseId, ...request.body };
      const begun = await beginPayment(await site.reading(), pay.provider, order);
      if (begun.kind === "begun") return reply.send({ url: begun.url });
      const { code, title } = REFUSED[begun.because];
      return reply.code(code).send({ type: "about:blank", title, status: code });
    },
  );
  const { sandbox } = pay;
  if (sandbox === undefined) return;
  app.post(
    "/api/sandbox",
    {
      config: { open: true },
      schema: {
        operationId: "paySandbox",
        description:
          "The sandbox provider: no money moves; the payment is booked as the provider's message would book it.",
        body: Type.Object({ ticket: Type.String({ maxLength: 2_000 }), outcome: oneOf(["look", "paid"]) }),
        response: {
          200: Type.Object({
            amount: Type.String(),
            currency: Type.String(),
            outcome: oneOf(["looked", "posted", "unchanged"]),
          }),
          404: ProblemShape,
          422: ProblemShape,
        },
      },
    },
    async ({ body: { ticket, outcome } }, reply) => {
      const order = sandbox.read(ticket);
      if (order === undefined)
        return reply.code(404).send({ type: "about:blank", title: "There is no such order", status: 404 });
      const { lender, accountRef, amount, currency, reference } = order;
      if (outcome === "look") return { amount, currency, outcome: "looked" as const };
      const { asOf } = await site.reading();
      const row = { lender, account_ref: accountRef, kind: "payment", amount, currency, value_on: asOf, reference };
      const taken = await takePayment(await sandbox.environment(), JSON.stringify(row), "booked");
      if (taken.kind === "refused" || taken.kind === "paused")
        return reply.code(422).send({ type: "about:blank", title: "The payment cannot be taken", status: 422 });
      return { amount, currency, outcome: taken.kind };
    },
  );
};
