import { RESULT_CODES } from "@fairdue/core/case/events.ts";
import type { Agency } from "@fairdue/core/placement/agency.ts";
import { Type } from "@sinclair/typebox";
import { CALL_OUTCOMES } from "../app/desk/call-desk.ts";
import { askPermit, askWhetherPermitHolds, takePermitReceipt } from "../app/placement/agency-permit.ts";
import {
  agencyOf,
  attestDeletion,
  type HandedCase,
  type ListedPlacement,
  listPlacements,
  showHandedCase,
} from "../app/placement/agency-work.ts";
import type { PlacementHouse } from "../app/placement/placement-house.ts";
import { staffOf } from "./admission.ts";
import { problem } from "./problem.ts";
import { oneOf, ProblemShape, ReasonShape, TextShape } from "./shapes.ts";
import type { Routes } from "./site.ts";

const OfPlacement = Type.Object({ id: Type.Integer({ minimum: 1, description: "Of the placement." }) });
const OfPermit = Type.Object({ id: Type.Integer({ minimum: 1, description: "Of the permit's contact." }) });
const ListedShape = Type.Object({
  placement: Type.Integer(),
  lender: TextShape,
  placedOn: Type.String(),
  told: Type.Boolean({ description: "Whether the borrower has been told; until then no permit is given." }),
  recalledOn: Type.Optional(Type.String()),
  attested: Type.Boolean(),
  arrearsMinor: Type.Integer(),
  currency: Type.String(),
  daysPastDue: Type.Integer(),
});
const HandedShape = Type.Object({
  ...ListedShape.properties,
  name: Type.String(),
  language: oneOf(["zh", "en"]),
  zone: Type.String(),
  phones: Type.Array(Type.Object({ id: Type.Integer(), ends: Type.String({ description: "Last two digits." }) })),
  lines: Type.Array(Type.String({ description: "A registered number to call from." })),
  debts: Type.Array(
    Type.Object({
      product: TextShape,
      since: Type.String(),
      principalMinor: Type.Integer(),
      interestMinor: Type.Integer(),
      feeMinor: Type.Integer(),
    }),
  ),
});
const Blocked = Type.Object({
  permitted: Type.Literal(false),
  reasons: Type.Array(ReasonShape),
  earliest: Type.Optional(Type.Integer({ description: "Epoch milliseconds from which the call may be made." })),
});
const Permitted = Type.Object({
  permitted: Type.Literal(true),
  permit: Type.Integer({ description: "Contact the permit is for; receipts name it." }),
  token: Type.String({ description: "Signed permit for the dialler, which checks it offline." }),
  number: Type.String(),
  script: Type.String(),
  from: Type.Integer(),
  expiresAt: Type.Integer(),
});

const NO_AGENCY = problem(409, "You are registered under an agency that the register does not have");
const NOT_YOURS = problem(404, "There is nothing here");

