import { fillText } from "@fairdue/core/text.ts";
import { Type } from "@sinclair/typebox";
import { takePayment } from "../app/take-payment.ts";
import { oneOf, ProblemShape } from "./shapes.ts";
import { checkSignature } from "./signature.ts";
import type { App, Routes } from "./site.ts";

const WHY = {
  missing: "No signature: send fairdue-signature: t=SECONDS,v1=HEX",
  wrong: "The signature is not that of this body under the shared secret",
  stale: "The signature's time is more than five minutes away: a replay, or a clock that is wrong",
} as const;

/** Payments as they happen, from a provider or the lender's own ledger, signed with a shared secret. */
export const paymentRoutes: Routes = async (parent, { payments }) => {
  await parent.register(async (scope) => {
    const app = scope as App;
    // The signature is over the bytes that were sent, so they are kept until it has been checked.
    const bodies = new WeakMap<object, string>();
    app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
      bodies.set(request, String(body));
      try {
        done(null, JSON.parse(String(body)));
      } catch {
        done(Object.assign(new Error("The body is not JSON"), { statusCode: 400 }));
      }
    });
    app.addHook("preValidation", async (request, reply) => {
      if (payments === undefined) {
        const title = "No secret is set for payments: FAIRDUE_PAYMENTS_SECRET";
        return reply.code(503).send({ type: "about:blank", title, status: 503 });
      }
      const header = request.headers["fairdue-signature"];
      const body = bodies.get(request) ?? "";
      const signed = checkSignature(
        typeof header === "string" ? header : undefined,
        body,
        payments.secret,
        payments.now(),
      );
      if (signed !== "valid") return reply.code(401).send({ type: "about:blank", title: WHY[signed], status: 401 });
    });
    app.post(
      "/api/payments",
      {
        config: { deed: "public" },
        schema: {
          operationId: "takePayment",
          description:
            "One row of a payments file (docs/formats/payments.md). Telling it twice changes nothing. Header " +
            "`fairdue-signature: t=SECONDS,v1=HEX`, HMAC-SHA256 over `SECONDS.BODY` with FAIRDUE_PAYMENTS_SECRET.",
          body: Type.Object({
            lender: Type.String(),
            account_ref: Type.String(),
            kind: Type.String({ description: "payment, reversal, charge, waiver or refund" }),
            amount: Type.Optional(Type.String({ description: "Decimal text, such as 102.50" })),
            currency: Type.Optional(Type.String()),
            value_on: Type.String({ description: "YYYY-MM-DD" }),
            reference: Type.String(),
            reverses: Type.Optional(Type.String()),
            status: Type.Optional(
              oneOf(["booked", "pending"], { description: "pending pauses outreach and posts nothing" }),
            ),
          }),
          response: {
            200: Type.Object({
              outcome: oneOf(["posted", "unchanged", "paused"]),
              contactsStopped: Type.Integer(),
              cured: Type.Boolean(),
            }),
            401: ProblemShape,
            422: ProblemShape,
            503: ProblemShape,
          },
        },
      },
      async (request, reply) => {
        if (payments === undefined) throw new Error("a payment was let in without a secret");
        const { status = "booked", ...row } = request.body;
        const taken = await takePayment(await payments.environment(), JSON.stringify(row), status);
        if (taken.kind === "refused") {
          const detail = taken.faults
            .map(({ field, why, remedy, values }) =>
              [`${field}: ${fillText(why, "en", values)}.`, `${fillText(remedy, "en", values)}.`].join(" "),
            )
            .join(" ");
          return reply
            .code(422)
            .send({ type: "about:blank", title: "The payment cannot be taken", status: 422, detail });
        }
        if (taken.kind === "paused") return { outcome: taken.kind, contactsStopped: 0, cured: false };
        return { outcome: taken.kind, contactsStopped: taken.contactsStopped, cured: taken.cured };
      },
    );
  });
};
