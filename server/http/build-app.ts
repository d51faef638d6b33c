import files from "@fastify/static";
import swagger from "@fastify/swagger";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import fastify from "fastify";
import { admit } from "./admission.ts";
import { agencyRoutes } from "./agencies.ts";
import { agencyWorkRoutes } from "./agency-work.ts";
import { arrangementRoutes } from "./arrangements.ts";
import { caseContactRoutes } from "./case-contacts.ts";
import { caseRoutes } from "./cases.ts";
import { clockRoutes } from "./clock.ts";
import { creditRoutes } from "./credit.ts";
import { deskRoutes } from "./desk.ts";
import { documentRoutes } from "./documents.ts";
import { houseRoutes } from "./house.ts";
import { teachManners } from "./manners.ts";
import { objectionRoutes } from "./objections.ts";
import { overviewRoutes } from "./overview.ts";
import { paymentRoutes } from "./payments.ts";
import { payoffRoutes } from "./payoff.ts";
import { providerRoutes } from "./provider.ts";
import { remedyRoutes } from "./remedies.ts";
import { requestRoutes } from "./requests.ts";
import { ruleRoutes } from "./rules.ts";
import type { App, Site } from "./site.ts";
import { staffRoutes } from "./staff.ts";

/**
 * The HTTP API and the console's files. It answers only requests that name its own machine as their host: a page elsewhere
 * cannot reach it through the visitor's browser.
 */
export async function buildApp(site: Site): Promise<App> {
  const app: App = fastify({ logger: false }).withTypeProvider<TypeBoxTypeProvider>();
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "FairDue",
        version: "0.1.0",
        description: "Fair, provable collection of overdue consumer credit.",
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      servers: [{ url: "http://127.0.0.1:4180" }],
    },
  });
  teachManners(app, ["127.0.0.1", "localhost"]);
  await admit(app, site.door);
  await app.register(async (scope) => {
    const typed = scope.withTypeProvider<TypeBoxTypeProvider>() as App;
    for (const routes of [
      staffRoutes,
      providerRoutes,
      houseRoutes,
      overviewRoutes,
      caseRoutes,
      payoffRoutes,
      clockRoutes,
      ruleRoutes,
      creditRoutes,
      paymentRoutes,
      documentRoutes,
      deskRoutes,
      requestRoutes,
      objectionRoutes,
      arrangementRoutes,
      remedyRoutes,
      caseContactRoutes,
      agencyRoutes,
      agencyWorkRoutes,
    ])
      await routes(typed, site);
  });
  const { consoleDir } = site;
  if (consoleDir !== undefined) await app.register(files, { root: consoleDir, wildcard: false, preCompressed: true });
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === "GET" && !request.url.startsWith("/api/");
    if (page && consoleDir !== undefined) return reply.sendFile("index.html");
    return reply.code(404).send({ type: "about:blank", title: "There is nothing here", status: 404 });
  });
  return app;
}
