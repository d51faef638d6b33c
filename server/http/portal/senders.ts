import { Type } from "@sinclair/typebox";
import { checkSender } from "../../app/portal/check-sender.ts";
import { problem } from "../problem.ts";
import { limitRate } from "../rate-limit.ts";
import { oneOf, ProblemShape, TextShape } from "../shapes.ts";
import type { PortalRoutes } from "./portal-site.ts";

/** Few, since codes of colleagues could be tried one by one. */
const CHECKS_A_MINUTE = 10;

/** Whether who calls or writes is who they say, for anyone who was called or written to. */
export const senderRoutes: PortalRoutes = async (app, site) => {
  const limit = limitRate(CHECKS_A_MINUTE, () => site.realNow());
  app.get(
    "/api/senders",
    {
      config: { open: true },
      schema: {
        operationId: "checkSender",
        description: "Whose a telephone number, link or working code is; nothing about any person or debt.",
        querystring: Type.Object({ said: Type.String({ minLength: 1, maxLength: 200 }) }),
        response: {
          200: Type.Object({
            kind: oneOf(["hotline", "link", "colleague", "unknown"]),
            lender: Type.Optional(TextShape),
          }),
          429: ProblemShape,
        },
      },
    },
    async ({ query: { said }, ip }, reply) => {
      const wait = limit(ip);
      if (wait !== undefined) {
        const title = `More than ${CHECKS_A_MINUTE} checks in a minute: ask again in ${wait} s`;
        return reply.code(429).header("retry-after", String(wait)).send(problem(429, title));
      }
      return { ...(await checkSender(await site.house(), said)) };
    },
  );
};
