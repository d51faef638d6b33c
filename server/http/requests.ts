import { type Static, Type } from "@sinclair/typebox";
import type { FastifyReply } from "fastify";
import { type RequestStep, takeRequestStep } from "../app/answer-request.ts";
import { reportComplaints } from "../app/complaint-report.ts";
import { openEvidence } from "../app/evidence.ts";
import { listRequests, queuesOf } from "../app/list-requests.ts";
import { receiveRequest } from "../app/receive-request.ts";
import { type ShownRequest, showRequest } from "../app/show-request.ts";
import { ownRows, staffOf } from "./admission.ts";
import {
  KindShape,
  ListedShape,
  OpenShape,
  QueueShape,
  ReportShape,
  RequestShape,
  StepShapes,
} from "./request-shapes.ts";
import { ProblemShape } from "./shapes.ts";
import type { App, Routes, Site } from "./site.ts";

const RequestId = Type.Object({ id: Type.Integer({ minimum: 1 }) });

/** What borrowers ask by right: the queues, one request, its steps, and the month's report. */
export const requestRoutes: Routes = async (app, site) => {
  readingRoutes(app, site);
  app.post(
    "/api/cases/:caseId/requests",
    {
      config: { deed: "answer-rights" },
      schema: {
        operationId: "openRequest",
        description: "Takes a request in; what it asks to stop has stopped when this answers.",
        params: Type.Object({ caseId: Type.Integer({ minimum: 1 }) }),
        body: OpenShape,
        response: { 201: RequestShape, 404: ProblemShape, 409: ProblemShape },
      },
    },
    async ({ params: { caseId }, body }, reply) => {
      const desk = await deskOf(site);
      const { about, by = "borrower", way, at = desk.now, accountId, consent, contact, words } = body;
      const more = {
        ...(accountId !== undefined && { accountId }),
        ...(consent !== undefined && { consent }),
        ...(contact !== undefined && { contact }),
        ...(words !== undefined && { words }),
      };
      const taken = await receiveRequest(desk, { caseId, law: "cn", about, by, way, at, ...more }, desk.now);
      if (taken.kind === "refused") return refuse(reply, taken.because);
      return reply.code(201).send(described(await shownAt(desk, taken.requestId)));
    },
  );
  step(app, site, "clarify", "Notes what was added", (body) => ({ kind: "clarify", ...body }));
  step(app, site, "extend", "Takes the next longer time of the law, with the notice to the person", (body) => ({
    kind: "extend",
    ...body,
  }));
  step(app, site, "answer", "Answers it, and lets go what its answer ends", ({ because = [], ...body }) => ({
    kind: "answer",
    because,
    ...body,
  }));
  step(app, site, "appeal", "Opens it again before somebody else", (body) => ({ kind: "appeal", ...body }));
  step(app, site, "withdraw", "The person takes it back", (body) => ({ kind: "withdraw", ...body }));
};

