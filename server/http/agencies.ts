import { formatDay } from "@fairdue/core/calendar/day.ts";
import type { Approver } from "@fairdue/core/plan/approval.ts";
import { Type } from "@sinclair/typebox";
import { type NotPlaced, notifyOfPlacement, placeCase, recallCase } from "../app/placement/place-case.ts";
import { listAgencies, scoreAgency } from "../app/placement/score-agency.ts";
import type { BesideSent } from "../app/send-beside.ts";
import type { Staff } from "../app/staff/staff.ts";
import { speakReasons } from "../app/words-of-reasons.ts";
import { staffOf } from "./admission.ts";
import { problem } from "./problem.ts";
import { ProblemShape, ReasonShape, TextShape } from "./shapes.ts";
import type { Routes } from "./site.ts";

const OfCase = Type.Object({ caseId: Type.Integer({ minimum: 1 }) });
const NoticeShape = Type.Object(
  {
    sent: Type.Boolean(),
    because: Type.Optional(Type.String({ description: "Why it did not go out, when no rule says so." })),
    reasons: Type.Array(ReasonShape, { description: "Rules by which it may not go out now." }),
    earliest: Type.Optional(Type.Integer({ description: "Epoch milliseconds from which it may." })),
  },
  { description: "The notice to the borrower; until it is sent the agency gets no permit." },
);
const AgencyShape = Type.Object({
  id: Type.String(),
  number: Type.Integer(),
  name: TextShape,
  quota: Type.Integer(),
  fromDaysPastDue: Type.Integer(),
  active: Type.Integer({ description: "Cases it has now." }),
  ended: Type.Integer(),
  unattested: Type.Integer({ description: "Cases taken back whose deletion it has not attested." }),
  faults: Type.Array(Type.Object({ fault: Type.String(), rule: Type.String() }), {
    description: "What keeps new cases from it today, and the rule.",
  }),
});
const ScoreShape = Type.Object({
  permits: Type.Integer(),
  receipts: Type.Integer(),
  silent: Type.Integer({ description: "Permits that ran out and of whose call nobody has told." }),
  stopped: Type.Integer(),
  conversations: Type.Integer(),
  refusals: Type.Array(Type.Object({ rule: Type.String(), times: Type.Integer() })),
  complaints: Type.Integer({ description: "Received while it had the case, or within a week." }),
  money: Type.Array(
    Type.Object(
      { currency: Type.String(), collected: Type.Integer(), earned: Type.Integer() },
      {
        description: "Minor units paid under its placements, and its commission.",
      },
    ),
  ),
  sample: Type.Object({
    calls: Type.Integer({ description: "Calls to draw and hear; with no fault in them the bound may be stated." }),
    rate: Type.Number(),
    confidence: Type.Number(),
  }),
});

