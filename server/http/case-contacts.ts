import { Type } from "@sinclair/typebox";
import { showContacts } from "../app/portal/show-contacts.ts";
import { ProblemShape, TextShape } from "./shapes.ts";
import type { Routes } from "./site.ts";

/** Every contact that was made in a case, so that a report can name one. */
export const caseContactRoutes: Routes = async (app, site) => {
  app.get(
    "/api/cases/:caseId/contacts",
    {
      config: { deed: "read-cases" },
      schema: {
        operationId: "listContacts",
        description:
          "Contacts that were made or may have been, the newest first; all but the end of an address is hidden.",
        params: Type.Object({ caseId: Type.Integer({ minimum: 1 }) }),
        response: {
          200: Type.Object({
            caseId: Type.Integer(),
            lender: TextShape,
            zone: Type.String(),
            contacts: Type.Array(
              Type.Object({
                contactId: Type.Integer(),
                at: Type.Integer({ description: "Epoch milliseconds." }),
                channel: Type.String(),
                messageClass: Type.String(),
                to: Type.String(),
                outcome: Type.String(),
              }),
            ),
          }),
          404: ProblemShape,
        },
      },
    },
    async ({ params: { caseId } }, reply) => {
      const shown = await showContacts(await site.reading(), caseId);
      if (shown !== undefined) return { ...shown, contacts: [...shown.contacts] };
      return reply.code(404).send({ type: "about:blank", title: "There is no such case", status: 404 });
    },
  );
};
