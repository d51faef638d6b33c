import cookie from "@fastify/cookie";
import files from "@fastify/static";
import swagger from "@fastify/swagger";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import fastify, { LogController } from "fastify";
import { presenceOf } from "../../app/portal/sign-in.ts";
import { creditRoutes } from "../credit.ts";
import { documentRoutes as checkRoutes } from "../documents.ts";
import { teachManners } from "../manners.ts";
import type { App } from "../site.ts";
import { arrangementRoutes } from "./arrangements.ts";
import { debtRoutes } from "./debts.ts";
import { documentRoutes } from "./documents.ts";
import { guideRoutes } from "./guide.ts";
import { objectionRoutes } from "./objections.ts";
import { paymentRoutes } from "./payments.ts";
import type { PortalRoutes, PortalSite } from "./portal-site.ts";
import { rightsRoutes } from "./rights.ts";
import { senderRoutes } from "./senders.ts";
import { SESSION_COOKIE, signInRoutes } from "./sign-in.ts";

const ROUTES: readonly PortalRoutes[] = [
  signInRoutes,
  debtRoutes,
  documentRoutes,
  checkRoutes,
  paymentRoutes,
  creditRoutes,
  guideRoutes,
  rightsRoutes,
  objectionRoutes,
  arrangementRoutes,
  senderRoutes,
];

/**
 * The borrower's portal: an API of its own with its pages, apart from the staff's, so that the two can stand on different
 * networks. Without a session every route but those marked open answers 401, and a case that is not the person's own is
 * answered like one that does not exist.
 */
export async function buildPortal(site: PortalSite): Promise<App> {
  const app: App = fastify({
    // Requests are not logged: their paths and bodies are about people. What is refused is, by its kind alone.
    logger: site.logFile === undefined ? false : { level: "info", file: site.logFile, base: {} },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 64 * 1024,
  }).withTypeProvider<TypeBoxTypeProvider>();
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "FairDue portal",
        version: "0.1.0",
        description: "What a borrower may see, ask and do.",
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      servers: [{ url: "http://127.0.0.1:4181" }],
    },
  });
  await app.register(cookie);
  teachManners(app, ["127.0.0.1", "localhost"]);
  app.decorateRequest("borrower", undefined);
  app.addHook("preValidation", async (request, reply) => {
    if (!request.url.startsWith("/api/") || request.routeOptions.config.open === true) return;
    const presence = await presenceOf(await site.house(), request.cookies[SESSION_COOKIE]);
    if (presence.kind !== "signed-in") {
      return reply.code(401).send({ type: "about:blank", title: "Sign in first", status: 401 });
    }
    request.borrower = presence;
    const { caseId } = request.params as { readonly caseId?: string };
    if (caseId !== undefined && !presence.caseIds.includes(Number(caseId))) {
      request.log.info({ refused: "not-own-case" });
      return reply.code(404).send({ type: "about:blank", title: "There is no such case", status: 404 });
    }
  });
  await app.register(async (scope) => {
    const typed = scope.withTypeProvider<TypeBoxTypeProvider>() as App;
    for (const routes of ROUTES) await routes(typed, site);
  });
  const { portalDir } = site;
  if (portalDir !== undefined) await app.register(files, { root: portalDir, wildcard: false, preCompressed: true });
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === "GET" && !request.url.startsWith("/api/");
    if (page && portalDir !== undefined) return reply.sendFile("index.html");
    return reply.code(404).send({ type: "about:blank", title: "There is nothing here", status: 404 });
  });
  return app;
}