function readingRoutes(app: App, site: Site): void {
  app.get(
    "/api/requests",
    {
      config: { deed: "read-cases" },
      schema: {
        operationId: "listRequests",
        description: "Open requests, the one due first at the head, and the queues of all kinds.",
        querystring: Type.Object({ about: Type.Optional(KindShape) }),
        response: { 200: Type.Object({ queues: Type.Array(QueueShape), requests: Type.Array(ListedShape) }) },
      },
    },
    async ({ query: { about }, staff }) => {
      const desk = await deskOf(site);
      const all = ownRows(staff, await listRequests(desk.pool, desk.now));
      const requests = all.filter((one) => about === undefined || one.about === about);
      return {
        queues: [...queuesOf(all)],
        requests: requests.map((one) => ({ ...one, appeals: [...one.appeals], holds: [...one.holds] })),
      };
    },
  );
  app.get(
    "/api/requests/report",
    {
      config: { deed: "read-cases" },
      schema: {
        operationId: "reportRequests",
        querystring: Type.Object({ month: Type.String({ pattern: "^\\d{4}-(0[1-9]|1[0-2])$" }) }),
        response: { 200: ReportShape },
      },
    },
    async ({ query: { month }, staff }) => {
      const { pool, gate, now } = await deskOf(site);
      const lenders = staff?.lenders;
      const { lines } = await reportComplaints(pool, {
        month,
        zone: gate.fallbackZone,
        now,
        ...(lenders !== undefined && { lenders }),
      });
      return { month, lines: [...lines] };
    },
  );
  app.get(
    "/api/requests/:id",
    {
      config: { deed: "read-cases", row: "request" },
      schema: {
        operationId: "getRequest",
        params: RequestId,
        response: { 200: RequestShape, 404: ProblemShape },
      },
    },
    async ({ params: { id } }, reply) => {
      const desk = await deskOf(site);
      const shown = await showRequest(desk, id, desk.now);
      return shown === undefined ? refuse(reply, "no-such-request") : described(shown);
    },
  );
  app.get(
    "/api/requests/:id/evidence/:evidence",
    {
      config: { deed: "answer-rights", row: "request" },
      schema: {
        operationId: "openEvidence",
        description:
          "A file the person gave, to be kept and never shown in place. That it was opened goes on the record.",
        params: Type.Object({ id: Type.Integer({ minimum: 1 }), evidence: Type.Integer({ minimum: 1 }) }),
        response: { 200: Type.Any(), 404: ProblemShape },
      },
    },
    async (request, reply) => {
      const { id: requestId, evidence: evidenceId } = request.params;
      const opened = await openEvidence(await deskOf(site), { requestId, evidenceId, person: staffOf(request).login });
      if (opened === undefined) return refuse(reply, "no-such-request");
      return reply
        .type(opened.media)
        .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(opened.name)}`)
        .header("content-security-policy", "sandbox; default-src 'none'")
        .header("x-content-type-options", "nosniff")
        .header("cache-control", "no-store")
        .send(opened.content);
    },
  );
}

type StepName = keyof typeof StepShapes;

/** A step as its body says it, without its moment. */
type Told<Name extends StepName> = Omit<Static<(typeof StepShapes)[Name]>, "at">;

function step<Name extends StepName>(
  app: App,
  site: Site,
  name: Name,
  description: string,
  stepOf: (body: Told<Name>) => RequestStep,
): void {
  app.post(
    `/api/requests/:id/${name}`,
    {
      config: { deed: "answer-rights", row: "request" },
      schema: {
        operationId: `${name}Request`,
        description,
        params: RequestId,
        body: StepShapes[name],
        response: { 200: RequestShape, 404: ProblemShape, 409: ProblemShape },
      },
    },
    async (request, reply) => {
      const desk = await deskOf(site);
      // The address and the body were checked against their shapes, which a type over all steps cannot say.
      const { id: requestId } = request.params as Static<typeof RequestId>;
      const { at = desk.now, ...told } = request.body as Told<Name> & { readonly at?: number };
      const taken = await takeRequestStep(desk, { requestId, at, step: stepOf(told as Told<Name>) }, desk.now);
      if (taken.kind === "refused") return refuse(reply, taken.because);
      return reply.code(200).send(described(await shownAt(desk, requestId)) as never);
    },
  );
}

type Desk = Awaited<ReturnType<NonNullable<Site["desk"]>>>;

async function deskOf(site: Site): Promise<Desk> {
  if (site.desk === undefined) throw new Error("this site was built without a desk");
  return site.desk();
}

async function shownAt(desk: Desk, requestId: number): Promise<ShownRequest> {
  const shown = await showRequest(desk, requestId, desk.now);
  if (shown === undefined) throw new Error(`request ${requestId} was written and is not there`);
  return shown;
}

/** As the shape wants it: arrays that may be changed. */
function described(shown: ShownRequest) {
  const { appeals, holds, cites, steps, evidence, because, reasons, routes } = shown;
  return {
    ...shown,
    appeals: [...appeals],
    holds: [...holds],
    cites: [...cites],
    steps: [...steps],
    evidence: [...evidence],
    because: [...because],
    reasons: [...reasons],
    routes: [...routes],
  };
}

const MISSING: readonly string[] = ["no-such-case", "no-such-request"];

function refuse(reply: FastifyReply, because: string) {
  const status = MISSING.includes(because) ? 404 : 409;
  return reply.code(status).send({ type: "about:blank", title: TITLES[because] ?? because, status, detail: because });
}

/** Why a command was refused; what is not here stands by its name. */
const TITLES: Readonly<Record<string, string>> = {
  "no-such-case": "There is no such case",
  "no-such-request": "There is no such request",
  "no-such-account": "The case has no such account",
  "no-such-contact": "The case has no such contact",
  "no-such-point": "The case has no such number or address",
  "person-erased": "The person's data was erased",
  "request-in-the-future": "It cannot have happened yet",
  "request-before-its-receipt": "It cannot have happened before the request was received",
  "request-not-open": "It was answered: an appeal opens it again",
  "request-is-open": "It is not answered yet: an appeal comes after the answer",
  "request-withdrawn": "It was withdrawn",
  "consent-missing": "A consent says what it is about, and no other kind does",
  "contact-missing": "A report names the contact it is about, and no other kind does",
  "no-longer-time": "The law gives no longer time",
  "request-is-late": "It is late already and cannot be extended",
  "reasons-missing": "What is not granted in full needs reasons",
  "granted-needs-no-reasons": "What is granted in full has no reasons against it",
  "stop-cannot-be-refused": "A stop can be confirmed, never refused",
  "no-such-route": "This route does not take requests of this kind",
};