/** Giving cases to agencies and taking them back, and how agencies do. */
export const agencyRoutes: Routes = async (app, site) => {
  const open = async () => {
    if (site.placing === undefined) throw new Error("this site was built without agencies");
    return site.placing();
  };
  const noticeOf = (gate: Parameters<typeof speakReasons>[0], sent: BesideSent) => {
    if (sent.kind === "sent") return { sent: true, reasons: [] };
    if (sent.kind === "not-sent") return { sent: false, because: sent.because, reasons: [] };
    const { reasons, earliest } = sent.verdict;
    return {
      sent: false,
      reasons: speakReasons(gate, reasons).map((one) => ({ ...one, cites: [...one.cites] })),
      ...(earliest !== undefined && { earliest }),
    };
  };
  app.get(
    "/api/agencies",
    {
      config: { deed: "read-portfolio" },
      schema: { operationId: "listAgencies", response: { 200: Type.Object({ agencies: Type.Array(AgencyShape) }) } },
    },
    async () => {
      const agencies = await listAgencies(await open());
      return { agencies: agencies.map((one) => ({ ...one, faults: one.faults.map((fault) => ({ ...fault })) })) };
    },
  );
  app.get(
    "/api/agencies/:agency/score",
    {
      config: { deed: "read-portfolio", row: "house" },
      schema: {
        operationId: "scoreAgency",
        params: Type.Object({ agency: Type.String({ maxLength: 80 }) }),
        response: { 200: ScoreShape, 404: ProblemShape },
      },
    },
    async ({ params }, reply) => {
      const house = await open();
      const agency = house.catalogue.agencies.get(params.agency);
      if (agency === undefined) return reply.code(404).send(problem(404, "There is no such agency"));
      const { refusals, money, ...score } = await scoreAgency(house, agency);
      return { ...score, refusals: [...refusals], money: [...money] };
    },
  );
  app.post(
    "/api/cases/:caseId/placement",
    {
      config: { deed: "manage-placements" },
      schema: {
        operationId: "placeCase",
        description: "Gives the case to an agency and tells the borrower.",
        params: OfCase,
        body: Type.Object({ agency: Type.String({ maxLength: 80 }) }),
        response: {
          200: Type.Object({ placement: Type.Integer(), notice: NoticeShape }),
          404: ProblemShape,
          409: ProblemShape,
        },
      },
    },
    async (request, reply) => {
      const house = await open();
      const { agency } = request.body;
      const placed = await placeCase(house, request.params.caseId, { agency, by: approverOf(staffOf(request)) });
      if (placed.kind === "placed")
        return { placement: placed.placementId, notice: noticeOf(house.gate, placed.notice) };
      const isAbsent = placed.because === "no-such-case" || placed.because === "no-such-agency";
      if (isAbsent) return reply.code(404).send(problem(404, sayWhyNot(placed)));
      return reply.code(409).send(problem(409, sayWhyNot(placed)));
    },
  );
  app.post(
    "/api/cases/:caseId/placement/notice",
    {
      config: { deed: "manage-placements" },
      schema: {
        operationId: "notifyOfPlacement",
        params: OfCase,
        response: { 200: NoticeShape, 409: ProblemShape },
      },
    },
    async ({ params }, reply) => {
      const house = await open();
      const sent = await notifyOfPlacement(house, params.caseId);
      if ("because" in sent && sent.because === "not-placed")
        return reply.code(409).send(problem(409, "The case is with no agency"));
      return noticeOf(house.gate, sent as BesideSent);
    },
  );
  app.post(
    "/api/cases/:caseId/placement/recall",
    {
      config: { deed: "manage-placements" },
      schema: {
        operationId: "recallCase",
        description: "Takes the case back. From the answer on no permit is given and none that was given holds.",
        params: OfCase,
        response: { 204: Type.Null(), 409: ProblemShape },
      },
    },
    async (request, reply) => {
      const outcome = await recallCase(await open(), request.params.caseId, approverOf(staffOf(request)));
      if (outcome.kind === "refused") return reply.code(409).send(problem(409, "The case is with no agency"));
      return reply.code(204).send(null);
    },
  );
};

function approverOf({ login, roles }: Staff): Approver {
  return { person: login, role: roles.includes("compliance") ? "compliance" : "team-lead" };
}

/** Why a case was not placed, in a sentence that says what to mend. */
function sayWhyNot(refused: NotPlaced): string {
  switch (refused.because) {
    case "no-such-case":
      return "There is no such case";
    case "no-such-agency":
      return "The register has no such agency";
    case "agency-unfit":
      return `The agency may take no case now: ${refused.faults.join(", ").replaceAll("-", " ")}; mend the register first`;
    case "too-early":
      return `This agency takes cases from ${refused.fromDaysPastDue} days past due`;
    case "placed-already":
      return `The case is with ${refused.agency}; one debt, one agency at a time`;
    case "nothing-due":
      return "Nothing is due and unpaid";
    case "hold-stands":
      return `A hold stands (${refused.hold.kind}); lift it first`;
    case "too-soon":
      return `An agency had it within seven days; it may be placed again from ${formatDay(refused.day)}`;
    default:
      return `The case cannot be placed: ${refused.because.replaceAll("-", " ")}`;
  }
}
