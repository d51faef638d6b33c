import { formatDay } from "@fairdue/core/calendar/day.ts";
import { CHANNELS } from "@fairdue/core/contact/request.ts";
import { REQUEST_APPEALS, REQUEST_KINDS, REQUEST_OUTCOMES } from "@fairdue/core/rights/request/event.ts";
import { Type } from "@sinclair/typebox";
import { giveEvidence } from "../../app/evidence.ts";
import { showMyRequests, showRights, stepMyRequest } from "../../app/portal/my-requests.ts";
import { receiveRequest } from "../../app/receive-request.ts";
import { problem } from "../problem.ts";
import { limitRate } from "../rate-limit.ts";
import { EvidenceShape } from "../request-shapes.ts";
import { CitationShape, oneOf, orNull, ProblemShape, TextShape } from "../shapes.ts";
import { OwnCase } from "./debts.ts";
import type { PortalRoutes } from "./portal-site.ts";

const REQUESTS_A_MINUTE = 10;
const WordsShape = Type.String({ maxLength: 4_000 });
const OwnRequest = Type.Object({ requestId: Type.Integer({ minimum: 1 }) });

const RequestShape = Type.Object({
  requestId: Type.Integer(),
  caseId: Type.Integer(),
  about: oneOf(REQUEST_KINDS),
  name: TextShape,
  receivedOn: Type.String(),
  open: Type.Boolean(),
  outcome: orNull(oneOf(REQUEST_OUTCOMES)),
  dueOn: Type.String(),
  late: Type.Boolean(),
  cites: Type.Array(CitationShape),
  steps: Type.Array(Type.Object({ kind: Type.String(), at: Type.Integer(), words: orNull(Type.String()) })),
  evidence: Type.Array(EvidenceShape, { description: "Files I gave with it." }),
  routes: Type.Array(Type.Object({ to: oneOf(REQUEST_APPEALS), name: TextShape })),
});

const ConsentShape = Type.Union([
  Type.Object({ act: oneOf(["grant", "withdraw"]), of: Type.Literal("channel"), channel: oneOf(CHANNELS) }),
  Type.Object({
    act: oneOf(["grant", "withdraw"]),
    of: Type.Literal("hours"),
    fromMinute: Type.Integer({ minimum: 0, maximum: 1_440 }),
    toMinute: Type.Integer({ minimum: 0, maximum: 1_440 }),
  }),
  Type.Object({ act: oneOf(["grant", "withdraw"]), of: Type.Literal("language"), language: oneOf(["zh", "en"]) }),
  Type.Object({ act: oneOf(["grant", "withdraw"]), of: Type.Literal("address"), pointId: Type.Integer() }),
]);

const ContactShape = Type.Union([
  Type.Object({ kind: Type.Literal("listed"), contactId: Type.Integer() }),
  Type.Object({
    kind: Type.Literal("unlisted"),
    at: Type.Integer({ description: "Epoch milliseconds." }),
    channel: oneOf(CHANNELS),
    by: Type.String({ maxLength: 400, description: "Who it was, in the person's words." }),
  }),
]);

/** Five megabytes in base64, and the name. */
const MOST_UPLOAD = 7_000_000;

