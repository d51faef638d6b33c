import { Type } from "@sinclair/typebox";
import { showGuide } from "../../app/portal/show-guide.ts";
import { CitationShape, ProblemShape, TextShape } from "../shapes.ts";
import type { PortalRoutes } from "./portal-site.ts";

/** What to do next, in order, each step with its reason and its law. */
export const guideRoutes: PortalRoutes = async (app, site) => {
  app.get(
    "/api/guide",
    {
      schema: {
        operationId: "getGuide",
        querystring: Type.Object({
          sustainableMinor: Type.Optional(
            Type.Integer({ minimum: 0, description: "What a month leaves for paying, in minor units." }),
          ),
        }),
        response: {
          200: Type.Object({
            steps: Type.Array(
              Type.Object({
                id: Type.String(),
                title: TextShape,
                why: TextShape,
                acts: Type.Array(TextShape),
                cites: Type.Array(CitationShape),
              }),
            ),
          }),
          401: ProblemShape,
        },
      },
    },
    async ({ borrower, query }) => {
      if (borrower === undefined) return { steps: [] };
      const steps = await showGuide(await site.reading(), borrower, query.sustainableMinor);
      return { steps: steps.map((step) => ({ ...step, acts: [...step.acts], cites: [...step.cites] })) };
    },
  );
};
