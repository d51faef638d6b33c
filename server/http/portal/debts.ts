import { day } from "@fairdue/core/calendar/day.ts";
import { Type } from "@sinclair/typebox";
import { explainPayoffOf } from "../../app/explain-payoff.ts";
import { showAhead } from "../../app/portal/show-ahead.ts";
import { showContacts } from "../../app/portal/show-contacts.ts";
import { showDebts } from "../../app/portal/show-debts.ts";
import { PayoffShape, payoffAnswer } from "../payoff.ts";
import { ProblemShape, ReasonShape, TextShape } from "../shapes.ts";
import type { PortalRoutes } from "./portal-site.ts";

export const OwnCase = Type.Object({ caseId: Type.Integer({ minimum: 1 }) });
const NO_CASE = { type: "about:blank", title: "There is no such case", status: 404 } as const;

const DebtShape = Type.Object({
  caseId: Type.Integer(),
  lender: TextShape,
  hotline: Type.String(),
  payLink: Type.String(),
  stage: Type.String(),
  holds: Type.Array(Type.String()),
  accounts: Type.Array(
    Type.Object({
      accountId: Type.Integer(),
      reference: Type.String(),
      product: TextShape,
      currency: Type.String(),
      openedOn: Type.String(),
      arrearsMinor: Type.Integer({ description: "Due and unpaid, in minor units." }),
      payoffMinor: Type.Integer({ description: "What closes the account today, in minor units." }),
      daysPastDue: Type.Integer(),
      overdueSince: Type.Optional(Type.String()),
      instalmentsLeft: Type.Integer(),
    }),
  ),
});

const AheadShape = Type.Object({
  zone: Type.String(),
  coming: Type.Array(
    Type.Object({ at: Type.Integer(), channel: Type.String(), stage: Type.String(), step: TextShape }),
    { description: "What comes if nothing changes." },
  ),
  cannot: Type.Array(Type.Object({ scene: Type.String(), reasons: Type.Array(ReasonShape) }), {
    description: "What no collector may do in this case, with the articles that forbid it.",
  }),
});

const ContactsShape = Type.Object({
  caseId: Type.Integer(),
  lender: TextShape,
  zone: Type.String(),
  contacts: Type.Array(
    Type.Object({
      contactId: Type.Integer(),
      at: Type.Integer(),
      channel: Type.String(),
      messageClass: Type.String(),
      to: Type.String(),
      outcome: Type.String(),
    }),
  ),
});

/** What I owe and how it arises, what lies ahead, and every contact that was made to me. */
export const debtRoutes: PortalRoutes = async (app, site) => {
  app.get(
    "/api/debts",
    {
      schema: {
        operationId: "listDebts",
        response: { 200: Type.Object({ asOf: Type.String(), debts: Type.Array(DebtShape) }), 401: ProblemShape },
      },
    },
    async ({ borrower }) => {
      const reading = await site.reading();
      const debts = borrower === undefined ? [] : await showDebts(reading, borrower);
      return {
        asOf: reading.asOf,
        debts: debts.map((debt) => ({
          ...debt,
          holds: [...debt.holds],
          accounts: debt.accounts.map((account) => ({ ...account })),
        })),
      };
    },
  );
  app.get(
    "/api/debts/:caseId/payoff",
    {
      schema: {
        operationId: "explainDebt",
        params: OwnCase,
        response: { 200: PayoffShape, 401: ProblemShape, 404: ProblemShape },
      },
    },
    async (request, reply) => {
      const reading = await site.reading();
      const payoff = await explainPayoffOf(reading, { caseId: request.params.caseId, asOf: day(reading.asOf) });
      if (payoff.kind === "refused") return reply.code(404).send(NO_CASE);
      return reply.send(payoffAnswer(payoff));
    },
  );
  app.get(
    "/api/debts/:caseId/ahead",
    {
      schema: {
        operationId: "lookAhead",
        params: OwnCase,
        response: { 200: AheadShape, 401: ProblemShape, 404: ProblemShape },
      },
    },
    async (request, reply) => {
      const ahead = await showAhead(await site.reading(), request.params.caseId);
      return ahead === undefined ? reply.code(404).send(NO_CASE) : reply.send(ahead as never);
    },
  );
  app.get(
    "/api/debts/:caseId/contacts",
    {
      schema: {
        operationId: "listContacts",
        params: OwnCase,
        response: { 200: ContactsShape, 401: ProblemShape, 404: ProblemShape },
      },
    },
    async (request, reply) => {
      const made = await showContacts(await site.reading(), request.params.caseId);
      return made === undefined ? reply.code(404).send(NO_CASE) : reply.send(made as never);
    },
  );
};
