import { DOCUMENT_KINDS } from "@fairdue/core/document/document.ts";
import { Type } from "@sinclair/typebox";
import { issueDocument } from "../../app/document/issue-document.ts";
import { limitRate } from "../rate-limit.ts";
import { oneOf, ProblemShape } from "../shapes.ts";
import { OwnCase } from "./debts.ts";
import type { PortalRoutes } from "./portal-site.ts";

/** Each issue is put on the record; nobody needs more in a minute. */
const ISSUES_A_MINUTE = 10;

const WHY_NOT = {
  "no-such-case": "There is no such case",
  "person-erased": "There is no such case",
  "which-account": "There is no such account",
  "still-open": "Something is still open on the account",
  "no-such-payment": "No payment has been booked",
  "taken-back": "The last payment was taken back",
  "no-plan": "The account has no plan",
} as const;

/** Documents to keep, each with a number by which anyone can check it. */
export const documentRoutes: PortalRoutes = async (app, site) => {
  const limit = limitRate(ISSUES_A_MINUTE, () => site.realNow());
  app.post(
    "/api/debts/:caseId/documents",
    {
      schema: {
        operationId: "issueDocument",
        description: "Issues a document of one account and answers with its PDF.",
        params: OwnCase,
        body: Type.Object({
          kind: oneOf(DOCUMENT_KINDS),
          account: Type.String({ maxLength: 100 }),
          language: oneOf(["zh", "en"]),
        }),
        response: { 401: ProblemShape, 404: ProblemShape, 409: ProblemShape, 429: ProblemShape },
      },
    },
    async (request, reply) => {
      const wait = limit(String(request.borrower?.borrowerId));
      if (wait !== undefined) {
        const title = `More than ${ISSUES_A_MINUTE} documents in a minute: ask again in ${wait} s`;
        return reply.code(429).header("retry-after", String(wait)).send({ type: "about:blank", title, status: 429 });
      }
      const house = await site.house();
      const issued = await issueDocument(house, { caseId: request.params.caseId, now: house.now, ...request.body });
      if (issued.kind === "refused") {
        const title = WHY_NOT[issued.because];
        return reply.code(409).send({ type: "about:blank", title, status: 409 });
      }
      return reply
        .type("application/pdf")
        .header("content-disposition", `attachment; filename="${issued.number}.pdf"`)
        .send(issued.pdf as never);
    },
  );
};
