import { CERTAINTIES } from "@fairdue/core/account/product-terms.ts";
import { day, parseDay } from "@fairdue/core/calendar/day.ts";
import { Type } from "@sinclair/typebox";
import { type AccountPayoff, type CasePayoff, explainPayoffOf, type SpokenAmount } from "../app/explain-payoff.ts";
import { oneOf, ProblemShape, TextShape } from "./shapes.ts";
import type { Routes } from "./site.ts";

const AmountShape = Type.Object({
  depth: Type.Integer({ description: "0 for the payoff; the parts of an amount follow it, one deeper." }),
  text: TextShape,
  minor: Type.Integer({ description: "Minor units: exactly the sum of the parts where there are any." }),
  entries: Type.Array(Type.Integer(), { description: "Ledger entries behind this very amount." }),
});

export const PayoffShape = Type.Object({
  asOf: Type.String(),
  accounts: Type.Array(
    Type.Object({
      accountId: Type.Integer(),
      reference: Type.String(),
      product: TextShape,
      currency: Type.String(),
      payoffMinor: Type.Integer({ description: "What closes the account on the day, in minor units." }),
      formula: Type.Optional(
        Type.Object({
          certainty: oneOf(CERTAINTIES),
          sources: Type.Array(Type.String()),
          note: Type.Optional(TextShape),
        }),
      ),
      amounts: Type.Array(AmountShape),
    }),
  ),
  plan: Type.Optional(
    Type.Object(
      {
        programme: Type.String(),
        standing: oneOf(["kept", "missed", "breached"]),
        leftMinor: Type.Integer({ description: "What pays the plan off, and with it everything it covers." }),
        next: Type.Optional(Type.Object({ dueOn: Type.String(), minor: Type.Integer() })),
        givesUpMinor: Type.Integer({ description: "What the lender gives up once the plan is paid." }),
        returnsMinor: Type.Integer({ description: "What of that comes back if the plan breaks for good." }),
        accounts: Type.Array(Type.Integer()),
      },
      { description: "A plan that runs; while it does, keeping to it closes its accounts." },
    ),
  ),
});

/** What closes the accounts of a case on a day, every amount down to its ledger entries. */
export const payoffRoutes: Routes = async (app, site) => {
  app.get(
    "/api/cases/:caseId/payoff",
    {
      config: { deed: "read-cases" },
      schema: {
        operationId: "getPayoff",
        params: Type.Object({ caseId: Type.Integer({ minimum: 1 }) }),
        querystring: Type.Object({
          asOf: Type.Optional(Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "YYYY-MM-DD." })),
        }),
        response: { 200: PayoffShape, 400: ProblemShape, 404: ProblemShape },
      },
    },
    async (request, reply) => {
      const reading = await site.reading();
      const asked = request.query.asOf;
      const asOf = asked === undefined ? day(reading.asOf) : parseDay(asked);
      if (asOf === undefined)
        return reply.code(400).send({ type: "about:blank", title: `asOf: there is no day ${asked}`, status: 400 });
      const payoff = await explainPayoffOf(reading, { caseId: request.params.caseId, asOf });
      if (payoff.kind === "refused")
        return reply.code(404).send({ type: "about:blank", title: "There is no such case", status: 404 });
      return reply.send(payoffAnswer(payoff));
    },
  );
};

/** A payoff as it is sent. */
export function payoffAnswer({ asOf, accounts, plan }: Extract<CasePayoff, { kind: "computed" }>) {
  return {
    asOf,
    accounts: accounts.map(payoffAccount),
    ...(plan !== undefined && { plan: { ...plan, accounts: [...plan.accounts] } }),
  };
}

/** One account's payoff, its tree laid flat. */
function payoffAccount({ explained, formula, ...account }: AccountPayoff) {
  return {
    ...account,
    ...(formula !== undefined && { formula: { ...formula, sources: [...formula.sources] } }),
    amounts: [...flat(explained, 0)],
  };
}

function* flat({ parts, entries, ...amount }: SpokenAmount, depth: number): Generator<FlatAmount> {
  yield { depth, ...amount, entries: [...entries] };
  for (const part of parts) yield* flat(part, depth + 1);
}

type FlatAmount = Omit<SpokenAmount, "parts" | "entries"> & { readonly depth: number; readonly entries: number[] };