/** What an agency's people do, or their dialler by a key: see their cases, ask for a permit, tell how the call went. */
export const agencyWorkRoutes: Routes = async (app, site) => {
  const open = async (request: Parameters<typeof staffOf>[0]) => {
    if (site.placing === undefined) throw new Error("this site was built without agencies");
    const house: PlacementHouse = await site.placing();
    const staff = staffOf(request);
    return { house, staff, agency: await agencyOf(house, staff) };
  };
  app.get(
    "/api/agency/key",
    {
      config: { deed: "work-placements" },
      schema: {
        operationId: "getPermitKey",
        description: "The public key by which a dialler checks permits offline, in PEM.",
        response: { 200: Type.Object({ key: Type.String() }) },
      },
    },
    async (request) => ({ key: (await open(request)).house.sealKey.publicPem }),
  );
  app.get(
    "/api/agency/placements",
    {
      config: { deed: "work-placements" },
      schema: {
        operationId: "listPlacements",
        querystring: Type.Object({
          below: Type.Optional(Type.Integer({ description: "Last placement of the page before." })),
        }),
        response: {
          200: Type.Object({ agency: TextShape, now: Type.Integer(), placements: Type.Array(ListedShape) }),
          409: ProblemShape,
        },
      },
    },
    async (request, reply) => {
      const { house, agency } = await open(request);
      if (agency === undefined) return reply.code(409).send(NO_AGENCY);
      const placements = await listPlacements(house, agency, request.query.below);
      return {
        agency: agency.name,
        now: house.now,
        placements: placements.map((one): ListedPlacement => ({ ...one })),
      };
    },
  );
  app.get(
    "/api/agency/placements/:id",
    {
      config: { deed: "work-placements", row: "placement" },
      schema: {
        operationId: "getPlacement",
        description: "The least that is needed to work a case; 404 once it was taken back.",
        params: OfPlacement,
        response: { 200: HandedShape, 404: ProblemShape },
      },
    },
    async (request, reply) => {
      const { house, agency } = await open(request);
      const shown = agency && (await showHandedCase(house, agency, request.params.id));
      return shown === undefined ? reply.code(404).send(NOT_YOURS) : described(shown, agency as Agency);
    },
  );
  app.post(
    "/api/agency/placements/:id/permits",
    {
      config: { deed: "work-placements", row: "placement" },
      schema: {
        operationId: "askPermit",
        description:
          "Asks the gate for one call now. A permit holds for two minutes, for one number, from one line, once.",
        params: OfPlacement,
        body: Type.Object({ phone: Type.Integer({ minimum: 1 }), line: Type.String({ maxLength: 40 }) }),
        response: { 200: Type.Union([Permitted, Blocked]), 404: ProblemShape, 409: ProblemShape },
      },
    },
    async (request, reply) => {
      const { house, staff, agency } = await open(request);
      if (agency === undefined) return reply.code(409).send(NO_AGENCY);
      const { phone: pointId, line } = request.body;
      const answer = await askPermit(house, request.params.id, { agency, login: staff.login, pointId, line });
      if (answer.kind === "refused") {
        if (answer.because === "no-such-placement" || answer.because === "no-such-point")
          return reply.code(404).send(NOT_YOURS);
        return reply
          .code(409)
          .send(
            problem(
              409,
              answer.because === "recalled" ? "The case was taken back" : "The house has no text for this call",
            ),
          );
      }
      if (answer.kind === "blocked") {
        const { reasons, earliest } = answer;
        return {
          permitted: false as const,
          reasons: reasons.map((one) => ({ ...one, cites: [...one.cites] })),
          ...(earliest !== undefined && { earliest }),
        };
      }
      const { contactId: permit, token, number, script, from, expiresAt } = answer;
      return { permitted: true as const, permit, token, number, script, from, expiresAt };
    },
  );
  app.get(
    "/api/agency/permits/:id",
    {
      config: { deed: "work-placements", row: "permit" },
      schema: {
        operationId: "checkPermit",
        description: "Whether a permit still holds, asked anew: what has stopped it since shows at once.",
        params: OfPermit,
        response: {
          200: Type.Object({ holds: Type.Boolean(), expiresAt: Type.Integer(), reasons: Type.Array(ReasonShape) }),
          404: ProblemShape,
        },
      },
    },
    async (request, reply) => {
      const { house } = await open(request);
      const asked = await askWhetherPermitHolds(house, request.params.id);
      if (asked === undefined) return reply.code(404).send(NOT_YOURS);
      return { ...asked, reasons: asked.reasons.map((one) => ({ ...one, cites: [...one.cites] })) };
    },
  );
  app.post(
    "/api/agency/permits/:id/receipt",
    {
      config: { deed: "work-placements", row: "permit" },
      schema: {
        operationId: "giveReceipt",
        description: "How the call went, once. A call outside its permit is taken too, and told as such.",
        params: OfPermit,
        body: Type.Object({
          outcome: oneOf(CALL_OUTCOMES),
          startedAt: Type.Integer({ description: "Epoch milliseconds." }),
          seconds: Type.Integer({ minimum: 0, maximum: 86_400 }),
          recording: Type.Optional(
            Type.String({ pattern: "^[0-9a-f]{64}$", description: "SHA-256 of the recording, in hexadecimal." }),
          ),
          result: Type.Optional(oneOf(RESULT_CODES)),
          words: Type.Optional(Type.String({ maxLength: 2000 })),
        }),
        response: { 200: Type.Object({ isWithinPermit: Type.Boolean() }), 404: ProblemShape, 409: ProblemShape },
      },
    },
    async (request, reply) => {
      const { house } = await open(request);
      const { outcome, startedAt, seconds, recording, result, words } = request.body;
      const taken = await takePermitReceipt(house, request.params.id, {
        outcome,
        call: { startedAt, seconds, ...(recording !== undefined && { recording }) },
        ...(result !== undefined && { result }),
        ...(words !== undefined && { words }),
      });
      if (taken.kind === "taken") return { isWithinPermit: taken.isWithinPermit };
      if (taken.because === "no-such-permit") return reply.code(404).send(NOT_YOURS);
      return reply.code(409).send(problem(409, "The receipt for this permit has been given, or the call was stopped"));
    },
  );
  app.post(
    "/api/agency/placements/:id/deletion",
    {
      config: { deed: "work-placements", row: "placement" },
      schema: {
        operationId: "attestDeletion",
        description: "The agency's word that it has deleted or handed back all it had of a case that was taken back.",
        params: OfPlacement,
        response: { 204: Type.Null(), 404: ProblemShape, 409: ProblemShape },
      },
    },
    async (request, reply) => {
      const { house, staff } = await open(request);
      const outcome = await attestDeletion(house, request.params.id, staff.login);
      if (outcome.kind === "accepted") return reply.code(204).send(null);
      if (outcome.because === "no-such-case") return reply.code(404).send(NOT_YOURS);
      const title = outcome.because === "still-placed" ? "The case is still with you" : "This was attested before";
      return reply.code(409).send(problem(409, title));
    },
  );
};

function described({ phones, debts, ...shown }: HandedCase, { lines }: Agency) {
  return { ...shown, phones: [...phones], debts: [...debts], lines: [...lines] };
}
