import { Type } from "@sinclair/typebox";
import { describeRun, RunShape } from "./run-shape.ts";
import { ProblemShape } from "./shapes.ts";
import type { Routes } from "./site.ts";

/** The demo's clock. Moving it runs every collection day on the way. */
export const clockRoutes: Routes = async (app, site) => {
  app.post(
    "/api/clock",
    {
      config: { deed: "move-clock" },
      schema: {
        operationId: "moveClock",
        body: Type.Object({ days: Type.Integer({ minimum: 1, maximum: 31 }) }),
        response: { 200: Type.Object({ asOf: Type.String(), runs: Type.Array(RunShape) }), 409: ProblemShape },
      },
    },
    async (request, reply) => {
      if (site.clock === undefined) {
        return reply.code(409).send({ type: "about:blank", title: "Only the demo's clock can be moved", status: 409 });
      }
      const { gate } = await site.reading();
      const { asOf, runs } = await site.clock.move(request.body.days);
      return reply.send({ asOf, runs: runs.flatMap((run) => describeRun(gate, run) ?? []) });
    },
  );
};
