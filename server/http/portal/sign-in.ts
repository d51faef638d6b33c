import { Type } from "@sinclair/typebox";
import type { FastifyReply } from "fastify";
import { askCode } from "../../app/portal/ask-code.ts";
import {
  checkPerson,
  enterByCode,
  enterByLink,
  presenceOf,
  signOut,
  signOutEverywhere,
  type Token,
} from "../../app/portal/sign-in.ts";
import { limitRate } from "../rate-limit.ts";
import { oneOf, ProblemShape } from "../shapes.ts";
import type { PortalRoutes } from "./portal-site.ts";

export const SESSION_COOKIE = "fairdue_portal";

const TRIES_A_MINUTE = 20;

const AddressShape = {
  kind: oneOf(["phone", "email"]),
  address: Type.String({ minLength: 3, maxLength: 120 }),
};
const StageShape = Type.Object({ stage: oneOf(["nobody", "unchecked", "signed-in"]) });
const SHUT = { type: "about:blank", title: "The code, link or session is not valid", status: 401 } as const;

/** The way in: a code or a link, then who it is; and the way out. No answer tells whether a number is known. */
export const signInRoutes: PortalRoutes = async (app, site) => {
  const limit = limitRate(TRIES_A_MINUTE, () => site.realNow());
  /** Codes on their way: the answer does not wait for them, or its time would tell whether the number is known. */
  const sending = new Set<Promise<void>>();
  app.addHook("onClose", async () => {
    await Promise.all(sending);
  });
  app.addHook("preValidation", async (request, reply) => {
    if (request.method === "GET") return;
    const wait = limit(request.ip);
    if (wait === undefined) return;
    request.log.info({ refused: "too-many-tries" });
    const title = `Too many tries in a minute: try again in ${wait} s`;
    return reply.code(429).header("retry-after", String(wait)).send({ type: "about:blank", title, status: 429 });
  });
  const letIn = (reply: FastifyReply, token: Token) =>
    reply.setCookie(SESSION_COOKIE, token, { path: "/", httpOnly: true, sameSite: "strict", secure: "auto" });

  app.post(
    "/api/sign-in/code",
    {
      config: { open: true },
      schema: {
        operationId: "askCode",
        description: "Sends a one-time code, if the address is known; the answer is the same either way.",
        body: Type.Object(AddressShape),
        response: { 202: Type.Object({}), 429: ProblemShape },
      },
    },
    async (request, reply) => {
      const { kind, address } = request.body;
      const sent = site
        .house()
        .then((house) => askCode(house, { kind, value: address }))
        .catch((error: Error) => request.log.error({ failed: "code-not-sent", why: error.name }))
        .finally(() => sending.delete(sent));
      sending.add(sent);
      return reply.code(202).send({});
    },
  );
  app.post(
    "/api/sign-in",
    {
      config: { open: true },
      schema: {
        operationId: "enter",
        description: "Trades a code, or the secret part of a link, for a session; who it is, is checked next.",
        body: Type.Union([
          Type.Object({ ...AddressShape, code: Type.String({ pattern: "^\\d{6}$" }) }),
          Type.Object({ link: Type.String({ maxLength: 200 }) }),
        ]),
        response: { 200: StageShape, 401: ProblemShape, 429: ProblemShape },
      },
    },
    async (request, reply) => {
      const house = await site.house();
      const { body } = request;
      const token =
        "link" in body
          ? await enterByLink(house, body.link)
          : await enterByCode(house, { kind: body.kind, value: body.address }, body.code);
      if (token === undefined) {
        request.log.info({ refused: "link" in body ? "link" : "code" });
        return reply.code(401).send(SHUT);
      }
      return letIn(reply, token).send({ stage: "unchecked" });
    },
  );
  app.post(
    "/api/sign-in/person",
    {
      config: { open: true },
      schema: {
        operationId: "checkPerson",
        description: "The check that the right person came in, before anything about a debt is shown.",
        body: Type.Object({
          name: Type.String({ minLength: 1, maxLength: 100 }),
          lastFour: Type.String({ minLength: 4, maxLength: 4 }),
        }),
        response: { 200: StageShape, 401: ProblemShape, 403: ProblemShape, 429: ProblemShape },
      },
    },
    async (request, reply) => {
      const token = request.cookies[SESSION_COOKIE];
      const checked = token === undefined ? "nobody" : await checkPerson(await site.house(), token, request.body);
      if (checked === "signed-in") return { stage: "signed-in" as const };
      request.log.info({ refused: "person" });
      if (checked === "nobody") return reply.code(401).send(SHUT);
      const title = "Name and number do not belong together";
      return reply.code(403).send({ type: "about:blank", title, status: 403 });
    },
  );
  app.get(
    "/api/session",
    {
      config: { open: true },
      schema: {
        operationId: "getSession",
        response: {
          200: Type.Object({
            ...StageShape.properties,
            asOf: Type.String({ description: "The house's day." }),
            demo: Type.Optional(
              Type.Array(Type.Object({ name: Type.String(), phone: Type.String(), lastFour: Type.String() }), {
                description: "Invented people to try; in the demo only.",
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { kind } = await presenceOf(await site.house(), request.cookies[SESSION_COOKIE]);
      const { asOf } = await site.reading();
      const people = kind === "nobody" ? await site.demo?.people() : undefined;
      return { stage: kind, asOf, ...(people !== undefined && { demo: people.map((one) => ({ ...one })) }) };
    },
  );
  app.get(
    "/api/demo/messages",
    {
      config: { open: true },
      schema: {
        operationId: "readDemoMessages",
        description: "What arrived at an invented person's phone or mailbox; in the demo only.",
        querystring: Type.Object({ address: Type.String({ maxLength: 120 }) }),
        response: { 200: Type.Object({ messages: Type.Array(Type.String()) }), 404: ProblemShape },
      },
    },
    async (request, reply) => {
      if (site.demo === undefined)
        return reply.code(404).send({ type: "about:blank", title: "There is nothing here", status: 404 });
      await Promise.all(sending);
      return { messages: [...site.demo.messagesTo(request.query.address)] };
    },
  );
  app.delete(
    "/api/session",
    {
      config: { open: true },
      schema: {
        operationId: "leave",
        querystring: Type.Object({ everywhere: Type.Optional(Type.Boolean()) }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const token = request.cookies[SESSION_COOKIE];
      const house = await site.house();
      if (token !== undefined) {
        const presence = await presenceOf(house, token);
        if (request.query.everywhere === true && presence.kind === "signed-in")
          await signOutEverywhere(house, presence.borrowerId);
        else await signOut(house, token);
      }
      return reply.clearCookie(SESSION_COOKIE, { path: "/" }).code(204).send(null);
    },
  );
};
