import { RESULT_CODES } from "@fairdue/core/case/events.ts";
import { Type } from "@sinclair/typebox";
import {
  CALL_OUTCOMES,
  callsWaiting,
  checkWhoAnswered,
  type DeskHouse,
  onDesk,
  putBack,
  settleCall,
  takeNextCall,
} from "../app/desk/call-desk.ts";
import { type ShownCall, showCall } from "../app/desk/show-call.ts";
import { staffOf } from "./admission.ts";
import { oneOf, ProblemShape, ReasonShape, TextShape } from "./shapes.ts";
import type { Routes } from "./site.ts";

const CallShape = Type.Object({
  caseId: Type.Integer(),
  contactId: Type.Integer(),
  lender: TextShape,
  name: Type.String(),
  phone: Type.String(),
  language: oneOf(["zh", "en"]),
  zone: Type.String(),
  why: Type.Array(
    Type.Object({
      kind: oneOf(["call-back-asked", "window-closes", "never-spoken", "days-past-due"]),
      minutes: Type.Optional(Type.Integer()),
      days: Type.Optional(Type.Integer()),
    }),
  ),
  rightPerson: Type.Boolean({ description: "Whether who answered was checked; until then nothing tells of a debt." }),
  until: Type.Integer({ description: "Until when it lies on this desk." }),
  permit: Type.Object({
    from: Type.Integer(),
    expiresAt: Type.Integer(),
    rulebooks: Type.Array(Type.String()),
    used: Type.Integer(),
    limit: Type.Optional(Type.Integer()),
  }),
  stopped: Type.Optional(Type.Array(ReasonShape, { description: "Why the call is not to be made any more." })),
  opening: Type.String(),
  script: Type.Optional(Type.String()),
  mustSay: Type.Array(Type.String({ description: "Part of the content that the text must tell." })),
});
const DeskShape = Type.Object({
  now: Type.Integer(),
  zone: Type.String({ description: "Of the house." }),
  waiting: Type.Integer({ description: "Calls that wait for somebody, up to a thousand." }),
  onDesks: Type.Integer(),
  next: Type.Optional(Type.Integer({ description: "When none waits: from when the first one may be made." })),
  call: Type.Optional(CallShape),
});

const REFUSED = {
  "nothing-on-desk": "No call lies on your desk; take the next one",
  "stopped-meanwhile": "This call was stopped while it lay on your desk; nothing was recorded",
  "person-not-checked":
    "A conversation is recorded after the check of who answered; else record a wrong person or no answer",
} as const;

/** An agent's desk: the next best call, the check of who answered, and how it went. */
export const deskRoutes: Routes = async (app, site) => {
  const open = async (): Promise<DeskHouse> => {
    if (site.desk === undefined) throw new Error("this site was built without a desk");
    return site.desk();
  };
  app.get(
    "/api/desk",
    {
      config: { deed: "work-cases" },
      schema: { operationId: "getDesk", response: { 200: DeskShape } },
    },
    async (request) => {
      const desk = await open();
      const staff = staffOf(request);
      const claim = await onDesk(desk, staff);
      const call = claim === undefined ? undefined : await showCall(desk, claim);
      const counts = await callsWaiting(desk.pool, staff, desk.now);
      return {
        now: desk.now,
        zone: desk.gate.fallbackZone,
        ...counts,
        ...(call !== undefined && { call: described(call) }),
      };
    },
  );
  app.post(
    "/api/desk/next",
    {
      config: { deed: "work-cases" },
      schema: {
        operationId: "takeNextCall",
        description:
          "The next best call, and why it; one that lies on the desk already stays there. 204 when none waits.",
        response: { 200: CallShape, 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const desk = await open();
      const claim = await takeNextCall(desk, staffOf(request));
      const call = claim === undefined ? undefined : await showCall(desk, claim);
      return call === undefined ? reply.code(204).send(null) : reply.send(described(call));
    },
  );
  app.post(
    "/api/desk/back",
    {
      config: { deed: "work-cases" },
      schema: {
        operationId: "putCallBack",
        description: "Takes the call off the desk unmade; it waits again.",
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await putBack(await open(), staffOf(request));
      return reply.code(204).send(null);
    },
  );
  app.post(
    "/api/desk/person",
    {
      config: { deed: "work-cases" },
      schema: {
        operationId: "checkWhoAnswered",
        body: Type.Object({ lastFour: Type.String({ minLength: 4, maxLength: 4 }) }),
        response: { 200: Type.Object({ right: Type.Boolean() }), 409: ProblemShape },
      },
    },
    async (request, reply) => {
      const checked = await checkWhoAnswered(await open(), staffOf(request), request.body.lastFour);
      if (checked !== "nothing-on-desk") return reply.send({ right: checked === "right" });
      return reply.code(409).send({ type: "about:blank", title: REFUSED[checked], status: 409 });
    },
  );
  app.post(
    "/api/desk/result",
    {
      config: { deed: "work-cases" },
      schema: {
        operationId: "settleCall",
        body: Type.Object({
          outcome: oneOf(CALL_OUTCOMES),
          result: Type.Optional(oneOf(RESULT_CODES)),
          words: Type.Optional(Type.String({ maxLength: 2000, description: "The agent's own words; kept sealed." })),
        }),
        response: { 200: Type.Object({ caseId: Type.Integer() }), 409: ProblemShape },
      },
    },
    async (request, reply) => {
      const settled = await settleCall(await open(), staffOf(request), request.body);
      if (settled.kind === "settled") return reply.send({ caseId: settled.caseId });
      return reply.code(409).send({ type: "about:blank", title: REFUSED[settled.because], status: 409 });
    },
  );
};

function described({ why, permit, stopped, mustSay, script, ...call }: ShownCall) {
  const { limit, rulebooks, ...window } = permit;
  return {
    ...call,
    why: why.map((one) => ({ ...one })),
    permit: { ...window, rulebooks: [...rulebooks], ...(limit !== undefined && { limit }) },
    ...(stopped !== undefined && { stopped: stopped.map((one) => ({ ...one, cites: [...one.cites] })) }),
    ...(script !== undefined && { script }),
    mustSay: [...mustSay],
  };
}