/** Rights as operations: what they are, using one, and what became of it. */
export const rightsRoutes: PortalRoutes = async (app, site) => {
  const limit = limitRate(REQUESTS_A_MINUTE, () => site.realNow());
  app.get(
    "/api/rights",
    {
      schema: {
        operationId: "listRights",
        response: {
          200: Type.Object({
            rights: Type.Array(
              Type.Object({
                about: oneOf(REQUEST_KINDS),
                name: TextShape,
                cites: Type.Array(CitationShape),
                answerBy: Type.String({ description: "Last day of the answer if it were asked for now." }),
                stops: Type.Boolean({ description: "Whether collection stops at once, wholly or in part." }),
              }),
            ),
          }),
          401: ProblemShape,
        },
      },
    },
    async () => {
      const { now } = await site.house();
      return { rights: showRights(now).map((right) => ({ ...right, cites: [...right.cites] })) };
    },
  );
  app.get(
    "/api/requests",
    {
      schema: {
        operationId: "listMyRequests",
        response: { 200: Type.Object({ requests: Type.Array(RequestShape) }), 401: ProblemShape },
      },
    },
    async ({ borrower }) => {
      const { now } = await site.house();
      const mine = borrower === undefined ? [] : await showMyRequests(await site.reading(), borrower, now);
      return {
        requests: mine.map((one) => ({
          ...one,
          cites: [...one.cites],
          steps: [...one.steps],
          evidence: [...one.evidence],
          routes: [...one.routes],
        })),
      };
    },
  );
  app.post(
    "/api/debts/:caseId/requests",
    {
      schema: {
        operationId: "makeRequest",
        description: "Uses a right. What it stops has stopped when the answer comes, for every channel and agency.",
        params: OwnCase,
        body: Type.Object({
          about: oneOf(REQUEST_KINDS),
          words: Type.Optional(WordsShape),
          accountId: Type.Optional(Type.Integer()),
          consent: Type.Optional(ConsentShape),
          contact: Type.Optional(ContactShape),
        }),
        response: {
          200: Type.Object({ requestId: Type.Integer(), dueOn: Type.String(), stopped: Type.Boolean() }),
          401: ProblemShape,
          409: ProblemShape,
          429: ProblemShape,
        },
      },
    },
    async (request, reply) => {
      const wait = limit(String(request.borrower?.borrowerId));
      if (wait !== undefined) {
        const title = `More than ${REQUESTS_A_MINUTE} requests in a minute: ask again in ${wait} s`;
        return reply.code(429).header("retry-after", String(wait)).send({ type: "about:blank", title, status: 429 });
      }
      const house = await site.house();
      const received = await receiveRequest(
        house,
        {
          caseId: request.params.caseId,
          law: "cn",
          by: "borrower",
          way: "portal",
          at: house.now,
          ...request.body,
        },
        house.now,
      );
      if (received.kind === "refused")
        return reply.code(409).send({ type: "about:blank", title: `Not taken: ${received.because}`, status: 409 });
      const { requestId, due, placed } = received;
      return { requestId, dueOn: formatDay(due.on), stopped: placed.length > 0 };
    },
  );
  app.post(
    "/api/requests/:requestId/evidence",
    {
      bodyLimit: MOST_UPLOAD,
      schema: {
        operationId: "giveEvidence",
        description: "Gives a file with an open request: PDF, PNG or JPEG, up to 5 MB, with nothing in it that acts.",
        params: OwnRequest,
        body: Type.Object({
          name: Type.String({ minLength: 1, maxLength: 200 }),
          content: Type.String({ description: "The file in base64.", pattern: "^[A-Za-z0-9+/]*={0,2}$" }),
        }),
        response: {
          200: Type.Object({ evidence: Type.Integer() }),
          401: ProblemShape,
          404: ProblemShape,
          409: ProblemShape,
          422: ProblemShape,
          429: ProblemShape,
        },
      },
    },
    async ({ borrower, params, body }, reply) => {
      if (borrower === undefined) return reply.code(401).send(NOBODY);
      const wait = limit(String(borrower.borrowerId));
      if (wait !== undefined)
        return reply
          .code(429)
          .header("retry-after", String(wait))
          .send(problem(429, `Ask again in ${wait} s`));
      const content = Buffer.from(body.content, "base64");
      const taken = await giveEvidence(await site.house(), borrower, params.requestId, { name: body.name, content });
      if (taken.kind === "taken") return { evidence: taken.evidenceId };
      if (taken.kind === "unfit") return reply.code(422).send(problem(422, taken.fault));
      if (taken.because === "no-such-request") return reply.code(404).send(problem(404, "There is no such request"));
      return reply.code(409).send(problem(409, taken.because));
    },
  );
  app.post(
    "/api/requests/:requestId/appeal",
    {
      schema: {
        operationId: "appealRequest",
        params: OwnRequest,
        body: Type.Object({ to: oneOf(REQUEST_APPEALS), words: Type.Optional(WordsShape) }),
        response: { 200: Type.Object({}), 401: ProblemShape, 404: ProblemShape, 409: ProblemShape },
      },
    },
    async ({ borrower, params, body }, reply) => {
      const house = await site.house();
      if (borrower === undefined) return reply.code(401).send(NOBODY);
      const step = { kind: "appeal", ...body } as const;
      return answered(reply, await stepMyRequest(house, borrower, params.requestId, step, house.now));
    },
  );
  app.post(
    "/api/requests/:requestId/withdraw",
    {
      schema: {
        operationId: "withdrawRequest",
        params: OwnRequest,
        body: Type.Object({ words: Type.Optional(WordsShape) }),
        response: { 200: Type.Object({}), 401: ProblemShape, 404: ProblemShape, 409: ProblemShape },
      },
    },
    async ({ borrower, params, body }, reply) => {
      const house = await site.house();
      if (borrower === undefined) return reply.code(401).send(NOBODY);
      const step = { kind: "withdraw", ...body } as const;
      return answered(reply, await stepMyRequest(house, borrower, params.requestId, step, house.now));
    },
  );
};

const NOBODY = { type: "about:blank", title: "Sign in first", status: 401 } as const;

type Replying = { code(code: number): { send(body: object): unknown } };

function answered(reply: Replying, outcome: Awaited<ReturnType<typeof stepMyRequest>>) {
  if (outcome.kind === "accepted") return reply.code(200).send({}) as never;
  const code = outcome.because === "no-such-request" ? 404 : 409;
  const title = code === 404 ? "There is no such request" : `Not taken: ${outcome.because}`;
  return reply.code(code).send({ type: "about:blank", title, status: code }) as never;
}
