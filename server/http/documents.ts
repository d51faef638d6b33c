import { formatDay } from "@fairdue/core/calendar/day.ts";
import { DOCUMENT_KINDS } from "@fairdue/core/document/document.ts";
import { Type } from "@sinclair/typebox";
import { checkDocument } from "../app/document/check-document.ts";
import { limitRate } from "./rate-limit.ts";
import { oneOf, ProblemShape, TextShape } from "./shapes.ts";
import type { LawRoutes } from "./site.ts";

const CHECKS_A_MINUTE = 60;

/** Whether a document is genuine, for anyone who has its number. */
export const documentRoutes: LawRoutes = async (app, site) => {
  const limit = limitRate(CHECKS_A_MINUTE);
  app.get(
    "/api/documents/:number",
    {
      config: { deed: "public", open: true, row: "house" },
      schema: {
        operationId: "checkDocument",
        description: "What a document is, by its number; nothing about the person or the debt.",
        params: Type.Object({ number: Type.String({ maxLength: 40 }) }),
        querystring: Type.Object({
          sha256: Type.Optional(Type.String({ pattern: "^[0-9a-f]{64}$", description: "Of the file as received" })),
        }),
        response: {
          200: Type.Object({
            number: Type.String(),
            document: oneOf(DOCUMENT_KINDS),
            lender: TextShape,
            asOf: Type.String(),
            file: oneOf(["same", "different", "not-compared"]),
          }),
          404: ProblemShape,
          429: ProblemShape,
        },
      },
    },
    async ({ params, query, ip }, reply) => {
      const wait = limit(ip);
      if (wait !== undefined) {
        const title = `More than ${CHECKS_A_MINUTE} checks in a minute: ask again in ${wait} s`;
        return reply.code(429).header("retry-after", String(wait)).send({ type: "about:blank", title, status: 429 });
      }
      const checked = await checkDocument(await site.reading(), params.number, query.sha256);
      if (checked.kind === "unknown") {
        const title = "No document with this number was issued here";
        return reply.code(404).send({ type: "about:blank", title, status: 404 });
      }
      const { number, document, lender, asOf, file = "not-compared" as const } = checked;
      return { number, document, lender, asOf: formatDay(asOf), file };
    },
  );
};
