import { formatDay, parseDay } from "@fairdue/core/calendar/day.ts";
import { Type } from "@sinclair/typebox";
import { proposalJson } from "../../app/describe-offers.ts";
import { choosePlan, lastPromiseDay, promiseToPay, showMyArrangement } from "../../app/portal/my-arrangements.ts";
import { proposeForCase } from "../../app/propose-offers.ts";
import { MeansShape, meansOf, OffersShape } from "../offer-shapes.ts";
import { problem } from "../problem.ts";
import { limitRate } from "../rate-limit.ts";
import { ProblemShape } from "../shapes.ts";
import { OwnCase } from "./debts.ts";
import type { PortalRoutes } from "./portal-site.ts";

const CHANGES_A_MINUTE = 6;
const WAY = "/api/debts/:caseId";
const ArrangementShape = Type.Object({
  promise: Type.Optional(Type.Object({ amountMinor: Type.Integer(), dueOn: Type.String() })),
  plan: Type.Optional(
    Type.Object({
      programme: Type.String(),
      payments: Type.Array(Type.Object({ dueOn: Type.String(), dueMinor: Type.Integer() })),
    }),
  ),
  waiting: Type.Array(Type.Object({ offer: Type.Integer(), programme: Type.String(), validUntil: Type.String() })),
  lastPromiseDay: Type.Optional(
    Type.String({ description: "Until when a day may be promised; absent without promises." }),
  ),
});

/** Plans and promises: what the lender offers for what I can pay, taking an offer, promising a day. */
export const arrangementRoutes: PortalRoutes = async (app, site) => {
  const limit = limitRate(CHANGES_A_MINUTE, () => site.realNow());
  const policyOf = () => site.offers;
  app.get(
    `${WAY}/arrangement`,
    {
      schema: {
        operationId: "getArrangement",
        params: OwnCase,
        response: { 200: ArrangementShape, 401: ProblemShape, 404: ProblemShape },
      },
    },
    async ({ params: { caseId } }, reply) => {
      const house = await site.house();
      const shown = await showMyArrangement(house, caseId);
      if (shown === undefined) return reply.code(404).send(problem(404, "There is no such case"));
      const policy = policyOf();
      const last = policy === undefined ? undefined : lastPromiseDay(policy, house.now);
      return {
        ...(shown.promise !== undefined && { promise: { ...shown.promise } }),
        ...(shown.plan !== undefined && {
          plan: { programme: shown.plan.programme, payments: shown.plan.payments.map((one) => ({ ...one })) },
        }),
        waiting: shown.waiting.map((one) => ({ ...one })),
        ...(last !== undefined && { lastPromiseDay: formatDay(last) }),
      };
    },
  );
  app.post(
    `${WAY}/offers`,
    {
      schema: {
        operationId: "askOffers",
        description: "What the lender offers for what I can pay. Nothing is written.",
        params: OwnCase,
        body: MeansShape,
        response: { 200: OffersShape, 401: ProblemShape, 404: ProblemShape, 409: ProblemShape },
      },
    },
    async ({ params: { caseId }, body }, reply) => {
      const policy = policyOf();
      if (policy === undefined) return reply.code(404).send(problem(404, "This lender has no programme of plans"));
      const house = await site.house();
      const proposed = await proposeForCase(house, caseId, { now: house.now, policy, means: meansOf(body) });
      if (proposed.kind === "refused") return reply.code(409).send(problem(409, `Refused: ${proposed.because}`));
      return proposalJson(proposed, policy, []) as never;
    },
  );
  app.post(
    `${WAY}/plans`,
    {
      schema: {
        operationId: "choosePlan",
        description: "Takes an offer. It runs at once, and collection stops, or waits for the lender's approval.",
        params: OwnCase,
        body: Type.Object({
          ...MeansShape.properties,
          programme: Type.String({ pattern: "^[a-z][a-z0-9-]*$", maxLength: 60 }),
          hardshipWords: Type.Optional(Type.String({ minLength: 1, maxLength: 4_000 })),
        }),
        response: {
          200: Type.Object({ running: Type.Boolean() }),
          401: ProblemShape,
          404: ProblemShape,
          409: ProblemShape,
          429: ProblemShape,
        },
      },
    },
    async ({ borrower, params: { caseId }, body }, reply) => {
      const wait = limit(String(borrower?.borrowerId));
      if (wait !== undefined) return reply.code(429).header("retry-after", String(wait)).send(tooMany(wait));
      const policy = policyOf();
      if (policy === undefined) return reply.code(404).send(problem(404, "This lender has no programme of plans"));
      const { programme, hardshipWords, ...means } = body;
      const hardship = means.hardship === true ? hardshipWords : undefined;
      const chosen = { programme, means: meansOf(means), ...(hardship !== undefined && { hardship }) };
      const arranged = await choosePlan(await site.house(), caseId, policy, chosen);
      if (arranged.kind === "refused") return reply.code(409).send(problem(409, `Not taken: ${arranged.because}`));
      return { running: arranged.kind === "running" };
    },
  );
  app.post(
    `${WAY}/promises`,
    {
      schema: {
        operationId: "promiseToPay",
        description: "Promises an amount by a day: outreach waits until that day has passed.",
        params: OwnCase,
        body: Type.Object({
          amountMinor: Type.Integer({ minimum: 1, maximum: 1_000_000_000_000 }),
          dueOn: Type.String({ format: "date" }),
        }),
        response: { 200: Type.Object({}), 401: ProblemShape, 409: ProblemShape, 429: ProblemShape },
      },
    },
    async ({ borrower, params: { caseId }, body: { amountMinor, dueOn: text } }, reply) => {
      const wait = limit(String(borrower?.borrowerId));
      if (wait !== undefined) return reply.code(429).header("retry-after", String(wait)).send(tooMany(wait));
      const policy = policyOf();
      const house = await site.house();
      const last = policy === undefined ? undefined : lastPromiseDay(policy, house.now);
      const dueOn = parseDay(text);
      if (policy === undefined || last === undefined || dueOn === undefined || dueOn > last) {
        const until = last === undefined ? "no promises are taken" : `promise a day until ${formatDay(last)}`;
        return reply.code(409).send(problem(409, `Not taken: ${until}`));
      }
      const promised = await promiseToPay(house, caseId, policy, { amountMinor, dueOn });
      if (promised.kind === "refused") return reply.code(409).send(problem(409, `Not taken: ${promised.because}`));
      return {};
    },
  );
};

function tooMany(wait: number) {
  return problem(429, `More than ${CHANGES_A_MINUTE} in a minute: try again in ${wait} s`);
}
